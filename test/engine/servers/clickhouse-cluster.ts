import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts, installed, ServerProcess } from './process.ts'

/** Two ClickHouse servers on loopback, which are one cluster of two shards; questions go to the first. */
export type ClickHouseCluster = {
  readonly url: string
  readonly env: Readonly<Record<string, string>>
  /** Asks one server as its administrator; the body follows the statement. */
  admin(shard: 1 | 2, sql: string, settings?: Readonly<Record<string, string>>): Promise<string>
  readonly shards: readonly [ServerProcess, ServerProcess]
  /** Starts a shard again that was killed. */
  restart(shard: 1 | 2): Promise<void>
  stop(): Promise<void>
}

export const noClickHouse = (): string | undefined =>
  installed('clickhouse-server', '/usr/sbin') === undefined
    ? 'ClickHouse is not installed (apt-get install clickhouse-server)'
    : undefined

export const password = 'secret/of@reader'
const user = 'reader'
export const cluster = 'zhikong'

type Ports = { readonly http: number; readonly tcp: number; readonly other: number }

export async function startClickHouse(): Promise<ClickHouseCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'zhikong-ch-'))
  const ports = await freePorts(6)
  const of = (shard: 1 | 2): Ports => {
    const [http = 0, tcp = 0, other = 0] = ports.slice((shard - 1) * 3)
    return { http, tcp, other }
  }
  for (const shard of [1, 2] as const) configure(join(folder, String(shard)), of(shard), [of(1).tcp, of(2).tcp])
  const start = (shard: 1 | 2): ServerProcess =>
    new ServerProcess(installed('clickhouse-server', '/usr/sbin') ?? '', [
      `--config-file=${join(folder, String(shard), 'config.xml')}`,
    ])
  const admin: ClickHouseCluster['admin'] = async (shard, sql, settings = {}) => {
    const query = new URLSearchParams({ user: 'owner', ...settings })
    const reply = await fetch(`http://127.0.0.1:${of(shard).http}/?${query}`, {
      method: 'POST',
      body: sql,
      headers: { connection: 'close' },
    })
    const text = await reply.text()
    if (!reply.ok) throw new Error(text)
    return text
  }
  const shards: [ServerProcess, ServerProcess] = [start(1), start(2)]
  const ready = (shard: 1 | 2): Promise<void> | undefined => shards[shard - 1]?.ready(() => admin(shard, 'SELECT 1'))
  await Promise.all([ready(1), ready(2)])
  return {
    url: `clickhouse://127.0.0.1:${of(1).http}/default`,
    env: { ZHIKONG_CLICKHOUSE_USER: user, ZHIKONG_CLICKHOUSE_PASSWORD: password },
    admin,
    shards,
    async restart(shard) {
      shards[shard - 1] = start(shard)
      await ready(shard)
    },
    async stop() {
      await Promise.all(shards.map((each) => each.end('SIGKILL')))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configure(folder: string, { http, tcp, other }: Ports, shards: readonly number[]): void {
  mkdirSync(join(folder, 'tmp'), { recursive: true })
  const shard = (port: number): string =>
    `<shard><replica><host>127.0.0.1</host><port>${port}</port><user>owner</user></replica></shard>`
  writeFileSync(
    join(folder, 'config.xml'),
    `<yandex>
      <logger><level>error</level><log>${folder}/server.log</log><errorlog>${folder}/error.log</errorlog></logger>
      <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port><interserver_http_port>${other}</interserver_http_port>
      <listen_host>127.0.0.1</listen_host>
      <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><users_config>${folder}/users.xml</users_config>
      <default_profile>default</default_profile><default_database>default</default_database>
      <mark_cache_size>67108864</mark_cache_size>
      <remote_servers><${cluster}>${shards.map(shard).join('')}</${cluster}></remote_servers>
    </yandex>`,
  )
  const account = (name: string, secret: string): string =>
    `<${name}><password>${secret}</password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></${name}>`
  writeFileSync(
    join(folder, 'users.xml'),
    `<yandex><profiles><default/></profiles><users>${account('owner', '')}${account(user, password)}</users><quotas><default/></quotas></yandex>`,
  )
}
