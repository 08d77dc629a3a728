import {
  type ChartKind,
  type ChartOptions,
  type ControlChart,
  controlChart,
  type RuleSetId,
  type RunsAnalysis,
  type Slot,
} from '../../../lib/spc/index.ts'
import type { Given } from '../case.ts'
import { indexesWhere, type Runner, valueOrNull } from './runner.ts'

/** The same for every freeze, part and exclusion of a reference case. */
export const decision = { reason: 'reference case', recorded: '2024-01-01' }

type Numbers = readonly (number | null)[]

/** The slots of a case: y with or without n, or subgroups of single values. */
export function slotsOf(given: Given): readonly Slot[] {
  const y = given.maybe<number | null>('y')
  const n = given.maybe<number | null>('n')
  const x = given.maybe<string | number>('x')
  const subgroups = given.maybe<Numbers | null>('subgroups')
  return Array.from({ length: (y ?? subgroups ?? []).length }, (_, k) => ({
    x: String(x?.[k] ?? k),
    y: y?.[k] ?? null,
    ...(n && { n: n[k] ?? null }),
    ...(subgroups && { values: (subgroups[k] ?? []).filter((value) => value !== null) }),
  }))
}

const spreads = { 'UWAVE-R': 'range', 'UWAVE-SD': 'sbar' } as const
const runsRules = { anhoej: 'anhoej', bestbox: 'anhoej-bestbox', cutbox: 'anhoej-cutbox' } as const

/** Options of a case in ours; one that a case doesn't name is left to `defaults`. */
export function optionsOf(given: Given, defaults: ChartOptions = {}): ChartOptions {
  const first = given.option<number | undefined>('freeze_first_n', undefined)
  // Of every part its first slots, as a baseline belongs to a part.
  const frozen = first === undefined ? {} : { baseline: { first, ...decision } }
  const multiplier = given.option('multiply', 1)
  const centre = given.option<number | undefined>('cl', undefined)
  const sigma = given.option<number | keyof typeof spreads | undefined>('sigma', undefined)
  const known = typeof sigma === 'number' ? { sigma: sigma * multiplier } : {}
  const spread = typeof sigma === 'string' ? { spread: spreadOf(sigma) } : {}
  return {
    ...defaults,
    ...known,
    ...spread,
    minPoints: 2,
    multiplier,
    screen: given.option('screen_moving_range', defaults.screen ?? true),
    d2: given.option<number | undefined>('d2', undefined),
    probability: given.option<number | undefined>('confidence', defaults.probability),
    sigmas: given.option<number | undefined>('nsigmas', undefined),
    smoothing: given.option<number | undefined>('lambda', undefined),
    rules: runsRules[given.option<keyof typeof runsRules>('method', 'anhoej')],
    ordered: !given.option('categorical_x', false),
    centre: centre === undefined ? undefined : centre * multiplier,
    target: given.option<number | readonly (number | null)[] | undefined>('target', undefined),
    ...frozen,
    parts: listOption(given, 'part_after').map((at) => ({ at, ...decision, ...frozen })),
    exclude: listOption(given, 'exclude_idx0').map((at) => ({ at, ...decision })),
  }
}

function spreadOf(name: keyof typeof spreads) {
  const spread = spreads[name]
  if (spread === undefined) throw new Error(`sigma by ${name} is not supported`)
  return spread
}

/** A list of one is sometimes written as the number alone. */
const listOption = (given: Given, name: string): readonly number[] =>
  [given.option<number | readonly number[]>(name, [])].flat()

/** A chart as qicharts2 and qcc describe it. */
export const described = (chart: ControlChart) => ({
  y: chart.points.map((point) => valueOrNull(point.value)),
  cl: chart.points.map((point) => point.centre ?? null),
  lcl: chart.points.map((point) => point.lower ?? null),
  ucl: chart.points.map((point) => point.upper ?? null),
  lcl_2s: chart.points.map((point) => point.lower2 ?? null),
  ucl_2s: chart.points.map((point) => point.upper2 ?? null),
  target: chart.points.map((point) => point.target ?? null),
  part: chart.points.map((point) => point.part + 1),
  include: chart.points.map((point) => point.excluded === undefined),
  baseline: chart.points.map((point) => point.baseline),
  sigma: chart.parts[0]?.standardError ?? chart.parts[0]?.sigma ?? null,
  sigma_signal: chart.points.map((point) => point.outside),
  sigma_signal_idx0: indexesWhere(chart.points.map((point) => point.outside)),
  runs_by_part: chart.parts.map(({ runs, start, end }, k) => ({
    part: k + 1,
    n_obs: chart.points.slice(start, end).filter((point) => point.excluded === undefined).length,
    n_useful: runs?.useful ?? 0,
    runs_signal: runs?.signal ?? false,
    ...(runs?.useful ? runLengths(runs) : noRuns),
  })),
})

const runLengths = (runs: RunsAnalysis) => ({
  longest_run: runs.longestRun,
  longest_run_max: runs.longestRunMax,
  n_crossings: runs.crossings,
  n_crossings_min: runs.crossingsMin,
})

/** With no point off the centre the package counts nothing. */
const noRuns = { longest_run: null, longest_run_max: null, n_crossings: null, n_crossings_min: null }

const ruleNames = {
  'western-electric': ['outside', 'two-of-three', 'four-of-five', 'eight-one-side'],
  nelson: [
    'outside',
    'nine-one-side',
    'six-steady',
    'fourteen-alternating',
    'two-of-three',
    'four-of-five',
    'fifteen-within-one-sigma',
    'eight-beyond-one-sigma',
  ],
} as const

/** Slots that each rule of a set flags, as qcc lists them. */
export function flagged(set: keyof typeof ruleNames, chartWith: (rules: RuleSetId) => ControlChart) {
  const { points } = chartWith(set)
  return Object.fromEntries(
    ruleNames[set].map((id, k) => [`rule${k + 1}`, indexesWhere(points.map(({ signals }) => signals.includes(id)))]),
  )
}

type Expected = { readonly [name: string]: unknown }

/** Any kind of control chart, with Anhøj's runs, and the older rule sets beside where they are asked for. */
export const chartRunner = (kind: ChartKind, defaults: ChartOptions = {}): Runner =>
  withFacets((given, expected) => {
    const slots = slotsOf(given)
    const options = optionsOf(given, defaults)
    const withRules = (rules: RuleSetId): ControlChart => controlChart(kind, slots, { ...options, rules })
    return {
      ...described(controlChart(kind, slots, options)),
      ...('western_electric_idx0' in expected && { western_electric_idx0: flagged('western-electric', withRules) }),
      ...('nelson_idx0' in expected && { nelson_idx0: flagged('nelson', withRules) }),
    }
  })

/** An EWMA as qcc describes it: what was measured is z. */
export const ewmaRunner: Runner = withFacets((given) => {
  const chart = controlChart('ewma', slotsOf(given), optionsOf(given, { screen: false }))
  const { y: ewma, ...rest } = described(chart)
  return {
    ...rest,
    y: ewma,
    ewma,
    z: chart.points.map(({ observed }) => (observed === undefined ? null : valueOrNull(observed))),
    signal_idx0: rest.sigma_signal_idx0,
  }
})

/** A case whose rows are records of several panels runs one panel at a time; another runs as it is. */
export function withFacets(run: Runner): Runner {
  return (given, expected) => {
    const facets = given.option<unknown>('facets', undefined)
    const rows = given.maybe<Expected>('rows')
    if (rows === undefined || !Array.isArray(rows)) return run(given, expected)
    const columns = facetColumns(facets, rows)
    const panels = panelsOf(rows, columns)
    const wanted: readonly Expected[] = Array.isArray(expected) ? expected : panels.map(() => expected)
    return wanted.map((record, k) => {
      const panel = panels.find(({ names }) => isOf(record, names)) ?? panels[k] ?? { names: {}, rows: [] }
      const inside = given.within(columnsOf(panel.rows, columns))
      const computed = run(inside, record)
      const unread = inside.unread().filter((name) => name.startsWith('inputs.'))
      if (unread.length > 0) throw new Error(`columns of the rows that the runner does not support: ${unread}`)
      return Object.assign(facetFields(panel.names), computed)
    })
  }
}

const measures = ['x', 'y', 'n', 'subgroups', 'risk', 'score']

/** The columns that make panels: those that are named (also within a formula), else all that hold no measurement. */
function facetColumns(facets: unknown, rows: readonly Expected[]): readonly string[] {
  const names = Object.keys(rows[0] ?? {}).filter((name) => !measures.includes(name))
  const named = [facets].flat().flatMap((each) => (typeof each === 'string' ? each.split(/[^\p{L}\p{N}_.]+/u) : []))
  const known = names.filter((name) => named.includes(name))
  return known.length > 0 ? known : names
}

type Panel = { readonly names: Expected; readonly rows: readonly Expected[] }

function panelsOf(rows: readonly Expected[], columns: readonly string[]): readonly Panel[] {
  const keyOf = (row: Expected): string => JSON.stringify(columns.map((name) => row[name]))
  const keys = [...new Set(rows.map(keyOf))]
  return keys.map((key) => {
    const own = rows.filter((row) => keyOf(row) === key)
    return { names: Object.fromEntries(columns.map((name) => [name, own[0]?.[name]])), rows: own }
  })
}

const columnsOf = (rows: readonly Expected[], without: readonly string[]): Expected =>
  Object.fromEntries(
    Object.keys(rows[0] ?? {})
      .filter((name) => !without.includes(name))
      .map((name) => [name, rows.map((row) => row[name])]),
  )

/** The names under which a record may say which panel it is. */
const facetFields = (names: Expected): { [name: string]: unknown } => {
  const values = Object.values(names)
  const numbered = Object.fromEntries(values.map((value, k) => [`facet${k + 1}`, value]))
  return { facet: values.join(', '), panel: values.join(', '), facet2: null, ...numbered, ...names }
}

const isOf = (record: Expected, names: Expected): boolean => {
  const said = Object.entries(facetFields(names)).filter(([name]) => typeof record[name] === 'string')
  return said.length > 0 && said.every(([name, value]) => String(value) === record[name])
}
