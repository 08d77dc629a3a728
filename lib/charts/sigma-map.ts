import type { Bilingual, Lang, Localised } from '../core/index.ts'
import type { ControlChart } from '../spc/index.ts'
import { sentences } from './about.ts'
import { type ColumnHeads, columnHeads, headHeight, headLabels, listLabels } from './column-heads.ts'
import { icons } from './control-chart.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf, fullPixels, fullWidth, heightOf } from './figure-of.ts'
import { hatch } from './hatch.ts'
import { iconLayers, type PlacedIcon } from './icon-layers.ts'
import { type Label, rects, segments, strokes, texts } from './marks.ts'
import type { Rect } from './place-labels.ts'
import { canvas, type Plane, specOf } from './plane.ts'
import { rowHeightFor, rowNameLabels, rowNames } from './row-names.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize, stroke } from './theme.ts'
import { controlWords } from './words/control-chart.ts'
import { type SigmaCounts, sigmaWords } from './words/sigma-map.ts'

/** A hospital, with the control chart of each indicator in the order of the columns; none where it has no data. */
export type SigmaRow = {
  readonly label: Bilingual
  readonly charts: readonly (ControlChart | undefined)[]
  readonly own?: boolean
}

export type SigmaAbout = {
  readonly columns: readonly Bilingual[]
  readonly title?: Bilingual
  readonly period?: Bilingual
  readonly note?: Bilingual
  /** What the rows are, with its measure word: 家机构, institutions. */
  readonly each?: Bilingual
  /** Rows on one page. Default: as many as an A4 page holds in either language. */
  readonly perPage?: number
}

const across = 15
const gap = 2

/**
 * Where does what call for a look? Hospitals by indicators: the variation icon and the assurance icon of each control
 * chart, hatched where there is none. The reader's own first, then those with most to look at; a figure for each page.
 * After NHS England, Making Data Count.
 */
export function sigmaMap(rows: readonly SigmaRow[], about: SigmaAbout): readonly Localised<Figure>[] {
  const perPage = about.perPage ?? Math.min(...(['zh', 'en'] as const).map((lang) => rowsOnPage(rows, about, lang)))
  const sorted = rows
    .map((row) => ({ row, weight: row.own ? Number.POSITIVE_INFINITY : concerns(row) }))
    .sort((a, b) => (a.weight === b.weight ? 0 : b.weight - a.weight))
    .map(({ row }) => row)
  const pages = Math.max(1, Math.ceil(sorted.length / perPage))
  return Array.from({ length: pages }, (_, page) => (lang: Lang) => {
    const shown = sorted.slice(page * perPage, (page + 1) * perPage)
    const place = { from: page * perPage + 1, to: page * perPage + shown.length, all: sorted.length }
    return drawn(shown, about, lang, describe(sorted, about, lang, place))
  })
}

/** How much in a row calls for a look. */
const concerns = ({ charts }: SigmaRow): number =>
  charts.filter((chart) => chart?.variation?.startsWith('concern')).length +
  charts.filter((chart) => chart?.assurance === 'consistently-fails').length

/** Rows, columns and their names, in pixels. */
function measured(rows: readonly SigmaRow[], about: SigmaAbout, lang: Lang) {
  const names = rowNames(
    rows.map(({ label }) => label[lang]),
    215,
  )
  const left = names.width + 10
  const width = (fullPixels - left - 2) / Math.max(1, about.columns.length)
  const stacked = width < across * 2 + 8
  const height = rowHeightFor(names, stacked ? across * 2 + 5 : across + 6)
  const heads = columnHeads(
    about.columns.map((column) => column[lang]),
    width,
  )
  return { names, left, width, stacked, height, heads }
}

/** What an A4 page leaves for the drawing once message, caption and note are set, in pixels. */
const pageHeight = 800

function rowsOnPage(rows: readonly SigmaRow[], about: SigmaAbout, lang: Lang): number {
  const { height, heads } = measured(rows, about, lang)
  const list = listLabels(heads, { left: 0, top: 0, width: fullPixels - 4 })
  return Math.max(1, Math.floor((pageHeight - headHeight(heads) - list.height - 60) / height))
}

type Told = Pick<Figure, 'title' | 'subtitle' | 'caption' | 'alt' | 'note'>

function drawn(rows: readonly SigmaRow[], about: SigmaAbout, lang: Lang, told: Told): Figure {
  const { names, left, width, stacked, height, heads } = measured(rows, about, lang)
  const list = listLabels(heads, { left: -left + 2, top: rows.length * height + 8, width: fullPixels - 4 })
  const key = keyOf(lang, { left: -left + 2, top: rows.length * height + 14 + list.height })
  const padding = { left, right: 2, top: headHeight(heads), bottom: list.height + key.height + 16 }
  const size = heightOf(fullWidth, rows.length * height, padding)
  const on = canvas(size, padding)
  const spec = specOf(on, {}, [
    ...cellLayers(on, rows, { width, height, stacked, lang }),
    ...iconLayers(on, key.icons, 13),
    ...texts([...labelsOf(rows, names, { height, heads, width }), ...list.labels, ...key.labels]),
  ])
  return figureOf({ ...told, spec, size })
}

function labelsOf(
  rows: readonly SigmaRow[],
  names: ReturnType<typeof rowNames>,
  { height, heads, width }: { height: number; heads: ColumnHeads; width: number },
): readonly Label[] {
  const style = { gap: 10, top: (row: number) => (row + 0.5) * height, own: (row: number) => rows[row]?.own ?? false }
  return [...rowNameLabels(names, style), ...headLabels(heads, width)]
}

type Grid = { readonly width: number; readonly height: number; readonly stacked: boolean; readonly lang: Lang }

function cellLayers(
  on: Plane,
  rows: readonly SigmaRow[],
  { width, height, stacked, lang }: Grid,
): readonly ChartSpec[] {
  const cells = rows.flatMap(({ charts }, row) =>
    charts.map((chart, column): { chart: ControlChart | undefined; box: Rect } => ({
      chart,
      box: {
        left: column * width,
        top: row * height,
        right: (column + 1) * width - gap,
        bottom: (row + 1) * height - gap,
      },
    })),
  )
  const empty = cells.filter(({ chart }) => chart?.variation === undefined)
  const lines = rows
    .slice(1)
    .map((_, i) => ({ x: 0, x2: on.width, y: (i + 1) * height - gap / 2, y2: (i + 1) * height - gap / 2 }))
  const own = rows.flatMap((row, i) =>
    row.own ? [{ x: 0, x2: on.width - gap, y: i * height, y2: (i + 1) * height - gap }] : [],
  )
  return [
    ...(own.length === 0 ? [] : [rects(on, own, { fill: colour.shade })]),
    ...(lines.length === 0 ? [] : [segments(on, lines, { colour: colour.grid, width: stroke.thin })]),
    ...(empty.length === 0
      ? []
      : [
          strokes(
            empty.flatMap(({ box }) => hatch(box, 5)),
            { colour: colour.rule, width: stroke.thin },
          ),
        ]),
    ...iconLayers(
      on,
      cells.flatMap(({ chart, box }) => (chart === undefined ? [] : iconsIn(chart, box, stacked, lang))),
      across,
    ),
  ]
}

/** Variation at the left and assurance at the right, or one above the other; a chart without a target has only the first. */
function iconsIn(chart: ControlChart, box: Rect, stacked: boolean, lang: Lang): readonly PlacedIcon[] {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const aside = across / 2 + 1
  return icons(chart, lang).map(({ kind, is }) => {
    const side = kind === 'variation' ? -aside : aside
    return stacked ? { is, x, y: y + side } : { is, x: x + side, y }
  })
}

const variations = ['improvement-high', 'improvement-low', 'concern-high', 'concern-low', 'common-cause'] as const
const assurances = ['consistently-passes', 'hit-or-miss', 'consistently-fails'] as const

/** Every icon with its words, once. */
function keyOf(lang: Lang, { left, top }: { left: number; top: number }) {
  const words = controlWords[lang]
  const rowsOf = [
    variations.map((is) => ({ is, text: words.variationLabels[is] })),
    assurances.map((is) => ({ is, text: words.assuranceLabels[is] })),
  ]
  const heads = [sigmaWords[lang].variation, sigmaWords[lang].assurance]
  const indent = Math.max(...heads.map((text) => textWidth(text, fontSize.small))) + 10
  const found: { icons: PlacedIcon[]; labels: Label[] } = { icons: [], labels: [] }
  for (const [row, items] of rowsOf.entries()) {
    const y = top + 8 + row * 18
    const label = (text: string, at: number): Label => ({
      text,
      left: at,
      top: y,
      size: fontSize.small,
      colour: colour.soft,
    })
    found.labels.push(label(heads[row] ?? '', left))
    let x = left + indent
    for (const { is, text } of items) {
      found.icons.push({ is, x: x + 7, y })
      found.labels.push(label(text, x + 18))
      x += 18 + textWidth(text, fontSize.small) + 14
    }
  }
  return { ...found, height: 40 }
}

function describe(
  rows: readonly SigmaRow[],
  about: SigmaAbout,
  lang: Lang,
  place: { from: number; to: number; all: number },
): Told {
  const words = sigmaWords[lang]
  const charts = rows.flatMap((row) => row.charts)
  const count = (keep: (chart: ControlChart) => boolean): number =>
    charts.filter((chart) => chart !== undefined && keep(chart)).length
  const counts: SigmaCounts = {
    cells: count(({ variation }) => variation !== undefined),
    missing: charts.filter((chart) => chart?.variation === undefined).length,
    improvement: count(({ variation }) => variation?.startsWith('improvement') ?? false),
    concern: count(({ variation }) => variation?.startsWith('concern') ?? false),
    fails: count(({ assurance }) => assurance === 'consistently-fails'),
    passes: count(({ assurance }) => assurance === 'consistently-passes'),
  }
  const frame = {
    ...place,
    each: about.each?.[lang] ?? words.each,
    columns: about.columns.length,
    period: about.period?.[lang],
  }
  const most = rows.filter((row) => concerns(row) > 0).toSorted((a, b) => concerns(b) - concerns(a))
  return {
    title: about.title?.[lang] ?? words.title(counts),
    subtitle: words.subtitle(frame),
    caption: words.caption(frame),
    alt: words.alt(
      counts,
      frame,
      most.slice(0, 3).map(({ label }) => label[lang]),
    ),
    note: sentences(lang, [about.note?.[lang], words.note(counts.missing > 0)]),
  }
}
