import type { Lang } from '../core/index.ts'
import type { Axis } from './plane.ts'
import { textWidth } from './text-metrics.ts'
import { fontSize } from './theme.ts'

const shape = /^(\d{4})(?:-(?:(H|Q)(\d)|(\d{2})))?$/
const day = /^(\d{4})-(\d{2})-(\d{2})$/
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A period as a reader says it; any other text stays as it is. */
export function periodText(text: string, lang: Lang): string {
  const parts = shape.exec(text)
  if (parts === null) return dayText(text, lang)
  const [, year = '', kind, nth = '', month] = parts
  if (month !== undefined)
    return lang === 'zh' ? `${year}年${Number(month)}月` : `${monthNames[Number(month) - 1] ?? month} ${year}`
  if (kind === 'Q') return lang === 'zh' ? `${year}年${nth}季度` : `Q${nth} ${year}`
  if (kind === 'H') return lang === 'zh' ? `${year}年${nth === '1' ? '上' : '下'}半年` : `H${nth} ${year}`
  return lang === 'zh' ? `${year}年` : year
}

function dayText(text: string, lang: Lang): string {
  const parts = day.exec(text)
  if (parts === null) return text
  const [, year = '', month = '', date = ''] = parts
  return lang === 'zh'
    ? `${year}年${Number(month)}月${Number(date)}日`
    : `${Number(date)} ${monthNames[Number(month) - 1] ?? month} ${year}`
}

export type SlotUnit = 'month' | 'quarter' | 'half' | 'year' | 'item' | 'other'

/** What the slots of an axis are, by how all of them are written. */
export function slotUnit(slots: readonly string[]): SlotUnit {
  const units = new Set(slots.map(unitOf))
  const [only] = units
  return units.size === 1 && only !== undefined ? only : 'other'
}

function unitOf(slot: string): SlotUnit {
  const parts = shape.exec(slot)
  if (parts === null) return 'other'
  return parts[4] !== undefined ? 'month' : parts[2] === 'Q' ? 'quarter' : parts[2] === 'H' ? 'half' : 'year'
}

type Tick = { readonly at: number; readonly text: string; readonly year: string }

/**
 * The axis of equally spaced slots, numbered from 0: months as 1, 4, 7, 10 (fewer where they would touch) with the year
 * beneath its first, quarters and days likewise, anything else by its own text.
 */
export function slotAxis(slots: readonly string[], spacing: number, lang: Lang): Axis {
  const unit = slotUnit(slots)
  const all = slots.map((slot, at) => tick(slot, at, unit, lang))
  const steps = stepsOf(unit, slots.length)
  const choices = steps.map((step) => all.filter((_, at) => kept(slots[at] ?? '', at, unit, step)))
  const shown = choices.find((choice) => roomy(choice, spacing)) ?? choices.at(-1) ?? []
  return {
    values: shown.map(({ at }) => at),
    labels: shown.map((each, i) =>
      each.year === '' ? each.text : [each.text, each.year === shown[i - 1]?.year ? '' : each.year],
    ),
    ticks: true,
    line: true,
  }
}

function stepsOf(unit: SlotUnit, count: number): readonly number[] {
  if (unit === 'month') return count > 6 ? [3, 6, 12] : [1, 3]
  return unit === 'quarter' || unit === 'half' ? [1, 2, 4] : [1, 2, 3, 4, 5, 10, 20, 50, 100, 200, 500]
}

function tick(slot: string, at: number, unit: SlotUnit, lang: Lang): Tick {
  const [, year = '', kind = '', nth = '', month = ''] = shape.exec(slot) ?? []
  if (unit === 'month')
    return { at, year, text: lang === 'zh' ? String(Number(month)) : (monthNames[Number(month) - 1] ?? '') }
  if (unit === 'quarter' || unit === 'half') return { at, year, text: `${kind}${nth}` }
  const [, dayYear = '', dayMonth = '', date = ''] = day.exec(slot) ?? []
  if (date === '') return { at, year: '', text: slot }
  const name = monthNames[Number(dayMonth) - 1] ?? ''
  return {
    at,
    year: dayYear,
    text: lang === 'zh' ? `${Number(dayMonth)}月${Number(date)}日` : `${Number(date)} ${name}`,
  }
}

function kept(slot: string, at: number, unit: SlotUnit, step: number): boolean {
  if (unit === 'month') return (Number(slot.slice(5, 7)) - 1) % step === 0
  if (unit === 'quarter' || unit === 'half') return (Number(slot.slice(-1)) - 1) % step === 0
  return at % step === 0
}

function roomy(ticks: readonly Tick[], spacing: number): boolean {
  const half = ({ text }: Tick): number => textWidth(text, fontSize.normal) / 2
  return ticks.slice(1).every((each, i) => {
    const before = ticks[i]
    return before === undefined || (each.at - before.at) * spacing > half(each) + half(before) + 5
  })
}
