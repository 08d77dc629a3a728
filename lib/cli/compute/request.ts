import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { indicators as catalogued, type Indicator } from '../../catalogue/index.ts'
import { type Bilingual, nearest, type Period, type Problem, ProblemError, period, problem } from '../../core/index.ts'
import type { Dimension, DrgDimension, PlaceDimension } from '../../indicators/index.ts'
import { placeDimensions, splitDimensions, timeDimensions } from '../../indicators/index.ts'

export const formats = ['json', 'csv', 'parquet', 'xlsx'] as const
export type Format = (typeof formats)[number]

/** What was asked for, strict. */
export type Request = {
  readonly indicators: readonly Indicator[]
  readonly by: readonly Dimension[]
  readonly data: string
  /** All that the data hold where nobody says. */
  readonly period?: Period
  /** Only institutions of this region, level, ownership or id. */
  readonly places: readonly { readonly dimension: PlaceDimension; readonly key: string }[]
  readonly show: 'values' | 'attrition' | { readonly trace: string } | { readonly drg: readonly DrgDimension[] }
  /** Lines for a terminal where there is none. */
  readonly format?: Format
  readonly out?: string
}

type Options = Readonly<Record<string, unknown>>
type Settings = Readonly<Record<string, string>>

/**
 * Makes loose options strict.
 * @throws ProblemError with everything that is wrong, each with the nearest word.
 */
export function readRequest(names: readonly string[], options: Options, cwd: string): Request {
  const by = wordsIn(options.by)
  const drg = names.includes(drgName)
  const settings = (options.set ?? {}) as Settings
  const problems = [
    ...names.flatMap(indicatorProblems),
    ...dimensionProblems(by, drg ? drgFamilies : families),
    ...settingProblems(settings),
    ...choiceProblems(names, options),
    ...(dataOf(options, cwd) === undefined ? [problem('ZK-COMPUTE-DATA', {})] : []),
  ]
  if (problems.length > 0) throw new ProblemError(problems)
  const text = settings.period ?? settings.year
  const format = formatOf(options)
  return {
    indicators: names.flatMap((name) => catalogued.filter(({ id }) => id === name)),
    by: drg ? [] : (by as readonly Dimension[]),
    data: dataOf(options, cwd) ?? '',
    ...(text === undefined ? {} : { period: period(text) }),
    places: placeDimensions.flatMap((dimension) => {
      const key = settings[dimension]
      return key === undefined ? [] : [{ dimension, key }]
    }),
    show: drg ? { drg: by as readonly DrgDimension[] } : showOf(options),
    ...(format === undefined ? {} : { format }),
    ...(typeof options.out === 'string' ? { out: options.out } : {}),
  }
}

const wordsIn = (text: unknown): readonly string[] =>
  typeof text === 'string'
    ? text
        .split(/[,，]/)
        .map((each) => each.trim())
        .filter((each) => each !== '')
    : []

/** The package named, or the folder one stands in. */
function dataOf({ data }: Options, cwd: string): string | undefined {
  if (typeof data === 'string') return data
  return existsSync(join(cwd, 'datapackage.json')) ? '.' : undefined
}

function showOf({ trace, attrition }: Options): Request['show'] {
  if (typeof trace === 'string') return { trace }
  return attrition === true ? 'attrition' : 'values'
}

const formatsGiven = (options: Options): readonly Format[] => formats.filter((format) => options[format] === true)

/** The one that was named, or else that of the file. */
function formatOf(options: Options): Format | undefined {
  const ending = typeof options.out === 'string' ? extname(options.out).slice(1).toLowerCase() : ''
  return formatsGiven(options)[0] ?? formats.find((format) => format === ending)
}

function indicatorProblems(name: string): Problem[] {
  const ids = [...catalogued.map(({ id }) => id), drgName]
  return ids.includes(name) ? [] : [problem('ZK-INDICATOR-UNKNOWN', { name, nearest: nearest(name, ids) })]
}

type Families = readonly (readonly string[])[]
const families: Families = [placeDimensions, timeDimensions, splitDimensions]
/** Stands in place of indicators: the measures of DRG performance. */
const drgName = 'drg'
const drgFamilies: Families = [
  placeDimensions,
  ['year', 'month'],
  ['department', 'mdc', 'type', 'group'],
] satisfies (readonly DrgDimension[])[]

/** Unknown ones, and two of a kind: a value belongs to one place, one time, one part. */
function dimensionProblems(by: readonly string[], families: Families): Problem[] {
  const dimensions = families.flat()
  const unknown = by.filter((each) => !dimensions.includes(each))
  const clashes = families.map((family) => by.filter((each) => family.includes(each)))
  return [
    ...unknown.map((name) =>
      problem('ZK-DIMENSION-UNKNOWN', { name, dimensions: dimensions.join(', '), nearest: nearest(name, dimensions) }),
    ),
    ...clashes
      .filter((each) => each.length > 1)
      .map((each) => problem('ZK-DIMENSION-CLASH', { dimensions: each.join(', ') })),
  ]
}

const settingNames: readonly string[] = ['year', 'period', ...placeDimensions]

function settingProblems(settings: Settings): Problem[] {
  const invalid = (name: string, cause: Bilingual): Problem =>
    problem('ZK-PARAM-INVALID', { name, value: settings[name] ?? '', ...cause })
  const known = settingNames.join(', ')
  const unknown = Object.keys(settings).filter((name) => !settingNames.includes(name))
  return [
    ...unknown.map((name) => invalid(name, { zh: `可用的参数：${known}`, en: `known are ${known}` })),
    ...('year' in settings && !/^\d{4}$/.test(settings.year ?? '') ? [invalid('year', yearHelp)] : []),
    ...('period' in settings && !isPeriod(settings.period ?? '') ? [invalid('period', periodHelp)] : []),
    ...('period' in settings && 'year' in settings ? [invalid('year', oneOfTwo)] : []),
  ]
}

const yearHelp = { zh: '应为年份，如 2024', en: 'it must be a year, such as 2024' }
const periodHelp = { zh: '应为 2024、2024-H1、2024-Q1 或 2024-01', en: 'it must be 2024, 2024-H1, 2024-Q1 or 2024-01' }
const oneOfTwo = { zh: 'year 与 period 只给一个', en: 'give year or period, not both' }
const isPeriod = (text: string): boolean => /^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.test(text)

function choiceProblems(names: readonly string[], options: Options): Problem[] {
  const drg = names.includes(drgName)
  const given = formatsGiven(options).map((format) => `--${format}`)
  const views = [
    ...(typeof options.trace === 'string' ? ['--trace'] : []),
    ...(options.attrition === true ? ['--attrition'] : []),
    ...(typeof options.by === 'string' && !drg ? ['--by'] : []),
    ...(drg ? [drgName] : []),
  ]
  const measured = drg ? names : []
  return [given, views, measured]
    .filter((each) => each.length > 1)
    .map((each) => problem('ZK-OPTION-CLASH', { options: each.join(' ') }))
}
