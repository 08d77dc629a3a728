import type { ChartSpec } from './figure.ts'
import { vegaConfig } from './theme.ts'

export type Padding = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** A linear scale whose ends are given: nothing is rounded outwards behind our back. */
export type Scale = { readonly domain: readonly [number, number]; at(value: number): number }

/** The plotting area in CSS pixels, with its two scales; the axes stand in the padding around it. */
export type Plane = {
  readonly width: number
  readonly height: number
  readonly padding: Padding
  readonly x: Scale
  readonly y: Scale
}

export type Size = { readonly width: number; readonly height: number }

export type PlaneOptions = {
  /** Of the whole figure, in millimetres. */
  readonly size: Size
  readonly padding: Padding
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}

export const toPixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4)

export function plane({ size, padding, x, y }: PlaneOptions): Plane {
  const width = toPixels(size.width) - padding.left - padding.right
  const height = toPixels(size.height) - padding.top - padding.bottom
  return { width, height, padding, x: scale(x, 0, width), y: scale(y, height, 0) }
}

/** A plane measured in pixels from its top left corner, for charts whose places are cells and rows. */
export function canvas(size: Size, padding: Padding): Plane {
  const width = toPixels(size.width) - padding.left - padding.right
  const height = toPixels(size.height) - padding.top - padding.bottom
  return plane({ size, padding, x: [0, width], y: [height, 0] })
}

export const toMillimetres = (pixels: number): number => Math.round((pixels * 254) / 96) / 10

function scale(domain: readonly [number, number], from: number, to: number): Scale {
  const span = domain[1] - domain[0]
  return { domain, at: (value) => from + ((value - domain[0]) / span) * (to - from) }
}

/** An axis of a plane; `labels` stand at `values`, a list makes a label of several lines. */
export type Axis = {
  readonly values: readonly number[]
  readonly labels: readonly (string | readonly string[])[]
  readonly grid?: boolean
  readonly line?: boolean
  readonly ticks?: boolean
}

/** A chart of layers on one plane, with nothing sized automatically: what is computed here is what is drawn. */
export function specOf(on: Plane, axes: { x?: Axis; y?: Axis }, layers: readonly ChartSpec[]): ChartSpec {
  return {
    width: on.width,
    height: on.height,
    padding: on.padding,
    autosize: { type: 'none' },
    layer: [axesLayer(on, axes), ...layers],
  }
}

const axesLayer = (on: Plane, axes: { x?: Axis; y?: Axis }): ChartSpec => ({
  data: { values: [{ x: on.x.domain[0], y: on.y.domain[0] }] },
  mark: { type: 'point', size: 0, strokeWidth: 0 },
  encoding: {
    x: { ...channel('x', on.x), axis: axisSpec(axes.x, 'bottom') },
    y: { ...channel('y', on.y), axis: axisSpec(axes.y, 'left') },
  },
})

/** An encoding of a field on one of a plane's scales. */
export const channel = (field: string, { domain }: Scale): ChartSpec => ({
  field,
  type: 'quantitative',
  scale: { domain: [...domain], nice: false, zero: false },
})

function axisSpec(axis: Axis | undefined, orient: 'bottom' | 'left'): ChartSpec | null {
  if (axis === undefined) return null
  const labels = Object.fromEntries(axis.values.map((value, i) => [String(value), axis.labels[i] ?? '']))
  return {
    orient,
    title: null,
    values: [...axis.values],
    // Without a count of its own Vega thins given values out.
    tickCount: axis.values.length,
    labelExpr: `${JSON.stringify(labels)}[datum.value]`,
    grid: axis.grid ?? false,
    domain: axis.line ?? false,
    ticks: axis.ticks ?? false,
    tickSize: 4,
    labelPadding: orient === 'bottom' ? 4 : vegaConfig.axis.labelPadding,
  }
}
