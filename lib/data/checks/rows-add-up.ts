import type { TableName } from '../dataset.ts'
import { type Check, ourRule } from './check.ts'

/** Rows in = rows used + rows set aside + rows left out, for each resource of a table. */
export const rowsAddUp = (table: TableName): Check => ({
  id: `rows-add-up-${table}`,
  title: { zh: '行数平衡', en: 'rows add up' },
  category: 'verification',
  severity: 'fatal',
  table,
  note: ourRule,
  anywhere: true,
  async find({ flow }) {
    const own = flow.filter((each) => each.table === table)
    const wrong = own.filter(
      ({ rowsIn, used, quarantined, filtered }) =>
        rowsIn !== used + quarantined + filtered.reduce((sum, { rows }) => sum + rows, 0),
    )
    return {
      checked: own.length,
      failed: wrong.length,
      samples: wrong.map(({ resource, rowsIn, used, quarantined }) => ({
        place: resource,
        value: `${rowsIn} / ${used} / ${quarantined}`,
        hint: { zh: '读入 / 使用 / 隔离', en: 'in / used / set aside' },
      })),
    }
  },
})
