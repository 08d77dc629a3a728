import { monthOf, type PeriodUnit, period, periodOf, yearOf } from '../../core/index.ts'

/** What stands in the column of slots, told by the column as a whole. */
export type Axis = 'time' | 'number' | 'text'

/** A slot as it is known: as it stands in the file, as the chart calls it, and where it stands in the order. */
export type SlotKey = {
  readonly raw: string
  readonly label: string
  readonly order: string | number
  /** Half-open range of local dates (and times), on an axis of time. */
  readonly start?: string
  readonly end?: string
  readonly unit?: PeriodUnit | 'day'
}

type Moment = Required<Pick<SlotKey, 'label' | 'start' | 'end' | 'unit'>>

const two = (text: string): string => text.padStart(2, '0')
const dateShape =
  /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))(?:[T ]+(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?)?$/
const quarters = /^(\d{4})年?(?:第?([1-4])季度|[-/ ]?[Qq]([1-4]))$/
const monthShape = /^(\d{4})(?:[-/](\d{1,2})|年(\d{1,2})月)$/

/** A period or a date in one of the usual ways of writing; none for any other text. */
export function momentOf(text: string): Moment | undefined {
  const day = dateShape.exec(text)
  if (day !== null) return dayOf(day)
  const quarter = quarters.exec(text)
  if (quarter !== null) return periodMoment(`${quarter[1]}-Q${quarter[2] ?? quarter[3]}`)
  const month = monthShape.exec(text)
  if (month !== null) return periodMoment(`${month[1]}-${two(month[2] ?? month[3] ?? '')}`)
  return periodMoment(text.replace(/^(\d{4})年$/, '$1'))
}

function dayOf([, year = '', m1, d1, m2, d2, m3, d3, time = '']: RegExpExecArray): Moment | undefined {
  const iso = `${year}-${two(m1 ?? m2 ?? m3 ?? '')}-${two(d1 ?? d2 ?? d3 ?? '')}`
  const date = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return undefined
  const label = time === '' ? iso : `${iso} ${time.padStart(time.length > 5 ? 8 : 5, '0')}`
  return { label, start: label, end: time === '' ? nextDay(date) : `${label}~`, unit: 'day' }
}

const nextDay = (date: Date): string => new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10)

function periodMoment(text: string): Moment | undefined {
  if (!/^(19|20)\d{2}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.test(text)) return undefined
  const { start, end, unit } = period(text)
  return { label: text, start, end, unit }
}

export type Keys = {
  readonly axis: Axis
  /** In the order of the texts; none for a text that is no time though most are. */
  readonly keys: readonly (SlotKey | undefined)[]
}

const year = /^\d{4}$/
const sixDigits = /^(19|20)\d{2}(0[1-9]|1[0-2])$/
const numeric = /^[+-]?(\d+\.?\d*|\.\d+)$/

/** What a column of slots holds: times where most are times (the others are faults), else numbers where all are, else texts. */
export function slotKeys(texts: readonly string[]): Keys {
  const months = texts.every((text) => sixDigits.test(text))
  const written = months ? texts.map((text) => `${text.slice(0, 4)}-${text.slice(4)}`) : texts
  const moments = written.map(momentOf)
  const times = moments.filter(
    (moment, i) => moment !== undefined && !(year.test(texts[i] ?? '') && moment.unit === 'year'),
  )
  const allYears = moments.every((moment) => moment?.unit === 'year')
  if (texts.length > 0 && (allYears || times.length * 2 > texts.length)) {
    const named = asPeriods(moments.flatMap((moment) => moment ?? []))
    return {
      axis: 'time',
      keys: moments.map((moment, i) => moment && { ...named(moment), raw: texts[i] ?? '', order: moment.start }),
    }
  }
  if (texts.every((text) => numeric.test(text)))
    return { axis: 'number', keys: texts.map((raw) => ({ raw, label: raw, order: Number(raw) })) }
  return namedKeys(texts)
}

/** Slots that are names and nothing else, in the order of the file. */
export const namedKeys = (texts: readonly string[]): Keys => ({
  axis: 'text',
  keys: texts.map((raw, order) => ({ raw, label: raw, order })),
})

/** Dates that all are the first of a month stand for months (or quarters, or years, where no other months occur). */
function asPeriods(moments: readonly Moment[]): (moment: Moment) => Moment {
  const firsts = moments.every(({ unit, start }) => unit === 'day' && /^\d{4}-\d{2}-01$/.test(start))
  const days = new Set(moments.map(({ start }) => start))
  if (!firsts || days.size < 2) return (moment) => moment
  const months = [...days].map(monthOf)
  const unit = months.every((month) => month === 1)
    ? 'year'
    : months.every((month) => month % 3 === 1)
      ? 'quarter'
      : 'month'
  return (moment) => momentIn(unit, moment)
}

/** The period of a unit in which a moment lies. */
export function momentIn(unit: PeriodUnit, { start }: { readonly start: string }): Moment {
  const found = periodOf(unit, yearOf(start), monthOf(start))
  return { label: found.text, start: found.start, end: found.end, unit }
}
