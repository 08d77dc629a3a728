import type { Bilingual, Lang, Localised } from '../core/index.ts'
import type { Judgement, TargetState } from '../indicators/index.ts'
import { sentences } from './about.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf, fullPixels, fullWidth, heightOf } from './figure-of.ts'
import { hatch } from './hatch.ts'
import { dots, type Label, type PointStyle, type RectStyle, rects, segments, strokes, texts } from './marks.ts'
import type { Rect } from './place-labels.ts'
import { canvas, type Plane, specOf } from './plane.ts'
import { rowHeightFor, rowNameLabels, rowNames } from './row-names.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize, stroke } from './theme.ts'
import { tonePoint } from './tone.ts'
import { type MatrixWords, matrixWords } from './words/assurance-matrix.ts'
import { wrap } from './wrap.ts'

/** Whether the target is met (the tint), and how it moved since last year (the sign). */
export type MatrixCell = { readonly state: TargetState; readonly judgement: Judgement; readonly text?: string }
export type MatrixRow = { readonly label: Bilingual; readonly cells: readonly MatrixCell[] }
export type MatrixAbout = {
  readonly columns: readonly Bilingual[]
  readonly title?: Bilingual
  readonly period?: Bilingual
  readonly note?: Bilingual
  /** Other words where rows and columns are not indicators and regions. */
  readonly words?: Readonly<Record<Lang, Partial<MatrixWords>>>
}

const tints: Record<Exclude<TargetState, 'unavailable'>, string> = {
  met: colour.improvementTint,
  unmet: colour.concernTint,
  undecided: colour.paper,
  'no-target': colour.paper,
}
const states = ['met', 'undecided', 'unmet'] as const
const signs: readonly Judgement[] = ['improved', 'worsened', 'neutral', 'none']
const gap = 2.5
/** More columns leave long names less room. */
const manyColumns = 12

/** Which indicator meets its target where, and which way does it go? Three tints, a sign in each cell, hatched where there is nothing. */
export function assuranceMatrix(rows: readonly MatrixRow[], about: MatrixAbout): Localised<Figure> {
  return (lang) => {
    const names = rowNames(
      rows.map(({ label }) => label[lang]),
      about.columns.length > manyColumns ? 235 : 330,
    )
    const height = rowHeightFor(names, 19)
    const left = names.width + 10
    const width = (fullPixels - left - 2) / Math.max(1, about.columns.length)
    const { heads, levels } = headsOf(
      about.columns.map((column) => column[lang]),
      width,
    )
    const tall = (Math.max(...heads.map(({ length }) => length)) + levels - 1) * headHeight
    const padding = { left, right: 2, top: Math.ceil(tall) + 8, bottom: 28 }
    const size = heightOf(fullWidth, rows.length * height, padding)
    const on = canvas(size, padding)
    const box = (row: number, column: number): Rect => ({
      left: column * width,
      top: row * height,
      right: (column + 1) * width - gap,
      bottom: (row + 1) * height - gap,
    })
    const spec = specOf(on, {}, [
      ...cellLayers(on, rows, box),
      ...texts([
        ...rowNameLabels(names, { gap: 10, top: (row) => (row + 0.5) * height }),
        ...headLabels(heads, width, levels),
      ]),
      ...leaders(on, heads, width, levels),
      ...keyLayers(on, wordsOf(about, lang)),
    ])
    return figureOf({ ...describe(rows, about, lang), spec, size })
  }
}

const headHeight = fontSize.small * 1.2

type Heads = { readonly heads: readonly (readonly string[])[]; readonly levels: number }

/** Names wider than their column stand whole on two levels by turns, each with a line down to it; still wider ones are broken first. */
function headsOf(names: readonly string[], width: number): Heads {
  const levelsOf = (texts: readonly string[]): number =>
    Math.max(1, Math.ceil((Math.max(0, ...texts.map((text) => textWidth(text, fontSize.small))) + 5) / width))
  if (levelsOf(names) <= 2) return { heads: names.map((name) => [name]), levels: levelsOf(names) }
  const heads = names.map((name) => wrap(name, width - 1, fontSize.small))
  return { heads, levels: levelsOf(heads.flat()) }
}

const headLabels = (heads: readonly (readonly string[])[], width: number, levels: number): readonly Label[] =>
  heads.flatMap((lines, column) =>
    lines.map(
      (text, i): Label => ({
        text,
        left: (column + 0.5) * width,
        top: -8 - (lines.length - 1 - i + (column % levels)) * headHeight,
        align: 'center',
        size: fontSize.small,
        colour: colour.soft,
      }),
    ),
  )

function leaders(on: Plane, heads: readonly unknown[], width: number, levels: number): readonly ChartSpec[] {
  const raised = heads.flatMap((_, column) => {
    const x = (column + 0.5) * width
    const level = column % levels
    return level === 0 ? [] : [{ x, x2: x, y: -3, y2: -2 - level * headHeight }]
  })
  return raised.length === 0 ? [] : [segments(on, raised, { colour: colour.rule, width: stroke.hair })]
}

type Box = (row: number, column: number) => Rect
const asRect = ({ left, top, right, bottom }: Rect) => ({ x: left, x2: right, y: top, y2: bottom })
const middle = ({ left, top, right, bottom }: Rect) => ({ x: (left + right) / 2, y: (top + bottom) / 2 })

function sign(judgement: Judgement): PointStyle {
  if (judgement === 'improved') return tonePoint('improvement', 48)
  if (judgement === 'worsened') return tonePoint('concern', 48)
  if (judgement === 'neutral') return tonePoint('neutral', 48)
  return { size: 9, fill: colour.muted }
}

/** Filled for met, framed in a light line for undecided, filled and framed strongly for unmet: a grey print tells them apart. */
function look(state: string, fill: string): RectStyle {
  if (state === 'met') return { fill }
  return state === 'unmet'
    ? { fill, stroke: colour.concern, width: 1 }
    : { fill, stroke: colour.rule, width: stroke.hair }
}

function cellLayers(on: Plane, rows: readonly MatrixRow[], box: Box): readonly ChartSpec[] {
  const all = rows.flatMap(({ cells }, row) => cells.map((cell, column) => ({ cell, at: box(row, column) })))
  const empty = all.filter(({ cell }) => cell.state === 'unavailable')
  const tinted = Object.entries(tints).flatMap(([state, fill]) => {
    const found = all.filter(({ cell }) => cell.state === state)
    return found.length === 0
      ? []
      : [
          rects(
            on,
            found.map(({ at }) => asRect(at)),
            look(state, fill),
          ),
        ]
  })
  const signed = signs.map((judgement) =>
    dots(
      on,
      all
        .filter(({ cell }) => cell.state !== 'unavailable' && cell.judgement === judgement)
        .map(({ at }) => middle(at)),
      sign(judgement),
    ),
  )
  return [
    ...tinted,
    ...(empty.length === 0
      ? []
      : [
          strokes(
            empty.flatMap(({ at }) => hatch(at, 5)),
            { colour: colour.rule, width: stroke.thin },
          ),
        ]),
    ...signed,
  ]
}

/** Tints and signs, named once beneath the matrix. */
function keyLayers(on: Plane, words: MatrixWords): readonly ChartSpec[] {
  const top = on.height + 16
  const size = fontSize.small
  const labels: Label[] = []
  const boxes: { state: (typeof states)[number] | 'unavailable'; at: Rect }[] = []
  const marks: { judgement: Judgement; x: number; y: number }[] = []
  let left = -on.padding.left + 2
  const name = (text: string, room: number): void => {
    labels.push({ text, left: left + room, top, size, colour: colour.soft })
    left += room + textWidth(text, size) + 14
  }
  for (const state of [...states, 'unavailable'] as const) {
    boxes.push({ state, at: { left, top: top - 6, right: left + 14, bottom: top + 6 } })
    name(words.states[state], 18)
  }
  for (const judgement of ['improved', 'worsened', 'none'] as const) {
    marks.push({ judgement, x: left + 5, y: top })
    name(words.judgements[judgement], 14)
  }
  const hatched = boxes.filter(({ state }) => state === 'unavailable').flatMap(({ at }) => hatch(at, 4))
  return [
    ...states.map((state) =>
      rects(
        on,
        boxes.filter((each) => each.state === state).map(({ at }) => asRect(at)),
        look(state, tints[state]),
      ),
    ),
    strokes(hatched, { colour: colour.rule, width: stroke.thin }),
    ...marks.map(({ judgement, x, y }) => dots(on, [{ x, y }], sign(judgement))),
    ...texts(labels),
  ]
}

const wordsOf = ({ words }: MatrixAbout, lang: Lang): MatrixWords => ({ ...matrixWords[lang], ...words?.[lang] })

function describe(rows: readonly MatrixRow[], about: MatrixAbout, lang: Lang) {
  const words = wordsOf(about, lang)
  const cells = rows.flatMap((row) => row.cells)
  const count = (state: TargetState): number => cells.filter((cell) => cell.state === state).length
  const of = {
    rows: rows.length,
    columns: about.columns.length,
    met: count('met'),
    unmet: count('unmet'),
    undecided: count('undecided'),
    improved: cells.filter(({ judgement }) => judgement === 'improved').length,
    worsened: cells.filter(({ judgement }) => judgement === 'worsened').length,
    period: about.period?.[lang],
  }
  const worst = rows
    .map(({ label, cells: own }) => ({
      label: label[lang],
      unmet: own.filter(({ state }) => state === 'unmet').length,
    }))
    .sort((a, b) => b.unmet - a.unmet)
  return {
    title: about.title?.[lang] ?? words.title(of),
    subtitle: words.subtitle(of),
    caption: words.caption,
    alt: words.alt(
      of,
      worst
        .filter(({ unmet }) => unmet > 0)
        .slice(0, 3)
        .map(({ label, unmet }) => words.said(label, unmet)),
    ),
    note: sentences(lang, [about.note?.[lang], words.note]),
  }
}
