import type { CountSum } from './table.ts'

type Bound = { low: number; high: number }

/** Between which counts each cell may lie. */
export type Bounds = ReadonlyMap<string, Readonly<Bound>>

/** Bounds tightened along every sum until nothing changes; undefined where they leave no count for a cell. */
export function narrowed(sums: readonly CountSum[], start: Bounds): Bounds | undefined {
  const bounds = new Map([...start].map(([id, { low, high }]): [string, Bound] => [id, { low, high }]))
  for (let changed = true; changed; ) {
    changed = false
    for (const sum of sums) {
      const outcome = tighten(sum, bounds)
      if (outcome === 'empty') return undefined
      if (outcome === 'tighter') changed = true
    }
  }
  return bounds
}

export const withValue = (bounds: Bounds, id: string, value: number): Bounds =>
  new Map([...bounds, [id, { low: value, high: value }]])

type Outcome = 'same' | 'tighter' | 'empty'

function tighten({ total, parts }: CountSum, bounds: ReadonlyMap<string, Bound>): Outcome {
  const members = parts.flatMap((id) => bounds.get(id) ?? [])
  const lows = members.reduce((sum, { low }) => sum + low, 0)
  const highs = members.reduce((sum, { high }) => sum + high, 0)
  const whole = bounds.get(total) ?? { low: lows, high: highs }
  const { low, high } = whole
  const outcomes = [clamp(whole, lows, highs)]
  for (const part of members) outcomes.push(clamp(part, low - (highs - part.high), high - (lows - part.low)))
  return outcomes.find((each) => each === 'empty') ?? outcomes.find((each) => each === 'tighter') ?? 'same'
}

function clamp(bound: Bound, low: number, high: number): Outcome {
  if (low <= bound.low && high >= bound.high) return 'same'
  bound.low = Math.max(bound.low, low)
  bound.high = Math.min(bound.high, high)
  return bound.low > bound.high ? 'empty' : 'tighter'
}
