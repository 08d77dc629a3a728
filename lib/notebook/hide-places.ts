import { kinds } from '../catalogue/index.ts'
import { unavailable, yearOf } from '../core/index.ts'
import type { IndicatorRow } from '../indicators/index.ts'
import { type SuppressionPolicy, suppress } from '../stats/index.ts'
import { type Comparison, hasCounts, keyOf } from './regional-study.ts'

/**
 * Hides the small counts of places, with as many others as keep them from being worked out of the total: for each period the
 * counts, where they are a share their complements, and the denominators. A hidden place loses everything that would give its
 * count back: value, interval, denominator, months, O/E.
 */
export function hidePlaces(of: Comparison, policy: SuppressionPolicy): Comparison {
  const subset = kinds[of.indicator.kind].subset
  const hidden = hiddenKeys(of.places, subset, policy)
  const years = [...new Set(of.yearly.map(({ keys }) => yearOf(keys.year ?? '')))]
  const yearly = new Map(
    years.map((year) => [
      year,
      hiddenKeys(
        of.yearly.filter(({ keys }) => yearOf(keys.year ?? '') === year),
        subset,
        policy,
      ),
    ]),
  )
  const { monthly: _, units: __, standard, ...rest } = of
  return {
    ...rest,
    units: [],
    places: of.places.map((row) => (hidden.has(keyOf(row)) ? hide(row) : row)),
    yearly: of.yearly.map((row) => (yearly.get(yearOf(row.keys.year ?? ''))?.has(keyOf(row)) ? hide(row) : row)),
    ...(standard
      ? { standard: { ...standard, units: [], places: standard.places.filter(({ place }) => !hidden.has(place)) } }
      : {}),
    hidden: hidden.size,
  }
}

const hide = (row: IndicatorRow): IndicatorRow => ({
  ...row,
  numerator: null,
  denominator: null,
  answer: unavailable('suppressed'),
})

function hiddenKeys(rows: readonly IndicatorRow[], subset: boolean, policy: SuppressionPolicy): ReadonlySet<string> {
  const counted = rows.filter(hasCounts)
  const parts = subset ? (['x', 'rest', 'n'] as const) : (['x'] as const)
  const value = (row: (typeof counted)[number], part: string): number =>
    part === 'x' ? row.numerator : part === 'n' ? row.denominator : row.denominator - row.numerator
  const lines = [...counted.map((row) => ({ key: keyOf(row), of: (part: string) => value(row, part) }))]
  const sum = (part: string): number => lines.reduce((total, { of }) => total + of(part), 0)
  const all = [...lines, { key: total, of: sum }]
  const { cells } = suppress(
    {
      cells: Object.fromEntries(all.flatMap(({ key, of }) => parts.map((part) => [`${part} ${key}`, of(part)]))),
      sums: [
        ...parts.map((part) => ({ total: `${part} ${total}`, parts: lines.map(({ key }) => `${part} ${key}`) })),
        ...(subset ? all.map(({ key }) => ({ total: `n ${key}`, parts: [`x ${key}`, `rest ${key}`] })) : []),
      ],
    },
    policy,
  )
  return new Set(
    lines.filter(({ key }) => parts.some((part) => cells[`${part} ${key}`]?.kind !== 'value')).map(({ key }) => key),
  )
}

const total = 'total'
