import { formatNumber, isKnown, type Lang, type Localised } from '../core/index.ts'
import type { ControlChart } from '../spc/index.ts'
import { sentences } from './about.ts'
import { pointTone, valuesOf } from './control-layers.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf, fullPixels, fullWidth, heightOf } from './figure-of.ts'
import { dots, paths, texts, type XY } from './marks.ts'
import { axisLabels, headLabels, headOf, unit } from './multiples-labels.ts'
import {
  between,
  type Cell,
  cellAt,
  padding as ends,
  type MultiplesAbout,
  noAxis,
  type Panel,
  rowsOf,
  scalesOf,
} from './multiples-layout.ts'
import { canvas, type Plane, specOf } from './plane.ts'
import { periodText } from './slots.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize, stroke } from './theme.ts'
import { type Tone, tonePoint, variationTone } from './tone.ts'
import { controlWords } from './words/control-chart.ts'
import { multiplesWords } from './words/small-multiples.ts'

/** Is it the same everywhere? A small control chart for each place on one scale, the reader's own first, then in the order given. */
export function smallMultiples(panels: readonly Panel[], about: MultiplesAbout): Localised<Figure> {
  return (lang) => {
    const ordered = [...panels].sort((a, b) => Number(b.own ?? false) - Number(a.own ?? false))
    const columns = about.columns ?? (panels.length > 6 ? 4 : 3)
    const scales = scalesOf(ordered, about, lang)
    const room = Math.ceil(
      Math.max(...scales.flatMap(({ axis }) => axis.labels.flat().map((text) => textWidth(text, fontSize.small)))) + 6,
    )
    const padding = { left: room, right: 4, ...ends }
    const across = about.scale === 'own' ? room + 8 : between.across
    const width = (fullPixels - padding.left - padding.right - (columns - 1) * across) / columns
    const named = ordered.map((panel) => headOf(panel, width, about, lang))
    const rows = rowsOf(named, columns, about.height)
    const size = heightOf(fullWidth, rows.at(-1)?.end ?? 0, padding)
    const on = canvas(size, padding)
    const cells = ordered.map((panel, i) =>
      cellAt(panel, i, { columns, width, across, rows, scale: scales[i] ?? { domain: [0, 1], axis: noAxis } }),
    )
    const spec = specOf(on, {}, [
      ...gridLayers(on, cells),
      ...lineLayers(on, ordered, cells),
      ...pointLayers(on, ordered, cells),
      ...texts([
        ...named.flatMap((head, i) => headLabels(head, cells[i])),
        ...axisLabels(ordered, cells, { columns, own: about.scale === 'own', lang }),
        unit(about, padding, lang),
      ]),
    ])
    return figureOf({ ...describe(panels, about, lang), spec, size })
  }
}

function gridLayers(on: Plane, cells: readonly Cell[]): readonly ChartSpec[] {
  const grid = cells.flatMap((cell) =>
    cell.axis.values.map((value) => [
      { x: cell.left, y: cell.at(0, value).y },
      { x: cell.left + cell.width, y: cell.at(0, value).y },
    ]),
  )
  const feet = cells.map(({ left, top, width, height }) => [
    { x: left, y: top + height },
    { x: left + width, y: top + height },
  ])
  return [
    ...paths(on, grid, { colour: colour.grid, width: stroke.thin }),
    ...paths(on, feet, { colour: colour.rule, width: stroke.thin }),
  ]
}

function lineLayers(on: Plane, panels: readonly Panel[], cells: readonly Cell[]): readonly ChartSpec[] {
  const each = (lines: (panel: Panel, cell: Cell) => readonly (readonly XY[])[]): readonly (readonly XY[])[] =>
    panels.flatMap((panel, i) => {
      const cell = cells[i]
      return cell === undefined ? [] : lines(panel, cell)
    })
  const level = (cell: Cell, start: number, end: number, value: number | undefined): readonly (readonly XY[])[] =>
    value === undefined ? [] : [[cell.at(start - 0.5, value), cell.at(end - 0.5, value)]]
  const limits = (which: 'lower' | 'upper') =>
    each(({ chart }, cell) => stepLines(chart, which).map((line) => line.map(({ x, y }) => cell.at(x, y))))
  const centres = each(({ chart }, cell) =>
    chart.parts.flatMap(({ start, end, centre }) => level(cell, start, end, centre)),
  )
  const targets = each(({ chart }, cell) => level(cell, 0, chart.points.length, chart.points.at(-1)?.target))
  const phases = each(({ chart }, cell) =>
    startsOf(chart).map((start) => cell.domain.map((end) => cell.at(start - 0.5, end))),
  )
  const data = each(({ chart }, cell) => runs(chart).map((line) => line.map(({ x, y }) => cell.at(x, y))))
  return [
    ...paths(on, phases, { colour: colour.line, width: stroke.thin }),
    ...paths(on, [...limits('lower'), ...limits('upper')], { colour: colour.line, width: stroke.hair, dash: 'dashed' }),
    ...paths(on, targets, { colour: colour.brand, width: stroke.data, dash: 'dotted' }),
    ...paths(on, centres, { colour: colour.ink, width: stroke.thin }),
    ...paths(on, data, { colour: colour.line, width: stroke.thin }),
  ]
}

/** Limits as steps centred on their slots, a line for each stretch that has them. */
function stepLines(chart: ControlChart, which: 'lower' | 'upper'): readonly (readonly XY[])[] {
  const lines: XY[][] = []
  let before: number | undefined
  for (const [i, point] of chart.points.entries()) {
    const y = point[which]
    if (y !== undefined) {
      if (before === undefined) lines.push([])
      lines.at(-1)?.push({ x: i - 0.5, y }, { x: i + 0.5, y })
    }
    before = y
  }
  return lines
}

/** Slots at which a new phase begins. */
const startsOf = ({ parts }: ControlChart): readonly number[] => parts.slice(1).map(({ start }) => start)

/** Neighbouring values, broken by a missing slot and by a new phase. */
function runs(chart: ControlChart): readonly (readonly XY[])[] {
  const lines: XY[][] = [[]]
  const starts = startsOf(chart)
  for (const [x, { value, excluded }] of chart.points.entries()) {
    if (!isKnown(value) || starts.includes(x)) lines.push([])
    if (!isKnown(value)) continue
    if (excluded === undefined) lines.at(-1)?.push({ x, y: value.value })
  }
  return lines.filter(({ length }) => length > 1)
}

function pointLayers(on: Plane, panels: readonly Panel[], cells: readonly Cell[]): readonly ChartSpec[] {
  const found = panels.flatMap(({ chart }, i) => {
    const cell = cells[i]
    if (cell === undefined) return []
    const last = valuesOf(chart).at(-1)?.at
    return valuesOf(chart).map((each) => ({
      tone: pointTone(chart, each),
      last: each.at === last,
      ...cell.at(each.at, each.value),
    }))
  })
  const tones: readonly Tone[] = ['neutral', 'improvement', 'concern']
  return [
    dots(
      on,
      found.filter(({ tone, last }) => tone === undefined && last),
      { size: 18, fill: colour.soft },
    ),
    ...tones.map((tone) =>
      dots(
        on,
        found.filter((each) => each.tone === tone),
        { ...tonePoint(tone, 26), width: 0.4 },
      ),
    ),
  ]
}

/** When and why phases begin, once for panels that share it. */
function phasesNote(panels: readonly Panel[], lang: Lang): string {
  const said = panels.flatMap(({ chart }) =>
    chart.parts.slice(1).map(({ start, decision }) => {
      const from = periodText(chart.points[start]?.x ?? '', lang)
      return decision === undefined ? from : controlWords[lang].phase(from, decision.reason)
    }),
  )
  return said.length === 0 ? '' : multiplesWords[lang].phases([...new Set(said)])
}

function describe(panels: readonly Panel[], about: MultiplesAbout, lang: Lang) {
  const words = multiplesWords[lang]
  const tones = panels.map(({ chart }) => (chart.variation === undefined ? undefined : variationTone(chart.variation)))
  const count = (tone: Tone): number => tones.filter((each) => each === tone).length
  const slots = panels[0]?.chart.points.map(({ x }) => x) ?? []
  const of = {
    name: about.name[lang],
    unit: about.unit[lang],
    panels: formatNumber(panels.length, { decimals: 0, lang }),
    each: about.each?.[lang] ?? words.each,
    improvement: count('improvement'),
    concern: count('concern'),
    from: periodText(slots[0] ?? '', lang),
    to: periodText(slots.at(-1) ?? '', lang),
  }
  const named = (tone: Tone): readonly string[] =>
    panels.filter((_, i) => tones[i] === tone).map(({ label }) => label[lang])
  return {
    title: about.title?.[lang] ?? words.title(of),
    subtitle: words.subtitle(of, about.scale === 'own'),
    caption: words.caption(of),
    alt: words.alt(of, named('improvement'), named('concern')),
    note: sentences(lang, [
      about.note?.[lang],
      words.note,
      phasesNote(panels, lang),
      about.scale === 'own' ? words.ownScale : undefined,
    ]),
  }
}
