import { type Answer, isKnown, random, unavailable } from '../core/index.ts'
import type { Bootstrapped } from './bootstrap.ts'
import { percentile } from './descriptive.ts'
import { estimate, type Levels } from './estimate.ts'
import { requireFinite, requireWhole } from './guard.ts'

/** Cases that are alike: how many, and what each of them adds to every sum. */
export type AlikeCases = { readonly count: number; readonly adds: readonly number[] }

export type BootstrapSumsOptions = Levels & {
  /** The same seed draws the same samples on every machine. */
  readonly seed: string
  /** Default 2000. */
  readonly replicates?: number | undefined
}

/** Of twenty samples at most one may leave a statistic without a value. */
const mostWithout = 0.05

/**
 * How sure are statistics of one hospital's cases that depend on sums only, where alike cases are counted? Every sample draws
 * n of the n cases with replacement, as `bootstrap` does of cases written out, with the same seed the same samples; all
 * statistics see each sample. Percentiles of type 7. A statistic without a value keeps its reason; fewer than two cases:
 * `too-few`; samples that too often have no value: `not-applicable`. Efron 1979, Ann Stat 7:1.
 * @throws RangeError for fewer than 100 replicates, or counts that are not whole.
 * @example bootstrapSums([{ count: 2, adds: [1, 6] }, { count: 2, adds: [1, 10] }], { stay: ([n, days]) => known(days / n) }, { seed: 'a' }).stay.value // 8
 */
export function bootstrapSums<const K extends string>(
  classes: readonly AlikeCases[],
  statistics: Readonly<Record<K, (sums: readonly number[]) => Answer>>,
  options: BootstrapSumsOptions,
): Readonly<Record<K, Answer<Bootstrapped>>> {
  const { seed, replicates = 2000 } = options
  requireWhole('replicates', replicates, 100)
  for (const { count, adds } of classes) {
    requireWhole('count', count, 0)
    requireFinite('adds', adds)
  }
  const names = Object.keys(statistics) as K[]
  const found = classes.reduce<readonly number[]>(
    (sums, { count, adds }) => adds.map((each, k) => (sums[k] ?? 0) + count * each),
    [],
  )
  const n = classes.reduce((sum, { count }) => sum + count, 0)
  const values = new Map(names.map((name) => [name, [] as number[]]))
  if (n >= 2)
    for (const sums of resampledSums(classes, n, seed, replicates))
      for (const name of names) {
        const answer = statistics[name](sums)
        if (isKnown(answer)) values.get(name)?.push(answer.value)
      }
  const entries = names.map((name) => {
    const whole = statistics[name](found)
    if (!isKnown(whole)) return [name, whole]
    if (n < 2) return [name, unavailable('too-few')]
    return [name, limits(whole.value, values.get(name) ?? [], { ...options, replicates })]
  })
  return Object.fromEntries(entries) as Record<K, Answer<Bootstrapped>>
}

function limits(
  value: number,
  values: readonly number[],
  options: BootstrapSumsOptions & { readonly replicates: number },
): Answer<Bootstrapped> {
  const { seed, replicates } = options
  if (values.length < (1 - mostWithout) * replicates)
    return unavailable('not-applicable', `${replicates - values.length} of ${replicates} samples have no value`)
  const answer = estimate(value, options, (level) => {
    const [lower, upper] = [percentile(values, (1 - level) / 2), percentile(values, (1 + level) / 2)]
    if (!isKnown(lower)) return lower
    return isKnown(upper) ? { lower: lower.value, upper: upper.value, method: 'bootstrap-percentile' } : upper
  })
  return isKnown(answer) ? { ...answer, seed, replicates } : answer
}

/** The sums of each sample; the same array every time, filled anew. */
function* resampledSums(
  classes: readonly AlikeCases[],
  n: number,
  seed: string,
  replicates: number,
): Generator<readonly number[]> {
  const width = classes[0]?.adds.length ?? 0
  const adds = Float64Array.from(classes.flatMap((each) => each.adds))
  const classOf = new Uint32Array(n)
  let filled = 0
  for (const [at, { count }] of classes.entries()) {
    classOf.fill(at, filled, filled + count)
    filled += count
  }
  const source = random(seed)
  const sums = new Array<number>(width)
  for (let replicate = 0; replicate < replicates; replicate++) {
    sums.fill(0)
    for (let drawn = 0; drawn < n; drawn++) {
      const from = (classOf[source.integer(n)] ?? 0) * width
      for (let k = 0; k < width; k++) sums[k] = (sums[k] ?? 0) + (adds[from + k] ?? 0)
    }
    yield sums
  }
}
