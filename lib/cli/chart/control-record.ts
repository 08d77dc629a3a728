import { isKnown, type Lang } from '../../core/index.ts'
import {
  type ChartPart,
  type ChartPoint,
  type ControlChart,
  rebaseText,
  type Span,
  suggestRebase,
} from '../../spc/index.ts'
import { type ChartRecord, numberOf, origin, reasonOf } from './record-parts.ts'
import type { SeriesSlot } from './series.ts'

/** A control chart as plain data. */
export function controlRecord(chart: ControlChart, slots: readonly SeriesSlot[], lang: Lang): ChartRecord {
  const { kind, points, parts, sigma, ruleSet, known, falseAlarm, falseAlarmOf, warnings } = chart
  const last = points.findLast(({ centre }) => centre !== undefined)
  const suggestion = suggestRebase(chart)
  const sigmaZ = sigma.sigmaZ ?? null
  return {
    kind,
    method: methodOf(chart),
    n: points.filter(({ value }) => isKnown(value)).length,
    slots: points.length,
    centre: last?.centre ?? null,
    limits: { lower: last?.lower ?? null, upper: last?.upper ?? null },
    sigma: { value: parts.at(-1)?.sigma ?? null, estimator: sigma.estimator, screened: sigma.screened },
    sigmaZ,
    phi: sigmaZ === null ? null : sigmaZ ** 2,
    known,
    target: points.findLast((point) => point.target !== undefined)?.target ?? null,
    rules: ruleSet,
    falseAlarm: { all: falseAlarm, ...falseAlarmOf },
    variation: chart.variation ?? null,
    assurance: chart.assurance ?? null,
    signals: signalsOf(chart),
    warnings,
    ...(suggestion && { suggestion: { ...suggestion, text: rebaseText(suggestion, lang) } }),
    decisions: decisionsOf(chart),
    parts: parts.map((part) => partRecord(part, points)),
    points: points.map((point, i) => pointRecord(point, slots[i])),
  }
}

function methodOf({ kind, sigma, ruleSet }: ControlChart): string {
  if (kind === 'run') return 'median, no limits'
  if (kind === 'i' && ruleSet.id.startsWith('making-data-count')) return 'mean ± 2.66 × average moving range'
  return `centre ± 3 sigma, sigma: ${sigma.estimator}`
}

/** The slots that each rule flags, and the parts whose runs signal. */
function signalsOf({ points, parts }: ControlChart) {
  const rules = [...new Set(points.flatMap(({ signals }) => signals))]
  return {
    byRule: Object.fromEntries(
      rules.map((rule) => [rule, points.filter(({ signals }) => signals.includes(rule)).map(({ x }) => x)]),
    ),
    runs: parts.flatMap(({ runs }, part) => (runs?.signal ? [part] : [])),
  }
}

type Decided = {
  readonly points: readonly Pick<ChartPoint, 'x' | 'excluded'>[]
  readonly parts: readonly (Span & Pick<ChartPart, 'frozen'>)[]
}

/** What was decided about a chart, in the order of its parts and points. */
export function decisionsOf({ points, parts }: Decided) {
  return [
    ...parts.flatMap(({ start, decision, frozen }) => [
      ...(decision ? [{ kind: 'phase', at: points[start]?.x ?? '', ...decision }] : []),
      ...(frozen ? [{ kind: 'baseline', ...frozen }] : []),
    ]),
    ...points.flatMap(({ x, excluded }) => (excluded ? [{ kind: 'exclude', at: x, ...excluded }] : [])),
  ]
}

export function partRecord({ start, end, ...part }: ChartPart, points: readonly { readonly x: string }[]) {
  return {
    from: points[start]?.x ?? null,
    to: points[end - 1]?.x ?? null,
    start,
    end,
    centre: part.centre ?? null,
    sigma: part.sigma ?? null,
    standardError: part.standardError ?? null,
    sigmaZ: part.sigmaZ ?? null,
    limits: part.limits,
    baselinePoints: part.baselinePoints,
    frozen: part.frozen ?? null,
    decision: part.decision ?? null,
    runs: part.runs ?? null,
  }
}

function pointRecord(point: ChartPoint, slot: SeriesSlot | undefined) {
  const { value, observed, centre = null, lower = null, upper = null, lower2 = null, upper2 = null } = point
  return {
    ...origin(slot, point.x),
    value: numberOf(value),
    ...reasonOf(value),
    ...(observed && { observed: numberOf(observed) }),
    count: point.count,
    total: point.total,
    centre,
    lower,
    upper,
    lower2,
    upper2,
    target: point.target ?? null,
    part: point.part,
    baseline: point.baseline,
    excluded: point.excluded ?? null,
    outside: point.outside,
    signals: point.signals,
    direction: point.direction ?? null,
  }
}
