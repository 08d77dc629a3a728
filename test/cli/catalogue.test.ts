import { expect, test } from 'vitest'
import { command } from './command.ts'
import { stackTrace, zhikong } from './zhikong.ts'

test('a word finds the indicators that carry it, with formula and source', () => {
  const { code, stdout, stderr } = zhikong(['catalogue', '非计划再次手术率'])
  expect([code, stderr]).toEqual([0, ''])
  const [first, second, ...others] = stdout.split('\n\n')
  expect(others).toEqual([])
  expect(first).toMatch(/^GS-2022-06 /)
  expect(second).toMatch(/^UR-2022-10b /)
  for (const entry of [first, second])
    expect(entry).toMatch(/定义：.+\n {2}分子：.+\n {2}分母：[\s\S]+ {2}来源：.+2022年版/)
})

test('the English edition has the English words', async () => {
  const { stdout } = await command('catalogue', [['GS-2022-06']], { lang: 'en' })
  expect(stdout).toMatch(/^GS-2022-06 +Unplanned reoperation/)
  expect(stdout).toMatch(/Numerator: .+\n {2}Denominator: /)
})

test('a program reads all that defines an indicator', async () => {
  const { stdout } = await command('catalogue', [['非计划再次手术率']], { options: { json: true } })
  const found = JSON.parse(stdout) as Record<string, unknown>[]
  expect(found.map(({ id }) => id)).toEqual(['GS-2022-06', 'UR-2022-10b'])
  for (const each of found) {
    expect(each).toMatchObject({
      name: { zh: '非计划再次手术率', en: expect.any(String) },
      kind: 'proportion',
      unit: { zh: '%', en: '%' },
      direction: 'lower',
      target: null,
      frequency: null,
      numerator: { zh: expect.any(String), en: expect.any(String) },
      denominator: { zh: expect.any(String), en: expect.any(String) },
      source: { document: expect.stringContaining('2022年版'), place: expect.any(String), verified: true },
    })
  }
})

test('without words every indicator is listed once', async () => {
  const { stdout } = await command('catalogue', [[]])
  const ids = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[0])
  expect(ids).toContain('NIT-2023-II')
  expect(new Set(ids).size).toBe(ids.length)
})

test('a name that is nearly right is answered with the right one, and exit 2', async () => {
  const { code, stdout, stderr } = await command('catalogue', [['GS-2022-O6']])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toBe(
    'ZK-INDICATOR-UNKNOWN  目录中没有指标“GS-2022-O6”。是否指“GS-2022-06”？可用 zhikong catalogue 查询。\n',
  )
  expect(stderr).not.toMatch(stackTrace)
})
