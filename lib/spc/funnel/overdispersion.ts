import { isKnown } from '../../core/index.ts'
import { percentile } from '../../stats/index.ts'

export type Overdispersion = {
  /** Σz²/I over the units kept: 1 where chance explains everything. */
  readonly phi: number
  /** Variance between units, on the working scale. */
  readonly tau2: number
  /** The z that entered, null where a unit was cut off. */
  readonly trimmed: readonly (number | null)[]
}

/**
 * How much more do units differ than chance explains? φ = Σz²/I of the trimmed z; τ² = max(0, (Iφ − (I−1))/(ΣW − ΣW²/ΣW))
 * with W = 1/s². Spiegelhalter 2005, Qual Saf Health Care 14:347; DerSimonian & Laird 1986, Control Clin Trials 7:177.
 */
export function overdispersion(
  units: readonly { readonly z: number; readonly standardError: number }[],
  { trim, by }: { readonly trim: 'winsorise' | 'truncate'; readonly by: number },
): Overdispersion {
  const z = units.map((unit) => unit.z)
  const trimmed = trim === 'winsorise' ? winsorised(z, by) : truncated(z, by)
  const kept = trimmed.flatMap((value, k) => (value === null ? [] : [{ value, s: units[k]?.standardError ?? 0 }]))
  const squares = kept.reduce((sum, { value }) => sum + value * value, 0)
  const weight = kept.reduce((sum, { s }) => sum + 1 / s ** 2, 0)
  const weightSquared = kept.reduce((sum, { s }) => sum + 1 / s ** 4, 0)
  const room = weight - weightSquared / weight
  const excess = squares - (kept.length - 1)
  // One unit alone leaves no room, but for rounding.
  const tau2 = room > 1e-9 * weight ? Math.max(0, excess / room) : 0
  return { phi: kept.length > 0 ? squares / kept.length : 0, tau2, trimmed }
}

/** z beyond the outer percentiles is set to these. */
function winsorised(z: readonly number[], by: number): number[] {
  const [low, high] = [percentile(z, by), percentile(z, 1 - by)]
  if (!isKnown(low) || !isKnown(high)) return [...z]
  return z.map((value) => Math.min(high.value, Math.max(low.value, value)))
}

/** The lowest and highest group by rank are cut off; ties share their average rank. */
function truncated(z: readonly number[], by: number): (number | null)[] {
  const groups = Math.round(1 / by)
  return z.map((value) => {
    const below = z.filter((other) => other < value).length
    const ties = z.filter((other) => other === value).length
    const group = Math.floor((groups * (below + (ties + 1) / 2)) / (z.length + 1))
    return group === 0 || group === groups - 1 ? null : value
  })
}
