import type { Bilingual } from '../../core/index.ts'
import type { DuckDb } from '../../engine/index.ts'
import type { FactOrigin } from '../dataset.ts'
import { discharges } from '../schema/discharges.ts'
import type { Way } from './derived-fact.ts'
import { linkStays } from './linked-stays.ts'
import { derivedFacts } from './registry.ts'

/** What `discharges` has beyond the columns of its files. */
export type DerivedColumns = {
  readonly columns: readonly string[]
  readonly origins: readonly FactOrigin[]
  /** Which files lack a column that others have; of a derived one, those that lack something it needs. */
  readonly lacking: ReadonlyMap<string, readonly number[]>
  /** The relation that has these columns: stays of patients are linked, in a pass over them, when a column first asks for it. */
  relationWith(columns: readonly string[]): Promise<string>
}

type Column = Way & { readonly column: string }

const plain = 'zk_plain_discharges'
const withLinks = 'zk_linked_discharges'

/** Adds to `discharges`, as a view, each fact that its files do not supply and whose inputs are there. */
export async function deriveFacts(
  supplied: readonly string[],
  lacking: ReadonlyMap<string, readonly number[]>,
  db: DuckDb,
): Promise<DerivedColumns> {
  const added = derivable(supplied)
  const ofRow = added.filter(({ linked }) => !linked)
  const linked = added.filter((each) => each.linked)
  if (ofRow.length > 0) {
    await db.run(`ALTER VIEW "discharges" RENAME TO ${plain}`)
    await define('discharges', plain, ofRow, '', db)
  }
  const link = async (): Promise<void> => define(withLinks, 'discharges', linked, await linkStays('discharges', db), db)
  let linking: Promise<void> | undefined
  return {
    columns: added.map(({ column }) => column),
    lacking: withDerived(lacking, added),
    origins: originsOf(supplied, added),
    async relationWith(columns) {
      if (!linked.some(({ column }) => columns.includes(column))) return 'discharges'
      linking ??= link()
      await linking
      return withLinks
    },
  }
}

/** The facts of stays that stand elsewhere: there a fact is a column, or it is not there. */
export const suppliedFacts = (supplied: readonly string[]): FactOrigin[] => originsOf(supplied, [])

const originsOf = (supplied: readonly string[], added: readonly Column[]): FactOrigin[] =>
  derivedFacts.map(({ ways: _, ...fact }) => ({
    ...fact,
    title: titleOf(fact.column),
    from: originOf(fact.column, supplied, added),
  }))

const titleOf = (column: string): Bilingual =>
  discharges.columns.find(({ name }) => name === column)?.title ?? { zh: column, en: column }

function derivable(supplied: readonly string[]): Column[] {
  const there = new Set(supplied)
  return derivedFacts.flatMap(({ column, ways }) => {
    const way = there.has(column) ? undefined : ways.find(({ needs }) => needs.every((need) => there.has(need)))
    if (way === undefined) return []
    there.add(column)
    return [{ ...way, column }]
  })
}

function withDerived(
  supplied: ReadonlyMap<string, readonly number[]>,
  added: readonly Column[],
): ReadonlyMap<string, readonly number[]> {
  const lacking = new Map(supplied)
  for (const { column, needs } of added) {
    const files = [...new Set(needs.flatMap((need) => lacking.get(need) ?? []))].toSorted((a, b) => a - b)
    if (files.length > 0) lacking.set(column, files)
  }
  return lacking
}

function originOf(column: string, supplied: readonly string[], added: readonly Column[]): FactOrigin['from'] {
  if (supplied.includes(column)) return 'supplied'
  return added.some((each) => each.column === column) ? 'derived' : 'absent'
}

/** A view over stays with further columns, which cost nothing until they are asked for. */
async function define(
  name: string,
  relation: string,
  columns: readonly Column[],
  joins: string,
  db: DuckDb,
): Promise<void> {
  const added = columns.map(({ column, sql }) => `, ${sql} AS "${column}"`).join('')
  await db.run(`CREATE VIEW "${name}" AS SELECT stays.*${added} FROM "${relation}" AS stays ${joins}`)
}
