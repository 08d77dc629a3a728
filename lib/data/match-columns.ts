import { nearest, type Problem, problem } from '../core/index.ts'
import { identifierProblems, noCaseId } from './front-page/front-page-problems.ts'
import type { MadeCell } from './front-page/made-cell.ts'
import { type FrontPageMap, headersOfCell, mapFrontPage } from './front-page/map-front-page.ts'
import type { SourceTable } from './readers/source-file.ts'
import type { ColumnSchema, TableSchema } from './schema/table-schema.ts'

/** Where the cells of one canonical column come from in one file: the n-th header, one value for all rows, or made from several. */
export type CellSource = { readonly header: number } | { readonly value: string } | MadeCell

export type MatchedColumns = {
  readonly cells: ReadonlyMap<string, CellSource>
  /** For a wide file: data element and the header that holds its values. */
  readonly unpivot: readonly { readonly element: string; readonly header: number }[]
  /** Texts that a row must hold to be of the table. */
  readonly where: readonly { readonly header: number; readonly text: string }[]
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
  /** Of discharges: what became of each header. */
  readonly frontPage?: FrontPageMap
}

const bare = (header: string): string => header.replace(/[\s\uFEFF]/g, '').toLowerCase()

type Search = {
  readonly schema: TableSchema
  readonly source: SourceTable
  readonly problems: Problem[]
  /** The position of a header, however it is spaced or cased. */
  readonly positions: ReadonlyMap<string, number>
}

/**
 * Finds each canonical column in a file: by the package's mapping, else by its name, its Chinese title or another header
 * it is known under. Every missing, doubled or unknown column is a problem; columns that nobody wants are a warning.
 */
export function matchColumns(schema: TableSchema, source: SourceTable): MatchedColumns {
  const positions = new Map(source.headers.map((header, index) => [bare(header), index]))
  const search: Search = { schema, source, positions, problems: repeatedHeaders(source) }
  const unpivot = Object.entries(source.resource.unpivot ?? {}).flatMap(([element, wanted]) => {
    const header = mappedHeader(search, wanted)
    return header === undefined ? [] : [{ element, header }]
  })
  const where = Object.entries(source.resource.where ?? {}).flatMap(([wanted, text]) => {
    const header = mappedHeader(search, wanted)
    return header === undefined ? [] : [{ header, text }]
  })
  const mapped = mappedCells(search)
  if (schema.name === 'discharges') return { ...matchFrontPage(search, mapped), unpivot, where }
  const cells = mapped
  addNamedCells(search, cells)
  const used = [...unpivot, ...where].map(({ header }) => header)
  return { cells, unpivot, where, problems: search.problems, warnings: extraColumns(source, cells, used) }
}

/** The front page has dialects, lists, and identifiers that are never read. */
function matchFrontPage(
  { schema, source, problems }: Search,
  mapped: ReadonlyMap<string, CellSource>,
): Omit<MatchedColumns, 'unpivot' | 'where'> {
  const frontPage = mapFrontPage(schema, source.headers, mapped, source.resource)
  const place = { file: source.path, row: 1 }
  // What stands in the place of headers may be the first patient.
  if (!frontPage.uses.some(({ by }) => by !== undefined)) {
    const none = problem('ZK-HEADER-NONE', { count: source.headers.length }, place)
    return { cells: frontPage.cells, frontPage: { ...frontPage, uses: [] }, problems: [none], warnings: [] }
  }
  const lacking = schema.columns.filter(({ name, required }) => required && !frontPage.cells.has(name))
  const missing = lacking.map((column) =>
    column.name === 'case_id' && frontPage.dialects.length > 0
      ? noCaseId(frontPage, place)
      : missingColumn(column, source, frontPage.cells),
  )
  const unknown = frontPage.uses.filter(({ is }) => is === 'unknown').map(({ header }) => header)
  return {
    cells: frontPage.cells,
    frontPage,
    problems: [...problems, ...missing, ...identifierProblems(frontPage, place)],
    warnings: unknown.length === 0 ? [] : [problem('ZK-COL-EXTRA', { columns: unknown.join(', ') }, place)],
  }
}

function mappedHeader({ source, positions, problems }: Search, wanted: string): number | undefined {
  const index = positions.get(bare(wanted))
  if (index === undefined) {
    const params = { column: wanted, nearest: nearest(wanted, source.headers) }
    problems.push(problem('ZK-COL-UNKNOWN', params, { file: source.path, row: 1 }))
  }
  return index
}

function mappedCells(search: Search): Map<string, CellSource> {
  const names = search.schema.columns.map(({ name }) => name)
  const cells = new Map<string, CellSource>()
  for (const [column, from] of Object.entries(search.source.resource.mapping)) {
    if (!names.includes(column)) {
      const params = { column, nearest: nearest(column, names) }
      search.problems.push(problem('ZK-COL-UNKNOWN', params, { field: 'zhikong.mapping' }))
    } else if (typeof from !== 'string') cells.set(column, from)
    else {
      const header = mappedHeader(search, from)
      if (header !== undefined) cells.set(column, { header })
    }
  }
  return cells
}

function addNamedCells({ schema, source, positions, problems }: Search, cells: Map<string, CellSource>): void {
  const { mapping, unpivot } = source.resource
  const settled = new Set([...Object.keys(mapping), ...(unpivot === undefined ? [] : ['element', 'value'])])
  for (const column of schema.columns) {
    if (settled.has(column.name)) continue
    const header = [column.name, column.title.zh, ...(column.headers ?? [])]
      .map((name) => positions.get(bare(name)))
      .find((index) => index !== undefined)
    if (header !== undefined) cells.set(column.name, { header })
    else if (column.required || column.present) problems.push(missingColumn(column, source, cells))
  }
}

function repeatedHeaders({ headers, path }: SourceTable): Problem[] {
  const times = new Map<string, number>()
  for (const header of headers) if (header !== '') times.set(header, (times.get(header) ?? 0) + 1)
  return [...times]
    .filter(([, count]) => count > 1)
    .map(([column, count]) => problem('ZK-COL-DUPLICATE', { column, times: count }, { file: path, row: 1 }))
}

function missingColumn(column: ColumnSchema, { headers, path }: SourceTable, cells: MatchedColumns['cells']): Problem {
  const taken = new Set([...cells.values()].flatMap(headersOfCell))
  const free = headers.filter((header, index) => header !== '' && !taken.has(index))
  const near = nearest(column.name, free) ?? nearest(column.title.zh, free)
  return problem('ZK-COL-MISSING', { column: column.name, nearest: near }, { file: path, row: 1 })
}

function extraColumns(
  { headers, path }: SourceTable,
  cells: MatchedColumns['cells'],
  also: readonly number[],
): Problem[] {
  const used = new Set([...[...cells.values()].flatMap(headersOfCell), ...also])
  const extra = headers.filter((header, index) => header !== '' && !used.has(index))
  return extra.length === 0 ? [] : [problem('ZK-COL-EXTRA', { columns: extra.join(', ') }, { file: path, row: 1 })]
}
