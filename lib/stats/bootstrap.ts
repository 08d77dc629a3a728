import { type Answer, type Estimate, isKnown, random, unavailable } from '../core/index.ts'
import { percentile } from './descriptive.ts'
import { estimate, type Levels } from './estimate.ts'
import { requireWhole } from './guard.ts'

export type BootstrapOptions<T> = Levels & {
  /** The same seed draws the same samples on every machine. */
  readonly seed: string
  /** Default 2000. */
  readonly replicates?: number | undefined
  /** The hospital of a case: samples are drawn within each. Default: all cases are of one. */
  readonly within?: ((item: T) => string) | undefined
}

/** An estimate that says how it can be made again. */
export type Bootstrapped = Estimate & { readonly seed: string; readonly replicates: number }

/** Of twenty samples at most one may leave the statistic without a value. */
const mostWithout = 0.05

/**
 * How sure is a statistic of cases for which there is no formula? Its percentiles (type 7) over samples of the same size,
 * drawn with replacement from the cases, within each hospital. What the statistic holds fixed (weights, a reference) stays
 * fixed, and a report says so. Efron 1979, Ann Stat 7:1. A statistic without a value keeps its reason; fewer than two cases:
 * `too-few`; samples that too often have no value: `not-applicable`.
 * @throws RangeError for fewer than 100 replicates.
 * @example bootstrap([1, 2, 3, 4, 5, 6, 7, 8], mean, { seed: 'a' }).value // 4.5
 */
export function bootstrap<T>(
  cases: readonly T[],
  statistic: (sample: readonly T[]) => Answer,
  options: BootstrapOptions<T>,
): Answer<Bootstrapped> {
  const { seed, replicates = 2000, within = () => '' } = options
  requireWhole('replicates', replicates, 100)
  const found = statistic(cases)
  if (!isKnown(found)) return found
  if (cases.length < 2) return unavailable('too-few')
  const values = resampled(grouped(cases, within), statistic, { seed, replicates })
  if (values.length < (1 - mostWithout) * replicates)
    return unavailable('not-applicable', `${replicates - values.length} of ${replicates} samples have no value`)
  const answer = estimate(found.value, options, (level) => {
    const [lower, upper] = [percentile(values, (1 - level) / 2), percentile(values, (1 + level) / 2)]
    if (!isKnown(lower)) return lower
    return isKnown(upper) ? { lower: lower.value, upper: upper.value, method: 'bootstrap-percentile' } : upper
  })
  return isKnown(answer) ? { ...answer, seed, replicates } : answer
}

function grouped<T>(cases: readonly T[], within: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const item of cases) {
    const group = groups.get(within(item))
    if (group === undefined) groups.set(within(item), [item])
    else group.push(item)
  }
  return [...groups.values()]
}

function resampled<T>(
  groups: readonly (readonly T[])[],
  statistic: (sample: readonly T[]) => Answer,
  { seed, replicates }: { readonly seed: string; readonly replicates: number },
): readonly number[] {
  const source = random(seed)
  const values: number[] = []
  for (let k = 0; k < replicates; k++) {
    const found = statistic(groups.flatMap((group) => group.map(() => source.pick(group))))
    if (isKnown(found)) values.push(found.value)
  }
  return values
}
