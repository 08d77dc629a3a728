import { isKnown, known } from '../../core/index.ts'
import { binomialQuantile } from '../../stats/index.ts'
import { clamp } from '../clamp.ts'
import type { Kind } from '../kind.ts'
import type { Point } from '../measured.ts'
import { pooled } from '../pooled.ts'
import { quantileLine } from '../quantile-limits.ts'
import { proportionAt } from '../read-slot.ts'
import type { Settings } from '../settings.ts'
import { sameTotal } from './p.ts'

/** Counts among n cases: n·p̄ ± 3·√(n·p̄(1−p̄)), within 0 to n. Centre and limits follow each slot's own n. */
export const np: Kind = {
  id: 'np',
  measure: (slots) =>
    slots.map((slot) => {
      const share = proportionAt(slot)
      return isKnown(share) ? known(slot.y ?? 0) : share
    }),
  fit: (baseline, settings) => {
    const typical = baseline.reduce((sum, { total }) => sum + total, 0) / baseline.length
    const share = shareOf(baseline, settings, typical)
    if (share === undefined) return undefined
    const sigmaAt = (n: number): number => Math.sqrt(n * share * (1 - share))
    return {
      centre: typical * share,
      centreAt: ({ n }) => (n ?? 0) * share,
      sigma: Math.sqrt(share * (1 - share)),
      standardError: sameTotal(baseline) === undefined ? undefined : sigmaAt(typical),
      line: ({ n }, sigmas) =>
        n
          ? (quantileLine(settings, sigmas, (p) => binomialQuantile(p, n, share)) ??
            clamp(n * share + sigmas * sigmaAt(n), 0, n))
          : undefined,
    }
  },
  runs: true,
  hasLimits: true,
  screens: false,
  estimator: ({ probability }) => (probability === undefined ? 'binomial, sqrt(np(1-p))' : 'binomial quantiles'),
}

/** A known centre is a count, at the n of the baseline. */
const shareOf = (baseline: readonly Point[], { centre }: Settings, typical: number): number | undefined =>
  centre === undefined ? pooled(baseline) : centre / typical
