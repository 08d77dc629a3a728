import type { CheckResult, CheckStatus, RowFlow, SourceFile } from '../../data/index.ts'
import { type CheckRecord, findingsListed } from './record.ts'

export type ChangeState = 'new' | 'resolved' | 'persisting'

/** A file of either run: the same bytes, other bytes, or there in one of them only. */
export type SourceChange = {
  readonly path: string
  readonly state: 'same' | 'changed' | 'added' | 'removed'
  readonly before?: string
  readonly now?: string
}

type Rows = Pick<RowFlow, 'rowsIn' | 'used' | 'quarantined'>
export type RowsChange = { readonly resource: string; readonly before?: Rows; readonly now?: Rows }

/** A check in both runs. Where one of them listed only a part of its findings, places are not compared, only numbers. */
export type CheckChange = {
  readonly id: string
  readonly before?: { readonly status: CheckStatus; readonly checked: number; readonly failed: number }
  readonly now?: { readonly status: CheckStatus; readonly checked: number; readonly failed: number }
} & ({ readonly [state in ChangeState]: number } | { readonly listed: 'in-part' })

export type PlaceChange = {
  readonly check: string
  readonly state: ChangeState
  readonly place: string
  /** What is found now, or, of a resolved one, what was found. */
  readonly value: string
  /** Where it was another value before. */
  readonly was?: string
}

export type Changes = {
  readonly sources: readonly SourceChange[]
  readonly rows: readonly RowsChange[]
  readonly checks: readonly CheckChange[]
  readonly places: readonly PlaceChange[]
}

/** Rows set aside are compared like the findings of a check of this name. */
export const setAside = 'rows-set-aside'

/** What is new, resolved and persisting from one run to the next, by check and by place. */
export function changesBetween(before: CheckRecord, now: CheckRecord): Changes {
  const ids = [...new Set([...now.checks, ...before.checks].map(({ id }) => id))]
  const compared = [
    compareAside(before, now),
    ...ids.map((id) => compareCheck(id, byId(before.checks, id), byId(now.checks, id))),
  ]
  return {
    sources: sourcesChange(before.sources, now.sources),
    rows: rowsChange(before.flow, now.flow),
    checks: compared
      .map(({ check }) => check)
      .filter(({ before: b, now: n }) => [b, n].some((each) => each?.status === 'fail')),
    places: compared.flatMap(({ places }) => places),
  }
}

const byId = (checks: readonly CheckResult[], id: string): CheckResult | undefined =>
  checks.find((each) => each.id === id)

type Found = { readonly key: string; readonly place: string; readonly value: string }
type Compared = { readonly check: CheckChange; readonly places: readonly PlaceChange[] }

function compareCheck(id: string, before: CheckResult | undefined, now: CheckResult | undefined): Compared {
  const about = {
    id,
    ...(before ? { before: numbersOf(before) } : {}),
    ...(now ? { now: numbersOf(now) } : {}),
  }
  if (!isListed(before) || !isListed(now)) return { check: { ...about, listed: 'in-part' }, places: [] }
  return comparePlaces(about, foundBy(before), foundBy(now))
}

const numbersOf = ({ status, checked, failed }: CheckResult) => ({ status, checked, failed })

/** Whether all that a check found is known by its place: a list that was cut short is full. */
const isListed = (result: CheckResult | undefined): boolean =>
  result?.status !== 'fail' || result.samples.length < findingsListed || result.failed === findingsListed

/** What a check tolerates, or did not find, is no finding. */
function foundBy(result: CheckResult | undefined): Found[] {
  if (result?.status !== 'fail') return []
  return result.samples.map(({ place, subject, value }) => ({
    key: subject ?? place,
    place: subject ?? place,
    value,
  }))
}

function compareAside(before: CheckRecord, now: CheckRecord): Compared {
  const found = ({ rows }: CheckRecord): Found[] =>
    rows.map(({ file, column, value, code }) => ({
      key: `${file} ${column} ${code} ${value}`,
      place: `${file} ${column}`,
      value,
    }))
  const numbers = ({ flow, rows }: CheckRecord) => ({
    status: rows.length === 0 ? ('pass' as const) : ('fail' as const),
    checked: flow.reduce((sum, { rowsIn }) => sum + rowsIn, 0),
    failed: flow.reduce((sum, { quarantined }) => sum + quarantined, 0),
  })
  return comparePlaces({ id: setAside, before: numbers(before), now: numbers(now) }, found(before), found(now))
}

function comparePlaces(
  about: Pick<CheckChange, 'id' | 'before' | 'now'>,
  before: readonly Found[],
  now: readonly Found[],
): Compared {
  const [earlier, later] = [numbered(before), numbered(now)]
  const check = about.id
  const present = [...later].map(([key, { place, value }]): PlaceChange => {
    const old = earlier.get(key)
    if (!old) return { check, state: 'new', place, value }
    return { check, state: 'persisting', place, value, ...(old.value === value ? {} : { was: old.value }) }
  })
  const gone = [...earlier].flatMap(([key, { place, value }]): PlaceChange[] =>
    later.has(key) ? [] : [{ check, state: 'resolved', place, value }],
  )
  const places = [...present, ...gone]
  const count = (state: ChangeState): number => places.filter((each) => each.state === state).length
  return {
    check: { ...about, new: count('new'), resolved: count('resolved'), persisting: count('persisting') },
    places,
  }
}

/** Several findings of one place are told apart by their order. */
function numbered(found: readonly Found[]): Map<string, Found> {
  const seen = new Map<string, number>()
  return new Map(
    found.map((each) => {
      const nth = (seen.get(each.key) ?? 0) + 1
      seen.set(each.key, nth)
      return [`${each.key} #${nth}`, each]
    }),
  )
}

function sourcesChange(before: readonly SourceFile[], now: readonly SourceFile[]): SourceChange[] {
  const paths = [...new Set([...now, ...before].map(({ path }) => path))]
  return paths.map((path) => {
    const [old, own] = [before, now].map((list) => list.find((each) => each.path === path)?.sha256)
    const state = old === undefined ? 'added' : own === undefined ? 'removed' : old === own ? 'same' : 'changed'
    return { path, state, ...(old === undefined ? {} : { before: old }), ...(own === undefined ? {} : { now: own }) }
  })
}

function rowsChange(before: readonly RowFlow[], now: readonly RowFlow[]): RowsChange[] {
  const names = [...new Set([...now, ...before].map(({ resource }) => resource))]
  return names.map((resource) => {
    const [old, own] = [before, now].map((list) => list.find((each) => each.resource === resource))
    return { resource, ...(old ? { before: countsOf(old) } : {}), ...(own ? { now: countsOf(own) } : {}) }
  })
}

const countsOf = ({ rowsIn, used, quarantined }: RowFlow): Rows => ({ rowsIn, used, quarantined })
