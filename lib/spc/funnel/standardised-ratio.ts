import { chiSquareCdf, chiSquareQuantile, chiSquareUpperTail, normalQuantile, upperNormal } from '../../stats/index.ts'
import type { FunnelUnit } from '../types.ts'
import { expOf, type FunnelScale, type LimitPair } from './scale.ts'

/**
 * Observed over expected, against 1. Working scale ln(O/E) with 1/√E, or √(O/E) with 1/(2√E); unadjusted limits are exact
 * Poisson: χ²(p; 2E)/2/E and χ²(1−p; 2(E+1))/2/E. Spiegelhalter et al. 2012, J R Stat Soc A 175:1. Without events the log
 * has no value and z is the exact one. `roundExpected` takes E to 2 decimals for z and limits, as English mortality
 * indicators do.
 */
export function standardisedRatioScale(scale: 'log' | 'sqrt', roundExpected: boolean): FunnelScale {
  // What would round to nothing stays what it is.
  const expected = ({ total }: FunnelUnit): number => (roundExpected && Math.round(total * 100) / 100) || total
  const exactZ = (unit: FunnelUnit): number => poissonZ(unit.count, expected(unit))
  return {
    name: scale === 'log' ? 'log ratio' : 'square-root ratio',
    target: 1,
    trim: scale === 'log' ? 'truncate' : 'winsorise',
    z: (unit) => {
      const ratio = unit.count / expected(unit)
      if (scale === 'sqrt') return (Math.sqrt(ratio) - 1) * 2 * Math.sqrt(expected(unit))
      return unit.count === 0 ? exactZ(unit) : Math.log(ratio) * Math.sqrt(expected(unit))
    },
    standardError: (unit) => (scale === 'log' ? 1 : 0.5) / Math.sqrt(expected(unit)),
    exactZ,
    unadjusted: (unit, level) => poissonLimits(expected(unit), (1 - level) / 2),
    around: scale === 'log' ? logLimits : sqrtLimits,
  }
}

const logLimits = (spread: number): LimitPair => ({ lower: Math.exp(-spread), upper: expOf(spread) })

const sqrtLimits = (spread: number): LimitPair => ({ lower: Math.max(0, 1 - spread) ** 2, upper: (1 + spread) ** 2 })

const poissonLimits = (expected: number, tail: number): LimitPair => ({
  lower: chiSquareQuantile(tail, 2 * expected) / 2 / expected,
  upper: chiSquareQuantile(1 - tail, 2 * (expected + 1)) / 2 / expected,
})

/** The normal quantile of the exact Poisson probability of the observed count, by the tail that keeps precision. */
function poissonZ(observed: number, expected: number): number {
  if (observed > expected) {
    const tail = chiSquareUpperTail(2 * observed, 2 * (expected + 1))
    return tail > 0 ? upperNormal(tail) : farZ(observed, expected + 1)
  }
  const tail = observed === 0 ? Math.exp(-expected) : chiSquareCdf(2 * observed, 2 * expected)
  return tail > 0 ? normalQuantile(tail) : farZ(observed, expected)
}

/**
 * Where even the tail is too small for a number: r + ln(q/r)/r with r the signed root of the deviance of a gamma variable
 * (Barndorff-Nielsen 1991, Biometrika 78:557).
 */
function farZ(observed: number, shape: number): number {
  if (observed === 0) return -Math.sqrt(2 * shape)
  const r = Math.sign(observed - shape) * Math.sqrt(2 * (observed - shape - shape * Math.log(observed / shape)))
  const q = (observed - shape) / Math.sqrt(shape)
  return r + Math.log(q / r) / r
}
