import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { folderWith, lines } from '../data/package-folder.ts'
import { command as anyCommand } from './command.ts'
import { stackTrace } from './zhikong.ts'

/** `check` with its files in a folder of their own, unless the test says where. */
const command = (name: string, input: readonly string[], words: Parameters<typeof anyCommand>[2] = {}) =>
  anyCommand(name, input, { ...words, options: { out: folderWith({}), ...words.options } })

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

test('a sound package passes: every row is used, exit 0', async () => {
  const { code, stdout, stderr } = await command('check', [packaged(...reported)])
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

const sha = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const cellsOf = async (path: string): Promise<Map<string, string[][]>> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const rows = (sheet: ExcelJS.Worksheet): string[][] =>
    sheet
      .getSheetValues()
      .flatMap((row) => (Array.isArray(row) ? [Array.from(row, (cell) => String(cell ?? '')).slice(1)] : []))
  return new Map(book.worksheets.map((sheet) => [sheet.name, rows(sheet)]))
}

test('record, workbook and page are written; the next run says what is new, resolved and persisting', async () => {
  const out = folderWith({})
  const folder = packaged(...reported, 'H1,2023-04,gs_operated_patients,约20', 'H1,2023-04,gs_discharges,300.5')
  const files = (): string[] => readdirSync(join(out, 'check', 'tiny')).sort()
  const at = (name: string): string => join(out, 'check', 'tiny', name)
  const first = await command('check', [folder], { options: { out } })
  expect([first.code, files()]).toEqual([0, ['check.html', 'check.json', 'check.xlsx']])
  expect(first.stdout).not.toContain('与上次相比')
  const sheets = await cellsOf(at('check.xlsx'))
  expect([...sheets.keys()]).toEqual(['核查项', '问题', '行的去向', '与上次相比'])
  // The unreadable number is told as a check and, in full, as a cell; of two elements over three and four months, some are missing.
  expect(
    sheets
      .get('问题')
      ?.slice(1)
      .map((row) => row.slice(3, 8)),
  ).toEqual([
    ['', '', '', 'submissions: value', '1'],
    ['reports.csv', '9', '', 'H1 2023-04 gs_discharges', 'gs_discharges 2023-04: 300.5'],
    ['', '', '', 'H1', '2 / 9'],
    ['reports.csv', '8', 'value', '', '约20'],
  ])
  expect(sheets.get('行的去向')?.[1]?.slice(0, 6)).toEqual(['submissions', 'submissions', '8', '7', '1', '0'])
  writeFileSync(join(out, 'first.json'), readFileSync(at('check.json')))

  // The unreadable number is corrected (a check and a cell), 300.5 stays and moves down a row, missing months stay, 7.5 is new.
  writeFileSync(
    join(folder, 'reports.csv'),
    lines(
      header,
      'H1,2022-12,gs_discharges,300',
      ...reported,
      'H1,2023-04,gs_operated_patients,20',
      'H1,2023-04,gs_discharges,300.5',
      'H1,2023-05,gs_discharges,7.5',
    ),
  )
  const second = await command('check', [folder], { options: { out }, lang: 'en' })
  expect(second.stdout).toMatch(/Since the last run: 1 new, 2 resolved, 2 persisting$/m)
  const page = readFileSync(at('check.html'), 'utf8')
  expect(page).toContain('1 new, 2 resolved, 2 persisting. Input files that differ: reports.csv (changed).')
  expect(page).not.toContain(folder)

  // The same comparison again, by name: the same bytes.
  const [workbook, record] = [sha(at('check.xlsx')), sha(at('check.json'))]
  const again = { out, against: join(out, 'first.json') }
  await command('check', [folder], { options: again, lang: 'en' })
  expect([sha(at('check.xlsx')), sha(at('check.json'))]).toEqual([workbook, record])
})

test('an earlier run that is none is wrong usage, and nothing is written', async () => {
  const out = folderWith({ 'other.json': '{}' })
  const folder = packaged(...reported)
  const seen = await command('check', [folder], { options: { out, against: join(out, 'other.json') } })
  expect([seen.code, seen.stdout]).toEqual([2, ''])
  expect(seen.stderr).toContain('ZK-CHECK-AGAINST')
  expect(existsSync(join(out, 'check'))).toBe(false)
})
