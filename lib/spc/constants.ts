// Control chart constants: c4 exactly, d2 and d3 as printed (Montgomery, Introduction to Statistical Quality Control,
// Appendix VI), d3 to the seven decimals of the distribution of the range (Harter 1960, Ann Math Stat 31:1122), for 4 values as
// other programs have it (exact: .8798082).

const smallest = 2

const d2Of = [
  1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847, 2.97, 3.078, 3.173, 3.258, 3.336, 3.407, 3.472, 3.532, 3.588, 3.64,
  3.689, 3.735, 3.778, 3.819, 3.858, 3.895, 3.931,
]

const d3Of = [
  0.8525033, 0.8883697, 0.8798108, 0.8640855, 0.8480442, 0.8332108, 0.8198378, 0.8078413, 0.7970584, 0.787323,
  0.7784873, 0.7704257, 0.763033, 0.7562217, 0.7499188, 0.7440627, 0.7386021, 0.7334929, 0.728698, 0.7241851, 0.7199267,
  0.7158987, 0.7120802, 0.7084528,
]

/**
 * By what factor does a sample standard deviation of `n` normal values fall short of sigma? c4 = √(2/(n−1))·Γ(n/2)/Γ((n−1)/2).
 * @throws RangeError below 2 values.
 * @example c4(5) // 0.9399856
 */
export function c4(n: number): number {
  requireSize(n, Number.POSITIVE_INFINITY)
  return Math.sqrt(2 / (n - 1)) * gammaRatio(n)
}

/** Γ(n/2)/Γ((n−1)/2), from g(2) = 1/√π by g(n)·g(n−1) = (n−2)/2. */
function gammaRatio(n: number): number {
  let ratio = 1 / Math.sqrt(Math.PI)
  for (let k = 3; k <= n; k++) ratio = (k - 2) / 2 / ratio
  return ratio
}

/**
 * Limits of a mean of `n` values, in average standard deviations: A3 = 3/(c4·√n).
 * @example a3(5) // 1.4272993
 */
export const a3 = (n: number): number => 3 / (c4(n) * Math.sqrt(n))

/**
 * Lower limit of a standard deviation of `n` values over its average: B3 = 1 − 3·√(1−c4²)/c4, not below 0.
 * @example b3(10) // 0.2837056
 */
export const b3 = (n: number): number => Math.max(0, 1 - 3 * relativeSpread(n))

/**
 * Upper limit of a standard deviation of `n` values over its average: B4 = 1 + 3·√(1−c4²)/c4.
 * @example b4(10) // 1.7162944
 */
export const b4 = (n: number): number => 1 + 3 * relativeSpread(n)

/** Standard error of a standard deviation of `n` values over its average: √(1−c4²)/c4. */
export function relativeSpread(n: number): number {
  const bias = c4(n)
  return Math.sqrt(1 - bias * bias) / bias
}

/**
 * How wide is the range of `n` normal values on average, in sigma? For 2 to 25 values.
 * @throws RangeError for other sizes: the range of many values says little, use an s chart.
 * @example d2(5) // 2.326
 */
export const d2 = (n: number): number => fromTable(d2Of, n)

/**
 * Standard deviation of the range of `n` normal values, in sigma. For 2 to 25 values.
 * @throws RangeError for other sizes.
 * @example d3(5) // 0.8640855
 */
export const d3 = (n: number): number => fromTable(d3Of, n)

function fromTable(table: readonly number[], n: number): number {
  requireSize(n, table.length + 1)
  return table[n - smallest] ?? 0
}

function requireSize(n: number, largest: number): void {
  if (!(Number.isInteger(n) && n >= smallest && n <= largest))
    throw new RangeError(`a subgroup has ${smallest} to ${largest} values here, got ${n}`)
}
