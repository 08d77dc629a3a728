import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const transferNamesReceiver = rowCheck({
  id: 'transfer-names-receiver',
  title: { zh: '转院、转社区写明接收机构', en: 'a transfer names the receiving institution' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['discharge_way', 'receiving_institution'],
  among: `discharge_way IN ('2', '3')`,
  broken: `receiving_institution IS NULL`,
  shows: `discharge_way`,
  hint: {
    zh: '离院方式为 2、3 时须填拟接收机构名称',
    en: 'With discharge 2 or 3 the name of the receiving institution is due',
  },
})
