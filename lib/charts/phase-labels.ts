import type { Lang } from '../core/index.ts'
import type { ChartPart, Span } from '../spc/index.ts'
import type { Label } from './marks.ts'
import { periodText } from './slots.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize } from './theme.ts'
import { controlWords } from './words/control-chart.ts'
import { wrap } from './wrap.ts'

const size = fontSize.small
const lineHeight = size * 1.3
const narrowest = 96

/** What has slots and phases: a control chart, or sums over cases. */
export type Phased = {
  readonly points: readonly { readonly x: string }[]
  readonly parts: readonly (Span & Pick<ChartPart, 'frozen'>)[]
}

type Block = { readonly left: number; readonly right: number; readonly lines: readonly string[] }

/** The plot's width, and how far texts above it may reach. */
export type Above = { readonly width: number; readonly room: number; readonly lang: Lang }

/** Why each phase begins, and where the baseline is, above the plot: wrapped to the phase, moved up where two would touch. */
export function phaseLabels(chart: Phased, above: Above): { height: number; labels: readonly Label[] } {
  const slot = above.width / (chart.points.length + 0.2)
  const blocks = chart.parts.flatMap((part) => block(chart, part, { ...above, slot }))
  const raised: { block: Block; from: number }[] = []
  for (const each of blocks) {
    const below = raised.filter(({ block: other }) => other.left < each.right + 6 && each.left < other.right + 6)
    raised.push({ block: each, from: Math.max(0, ...below.map(({ block: other, from }) => from + other.lines.length)) })
  }
  const labels = raised.flatMap(({ block: { left, lines }, from }) =>
    lines.map(
      (text, i): Label => ({
        text,
        left: left + 3,
        top: -4 - lineHeight / 2 - (from + lines.length - 1 - i) * lineHeight,
        colour: colour.soft,
        size,
      }),
    ),
  )
  const rows = Math.max(0, ...raised.map(({ block: each, from }) => from + each.lines.length))
  return { height: Math.ceil(rows * lineHeight), labels }
}

function block(chart: Phased, part: Phased['parts'][number], on: Above & { readonly slot: number }): readonly Block[] {
  const words = controlWords[on.lang]
  const from = chart.points[part.start]?.x ?? ''
  const text = [
    part.decision === undefined ? '' : words.phase(periodText(from, on.lang), part.decision.reason),
    part.frozen === undefined ? '' : words.baseline(part.frozen.reason),
  ]
    .filter((each) => each !== '')
    .join(on.lang === 'zh' ? '；' : '; ')
  if (text === '') return []
  const wish = (part.start + 0.1) * on.slot
  const own = part.end === chart.points.length ? on.room - wish : (part.end - part.start) * on.slot - 8
  const lines = wrap(text, Math.max(narrowest, own), size)
  const longest = Math.max(...lines.map((line) => textWidth(line, size)))
  const left = Math.max(0, Math.min(wish, on.room - longest - 3))
  return [{ left, right: left + longest + 3, lines }]
}
