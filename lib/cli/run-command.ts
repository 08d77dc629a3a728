import { describe, type Lang, type Problem, ProblemError, problem } from '../core/index.ts'

/** A command's handler: prints its result to standard output and answers the exit code. */
export type Command = (
  input: readonly unknown[],
  options: Readonly<Record<string, unknown>>,
  lang: Lang,
) => Promise<number>

const commands: Record<string, () => Promise<{ main: Command }>> = {
  run: () => import('./run.ts'),
  check: () => import('./check.ts'),
  frontpage: () => import('./frontpage.ts'),
  chart: () => import('./chart.ts'),
  compute: () => import('./compute.ts'),
  catalogue: () => import('./catalogue.ts'),
  sql: () => import('./sql.ts'),
  doctor: () => import('./doctor.ts'),
  'form make': () => import('./form-make.ts'),
  'form collect': () => import('./form-collect.ts'),
}

// A mistake in how the command was called, as opposed to bad data or a failed report.
const usage: ReadonlySet<string> = new Set([
  'ZK-ANALYSIS-UNKNOWN',
  'ZK-CASE-UNKNOWN',
  'ZK-CHART-BASELINE',
  'ZK-CHART-CHOICE',
  'ZK-CHART-COLUMN',
  'ZK-CHART-FORM',
  'ZK-CHART-KIND',
  'ZK-CHART-NEEDS',
  'ZK-CHART-UNUSED',
  'ZK-CHART-WHEN',
  'ZK-CHECK-AGAINST',
  'ZK-COMPUTE-DATA',
  'ZK-COMPUTE-PLACE',
  'ZK-DATA-NEEDED',
  'ZK-DATA-SEVERAL',
  'ZK-DIMENSION-CLASH',
  'ZK-DIMENSION-UNKNOWN',
  'ZK-FORM-DEADLINE',
  'ZK-FORM-UNKNOWN',
  'ZK-FORMAT-UNKNOWN',
  'ZK-MEMORY-SIZE',
  'ZK-OPTION-CLASH',
  'ZK-PARAM-INVALID',
  'ZK-PERIOD-SHAPE',
  'ZK-SQL-PERIOD',
])
// Commands to which whoever calls them names indicators; in a report it is the analysis that does, and fails.
const naming: ReadonlySet<string> = new Set(['catalogue', 'compute', 'sql'])
const shownPerCode = 20

/** Runs one command. What a person did wrong is printed as problems, never as a stack trace. */
export async function runCommand(
  name: string,
  input: readonly unknown[],
  options: unknown,
  lang: Lang,
): Promise<number> {
  const command = commands[name]
  if (!command) throw new RangeError(`no handler for the command ${name}`)
  const { main } = await command()
  try {
    return await main(input, options as Readonly<Record<string, unknown>>, lang)
  } catch (error) {
    const problems = problemsOf(error)
    if (problems === undefined) throw error
    process.stderr.write(`${problemText(problems, lang)}\n`)
    return problems.every(({ code }) => isUsage(code, name)) ? 2 : 1
  }
}

/** What is told in place of a stack trace; nothing for a mistake of our own, which is not to be hidden. */
function problemsOf(error: unknown): readonly Problem[] | undefined {
  if (error instanceof ProblemError) return error.problems
  if (!(error instanceof Error) || !('syscall' in error && 'code' in error)) return undefined
  const path = 'path' in error ? String(error.path) : ''
  return [problem('ZK-SYSTEM', { call: String(error.syscall), path, cause: String(error.code) })]
}

const isUsage = (code: string, command: string): boolean =>
  usage.has(code) || (code === 'ZK-INDICATOR-UNKNOWN' && naming.has(command))

/** Every problem, grouped by its code; long groups are cut with a count. */
function problemText(problems: readonly Problem[], lang: Lang): string {
  const codes = [...new Set(problems.map(({ code }) => code))]
  return codes
    .flatMap((code) => {
      const group = problems.filter((each) => each.code === code)
      const rest = group.length - shownPerCode
      const more = lang === 'zh' ? `  ……另有 ${rest} 处同类问题` : `  … and ${rest} more of this kind`
      return [...group.slice(0, shownPerCode).map((each) => describe(each, lang)), ...(rest > 0 ? [more] : [])]
    })
    .join('\n')
}
