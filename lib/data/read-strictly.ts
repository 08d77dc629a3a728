import { ProblemError, problem } from '../core/index.ts'
import type { DuckDb } from '../engine/index.ts'
import { countsItself, type MatchedSource } from './staged-table.ts'

/**
 * Reads text files by the rules of CSV; one in which the engine loses its way, as it does where line ends are of several
 * kinds, once more without them. Answers the sources as they were read.
 * @throws ProblemError `ZK-FILE-LINES`. The engine's own words are not passed on: they quote the line, and whoever is named in it.
 */
export async function readStrictly(
  sources: readonly MatchedSource[],
  create: (from: readonly MatchedSource[]) => Promise<void>,
  db: DuckDb,
): Promise<readonly MatchedSource[]> {
  let from = sources.map((each) => readingAs(each, true))
  const lenient = new Set<number>()
  for (;;) {
    try {
      await create(from)
      return from
    } catch (error) {
      const lost = lostIn(error, from)
      if (lost === undefined) throw error
      if (lenient.has(lost.index)) throw new ProblemError([problem('ZK-FILE-LINES', { path: lost.source.path })])
      lenient.add(lost.index)
      from = from.map((each) => (each === lost ? readingAs(each, false) : each))
      await forgetRejects(sources, db)
    }
  }
}

function readingAs(each: MatchedSource, strict: boolean): MatchedSource {
  const { source } = each
  if (source.reading === undefined) return each
  return { ...each, source: { ...source, from: source.reading({ strict, numbered: !countsItself(each) }) } }
}

/** The text file that the engine could not read on. */
function lostIn(error: unknown, sources: readonly MatchedSource[]): MatchedSource | undefined {
  if (!(error instanceof ProblemError)) return undefined
  const causes = error.problems.flatMap(({ code, params }) =>
    code === 'ZK-ENGINE' && 'cause' in params ? [String(params.cause)] : [],
  )
  const text = sources.filter(({ source }) => source.rejects !== undefined)
  const named = text.filter(({ source }) => causes.some((cause) => cause.includes(source.read ?? '\0')))
  return causes.some((cause) => /csv/i.test(cause)) ? (named[0] ?? text[0]) : undefined
}

/** What the engine noted of lines that it could not take: the lines themselves are among it. */
export async function forgetRejects(sources: readonly MatchedSource[], db: DuckDb): Promise<void> {
  for (const { source } of sources) {
    if (source.rejects === undefined) continue
    await db.run(`DROP TABLE IF EXISTS ${source.rejects}`)
    await db.run(`DROP TABLE IF EXISTS ${source.rejects}_scan`)
  }
}
