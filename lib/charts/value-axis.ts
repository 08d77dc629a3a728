import { formatNumber, type Lang } from '../core/index.ts'
import type { Axis } from './plane.ts'
import { textWidth } from './text-metrics.ts'
import { fontSize } from './theme.ts'
import { decimalsOf, ticks } from './ticks.ts'

/** Where an axis begins and ends: around the data with a little air, at zero where that is near, never above a ceiling. */
export function extent(
  values: readonly number[],
  options: { ceiling?: number; from?: number } = {},
): readonly [number, number] {
  const low = options.from ?? Math.min(...values)
  const high = Math.max(...values)
  if (low === 0 && high === 0) return [0, 1]
  const air = (high - low || Math.abs(high) || 1) * 0.07
  const ceiling = options.ceiling !== undefined && high <= options.ceiling ? options.ceiling : Number.POSITIVE_INFINITY
  const nearZero = low >= 0 && low - air < high * 0.12
  return [options.from ?? (nearZero ? 0 : low - air), Math.min(ceiling, high + air)]
}

/** A value axis of round numbers without needless decimals. */
export function valueAxis([from, to]: readonly [number, number], about: number, lang: Lang): Axis {
  const values = ticks(from, to, about)
  const decimals = decimalsOf(values)
  return { values, labels: values.map((value) => formatNumber(value, { decimals, lang })), grid: true }
}

/** The same up the side of a plot: no more numbers than stand clear of each other in its pixels. */
export function sideAxis([from, to]: readonly [number, number], about: number, height: number, lang: Lang): Axis {
  const axis = valueAxis([from, to], about, lang)
  const [first = from, second = Number.POSITIVE_INFINITY] = axis.values
  const clear = fontSize.normal * 1.15 <= ((second - first) / (to - from)) * height
  return clear || about <= 1 ? axis : sideAxis([from, to], about - 1, height, lang)
}

/** The same along the bottom of a plot: no more numbers than stand clear of each other in its pixels. */
export function bottomAxis([from, to]: readonly [number, number], about: number, width: number, lang: Lang): Axis {
  const axis = valueAxis([from, to], about, lang)
  const widest = Math.max(0, ...axis.labels.flat().map((label) => textWidth(label, fontSize.normal)))
  const [first = from, second = Number.POSITIVE_INFINITY] = axis.values
  const clear = widest + labelGap <= ((second - first) / (to - from)) * width
  return clear || about <= 1 ? axis : bottomAxis([from, to], about - 1, width, lang)
}

const labelGap = 9

/** The space an axis's labels take left of the plane, in pixels. */
export const axisWidth = ({ labels }: Axis): number =>
  Math.ceil(Math.max(0, ...labels.flat().map((label) => textWidth(label, fontSize.normal)))) + 8
