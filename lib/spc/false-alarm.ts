import { random } from '../core/index.ts'
import { normalCdf } from '../stats/index.ts'
import { once } from './once.ts'
import type { Rule, RulePoint, RuleSet } from './rule.ts'
import { outside } from './rules/outside.ts'
import { runsFalseAlarm } from './runs-analysis.ts'
import type { Settings } from './settings.ts'

/** Chance that one point of a normal process lies beyond 3 sigma, as the charts print it. */
const beyondThreeSigma = 0.0027
const replicates = 2000

export type FalseAlarm = { readonly all: number; readonly runs: number; readonly limits: number }

/**
 * With what probability does a chart of parts of these lengths signal though nothing happened? By the limits
 * 1 − (1 − .0027)ⁿ; by Anhøj's rules from their joint distribution, which combines with the limits exactly, since side
 * and size of a normal deviation are independent; by other rules from a seeded simulation of 2000 charts (± 2 points).
 */
export function falseAlarm(
  { ruleSet, sigmas }: Pick<Settings, 'ruleSet' | 'sigmas'>,
  lengths: readonly number[],
  hasLimits: boolean,
): FalseAlarm {
  const beyond = sigmas === 3 ? beyondThreeSigma : 2 * normalCdf(-sigmas)
  const limits = hasLimits ? atLeastOne(lengths.map((n) => 1 - (1 - beyond) ** n)) : 0
  const method = ruleSet.runs
  if (method !== false) {
    const runs = atLeastOne(lengths.map((n) => runsFalseAlarm(n, method)))
    return { all: atLeastOne([runs, limits]), runs, limits }
  }
  const parts = lengths.map((n) => simulated(ruleSet, n, hasLimits ? sigmas : undefined))
  return { all: atLeastOne(parts.map(({ all }) => all)), runs: atLeastOne(parts.map(({ runs }) => runs)), limits }
}

const atLeastOne = (chances: readonly number[]): number => 1 - chances.reduce((none, chance) => none * (1 - chance), 1)

type Simulated = { readonly all: number; readonly runs: number }

/** Lengths are simulated together, up to the next multiple of this. */
const stride = 24

function simulated(ruleSet: RuleSet, n: number, sigmas: number | undefined): Simulated {
  const length = Math.ceil(n / stride) * stride
  const key = [ruleSet.id, ...ruleSet.rules.map(({ id }) => id), length, sigmas].join('/')
  const curve = curves.get(key) ?? simulate(ruleSet, length, sigmas)
  curves.set(key, curve)
  return { all: curve.all[n] ?? 0, runs: curve.runs[n] ?? 0 }
}

/** For each length up to some, the share of simulated charts that have signalled by then. */
type Curve = { readonly all: readonly number[]; readonly runs: readonly number[] }

const curves = new Map<string, Curve>()

function simulate({ rules }: RuleSet, length: number, sigmas: number | undefined): Curve {
  const patterns = rules.filter((rule) => rule !== outside)
  const slots = Array.from({ length }, (_, slot) => pointsAt(slot, sigmas))
  const first: { all: number[]; runs: number[] } = { all: [], runs: [] }
  for (let k = 0; k < replicates; k++) {
    const points = slots.map((slot) => slot[k] ?? still)
    const pattern = firstSignal(patterns, points)
    const beyond = 1 + points.findIndex(({ zone }) => Math.abs(zone) >= 3)
    first.runs.push(pattern)
    first.all.push(beyond > 0 ? Math.min(beyond, pattern) : pattern)
  }
  return { all: sharesBy(first.all, length), runs: sharesBy(first.runs, length) }
}

/** With how many of its points a chart first signals: a pattern that is complete stays so as the chart grows. */
function firstSignal(rules: readonly Rule[], points: readonly RulePoint[]): number {
  const signals = (upTo: number): boolean => {
    const seen = points.slice(0, upTo)
    return rules.some((rule) => rule.flags(seen).some((flag) => flag !== 0))
  }
  if (!signals(points.length)) return Number.POSITIVE_INFINITY
  let [calm, signalled] = [0, points.length]
  while (signalled - calm > 1) {
    const middle = (calm + signalled) >> 1
    if (signals(middle)) signalled = middle
    else calm = middle
  }
  return signalled
}

function sharesBy(firsts: readonly number[], length: number): readonly number[] {
  const counts = Array.from({ length: length + 1 }, () => 0)
  for (const first of firsts) if (first <= length) counts[first] = (counts[first] ?? 0) + 1
  let sum = 0
  return counts.map((count) => {
    sum += count
    return sum / firsts.length
  })
}

const drawings = new Map<number | undefined, (slot: number) => readonly RulePoint[]>()

/** What the simulated charts have at a slot: the same for every length, so that a longer chart alarms no less often. */
function pointsAt(slot: number, sigmas: number | undefined): readonly RulePoint[] {
  const drawn = drawings.get(sigmas) ?? once((at) => drawnAt(at, sigmas))
  drawings.set(sigmas, drawn)
  return drawn(slot)
}

function drawnAt(slot: number, sigmas: number | undefined): readonly RulePoint[] {
  const source = random(`false-alarm/${slot}`)
  return Array.from({ length: replicates }, () => standardPoint(source.normal(), sigmas))
}

const still: RulePoint = { value: 0, side: 0, zone: 0 }

const standardPoint = (value: number, sigmas: number | undefined): RulePoint => ({
  value,
  side: value > 0 ? 1 : -1,
  zone: sigmas === undefined ? 0 : Math.sign(value) * zoneOf(Math.abs(value), sigmas),
})

const zoneOf = (distance: number, sigmas: number): number =>
  distance > sigmas ? 3 : distance > (sigmas * 2) / 3 ? 2 : distance > sigmas / 3 ? 1 : 0
