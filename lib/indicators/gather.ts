import type { Element } from '../catalogue/index.ts'
import { monthsIn, type PeriodUnit, type Reason } from '../core/index.ts'
import { gravest } from './absence.ts'
import { type FactIndex, factIndex, type Member } from './fact-index.ts'
import type { Column, FactTable } from './fact-table.ts'
import { plus, type Sums } from './measure.ts'
import { finerSpans, isFollowed, longerSpans, type Span, yearOfSpan } from './span.ts'

/** What one member brings to a group: sums and last states over the reports that entered, and why others did not. */
export type Gathered = {
  /** Undefined where no report entered. */
  readonly sums: Sums | undefined
  /** The periods of the reports that entered. */
  readonly spans: readonly Span[]
  readonly absent: readonly Reason[]
}

/** How long events are followed, and the day the data were closed. */
export type FollowUp = { readonly days: number; readonly closed: string }

/** Values of all elements for one period. */
type Report = { readonly span: Span; readonly values: Sums }

/** A period with the reports found in it, in the order of time, and with its shorter periods. */
type Found = {
  readonly span: Span
  readonly reports: readonly Report[]
  /** The reports cover all of it. */
  readonly complete: boolean
  readonly finer: readonly Found[]
}

/**
 * Gathers what members reported of some elements, period by period. A report enters only where all that is asked for is
 * known for one and the same period, so that a missing numerator never makes a rate look lower.
 *
 * Nothing counts twice: where shorter periods fill a longer one they are used; else the report of the longer one stands for
 * all of it. Nothing is spread: a report enters no period shorter than its own.
 */
export class Gatherer {
  readonly #elements: readonly Element[]
  readonly #values: readonly Column<number>[]
  readonly #reasons: readonly Column<Reason>[]
  readonly #index: FactIndex
  readonly #enough: (values: Sums) => boolean
  readonly #followUp: FollowUp | undefined

  /** `enough`: whether these values of the elements make a report. */
  constructor(facts: FactTable, elements: readonly Element[], enough: (values: Sums) => boolean, followUp?: FollowUp) {
    this.#elements = elements
    this.#values = elements.map(({ id }) => facts.values.get(id) ?? [])
    this.#reasons = elements.map(({ id }) => facts.reasons.get(id) ?? [])
    this.#index = factIndex(facts)
    this.#enough = enough
    this.#followUp = followUp
  }

  /** Over periods that follow each other. */
  gather(member: Member, spans: readonly Span[]): Gathered {
    const found = spans.map((span) => this.#find(member, span))
    const reports = found.flatMap((each) => each.reports)
    return {
      sums: reports.length === 0 ? undefined : this.#total(reports.map(({ values }) => values)),
      spans: reports.map(({ span }) => span),
      absent: found.flatMap((each) => this.#absent(member, each)),
    }
  }

  #total([first = [], ...others]: readonly Sums[]): Sums {
    const last = others.at(-1) ?? first
    return this.#elements.map(({ overTime }, i) =>
      overTime === 'last'
        ? (last[i] ?? null)
        : others.reduce((sum, values) => plus(sum, values[i] ?? null), first[i] ?? null),
    )
  }

  #find(member: Member, span: Span): Found {
    const finer = finerSpans(span, this.#index.units).map((each) => this.#find(member, each))
    const below = finer.flatMap(({ reports }) => reports)
    if (finer.length > 0 && finer.every(({ complete }) => complete))
      return { span, reports: below, complete: true, finer }
    const whole = this.#isFollowed(span) ? this.#whole(member, span) : undefined
    if (whole) return { span, reports: [{ span, values: whole }], complete: true, finer }
    return { span, reports: below, complete: false, finer }
  }

  #isFollowed(span: Span): boolean {
    return this.#followUp === undefined || isFollowed(span, this.#followUp.days, this.#followUp.closed)
  }

  /** All elements over one period, of which at least one was reported for just this length. */
  #whole(member: Member, span: Span): Sums | undefined {
    const row = member.row(span)
    if (row === undefined || this.#values.every((column) => (column[row] ?? null) === null)) return undefined
    const values = this.#valuesOf(member, span)
    return this.#enough(values) ? values : undefined
  }

  #valuesOf(member: Member, span: Span): Sums {
    return this.#elements.map((_, i) => this.#value(member, span, i))
  }

  /** One element over one period: from its shorter periods where they fill it, else as reported. */
  #value(member: Member, span: Span, i: number): number | null {
    const row = member.row(span)
    const own = row === undefined ? null : (this.#values[i]?.[row] ?? null)
    if (span.unit === 'month') return own
    const finer = finerSpans(span, this.#index.units).map((each) => this.#value(member, each, i))
    if (this.#elements[i]?.overTime === 'last')
      return finer.at(-1) ?? own ?? finer.findLast((value) => value !== null) ?? null
    const known = finer.filter((value) => value !== null)
    return finer.length === 0 || known.length < finer.length ? own : known.reduce((sum, value) => sum + value, 0)
  }

  /** A reason for each period that was due and did not enter, in the length in which the member reports. */
  #absent(member: Member, { span, complete, reports, finer }: Found, due?: PeriodUnit): readonly Reason[] {
    if (complete) return []
    const unit = due ?? this.#dueUnit(member, span)
    const whole = reports.length === 0 && monthsIn[span.unit] <= monthsIn[unit]
    if (whole || finer.length === 0) return [this.#reason(member, span)]
    return finer.flatMap((each) => this.#absent(member, each, unit))
  }

  /** The longest of the lengths in which the elements are reported: for a shorter one, not all of them are known. */
  #dueUnit(member: Member, span: Span): PeriodUnit {
    const units = this.#elements.map(({ id }) => this.#index.usualUnit(id)(member, yearOfSpan(span)) ?? 'month')
    return units.reduce((longest, unit) => (monthsIn[unit] > monthsIn[longest] ? unit : longest), 'month')
  }

  #reason(member: Member, span: Span): Reason {
    const values = this.#valuesOf(member, span)
    if (this.#enough(values)) return this.#isFollowed(span) ? 'missing' : 'follow-up-incomplete'
    const unknown = values.flatMap((value, i) => (value === null ? [i] : []))
    const needed = unknown.filter((i) => !this.#enough(values.map((_, at) => (at === i ? null : 0))))
    const reasons = (needed.length > 0 ? needed : unknown).map((i) => this.#elementReason(member, span, i))
    return gravest(reasons) ?? 'missing'
  }

  /** As the institution said, for this period or a longer one that holds it. */
  #elementReason(member: Member, span: Span, i: number): Reason {
    for (const each of [span, ...longerSpans(span, this.#index.units)]) {
      const row = member.row(each)
      if (row === undefined) continue
      if ((this.#values[i]?.[row] ?? null) !== null) return 'longer-period'
      const reason = this.#reasons[i]?.[row] ?? null
      if (reason !== null) return reason
    }
    return 'missing'
  }
}
