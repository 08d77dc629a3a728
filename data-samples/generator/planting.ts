import type { Bilingual } from '../../lib/core/index.ts'
import type { Cell, Row } from './write.ts'

/** An error put into the sample on purpose, where to find it and what it is. */
export type Planted = {
  readonly resource: string
  readonly path: string
  /** Data row in the file, 1 for the first below the header. */
  readonly row: number
  readonly column: string
  readonly kind: string
  readonly value: string
  readonly was: string
  readonly what: Bilingual
}

/** The rows of one file, in which errors are planted and written down. Rows are only changed or added, so numbers stay. */
export type Bed = {
  readonly rows: Row[]
  readonly planted: Planted[]
  /** Changes one cell of the first row that fits. */
  change(fits: (row: Row) => boolean, column: string, value: Cell, kind: string, zh: string, en: string): void
  /** Changes several cells of that row; the first column named is the one to blame. */
  spoil(fits: (row: Row) => boolean, cells: Row, kind: string, zh: string, en: string): void
  /** Adds a row at the end; `column` is the one to blame. */
  append(row: Row, column: string, kind: string, zh: string, en: string): void
}

export function bed(resource: string, path: string, source: readonly Row[]): Bed {
  const rows = [...source]
  const planted: Planted[] = []
  const note = (row: number, column: string, kind: string, value: Cell, was: Cell, what: Bilingual): void => {
    planted.push({ resource, path, row, column, kind, value: written(value), was: written(was), what })
  }
  const spoil: Bed['spoil'] = (fits, cells, kind, zh, en) => {
    const taken = new Set(planted.map(({ row }) => row - 1))
    const at = rows.findIndex((row, index) => !taken.has(index) && fits(row))
    const before = rows[at]
    const [column] = Object.keys(cells)
    if (before === undefined || column === undefined) throw new RangeError(`no row of ${path} fits: ${en}`)
    rows[at] = { ...before, ...cells }
    note(at + 1, column, kind, cells[column] ?? null, before[column] ?? null, { zh, en })
  }
  return {
    rows,
    planted,
    spoil,
    change: (fits, column, value, kind, zh, en) => spoil(fits, { [column]: value }, kind, zh, en),
    append: (row, column, kind, zh, en) => {
      rows.push(row)
      note(rows.length, column, kind, row[column] ?? null, null, { zh, en })
    },
  }
}

const written = (cell: Cell): string =>
  cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
