import { type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, VARCHAR, version } from '@duckdb/node-api'
import { ProblemError, problem } from '../core/index.ts'
import { duckDbDialect } from './duckdb-dialect.ts'
import type { Engine, Table } from './engine.ts'
import { normalise } from './normalise.ts'

export type DuckDbOptions = {
  readonly threads?: number
  /** As DuckDB writes it: `4GB`. */
  readonly memoryLimit?: string
  /** Where DuckDB may put what does not fit into memory. */
  readonly tempDirectory?: string
}

/** The engine in this process. `run` is for loading and defining tables; everything else only asks. */
export interface DuckDb extends Engine {
  run(sql: string, signal?: AbortSignal): Promise<void>
  /** A value that what `run` does may read with `getvariable(name)`: it stands in no query, and so in no error. */
  keep(name: string, value: string): Promise<void>
  /** Makes a table of texts from rows that come one by one. */
  fill(table: string, columns: readonly string[], rows: AsyncIterable<readonly (string | null)[]>): Promise<void>
}

/**
 * Opens a DuckDB in memory.
 *
 * Each query has a connection of its own, so queries may run side by side and stopping one leaves the others alone.
 * What `run` does happens one after the other on one connection; the tables it makes are seen by all.
 * @throws ProblemError `ZK-ENGINE` with DuckDB's own words, `ZK-NUMBER-INEXACT` for a number beyond 2^53.
 */
export async function openDuckDb(options: DuckDbOptions = {}): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(':memory:', settings(options))
  const loader = await instance.connect()
  let queue: Promise<unknown> = Promise.resolve()
  let open = true
  const running = new Set<Promise<unknown>>()
  const guard = (sql: string, signal: AbortSignal | undefined): void => {
    if (!open) throw new ProblemError([problem('ZK-ENGINE', { engine: 'DuckDB', cause: 'the engine is closed', sql })])
    signal?.throwIfAborted()
  }
  const runNext = async (sql: string, signal: AbortSignal | undefined): Promise<void> => {
    guard(sql, signal)
    await stoppable(loader, signal, explained(sql, loader.run(sql)))
  }
  return {
    dialect: duckDbDialect,
    name: 'DuckDB',
    version: version().replace(/^v/, ''),
    async query(sql, signal) {
      guard(sql, signal)
      const connection = await instance.connect()
      const work = explained(sql, read(connection, sql))
      running.add(work)
      const release = (): void => {
        running.delete(work)
        connection.closeSync()
      }
      void work.then(release, release)
      return stoppable(connection, signal, work)
    },
    run(sql, signal) {
      const next = queue.then(() => runNext(sql, signal))
      queue = next.catch(() => {})
      return next
    },
    async keep(name, value) {
      // The value goes in as a parameter; an error of the engine could still show it, so its words are not passed on.
      await loader.run(`SET VARIABLE ${name} = $1`, [value]).catch(() => {
        throw new ProblemError([problem('ZK-ENGINE', { engine: 'DuckDB', cause: 'SET VARIABLE', sql: name })])
      })
    },
    async fill(table, columns, rows) {
      const definition = columns.map((column) => `${duckDbDialect.ident(column)} VARCHAR`).join(', ')
      await explained(table, loader.run(`CREATE TABLE ${duckDbDialect.ident(table)} (${definition})`))
      await appendRows(loader, table, columns.length, rows)
    },
    async close() {
      if (!open) return
      open = false
      // The engine must not go from under a query that still runs: of several side by side, one may have failed.
      await Promise.allSettled([...running, queue])
      loader.closeSync()
      instance.closeSync()
    },
  }
}

function settings(options: DuckDbOptions): Record<string, string> {
  return {
    // Nothing is ever fetched over the network.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // Nothing outlives the process, so nothing needs to be put in order and compressed for it: seconds for a million stays.
    checkpoint_threshold: '1TB',
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
    ...(options.memoryLimit === undefined ? {} : { memory_limit: options.memoryLimit }),
    ...(options.tempDirectory === undefined ? {} : { temp_directory: options.tempDirectory }),
  }
}

/** Rows that the engine takes at a time. */
const chunkRows = 2048

async function appendRows(
  connection: DuckDBConnection,
  table: string,
  width: number,
  rows: AsyncIterable<readonly (string | null)[]>,
): Promise<void> {
  const appender = await connection.createAppender(table)
  const types = Array.from({ length: width }, () => VARCHAR)
  let waiting: (readonly (string | null)[])[] = []
  const flush = (): void => {
    if (waiting.length === 0) return
    const chunk = DuckDBDataChunk.create(types, waiting.length)
    chunk.setRows(waiting)
    appender.appendDataChunk(chunk)
    waiting = []
  }
  try {
    for await (const row of rows) {
      waiting.push(row)
      if (waiting.length === chunkRows) flush()
    }
    flush()
  } finally {
    appender.closeSync()
  }
}

/**
 * Converted piece by piece, so that the driver's own values, which take many times the memory, are gone at once. A value that
 * is refused is told after the last piece: the driver is not left with an answer half read.
 */
async function read(connection: DuckDBConnection, sql: string): Promise<Table> {
  const result = await connection.run(sql)
  const names = result.columnNames()
  const columns = names.map((): (number | string | null)[] => [])
  const refused: unknown[] = []
  for (;;) {
    const chunk = await result.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) break
    if (refused.length > 0) continue
    try {
      for (const [index, column] of columns.entries()) append(chunk, index, names[index] ?? '', column)
    } catch (error) {
      refused.push(error)
    }
  }
  if (refused.length > 0) throw refused[0]
  return { names, columns }
}

function append(chunk: DuckDBDataChunk, index: number, name: string, column: (number | string | null)[]): void {
  const vector = chunk.getColumnVector(index)
  const { type, itemCount } = vector
  for (let row = 0; row < itemCount; row++) column.push(normalise(vector.getItem(row), type, name))
}

async function explained<T>(sql: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof ProblemError) throw error
    const cause = error instanceof Error ? error.message : String(error)
    throw new ProblemError([problem('ZK-ENGINE', { engine: 'DuckDB', cause, sql })])
  }
}

/**
 * Rejects at once when the signal is given, and keeps interrupting until DuckDB has let go: an interrupt that comes
 * before the statement has begun is lost.
 */
async function stoppable<T>(
  connection: DuckDBConnection,
  signal: AbortSignal | undefined,
  work: Promise<T>,
): Promise<T> {
  if (signal === undefined) return work
  let stop = (): void => {}
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => {
      const again = setInterval(() => connection.interrupt(), 10)
      const settled = (): void => clearInterval(again)
      void work.then(settled, settled)
      connection.interrupt()
      reject(signal.reason)
    }
  })
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([work, stopped])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
