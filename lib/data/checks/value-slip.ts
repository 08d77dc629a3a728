import { plainSql } from '../plain-sql.ts'
import { ourRule } from './check.ts'
import { ownHistory } from './own-history.ts'
import { rowCheck } from './row-check.ts'

// Twenty times the median of at least twelve own values, or a twentieth of one that is not small.
export const valueSlip = rowCheck({
  id: 'value-slip',
  title: { zh: '数值与本机构历史相差数十倍', en: 'value far from the own history' },
  category: 'conformance-computational',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  uses: ['value'],
  from: ownHistory,
  among: 'usual >= 3',
  broken: 'value > 20 * usual OR value * 20 < usual AND usual >= 100',
  shows: `element || ' ' || period || ': ' || ${plainSql('"value"')} || ' / ' || ${plainSql('usual')}`,
  hint: {
    zh: '是否多写或少写了位数，或把百分数当作例数？',
    en: 'A digit too many or too few, or a percentage instead of a count?',
  },
})
