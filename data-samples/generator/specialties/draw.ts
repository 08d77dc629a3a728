import { countingUnits, element } from '../../../lib/catalogue/index.ts'
import type { Random } from '../../../lib/core/index.ts'
import type { Hospital } from '../organizations.ts'
import type { Behaviour } from './behaviour.ts'
import type { Span } from './spans.ts'
import { type Part, whole } from './splits.ts'

export type Drawn = readonly { readonly part: Part; readonly value: number }[]

type World = {
  readonly behaviours: ReadonlyMap<string, Behaviour>
  readonly splits: ReadonlyMap<string, readonly Part[]>
  /** What the monthly sample says of an element, in a hospital and a period; null where a month is missing. */
  given(hospital: string, id: string, span: Span): number | null
}

/** A hospital of which each element can be asked in each period; wholes are drawn before their parts. */
export function reporter(world: World, hospital: Hospital, source: Random) {
  const levels = new Map<string, number>()
  const level = (id: string, sd: number): number => {
    const known = levels.get(id) ?? source.fork(`level/${id}`).normal(0, sd)
    levels.set(id, known)
    return known
  }
  return (span: Span) => {
    const memory = new Map<string, Drawn | null>()
    const ask = (id: string): Drawn | null => {
      const known = memory.get(id)
      if (known !== undefined) return known
      const drawn = draw(id)
      memory.set(id, drawn)
      return drawn
    }
    const draw = (id: string): Drawn | null => {
      const behaviour = world.behaviours.get(id) ?? { kind: 'base', usual: 20, grows: false }
      const parts = world.splits.get(id) ?? whole
      const own = source.fork(`${span.text}/${id}`)
      const noise = own.normal(0, 0.07)
      if (behaviour.kind === 'calendar') return whole.map((part) => ({ part, value: span.weekdays }))
      if (behaviour.kind === 'given') {
        const total = world.given(hospital.id, id, span)
        return total === null ? null : divided(total, parts, own)
      }
      if (behaviour.kind === 'base') {
        const size = behaviour.usual * (hospital.beds / 900) * span.sizeOf(element(id), behaviour.grows)
        const state = element(id).overTime === 'last' && !behaviour.grows
        const mean = size * Math.exp(level(id, 0.3) + (state ? 0.03 * span.years : noise))
        // A stock changes slowly; what happens scatters as counts do.
        const amount = (weight: number): number => (state ? mean * weight : own.poisson(mean * weight))
        return parts.map((part) => ({ part, value: counted(id, amount(part.weight)) }))
      }
      if (behaviour.kind === 'classes') {
        const of = ask(behaviour.whole)
        return of && named(total(of), parts, own)
      }
      if (behaviour.kind === 'component') {
        const [all, complete] = [ask(behaviour.whole), ask(behaviour.complete)]
        if (!all || !complete) return null
        const chance = 0.5 + 0.35 * own.next()
        return parts.map((part) => {
          const done = at(complete, part)
          return { part, value: done + own.binomial(Math.max(0, at(all, part) - done), chance) }
        })
      }
      if (behaviour.kind === 'more') {
        const than = ask(behaviour.than)
        return than?.map(({ part, value }) => ({ part, value: value + own.binomial(value + 1, behaviour.by) })) ?? null
      }
      if (behaviour.kind === 'union') {
        const [a, b] = behaviour.of.map((each) => total(ask(each) ?? []))
        const [most, least] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)]
        return whole.map((part) => ({ part, value: most + own.binomial(least, 0.95) }))
      }
      const of = ask(behaviour.of)
      if (!of) return null
      return parts.map((part) => {
        const base = at(of, part)
        if (behaviour.kind === 'rate') {
          const mean = base * behaviour.ratio * Math.exp(level(id, 0.15) + noise / 2)
          return { part, value: behaviour.events ? own.poisson(mean) : counted(id, mean) }
        }
        const shift = level(id, 0.4) + behaviour.drift * (span.years - 1.5) + noise + partShift(part)
        const odds = logit(behaviour.share) + shift + (behaviour.grows ? Math.log(span.ofYear) * 0.4 : 0)
        return { part, value: own.binomial(Math.round(base), 1 / (1 + Math.exp(-odds))) }
      })
    }
    return ask
  }
}

/** Departments and strata differ a little, always in the same way. */
const partShift = ({ department, stratum }: Part): number => {
  const key = department ?? stratum ?? ''
  return key === '' ? 0 : (([...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 7) - 3) * 0.09
}

const total = (drawn: Drawn): number => drawn.reduce((sum, { value }) => sum + value, 0)

/** The value of the same part, or the whole where the other element is split otherwise. */
function at(drawn: Drawn, { department, stratum }: Part): number {
  const same = drawn.find(({ part }) => part.department === department && part.stratum === stratum)
  return same ? same.value : total(drawn)
}

/** A whole number divided among parts so that they add up to it. */
function divided(amount: number, parts: readonly Part[], source: Random): Drawn {
  let [left, weight] = [amount, 1]
  return parts.map((part, at) => {
    const value = at === parts.length - 1 ? left : source.binomial(Math.round(left), Math.min(1, part.weight / weight))
    left -= value
    weight -= part.weight
    return { part, value }
  })
}

const named = (amount: number, parts: readonly Part[], source: Random): Drawn => {
  const rest = 1 - parts.reduce((sum, { weight }) => sum + weight, 0)
  return divided(amount, [...parts, ...whole.map((part) => ({ ...part, weight: rest }))], source).slice(0, -1)
}

const logit = (share: number): number =>
  Math.log(Math.min(0.995, Math.max(0.0005, share)) / (1 - Math.min(0.995, share)))

const counted = (id: string, value: number): number =>
  countingUnits[element(id).unit].whole ? Math.round(value) : Math.round(value * 100) / 100
