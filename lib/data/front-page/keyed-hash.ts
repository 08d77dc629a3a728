import { type Problem, problem, sha256 } from '../../core/index.ts'
import type { DuckDb } from '../../engine/index.ts'

/** The environment variable that holds the key of the hashes. */
export const hashKeyVariable = 'ZHIKONG_HASH_KEY'

/** A shorter key could be found by trying. */
const leastBytes = 16
const blockBytes = 64
const [inner, outer] = ['zk_inner_pad', 'zk_outer_pad']

/** What is wrong with a key that is needed for these headers: nothing, that there is none, or that it is too short. */
export function hashKeyProblem(key: string | undefined, headers: readonly string[]): Problem[] {
  const length = Buffer.byteLength(key ?? '')
  if (length >= leastBytes) return []
  const params = { variable: hashKeyVariable, headers: headers.join(', '), length, least: leastBytes }
  return [problem(length === 0 ? 'ZK-HASH-KEY-MISSING' : 'ZK-HASH-KEY-SHORT', params)]
}

/**
 * Makes the key known to what the engine's `run` does, as the two padded blocks of RFC 2104; it never stands in any SQL.
 */
export async function useHashKey(key: string | Uint8Array, db: DuckDb): Promise<void> {
  const given = Buffer.from(key)
  const short = given.length > blockBytes ? Buffer.from(sha256(given), 'hex') : given
  const block = Buffer.concat([short, Buffer.alloc(blockBytes - short.length)])
  await db.keep(
    inner,
    block.map((byte) => byte ^ 0x36),
  )
  await db.keep(
    outer,
    block.map((byte) => byte ^ 0x5c),
  )
}

/** The engine forgets the key. */
export async function forgetHashKey(db: DuckDb): Promise<void> {
  for (const name of [inner, outer]) await db.run(`RESET VARIABLE ${name}`)
}

/**
 * HMAC-SHA256 (RFC 2104) of a text, as SQL: the first 32 of its 64 hexadecimal digits, which are enough to tell a nation's
 * patients apart. NULL for NULL.
 */
export const hmacSql = (message: string): string => `substr(${wholeHmacSql(`encode(${message})`)}, 1, 32)`

/** All 64 digits, of a blob. */
export const wholeHmacSql = (blob: string): string =>
  `sha256(getvariable('${outer}') || unhex(sha256(getvariable('${inner}') || ${blob})))`
