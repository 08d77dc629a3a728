import { normalCdf } from '../stats/index.ts'

/** Integration from −8 to 8 sigma in steps of 1/32: exact to ten digits, as the integrand and its derivatives vanish there. */
const [reach, step] = [8, 1 / 32]

/**
 * Below which width does the range of `n` standard normal values stay with probability `p`? By bisection of
 * P(W ≤ w) = n·∫φ(x)·(Φ(x+w) − Φ(x))ⁿ⁻¹dx. Harter 1960, Ann Math Stat 31:1122.
 */
export function rangeQuantile(p: number, n: number): number {
  const key = `${p}/${n}`
  const found = remembered.get(key) ?? bisected(p, n)
  remembered.set(key, found)
  return found
}

const remembered = new Map<string, number>()

function bisected(p: number, n: number): number {
  let [low, high] = [0, 2 * reach]
  while (high - low > 1e-10) {
    const middle = (low + high) / 2
    if (shareBelow(middle, n) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function shareBelow(width: number, n: number): number {
  let sum = 0
  for (let x = -reach; x <= reach; x += step) {
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
    sum += density * (normalCdf(x + width) - normalCdf(x)) ** (n - 1)
  }
  return n * sum * step
}
