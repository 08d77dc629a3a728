import { ProblemError } from '../../core/index.ts'
import type { DuckDb } from '../../engine/index.ts'
import { hashes, type MatchedSource } from '../staged-table.ts'
import { forgetHashKey, hashKeyProblem, hashKeyVariable, useHashKey } from './keyed-hash.ts'

/**
 * Does the work while the engine knows the key of the hashes, where a file needs one: `given`, else the environment's.
 * @throws ProblemError `ZK-HASH-KEY-MISSING`, `ZK-HASH-KEY-SHORT`.
 */
export async function withHashKey<T>(
  sources: readonly MatchedSource[],
  given: string | undefined,
  db: DuckDb,
  work: () => Promise<T>,
): Promise<T> {
  const headers = hashedHeaders(sources)
  if (headers.length === 0) return work()
  const key = given ?? process.env[hashKeyVariable]
  const problems = hashKeyProblem(key, headers)
  if (key === undefined || problems.length > 0) throw new ProblemError(problems)
  await useHashKey(key, db)
  try {
    return await work()
  } finally {
    await forgetHashKey(db)
  }
}

function hashedHeaders(sources: readonly MatchedSource[]): string[] {
  const own = sources.filter(({ matched }) => hashes(matched)).flatMap(({ matched }) => matched.frontPage?.uses ?? [])
  return [...new Set(own.filter(({ is }) => is === 'key').map(({ header }) => header))]
}
