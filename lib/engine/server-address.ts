import { ProblemError, problem } from '../core/index.ts'
import type { ServerOptions } from './server-engine.ts'

export type ServerKind = 'postgres' | 'clickhouse'

/** Where a database is, without any secret: what may stand in a data package. */
export type ServerAddress = {
  readonly kind: ServerKind
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user?: string
  /** Encrypted, and the server's certificate checked. */
  readonly secure: boolean
  /** `discharges`, or `schema.discharges`. */
  readonly table?: string
}

const kinds: Readonly<Record<string, ServerKind>> = {
  'postgres:': 'postgres',
  'postgresql:': 'postgres',
  'clickhouse:': 'clickhouse',
}
const ports = { postgres: { plain: 5432, secure: 5432 }, clickhouse: { plain: 8123, secure: 8443 } } as const
const parameters = ['table', 'secure']

export const isServerUrl = (text: string): boolean => /^(postgres|postgresql|clickhouse):\/\//i.test(text)

/**
 * Reads `postgres://host:5432/database?table=discharges` or `clickhouse://host:8123/database?table=discharges`;
 * `&secure=true` asks for TLS.
 * @throws ProblemError `ZK-SERVER-PASSWORD` where a password stands in it, `ZK-SERVER-URL` for anything else.
 */
export function serverAddress(text: string): ServerAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const kind = kinds[url?.protocol ?? '']
  if (url === undefined || kind === undefined) throw wrong(withoutPassword(text))
  if (url.password !== '') {
    throw new ProblemError([problem('ZK-SERVER-PASSWORD', { url: withoutPassword(text), ...variables(kind) })])
  }
  const database = decodeURIComponent(url.pathname.slice(1))
  const unknown = [...url.searchParams.keys()].filter((name) => !parameters.includes(name))
  if (url.hostname === '' || database === '' || database.includes('/') || unknown.length > 0) throw wrong(text)
  const secure = url.searchParams.get('secure') === 'true'
  const table = url.searchParams.get('table')
  return {
    kind,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? ports[kind][secure ? 'secure' : 'plain'] : Number(url.port),
    database,
    ...(url.username === '' ? {} : { user: decodeURIComponent(url.username) }),
    secure,
    ...(table === null || table === '' ? {} : { table }),
  }
}

const wrong = (url: string): ProblemError => new ProblemError([problem('ZK-SERVER-URL', { url })])

const withoutPassword = (text: string): string => text.replace(/(:\/\/[^/@:]*):[^@]*@/, '$1:…@')

/** The address as shown: host, port and database. */
export const shownAddress = ({ kind, host, port, database }: ServerAddress): string =>
  `${kind}://${host.includes(':') ? `[${host}]` : host}:${port}/${database}`

/** The environment variables that hold user and password of a kind of server. */
export const variables = (kind: ServerKind): { readonly user: string; readonly password: string } => ({
  user: `ZHIKONG_${kind.toUpperCase()}_USER`,
  password: `ZHIKONG_${kind.toUpperCase()}_PASSWORD`,
})

export type Credentials = { readonly user: string | undefined; readonly password: string }

/** User and password from the environment alone; a user may also stand in the address. */
export function credentialsFor({ kind, user }: ServerAddress, { env = process.env }: ServerOptions): Credentials {
  const names = variables(kind)
  return { user: user ?? env[names.user], password: env[names.password] ?? '' }
}

/** A server's words, should it ever repeat the password. */
export const withoutSecret = (text: string, { password }: Credentials): string =>
  password === '' ? text : text.replaceAll(password, '…')
