import { type Answer, type Bilingual, isKnown, type Lang, type Localised, reasonText } from '../core/index.ts'
import { type About, numbers, sentences } from './about.ts'
import type { Figure } from './figure.ts'
import { figureOf } from './figure-of.ts'
import { hatch } from './hatch.ts'
import { grounds, type Label, rects, strokes, texts } from './marks.ts'
import type { Rect } from './place-labels.ts'
import { canvas, specOf, toMillimetres } from './plane.ts'
import { shorten } from './shorten.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize, stroke, theme } from './theme.ts'
import { tileWords } from './words/tile-map.ts'

/** A region as an equal tile: where it stands on the grid (from 0, from the left and the top) and its value. */
export type Tile = {
  readonly label: Bilingual
  /** In place of a label that has no room. */
  readonly letters?: string
  readonly column: number
  readonly row: number
  readonly answer: Answer
}

export type TileAbout = About & {
  /** Tiles stand in the order of their codes, since nothing says where the regions lie. */
  readonly inOrder?: boolean
}

const gap = 3
const tall = 42
const labelAir = 3

/** How does a value lie across the regions? Equal tiles, darker for more, the values printed: no boundaries to get wrong. */
export function tileMap(tiles: readonly Tile[], about: TileAbout): Localised<Figure> {
  return (lang) => {
    const columns = Math.max(1, ...tiles.map(({ column }) => column + 1))
    const rows = Math.max(1, ...tiles.map(({ row }) => row + 1))
    const side = Math.min(78, Math.floor((about.size === 'half' ? 296 : 608) / columns))
    const size = { width: toMillimetres(columns * side + 2), height: toMillimetres(rows * tall + 2) }
    const on = canvas(size, { left: 1, right: 1, top: 1, bottom: 1 })
    const place = ({ column, row }: Tile): Rect => ({
      left: column * side,
      top: row * tall,
      right: (column + 1) * side - gap,
      bottom: (row + 1) * tall - gap,
    })
    const shade = shader(tiles)
    const room = side - gap - labelAir
    const lettered =
      tiles.every(({ letters }) => letters !== undefined) && !tiles.every(({ label }) => fits(label[lang], room))
    const labelOf = ({ label, letters }: Tile): string =>
      lettered ? (letters ?? '') : shorten(label[lang], room, fontSize.small)
    const shaded = theme.sequence.map((fill, level) => ({
      fill,
      boxes: tiles.filter((tile) => shade(tile) === level).map(place),
    }))
    const missing = tiles.filter(({ answer }) => !isKnown(answer))
    const spec = specOf(on, {}, [
      ...shaded
        .filter(({ boxes }) => boxes.length > 0)
        .map(({ fill, boxes }) => rects(on, boxes.map(asRect), { fill })),
      ...(missing.length === 0
        ? []
        : [
            strokes(
              missing.flatMap((tile) => hatch(place(tile), 5)),
              { colour: colour.rule, width: stroke.thin },
            ),
          ]),
      ...grounds(missing.map((tile) => textGround(place(tile)))),
      ...texts(
        tiles.flatMap((tile) =>
          tileTexts(tile, labelOf(tile), { box: place(tile), level: shade(tile) ?? 0 }, about, lang),
        ),
      ),
    ])
    return figureOf({ ...describe(tiles, about, lang, lettered), spec, size })
  }
}

const asRect = ({ left, top, right, bottom }: Rect) => ({ x: left, x2: right, y: top, y2: bottom })

const textGround = ({ left, right, top, bottom }: Rect): Rect => ({
  left: left + 5,
  right: right - 5,
  top: top + 4,
  bottom: bottom - 4,
})

/** Five equal steps between the least and the greatest value. */
function shader(tiles: readonly Tile[]): (tile: Tile) => number | undefined {
  const values = tiles.flatMap(({ answer }) => (isKnown(answer) ? [answer.value] : []))
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const steps = theme.sequence.length
  return ({ answer }) => {
    if (!isKnown(answer)) return undefined
    return high > low ? Math.min(steps - 1, Math.floor(((answer.value - low) / (high - low)) * steps)) : 1
  }
}

const fits = (text: string, width: number): boolean => textWidth(text, fontSize.small) <= width

type Look = { readonly box: Rect; readonly level: number }

function tileTexts({ answer }: Tile, label: string, { box, level }: Look, about: About, lang: Lang): readonly Label[] {
  const middle = (box.left + box.right) / 2
  const dark = level >= 4
  const said = isKnown(answer) ? numbers(about, lang).plain(answer.value) : reasonText(answer.reason, lang)
  const width = box.right - box.left - labelAir
  const value = isKnown(answer) || fits(said, width) ? said : '—'
  const size = textWidth(value, fontSize.strong, true) <= width ? fontSize.strong : fontSize.small
  return [
    {
      text: label,
      left: middle,
      top: box.top + 12,
      align: 'center',
      size: fontSize.small,
      colour: dark ? colour.paper : level === 3 ? colour.ink : colour.soft,
    },
    {
      text: shorten(value, width, size),
      left: middle,
      top: box.top + 27,
      align: 'center',
      size,
      bold: isKnown(answer),
      colour: dark ? colour.paper : isKnown(answer) ? colour.ink : colour.muted,
    },
  ]
}

function describe(tiles: readonly Tile[], about: TileAbout, lang: Lang, lettered: boolean) {
  const words = tileWords[lang]
  const { withUnit } = numbers(about, lang)
  const known = tiles
    .flatMap(({ label, answer }) => (isKnown(answer) ? [{ label: label[lang], value: answer.value }] : []))
    .sort((a, b) => b.value - a.value)
  const said = known.map(({ label, value }) => words.said(label, withUnit(value)))
  const of = {
    name: about.name[lang],
    unit: about.unit[lang],
    regions: tiles.length,
    most: said[0],
    least: said.at(-1),
    period: about.period?.[lang],
  }
  return {
    title: about.title?.[lang] ?? words.title(of),
    subtitle: words.subtitle(of),
    caption: words.caption(of.name),
    alt: words.alt(of, said),
    note: sentences(lang, [
      about.note?.[lang],
      words.note(known.length < tiles.length, about.inOrder ?? false),
      lettered ? words.letters : undefined,
    ]),
  }
}
