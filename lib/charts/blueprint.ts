import type { ChartSpec } from './figure.ts'

/**
 * What charts of one shape have in common: a specification whose data are named, and in which every number and label that
 * differs from chart to chart has a stand-in. It is compiled once for all of them.
 */
export type Blueprint = {
  readonly spec: ChartSpec
  /** The records of each layer, by the name of its data. */
  readonly data: readonly (readonly [name: string, values: readonly object[]])[]
  /** What belongs in place of each stand-in, as text of JSON. */
  readonly fillings: readonly string[]
}

type Layer = ChartSpec & {
  readonly data: { readonly values: readonly object[] }
  readonly encoding: { readonly [channel: string]: ChartSpec }
}

/** Stand-ins are whole numbers that no chart has, and for labels a text, numbered by their last two digits. */
const first = 7_014_030_100
const labels = (n: number): string => `"stand-in-${first + n}"`
const standIn = /(\\"stand-in-70140301\d\d\\"|70140301\d\d)/
const lookup = '[datum.value]'

/** The blueprint of a chart; none of a specification that is no flat list of layers with data of their own. */
export function blueprintOf(spec: ChartSpec): Blueprint | undefined {
  const layers = flatLayers(spec)
  if (layers === undefined) return undefined
  const fillings: string[] = []
  const numbered = new Map<string, number>()
  const fill = (text: string): number => first + fillings.push(text) - 1
  const once = (what: string, value: unknown): number => {
    const key = `${what} ${JSON.stringify(value)}`
    const found = numbered.get(key) ?? fill(JSON.stringify(value))
    numbered.set(key, found)
    return found
  }
  const sizes = Object.fromEntries(['width', 'height'].map((name) => [name, once(name, spec[name])]))
  const padding = Object.fromEntries(
    Object.entries(spec.padding as object).map(([side, value]) => [side, once(side, value)]),
  )
  const layer = layers.map(({ data: _, encoding, ...rest }, n) => ({
    ...rest,
    data: { name: nameOf(n) },
    encoding: Object.fromEntries(
      Object.entries(encoding).map(([channel, of]) => [
        channel,
        { ...of, ...scaleOf(of, channel, once), ...axisOf(of, fill) },
      ]),
    ),
  }))
  const data = layers.map((each, n) => [nameOf(n), each.data.values] as const)
  return { spec: { ...spec, ...sizes, padding, layer }, data, fillings }
}

const nameOf = (n: number): string => `layer-${n}`

function flatLayers({ layer, width, height, padding }: ChartSpec): readonly Layer[] | undefined {
  if (!Array.isArray(layer) || typeof width !== 'number' || typeof height !== 'number') return undefined
  if (typeof padding !== 'object' || padding === null) return undefined
  const isFlat = ({ data, encoding }: Partial<Layer>): boolean => Array.isArray(data?.values) && encoding !== undefined
  return layer.every(isFlat) ? (layer as readonly Layer[]) : undefined
}

/** One scale of all layers has one domain, so that the same ends get the same stand-ins. */
function scaleOf({ scale }: ChartSpec, channel: string, once: (what: string, value: unknown) => number): ChartSpec {
  if (typeof scale !== 'object' || scale === null || !('domain' in scale) || !Array.isArray(scale.domain)) return {}
  const ends = scale.domain.map((end, n) => once(`${channel} ${n}`, end))
  return { scale: { ...scale, domain: ends } }
}

function axisOf({ axis }: ChartSpec, fill: (text: string) => number): ChartSpec {
  if (typeof axis !== 'object' || axis === null) return {}
  const { values, tickCount, labelExpr } = axis as { [name: string]: unknown }
  if (!Array.isArray(values) || typeof labelExpr !== 'string' || !labelExpr.endsWith(lookup)) return {}
  const places = fill(values.map((value) => JSON.stringify(value)).join(','))
  const table = fill(JSON.stringify(labelExpr.slice(0, -lookup.length)).slice(1, -1))
  return {
    axis: {
      ...axis,
      values: [places],
      tickCount: fill(JSON.stringify(tickCount)),
      labelExpr: `${labels(table - first)}${lookup}`,
    },
  }
}

/** Text with stand-ins, cut at them, to be put together for each chart. */
export type Cut = { readonly texts: readonly string[]; readonly places: readonly number[] }

export function cutAtStandIns(text: string): Cut {
  const pieces = text.split(standIn)
  return {
    texts: pieces.filter((_, k) => k % 2 === 0),
    places: pieces.filter((_, k) => k % 2 === 1).map((token) => Number(/\d+/.exec(token)?.[0]) - first),
  }
}

export const filled = ({ texts, places }: Cut, fillings: readonly string[]): string =>
  texts.map((text, k) => text + (fillings[places[k] ?? -1] ?? '')).join('')
