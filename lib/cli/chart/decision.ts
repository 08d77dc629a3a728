import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Bilingual, type Problem, ProblemError, problem } from '../../core/index.ts'
import { writeWhole } from '../../render/index.ts'
import { today } from '../today.ts'
import { reasoned, reasonedRange } from './grammar.ts'

const reason = z.union([z.string().trim().min(1), z.object({ zh: z.string().min(1), en: z.string().min(1) }).strict()])
const common = { reason, recorded: z.iso.date(), facet: z.string().optional() }

const decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('baseline'), from: z.string(), to: z.string(), ...common }).strict(),
  z.object({ kind: z.literal('phase'), at: z.string().min(1), ...common }).strict(),
  z.object({ kind: z.literal('exclude'), at: z.string().min(1), ...common }).strict(),
])

const file = z.object({ decisions: z.array(decision) }).strict()

/** What somebody decided about a chart: where, why, when; for one panel where `facet` names it. */
export type Decided = z.output<typeof decision>

/** Why, in the language of the edition. */
export const reasonIn = ({ reason: why }: Decided, lang: keyof Bilingual): string =>
  typeof why === 'string' ? why : why[lang]

/**
 * Reads a decisions file.
 * @throws ProblemError `ZK-FILE-MISSING`, or every `ZK-CHART-DECISIONS` at once.
 */
export async function readDecisions(path: string): Promise<readonly Decided[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ProblemError([problem('ZK-FILE-MISSING', { path })])
  })
  const invalid = (at: string, cause: string): Problem => problem('ZK-CHART-DECISIONS', { at, cause }, { file: path })
  const parsed = file.safeParse(jsonOf(text, invalid))
  if (parsed.success) return parsed.data.decisions
  throw new ProblemError(parsed.error.issues.map(({ path: at, message }) => invalid(`$.${at.join('.')}`, message)))
}

function jsonOf(text: string, invalid: (at: string, cause: string) => Problem): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ProblemError([invalid('$', error instanceof Error ? error.message : String(error))])
  }
}

/** Writes decisions so that they can be reviewed, and read again. */
export const writeDecisions = (path: string, decisions: readonly Decided[]): Promise<void> =>
  writeWhole(path, `${JSON.stringify({ decisions }, undefined, 2)}\n`)

export type DecisionOptions = {
  readonly baseline: readonly string[]
  readonly phase: readonly string[]
  readonly exclude: readonly string[]
  readonly decided: string | undefined
}

/** A range alone says that somebody chose it, and no more. */
const justChosen: Bilingual = { zh: '在命令行选定的基线期', en: 'baseline chosen on the command line' }

/** The decisions of a command line: each has its reason, all have the day of `--decided`, which is today where none is given. */
export function decisionsOf({ decided, ...texts }: DecisionOptions, problems: Problem[]): readonly Decided[] {
  if (decided !== undefined && !z.iso.date().safeParse(decided).success)
    problems.push(problem('ZK-CHART-FORM', { option: '--decided', value: decided, form: '2024-03-01' }))
  const recorded = decided ?? today()
  const read = <T>(kind: 'baseline' | 'phase' | 'exclude', of: (text: string) => T | undefined, form: string): T[] =>
    texts[kind].flatMap((value) => {
      const found = of(value)
      if (found === undefined) problems.push(problem('ZK-CHART-FORM', { option: `--${kind}`, value, form }))
      return found ?? []
    })
  const point = '2023-07:REASON'
  return [
    ...read('baseline', reasonedRange, '2021-01..2021-12:REASON').map(
      ({ reason: why = justChosen, ...of }) => ({ kind: 'baseline', ...of, reason: why, recorded }) as const,
    ),
    ...read('phase', reasoned, point).map((of) => ({ kind: 'phase', ...of, recorded }) as const),
    ...read('exclude', reasoned, point).map((of) => ({ kind: 'exclude', ...of, recorded }) as const),
  ]
}

const place = (each: Decided): string =>
  JSON.stringify(
    each.kind === 'baseline' ? [each.kind, each.from, each.to, each.facet] : [each.kind, each.at, each.facet],
  )

/** Decisions of the file and of the command line; of two about the same place the later one holds. */
export const mergeDecisions = (...lists: readonly (readonly Decided[])[]): readonly Decided[] => [
  ...new Map(lists.flat().map((each) => [place(each), each])).values(),
]
