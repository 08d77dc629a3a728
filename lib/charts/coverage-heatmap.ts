import { type Bilingual, formatNumber, type Lang, type Localised } from '../core/index.ts'
import type { Figure } from './figure.ts'
import { figureOf, fullPixels, fullWidth, heightOf } from './figure-of.ts'
import { type Label, rects, segments, texts } from './marks.ts'
import { type Plane, plane, specOf } from './plane.ts'
import { shorten } from './shorten.ts'
import { periodText, slotAxis, slotUnit } from './slots.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize, stroke, theme } from './theme.ts'
import { coverageWords } from './words/coverage-heatmap.ts'

/** How much of what an institution owes for a period it sent: 1 all of it, 0 nothing. */
export type CoverageCell = { readonly organizationId: string; readonly period: string; readonly share: number }

export type CoverageAbout = {
  readonly organizations: readonly {
    readonly organizationId: string
    readonly name: string
    readonly nameEn?: string
    readonly regionCode: string
  }[]
  readonly regions: readonly { readonly code: string; readonly name: Bilingual }[]
  readonly title?: Bilingual
}

type State = 'full' | 'partial' | 'none'
type Line = { readonly name: string; readonly states: readonly (State | undefined)[] }
type Group = { readonly name: string; readonly lines: readonly Line[]; readonly share: number }

const fills: Record<State, string> = {
  full: theme.sequence[1] ?? '',
  partial: theme.sequence[3] ?? '',
  none: colour.concernText,
}
const states: readonly State[] = ['full', 'partial', 'none']
const stateOf = (share: number): State => (share >= 1 ? 'full' : share > 0 ? 'partial' : 'none')
const between = 5

/** Who reported which period? A thin row for each institution, by region; what is missing is dark, never white. */
export function coverageHeatmap(cells: readonly CoverageCell[], about: CoverageAbout): Localised<Figure> {
  return (lang) => {
    const slots = [...new Set(cells.map(({ period }) => period))].sort()
    const groups = groupsOf(cells, slots, about, lang)
    const count = groups.reduce((sum, { lines }) => sum + lines.length, 0)
    const named = count <= 36
    const thick = named ? 14 : Math.max(2.6, Math.min(8, 390 / Math.max(1, count)))
    const labels = named ? groups.flatMap(({ lines }) => lines.map(({ name }) => name)) : groups.map(({ name }) => name)
    const nameWidth = Math.min(160, Math.ceil(Math.max(40, ...labels.map((text) => textWidth(text, fontSize.normal)))))
    const padding = { left: nameWidth + 10, right: 46, top: 22, bottom: 36 }
    const content = count * thick + Math.max(0, groups.length - 1) * between
    const size = heightOf(fullWidth, content, padding)
    const on = plane({ size, padding, x: [-0.5, Math.max(1, slots.length) - 0.5], y: [content, 0] })
    const tops = topsOf(groups, thick)
    const axis = slotAxis(slots, (fullPixels - padding.left - padding.right) / Math.max(1, slots.length), lang)
    const spec = specOf(on, { x: { ...axis, line: false } }, [
      ...states.map((state) => rects(on, blocks(groups, tops, thick, state), { fill: fills[state] })),
      segments(on, yearLines(slots, content), { colour: colour.paper, width: stroke.data }),
      ...texts([
        ...rowLabels(on, groups, tops, { thick, named, nameWidth }),
        ...shares(on, groups, tops, thick, lang),
        ...key(on, lang),
      ]),
    ])
    return figureOf({ ...describe(cells, groups, slots, about, lang), spec, size })
  }
}

function groupsOf(
  cells: readonly CoverageCell[],
  slots: readonly string[],
  about: CoverageAbout,
  lang: Lang,
): readonly Group[] {
  const shares = new Map(cells.map((cell) => [`${cell.organizationId} ${cell.period}`, cell.share]))
  const seen = new Set(cells.map(({ organizationId }) => organizationId))
  const due = about.organizations.filter(({ organizationId }) => seen.has(organizationId))
  const codes = [...new Set(due.map(({ regionCode }) => regionCode))].sort()
  return codes.map((code) => {
    const members = due.filter(({ regionCode }) => regionCode === code)
    const lines = members.map((member): Line & { total: number } => {
      const own = slots.map((slot) => shares.get(`${member.organizationId} ${slot}`))
      const total = own.reduce<number>((sum, share) => sum + (share ?? 0), 0)
      const name = lang === 'en' ? (member.nameEn ?? member.name) : member.name
      return { name, total, states: own.map((share) => (share === undefined ? undefined : stateOf(share))) }
    })
    const owed = lines.flatMap((line) => line.states).filter((state) => state !== undefined).length
    const sent = lines.reduce((sum, { total }) => sum + total, 0)
    const name = about.regions.find((region) => region.code === code)?.name[lang] ?? code
    return { name, share: owed === 0 ? 0 : sent / owed, lines: [...lines].sort((a, b) => b.total - a.total) }
  })
}

function topsOf(groups: readonly Group[], thick: number): readonly number[] {
  const tops: number[] = []
  let top = 0
  for (const { lines } of groups) {
    tops.push(top)
    top += lines.length * thick + between
  }
  return tops
}

/** Neighbouring periods of one state are one block. */
function blocks(groups: readonly Group[], tops: readonly number[], thick: number, wanted: State) {
  const gap = thick > 5 ? 1 : 0.5
  return groups.flatMap(({ lines }, g) =>
    lines.flatMap(({ states: row }, l) => {
      const y = (tops[g] ?? 0) + l * thick
      return runsOf(row, wanted).map(([from, to]) => ({ x: from - 0.5, x2: to + 0.5, y, y2: y + thick - gap }))
    }),
  )
}

function runsOf(row: readonly (State | undefined)[], wanted: State): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const [at, state] of row.entries()) {
    if (state !== wanted) continue
    const last = runs.at(-1)
    if (last !== undefined && last[1] === at - 1) last[1] = at
    else runs.push([at, at])
  }
  return runs
}

const yearLines = (slots: readonly string[], content: number) =>
  slots.flatMap((slot, at) =>
    at > 0 && slot.slice(0, 4) !== slots[at - 1]?.slice(0, 4) ? [{ x: at - 0.5, x2: at - 0.5, y: 0, y2: content }] : [],
  )

function rowLabels(
  on: Plane,
  groups: readonly Group[],
  tops: readonly number[],
  look: { thick: number; named: boolean; nameWidth: number },
): readonly Label[] {
  const label = (text: string, top: number): Label => ({
    text: shorten(text, look.nameWidth + 1, fontSize.normal),
    left: -8,
    top: on.y.at(top),
    align: 'right',
    colour: colour.ink,
  })
  return groups.flatMap(({ name, lines }, g) => {
    const top = tops[g] ?? 0
    if (!look.named) return [label(name, top + (lines.length * look.thick) / 2)]
    return lines.map((line, l) => label(line.name, top + (l + 0.5) * look.thick))
  })
}

function shares(
  on: Plane,
  groups: readonly Group[],
  tops: readonly number[],
  thick: number,
  lang: Lang,
): readonly Label[] {
  return groups.map(({ share, lines }, g) => ({
    text: percent(share, lang),
    left: on.width + on.padding.right - 2,
    top: on.y.at((tops[g] ?? 0) + (lines.length * thick) / 2),
    align: 'right',
    colour: share < 0.9 ? colour.concernText : colour.soft,
  }))
}

const percent = (share: number, lang: Lang): string =>
  formatNumber(share * 100, { decimals: share < 1 && share > 0.999 ? 2 : 1, lang, unit: '%' })

/** The three tints, named once above the rows. */
function key(on: Plane, lang: Lang): readonly Label[] {
  const words = coverageWords[lang]
  const size = fontSize.small
  let left = 0
  const named = states.map((state): Label => {
    const label = {
      text: `■ ${words.states[state]}`,
      left,
      top: -12,
      colour: fills[state] === fills.full ? colour.soft : fills[state],
      size,
    }
    left += textWidth(label.text, size) + 14
    return label
  })
  return [
    ...named.flatMap((label, i): Label[] => [
      { ...label, text: '■', colour: fills[states[i] ?? 'full'] },
      { ...label, text: words.states[states[i] ?? 'full'], left: label.left + size * 1.3, colour: colour.soft },
    ]),
    {
      text: words.shareHead,
      left: on.width + on.padding.right - 2,
      top: -12,
      align: 'right',
      colour: colour.muted,
      size,
    },
  ]
}

function describe(
  cells: readonly CoverageCell[],
  groups: readonly Group[],
  slots: readonly string[],
  about: CoverageAbout,
  lang: Lang,
) {
  const words = coverageWords[lang]
  const count = (state: State): number => cells.filter(({ share }) => stateOf(share) === state).length
  const unit = slotUnit(slots)
  const of = {
    unit,
    cells: formatNumber(cells.length, { decimals: 0, lang }),
    institutions: groups.reduce((sum, { lines }) => sum + lines.length, 0),
    full: percent(count('full') / Math.max(1, cells.length), lang),
    partial: percent(count('partial') / Math.max(1, cells.length), lang),
    none: percent(count('none') / Math.max(1, cells.length), lang),
    from: periodText(slots[0] ?? '', lang),
    to: periodText(slots.at(-1) ?? '', lang),
  }
  const least = [...groups].sort((a, b) => a.share - b.share).slice(0, 3)
  return {
    title: about.title?.[lang] ?? words.title(of),
    subtitle: words.subtitle(of),
    caption: words.caption(unit),
    alt: words.alt(
      of,
      least.map(({ name, share }) => `${name}${lang === 'zh' ? '' : ' '}${percent(share, lang)}`),
    ),
    note: words.note(unit),
  }
}
