import { ourRule, plainSql } from './check.ts'
import { ownHistory } from './own-history.ts'
import { rowCheck } from './row-check.ts'

// All nines or eights, and far above what the place usually reports: among many numbers some are 9999 by chance.
export const valuePlaceholder = rowCheck({
  id: 'value-placeholder',
  title: { zh: '数值不是占位数', en: 'values that stand for "unknown"' },
  category: 'conformance-value',
  severity: 'characterization',
  table: 'submissions',
  note: ourRule,
  uses: ['value'],
  from: ownHistory,
  broken: 'value IN (999, 9999, 99999, 999999, 9999999, 8888, 88888, 888888, 8888888) AND value > 2 * usual',
  shows: `element || ' ' || period || ': ' || ${plainSql('"value"')}`,
  hint: { zh: '不知道时请留空并写明原因', en: 'Where it is not known, leave it blank and give the reason' },
})
