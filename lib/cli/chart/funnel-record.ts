import { type Answer, known, type Quantity, unavailable } from '../../core/index.ts'
import { type Funnel, falseDiscoveries } from '../../spc/index.ts'
import { indirectRatio, wilson } from '../../stats/index.ts'
import type { ChartRecord } from './record-parts.ts'
import type { SeriesSlot } from './series.ts'

/** A funnel as plain data: each unit with its limits at both levels. */
export function funnelRecord(chart: Funnel): ChartRecord {
  const { kind, method, target, targetFrom, phi, tau2, inForce, warning, points, withoutDenominator } = chart
  const found = new Map(falseDiscoveries(chart).map((each) => [each.id, each]))
  return {
    kind: `funnel-${kind}`,
    method,
    n: points.length,
    target,
    targetFrom,
    phi,
    tau2,
    inForce,
    warning: warning ?? null,
    withoutDenominator,
    units: points.map(({ id, count, total, value, limits, z, unadjustedZ, verdict }, i) => ({
      x: id,
      count,
      total,
      value,
      ...limits[inForce],
      limits,
      z,
      unadjustedZ,
      trimmedZ: chart.trimmedZ[i] ?? null,
      p: found.get(id)?.p ?? null,
      adjustedP: found.get(id)?.adjustedP ?? null,
      falseDiscovery: found.get(id)?.found ?? false,
      verdict,
    })),
  }
}

/** Units of a funnel that cannot be made: each with its own interval, without a judgement. */
export const unjudged = (slots: readonly SeriesSlot[], multiplier: number, kind: string) =>
  slots.map(({ key, slot: { y, n } }) => {
    const found = y === null || !n ? unavailable('missing') : intervalOf(y, n, kind)
    return {
      x: key.label,
      count: y,
      total: n ?? null,
      value: y === null || !n ? null : (y / n) * multiplier,
      ...('lower' in found && {
        lower95: found.lower * multiplier,
        upper95: found.upper * multiplier,
        method: found.method,
      }),
    }
  })

function intervalOf(count: number, total: number, kind: string): Answer<Quantity> {
  if (kind === 'funnel') return wilson({ count, total })
  return kind === 'funnel-ratio' ? indirectRatio({ observed: count, expected: total }) : known(count / total)
}
