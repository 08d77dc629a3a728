import { random } from '../core/index.ts'
import { normalCdf } from '../stats/index.ts'
import type { RulePoint, RuleSet } from './rule.ts'
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

const remembered = new Map<string, Simulated>()

function simulated(ruleSet: RuleSet, n: number, sigmas: number | undefined): Simulated {
  const key = [ruleSet.id, ...ruleSet.rules.map(({ id }) => id), n, sigmas].join('/')
  const result = remembered.get(key) ?? simulate(ruleSet, n, sigmas)
  remembered.set(key, result)
  return result
}

function simulate({ rules }: RuleSet, n: number, sigmas: number | undefined): Simulated {
  const source = random(`false-alarm/${n}`)
  const patterns = rules.filter((rule) => rule !== outside)
  let [all, runs] = [0, 0]
  for (let k = 0; k < replicates; k++) {
    const points = Array.from({ length: n }, () => standardPoint(source.normal(), sigmas))
    const pattern = patterns.some((rule) => rule.flags(points).some((flag) => flag !== 0))
    if (pattern) runs++
    if (pattern || points.some(({ zone }) => Math.abs(zone) >= 3)) all++
  }
  return { all: all / replicates, runs: runs / replicates }
}

const standardPoint = (value: number, sigmas: number | undefined): RulePoint => ({
  value,
  side: value > 0 ? 1 : -1,
  zone: sigmas === undefined ? 0 : Math.sign(value) * zoneOf(Math.abs(value), sigmas),
})

const zoneOf = (distance: number, sigmas: number): number => (distance > sigmas ? 3 : Math.min(2, Math.floor(distance)))
