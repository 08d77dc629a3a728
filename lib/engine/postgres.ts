import { setTimeout as pause } from 'node:timers/promises'
import type { Client, ClientConfig, FieldDef, QueryArrayConfig, QueryArrayResult } from 'pg'
import { ProblemError, problem } from '../core/index.ts'
import type { Table } from './engine.ts'
import { exactNumber, finiteNumber } from './exact-number.ts'
import { postgresDialect } from './postgres-dialect.ts'
import {
  type Credentials,
  credentialsFor,
  type ServerAddress,
  serverAddress,
  shownAddress,
  withoutSecret,
} from './server-address.ts'
import { type ColumnKind, type ServerEngine, type ServerOptions, timeoutOf } from './server-engine.ts'
import { within } from './within.ts'

// The server gives up by itself first; only one that does not answer any more is left to this side.
const graceSeconds = 2
const connectSeconds = 10
const againMs = 50

/**
 * Opens a PostgreSQL, for reading alone. Each question has a connection of its own, so that stopping one leaves the others
 * alone; a signal rejects at once, and the server's work is cancelled over a second connection.
 * @param url `postgres://host:5432/database`; user and password come from `ZHIKONG_POSTGRES_USER` and
 * `ZHIKONG_POSTGRES_PASSWORD`.
 * @throws ProblemError `ZK-SERVER-…` where the server cannot be reached, does not answer in time, or the connection breaks;
 * `ZK-ENGINE` with PostgreSQL's own words; `ZK-NUMBER-INEXACT` for a number beyond 2^53.
 */
export async function openPostgres(url: string, options: ServerOptions = {}): Promise<ServerEngine> {
  const address = serverAddress(url)
  const seconds = timeoutOf(options)
  const server: Server = { address, credentials: credentialsFor(address, options), seconds, pg: await import('pg') }
  const ask = async (sql: string, signal: AbortSignal | undefined): Promise<Answer> => {
    if (!open) throw refusal('the engine is closed', sql)
    signal?.throwIfAborted()
    return answerOf(server, sql, signal)
  }
  let open = true
  const version = await ask('SHOW server_version', undefined)
  return {
    dialect: postgresDialect,
    name: 'PostgreSQL',
    version: String(version.rows[0]?.[0]).replace(/ .*/, ''),
    query: async (sql, signal) => tableOf(await ask(sql, signal)),
    async columns(relation, signal) {
      const { fields } = await ask(`SELECT * FROM ${relation} ${postgresDialect.limit(0)}`, signal)
      return fields.map((field) => ({ name: field.name, ...typeOf(field) }))
    },
    async close() {
      open = false
    },
  }
}

type Answer = QueryArrayResult<(string | null)[]>
type Server = {
  readonly address: ServerAddress
  readonly credentials: Credentials
  readonly seconds: number
  readonly pg: typeof import('pg')
}

async function answerOf(server: Server, sql: string, signal: AbortSignal | undefined): Promise<Answer> {
  const client = await connected(server)
  const disconnect = (): void => void client.connection.stream.destroy()
  try {
    signal?.throwIfAborted()
    const work = client.query<(string | null)[]>(question(sql))
    const stop = async (): Promise<void> => {
      const patience = setTimeout(disconnect, graceSeconds * 1000)
      const settled = work.catch(() => {}).finally(() => clearTimeout(patience))
      await cancel(server, client, settled)
    }
    const late = (): Error => timeout(server)
    return await within(work, { signal, seconds: server.seconds + graceSeconds, late, stop }).finally(() => {
      const done = (): void => void client.end().catch(() => {})
      work.then(done, done)
    })
  } catch (error) {
    throw explained(error, server, sql)
  }
}

/** All cells as text, and one statement only. */
function question(sql: string): QueryArrayConfig {
  const asText = { getTypeParser: () => (value: string) => value }
  const config: QueryArrayConfig & { queryMode: 'extended' } = {
    text: sql,
    rowMode: 'array',
    queryMode: 'extended',
    types: asText,
  }
  return config
}

async function connected(server: Server): Promise<Client> {
  const client = new server.pg.Client(configOf(server))
  // A connection that breaks while nothing is asked must not bring the process down.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    client.connection.stream.destroy()
    throw unreachable(error, server)
  }
}

function configOf({ address, credentials, seconds }: Server): ClientConfig {
  const { host, port, database, secure } = address
  const { user, password } = credentials
  return {
    host,
    port,
    database,
    ...(user === undefined ? {} : { user }),
    password,
    ssl: secure,
    application_name: 'zhikong',
    connectionTimeoutMillis: Math.min(connectSeconds, seconds) * 1000,
    statement_timeout: seconds * 1000,
    options: '-c default_transaction_read_only=on -c datestyle=ISO -c timezone=UTC -c extra_float_digits=1',
  }
}

/** Asks until the work has ended: a request that comes while the server still reads the question is lost. */
async function cancel(
  server: Server,
  { processID }: Client & { readonly processID?: number | null },
  settled: Promise<unknown>,
): Promise<void> {
  const second = await connected(server)
  try {
    const ended = settled.then(() => true)
    for (let asked = 0; asked < (graceSeconds * 1000) / againMs; asked++) {
      await second.query('SELECT pg_cancel_backend($1)', [processID])
      if (await Promise.race([ended, pause(againMs)])) return
    }
  } finally {
    await second.end()
  }
}

function tableOf({ fields, rows }: Answer): Table {
  return {
    names: fields.map(({ name }) => name),
    columns: fields.map((field, at) => rows.map((row) => cell(row[at] ?? null, field))),
  }
}

// Numbers of types, as they stand in the server's pg_type and have always stood there.
const types = {
  bool: 16,
  int8: 20,
  int2: 21,
  int4: 23,
  text: 25,
  float4: 700,
  float8: 701,
  bpchar: 1042,
  varchar: 1043,
  date: 1082,
  numeric: 1700,
} as const

const nameOf = new Map<number, keyof typeof types>(
  Object.entries(types).map(([name, oid]) => [oid, name as keyof typeof types]),
)

function cell(value: string | null, { dataTypeID, name }: FieldDef): number | string | null {
  if (value === null) return null
  switch (nameOf.get(dataTypeID)) {
    case 'bool':
      return value === 't' ? 1 : 0
    case 'int2':
    case 'int4':
    case 'int8':
    case 'numeric':
      return exactNumber(value, name)
    case 'float4':
    case 'float8':
      return finiteNumber(Number(value), name)
    default:
      return value
  }
}

const kinds: Partial<Record<keyof typeof types, ColumnKind>> = {
  int2: 'integer',
  int4: 'integer',
  int8: 'integer',
  text: 'text',
  varchar: 'text',
  float4: 'float',
  float8: 'float',
  date: 'date',
  numeric: 'decimal',
}

function typeOf({ dataTypeID, dataTypeModifier }: FieldDef): { kind: ColumnKind; type: string } {
  const type = nameOf.get(dataTypeID)
  // A longer char(n) comes with blanks at its end, which a comparison overlooks and LIKE does not.
  if (type === 'bpchar')
    return { kind: dataTypeModifier === 5 ? 'text' : 'other', type: `char(${dataTypeModifier - 4})` }
  return { kind: (type && kinds[type]) ?? 'other', type: type ?? `oid ${dataTypeID}` }
}

const refusal = (cause: string, sql: string): ProblemError =>
  new ProblemError([problem('ZK-ENGINE', { engine: 'PostgreSQL', cause, sql })])

const timeout = ({ seconds }: Server): ProblemError =>
  new ProblemError([problem('ZK-SERVER-TIMEOUT', { engine: 'PostgreSQL', seconds })])

function unreachable(error: unknown, { address, credentials }: Server): ProblemError {
  const cause = withoutSecret(messageOf(error), credentials)
  return new ProblemError([problem('ZK-SERVER-LOST', { engine: 'PostgreSQL', address: shownAddress(address), cause })])
}

/** What the server said, told apart: out of time, refused, or no server there any more. */
function explained(error: unknown, server: Server, sql: string): unknown {
  if (error instanceof ProblemError || !(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  if (code === '57014' && error.message.includes('statement timeout')) return timeout(server)
  // A class of the server's own errors is five characters; those of shutdown, and of the system beneath, are not answers.
  if (/^[0-9A-Z]{5}$/.test(code) && !/^57P0|^08/.test(code))
    return refusal(withoutSecret(error.message, server.credentials), sql)
  return error.name === 'AbortError' || !isConnectionError(error, code) ? error : unreachable(error, server)
}

const isConnectionError = ({ message }: Error, code: string): boolean =>
  /^57P0|^08|^E[A-Z]+$/.test(code) || /connection|terminated|socket/i.test(message)

const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  // Several addresses of one name were tried: each has its own reason.
  if (error instanceof AggregateError) return [...new Set(error.errors.map(messageOf))].join('; ')
  return error.message
}
