import { ProblemError, problem } from '../core/index.ts'
import type { DuckDb } from '../engine/index.ts'
import type { MatchedSource } from './staged-table.ts'

/**
 * Reads text files by the rules of CSV; where the engine loses its way, as it does in files whose line ends are of several
 * kinds, once more without them. Answers the sources as they were read.
 * @throws ProblemError `ZK-FILE-LINES`. The engine's own words are not passed on: they quote the line, and whoever is named in it.
 */
export async function readStrictly(
  sources: readonly MatchedSource[],
  create: (from: readonly MatchedSource[]) => Promise<void>,
  db: DuckDb,
): Promise<readonly MatchedSource[]> {
  try {
    await create(sources)
    return sources
  } catch (error) {
    if (!isOfLines(error) || !sources.some(({ source }) => source.lenient)) throw error
  }
  const lenient = sources.map((each): MatchedSource => {
    const { lenient: from = each.source.from } = each.source
    return { ...each, source: { ...each.source, from } }
  })
  try {
    await forgetRejects(sources, db)
    await create(lenient)
    return lenient
  } catch (error) {
    if (!isOfLines(error)) throw error
    const paths = sources.flatMap(({ source }) => (source.lenient ? [source.path] : []))
    throw new ProblemError(paths.map((path) => problem('ZK-FILE-LINES', { path })))
  }
}

const isOfLines = (error: unknown): boolean =>
  error instanceof ProblemError &&
  error.problems.some(
    ({ code, params }) => code === 'ZK-ENGINE' && 'cause' in params && /csv/i.test(String(params.cause)),
  )

/** What the engine noted of lines that it could not take: the lines themselves are among it. */
export async function forgetRejects(sources: readonly MatchedSource[], db: DuckDb): Promise<void> {
  for (const { source } of sources) {
    if (source.rejects === undefined) continue
    await db.run(`DROP TABLE IF EXISTS ${source.rejects}`)
    await db.run(`DROP TABLE IF EXISTS ${source.rejects}_scan`)
  }
}
