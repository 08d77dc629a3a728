import type * as Vega from 'vega'
import type { TopLevelSpec } from 'vega-lite'
import { type Blueprint, blueprintOf, type Cut, cutAtStandIns, filled } from './blueprint.ts'
import type { ChartSpec } from './figure.ts'
import { textWidth } from './text-metrics.ts'
import { vegaConfig } from './theme.ts'

/** `idPrefix` keeps the ids of many charts on one page apart, such as `fig-12`. */
export type DrawOptions = { readonly idPrefix: string }

type Drawing = { readonly vega: typeof Vega; readonly compile: (spec: TopLevelSpec) => { spec: Vega.Spec } }

let drawing: Promise<Drawing> | undefined
/** Ready to run but for their stand-ins, by the blueprint's own text. The theme is the same for all. */
const compiled = new Map<string, Cut>()
const most = 200

/**
 * Draws a Vega-Lite specification as SVG text, the same bytes each time. Widths and heights stand in the specification,
 * in CSS pixels; the theme is applied here.
 * @example await drawSvg(figure.spec, { idPrefix: 'fig-12' })
 */
export async function drawSvg(spec: ChartSpec, { idPrefix }: DrawOptions): Promise<string> {
  drawing ??= loadVega()
  const tools = await drawing
  const { vega } = tools
  const blueprint = blueprintOf(spec)
  const runtime = blueprint === undefined ? runtimeOf(spec, tools) : reusedRuntime(blueprint, tools)
  const view = new vega.View(runtime, { renderer: 'none' })
  try {
    // Vega marks the records it is given: it gets copies.
    for (const [name, values] of blueprint?.data ?? [])
      view.data(
        name,
        values.map((value) => ({ ...value })),
      )
    vega.resetSVGDefIds()
    return withOwnIds(await view.toSVG(), idPrefix)
  } finally {
    view.finalize()
  }
}

const runtimeOf = (spec: ChartSpec, { vega, compile }: Drawing): Vega.Runtime =>
  vega.parse(compile({ ...spec, config: vegaConfig } as unknown as TopLevelSpec).spec)

/** Compiling and parsing take two thirds of a drawing's time: once for all charts of a shape. */
function reusedRuntime({ spec, fillings }: Blueprint, tools: Drawing): Vega.Runtime {
  const key = JSON.stringify(spec)
  const made = compiled.get(key) ?? cutAtStandIns(JSON.stringify(runtimeOf(spec, tools)))
  if (compiled.size >= most) compiled.clear()
  compiled.set(key, made)
  return JSON.parse(filled(made, fillings))
}

// Vega takes a second to load, which a command that draws nothing should not wait for.
async function loadVega(): Promise<Drawing> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')])
  const { textMetrics } = vega as unknown as { textMetrics: { width: typeof widest } }
  // Without a canvas Vega guesses 0.8 em a character, a fifth too narrow for Han; this is its one hook for real widths.
  textMetrics.width = widest
  return { vega, compile }
}

type TextItem = { readonly fontSize?: number; readonly fontWeight?: string | number }

const isBold = ({ fontWeight }: TextItem): boolean =>
  fontWeight === 'bold' || (typeof fontWeight === 'number' && fontWeight >= 600)

function widest(item: TextItem, text: unknown): number {
  const lines: readonly unknown[] = Array.isArray(text) ? text : [text]
  return Math.max(0, ...lines.map((line) => textWidth(String(line ?? ''), item.fontSize ?? 11, isBold(item))))
}

/** Numbers ids by where they stand in this drawing: Vega's counter is shared by charts that are drawn at the same time. */
function withOwnIds(svg: string, prefix: string): string {
  const names = new Map<string, string>()
  for (const [, id = ''] of svg.matchAll(/\sid="([^"]+)"/g)) names.set(id, `${prefix}-${names.size + 1}`)
  if (names.size === 0) return svg
  return svg
    .replace(/\sid="([^"]+)"/g, (_, id: string) => ` id="${names.get(id)}"`)
    .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${names.get(id) ?? id})`)
}
