import { type Bilingual, formatNumber, isKnown, type Lang, type Localised } from '../core/index.ts'
import type { Vlad } from '../spc/index.ts'
import { type About, sizeOf } from './about.ts'
import { axisTitle, unitLabel } from './axis-title.ts'
import { caseAxis } from './case-axis.ts'
import { boundaries } from './control-chart.ts'
import { type EndLabel, endLabels, endWidth } from './end-labels.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf } from './figure-of.ts'
import { across, dots, grounds, type Label, paths, texts, type XY } from './marks.ts'
import { phaseLabels } from './phase-labels.ts'
import { boxOf } from './place-labels.ts'
import { type Plane, plane, specOf, toPixels } from './plane.ts'
import { colour, fontSize, stroke } from './theme.ts'
import { thin } from './thin.ts'
import { axisWidth, extent, valueAxis } from './value-axis.ts'
import { vladText } from './vlad-text.ts'
import { vladWords } from './words/vlad-chart.ts'

export type VladAbout = Omit<About, 'unit' | 'decimals'> & {
  /** What is counted: 死亡, deaths. */
  readonly event?: Bilingual
}

/** How many deaths fewer or more than their risks predicted have there been so far? One line over the cases: up is fewer. */
export function vladChart(vlad: Vlad, about: VladAbout): Localised<Figure> {
  return (lang) => {
    const words = vladWords(lang, about.event)
    const size = sizeOf(about, about.size === 'half' ? 60 : 68)
    const lines = stretches(vlad)
    const domain = withStrips(extent([0, ...lines.flat().map(({ y }) => y)]), toPixels(size.height))
    const y = valueAxis(domain, 5, lang)
    const ends = lineEnds(lines, words.end, lang)
    const [left, right] = [axisWidth(y), endWidth(ends)]
    const room = toPixels(size.width) - left
    const phases = phaseLabels(vlad, { width: room - right, room, lang })
    const padding = { left, right, top: 18 + phases.height, bottom: 50 }
    const on = plane({ size, padding, x: [-1, Math.max(1, vlad.points.length - 1)], y: domain })
    const spec = specOf(on, { x: caseAxis(vlad.points, on.width, lang), y }, [
      ...boundaries(on, vlad),
      across(on, 0, { colour: colour.ink, width: stroke.data }),
      ...sides(on, words),
      ...dataLayers(on, vlad, lines),
      ...endLabels(on, ends),
      ...texts([unitLabel(words.unit, on), axisTitle(words.cases, on), ...phases.labels]),
    ])
    return figureOf({ ...vladText(vlad, about, lang), spec, size })
  }
}

/** A line for each part, from 0 before its first case; cases without a value are passed over. */
function stretches({ points, parts }: Vlad): readonly (readonly XY[])[] {
  return parts
    .map(({ start, end }) => [
      { x: start - 1, y: 0 },
      ...points
        .slice(start, end)
        .flatMap(({ value, excluded }, i): XY[] =>
          isKnown(value) && excluded === undefined ? [{ x: start + i, y: value.value }] : [],
        ),
    ])
    .filter(({ length }) => length > 1)
}

function dataLayers(on: Plane, { points }: Vlad, lines: readonly (readonly XY[])[]): readonly ChartSpec[] {
  const ghosts = points.flatMap(({ value, excluded }, x) =>
    excluded !== undefined && isKnown(value) ? [{ x, y: value.value }] : [],
  )
  const last = lines.at(-1)?.at(-1)
  return [
    ...paths(
      on,
      lines.map((line) => thin(line, on)),
      { colour: colour.brand, width: stroke.data },
    ),
    ...(ghosts.length === 0 ? [] : [dots(on, ghosts, { size: 20, fill: colour.paper, stroke: colour.line })]),
    ...(last === undefined ? [] : [dots(on, [last], { size: 44, fill: colour.brand, stroke: colour.paper, width: 1 })]),
  ]
}

const strip = fontSize.small * 1.7

/** Room beyond the line at the top and the bottom, for the words that say what up and down mean. */
function withStrips([from, to]: readonly [number, number], height: number): readonly [number, number] {
  const room = ((to - from) * strip) / (height - 70 - 2 * strip)
  return [from - room, to + room]
}

/** What up and down mean, above and below everything. */
function sides(on: Plane, { fewer, more }: { fewer: string; more: string }): readonly ChartSpec[] {
  const size = fontSize.small
  const label = (text: string, top: number): Label => ({ text, left: 5, top, size, colour: colour.muted })
  const labels = [label(fewer, strip / 2), label(more, on.height - strip / 2)]
  return [...grounds(labels.map(({ text, left, top }) => boxOf(text, left, top, 'left', size))), ...texts(labels)]
}

function lineEnds(
  lines: readonly (readonly XY[])[],
  end: (difference: number, text: string) => string,
  lang: Lang,
): readonly EndLabel[] {
  const last = lines.at(-1)?.at(-1)
  if (last === undefined) return []
  const text = end(last.y, formatNumber(Math.abs(last.y), { decimals: 1, lang }))
  return [{ text, value: last.y, colour: colour.brand, bold: true }]
}
