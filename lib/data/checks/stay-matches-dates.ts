import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const stayMatchesDates = rowCheck({
  id: 'stay-matches-dates',
  title: { zh: '住院天数与出入院日期一致', en: 'length of stay equals the dates' },
  category: 'conformance-computational',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['length_of_stay', 'admission_date', 'discharge_date'],
  among: 'length_of_stay IS NOT NULL AND admission_date IS NOT NULL',
  broken: 'length_of_stay <> greatest(1, discharge_date - admission_date)',
  shows: `length_of_stay || ' / ' || admission_date || ' / ' || discharge_date`,
  hint: {
    zh: '住院天数应为出院日减入院日，至少 1 天',
    en: 'The stay is discharge minus admission in days, at least 1',
  },
})
