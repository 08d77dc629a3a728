import type { Bilingual } from '../core/index.ts'
import type { Cohort, Element, Example, Format, GroupId, Indicator, Kind, Measure, Source, Stratum } from './types.ts'
import type { CountingUnit } from './units.ts'

/** A text in both editions, Chinese first. */
export type Pair = readonly [zh: string, en: string]

export const both = ([zh, en]: Pair): Bilingual => ({ zh, en })

type ElementMaker = (id: string, unit: CountingUnit, name: Pair, definition: Pair, cases?: Element['cases']) => Element

const elementOver =
  (overTime: Element['overTime']): ElementMaker =>
  (id, unit, name, definition, cases) => ({
    id,
    name: both(name),
    unit,
    definition: both(definition),
    overTime,
    ...(cases ? { cases } : {}),
  })

/** An element whose months add up. */
export const sum: ElementMaker = elementOver('sum')

/** An element that is a state at the end of a period, or a count since the start of the year: a longer period takes the last. */
export const state: ElementMaker = elementOver('last')

export const over = (numerator: string, denominator: string): Measure => ({ numerator, denominator })
export const parts = (...ids: readonly string[]): Measure => ({ parts: ids })
export const total = (id: string): Measure => ({ total: id })

/** A share found in a sample; `population` is what the sample was drawn from. */
export const sampled = (numerator: string, denominator: string, population: string): Measure => ({
  numerator,
  denominator,
  population,
})

export const stratum = (id: string, name: Pair, rest: Omit<Stratum, 'id' | 'name'> = {}): Stratum => ({
  id,
  name: both(name),
  ...rest,
})

/** The example of a quotient, whose working is written from its numbers; of other kinds, values with a written working. */
type GivenExample =
  | readonly [numerator: number, denominator: number, answer: number]
  | { readonly values: readonly number[]; readonly answer: number; readonly working: string }

/** What an entry says of its indicator; `place` is where its document defines it. */
export type Entry = {
  readonly place: string
  readonly better: Indicator['better']
  readonly measure: Measure
  readonly format: Format
  readonly definition: Pair
  readonly threshold: number
  readonly example: GivenExample
  readonly inclusions?: Pair
  readonly exclusions?: Pair
  readonly note?: Pair
  readonly errata?: Pair
  /** Why the formula cannot be checked against the document: it prints none, and ours is an analogy. */
  readonly unverified?: Pair
  readonly cohort?: readonly [window: Cohort['window'], zh: string, en: string]
} & Partial<
  Pick<
    Indicator,
    | 'strata'
    | 'thresholds'
    | 'target'
    | 'frequency'
    | 'effectiveTo'
    | 'supersedes'
    | 'goal'
    | 'readingOf'
    | 'alsoCollect'
    | 'followUpDays'
    | 'minimumSample'
    | 'interval'
  >
>

/** What the indicators of one document share. */
export type Document = {
  /** Begins every id: `HBO-2022`. */
  readonly prefix: string
  readonly group: GroupId
  readonly version: string
  readonly effectiveFrom: string
  source(place: string): Source
}

export type EntryMaker = (number: string, kind: Kind, name: Pair, entry: Entry) => Indicator

/**
 * Makes the entries of one document: what they share is said once, and the number of an item completes its id, so that '04' of
 * the document `HBO-2022` is `HBO-2022-04`.
 */
export const entriesOf =
  ({ prefix, group, version, effectiveFrom, source }: Document): EntryMaker =>
  (number, kind, name, given) => {
    const { place, definition, example, inclusions, exclusions, note, errata, unverified, cohort, ...rest } = given
    return {
      id: `${prefix}-${number}`,
      version,
      group,
      name: both(name),
      kind,
      ...rest,
      definition: both(definition),
      ...(inclusions ? { inclusions: both(inclusions) } : {}),
      ...(exclusions ? { exclusions: both(exclusions) } : {}),
      ...(note ? { note: both(note) } : {}),
      ...(errata ? { errata: both(errata) } : {}),
      ...(cohort ? { cohort: { window: cohort[0], note: both([cohort[1], cohort[2]]) } } : {}),
      source: unverified ? { ...source(place), verified: false, unverified: both(unverified) } : source(place),
      effectiveFrom,
      example: exampleOf(example, rest.format),
    }
  }

function exampleOf(given: GivenExample, { per, decimals }: Format): Example {
  if (!('length' in given)) return given
  const [numerator, denominator, answer] = given
  const factor = per === 1 ? '' : ` × ${per}`
  return {
    numerator,
    denominator,
    answer,
    working: `${numerator} ÷ ${denominator}${factor} = ${answer.toFixed(decimals)}`,
  }
}
