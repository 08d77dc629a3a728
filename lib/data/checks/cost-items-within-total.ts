import { plainSql } from '../plain-sql.ts'
import { costItems } from '../schema/cost-items.ts'
import { type Check, frontPageRule, nothing } from './check.ts'
import { rowCheck } from './row-check.ts'

/** The top-level items of cost do not exceed the total. Items within items (such as anaesthesia within surgery) are not added again. */
export const costItemsWithinTotal: Check = {
  id: 'cost-items-within-total',
  title: { zh: '各项费用之和不超过总费用', en: 'items of cost within the total' },
  category: 'conformance-computational',
  severity: 'fatal',
  table: 'discharges',
  note: frontPageRule,
  async find(dataset, limit) {
    const there = costItems.filter(({ name }) => dataset.columns('discharges').includes(name))
    if (there.length === 0) return nothing
    const sum = there.map(({ name }) => `coalesce("${name}", 0)`).join(' + ')
    return rowCheck({
      ...costItemsWithinTotal,
      uses: ['total_cost'],
      among: `total_cost IS NOT NULL AND (${there.map(({ name }) => `"${name}" IS NOT NULL`).join(' OR ')})`,
      broken: `${sum} > total_cost`,
      shows: `${plainSql(`(${sum})`)} || ' / ' || ${plainSql('total_cost')}`,
      hint: {
        zh: '各项之和 / 总费用；“其中”项不重复相加',
        en: 'sum of items / total; items within items are not added again',
      },
    }).find(dataset, limit)
  },
}
