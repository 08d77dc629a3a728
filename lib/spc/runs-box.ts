import { normalCdf } from '../stats/index.ts'
import { once } from './once.ts'
import type { RunsMethod } from './rule.ts'
import { crossingsWithRunsUpTo } from './runs-distribution.ts'

/** Series that signal nothing: a corner of all pairs of crossings and longest run, and for a cut box what it leaves out. */
export type RunsBox = {
  readonly crossingsMin: number
  readonly longestRunMax: number
  /** Of the row with the fewest crossings, the longest run that is left; of the column with the longest run, the fewest crossings. */
  readonly cut: { readonly longestRunAtFewest: number; readonly crossingsAtLongest: number }
}

/** At least this share of series that nothing happened in is within a box. */
const specificity = 0.925
/** The shift, in sigma, that a box is to find most often. */
const shift = 0.8
/** Boxes are made for so many useful points; else the rules of 2014 hold. */
const [fewest, most] = [10, 100]

/**
 * Which pairs of crossings and longest run are no signal among `useful` points? Of all boxes {crossings ≥ c, longest ≤ l}
 * that hold at least 92.5 % of series without a shift, the one that holds the least with a shift of 0.8 sigma; for
 * `cutbox` without the cells along its two inner sides that a shift fills most. Nothing is taken from a table; none below
 * 10 or above 100 points. Anhøj & Wentzel-Larsen 2020, PLoS ONE 15:e0233920.
 * @example runsBox(24, 'bestbox').crossingsMin // 6
 */
export function runsBox(useful: number, method: Exclude<RunsMethod, 'anhoej'>): RunsBox | undefined {
  return useful >= fewest && useful <= most ? boxes[method](useful) : undefined
}

const boxes = {
  bestbox: once((useful) => bestBox(tables(useful))),
  cutbox: once((useful) => cutBox(tables(useful))),
}

/** Whether a pair lies in what the box keeps. */
export function inBox(box: RunsBox, { crossings, longestRun }: { crossings: number; longestRun: number }): boolean {
  if (crossings < box.crossingsMin || longestRun > box.longestRunMax) return false
  if (crossings === box.crossingsMin && longestRun > box.cut.longestRunAtFewest) return false
  return !(longestRun === box.longestRunMax && crossings < box.cut.crossingsAtLongest)
}

type Distribution = {
  /** With at least `c` crossings and no run longer than `l`. */
  readonly within: (c: number, l: number) => number
  /** With exactly `c` crossings and a longest run of exactly `l`. */
  readonly cell: (c: number, l: number) => number
}

type Tables = { readonly n: number; readonly calm: Distribution; readonly shifted: Distribution }

const tables = (n: number): Tables => ({
  n,
  calm: distribution(n, 0.5),
  shifted: distribution(n, normalCdf(shift)),
})

function distribution(n: number, success: number): Distribution {
  const byLongest = Array.from({ length: n + 1 }, (_, l) => crossingsWithRunsUpTo(n, l, success))
  const tails = byLongest.map((row) => {
    const sums: number[] = Array.from({ length: n + 1 }, () => 0)
    for (let c = n - 1; c >= 0; c--) sums[c] = (sums[c + 1] ?? 0) + (row[c] ?? 0)
    return sums
  })
  return {
    within: (c, l) => tails[l]?.[c] ?? 0,
    cell: (c, l) => (byLongest[l]?.[c] ?? 0) - (byLongest[l - 1]?.[c] ?? 0),
  }
}

function bestBox({ n, calm, shifted }: Tables): RunsBox {
  let best = { c: 0, l: n, shifted: Number.POSITIVE_INFINITY }
  for (let c = 0; c < n; c++) {
    for (let l = 1; l <= n; l++) {
      if (calm.within(c, l) < specificity) continue
      const found = shifted.within(c, l)
      if (found < best.shifted) best = { c, l, shifted: found }
    }
  }
  return uncut(best.c, best.l)
}

const uncut = (c: number, l: number): RunsBox => ({
  crossingsMin: c,
  longestRunMax: l,
  cut: { longestRunAtFewest: l, crossingsAtLongest: c },
})

function cutBox(of: Tables): RunsBox {
  const best = bestBox(of)
  const [c, l] = [best.crossingsMin, best.longestRunMax]
  let left = of.calm.within(c, l)
  const permitted = (row: number, column: number): boolean =>
    possible(of.n, row, column) && left - of.calm.cell(row, column) >= specificity
  if (!permitted(c, l)) return best
  left -= of.calm.cell(c, l)
  let [inRow, inColumn] = [l - 1, c + 1]
  for (;;) {
    const [row, column] = [permitted(c, inRow), permitted(inColumn, l)]
    if (!row && !column) break
    const takeRow = row && (!column || of.shifted.cell(c, inRow) >= of.shifted.cell(inColumn, l))
    left -= takeRow ? of.calm.cell(c, inRow) : of.calm.cell(inColumn, l)
    if (takeRow) inRow--
    else inColumn++
  }
  return { ...best, cut: { longestRunAtFewest: inRow, crossingsAtLongest: inColumn } }
}

/** c crossings make c + 1 runs: the longest is at least their average, and at most what the others leave. */
const possible = (n: number, c: number, l: number): boolean => l >= Math.ceil(n / (c + 1)) && l <= n - c

/** The share of series without a shift that the box holds. */
export function boxChance(n: number, box: RunsBox): number {
  const { calm } = tables(n)
  const { crossingsMin: c, longestRunMax: l, cut } = box
  let chance = calm.within(c, l)
  if (cut.longestRunAtFewest < l) chance -= calm.cell(c, l)
  for (let k = cut.longestRunAtFewest + 1; k < l; k++) chance -= calm.cell(c, k)
  for (let k = c + 1; k < cut.crossingsAtLongest; k++) chance -= calm.cell(k, l)
  return chance
}
