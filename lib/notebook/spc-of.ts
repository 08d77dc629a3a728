import { type Better, type Indicator, kinds } from '../catalogue/index.ts'
import { type Bilingual, isKnown, type Lang } from '../core/index.ts'
import type { IndicatorResult, IndicatorRow } from '../indicators/index.ts'
import { type ChartOptions, type ControlChart, controlChart, type FunnelUnit, type Slot } from '../spc/index.ts'

const directions: Record<Better, 'higher' | 'lower' | 'neutral'> = {
  higher: 'higher',
  lower: 'lower',
  improve: 'neutral',
  monitor: 'neutral',
}

/** Which way is better on a chart; indicators that are only monitored are neutral. */
export const directionOf = ({ better }: Indicator): 'higher' | 'lower' | 'neutral' => directions[better]

/** Months whose points set the limits that later points are held against. */
export type BaselineChoice = { readonly months: number; readonly recorded: string }

const baselineReason: Bilingual = {
  zh: '以所示首年为基线，观察其后的变化',
  en: 'the first year shown, to see what came after',
}

/**
 * The control chart that an indicator's kind asks for, of a result grouped by time. A new part begins where the definition
 * changed; its reason is printed with the chart. With a baseline, each part that is longer than it is held against its first
 * months.
 */
export function controlChartOf(
  result: IndicatorResult,
  lang: Lang,
  options: ChartOptions = {},
  choice?: BaselineChoice,
): ControlChart {
  const { indicator, rows, breaks } = result
  const kind = kinds[indicator.kind].chart
  const counts = kind === 'p-prime' || kind === 'u-prime'
  const slots = rows.map((row) => slotOf(row, counts))
  const starts = breaks.flatMap(({ from, reason }) => {
    const at = slots.findIndex(({ x }) => x === from)
    return at > 0 ? [{ at, reason: reason[lang], recorded: firstDay(from) }] : []
  })
  const ends = [...starts.slice(1).map(({ at }) => at), slots.length]
  const baselineFor = (length: number) =>
    choice && length > choice.months
      ? { baseline: { first: choice.months, reason: baselineReason[lang], recorded: choice.recorded } }
      : {}
  return controlChart(kind === 'none' ? 'run' : kind, slots, {
    better: directionOf(indicator),
    multiplier: counts ? indicator.format.per : 1,
    ...baselineFor(starts[0]?.at ?? slots.length),
    parts: starts.map((start, i) => ({ ...start, ...baselineFor((ends[i] ?? slots.length) - start.at) })),
    ...options,
  })
}

const firstDay = (from: string): string => (from.length === 7 ? `${from}-01` : from)

function slotOf(row: IndicatorRow, counts: boolean): Slot {
  const x = row.keys.month ?? row.keys.quarter ?? row.keys.half ?? row.keys.year ?? ''
  if (counts) return { x, y: row.numerator, n: row.denominator }
  return { x, y: isKnown(row.answer) ? row.answer.value : null }
}

/** The units of a funnel: every row of a result grouped by place that reported, named by its place. */
export function funnelUnits({ rows }: IndicatorResult): FunnelUnit[] {
  return rows.flatMap(({ keys, numerator, denominator }) => {
    const id = keys.organization ?? keys.region ?? keys.level ?? keys.ownership
    if (id === undefined || numerator === null || denominator === null) return []
    return [{ id, count: numerator, total: denominator }]
  })
}
