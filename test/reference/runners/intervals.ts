import { type Answer, type Estimate, intervalAt, unavailable } from '../../../lib/core/index.ts'
import {
  byar,
  exactPoisson,
  expectedCount,
  indirectRate,
  indirectRatio,
  mean,
  rankGroups,
  rate,
  standardDeviation,
  studentT,
  wilson,
} from '../../../lib/stats/index.ts'
import type { Given } from '../case.ts'
import { type Runner, valueOrNull } from './runner.ts'

/** One interval function over a grid of counts, at every confidence that the reference lists. */
export const grid =
  (interval: (x: number, n: number, levels: readonly number[]) => Answer<Estimate>): Runner =>
  (given, expected) => {
    const x = given.input<number>('x')
    const n = given.maybe<number>('n')
    const asked = (expected.by_confidence ?? []) as readonly { confidence: number }[]
    const levels = levelsOf(given)
    const all = x.map((count, k) => interval(count, n?.[k] ?? 0, levels))
    return {
      x,
      ...(n && { n }),
      ...estimateColumns(all, { levels }),
      by_confidence: asked.map(({ confidence }) => {
        const found = x.map((count, k) => interval(count, n?.[k] ?? 0, [confidence]))
        return {
          confidence,
          lower: found.map((each) => (each.kind === 'value' ? each.lower : null)),
          upper: found.map((each) => (each.kind === 'value' ? each.upper : null)),
        }
      }),
    }
  }

export const wilsonGrid = grid((count, total, levels) => wilson({ count, total }, { levels }))
export const byarGrid = grid((count, _n, levels) => byar(count, { levels }))
export const exactPoissonGrid = grid((count, _n, levels) => exactPoisson(count, { levels }))

type Columns = { readonly levels: readonly number[]; readonly factor?: number }

/** Estimates in the columns of the reference: value, limits at every level, method. One level alone has plain names too. */
export function estimateColumns(estimates: readonly Answer<Estimate>[], { levels, factor = 1 }: Columns) {
  const at = (level: number, end: 'lower' | 'upper') =>
    estimates.map((each) => (each.kind === 'value' ? (intervalAt(each, level)?.[end] ?? 0) * factor : null))
  const named = (level: number, name: string) => ({
    [`lower${name}cl`]: at(level, 'lower'),
    [`upper${name}cl`]: at(level, 'upper'),
  })
  const [only] = levels
  return {
    value: estimates.map((each) => (each.kind === 'value' ? each.value * factor : null)),
    ...Object.assign({}, ...levels.map((level) => named(level, (level * 100).toFixed(1).replace('.', '_')))),
    ...(levels.length === 1 && only !== undefined && named(only, '')),
    method: estimates.map((each) => (each.kind === 'value' ? each.method : null)),
  }
}

/** The levels that a case names, else those of English public-health profiles. */
export function levelsOf(given: Given): readonly number[] {
  const asked = [given.option<number | readonly number[]>('confidence', [])].flat()
  return asked.length === 0 ? [0.95, 0.998] : asked
}

/** The names of the areas; where a case gives none, its package numbers them by letters. */
const areasOf = (given: Given, count: number): readonly string[] =>
  given.maybe<string>('area') ?? Array.from({ length: count }, (_, k) => String.fromCharCode(65 + k))

/** What PHEindicatormethods gives rates per, where a case does not say. */
const perMany = 100_000

export const proportion: Runner = (given) => {
  const [x, n, levels] = [given.input<number>('x'), given.input<number>('n'), levelsOf(given)]
  const estimates = x.map((count, k) => wilson({ count, total: n[k] ?? 0 }, { levels }))
  const factor = given.option('multiplier', 1)
  return { area: areasOf(given, x.length), x, n, ...estimateColumns(estimates, { levels, factor }) }
}

export const crudeRate: Runner = (given) => {
  const [x, n, levels] = [given.input<number>('x'), given.input<number>('n'), levelsOf(given)]
  const per = given.option('multiplier', perMany)
  const estimates = x.map((count, k) => rate({ count, exposure: n[k] ?? 0 }, { levels, per }))
  return { area: areasOf(given, x.length), x, n, ...estimateColumns(estimates, { levels }) }
}

type Expected = { readonly [name: string]: unknown }

/** Each area once: in the order of what is expected, as some packages sort them, else as they first appear. */
export function distinct(areas: readonly string[], { area }: Expected): readonly string[] {
  const found = [...new Set(areas)]
  const listed = Array.isArray(area) ? area.map(String) : []
  return listed.length === found.length && found.every((each) => listed.includes(each)) ? listed : found
}

/** The rows of each area. */
function byArea<T>(areas: readonly string[], values: readonly T[], expected: Expected) {
  return distinct(areas, expected).map((area) => [area, values.filter((_, k) => areas[k] === area)] as const)
}

const areaColumn = (given: Given): string => given.option('group', 'area')

export const meanT: Runner = (given, expected) => {
  const [values, levels] = [given.input<number>('y'), levelsOf(given)]
  const names = given.maybe<string>(areaColumn(given)) ?? values.map(() => 'all')
  const areas = byArea(names, values, expected)
  return {
    area: areas.map(([area]) => area),
    value_count: areas.map(([, values]) => values.length),
    value_sum: areas.map(([, values]) => values.reduce((sum, value) => sum + value, 0)),
    stdev: areas.map(([, values]) => valueOrNull(standardDeviation(values))),
    ...estimateColumns(
      areas.map(([, values]) => studentT(values, { levels })),
      { levels },
    ),
    value: areas.map(([, values]) => valueOrNull(mean(values))),
    method: areas.map(() => 'student-t'),
  }
}

type Rows = { readonly count: readonly (number | null)[]; readonly pop: readonly number[] }
type Reference = { readonly refcount: readonly number[]; readonly refpop: readonly number[] }

/** Observed and expected events of each area. */
function observedExpected(given: Given, expected: Expected) {
  const rows = given.input('rows') as unknown as Rows & { readonly [name: string]: readonly string[] }
  const areas = rows[areaColumn(given)] ?? []
  const ref = given.input('ref') as unknown as Reference
  const strata = ref.refcount.map((count, k) => ({ count, total: ref.refpop[k] ?? 0 }))
  const counts = byArea(areas, rows.count, expected)
  const totals = byArea(areas, rows.pop, expected)
  const sum = (values: readonly (number | null)[]): number =>
    values.reduce((total: number, value) => total + (value ?? 0), 0)
  const units = counts.map(([, values], k) => ({
    observed: sum(values),
    expected: valueOrNull(expectedCount(totals[k]?.[1] ?? [], strata)) ?? 0,
  }))
  return { area: counts.map(([area]) => area), units, reference: { count: sum(ref.refcount), total: sum(ref.refpop) } }
}

export const ratioOfObserved: Runner = (given, expected) => {
  const { area, units } = observedExpected(given, expected)
  const [levels, factor] = [levelsOf(given), given.option('refvalue', 1)]
  return {
    area,
    observed: units.map(({ observed }) => observed),
    expected: units.map(({ expected }) => expected),
    ...estimateColumns(
      units.map((unit) => indirectRatio(unit, { levels })),
      { levels, factor },
    ),
  }
}

export const rateOfObserved: Runner = (given, expected) => {
  const { area, units, reference } = observedExpected(given, expected)
  const [levels, per] = [levelsOf(given), given.option('multiplier', perMany)]
  return {
    area,
    observed: units.map(({ observed }) => observed),
    expected: units.map(({ expected }) => expected),
    ref_rate: units.map(() => valueOrNull(rate({ count: reference.count, exposure: reference.total }, { per }))),
    ...estimateColumns(
      units.map((unit) => indirectRate(unit, reference, { levels, per })),
      { levels },
    ),
  }
}

export const quantile: Runner = (given) => {
  const values = given.input<number | null>('value')
  const groups = given.option('nquantiles', 10)
  const column = given.option<string | undefined>('group', undefined)
  const names = column === undefined ? values.map(() => '') : given.input<string>(column).map(String)
  const highestFirst = given.option('invert', true)
  // Ranks within each group: its own values stay, those of others are as if missing.
  const ranked = new Map(
    [...new Set(names)].map((name) => [
      name,
      rankGroups(
        values.map((value, k) => (names[k] === name ? value : null)),
        groups,
        { highestFirst },
      ),
    ]),
  )
  const found = values.map((_, k) => ranked.get(names[k] ?? '')?.[k] ?? unavailable('missing'))
  return {
    ...(column !== undefined && { [column]: names }),
    area: areasOf(given, values.length),
    value: values,
    quantile: found.map(valueOrNull),
    nquantiles: values.map(() => groups),
  }
}
