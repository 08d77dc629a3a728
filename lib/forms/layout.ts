import type { Bilingual } from '../core/index.ts'
import type { PlanRow, PlanSheet } from './plan.ts'

// Row 1 and column 1 are hidden and hold the keys; rows and columns are found by them, never by where they stand.
export const keyRow = 1
export const keyColumn = 1
export const headerRows = { title: 2, note: 3, first: 4, second: 5 } as const

/** Keys of the columns that are filled in; a period is its own key. */
export const columnKeys = { entry: 'entry', reason: 'reason', remark: 'remark' } as const

export type Line = { readonly row: number } & (
  | { readonly section: Bilingual }
  | { readonly fill: PlanRow; readonly nth: number }
)

/** Where everything of a sheet stands when it is made. */
export type Layout = {
  readonly columns: {
    readonly nth: number
    readonly name: number
    readonly unit: number
    readonly definition: number
    readonly entry?: number
    readonly periods: readonly { readonly period: string; readonly column: number }[]
    readonly reason: number
    readonly remark: number
    readonly last: number
  }
  readonly lines: readonly Line[]
  readonly rowOf: ReadonlyMap<string, number>
}

export function layoutOf({ rows, periods }: PlanSheet): Layout {
  const hasEntries = rows.some(({ entry }) => entry !== undefined)
  const [nth, name, unit, definition] = [2, 3, 4, 5]
  const first = hasEntries ? 7 : 6
  const reason = first + periods.length
  const lines = linesOf(rows)
  return {
    columns: {
      nth,
      name,
      unit,
      definition,
      ...(hasEntries ? { entry: 6 } : {}),
      periods: periods.map((period, i) => ({ period, column: first + i })),
      reason,
      remark: reason + 1,
      last: reason + 1,
    },
    lines,
    rowOf: new Map(lines.flatMap((line) => ('fill' in line ? [[line.fill.key, line.row] as const] : []))),
  }
}

function linesOf(rows: readonly PlanRow[]): Line[] {
  const lines: Line[] = []
  let row = headerRows.second + 1
  let before: string | undefined
  rows.forEach((fill, i) => {
    const { section } = fill
    if (section && section.zh !== before) lines.push({ row: row++, section })
    before = section?.zh
    lines.push({ row: row++, fill, nth: i + 1 })
  })
  return lines
}
