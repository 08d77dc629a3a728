import {
  a3,
  b3,
  b4,
  type ControlChart,
  c4,
  controlChart,
  d2,
  d3,
  netPattern,
  type RuleSet,
  type RunsMethod,
  runsSignal,
  runsThresholds,
} from '../../../lib/spc/index.ts'
import { described, optionsOf, slotsOf } from './control-charts.ts'
import type { Runner } from './runner.ts'

const methods: readonly string[] = ['anhoej', 'bestbox', 'cutbox']

/** Thresholds of the runs rules by number of useful points, or verdicts on points, crossings and longest runs. */
export const runsRules: Runner = (given, expected) => {
  const method = given.option<RunsMethod>('method', 'anhoej')
  if (!methods.includes(method)) throw new Error(`runs rules by ${method} are not supported`)
  const useful = given.maybe<number>('n_useful') ?? given.maybe<number>('n') ?? []
  const found = useful.map((n) => runsThresholds(n, method))
  const listed = given.maybe<Row>('rows') ?? (expected.rows as readonly Row[] | undefined) ?? []
  for (const name of ['c', 'l', 'crossings', 'longest_run']) given.maybe(name)
  return {
    n_useful: useful,
    longest_run_max: found.map(({ longestRunMax }) => longestRunMax),
    n_crossings_min: found.map(({ crossingsMin }) => crossingsMin),
    rows: listed.map(verdicts),
  }
}

type Row = { readonly n: number; readonly c: number; readonly l: number }

function verdicts({ n, c, l }: Row) {
  const pair = { useful: n, crossings: c, longestRun: l }
  return {
    n,
    c,
    l,
    anhoej: runsSignal(pair, 'anhoej'),
    bestbox: runsSignal(pair, 'bestbox'),
    cutbox: runsSignal(pair, 'cutbox'),
  }
}

/** Constants of control charts by subgroup size; only what the case lists, as d2 and d3 end at 25. */
export const constants: Runner = (given, expected) => {
  const sizes = given.input<number>('n')
  const all = { c4, a3, b3, b4, d2, d3 }
  return Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => name in expected)
      .map(([name, constant]) => [name, sizes.map(constant)]),
  )
}

/** An individuals chart with the pattern flags of PowerBI-SPC, each rule for itself. */
export const patternFlags: Runner = (given, expected) => {
  const slots = slotsOf(given)
  const options = optionsOf(given)
  const flags = (set: RuleSet, id: string) => {
    const rules = { ...set, rules: set.rules.filter((rule) => rule.id === id) }
    return controlChart('i', slots, { ...options, rules }).points.map(directionName)
  }
  const patterns = Object.keys(expected).flatMap((name) => {
    const [, kind, length] = /^(shift|trend)(\d+)$/.exec(name) ?? []
    return kind === undefined ? [] : [[name, flags(netPattern({ [kind]: Number(length) }), kind)] as const]
  })
  return {
    ...described(controlChart('i', slots, options)),
    ...Object.fromEntries(patterns),
    astronomical: flags(netPattern(), 'outside'),
    two_in_three: flags(netPattern(), 'net-two-in-three'),
    two_in_three_highlight_series: flags(netPattern({ highlightSeries: true }), 'net-two-in-three'),
  }
}

const directionName = ({ direction }: ControlChart['points'][number]): string =>
  direction === undefined ? 'none' : direction === 'high' ? 'upper' : 'lower'
