/** What a benchmark found: one row of the table. Samples of `own` and `floor` were taken in the same rounds. */
export type Figure = {
  readonly name: string
  readonly unit: 'ms' | 's' | 'MB'
  readonly own: readonly number[]
  /** What it is held against: a peer's work or the least that is possible. */
  readonly floor?: { readonly name: string; readonly samples: readonly number[] }
  readonly target?: { readonly of: 'own' | 'ratio'; readonly atMost: number }
}

export type Benchmark = { readonly name: string; run(): Promise<readonly Figure[]> }

/** The middle one of an odd number of samples, the mean of the middle two of an even number. */
export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const half = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  if (low === undefined || high === undefined) throw new RangeError('the median of no samples was asked for')
  return (low + high) / 2
}

/** Own divided by floor, round by round: both met the same minute of the machine. */
export const ratios = ({ own, floor }: Figure): number[] =>
  floor === undefined ? [] : own.map((value, round) => value / (floor.samples[round] ?? Number.NaN))

export function isMet(figure: Figure): boolean | undefined {
  const { target, own } = figure
  if (target === undefined) return undefined
  return median(target.of === 'own' ? own : ratios(figure)) <= target.atMost
}
