import { expect, test, vi } from 'vitest'
import { command } from './command.ts'
import { stackTrace } from './zhikong.ts'

test('the doctor looks at everything a report needs, and at nothing twice', async () => {
  const { code, stdout, stderr } = await command('doctor', [])
  const named = stdout.split('\n').flatMap((line) => line.match(/^[✓✗] (\S+)/)?.[1] ?? [])
  expect(named).toEqual(['运行环境', '浏览器', '字体', '计算引擎', 'PostgreSQL', 'ClickHouse', '磁盘'])
  expect(stderr).not.toMatch(stackTrace)
  expect(code).toBe(stdout.includes('✗') ? 1 : 0)
})

test('a program reads the same findings', async () => {
  const { stdout } = await command('doctor', [], { options: { json: true }, lang: 'en' })
  const findings = JSON.parse(stdout) as { what: string; ok: boolean; detail: string }[]
  expect(findings.map(({ what }) => what)).toEqual([
    'node',
    'browser',
    'fonts',
    'engine',
    'postgres',
    'clickhouse',
    'disk',
  ])
  expect(findings.find(({ what }) => what === 'node')).toMatchObject({ ok: true, detail: process.versions.node })
  expect(findings.every(({ detail }) => detail.length > 0)).toBe(true)
})

test('a database that is named and cannot be reached is told, without its password', async () => {
  vi.stubEnv('ZHIKONG_POSTGRES_URL', 'postgres://127.0.0.1:1/quality')
  vi.stubEnv('ZHIKONG_POSTGRES_PASSWORD', 'hunter2')
  const { code, stdout } = await command('doctor', [], { lang: 'en' }).finally(() => vi.unstubAllEnvs())
  expect(code).toBe(1)
  expect(stdout).toMatch(/^✗ PostgreSQL {2}ZK-SERVER-LOST .*postgres:\/\/127\.0\.0\.1:1\/quality/m)
  expect(stdout).not.toContain('hunter2')
})
