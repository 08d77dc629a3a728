import { createHmac } from 'node:crypto'
import { type Problem, problem } from '../../core/index.ts'
import { type DuckDb, duckDbDialect } from '../../engine/index.ts'

/** The environment variable that holds the key of the hashes. */
export const hashKeyVariable = 'ZHIKONG_HASH_KEY'

/** A shorter key could be found by trying. */
const leastBytes = 16

/** What is hashed. The same text of two kinds gives two hashes. */
const hashKinds = ['case', 'id-number', 'card', 'record'] as const
export type HashKind = (typeof hashKinds)[number]

/** What is wrong with a key that is needed for these headers: nothing, that there is none, or that it is too short. */
export function hashKeyProblem(key: string | undefined, headers: readonly string[]): Problem[] {
  const length = Buffer.byteLength(key ?? '')
  if (length >= leastBytes) return []
  const params = { variable: hashKeyVariable, headers: headers.join(', '), length, least: leastBytes }
  return [problem(length === 0 ? 'ZK-HASH-KEY-MISSING' : 'ZK-HASH-KEY-SHORT', params)]
}

/**
 * Makes the key known to what the engine's `run` does, as one secret of 144 bits for each kind: HMAC-SHA256 (RFC 2104) of the
 * kind's name under the key. Neither key nor secret ever stands in any SQL.
 */
export async function useHashKey(key: string, db: DuckDb): Promise<void> {
  for (const kind of hashKinds)
    await db.keep(secretOf(kind), createHmac('sha256', key).update(kind).digest('base64url').slice(0, 24))
}

/** The engine forgets the key. */
export async function forgetHashKey(db: DuckDb): Promise<void> {
  for (const kind of hashKinds) await db.run(`RESET VARIABLE ${secretOf(kind)}`)
}

/**
 * Keyed hash of texts, as SQL: the first 32 of the 64 hexadecimal digits of SHA-256 of the kind's secret and the texts, with
 * U+001F between them. That half is enough to tell a nation's patients apart; the half that is not given away is what makes
 * a secret before the text as safe as HMAC (Coron, Dodis, Malinaud & Puniya, CRYPTO 2005, "chop"), in one pass instead of two.
 * NULL where one of the texts is NULL: half a key is none.
 */
export function keyedHashSql(kind: HashKind, texts: readonly string[]): string {
  const secret = `getvariable(${duckDbDialect.text(secretOf(kind))})`
  return `substr(sha256(${joinedSql(secret, texts)}), 1, 32)`
}

// The engine joins texts pair by pair where it joins them by an operator, but all at once, and over NULL, by a function.
function joinedSql(secret: string, texts: readonly string[]): string {
  const [only, ...others] = texts
  if (others.length === 0) return `${secret} || ${only}`
  const anyNull = texts.map((each) => `${each} IS NULL`).join(' OR ')
  return `CASE WHEN ${anyNull} THEN NULL ELSE concat(${secret}, ${texts.join(', chr(31), ')}) END`
}

const secretOf = (kind: HashKind): string => `zk_secret_${kind.replace('-', '_')}`
