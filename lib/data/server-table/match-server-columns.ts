import { nearest, type Problem, problem } from '../../core/index.ts'
import type { ColumnKind, ServerColumn } from '../../engine/index.ts'
import type { Resource } from '../data-package.ts'
import { identifierProblems } from '../front-page/front-page-problems.ts'
import { keyOfHeader } from '../front-page/header-keys.ts'
import { mapFrontPage } from '../front-page/map-front-page.ts'
import type { CellSource } from '../match-columns.ts'
import { discharges } from '../schema/discharges.ts'
import type { ColumnSchema } from '../schema/table-schema.ts'

/** A canonical column and the column of the database that holds it. */
export type ServerCell = { readonly schema: ColumnSchema; readonly name: string }

export type ServerMatch = {
  readonly cells: readonly ServerCell[]
  /** Columns that together tell one stay from another. */
  readonly key: readonly ServerColumn[]
  readonly problems: readonly Problem[]
}

/**
 * Finds the canonical columns of the front page among those of a database's table: by the package's mapping, the canonical
 * names, or the headers of a dialect. What would have to be made from several columns, or by hashing, is not there: nothing
 * is copied from a platform to be made into something else.
 */
export function matchServerColumns(columns: readonly ServerColumn[], resource: Resource, path: string): ServerMatch {
  const headers = columns.map(({ name }) => name)
  const place = { file: path }
  const given = new Map<string, CellSource>()
  const problems: Problem[] = []
  for (const [column, from] of Object.entries(resource.mapping)) {
    if (typeof from !== 'string') continue
    const header = headers.findIndex((name) => keyOfHeader(name) === keyOfHeader(from))
    if (header >= 0) given.set(column, { header })
    else problems.push(problem('ZK-COL-UNKNOWN', { column: from, nearest: nearest(from, headers) }, place))
  }
  const map = mapFrontPage(discharges, headers, given, resource)
  const cells = discharges.columns.flatMap((schema): (ServerCell & { column: ServerColumn })[] => {
    const cell = map.cells.get(schema.name)
    const column = cell && 'header' in cell && !('make' in cell) ? columns[cell.header] : undefined
    return column === undefined ? [] : [{ schema, name: column.name, column }]
  })
  const key = keyOf(map.cells.get('case_id'), columns)
  const there = new Set(cells.map(({ schema }) => schema.name))
  const lacking = discharges.columns.filter(
    ({ name, required }) => required && !there.has(name) && !(name === 'case_id' && key.length > 0),
  )
  const missing = lacking.map(({ name, title }) =>
    problem('ZK-COL-MISSING', { column: name, nearest: nearest(name, headers) ?? nearest(title.zh, headers) }, place),
  )
  const kinds = cells.flatMap(({ schema, column }) => kindProblem(schema, column, path))
  return { cells, key, problems: [...problems, ...missing, ...identifierProblems(map, place), ...kinds] }
}

/** The columns of a stay's key; a hash, as files need one, is not: what is never handed over need not be hidden. */
function keyOf(cell: CellSource | undefined, columns: readonly ServerColumn[]): ServerColumn[] {
  const at = (header: number): ServerColumn[] => columns.slice(header, header + 1)
  if (cell === undefined || 'value' in cell) return []
  if (!('make' in cell)) return at(cell.header)
  if (cell.make !== 'case') return []
  return [...('header' in cell.organization ? at(cell.organization.header) : []), ...cell.parts.flatMap(at)]
}

const allowed: Readonly<Record<ColumnSchema['type'], readonly ColumnKind[]>> = {
  text: ['text'],
  period: ['text'],
  integer: ['integer'],
  decimal: ['decimal', 'integer'],
  date: ['date'],
}

function kindProblem({ name, type }: ColumnSchema, column: ServerColumn, path: string): Problem[] {
  if (allowed[type].includes(column.kind)) return []
  const params = {
    column: column.name,
    type: column.type,
    canonical: name,
    wanted: type,
    float: column.kind === 'float',
  }
  return [problem('ZK-SERVER-COLUMN', params, { file: path })]
}
