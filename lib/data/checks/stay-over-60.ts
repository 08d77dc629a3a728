import { rowCheck } from './row-check.ts'

export const stayOver60 = rowCheck({
  id: 'stay-over-60',
  title: { zh: '住院超过 60 天', en: 'stays of more than 60 days' },
  category: 'plausibility-atemporal',
  severity: 'characterization',
  table: 'discharges',
  threshold: 0.01,
  note: { zh: '容许 1%，由本工具设定', en: '1 % are tolerated; set by this toolkit' },
  uses: ['length_of_stay'],
  among: `length_of_stay IS NOT NULL`,
  broken: `length_of_stay > 60`,
  shows: `length_of_stay`,
  hint: {
    zh: '住院超过 60 天的病例应有原因说明，请核对',
    en: 'Stays of more than 60 days are to be explained: check them',
  },
})
