import { unavailable } from '../../core/index.ts'
import type { ChartPoint, ControlChart } from '../../spc/index.ts'

/**
 * Charts of several panels on one common axis: a panel has an empty place at every slot that only others have. Nothing is
 * computed anew: each chart keeps its own numbers.
 */
export function alignCharts(charts: readonly ControlChart[], order: readonly string[]): readonly ControlChart[] {
  return charts.map((chart) => {
    const own = new Map(chart.points.map((point, index) => [point.x, { point, index }]))
    const places = order.flatMap((x, at) => (own.has(x) ? [at] : []))
    const from = (index: number): number => places[index] ?? order.length
    const parts = chart.parts.map(({ start, end, ...part }) => ({
      ...part,
      start: from(start),
      end: from(end - 1) + 1,
    }))
    const points = order.map((x, at) => own.get(x)?.point ?? emptyPoint(x, at, parts, chart))
    return { ...chart, parts, points }
  })
}

function emptyPoint(x: string, at: number, parts: ControlChart['parts'], { points }: ControlChart): ChartPoint {
  const target = points.at(-1)?.target
  return {
    x,
    value: unavailable('missing'),
    count: null,
    total: null,
    part: Math.max(
      0,
      parts.findIndex(({ end }) => at < end),
    ),
    baseline: false,
    outside: false,
    signals: [],
    ...(target !== undefined && { target }),
  }
}
