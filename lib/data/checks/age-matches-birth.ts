import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

// Four years are 1461 days, and a day less around 1900 and 2100. Where it makes no difference to be three days younger or
// five older, those days tell the age, in a third of the time that the calendar takes.
const age = (more: number): string => `((admission_date - birth_date) * 4 + ${more * 4}) // 1461`
const toldByDays = `age_years = ${age(-3)} AND age_years = ${age(5)}`

export const ageMatchesBirth = rowCheck({
  id: 'age-matches-birth',
  title: { zh: '年龄与出生日期一致', en: 'age equals the dates' },
  category: 'conformance-computational',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['age_years', 'birth_date', 'admission_date'],
  among: 'age_years IS NOT NULL AND birth_date IS NOT NULL AND admission_date IS NOT NULL',
  broken: `NOT (${toldByDays}) AND age_years <> date_sub('year', birth_date, admission_date)`,
  shows: `age_years || ' / ' || birth_date || ' / ' || admission_date`,
  hint: { zh: '年龄应为入院时的足岁', en: 'The age is in completed years at admission' },
})
