import { basename, extname } from 'node:path'
import { type Lang, nearest, type PeriodUnit, type Problem, ProblemError, problem } from '../../core/index.ts'
import { type Better, type RuleSetId, ruleSets } from '../../spc/index.ts'
import { type ChartChoice, chartKind, type Measure, measures } from './chart-kinds.ts'
import { type Decided, decisionsOf, mergeDecisions, readDecisions } from './decision.ts'
import { target } from './grammar.ts'
import { misfits } from './misfits.ts'

export const pictureFormats = ['svg', 'png', 'pdf'] as const
export type OutputFormat = 'json' | 'csv' | (typeof pictureFormats)[number]

/** A target: one number, one that begins at a slot, or the column that has it for each row. */
export type TargetChoice = { readonly value: number; readonly from?: string } | { readonly column: string }

/** What the command was asked for, everything decided. */
export type ChartRequest = {
  readonly choice: ChartChoice
  readonly file: string
  readonly sheet: string | number | undefined
  readonly delimiter: string | undefined
  readonly columns: { readonly [role in Measure | 'x' | 'facet']?: string }
  readonly subgroup: boolean
  readonly by: PeriodUnit | 'x' | undefined
  readonly categorical: boolean
  readonly nature: 'proportion' | 'rate' | undefined
  readonly decisions: readonly Decided[]
  readonly saveDecisions: string | undefined
  readonly target: TargetChoice | undefined
  readonly rules: RuleSetId
  readonly better: Better
  readonly screen: boolean
  readonly reset: boolean
  readonly numbers: { readonly [name in NumberName]?: number }
  readonly unit: string | undefined
  readonly name: string | undefined
  readonly title: string | undefined
  readonly formats: readonly OutputFormat[]
  readonly out: string | undefined
  readonly lang: Lang
}

const numberNames = ['centre', 'sigma', 'multiply', 'limit', 'shift', 'lambda', 'odds', 'minPoints'] as const
type NumberName = (typeof numberNames)[number]

const betters = ['higher', 'lower', 'neutral'] as const
const units = ['month', 'quarter', 'half', 'year', 'x'] as const
const natures = ['proportion', 'rate'] as const
const formats = ['json', 'csv', ...pictureFormats] as const
const ruleAliases: { readonly [name: string]: RuleSetId } = {
  anhøj: 'anhoej',
  anhoj: 'anhoej',
  we: 'western-electric',
  mdc: 'making-data-count-7',
  'making-data-count': 'making-data-count-7',
  'making-data-count(7)': 'making-data-count-7',
  'making-data-count(6)': 'making-data-count-6',
}

/** Options as the command line gives them, asked for by name. */
export type Given = {
  text(name: string): string | undefined
  list(name: string): readonly string[]
  is(name: string): boolean
}

const given = (options: Readonly<Record<string, unknown>>): Given => ({
  text: (name) => (typeof options[name] === 'string' ? options[name] : undefined),
  list: (name) => (Array.isArray(options[name]) ? options[name].map(String) : []),
  is: (name) => options[name] === true,
})

/**
 * Reads the command line and the decisions file.
 * @throws ProblemError with everything that is wrong with them.
 */
export async function readRequest(
  [kind, file]: readonly unknown[],
  options: Readonly<Record<string, unknown>>,
  lang: Lang,
): Promise<ChartRequest> {
  const problems: Problem[] = []
  const from = given(options)
  const choice = chartKind(String(kind))
  if ('code' in choice) problems.push(choice)
  const decided = {
    baseline: from.list('baseline'),
    phase: from.list('phase'),
    exclude: from.list('exclude'),
    decided: from.text('decided'),
  }
  const own = decisionsOf(decided, problems)
  const sheet = from.text('sheet')
  const request = {
    file: String(file),
    sheet: sheet !== undefined && /^[1-9]\d*$/.test(sheet) ? Number(sheet) : sheet,
    delimiter: delimiter(from, problems),
    columns: columns(from),
    subgroup: from.is('subgroup'),
    by: chosen('by', from, units, problems),
    categorical: from.is('categorical'),
    nature: chosen('nature', from, natures, problems),
    saveDecisions: from.text('saveDecisions'),
    target: targetOf(from),
    rules: rulesOf(from, problems),
    better: chosen('better', from, betters, problems) ?? 'neutral',
    screen: options.screen !== false,
    reset: from.is('reset'),
    numbers: numbersOf(from, problems),
    unit: from.text('unit'),
    name: from.text('name'),
    title: from.text('title'),
    ...output(from, problems),
    lang,
  }
  if (!('code' in choice)) problems.push(...misfits(choice, request, from))
  const path = from.text('decisions')
  const kept = path === undefined ? [] : await readDecisions(path).catch(collect(problems))
  if (problems.length > 0 || 'code' in choice) throw new ProblemError(problems)
  return { choice, ...request, decisions: mergeDecisions(kept, own) }
}

const collect =
  (problems: Problem[]) =>
  (error: unknown): readonly Decided[] => {
    if (!(error instanceof ProblemError)) throw error
    problems.push(...error.problems)
    return []
  }

function columns(from: Given): ChartRequest['columns'] {
  const roles = [...measures, 'x', 'facet'] as const
  return Object.fromEntries(roles.flatMap((role) => (from.text(role) === undefined ? [] : [[role, from.text(role)]])))
}

function delimiter(from: Given, problems: Problem[]): string | undefined {
  const value = from.text('delimiter')?.replace('\\t', '\t')
  if (value !== undefined && [...value].length !== 1)
    problems.push(problem('ZK-CHART-FORM', { option: '--delimiter', value, form: ';' }))
  return value
}

function chosen<T extends string>(
  name: string,
  from: Given,
  choices: readonly T[],
  problems: Problem[],
): T | undefined {
  const value = from.text(name)
  const found = choices.find((choice) => choice === value)
  if (value !== undefined && found === undefined) problems.push(notAmong(name, value, choices))
  return found
}

const notAmong = (name: string, value: string, choices: readonly string[]): Problem =>
  problem('ZK-CHART-CHOICE', {
    option: `--${name}`,
    value,
    choices: choices.join(', '),
    nearest: nearest(value, choices),
  })

function rulesOf(from: Given, problems: Problem[]): RuleSetId {
  const value = from.text('rules')
  if (value === undefined) return 'anhoej'
  const ids = Object.keys(ruleSets) as RuleSetId[]
  const found = ruleAliases[value.toLowerCase()] ?? ids.find((id) => id === value.toLowerCase())
  if (found === undefined) problems.push(notAmong('rules', value, ids))
  return found ?? 'anhoej'
}

/** What is no number (nor a number from a date on) is the name of a column. */
function targetOf(from: Given): TargetChoice | undefined {
  const text = from.text('target')
  return text === undefined ? undefined : (target(text) ?? { column: text })
}

function numbersOf(from: Given, problems: Problem[]): ChartRequest['numbers'] {
  const found = numberNames.flatMap((name) => {
    const value = from.text(name)
    if (value === undefined) return []
    if (fits(name, value)) return [[name, Number(value)]]
    const option = `--${name === 'minPoints' ? 'min-points' : name}`
    problems.push(problem('ZK-CHART-FORM', { option, value, form: ranges[name].form }))
    return []
  })
  return Object.fromEntries(found)
}

const more = { least: Number.MIN_VALUE, most: Number.MAX_VALUE, form: '> 0' }
const ranges: { readonly [name in NumberName]: { least: number; most: number; form: string } } = {
  centre: { least: -Number.MAX_VALUE, most: Number.MAX_VALUE, form: '0.12' },
  sigma: more,
  multiply: more,
  limit: more,
  shift: more,
  lambda: { least: Number.MIN_VALUE, most: 1, form: '0 < λ <= 1' },
  odds: { least: 1 + Number.EPSILON, most: Number.MAX_VALUE, form: '> 1' },
  minPoints: { least: 2, most: 100, form: '2 … 100' },
}

function fits(name: NumberName, text: string): boolean {
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
  return value >= ranges[name].least && value <= ranges[name].most
}

/** Formats asked for by their option, or told by the ending of `--out`. */
function output(from: Given, problems: Problem[]): Pick<ChartRequest, 'formats' | 'out'> {
  const asked = formats.filter((format) => from.is(format))
  const out = from.text('out')
  const ending = out === undefined ? '' : extname(out).slice(1).toLowerCase()
  const told = formats.find((format) => format === ending)
  if (asked.length === 0 && out !== undefined && told === undefined)
    problems.push(
      problem('ZK-CHART-CHOICE', {
        option: '--out',
        value: basename(out),
        choices: formats.map((each) => `.${each}`).join(', '),
      }),
    )
  return { formats: asked.length === 0 && told !== undefined ? [told] : asked, out }
}
