import type { Indicator } from '../catalogue/index.ts'
import type { Organization } from '../data/index.ts'
import {
  compute,
  type Dimension,
  type IndicatorResult,
  isSplit,
  type Setting,
  type SplitDimension,
  type SplitDimensions,
  type WholeDimensions,
} from '../indicators/index.ts'

/** What a query needs of the data. */
export type QuerySource = {
  readonly setting: Setting
  readonly span: { readonly start: string }
  /** The same surroundings with facts of each department or stratum; they are asked for once. */
  split(by: SplitDimension): Promise<Setting>
}

type Which = (organization: Organization) => boolean

type Question = {
  readonly source: QuerySource
  readonly indicator: Indicator
  readonly by: readonly Dimension[]
  readonly where: Which
}

const narrowed = (question: Question, which: Which): Question => ({
  ...question,
  where: (each) => question.where(each) && which(each),
})

/**
 * A question about one indicator, put together step by step; each step returns a new one. What is asked of departments or
 * strata is answered later (`await`), since their numbers are read only when somebody wants them.
 */
export class IndicatorQuery {
  readonly #question: Question

  constructor(question: Question) {
    this.#question = question
  }

  /** One dimension of place at most, one of time at most, and `department` or `stratum`. */
  by(...dimensions: WholeDimensions): IndicatorQuery
  by(...dimensions: SplitDimensions): SplitQuery
  by(...dimensions: WholeDimensions | SplitDimensions): IndicatorQuery | SplitQuery {
    const question: Question = { ...this.#question, by: dimensions }
    const split = question.by.find(isSplit)
    return split === undefined ? new IndicatorQuery(question) : new SplitQuery(question, { by: split })
  }

  where(which: Which): IndicatorQuery {
    return new IndicatorQuery(narrowed(this.#question, which))
  }

  /** Of one department alone, by its national code. */
  department(code: string): SplitQuery {
    return new SplitQuery(this.#question, { by: 'department', part: code })
  }

  /** Of one stratum alone, by its id. */
  stratum(id: string): SplitQuery {
    return new SplitQuery(this.#question, { by: 'stratum', part: id })
  }

  /** In one calendar year. */
  in(year: number): IndicatorResult {
    return this.between(`${year}-01-01`, `${year + 1}-01-01`)
  }

  /** From the first period of the data to the end of a year. */
  through(year: number): IndicatorResult {
    return this.between(this.#question.source.span.start, `${year + 1}-01-01`)
  }

  /** Over a half-open range of dates. */
  between(start: string, end: string): IndicatorResult {
    const { source, indicator, by, where } = this.#question
    return compute(source.setting, indicator, { by, where, start, end })
  }
}

type Split = { readonly by: SplitDimension; readonly part?: string }

/** A question about departments or strata, each by itself or one alone. */
export class SplitQuery {
  readonly #question: Question
  readonly #split: Split

  constructor(question: Question, split: Split) {
    this.#question = question
    this.#split = split
  }

  /** By place and time; how it is split stays. */
  by(...dimensions: WholeDimensions): SplitQuery {
    const { by, part } = this.#split
    return new SplitQuery({ ...this.#question, by: part === undefined ? [by, ...dimensions] : dimensions }, this.#split)
  }

  where(which: Which): SplitQuery {
    return new SplitQuery(narrowed(this.#question, which), this.#split)
  }

  /** In one calendar year. */
  in(year: number): Promise<IndicatorResult> {
    return this.between(`${year}-01-01`, `${year + 1}-01-01`)
  }

  /** From the first period of the data to the end of a year. */
  through(year: number): Promise<IndicatorResult> {
    return this.between(this.#question.source.span.start, `${year + 1}-01-01`)
  }

  /** Over a half-open range of dates. */
  async between(start: string, end: string): Promise<IndicatorResult> {
    const { source, indicator, by, where } = this.#question
    const { part } = this.#split
    const setting = await source.split(this.#split.by)
    return compute(setting, indicator, { by, where, start, end, ...(part === undefined ? {} : { part }) })
  }
}
