/**
 * With what probability do `n` independent signs (each up with probability `success`) have a longest run of at most
 * `maxRun` and at least `minCrossings` changes of side? The joint distribution of Anhøj & Wentzel-Larsen 2020 (PLoS ONE
 * 15:e0233920), by a recurrence over the end of the last run. The chance that nothing signals by a runs rule.
 * @example runsWithin({ n: 24, maxRun: 8, minCrossings: 8 }) // 0.93376
 */
export function runsWithin(box: {
  readonly n: number
  readonly maxRun: number
  readonly minCrossings: number
  readonly success?: number
}): number {
  const byCrossings = crossingsWithRunsUpTo(box.n, box.maxRun, box.success)
  return byCrossings.slice(box.minCrossings).reduce((sum, probability) => sum + probability, 0)
}

/** Entry c: the probability of exactly c crossings and no run longer than `maxRun`, in a series of `n` signs. */
export function crossingsWithRunsUpTo(n: number, maxRun: number, success = 0.5): readonly number[] {
  if (n === 0) return [1]
  // chains[side][c][m]: the first m signs are c + 1 whole runs, the last of them on this side.
  const chance = [success, 1 - success]
  const result: number[] = []
  let chains = chance.map((p) => atStart(n, p, maxRun))
  for (let crossings = 0; crossings < n; crossings++) {
    result.push(chains.reduce((sum, chain) => sum + (chain[n] ?? 0), 0))
    chains = chance.map((p, side) => nextRun(chains[1 - side] ?? [], p, maxRun))
  }
  return result
}

const atStart = (n: number, p: number, maxRun: number): number[] =>
  Array.from({ length: n + 1 }, (_, m) => (m >= 1 && m <= maxRun ? p ** m : 0))

/** Σ before[m − length]·p^length over 1 to maxRun, from m to m + 1 by one more and one fewer term. */
function nextRun(before: readonly number[], p: number, maxRun: number): number[] {
  const leaving = p ** (maxRun + 1)
  let sum = 0
  return before.map((_, m) => {
    if (m === 0) return 0
    sum = p * (sum + (before[m - 1] ?? 0)) - leaving * (before[m - 1 - maxRun] ?? 0)
    return Math.max(0, sum)
  })
}
