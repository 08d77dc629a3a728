import type { Bilingual } from '../../core/index.ts'
import type { Resource } from '../data-package.ts'
import type { CellSource } from '../match-columns.ts'
import type { TableSchema } from '../schema/table-schema.ts'
import type { Dialect, DialectId, HeaderSource } from './dialect.ts'
import { keyOfHeader, partsOfHeader } from './header-keys.ts'
import { namesPerson } from './identifiers.ts'
import { type KnownHeaders, knownHeaders, type Meaning } from './known-headers.ts'
import type { MadeCell, Part, PatientPart } from './made-cell.ts'

/** What became of one header of a file. */
export type HeaderUse = {
  readonly header: string
  /**
   * Read into a column; made a keyed hash; a direct identifier that is left out; known and not needed; known but somebody
   * must say what stands in it; of a column that another header already fills; not known.
   */
  readonly is: 'column' | 'key' | 'identifier' | 'unread' | 'ask' | 'repeated' | 'unknown'
  readonly columns?: readonly string[]
  /** How it was found: in the mapping, by the canonical name, or in a dialect. */
  readonly by?: 'mapping' | 'name' | DialectId
  readonly note?: Bilingual
}

export type FrontPageMap = {
  readonly cells: ReadonlyMap<string, CellSource>
  readonly uses: readonly HeaderUse[]
  /** Dialects whose headers were read, those with most of them first. */
  readonly dialects: readonly { readonly id: DialectId; readonly headers: number }[]
}

type Wanted = Pick<Resource, 'headers'>
type By = NonNullable<HeaderUse['by']>
type Search = {
  readonly headers: readonly string[]
  readonly known: KnownHeaders
  /** Of each dialect: where its headers stand in the file. */
  readonly positions: ReadonlyMap<DialectId, ReadonlyMap<string, number>>
  readonly ranked: readonly Dialect[]
  readonly cells: Map<string, CellSource>
  readonly taken: Map<number, { readonly columns: string[]; readonly by: By; readonly key: boolean }>
}

const caches = new Map<TableSchema, KnownHeaders>()

/**
 * Finds the columns of the front page in a file's headers: first what the mapping says, then canonical names, then the
 * dialects, the one first that knows most of the headers. `given` are the cells that the package's own mapping has settled.
 */
export function mapFrontPage(
  schema: TableSchema,
  headers: readonly string[],
  given: ReadonlyMap<string, CellSource>,
  wanted: Wanted,
): FrontPageMap {
  const known = caches.get(schema) ?? knownHeaders(schema)
  caches.set(schema, known)
  const ignored = new Set(Object.entries(wanted.headers ?? {}).flatMap(([header, to]) => (to === null ? [header] : [])))
  const positions = positionsIn(headers, known, ignored)
  const size = ({ id }: Dialect): number => new Set(positions.get(id)?.values()).size
  const ranked = known.dialects.toSorted((a, b) => size(b) - size(a))
  const search: Search = { headers, known, positions, ranked, cells: new Map(), taken: new Map() }
  for (const [column, cell] of given) if (!isKey(column) || 'value' in cell) take(search, column, cell, 'mapping')
  takeMapped(search, schema, { ...mappedKeys(headers, given), ...wanted.headers })
  takeNamed(search, schema)
  for (const { name } of schema.columns) takeFromDialects(search, name)
  takeKeys(search)
  const uses = headers.flatMap((header, index): HeaderUse[] => {
    if (header === '') return []
    return [ignored.has(header) ? { header, is: 'unread', by: 'mapping' } : useOf(search, header, index)]
  })
  return { cells: search.cells, uses, dialects: dialectsOf(uses) }
}

const isKey = (column: string): boolean => column === 'case_id' || column === 'patient_key'

/** Headers that the package maps to a key: they are hashed, except where a file has the key itself. */
function mappedKeys(headers: readonly string[], given: ReadonlyMap<string, CellSource>): { [header: string]: string } {
  const pairs = [...given].flatMap(([column, cell]) => {
    const header = 'header' in cell && !('make' in cell) ? headers[cell.header] : undefined
    return isKey(column) && header !== undefined && keyOfHeader(header) !== keyOfHeader(column)
      ? [[header, column]]
      : []
  })
  return Object.fromEntries(pairs)
}

function positionsIn(
  headers: readonly string[],
  known: KnownHeaders,
  ignored: ReadonlySet<string>,
): Search['positions'] {
  const positions = new Map<DialectId, Map<string, number>>()
  const add = (key: string, index: number): boolean => {
    const meanings = known.meanings.get(key) ?? []
    for (const { dialect } of meanings) {
      const own = positions.get(dialect) ?? new Map<string, number>()
      if (!own.has(key)) own.set(key, index)
      positions.set(dialect, own)
    }
    return meanings.length > 0
  }
  const wanted = headers.map((header, index) => ({ header, index })).filter(({ header }) => !ignored.has(header))
  const rest = wanted.filter(({ header, index }) => !add(keyOfHeader(header), index))
  for (const { header, index } of rest) {
    // Words of a header that speaks of a person are no words of another column: 性别（联系人）.
    const person = namesPerson(keyOfHeader(header))
    partsOfHeader(header).find((part) => (!person || /^\w+$/.test(part)) && add(part, index))
  }
  return positions
}

function take(search: Search, column: string, cell: CellSource, by: By): void {
  search.cells.set(column, cell)
  const key = 'make' in cell && (cell.make === 'case' || cell.make === 'patient')
  for (const index of headersOfCell(cell)) {
    const before = search.taken.get(index)
    const columns = [...(before?.columns ?? []), column]
    search.taken.set(index, { columns, by: before?.by ?? by, key: key || before?.key === true })
  }
}

/** Positions of the headers from which a cell comes; the organization has a column of its own. */
export function headersOfCell(cell: CellSource): readonly number[] {
  if ('value' in cell) return []
  if (!('make' in cell)) return [cell.header]
  if (cell.make === 'list') return cell.headers
  if (cell.make === 'hours' || cell.make === 'id-fault') return [cell.header]
  if (cell.make === 'flagged') return cell.pairs.flatMap(({ code, flag }) => [code, flag])
  return cell.make === 'case' ? cell.parts : cell.from.map(({ header }) => header)
}

/** What the mapping file says: several headers of one column are gathered, or hashed together. */
function takeMapped(search: Search, schema: TableSchema, mapped: NonNullable<Resource['headers']>): void {
  for (const { name } of schema.columns) {
    const own = search.headers.flatMap((header, index) => (mapped[header] === name ? [index] : []))
    const [first] = own
    if (first === undefined || search.cells.has(name)) continue
    if (isKey(name)) continue
    take(search, name, own.length === 1 ? { header: first } : { make: 'list', headers: own, between: ' ' }, 'mapping')
  }
  const organization = (): Part => organizationOf(search)
  takeFromDialects(search, 'organization_id')
  const stay = search.headers.flatMap((header, index) => (mapped[header] === 'case_id' ? [index] : []))
  if (stay.length > 0) take(search, 'case_id', { make: 'case', organization: organization(), parts: stay }, 'mapping')
  const patient = search.headers.flatMap((header, index) => (mapped[header] === 'patient_key' ? [index] : []))
  if (patient.length > 0) takePatient(search, organization(), patient, 'mapping')
}

function takePatient(search: Search, organization: Part, indexes: readonly number[], by: By): void {
  const kinds = new Map(
    search.known.dialects.flatMap(({ patient }) => patient.map(({ header, of }) => [keyOfHeader(header), of])),
  )
  const from = indexes.map((header): PatientPart => {
    const name = search.headers[header] ?? ''
    const of = [keyOfHeader(name), ...partsOfHeader(name)]
      .map((key) => kinds.get(key))
      .find((kind) => kind !== undefined)
    return { header, of: of ?? 'card' }
  })
  take(search, 'patient_key', { make: 'patient', organization, from }, by)
  const number = from.find(({ of }) => of === 'id-number')
  if (number) search.cells.set('id_number_fault', { make: 'id-fault', header: number.header })
}

function takeNamed(search: Search, schema: TableSchema): void {
  const keys = new Map(search.headers.map((header, index) => [keyOfHeader(header), index]))
  for (const { name } of schema.columns) {
    const index = keys.get(keyOfHeader(name))
    if (search.cells.has(name) || index === undefined || search.taken.has(index)) continue
    take(search, name, { header: index }, 'name')
  }
}

function takeFromDialects(search: Search, column: string): void {
  if (search.cells.has(column)) return
  for (const { id, columns } of search.ranked) {
    for (const source of columns[column] ?? []) {
      const at = (header: string): number | undefined => search.positions.get(id)?.get(keyOfHeader(header))
      const free = (header: string): number | undefined => {
        const index = at(header)
        return index === undefined || search.taken.has(index) ? undefined : index
      }
      // Flagged codes are shared: one of them is the main one, the others are the others.
      const cell = cellFrom(source, typeof source === 'object' && 'flagged' in source ? at : free)
      if (!cell) continue
      take(search, column, cell, id)
      return
    }
  }
}

function cellFrom(source: HeaderSource, at: (header: string) => number | undefined): CellSource | undefined {
  const there = (names: readonly string[]): number[] => names.flatMap((name) => at(name) ?? [])
  if (typeof source === 'string') return whole(at(source), (header) => ({ header }))
  if ('duration' in source) return whole(at(source.duration), (header): MadeCell => ({ make: 'hours', header }))
  if ('list' in source) {
    const headers = there(source.list)
    return headers.length === 0 ? undefined : { make: 'list', headers, between: ' ' }
  }
  if ('joined' in source) {
    const headers = there(source.joined)
    return headers.length < source.joined.length ? undefined : { make: 'list', headers, between: '/' }
  }
  const pairs = source.flagged.flatMap(({ code, flag }) => {
    const [codeAt, flagAt] = [at(code), at(flag)]
    return codeAt === undefined || flagAt === undefined ? [] : [{ code: codeAt, flag: flagAt }]
  })
  return pairs.length === 0 ? undefined : { make: 'flagged', pairs, take: source.take }
}

const whole = (header: number | undefined, make: (header: number) => CellSource): CellSource | undefined =>
  header === undefined ? undefined : make(header)

const organizationOf = ({ cells }: Search): Part => {
  const cell = cells.get('organization_id')
  return cell === undefined || 'make' in cell ? { value: '' } : cell
}

function takeKeys(search: Search): void {
  const organization = organizationOf(search)
  const at = (dialect: Dialect, header: string): number | undefined =>
    search.positions.get(dialect.id)?.get(keyOfHeader(header))
  for (const dialect of search.ranked) {
    for (const group of dialect.stay) {
      const parts = group.flatMap((header) => at(dialect, header) ?? [])
      if (search.cells.has('case_id') || parts.length < group.length) continue
      take(search, 'case_id', { make: 'case', organization, parts }, dialect.id)
    }
    const from = dialect.patient.flatMap(({ header }) => at(dialect, header) ?? [])
    if (!search.cells.has('patient_key') && from.length > 0) takePatient(search, organization, from, dialect.id)
  }
}

function useOf(search: Search, header: string, index: number): HeaderUse {
  const taken = search.taken.get(index)
  if (taken) return { header, is: taken.key ? 'key' : 'column', columns: taken.columns, by: taken.by }
  const whole = keyOfHeader(header)
  const meaning = [whole, ...partsOfHeader(header)].map((key) => best(search, key)).find((each) => each !== undefined)
  if (meaning?.is === 'unread') return { header, is: 'unread', by: meaning.dialect }
  if (meaning?.is === 'key' || meaning?.is === 'identifier' || namesPerson(whole)) {
    return { header, is: 'identifier', ...(meaning ? { by: meaning.dialect } : {}) }
  }
  if (!meaning) return { header, is: 'unknown' }
  const note = search.known.dialects.find(({ id }) => id === meaning.dialect)?.ask[header]
  if (meaning.is === 'ask') return { header, is: 'ask', by: meaning.dialect, ...(note ? { note } : {}) }
  return { header, is: 'repeated', by: meaning.dialect, ...(meaning.column ? { columns: [meaning.column] } : {}) }
}

const best = ({ known, ranked }: Search, key: string): Meaning | undefined => {
  const meanings = known.meanings.get(key) ?? []
  return ranked.flatMap(({ id }) => meanings.filter(({ dialect }) => dialect === id))[0]
}

function dialectsOf(uses: readonly HeaderUse[]): FrontPageMap['dialects'] {
  const counts = new Map<DialectId, number>()
  for (const { is, by } of uses) {
    const read = is === 'column' || is === 'key'
    if (read && by !== undefined && by !== 'mapping' && by !== 'name') counts.set(by, (counts.get(by) ?? 0) + 1)
  }
  return [...counts].map(([id, headers]) => ({ id, headers })).toSorted((a, b) => b.headers - a.headers)
}
