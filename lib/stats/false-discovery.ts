import { requireWhole } from './guard.ts'

/**
 * Which of many findings hold though many were looked for? Adjusted p(i) = min over j ≥ i of p(j)·m/j, at most 1; those up
 * to 0.05 are findings of which 5 % are expected to be false. Benjamini & Hochberg 1995, J R Stat Soc B 57:289. In the order
 * given; null (no test) stays null and does not count.
 * @throws RangeError for a p outside 0 to 1.
 * @example falseDiscovery([0.01, 0.04, null, 0.03]) // [0.03, 0.04, null, 0.04]
 */
export function falseDiscovery(ps: readonly (number | null)[]): readonly (number | null)[] {
  const wrong = ps.find((p) => p !== null && !(p >= 0 && p <= 1))
  if (wrong !== undefined) throw new RangeError(`p lies within 0 to 1, got ${wrong}`)
  const order = ps.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((a, b) => b.p - a.p)
  const adjusted: (number | null)[] = ps.map(() => null)
  let smallest = 1
  for (const [k, { p, at }] of order.entries()) {
    smallest = Math.min(smallest, (p * order.length) / (order.length - k))
    adjusted[at] = smallest
  }
  return adjusted
}

/**
 * How many flags does a page of units × indicators have by chance alone? 5 % of them at 95 % (watch), 0.2 % at 99.8 % (alarm).
 * @example expectedFalseFlags({ units: 40, indicators: 10 }) // { watch: 20, alarm: 0.8 }
 */
export function expectedFalseFlags({ units, indicators }: { readonly units: number; readonly indicators: number }): {
  readonly watch: number
  readonly alarm: number
} {
  requireWhole('units', units, 0)
  requireWhole('indicators', indicators, 0)
  return { watch: 0.05 * units * indicators, alarm: 0.002 * units * indicators }
}
