import type { ChartSpec } from './figure.ts'
import { channel, type Plane } from './plane.ts'
import { colour, fontSize, stroke } from './theme.ts'

// The few layers that every chart is composed of: plain Vega-Lite, with the plane's scales written out.

export type Dash = 'solid' | 'dashed' | 'long-dashed' | 'dotted'
const dashes: Record<Dash, readonly number[]> = {
  solid: [],
  dashed: [4, 3],
  'long-dashed': [10, 4],
  dotted: [1.2, 2.4],
}

export type LineStyle = { readonly colour: string; readonly width?: number; readonly dash?: Dash }

const lineStyle = ({ colour, width = stroke.thin, dash = 'solid' }: LineStyle): ChartSpec => ({
  stroke: colour,
  strokeWidth: width,
  ...(dash === 'solid' ? {} : { strokeDash: dashes[dash] }),
  ...(dash === 'dotted' ? { strokeCap: 'round' } : {}),
})

export type XY = { readonly x: number; readonly y: number }

/** One line, in the order given. */
export const path = (on: Plane, points: readonly XY[], style: LineStyle): ChartSpec => ({
  data: { values: points.map(({ x, y }, i) => ({ x, y, i })) },
  mark: { type: 'line', strokeJoin: 'round', ...lineStyle(style) },
  encoding: { x: channel('x', on.x), y: channel('y', on.y), order: { field: 'i', type: 'quantitative' } },
})

/** Several lines of one style, each in the order given. */
export const paths = (on: Plane, lines: readonly (readonly XY[])[], style: LineStyle): readonly ChartSpec[] =>
  lines.length === 0
    ? []
    : [
        {
          data: { values: lines.flatMap((line, of) => line.map(({ x, y }, i) => ({ x, y, i, of }))) },
          mark: { type: 'line', strokeJoin: 'round', ...lineStyle(style) },
          encoding: {
            x: channel('x', on.x),
            y: channel('y', on.y),
            order: { field: 'i', type: 'quantitative' },
            detail: { field: 'of', type: 'nominal' },
          },
        },
      ]

/** Straight segments, each from one place to another, in data units. */
export const segments = (
  on: Plane,
  values: readonly (XY & { x2: number; y2: number })[],
  style: LineStyle,
): ChartSpec => ({
  data: { values },
  mark: { type: 'rule', ...lineStyle(style) },
  encoding: { x: channel('x', on.x), y: channel('y', on.y), x2: { field: 'x2' }, y2: { field: 'y2' } },
})

export const across = (on: Plane, y: number, style: LineStyle): ChartSpec =>
  segments(on, [{ x: on.x.domain[0], x2: on.x.domain[1], y, y2: y }], style)

export const upright = (on: Plane, x: number, style: LineStyle): ChartSpec =>
  segments(on, [{ x, x2: x, y: on.y.domain[0], y2: on.y.domain[1] }], style)

/** The area between two lines over x. */
export const band = (
  on: Plane,
  points: readonly { readonly x: number; readonly y: number; readonly y2: number }[],
  fill: string,
): ChartSpec => ({
  data: { values: points },
  mark: { type: 'area', fill, line: false },
  encoding: { x: channel('x', on.x), y: channel('y', on.y), y2: { field: 'y2' } },
})

export type RectStyle = {
  readonly fill: string
  readonly stroke?: string
  readonly width?: number
  readonly radius?: number
}

export const rects = (
  on: Plane,
  values: readonly { readonly x: number; readonly x2: number; readonly y: number; readonly y2: number }[],
  style: RectStyle,
): ChartSpec => ({
  data: { values },
  mark: {
    type: 'rect',
    fill: style.fill,
    ...(style.stroke === undefined ? {} : { stroke: style.stroke, strokeWidth: style.width ?? stroke.thin }),
    ...(style.radius === undefined ? {} : { cornerRadius: style.radius }),
  },
  encoding: { x: channel('x', on.x), y: channel('y', on.y), x2: { field: 'x2' }, y2: { field: 'y2' } },
})

export type Shape = 'circle' | 'square' | 'diamond' | 'triangle-up' | 'triangle-down'
export type PointStyle = {
  readonly shape?: Shape
  /** Area in square pixels. */
  readonly size: number
  readonly fill: string
  readonly stroke?: string
  readonly width?: number
}

export const dots = (on: Plane, points: readonly XY[], style: PointStyle): ChartSpec => ({
  data: { values: points.map(({ x, y }) => ({ x, y })) },
  mark: {
    type: 'point',
    filled: false,
    shape: style.shape ?? 'circle',
    size: style.size,
    fill: style.fill,
    stroke: style.stroke ?? style.fill,
    strokeWidth: style.width ?? (style.stroke === undefined ? 0 : stroke.thin),
  },
  encoding: { x: channel('x', on.x), y: channel('y', on.y) },
})

/** A text at a place in pixels from the plane's top left corner (it may lie outside, in the padding). */
export type Label = {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly colour: string
  readonly align?: 'left' | 'center' | 'right'
  readonly size?: number
  readonly bold?: boolean
}

export const labelSize = (label: Label): number => label.size ?? fontSize.normal

/** Texts, centred on their height; one layer for each manner of setting them. */
export function texts(labels: readonly Label[]): readonly ChartSpec[] {
  const groups = new Map<string, Label[]>()
  for (const label of labels) {
    const manner = [label.align ?? 'left', labelSize(label), label.bold ?? false].join()
    groups.set(manner, [...(groups.get(manner) ?? []), label])
  }
  return [...groups.values()].map(textLayer)
}

const pixel = (field: string): ChartSpec => ({ field, type: 'quantitative', scale: null })

function textLayer(labels: readonly Label[]): ChartSpec {
  const [first] = labels
  return {
    data: {
      values: labels.map(({ text, left, top, colour }) => ({ text, left: round(left), top: round(top), colour })),
    },
    mark: {
      type: 'text',
      align: first?.align ?? 'left',
      baseline: 'middle',
      fontSize: first === undefined ? fontSize.normal : labelSize(first),
      fontWeight: first?.bold ? 'bold' : 'normal',
    },
    encoding: {
      x: pixel('left'),
      y: pixel('top'),
      text: { field: 'text', type: 'nominal' },
      color: { field: 'colour', type: 'nominal', scale: null, legend: null },
    },
  }
}

/** Lines in pixels from the plane's top left corner, such as leaders from a label to its point. */
export const strokes = (
  lines: readonly { left: number; top: number; left2: number; top2: number }[],
  style: LineStyle,
): ChartSpec => ({
  data: {
    values: lines.map((line) => ({
      left: round(line.left),
      top: round(line.top),
      left2: round(line.left2),
      top2: round(line.top2),
    })),
  },
  mark: { type: 'rule', ...lineStyle(style) },
  encoding: { x: pixel('left'), y: pixel('top'), x2: { field: 'left2' }, y2: { field: 'top2' } },
})

/** Ground that lets a text stand out from the lines behind it. */
export const grounds = (
  boxes: readonly { left: number; top: number; right: number; bottom: number }[],
): readonly ChartSpec[] =>
  boxes.length === 0
    ? []
    : [
        {
          data: {
            values: boxes.map((box) => ({
              left: round(box.left),
              top: round(box.top),
              left2: round(box.right),
              top2: round(box.bottom),
            })),
          },
          mark: { type: 'rect', fill: colour.paper, fillOpacity: 0.82 },
          encoding: { x: pixel('left'), y: pixel('top'), x2: { field: 'left2' }, y2: { field: 'top2' } },
        },
      ]

const round = (value: number): number => Math.round(value * 10) / 10
