import { sha256 } from '../core/index.ts'
import type { Engine, Table } from './engine.ts'
import { type CacheMiss, type CacheOptions, keep, lookUp } from './query-cache.ts'

/** One question that was put to an engine, for the record of a run. */
export type AskedQuery = {
  /** Of the text. */
  readonly sha256: string
  readonly sql: string
  readonly rows: number
  /** Digest of the answer, where it was asked for: the same for the same data. */
  readonly answer?: string
  /** Whether the answer was at hand, or why not; absent where nothing is kept. */
  readonly cache?: 'hit' | CacheMiss
}

/** An engine that keeps a list of what it was asked, and where wanted the answers too. */
export interface RecordedEngine extends Engine {
  /** In the order in which they were asked. */
  readonly asked: readonly AskedQuery[]
}

export type RecordOptions = {
  /** Digest the answers too: for data that have no digest of their own. */
  readonly digest?: boolean
  readonly cache?: CacheOptions | undefined
}

/** Engines give rows in any order; the digest is that of the rows, not of their order. */
function digestOf({ names, columns }: Table): string {
  const rows = (columns[0] ?? []).map((_, row) => JSON.stringify(columns.map((column) => column[row])))
  return sha256(JSON.stringify([names, rows.sort()]))
}

/** Writes down each question that an engine answers; with a cache, a question that was answered before is not asked again. */
export function recorded(engine: Engine, { digest = false, cache }: RecordOptions = {}): RecordedEngine {
  const asked: AskedQuery[] = []
  const answered = async (sql: string, signal?: AbortSignal): Promise<{ table: Table; cache?: 'hit' | CacheMiss }> => {
    if (cache === undefined) return { table: await engine.query(sql, signal) }
    const kept = await lookUp(cache, sql)
    if (kept.table !== undefined) return { table: kept.table, cache: 'hit' }
    const table = await engine.query(sql, signal)
    await keep(cache, sql, table)
    return { table, ...(kept.hit ? {} : { cache: kept.why }) }
  }
  return {
    dialect: engine.dialect,
    name: engine.name,
    version: engine.version,
    asked,
    async query(sql, signal) {
      signal?.throwIfAborted()
      const at = asked.length
      // Its place is taken now: questions that are asked side by side come back in any order.
      const question = { sha256: sha256(sql), sql, rows: 0 }
      asked.push(question)
      const { table, ...outcome } = await answered(sql, signal)
      const rows = table.columns[0]?.length ?? 0
      asked[at] = { ...question, rows, ...(digest ? { answer: digestOf(table) } : {}), ...outcome }
      return table
    },
    close: () => engine.close(),
  }
}
