import { describe, expect, test } from 'vitest'
import { isServerUrl, openServer, serverAddress, shownAddress } from '../../lib/engine/index.ts'

test('host, port, database and table, with the usual port where none is given', () => {
  expect(serverAddress('postgres://db.example/quality?table=public.discharges')).toEqual({
    kind: 'postgres',
    host: 'db.example',
    port: 5432,
    database: 'quality',
    secure: false,
    table: 'public.discharges',
  })
  expect(serverAddress('clickhouse://reader@[::1]:18123/医院?table=stays&secure=true')).toEqual({
    kind: 'clickhouse',
    host: '::1',
    port: 18123,
    database: '医院',
    user: 'reader',
    secure: true,
    table: 'stays',
  })
  expect(serverAddress('clickhouse://db/q?secure=true').port).toBe(8443)
  expect(shownAddress(serverAddress('postgresql://u@db/q?table=t'))).toBe('postgres://db:5432/q')
})

test('a password is refused and not repeated', async () => {
  const url = 'postgres://reader:hunter2@db/quality?table=t'
  expect(() => serverAddress(url)).toThrow('ZHIKONG_POSTGRES_PASSWORD')
  for (const each of [url, 'ftp://reader:hunter2@db/quality', 'postgres://reader:hunter2@']) {
    const said = await openServer(each).then(String, String)
    expect(said).toMatch(/ZK-SERVER-(PASSWORD|URL)/)
    expect(said).not.toContain('hunter2')
  }
})

describe('what is no address of a table', () => {
  test.each([
    'mysql://db/quality?table=t',
    'postgres://db?table=t',
    'postgres:///quality?table=t',
    'postgres://db/quality/more?table=t',
    'postgres://db/quality?tabel=t',
    'discharges.parquet',
  ])('%s', (url) => {
    expect(() => serverAddress(url)).toThrow('ZK-SERVER-URL')
  })
})

test('files are told apart from servers', () => {
  expect(['Postgres://a/b', 'clickhouse://a/b', 'data/a.csv', 'https://a/b'].map(isServerUrl)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
