import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test, vi } from 'vitest'
import { encodeGb18030 } from '../../data-samples/generator/gb18030.ts'
import { openDuckDb } from '../../lib/engine/index.ts'
import { folderWith, lines } from '../data/package-folder.ts'
import { chart, chartJson, csv, firstsFrom } from './chart-command.ts'
import { problemLines, type Said, stackTrace, zhikong } from './zhikong.ts'

const columns = { x: 'month', count: 'cnt', total: 'tot' }
const months = ['2023-01', '2023-02', '2023-03', '2023-04', '2023-05', '2023-06', '2023-07', '2023-08', '2023-09']
const counts = [3, 2, 4, 1, 3, 2, 5, 2, 3]
const totals = months.map(() => 100)
const sound = csv({ month: months, cnt: counts, tot: totals })

/** Wrong usage is 2 and bad data 1, nothing is printed as a result, and each fault has its line. */
function expectRefusal(said: Said, code: 1 | 2, problems: readonly string[]): void {
  expect(problemLines(said)).toEqual(problems.map((text) => expect.stringContaining(text)))
  expect([said.code, said.stdout]).toEqual([code, ''])
  expect(said.stderr).not.toMatch(stackTrace)
}

const valuesOf = (made: { points: { value: number | null }[] }) => made.points.map(({ value }) => value)

test('every faulty cell is named at once, by row, column and value', async () => {
  const rows = [
    'month,cnt,tot',
    '2023-01,1,100',
    '2023-02,12.5%,100',
    '2023-03,3,"1,000"',
    '2023-04,300,100',
    '二月,3,100',
    ',3,100',
    '2023-01,2,100',
    '2023-07,2.5,100',
    '2023-08,-1,100',
    '2023-09,1,100,9',
    '',
    '2023-10,约3,100',
  ]
  expectRefusal(await chart('p', lines(...rows), columns), 1, [
    '第 11 行：单元格个数与表头不符',
    'ZK-CHART-PERCENT',
    '第 4 行 “tot”列：“1,000”不是数',
    '第 13 行 “cnt”列：“约3”不是数',
    '第 7 行 “month”列：必填项为空',
    '第 5 行 “cnt”列：分子 300 大于分母 100',
    '第 9 行 “cnt”列：“2.5”不是整数',
    '第 10 行 “cnt”列：“-1”超出范围',
    '第 6 行 “month”列：“二月”不是',
    '第 8 行 “month”列：“2023-01”在第 2 行已出现过',
  ])
})

test('everything that is wrong with the command line is said at once', async () => {
  const options = {
    ...columns,
    phase: ['2023-02'],
    exclude: ['2023-05:x'],
    rules: 'nelsn',
    better: 'up',
    multiply: 'abc',
  }
  expectRefusal(await chart('funel', sound, { ...options, risk: 'tot' }), 2, [
    'ZK-CHART-KIND  没有图种“funel”。是否指“funnel”？',
    'ZK-CHART-FORM  --phase 的“2023-02”写法不对，应为 2023-07:REASON',
    'ZK-CHART-FORM  --multiply 的“abc”',
    'ZK-CHART-CHOICE  --rules 没有“nelsn”。是否指“nelson”？',
    'ZK-CHART-CHOICE  --better 没有“up”',
  ])
  expectRefusal(await chart('c', sound, { x: 'month', count: 'cnt', total: 'tot', lambda: '0.2' }, { lang: 'en' }), 2, [
    'The chart "c" needs --count; given: --count --total.',
    'The option --lambda means nothing to the chart "c".',
  ])
})

test('decisions without a date are of the day on which the command runs, and a range alone says that it was chosen', async () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2024, 1, 29) / 1000))
  const made = await chartJson('i', sound, { x: 'month', value: 'cnt', baseline: ['2023-01..2023-08'] }).finally(() =>
    vi.unstubAllEnvs(),
  )
  expect(made.decisions).toEqual([
    {
      kind: 'baseline',
      from: '2023-01',
      to: '2023-08',
      reason: '在命令行选定的基线期',
      recorded: '2024-02-29',
    },
  ])
})

test('columns and slots that are not there are answered with the nearest', async () => {
  expectRefusal(await chart('p', sound, { ...columns, x: 'mnth', total: 'total' }, { lang: 'en' }), 2, [
    '--total: no column "total". Did you mean "tot"? The file has: month, cnt, tot.',
    '--x: no column "mnth". Did you mean "month"?',
  ])
  const decisions = {
    phase: ['2023-70:new'],
    baseline: ['2023-05..2023-02:x'],
    exclude: ['2024:y'],
    decided: '2024-01-01',
  }
  expectRefusal(await chart('p', sound, { ...columns, ...decisions, target: '5@2025' }), 2, [
    'ZK-CHART-WHEN  图中没有“2025”这一点',
    'ZK-CHART-WHEN  图中没有“2023-70”这一点。是否指“2023-01”？数据为 2023-01 至 2023-09。',
    'ZK-CHART-WHEN  图中没有“2024”这一点',
    'ZK-CHART-BASELINE',
  ])
})

test('a process of its own parses the options, and exits as it should', () => {
  const folder = folderWith({ 'data.csv': sound })
  const args = ['data.csv', '--x', 'month', '--count', 'cnt', '--total', 'tot', '--json', '--lang', 'en']
  const good = zhikong(
    ['chart', 'p′', ...args, '--phase', '2023-05:new: ward', '--phase', '2023-07:moved', '--decided', '2024-01-02'],
    folder,
  )
  expect([good.code, problemLines(good)]).toEqual([0, []])
  expect(JSON.parse(good.stdout).decisions).toEqual([
    { kind: 'phase', at: '2023-05', reason: 'new: ward', recorded: '2024-01-02' },
    { kind: 'phase', at: '2023-07', reason: 'moved', recorded: '2024-01-02' },
  ])
})

test('missing cells keep their slot, months without a row keep a place, rows are put in order, and all this is said', async () => {
  const data = csv({ month: ['2023-04', '2023-01', '2023-02'], cnt: ['１２', 3, '—'], tot: [100, 100, 100] })
  const made = await chartJson('p', data, columns)
  expect(valuesOf(made)).toEqual([3, null, null, 12])
  expect(made.points[1]).toMatchObject({ x: '2023-02', unavailable: 'missing', rows: [4] })
  expect(made.points[2]).toMatchObject({ x: '2023-03', rows: [] })
  expect(made.notes).toEqual([
    expect.stringContaining('有1格'),
    expect.stringContaining('全角'),
    expect.stringContaining('未按先后'),
    expect.stringContaining('没有2023-03的行'),
  ])
  for (const each of made.notes) expect(made.footnote).toContain(each)
})

test('finer rows are put together only when asked', async () => {
  const data = csv({ day: ['2023-01-03', '2023-01-20', '2023-02-05'], cnt: [1, 2, 4], tot: [10, 20, 40] })
  const daily = await chartJson('u', data, { ...columns, x: 'day' })
  const monthly = await chartJson('u', data, { ...columns, x: 'day', by: 'month' })
  expect(valuesOf(daily)).toEqual([0.1, 0.1, 0.1])
  expect(monthly.points).toMatchObject([
    { x: '2023-01', count: 3, total: 30, rows: [2, 3] },
    { count: 4, total: 40 },
  ])
  expect(monthly.notes).toEqual(['各行按月合并。'])
})

test('CSV in GB18030, XLSX and Parquet give the same chart', async () => {
  const named = csv({ 月份: months, 例数: counts, 总数: totals })
  const chinese = { x: '月份', count: '例数', total: '总数' }
  const book = new ExcelJS.Workbook()
  book.addWorksheet('说明').addRow(['nothing here'])
  const sheet = book.addWorksheet('数据')
  sheet.addRow(Object.values(chinese))
  for (const [i, month] of months.entries()) sheet.addRow([new Date(`${month}-01T00:00:00Z`), counts[i], totals[i]])
  const parquet = join(folderWith({}), 'x.parquet')
  const db = await openDuckDb()
  const rows = months.map((month, i) => `(DATE '${month}-01', ${counts[i]}, ${totals[i]}::DOUBLE)`)
  await db.run(
    `COPY (SELECT * FROM (VALUES ${rows.join(', ')}) AS t("月份", "例数", "总数")) TO '${parquet}' (FORMAT parquet)`,
  )
  await db.close()
  const made = [
    await chartJson('p', named, chinese),
    await chartJson('p', encodeGb18030(named), chinese),
    await chartJson(
      'p',
      new Uint8Array(await book.xlsx.writeBuffer()),
      { ...chinese, sheet: '数据' },
      { file: 'data.xlsx' },
    ),
    await chartJson('p', readFileSync(parquet), chinese, { file: 'data.parquet' }),
  ]
  expect(made.map(({ source }) => source.encoding)).toEqual(['utf-8', 'gb18030', undefined, undefined])
  const [first, ...others] = made.map(({ centre, parts, points }) => ({ centre, parts, values: valuesOf({ points }) }))
  for (const each of others) expect(each).toEqual(first)
})

test('a file that cannot be read is told apart from one that is not there', async () => {
  expectRefusal(await chart('p', sound, columns, { file: 'data.doc' }), 1, ['ZK-FILE-KIND'])
  expectRefusal(await chart('p', 'month,cnt,tot\n', columns), 1, ['ZK-FILE-NO-ROWS'])
  expectRefusal(await chart('p', '', columns), 1, ['ZK-FILE-EMPTY'])
})

test('baseline, phase and exclusion together; kept in a file, read back and added to', async () => {
  const folder = folderWith({})
  const saveDecisions = join(folder, 'decisions.json')
  const data = csv({
    month: firstsFrom(2022, 1, 24),
    y: Array.from({ length: 24 }, (_, i) => 10 + (i % 3) + (i > 11 ? 5 : 0)),
  })
  const decided = {
    baseline: ['..2022-09:before the audit', '2023..2023-10:settled'],
    phase: ['2023:new ward'],
    exclude: ['2022-04-01:flood'],
    decided: '2024-03-01',
  }
  const options = { x: 'month', value: 'y' }
  const made = await chartJson('i', data, { ...options, ...decided, saveDecisions })
  // 10 11 12 10 11 12 10 11 12 without the 10 of 2022-04: 89/8; 15 16 17 … over ten months: 159/10.
  expect(made.parts.map(({ centre }: { centre: number }) => centre)).toEqual([11.125, 15.9])
  expect(made.decisions.map(({ kind }: { kind: string }) => kind)).toEqual(['baseline', 'phase', 'baseline', 'exclude'])
  for (const reason of ['before the audit', 'settled', 'new ward', 'flood'])
    expect(made.footnote).toContain(`${reason}`)
  expect(made.footnote).toContain('2024-03-01')
  expect(existsSync(saveDecisions)).toBe(true)
  const again = await chartJson('i', data, { ...options, decisions: saveDecisions })
  expect({ ...again, source: 0 }).toEqual({ ...made, source: 0 })
  const more = await chartJson('i', data, {
    ...options,
    decisions: saveDecisions,
    exclude: ['2022-05:storm'],
    decided: '2024-05-02',
  })
  expect(more.decisions.at(-1)).toEqual({ kind: 'exclude', at: '2022-05', reason: 'storm', recorded: '2024-05-02' })
  expectRefusal(
    await chart('i', data, {
      ...options,
      decisions: saveDecisions,
      baseline: ['2022-10..2023-02:x'],
      decided: '2024-05-02',
    }),
    2,
    ['ZK-CHART-BASELINE'],
  )
})

test('a decisions file without a reason or a date is refused, each place named', async () => {
  const decisions = [
    { kind: 'phase', at: '2023-02', reason: '', recorded: '2024-01-01' },
    { kind: 'exclude', at: '2023-02', reason: 'x' },
  ]
  const file = join(folderWith({ 'd.json': JSON.stringify({ decisions }) }), 'd.json')
  expectRefusal(await chart('p', sound, { ...columns, decisions: file }), 1, [
    '$.decisions.0.reason',
    '$.decisions.1.recorded',
  ])
})

test('each facet is a chart of its own data, and a decision may be for one of them alone', async () => {
  const facets = { unit: [...months, ...months].map((_, i) => (i < 9 ? 'A' : 'B')), month: [...months, ...months] }
  const data = csv({ ...facets, cnt: [...counts, ...counts.map((y) => 2 * y)], tot: [...totals, ...totals] })
  const decisions = [
    { kind: 'exclude', at: '2023-04', reason: { zh: '停诊', en: 'closed' }, recorded: '2024-01-01', facet: 'B' },
  ]
  const file = join(folderWith({ 'd.json': JSON.stringify({ decisions }) }), 'd.json')
  const made = await chartJson('p', data, { ...columns, facet: 'unit', decisions: file }, { lang: 'en' })
  const [a, b] = made.panels
  const alone = await chartJson('p', sound, columns)
  expect([made.facet, a.facet, b.facet]).toEqual(['unit', 'A', 'B'])
  expect(a.parts).toEqual(alone.parts)
  // 2·24 of 800 without the month that is left out.
  expect(b.centre).toBeCloseTo(6, 12)
  expect([a.decisions.length, b.decisions[0].reason]).toEqual([0, 'closed'])
  expect(b.title).toContain('B, cnt / tot')
})

test('facets whose data begin later keep the common axis of the picture, and their own limits', async () => {
  const early = months.map((month, i) => `A,${month},${counts[i]},100`)
  const late = months.slice(4).map((month, i) => `B,${month},${counts[i]},100`)
  const said = await chart('p', lines('unit,month,cnt,tot', ...early, ...late), {
    ...columns,
    facet: 'unit',
    svg: true,
    name: '感染率',
  })
  expect(said.code).toBe(0)
  expect(said.stdout).toMatch(/^<svg xmlns/)
  expect(said.stdout).not.toMatch(/NaN|undefined/)
})

test('numbers that a chart cannot have, and options that mean nothing to it, are refused before any data are read', async () => {
  const refused = async (kind: string, options: Readonly<Record<string, unknown>>): Promise<string[]> =>
    problemLines(await chart(kind, 'never read', options, { lang: 'en' })).map((line) => line.split('  ')[1] ?? '')
  const share = { ...columns, centre: '150' }
  expect(await refused('p', share)).toEqual(['--centre "150" is not written as 0 … 100.'])
  expect(await refused('funnel', { ...columns, target: 'goal', facet: 'x' })).toEqual([
    'The option --facet means nothing to the chart "funnel". Leave it out.',
    '--target "goal" is not written as 0 … 100.',
  ])
  expect(await refused('u', { ...columns, sigma: '2', odds: '0.5' })).toEqual([
    '--odds "0.5" is not written as > 1.',
    expect.stringContaining('--sigma'),
    expect.stringContaining('--odds'),
  ])
})

test('data that make no picture say why; charts that add up keep a figure for each facet', async () => {
  const two = csv({ h: ['A', 'B'], x: [81, 15], n: [263, 148] })
  expectRefusal(await chart('funnel', two, { x: 'h', count: 'x', total: 'n', svg: true }), 1, [
    'ZK-CHART-NOTHING  这些数据画不成图：只有2个有分母的单位，不足10个',
  ])
  const out = join(folderWith({}), 'sums.svg')
  const data = csv({
    f: [...counts.map(() => 'A'), ...counts.map(() => 'B')],
    day: [...months, ...months],
    y: [...counts, ...totals],
  })
  const said = await chart('cusum', data, { x: 'day', value: 'y', facet: 'f', out })
  expect([
    said.code,
    said.stdout
      .trim()
      .split('\n')
      .map((name) => name.split('/').at(-1)),
  ]).toEqual([0, ['sums-1.svg', 'sums-2.svg']])
  for (const n of [1, 2])
    expect(readFileSync(out.replace('.svg', `-${n}.svg`), 'utf8')).toMatch(/<title id="chart-title">/)
})
