import type { TableSchema } from '../schema/table-schema.ts'
import type { Dialect, DialectId, HeaderSource } from './dialect.ts'
import { dialects } from './dialects.ts'
import { keyOfHeader } from './header-keys.ts'

/** What a header means in one dialect. */
export type Meaning = {
  readonly dialect: DialectId
  readonly is: 'column' | 'key' | 'identifier' | 'unread' | 'ask'
  readonly column?: string
}

export type KnownHeaders = {
  readonly dialects: readonly Dialect[]
  /** By the header as it is compared. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>
}

/** All headers of a source. */
export function headersOf(source: HeaderSource): readonly string[] {
  if (typeof source === 'string') return [source]
  if ('list' in source) return source.list
  if ('joined' in source) return source.joined
  if ('duration' in source) return [source.duration]
  return source.flagged.flatMap(({ code, flag }) => [code, flag])
}

/** Every header that some dialect knows; the titles of the canonical columns are words of the Chinese one. */
export function knownHeaders(schema: TableSchema): KnownHeaders {
  const all = dialects.map((dialect) => (dialect.id === 'chinese' ? withTitles(dialect, schema) : dialect))
  const meanings = new Map<string, Meaning[]>()
  const add = (header: string, meaning: Meaning): void => {
    const key = keyOfHeader(header)
    const before = meanings.get(key) ?? []
    if (before.some(({ dialect }) => dialect === meaning.dialect)) return
    meanings.set(key, [...before, meaning])
  }
  for (const { id: dialect, columns, stay, patient, identifiers, unread, ask } of all) {
    for (const [column, sources] of Object.entries(columns)) {
      for (const header of sources.flatMap(headersOf)) add(header, { dialect, is: 'column', column })
    }
    for (const header of unread) add(header, { dialect, is: 'unread' })
    for (const header of [...stay.flat(), ...patient.map((each) => each.header)]) add(header, { dialect, is: 'key' })
    for (const header of identifiers) add(header, { dialect, is: 'identifier' })
    for (const header of Object.keys(ask)) add(header, { dialect, is: 'ask' })
  }
  return { dialects: all, meanings }
}

const lists = new Set(['other_diagnoses', 'other_procedures'])

// The title of the case id (病例号) is a number by which a person can be found: it is hashed like the others.
function withTitles(dialect: Dialect, schema: TableSchema): Dialect {
  const titled = schema.columns
    .filter(({ name }) => name !== 'case_id' && name !== 'patient_key')
    .map(({ name, title, headers = [] }) => {
      const titles = [title.zh, ...headers]
      // One cell may hold a whole list.
      const sources = lists.has(name) ? [{ list: titles }] : titles
      return [name, [...sources, ...(dialect.columns[name] ?? [])]] as const
    })
  return { ...dialect, columns: Object.fromEntries(titled) }
}
