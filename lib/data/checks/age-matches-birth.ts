import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const ageMatchesBirth = rowCheck({
  id: 'age-matches-birth',
  title: { zh: '年龄与出生日期一致', en: 'age equals the dates' },
  category: 'conformance-computational',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['age_years', 'birth_date', 'admission_date'],
  among: 'age_years IS NOT NULL AND birth_date IS NOT NULL AND admission_date IS NOT NULL',
  broken: `age_years <> date_sub('year', birth_date, admission_date)`,
  shows: `age_years || ' / ' || birth_date || ' / ' || admission_date`,
  hint: { zh: '年龄应为入院时的足岁', en: 'The age is in completed years at admission' },
})
