import { type Bilingual, isKnown, type Lang, type Localised } from '../core/index.ts'
import { percentile } from '../stats/index.ts'
import { type About, numbers, sentences, sizeOf } from './about.ts'
import { unitAfter } from './axis-title.ts'
import { ceilingOf } from './control-chart.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf, heightOf } from './figure-of.ts'
import { dots, type Label, rects, segments, texts, type XY } from './marks.ts'
import { type Plane, plane, specOf, toPixels } from './plane.ts'
import { rowHeightFor, rowNameLabels, rowNames } from './row-names.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize, stroke } from './theme.ts'
import { bottomAxis, extent } from './value-axis.ts'
import { distributionWords } from './words/distribution-by-level.ts'

/** The values of the institutions of one level. */
export type Level = { readonly label: Bilingual; readonly values: readonly number[]; readonly own?: number }

type Quartiles = { readonly lower: number; readonly middle: number; readonly upper: number }

const fewest = 5
const radius = 2.6

/** What of a row its dots fill, and where its numbers stand, as parts of its height. */
type Band = { readonly rowHeight: number; readonly from: number; readonly to: number; readonly numbers: number }
const besideNumbers: Band = { rowHeight: 50, from: 0.14, to: 0.86, numbers: 0.5 }
const beneathNumbers: Band = { rowHeight: 58, from: 0.32, to: 0.94, numbers: 0.14 }
const centreOf = ({ from, to }: Band): number => (from + to) / 2

/** How do institutions of each level spread? Every one a dot, with the median and the middle half where there are five or more. */
export function distributionByLevel(levels: readonly Level[], about: About): Localised<Figure> {
  return (lang) => {
    const names = rowNames(
      levels.map(({ label }) => label[lang]),
      110,
    )
    const printed = levels.map((level) => summaryText(level, about, lang))
    const widest = Math.ceil(Math.max(...printed.map((text) => textWidth(text, fontSize.normal)))) + 14
    const { width } = sizeOf(about, 0)
    // Long numbers beside the dots would leave no room for them: they stand above.
    const beside = widest <= toPixels(width) * 0.38
    const band = beside ? besideNumbers : beneathNumbers
    const right = beside ? widest : Math.ceil(textWidth(about.unit[lang], fontSize.small)) + 14
    const padding = { left: names.width + 12, right, top: 24, bottom: 24 }
    const size = heightOf(width, levels.length * rowHeightFor(names, band.rowHeight), padding)
    const domain = extent(
      levels.flatMap(({ values }) => values).concat(levels.every(({ values }) => values.length === 0) ? [0, 1] : []),
      ceilingOf(about),
    )
    const on = plane({ size, padding, x: domain, y: [levels.length, 0] })
    const left = on.width + right - 2
    const head: Label = {
      text: distributionWords[lang].head,
      left,
      top: -10,
      align: 'right',
      colour: colour.muted,
      size: fontSize.small,
    }
    const x = bottomAxis(domain, 6, on.width, lang)
    const spec = specOf(on, { x }, [
      ...quartileLayers(on, levels, band),
      ...dotLayers(on, levels, band),
      ...texts([
        ...rowNameLabels(names, { gap: 12, top: (row) => on.y.at(row + centreOf(band)) }),
        ...printed.map(
          (text, i): Label => ({ text, left, top: on.y.at(i + band.numbers), align: 'right', colour: colour.soft }),
        ),
        head,
        unitAfter(about.unit[lang], on, x),
      ]),
    ])
    return figureOf({ ...describe(levels, about, lang), spec, size })
  }
}

function quartiles({ values }: Level): Quartiles | undefined {
  const [lower, middle, upper] = [0.25, 0.5, 0.75].map((p) => percentile(values, p))
  if (values.length < fewest || !lower || !middle || !upper || !isKnown(lower) || !isKnown(middle) || !isKnown(upper))
    return undefined
  return { lower: lower.value, middle: middle.value, upper: upper.value }
}

function quartileLayers(on: Plane, levels: readonly Level[], band: Band): readonly ChartSpec[] {
  const boxes = levels.flatMap((level, i) => {
    const found = quartiles(level)
    return found === undefined
      ? []
      : [{ x: found.lower, x2: found.upper, y: i + band.from, y2: i + band.to, middle: found.middle }]
  })
  const medians = boxes.map(({ middle, y, y2 }) => ({ x: middle, x2: middle, y: y - 0.04, y2: y2 + 0.04 }))
  return [
    rects(
      on,
      boxes.map(({ middle: _, ...place }) => place),
      { fill: colour.commonTint },
    ),
    segments(on, medians, { colour: colour.ink, width: stroke.strong }),
  ]
}

/** Dots that would touch move up and down by turns: a bee swarm, without chance. */
function dotLayers(on: Plane, levels: readonly Level[], band: Band): readonly ChartSpec[] {
  const perRow = on.height / levels.length
  const rows = levels.map(({ values, own }, row) =>
    swarm(
      on,
      [...values].sort((a, b) => a - b),
      perRow * (band.to - band.from),
    ).map(({ x, offset }) => ({ x, y: row + centreOf(band) + offset / perRow, own: own !== undefined && x === own })),
  )
  const places = (mine: boolean): readonly XY[] => rows.flat().filter(({ own }) => own === mine)
  return [
    dots(on, places(false), { size: radius * radius * Math.PI, fill: colour.paper, stroke: colour.muted, width: 0.9 }),
    dots(on, places(true), { size: 64, fill: colour.brand, stroke: colour.paper, width: 1 }),
  ]
}

function swarm(on: Plane, values: readonly number[], height: number): readonly { x: number; offset: number }[] {
  const placed: { left: number; x: number; offset: number }[] = []
  const most = height * 0.47
  const offsets = Array.from({ length: 41 }, (_, i) => Math.ceil(i / 2) * (i % 2 === 0 ? 1 : -1) * 1.4).filter(
    (offset) => Math.abs(offset) <= most,
  )
  for (const x of values) {
    const left = on.x.at(x)
    const near = placed.filter((other) => left - other.left < radius * 2.2)
    const clear = (offset: number): number =>
      Math.min(...near.map((other) => Math.hypot(left - other.left, offset - other.offset)))
    const free = offsets.find((offset) => near.length === 0 || clear(offset) >= radius * 2.2)
    placed.push({
      left,
      x,
      offset: free ?? offsets.reduce((best, offset) => (clear(offset) > clear(best) ? offset : best), 0),
    })
  }
  return placed
}

function summaryText(level: Level, about: About, lang: Lang): string {
  const { plain } = numbers(about, lang)
  const found = quartiles(level)
  const words = distributionWords[lang]
  if (found === undefined) return words.few(level.values.length)
  return words.summary(plain(found.middle), `${plain(found.lower)}–${plain(found.upper)}`, level.values.length)
}

function describe(levels: readonly Level[], about: About, lang: Lang) {
  const words = distributionWords[lang]
  const { withUnit } = numbers(about, lang)
  const name = about.name[lang]
  const medians = levels.flatMap((level) => {
    const found = quartiles(level)
    return found === undefined ? [] : [words.said(level.label[lang], withUnit(found.middle))]
  })
  const all = levels.reduce((sum, { values }) => sum + values.length, 0)
  return {
    title: about.title?.[lang] ?? words.title(name, medians),
    subtitle: words.subtitle(name, about.unit[lang], all, about.period?.[lang]),
    caption: words.caption(name),
    alt: words.alt(name, all, medians),
    note: sentences(lang, [about.note?.[lang], words.note]),
  }
}
