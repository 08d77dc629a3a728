import { type Bilingual, formatNumber, isKnown, type Lang, type Localised } from '../core/index.ts'
import type { ControlChart } from '../spc/index.ts'
import { type About, numbers, sentences } from './about.ts'
import { ceilingOf, everyValue } from './control-chart.ts'
import { pointTone, valuesOf } from './control-layers.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf, fullPixels, fullWidth, heightOf } from './figure-of.ts'
import { dots, type Label, paths, texts, type XY } from './marks.ts'
import { canvas, type Padding, type Plane, specOf, toPixels } from './plane.ts'
import { shorten } from './shorten.ts'
import { periodText } from './slots.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize, stroke } from './theme.ts'
import { type Tone, tonePoint, toneSign, toneText, variationTone } from './tone.ts'
import { extent, valueAxis } from './value-axis.ts'
import { multiplesWords } from './words/small-multiples.ts'
import { wrap } from './wrap.ts'

export type Panel = { readonly label: Bilingual; readonly chart: ControlChart; readonly own?: boolean }
export type MultiplesAbout = About & { readonly columns?: number; readonly each?: Bilingual }

type Cell = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  at(x: number, y: number): XY
}

const lineHeight = fontSize.small * 1.2
const between = { across: 16, down: 10 }

/** Is it the same everywhere? A small control chart for each place on one scale, the reader's own first, then in the order given. */
export function smallMultiples(panels: readonly Panel[], about: MultiplesAbout): Localised<Figure> {
  return (lang) => {
    const ordered = [...panels].sort((a, b) => Number(b.own ?? false) - Number(a.own ?? false))
    const columns = about.columns ?? (panels.length > 6 ? 4 : 3)
    const domain = extent(
      panels.flatMap(({ chart }) => everyValue(chart)),
      ceilingOf(about),
    )
    const axis = valueAxis(domain, 2, lang)
    const padding = {
      left: Math.ceil(Math.max(...axis.labels.flat().map((text) => textWidth(text, fontSize.small)))) + 6,
      right: 4,
      top: 16,
      bottom: 18,
    }
    const rows = Math.ceil(panels.length / columns)
    const width = (fullPixels - padding.left - padding.right - (columns - 1) * between.across) / columns
    const named = ordered.map((panel) => headOf(panel, width, about, lang))
    const headRoom = Math.max(...named.map(({ lines }) => lines.length)) * lineHeight + 3
    const height = panelHeight(about, { rows, panels: panels.length, room: headRoom + between.down, padding })
    const size = heightOf(fullWidth, rows * (height + headRoom + between.down) - between.down, padding)
    const on = canvas(size, padding)
    const cells = ordered.map((panel, i) => cellAt(panel, i, { columns, width, height, domain, headRoom }))
    const spec = specOf(on, {}, [
      ...gridLayers(on, cells, axis.values),
      ...lineLayers(on, ordered, cells),
      ...pointLayers(on, ordered, cells),
      ...texts([
        ...named.flatMap((head, i) => headLabels(head, cells[i])),
        ...axisLabels(ordered, cells, { columns, axis, lang }),
        unit(about, padding, lang),
      ]),
    ])
    return figureOf({ ...describe(panels, about, lang), spec, size })
  }
}

type Room = { readonly rows: number; readonly panels: number; readonly room: number; readonly padding: Padding }

/** Of each panel, in pixels: so that all of them fill the height asked for, within reason. */
function panelHeight({ height }: About, { rows, panels, room, padding }: Room): number {
  if (height === undefined) return panels > 24 ? 34 : 52
  const own = (toPixels(height) - padding.top - padding.bottom + between.down) / rows - room
  return Math.floor(Math.min(80, Math.max(34, own)))
}

type Layout = {
  readonly columns: number
  readonly width: number
  readonly height: number
  readonly domain: readonly [number, number]
  readonly headRoom: number
}

function cellAt({ chart }: Panel, i: number, { columns, width, height, domain, headRoom }: Layout): Cell {
  const left = (i % columns) * (width + between.across)
  const top = Math.floor(i / columns) * (height + headRoom + between.down) + headRoom
  const slot = width / Math.max(1, chart.points.length)
  const [low, high] = domain
  return {
    left,
    top,
    width,
    height,
    at: (x, y) => ({ x: left + (x + 0.5) * slot, y: top + height - ((y - low) / (high - low)) * height }),
  }
}

function gridLayers(on: Plane, cells: readonly Cell[], values: readonly number[]): readonly ChartSpec[] {
  const grid = cells.flatMap((cell) =>
    values.map((value) => [
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
  const data = each(({ chart }, cell) => runs(chart).map((line) => line.map(({ x, y }) => cell.at(x, y))))
  return [
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

/** Neighbouring values, broken by a missing slot. */
function runs(chart: ControlChart): readonly (readonly XY[])[] {
  const lines: XY[][] = [[]]
  for (const [x, { value, excluded }] of chart.points.entries()) {
    if (!isKnown(value)) lines.push([])
    else if (excluded === undefined) lines.at(-1)?.push({ x, y: value.value })
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

type Head = {
  readonly lines: readonly string[]
  readonly value: string
  readonly tone: Tone | undefined
  readonly own: boolean
}

/** A panel's name, over two lines where it is long, and its last value with the sign of its judgement. */
function headOf({ label, chart, own = false }: Panel, width: number, about: About, lang: Lang): Head {
  const last = valuesOf(chart).at(-1)
  const tone = chart.variation === undefined ? undefined : variationTone(chart.variation)
  const value =
    last === undefined
      ? '—'
      : `${tone === undefined ? '' : `${toneSign[tone]} `}${numbers(about, lang).plain(last.value)}`
  const room = width - textWidth(value, fontSize.small, true) - 6
  const name = label[lang]
  const lines = textWidth(name, fontSize.small, true) <= room ? [name] : wrap(name, room * 0.94, fontSize.small)
  return {
    lines: [
      ...lines.slice(0, 1),
      ...(lines.length > 1 ? [shorten(lines.slice(1).join(lang === 'zh' ? '' : ' '), room, fontSize.small, true)] : []),
    ],
    value,
    tone,
    own,
  }
}

function headLabels({ lines, value, tone, own }: Head, cell: Cell | undefined): readonly Label[] {
  if (cell === undefined) return []
  const size = fontSize.small
  const bottom = cell.top - 8
  return [
    ...lines.map(
      (text, i): Label => ({
        text,
        left: cell.left,
        top: bottom - (lines.length - 1 - i) * lineHeight,
        size,
        bold: true,
        colour: own ? colour.brand : colour.ink,
      }),
    ),
    {
      text: value,
      left: cell.left + cell.width,
      top: bottom,
      align: 'right',
      size,
      bold: tone !== undefined,
      colour: tone === undefined ? colour.soft : toneText(tone),
    },
  ]
}

/** Values at the left of the first column, first and last slot beneath the last row. */
function axisLabels(
  panels: readonly Panel[],
  cells: readonly Cell[],
  { columns, axis, lang }: { columns: number; axis: ReturnType<typeof valueAxis>; lang: Lang },
): readonly Label[] {
  const size = fontSize.small
  const sides = cells.filter((_, i) => i % columns === 0)
  const values = sides.flatMap((cell) =>
    axis.values.map(
      (value, i): Label => ({
        text: String(axis.labels[i]),
        left: -5,
        top: cell.at(0, value).y,
        align: 'right',
        size,
        colour: colour.muted,
      }),
    ),
  )
  const lowest = cells.filter((_, i) => i + columns >= cells.length)
  const slots = panels[0]?.chart.points.map(({ x }) => x) ?? []
  const [first, last] = [periodText(slots[0] ?? '', lang), periodText(slots.at(-1) ?? '', lang)]
  const feet = lowest.flatMap(({ left, top, width, height }): Label[] => [
    { text: first, left, top: top + height + 9, size, colour: colour.muted },
    ...(textWidth(first + last, size) + 8 < width
      ? [{ text: last, left: left + width, top: top + height + 9, align: 'right' as const, size, colour: colour.muted }]
      : []),
  ])
  return [...values, ...feet]
}

const unit = (about: About, padding: { left: number; top: number }, lang: Lang): Label => ({
  text: about.unit[lang],
  left: -padding.left,
  top: -padding.top + fontSize.small * 0.75,
  colour: colour.muted,
  size: fontSize.small,
})

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
    subtitle: words.subtitle(of),
    caption: words.caption(of),
    alt: words.alt(of, named('improvement'), named('concern')),
    note: sentences(lang, [about.note?.[lang], words.note]),
  }
}
