import { type Element, elements, elementsOf, type Indicator, kinds } from '../../../lib/catalogue/index.ts'
import { nested } from './nested.ts'
import { sizes } from './sizes.ts'

/** How a reported number comes about. Sizes are those of a hospital of 900 beds in a year, as in the worked examples. */
export type Behaviour =
  /** A number of its own; `grows` where it is counted since 1 January. */
  | { readonly kind: 'base'; readonly usual: number; readonly grows: boolean }
  /** A part of another element; `drift` a year on the log-odds scale. */
  | {
      readonly kind: 'share'
      readonly of: string
      readonly share: number
      readonly drift: number
      readonly grows: boolean
    }
  /** So much for each of another element. */
  | { readonly kind: 'rate'; readonly of: string; readonly ratio: number; readonly events: boolean }
  /** Those with everything done, and some of the others. */
  | { readonly kind: 'component'; readonly whole: string; readonly complete: string }
  /** Classes of a whole, of which a little stays unnamed. */
  | { readonly kind: 'classes'; readonly whole: string }
  /** All of another element and a few beside it. */
  | { readonly kind: 'more'; readonly than: string; readonly by: number }
  /** Those in either of two elements; hardly anybody is in both. */
  | { readonly kind: 'union'; readonly of: readonly [string, string] }
  /** Weekdays of the period. */
  | { readonly kind: 'calendar' }
  /** Taken from the monthly reports of the sample province, so that both samples tell the same story. */
  | { readonly kind: 'given' }

const driftOf: Readonly<Record<Indicator['better'], number>> = {
  higher: 0.16,
  improve: 0.16,
  lower: -0.14,
  monitor: 0.02,
}

const eventUnits: readonly Element['unit'][] = ['event', 'episode', 'case', 'person', 'visit', 'operation', 'procedure']

/** The behaviour of every element of some indicators, read off their worked examples. */
export function behaviours(
  indicators: readonly Indicator[],
  given: ReadonlySet<string>,
): ReadonlyMap<string, Behaviour> {
  const found = new Map<string, Behaviour>(Object.entries(nested))
  const say = (id: string | undefined, behaviour: Behaviour): void => {
    if (id === undefined || found.has(id)) return
    found.set(id, given.has(id) ? { kind: 'given' } : /working_days$/.test(id) ? calendarOr(id, behaviour) : behaviour)
  }
  // Parts first: an element that is a part of one indicator and the whole of another follows its own whole.
  for (const indicator of indicators) for (const [id, behaviour] of partsOf(indicator)) say(id, behaviour)
  for (const indicator of indicators) for (const [id, behaviour] of wholesOf(indicator)) say(id, behaviour)
  return found
}

const calendarOr = (id: string, behaviour: Behaviour): Behaviour =>
  id.includes('sound') ? behaviour : { kind: 'calendar' }

type Said = readonly (readonly [id: string, behaviour: Behaviour])[]

function partsOf(indicator: Indicator): Said {
  const { measure, example, better, cohort } = indicator
  const grows = cohort?.window === 'year-to-date'
  const drift = driftOf[better]
  if ('composite' in measure) {
    if (measure.composite !== 'all-or-none' || !('values' in example)) return []
    const [complete = 0, whole = 1] = example.values
    return [
      [measure.complete, { kind: 'share', of: measure.denominator, share: complete / whole, drift, grows }],
      ...measure.components.map((id): Said[number] => [
        id,
        { kind: 'component', whole: measure.denominator, complete: measure.complete },
      ]),
    ]
  }
  if ('distribution' in measure) return [[measure.distribution, { kind: 'classes', whole: measure.whole }]]
  if ('casemix' in measure) {
    const prefix = measure.cases.split('_')[0]
    return [
      [measure.cases, { kind: 'share', of: `${prefix}_discharges`, share: 0.97, drift: 0, grows: false }],
      [measure.weight, { kind: 'rate', of: measure.cases, ratio: 1.1, events: false }],
      [
        measure.days,
        { kind: 'rate', of: measure.weight, ratio: 'answer' in example ? example.answer : 8, events: false },
      ],
    ]
  }
  if (!('numerator' in measure) || !('numerator' in example)) return []
  const ratio = example.numerator / example.denominator
  const numerator: Said[number] = kinds[indicator.kind].subset
    ? [measure.numerator, { kind: 'share', of: measure.denominator, share: ratio, drift, grows }]
    : [measure.numerator, { kind: 'rate', of: measure.denominator, ratio, events: isEvents(measure.numerator) }]
  if (elementOf(measure.numerator)?.overTime === 'last' && !kinds[indicator.kind].subset) return []
  if (measure.population === undefined) return [numerator]
  return [
    numerator,
    [measure.denominator, { kind: 'share', of: measure.population, share: 0.3, drift: 0, grows: false }],
  ]
}

function wholesOf(indicator: Indicator): Said {
  const { example, cohort, alsoCollect = [] } = indicator
  const grows = cohort?.window === 'year-to-date'
  const numbers =
    'values' in example ? example.values : 'numerator' in example ? [example.numerator, example.denominator] : []
  const population = 'denominator' in example ? [example.denominator / 0.3] : []
  const shown = [...numbers, ...population]
  return [
    ...elementsOf(indicator).map(({ id }, at): Said[number] => [
      id,
      { kind: 'base', usual: sizes[id] ?? shown[at] ?? 20, grows },
    ]),
    ...alsoCollect.map((id): Said[number] => [id, { kind: 'base', usual: 4, grows }]),
  ]
}

const elementOf = (id: string): Element | undefined => elements.find((each) => each.id === id)
const isEvents = (id: string): boolean => eventUnits.includes(elementOf(id)?.unit ?? 'item')
