import { expect, test } from 'vitest'
import { folderWith, lines } from '../data/package-folder.ts'
import { command } from './command.ts'
import { stackTrace, zhikong } from './zhikong.ts'

const header = 'organization_id,period,element,value'
const months = ['2023-01', '2023-02', '2023-03']
const reported = months.flatMap((month, i) => [
  `H1,${month},gs_operated_patients,${200 + i}`,
  `H1,${month},gs_unplanned_reoperations,${3 + i}`,
])

const packaged = (...rows: readonly string[]): string =>
  folderWith({
    'datapackage.json': JSON.stringify({ name: 'tiny', resources: [{ name: 'submissions', path: 'reports.csv' }] }),
    'reports.csv': lines(header, ...rows),
  })

test('a sound package passes: every row is used, exit 0', () => {
  const { code, stdout, stderr } = zhikong(['check', packaged(...reported)])
  expect(stderr).not.toMatch(/ZK-/)
  expect(stdout).toContain('submissions：读入 6 = 使用 6 + 隔离 0 + 筛除 0')
  expect(stdout).not.toMatch(/有问题/)
  expect(code).toBe(0)
})

test('a fatal finding exits 1, and each faulty cell is named by file, row and column', async () => {
  // Row 1 is the header, rows 2 to 7 are sound; rows 8 and 9 are not, row 10 repeats row 2.
  const folder = packaged(
    ...reported,
    'H1,2023-04,gs_operated_patients,约20',
    'H1,2023/4,gs_operated_patients,20',
    reported[0] ?? '',
  )
  const { code, stdout, stderr } = await command('check', [folder])
  expect(code).toBe(1)
  expect(stdout).toContain('submissions：读入 9 = 使用 6 + 隔离 3 + 筛除 0')
  expect(stdout).toContain('reports.csv 第 8 行“value”列：“约20”不是数。')
  expect(stdout).toContain('reports.csv 第 9 行“period”列：“2023/4”不是时期。')
  expect(stdout).toMatch(/reports\.csv 第 10 行“.+”列：与第 2 行重复/)
  expect(stderr).not.toMatch(stackTrace)
  const { stdout: english } = await command('check', [folder], { lang: 'en' })
  expect(english).toContain('reports.csv row 8 column "value": "约20" is not a number.')
})

test('a program reads the same: flow, faulty cells, checks', async () => {
  const folder = packaged(...reported, 'H1,2023-04,gs_operated_patients,约20')
  const seen = JSON.parse((await command('check', [folder], { options: { json: true } })).stdout)
  expect(seen).toMatchObject({
    name: 'tiny',
    flow: [{ rowsIn: 7, used: 6, quarantined: 1 }],
    quarantine: [{ code: 'ZK-ROW-NUMBER', column: 'value', rows: 1 }],
    rows: [{ file: 'reports.csv', row: 8, column: 'value', value: '约20', code: 'ZK-ROW-NUMBER' }],
  })
  expect(seen.checks.length).toBeGreaterThan(5)
})

test('a file with the wrong columns cannot be checked: one message for each fault, exit 1', async () => {
  const folder = folderWith({
    'datapackage.json': JSON.stringify({ name: 'odd', resources: [{ name: 'submissions', path: 'reports.csv' }] }),
    'reports.csv': lines('organisation_id,period,element,valeu', 'H1,2023-01,gs_operated_patients,200'),
  })
  const { code, stdout, stderr } = await command('check', [folder])
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain(
    'ZK-COL-MISSING  reports.csv 第 1 行：缺少必需的列“organization_id”。文件里有“organisation_id”，是否写错了表头？',
  )
  expect(stderr).not.toMatch(stackTrace)
})

test('a folder that is not there, and a folder that is no package, are told apart', async () => {
  const empty = folderWith({})
  const seen = [await command('check', [empty]), await command('check', [`${empty}/nowhere`])]
  expect(seen.map(({ code }) => code)).toEqual([1, 1])
  expect(seen.map(({ stderr }) => stderr)).toEqual([
    expect.stringContaining('里没有 datapackage.json'),
    expect.stringContaining('没有文件夹'),
  ])
})
