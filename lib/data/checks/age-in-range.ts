import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const ageInRange = rowCheck({
  id: 'age-in-range',
  title: { zh: '年龄在 0–120 岁之间', en: 'age between 0 and 120 years' },
  category: 'plausibility-atemporal',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['age_years'],
  among: 'age_years IS NOT NULL',
  broken: 'age_years < 0 OR age_years > 120',
  shows: 'age_years',
  hint: { zh: '请核对年龄或出生日期', en: 'Check the age or the date of birth' },
})
