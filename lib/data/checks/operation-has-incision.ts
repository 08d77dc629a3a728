import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const operationHasIncision = rowCheck({
  id: 'operation-has-incision',
  title: { zh: '手术病例有切口愈合等级', en: 'an operation has its incision grade' },
  category: 'completeness',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['surgery_level', 'incision'],
  among: `surgery_level IS NOT NULL`,
  broken: `incision IS NULL`,
  shows: `surgery_level`,
  hint: {
    zh: '手术须填切口愈合等级，无切口的填 0 类',
    en: 'The incision grade is due for an operation; 0 where there is no incision',
  },
})
