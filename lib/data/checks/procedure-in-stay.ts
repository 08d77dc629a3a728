import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const procedureInStay = rowCheck({
  id: 'procedure-in-stay',
  title: { zh: '手术日期在住院期间', en: 'operated during the stay' },
  category: 'plausibility-temporal',
  severity: 'fatal',
  table: 'discharges',
  note: frontPageRule,
  uses: ['procedure_date', 'admission_date', 'discharge_date'],
  among: 'procedure_date IS NOT NULL AND admission_date IS NOT NULL',
  broken: 'procedure_date < admission_date - 1 OR procedure_date > discharge_date + 1',
  shows: `procedure_date || ' / ' || admission_date || ' / ' || discharge_date`,
  hint: { zh: '手术日期应在住院期间（前后各宽一日）', en: 'The operation lies within the stay, give or take a day' },
})
