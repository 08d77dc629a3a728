import type { ChartSpec } from './figure.ts'
import { type IconShape, iconShapes } from './icon-shapes.ts'
import type { XY } from './marks.ts'
import { channel, type Plane } from './plane.ts'
import { colour } from './theme.ts'

/** A verdict by its name, and where its middle is. */
export type PlacedIcon = XY & { readonly is: string }

const fills = {
  improvement: colour.improvement,
  concern: colour.concern,
  neutral: colour.neutral,
  common: colour.paper,
}
const edges = { ...fills, common: colour.line }
const signs = { improvement: colour.paper, concern: colour.ink, neutral: colour.paper, common: colour.soft }

/** Verdicts as pictures of one size, in pixels across: frames first, then what stands in them. */
export function iconLayers(on: Plane, icons: readonly PlacedIcon[], across: number): readonly ChartSpec[] {
  return [...new Set(icons.map(({ is }) => is))].flatMap((name) => {
    const shape = iconShapes[name]
    if (shape === undefined) return []
    const places = icons.filter(({ is }) => is === name).map(({ x, y }) => ({ x, y }))
    return [
      layer(on, places, { across, path: shape.frame, ...frame(shape) }),
      layer(on, places, { across, path: shape.sign, fill: null, stroke: signs[shape.tone], width: across / 11 }),
    ]
  })
}

const frame = ({ tone }: IconShape) => ({ fill: fills[tone], stroke: edges[tone], width: 1 })

type Look = {
  readonly across: number
  readonly path: string
  readonly fill: string | null
  readonly stroke: string
  readonly width: number
}

/** Vega scales a path by half the root of its size: a square of 20 becomes `across` pixels. */
const layer = (on: Plane, values: readonly XY[], { across, path, fill, stroke, width }: Look): ChartSpec => ({
  data: { values },
  mark: {
    type: 'point',
    filled: false,
    shape: path,
    size: (across / 10) ** 2,
    fill,
    stroke,
    strokeWidth: width,
    strokeCap: 'round',
    strokeJoin: 'round',
  },
  encoding: { x: channel('x', on.x), y: channel('y', on.y) },
})
