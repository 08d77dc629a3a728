import { plainSql } from '../plain-sql.ts'
import { ourRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const valueOrReason = rowCheck({
  id: 'value-or-reason',
  title: { zh: '数值与无值原因二者居一', en: 'a value or a reason for none, not both' },
  category: 'completeness',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  uses: ['value', 'missing_reason'],
  broken: '(value IS NULL) = (missing_reason IS NULL)',
  shows: `element || ': ' || coalesce(${plainSql('"value"')}, '') || ' / ' || coalesce(missing_reason, '')`,
  hint: {
    zh: '有数填数，无数写明原因（未报、不适用等）',
    en: 'Give the number, or the reason for none (missing, not-applicable …)',
  },
})
