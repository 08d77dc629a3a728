import { randomUUID } from 'node:crypto'
import type { ClickHouseClient } from '@clickhouse/client'
import { ProblemError, problem } from '../core/index.ts'
import { clickHouseDialect } from './clickhouse-dialect.ts'
import type { Table } from './engine.ts'
import { exactDigits, exactNumber, finiteNumber } from './exact-number.ts'
import {
  type Credentials,
  credentialsFor,
  type ServerAddress,
  serverAddress,
  shownAddress,
  withoutSecret,
} from './server-address.ts'
import {
  type ColumnKind,
  type ServerColumn,
  type ServerEngine,
  type ServerOptions,
  timeoutOf,
} from './server-engine.ts'
import { within } from './within.ts'

// The server gives up by itself first; only one that does not answer any more is left to this side.
const graceSeconds = 2

/**
 * Opens a ClickHouse, one server or the entry to a cluster, for reading alone. Every question forbids the server to pass
 * over a shard that is away; a signal rejects at once, and the query is killed on the server.
 * @param url `clickhouse://host:8123/database` (the HTTP port); user and password come from `ZHIKONG_CLICKHOUSE_USER` and
 * `ZHIKONG_CLICKHOUSE_PASSWORD`.
 * @throws ProblemError `ZK-SERVER-…` where the server or a shard cannot be reached, does not answer in time, or the answer
 * breaks off; `ZK-ENGINE` with ClickHouse's own words; `ZK-NUMBER-INEXACT` for a number beyond 2^53.
 */
export async function openClickHouse(url: string, options: ServerOptions = {}): Promise<ServerEngine> {
  const address = serverAddress(url)
  const seconds = timeoutOf(options)
  const credentials = credentialsFor(address, options)
  const server: Server = { address, credentials, seconds, client: await clientOf(address, credentials, seconds) }
  let open = true
  const ask = async (sql: string, signal: AbortSignal | undefined): Promise<Answer> => {
    if (!open) throw refusal('the engine is closed', sql)
    signal?.throwIfAborted()
    return answerOf(server, sql, signal)
  }
  const close = async (): Promise<void> => {
    if (!open) return
    open = false
    await server.client.close()
  }
  try {
    const version = await ask('SELECT version()', undefined)
    return {
      dialect: clickHouseDialect,
      name: 'ClickHouse',
      version: String(version.data[0]?.[0]),
      query: async (sql, signal) => tableOf(await ask(sql, signal)),
      async columns(relation, signal) {
        const { meta } = await ask(`SELECT * FROM ${relation} ${clickHouseDialect.limit(0)}`, signal)
        return meta.map(columnOf)
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

type Server = {
  readonly address: ServerAddress
  readonly credentials: Credentials
  readonly seconds: number
  readonly client: ClickHouseClient
}

/** A reply in the format JSONCompact: one document, so that one that breaks off cannot be taken for a whole. */
type Answer = {
  readonly meta: readonly { readonly name: string; readonly type: string }[]
  readonly data: readonly (readonly (number | string | null)[])[]
}

async function clientOf(address: ServerAddress, credentials: Credentials, seconds: number): Promise<ClickHouseClient> {
  const { createClient } = await import('@clickhouse/client')
  const host = address.host.includes(':') ? `[${address.host}]` : address.host
  return createClient({
    url: `${address.secure ? 'https' : 'http'}://${host}:${address.port}`,
    database: address.database,
    ...(credentials.user === undefined ? {} : { username: credentials.user }),
    password: credentials.password,
    application: 'zhikong',
    request_timeout: (seconds + 2 * graceSeconds) * 1000,
    // A connection for each question: one that the server has meanwhile closed cannot be taken for a fault of the query.
    keep_alive: { enabled: false },
    // Nothing is written by the client: what went wrong is said once, by us.
    log: { level: 127 },
  })
}

async function answerOf(server: Server, sql: string, signal: AbortSignal | undefined): Promise<Answer> {
  const { client, seconds } = server
  const id = `zhikong-${randomUUID()}`
  const given = new AbortController()
  const work = client
    .query({
      query: sql,
      format: 'JSONCompact',
      query_id: id,
      abort_signal: given.signal,
      clickhouse_settings: { skip_unavailable_shards: 0, max_execution_time: seconds, readonly: '1' },
    })
    .then((reply) => reply.text())
    .then((text) => parsed(text, server, sql))
  const stop = async (): Promise<void> => {
    // First the server, then the connection: a query that has lost its client is not stopped by that.
    await killed(server, id).finally(() => given.abort())
  }
  const late = (): Error => timeout(server)
  try {
    return await within(work, { signal, seconds: seconds + graceSeconds, late, stop })
  } catch (error) {
    throw explained(error, server, sql)
  }
}

async function killed({ client }: Server, id: string): Promise<void> {
  const query = `KILL QUERY WHERE query_id = ${clickHouseDialect.text(id)} ASYNC`
  await client.command({ query, abort_signal: AbortSignal.timeout(graceSeconds * 1000) })
}

function parsed(text: string, server: Server, sql: string): Answer {
  try {
    return JSON.parse(text) as Answer
  } catch {
    // An error that comes after the first rows stands at the end of a reply that began well.
    const said = serverSaid(text)
    throw said === undefined ? lost('the reply broke off', server) : fromServer(said, server, sql)
  }
}

function tableOf({ meta, data }: Answer): Table {
  return {
    names: meta.map(({ name }) => name),
    columns: meta.map((column, at) => data.map((row) => cell(row[at] ?? null, column))),
  }
}

const bare = (type: string): string =>
  type.replace(/^(LowCardinality|Nullable)\((.*)\)$/, '$2').replace(/^Nullable\((.*)\)$/, '$1')

function cell(value: number | string | null, { name, type }: Answer['meta'][number]): number | string | null {
  if (value === null) return null
  const plain = bare(type)
  if (/^U?Int/.test(plain)) return exactNumber(String(value), name)
  if (plain.startsWith('Decimal')) return exactDecimal(value, plain, name)
  if (plain.startsWith('Float')) return finiteNumber(Number(value), name)
  return value
}

/** Some versions write a decimal as a bare number: read as a double it is exact up to 2^53 of its last place. */
function exactDecimal(value: number | string, type: string, column: string): number {
  const scale = Number(/(\d+)\)$/.exec(type)?.[1] ?? 0)
  const text = typeof value === 'string' ? value : value.toFixed(scale)
  if (typeof value === 'string' || text.includes('e')) return exactNumber(text, column)
  return exactDigits(BigInt(text.replace('.', '')), scale, text, column)
}

const kinds: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^String$/, 'text'],
  [/^U?Int\d+$/, 'integer'],
  [/^Decimal/, 'decimal'],
  [/^Float/, 'float'],
  [/^Date(32)?$/, 'date'],
]

function columnOf({ name, type }: Answer['meta'][number]): ServerColumn {
  const [, kind = 'other'] = kinds.find(([pattern]) => pattern.test(bare(type))) ?? []
  return { name, kind, type }
}

const refusal = (cause: string, sql: string): ProblemError =>
  new ProblemError([problem('ZK-ENGINE', { engine: 'ClickHouse', cause, sql })])

const timeout = ({ seconds }: Server): ProblemError =>
  new ProblemError([problem('ZK-SERVER-TIMEOUT', { engine: 'ClickHouse', seconds })])

const lost = (cause: string, { address, credentials }: Server): ProblemError =>
  new ProblemError([
    problem('ZK-SERVER-LOST', {
      engine: 'ClickHouse',
      address: shownAddress(address),
      cause: withoutSecret(cause, credentials),
    }),
  ])

/** Numbers of errors, from the server's ErrorCodes. */
const codes = {
  timeout: ['159', '160'],
  // A shard: no answer over the network, gone away, or none of its replicas there.
  shard: ['32', '209', '210', '279', '519'],
  user: ['192', '193', '194', '516'],
}

const serverSaid = (text: string): string | undefined => /Code: \d+, .*$/s.exec(text)?.[0]

/** The server's words without what only its makers need. */
const causeIn = (said: string, { credentials }: Server): string =>
  withoutSecret(
    said.replace(/^Code: \d+, e\.displayText\(\) = /, '').replace(/,? ?e\.what\(\) = .*$/s, ''),
    credentials,
  ).trim()

function fromServer(said: string, server: Server, sql: string): ProblemError {
  const code = /^Code: (\d+)/.exec(said)?.[1] ?? ''
  return fromCode(code, causeIn(said, server), server, sql)
}

function fromCode(code: string, cause: string, server: Server, sql: string): ProblemError {
  if (codes.timeout.includes(code)) return timeout(server)
  if (codes.shard.includes(code)) {
    const address = shownAddress(server.address)
    return new ProblemError([problem('ZK-SERVER-SHARD', { engine: 'ClickHouse', address, cause })])
  }
  return codes.user.includes(code) ? lost(cause, server) : refusal(cause, sql)
}

function explained(error: unknown, server: Server, sql: string): unknown {
  if (error instanceof ProblemError || !(error instanceof Error)) return error
  const said = serverSaid(error.message)
  if (said !== undefined) return fromServer(said, server, sql)
  const cause = causeIn(error.message, server)
  const code = 'code' in error ? String(error.code) : ''
  // Newer servers write their errors otherwise; the client reads the number out of them.
  if (/^\d+$/.test(code)) return fromCode(code, cause, server, sql)
  if (/timeout/i.test(error.message)) return timeout(server)
  return error.name === 'AbortError' ? error : lost(cause === '' ? code : cause, server)
}
