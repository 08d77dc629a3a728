import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { freePorts, installed, ServerProcess } from './process.ts'

/** A PostgreSQL of our own on loopback, with what a platform's administrator may do. */
export type PostgresServer = {
  readonly url: string
  readonly env: Readonly<Record<string, string>>
  admin(sql: string): Promise<(string | null)[][]>
  readonly server: ServerProcess
  stop(): Promise<void>
}

const folders = (): string[] => {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => join(root, version, 'bin'))
}

/** Why there can be no PostgreSQL here. */
export function noPostgres(): string | undefined {
  if (installed('initdb', ...folders()) === undefined) return 'PostgreSQL is not installed (apt-get install postgresql)'
  const root = process.getuid?.() === 0
  return root && spawnSync('id', ['postgres']).status !== 0 ? 'no user postgres to run the server as' : undefined
}

// The server refuses to run as root.
const unprivileged = (): string[] =>
  process.getuid?.() === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : ['env']

export const password = 'secret/of@reader'
const user = 'reader'

export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'zhikong-pg-'))
  const [first = 'env', ...rest] = unprivileged()
  if (first === 'setpriv') spawnSync('chown', ['postgres:postgres', folder])
  chmodSync(folder, 0o700)
  const [port = 0] = await freePorts(1)
  const data = join(folder, 'data')
  const program = (name: string): string => installed(name, ...folders()) ?? name
  const init = [program('initdb'), '-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N']
  const made = spawnSync(first, [...rest, ...init], { encoding: 'utf8', cwd: folder })
  if (made.status !== 0) throw new Error(made.stderr)
  writeFileSync(
    join(data, 'pg_hba.conf'),
    'host all owner 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n',
  )
  const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off' }
  const server = new ServerProcess(first, [
    ...rest,
    program('postgres'),
    ...['-D', data],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const admin = async (sql: string): Promise<(string | null)[][]> => {
    const client = new Client({ host: '127.0.0.1', port, user: 'owner', database: 'postgres' })
    client.on('error', () => {})
    await client.connect()
    try {
      const { rows } = await client.query<(string | null)[]>({ text: sql, rowMode: 'array' })
      return rows
    } finally {
      await client.end()
    }
  }
  await server.ready(() => admin('SELECT 1'))
  await admin(`CREATE ROLE ${user} LOGIN PASSWORD '${password}'`)
  return {
    url: `postgres://127.0.0.1:${port}/postgres`,
    env: { ZHIKONG_POSTGRES_USER: user, ZHIKONG_POSTGRES_PASSWORD: password },
    admin,
    server,
    async stop() {
      await server.end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
