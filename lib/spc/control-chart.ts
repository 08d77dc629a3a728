import { falseAlarm } from './false-alarm.ts'
import { assuranceOf, variationOf } from './icons.ts'
import type { Kind } from './kind.ts'
import { kinds } from './kinds.ts'
import { type ComputedPart, computePart } from './part.ts'
import { plan } from './plan.ts'
import { type ChartOptions, type Settings, withDefaults } from './settings.ts'
import type { ChartKind, ChartPoint, ControlChart, Slot } from './types.ts'
import { mostOutside, warningsOf } from './warnings.ts'

/**
 * Does a series over time vary by chance alone, and if not, where? Computes one control chart of any kind: centre and
 * limits from each part's baseline, signals by the rule set, icons, and what must be said with it. Slots keep their order;
 * a slot without a value keeps its place. Methods: Provost & Murray 2011, The Health Care Data Guide; per kind in `kinds/`.
 * @throws ProblemError where a freeze, part or exclusion has no reason or date, or names a slot that does not exist.
 * @throws RangeError for values that no data check would let through, such as y > n in a proportion.
 * @example controlChart('run', [3, 1, 2, 5, 4, 7, 6, 9].map((y, k) => ({ x: `${k}`, y }))).parts[0].centre // 4.5
 */
export function controlChart(id: ChartKind, slots: readonly Slot[], options: ChartOptions = {}): ControlChart {
  const kind = kinds[id]
  const settings = withDefaults(options)
  const planned = plan(slots, options)
  const computed = planned.parts.map((part, number) =>
    computePart(kind, slots, part, { plan: planned, settings, number }),
  )
  const parts = computed.map(({ part }) => part)
  const points = computed.flatMap((part) => part.points)
  const series = { points, parts, better: settings.better }
  const [variation, assurance] = [variationOf(series), assuranceOf(series)]
  return {
    kind: id,
    ...series,
    multiplier: settings.multiplier,
    ruleSet: { id: settings.ruleSet.id, version: settings.ruleSet.version },
    ordered: settings.ordered,
    centreOf: centreOf(id, settings),
    known: {
      ...(options.centre !== undefined && { centre: options.centre }),
      ...(options.sigma !== undefined && { sigma: options.sigma }),
    },
    sigma: sigmaOf(kind, settings, computed, points),
    width: {
      sigmas: settings.sigmas,
      ...(settings.probability !== undefined && { probability: settings.probability }),
    },
    ...(id === 'ewma' && { smoothing: settings.smoothing }),
    ...alarms(kind, settings, computed),
    ...(variation && { variation }),
    ...(assurance && { assurance }),
    warnings: warningsOf(kind, slots, series),
  }
}

function centreOf(id: ChartKind, { centre, centreOf: wanted }: Settings): ControlChart['centreOf'] {
  if (id === 'g') return 'median'
  if (centre !== undefined) return 'given'
  if (id === 't') return 'transformed'
  return id === 'run' || (id === 'i' && wanted === 'median') ? 'median' : 'mean'
}

function alarms(kind: Kind, settings: Settings, computed: readonly ComputedPart[]) {
  const lengths = computed.map(({ part, judged }) => (kind.runs ? (part.runs?.useful ?? judged) : judged))
  const { all, runs, limits } = falseAlarm(settings, lengths, kind.hasLimits)
  if (!settings.ordered || !kind.runs) return { falseAlarm: limits, falseAlarmOf: { runs: 0, limits } }
  return { falseAlarm: all, falseAlarmOf: { runs, limits } }
}

function sigmaOf(
  kind: Kind,
  settings: Settings,
  computed: readonly ComputedPart[],
  points: readonly ChartPoint[],
): ControlChart['sigma'] {
  const last = computed.at(-1)
  const sigmaZ = last?.part.sigmaZ ?? (last && offeredSigmaZ(kind, settings, points, last))
  return {
    estimator: kind.estimator(settings, last?.baseline ?? []),
    screened: settings.screen && kind.screens,
    ...(sigmaZ !== undefined && { sigmaZ }),
  }
}

/** Where most points lie outside, how much wider the limits of the kind to offer would be. */
function offeredSigmaZ(kind: Kind, settings: Settings, points: readonly ChartPoint[], last: ComputedPart) {
  if (kind.robust === undefined || !mostOutside(points)) return undefined
  return kinds[kind.robust].fit(last.baseline, settings)?.sigmaZ
}
