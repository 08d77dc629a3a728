import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProblemError } from '../../lib/core/index.ts'
import { openDuckDb, openServer, resultColumn, type ServerEngine } from '../../lib/engine/index.ts'
import { type ClickHouseCluster, noClickHouse, password, startClickHouse } from './servers/clickhouse-cluster.ts'
import { noPostgres, type PostgresServer, startPostgres } from './servers/postgres-server.ts'
import { until } from './servers/process.ts'
import { loadClickHouse, makeStays } from './servers/stays.ts'

const absent = { postgres: noPostgres(), clickHouse: noClickHouse() }
for (const [name, reason] of Object.entries(absent)) if (reason) console.log(`skipped: ${name} (${reason})`)

/** The problem that a question ends in, and how long that took. */
async function failure(work: Promise<unknown>): Promise<{ code: string; said: string; seconds: number }> {
  const started = Date.now()
  const error = await work.then(
    (answer) => {
      throw new Error(`answered: ${JSON.stringify(answer)}`)
    },
    (reason: ProblemError) => reason,
  )
  return {
    code: error.problems?.[0]?.code ?? String(error),
    said: error.message,
    seconds: (Date.now() - started) / 1000,
  }
}

describe.skipIf(absent.postgres)('PostgreSQL', () => {
  let server: PostgresServer
  let engine: ServerEngine
  const open = (timeoutSeconds: number): Promise<ServerEngine> =>
    openServer(server.url, { env: server.env, timeoutSeconds })
  const slow = 'SELECT count(*) FROM (SELECT generate_series(1, 2000000000)) AS zk_slow'
  const running = async (): Promise<number> => {
    const [[count] = []] = await server.admin(
      `SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%zk_slow%' AND query NOT LIKE '%pg_stat_activity%'`,
    )
    return Number(count)
  }

  beforeAll(async () => {
    server = await startPostgres()
    engine = await open(60)
  })
  afterAll(async () => {
    await engine?.close()
    await server?.stop()
  })

  test('a signal rejects at once, and the server stops the work', async () => {
    const controller = new AbortController()
    const work = engine.query(slow, controller.signal)
    work.catch(() => {})
    await until('the server works', async () => (await running()) === 1)
    const asked = Date.now()
    controller.abort(new Error('enough'))
    await expect(work).rejects.toThrow('enough')
    expect(Date.now() - asked).toBeLessThan(100)
    await until('the server has stopped', async () => (await running()) === 0)
    expect((await engine.query('SELECT 1 AS zk_x')).columns).toEqual([[1]])
  })

  test('a signal given beforehand asks nothing', async () => {
    await expect(engine.query(slow, AbortSignal.abort(new Error('never mind')))).rejects.toThrow('never mind')
    expect(await running()).toBe(0)
  })

  test('what the server does for a process that is told to end is stopped first', async () => {
    const script = `import { openServer } from './lib/engine/index.ts'
      const engine = await openServer(${JSON.stringify(server.url)})
      await engine.query(${JSON.stringify(slow)})`
    const env = { ...process.env, ...server.env }
    const cwd = join(import.meta.dirname, '..', '..')
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd, env })
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)))
    await until('the server works', async () => (await running()) === 1)
    child.kill('SIGINT')
    expect([await ended, said]).toEqual(['SIGINT', ''])
    await until('the server has stopped', async () => (await running()) === 0, 1000)
  })

  test('what takes too long is stopped by the server, and said so', async () => {
    const impatient = await open(1)
    expect(await failure(impatient.query(slow))).toMatchObject({ code: 'ZK-SERVER-TIMEOUT' })
    await until('the server has stopped', async () => (await running()) === 0)
    await impatient.close()
  })

  test('nothing is written, and one statement is one statement', async () => {
    await server.admin('CREATE TABLE IF NOT EXISTS writable (a integer); GRANT ALL ON writable TO reader')
    expect((await failure(engine.query('INSERT INTO writable VALUES (1)'))).said).toContain('read-only')
    expect(await failure(engine.query('SELECT 1; DROP TABLE writable'))).toMatchObject({ code: 'ZK-ENGINE' })
    expect(await server.admin('SELECT count(*) FROM writable')).toEqual([['0']])
  })

  test('a wrong password is told without the password', async () => {
    const env = { ...server.env, ZHIKONG_POSTGRES_PASSWORD: 'another-secret' }
    const { code, said } = await failure(openServer(server.url, { env }))
    expect(code).toBe('ZK-SERVER-LOST')
    expect(said).toContain('password authentication failed')
    expect(said).not.toContain('another-secret')
  })

  test('a server that freezes in mid-query ends in an error, in bounded time', async () => {
    const impatient = await open(1)
    const work = failure(impatient.query(slow))
    await until('the server works', async () => (await running()) === 1)
    // The work is done by a process of its own.
    const [[pid] = []] = await server.admin(
      `SELECT pid FROM pg_stat_activity WHERE query LIKE '%zk_slow%' AND state = 'active' AND pid <> pg_backend_pid()`,
    )
    process.kill(Number(pid), 'SIGSTOP')
    const { code, seconds } = await work
    process.kill(Number(pid), 'SIGCONT')
    expect(code).toBe('ZK-SERVER-TIMEOUT')
    expect(seconds).toBeLessThan(5)
    await impatient.close()
    // Thawed, it ends by its own timeout; the next case must not take its process for the one it looks for.
    await until('the server has stopped', async () => (await running()) === 0)
  })

  test('a server that is killed in mid-query ends in an error at once', async () => {
    const work = failure(engine.query(slow))
    await until('the server works', async () => (await running()) === 1)
    const [[pid] = []] = await server.admin(
      `SELECT pid FROM pg_stat_activity WHERE query LIKE '%zk_slow%' AND state = 'active' AND pid <> pg_backend_pid()`,
    )
    process.kill(Number(pid), 'SIGKILL')
    const { code, seconds } = await work
    expect(code).toBe('ZK-SERVER-LOST')
    expect(seconds).toBeLessThan(5)
  })

  test('a server that is not there is told with its address', async () => {
    const { code, said } = await failure(openServer('postgres://127.0.0.1:1/nowhere', { env: {} }))
    expect(code).toBe('ZK-SERVER-LOST')
    expect(said).toContain('postgres://127.0.0.1:1/nowhere')
  })
})

describe.skipIf(absent.clickHouse)('ClickHouse, two shards', () => {
  const stays = 20_000
  let servers: ClickHouseCluster
  let engine: ServerEngine
  const open = (timeoutSeconds: number): Promise<ServerEngine> =>
    openServer(servers.url, { env: servers.env, timeoutSeconds })
  // A tenth of a second for each block of rows: seconds, on both shards.
  const slow = 'SELECT count(*) AS zk_slow, sum(sleepEachRow(0.002)) AS zk_slept FROM stays'
  const running = async (shard: 1 | 2): Promise<number> =>
    Number(
      await servers.admin(
        shard,
        `SELECT count(*) FROM system.processes WHERE query LIKE '%slow%' AND query NOT LIKE '%system.processes%'`,
      ),
    )
  const total = async (): Promise<number | string | null | undefined> =>
    resultColumn(await engine.query('SELECT count(*) AS zk_n FROM stays'), 'zk_n')[0]

  beforeAll(async () => {
    servers = await startClickHouse()
    const db = await openDuckDb()
    await makeStays(db, stays)
    await loadClickHouse(db, servers, { from: 'stays', table: 'stays' })
    await db.close()
    engine = await open(60)
  })
  afterAll(async () => {
    await engine?.close()
    await servers?.stop()
  })

  test('a signal rejects at once, and both shards stop the work', async () => {
    const controller = new AbortController()
    const work = engine.query(slow, controller.signal)
    work.catch(() => {})
    await until('both shards work', async () => (await running(1)) > 0 && (await running(2)) > 0)
    const asked = Date.now()
    controller.abort(new Error('enough'))
    await expect(work).rejects.toThrow('enough')
    expect(Date.now() - asked).toBeLessThan(100)
    await until('both shards have stopped', async () => (await running(1)) === 0 && (await running(2)) === 0)
    expect(await total()).toBe(stays)
  })

  test('what takes too long is stopped by the server, and said so', async () => {
    const impatient = await open(1)
    expect(await failure(impatient.query(slow))).toMatchObject({ code: 'ZK-SERVER-TIMEOUT' })
    await until('both shards have stopped', async () => (await running(1)) === 0 && (await running(2)) === 0)
    await impatient.close()
  })

  test('nothing is written', async () => {
    const { code, said } = await failure(engine.query('CREATE TABLE t2 (a Int32) ENGINE = Memory'))
    expect(code).toBe('ZK-ENGINE')
    expect(said).toContain('readonly')
  })

  test('a wrong password is told without the password', async () => {
    const env = { ...servers.env, ZHIKONG_CLICKHOUSE_PASSWORD: 'another-secret' }
    const { code, said } = await failure(openServer(servers.url, { env }))
    expect(code).toBe('ZK-SERVER-LOST')
    expect(said).not.toContain('another-secret')
    expect(said).not.toContain(password)
  })

  test('a frozen shard ends in an error, in bounded time, and never in half the total', async () => {
    const impatient = await open(2)
    servers.shards[1].freeze()
    const { code, seconds } = await failure(impatient.query('SELECT count(*) AS zk_n FROM stays'))
    servers.shards[1].thaw()
    expect(code).toBe('ZK-SERVER-TIMEOUT')
    expect(seconds).toBeLessThan(6)
    await impatient.close()
    await until('the cluster is whole', async () => (await total().catch(() => 0)) === stays)
  })

  test('a frozen entry to the cluster ends in an error, in bounded time', async () => {
    const impatient = await open(1)
    servers.shards[0].freeze()
    const { code, seconds } = await failure(impatient.query('SELECT count(*) AS zk_n FROM stays'))
    servers.shards[0].thaw()
    expect(code).toBe('ZK-SERVER-TIMEOUT')
    expect(seconds).toBeLessThan(5)
    await impatient.close()
  })

  test('a shard that is killed in mid-query ends in an error, and never in half the total', async () => {
    const work = failure(engine.query(slow))
    await until('both shards work', async () => (await running(1)) > 0 && (await running(2)) > 0)
    await servers.shards[1].end('SIGKILL')
    const { code, seconds } = await work
    expect(code).toMatch(/^ZK-SERVER-(SHARD|LOST)$/)
    expect(seconds).toBeLessThan(10)
  })

  test('a dead shard is told as such, and the total is right again when it is back', async () => {
    const { code, seconds } = await failure(engine.query('SELECT count(*) AS zk_n FROM stays'))
    expect(code).toBe('ZK-SERVER-SHARD')
    expect(seconds).toBeLessThan(5)
    await servers.restart(2)
    expect(await total()).toBe(stays)
  })
})
