import type { Bilingual } from '../core/index.ts'
import type { RowCheck } from './row-checks.ts'

/** Each reason in a few words, without the value of any one row. */
export const reasons: Record<RowCheck['code'], Bilingual> = {
  'ZK-ROW-SHAPE': { zh: '单元格个数与表头不符', en: 'number of cells differs from the header' },
  'ZK-ROW-BLANK': { zh: '必填项为空', en: 'required cell blank' },
  'ZK-ROW-NUMBER': { zh: '不是数', en: 'not a number' },
  'ZK-ROW-INTEGER': { zh: '不是整数', en: 'not a whole number' },
  'ZK-ROW-RANGE': { zh: '超出范围', en: 'out of range' },
  'ZK-ROW-DATE': { zh: '日期有误', en: 'not a date' },
  'ZK-ROW-CODE': { zh: '代码不在代码表内', en: 'not in the code list' },
  'ZK-ROW-PERIOD': { zh: '时期写法有误', en: 'not a period' },
  'ZK-ROW-ORGANIZATION': { zh: '机构不在机构表内', en: 'unknown organization' },
  'ZK-ROW-ELEMENT': { zh: '数据元不在目录内', en: 'unknown data element' },
  'ZK-ROW-DUPLICATE': { zh: '重复', en: 'repeated' },
  'ZK-ROW-DATE-ORDER': { zh: '出院早于入院', en: 'discharged before admitted' },
}
