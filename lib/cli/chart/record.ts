import type { Figure } from '../../charts/index.ts'
import { type Answer, isKnown, known, type Lang, type Quantity, unavailable } from '../../core/index.ts'
import {
  adviceText,
  type ChartPart,
  type ChartPoint,
  type ControlChart,
  type Cusum,
  type Funnel,
  falseDiscoveries,
  type RaCusum,
  rebaseText,
  type Span,
  suggestRebase,
  type Vlad,
} from '../../spc/index.ts'
import { indirectRatio, wilson } from '../../stats/index.ts'
import type { Panel } from './compute.ts'
import type { ChartRequest } from './request.ts'
import type { SeriesSlot } from './series.ts'

/** A chart as plain data, for programs: numbers unrounded, null where there is none. */
export type ChartRecord = {
  readonly facet?: string
  readonly kind: string
  readonly points?: readonly Readonly<Record<string, unknown>>[]
  readonly units?: readonly Readonly<Record<string, unknown>>[]
  readonly [field: string]: unknown
}

/** All that was computed of one panel, and the words that its picture carries. */
export function recordOf(
  panel: Panel,
  figure: Figure | undefined,
  { choice, lang, better }: ChartRequest,
): ChartRecord {
  const { series, scale, notes, advice } = panel
  return {
    ...(series.facet !== '' && { facet: series.facet }),
    ...chartRecord(panel, choice.id, lang),
    better,
    unit: scale.unit[lang],
    multiplier: scale.multiplier,
    axis: series.axis,
    ...(advice && { advice: { ...advice, text: adviceText(advice, lang) } }),
    ...(figure && {
      title: figure.title,
      subtitle: figure.subtitle,
      caption: figure.caption,
      footnote: figure.note,
      alt: figure.alt,
      icons: figure.icons,
    }),
    notes: notes.map((each) => each[lang]),
  }
}

function chartRecord(panel: Panel, id: string, lang: Lang): ChartRecord {
  switch (panel.family) {
    case 'control':
      return controlRecord(panel.chart, panel.series.slots, lang)
    case 'cusum':
      return cusumRecord(panel.chart, panel.series.slots)
    case 'vlad':
      return vladRecord(panel.chart, panel.series.slots)
    case 'ra-cusum':
      return raCusumRecord(panel.chart, panel.series.slots)
    case 'funnel':
      return 'points' in panel.chart
        ? funnelRecord(panel.chart)
        : { kind: id, unavailable: panel.chart.reason, units: unjudged(panel.series.slots, panel.scale.multiplier, id) }
    case 'advice':
      return { kind: panel.advice?.kind ?? 'line' }
  }
}

const numberOf = (answer: Answer): number | null => (isKnown(answer) ? answer.value : null)
const reasonOf = (answer: Answer) => (isKnown(answer) ? {} : { unavailable: answer.reason })

/** Where a point comes from: x as in the file, and how the chart calls it. */
const origin = (slot: SeriesSlot | undefined, label: string) => ({
  x: slot?.key.raw ?? label,
  label,
  rows: slot?.rows ?? [],
})

function controlRecord(chart: ControlChart, slots: readonly SeriesSlot[], lang: Lang): ChartRecord {
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

function decisionsOf({ points, parts }: Decided) {
  return [
    ...parts.flatMap(({ start, decision, frozen }) => [
      ...(decision ? [{ kind: 'phase', at: points[start]?.x ?? '', ...decision }] : []),
      ...(frozen ? [{ kind: 'baseline', ...frozen }] : []),
    ]),
    ...points.flatMap(({ x, excluded }) => (excluded ? [{ kind: 'exclude', at: x, ...excluded }] : [])),
  ]
}

function partRecord({ start, end, ...part }: ChartPart, points: readonly { readonly x: string }[]) {
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

function cusumRecord({ points, parts, sigma, shift, limit }: Cusum, slots: readonly SeriesSlot[]): ChartRecord {
  return {
    kind: 'cusum',
    method: `tabular cusum in standard errors, k = ${shift / 2}, h = ${limit}, sigma: ${sigma.estimator}`,
    n: points.filter(({ high }) => isKnown(high)).length,
    centre: parts.at(-1)?.centre ?? null,
    sigma: { value: parts.at(-1)?.sigma ?? null, ...sigma },
    shift,
    limit,
    signals: {
      high: points.filter(({ signals }) => signals.includes('high')).map(({ x }) => x),
      low: points.filter(({ signals }) => signals.includes('low')).map(({ x }) => x),
    },
    decisions: decisionsOf({ points, parts }),
    parts: parts.map((part) => partRecord(part, points)),
    points: points.map(({ x, observed, high, low, signals, part, baseline, excluded = null }, i) => ({
      ...origin(slots[i], x),
      value: numberOf(observed),
      ...reasonOf(high),
      high: numberOf(high),
      low: numberOf(low),
      part,
      baseline,
      excluded,
      signals,
    })),
  }
}

function vladRecord({ points, parts, observed, expected }: Vlad, slots: readonly SeriesSlot[]): ChartRecord {
  return {
    kind: 'vlad',
    method: 'sum of predicted risk minus outcome',
    n: points.filter(({ value }) => isKnown(value)).length,
    observed,
    expected,
    decisions: decisionsOf({ points, parts }),
    points: points.map(({ x, value, event, risk, part, excluded = null }, i) => ({
      ...origin(slots[i], x),
      value: numberOf(value),
      ...reasonOf(value),
      event,
      risk,
      part,
      excluded,
    })),
  }
}

function raCusumRecord({ points, parts, odds, limits, reset }: RaCusum, slots: readonly SeriesSlot[]): ChartRecord {
  return {
    kind: 'ra-cusum',
    method: 'risk-adjusted cusum of log-likelihood ratios (Steiner et al. 2000)',
    n: points.filter(({ more }) => isKnown(more)).length,
    odds,
    limits: limits ?? null,
    reset,
    decisions: decisionsOf({ points, parts }),
    signals: {
      more: points.filter(({ signals }) => signals.includes('more')).map(({ x }) => x),
      fewer: points.filter(({ signals }) => signals.includes('fewer')).map(({ x }) => x),
    },
    points: points.map(({ x, more, fewer, weights = null, signals, part, excluded = null }, i) => ({
      ...origin(slots[i], x),
      more: numberOf(more),
      fewer: numberOf(fewer),
      ...reasonOf(more),
      weights,
      part,
      excluded,
      signals,
    })),
  }
}

function funnelRecord(chart: Funnel): ChartRecord {
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
const unjudged = (slots: readonly SeriesSlot[], multiplier: number, kind: string) =>
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
