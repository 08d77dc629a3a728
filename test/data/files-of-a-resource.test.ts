import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DBFFile } from 'dbffile'
import { describe, expect, test } from 'vitest'
import { quiet } from '../../lib/core/index.ts'
import { openDataset } from '../../lib/data/index.ts'
import { codesOf, folderWith, lines, problemsOf } from './package-folder.ts'

const month = (id: string): string => lines('organization_id,case_id,discharge_date', `H1,${id},2023-01-05`)
const open = (root: string, path: string | string[]) =>
  openDataset({ name: 'months', root, resources: [{ name: 'discharges', path }] }, { effects: quiet, threads: 1 })

async function pathsOf(root: string, path: string | string[]): Promise<string[]> {
  const dataset = await open(root, path)
  const paths = dataset.sources.map((source) => source.path)
  await dataset.close()
  return paths
}

describe('a resource of many files', () => {
  const root = folderWith({
    'out/2023-01.csv': month('a'),
    'out/2023-02.csv': month('b'),
    'out/2024-01.csv': month('c'),
    'out/more/2024-02.csv': month('d'),
    'out/~$2024.xlsx': 'a workbook that is open',
    'out/.hidden.csv': 'x',
    'out/notes.md': 'x',
  })

  test.each<[string, string[]]>([
    ['out', ['out/2023-01.csv', 'out/2023-02.csv', 'out/2024-01.csv', 'out/more/2024-02.csv']],
    ['out/2023-*.csv', ['out/2023-01.csv', 'out/2023-02.csv']],
    ['out/202?-01.csv', ['out/2023-01.csv', 'out/2024-01.csv']],
    ['out/**/2024-*.csv', ['out/2024-01.csv', 'out/more/2024-02.csv']],
    ['out/*/*.csv', ['out/more/2024-02.csv']],
  ])('%s', async (path, expected) => {
    expect(await pathsOf(root, path)).toEqual(expected)
  })

  test('a pattern that fits nothing, and a folder without a file that can be read', async () => {
    expect(await problemsOf(open(root, ['out/2025-*.csv', 'out/more']))).toMatchObject([
      { code: 'ZK-FOLDER-EMPTY', params: { path: 'out/2025-*.csv' } },
    ])
    expect(await codesOf(open(folderWith({ 'empty/notes.md': 'x' }), 'empty'))).toEqual(['ZK-FOLDER-EMPTY'])
  })

  test('rows keep the file and row that they came from, and the flow is one for all', async () => {
    const dataset = await open(root, 'out')
    const answer = await dataset.engine.query('SELECT case_id, zk_source, zk_row FROM discharges ORDER BY case_id')
    const [ids = [], sources = [], rows = []] = answer.columns
    expect(ids.map((id, i) => [id, dataset.place('discharges', Number(sources[i]), Number(rows[i]))])).toEqual([
      ['a', 'out/2023-01.csv:2'],
      ['b', 'out/2023-02.csv:2'],
      ['c', 'out/2024-01.csv:2'],
      ['d', 'out/more/2024-02.csv:2'],
    ])
    expect(dataset.flow).toMatchObject([{ resource: 'discharges', rowsIn: 4, used: 4 }])
    await dataset.close()
  })
})

test('rows of long files that several threads read keep their numbers', async () => {
  const rows = (from: number, count: number): string =>
    `organization_id,case_id,discharge_date\n${Array.from({ length: count }, (_, i) => `H,${from + i},2023-01-05\n`).join('')}`
  const root = folderWith({ 'a.csv': rows(2, 150_000), 'b.csv': rows(1_000_002, 140_000) })
  const dataset = await openDataset(
    { name: 'long', root, resources: [{ name: 'discharges', path: ['a.csv', 'b.csv'] }] },
    { effects: quiet, threads: 2 },
  )
  const wrong = await dataset.engine.query(
    'SELECT count(*), count(*) FILTER (WHERE zk_row + zk_source * 1000000 <> cast(case_id AS BIGINT)) FROM discharges',
  )
  expect(wrong.columns).toEqual([[290_000], [0]])
  await dataset.close()
})

describe('DBF', () => {
  const fields = [
    { name: 'A01', type: 'C' as const, size: 8 },
    { name: 'case_id', type: 'C' as const, size: 30 },
    { name: 'B15', type: 'D' as const, size: 8 },
    { name: 'B16C', type: 'C' as const, size: 20 },
    { name: 'D01', type: 'N' as const, size: 12, decimalPlaces: 2 },
  ]
  const records = ['内科', '心血管内科', '儿科'].map((B16C, i) => ({
    A01: 'H1',
    case_id: `c${i + 1}`,
    B15: new Date(Date.UTC(2023, 0, 5 + i, 12)),
    B16C,
    D01: 100.5 + i,
  }))

  async function dbf(encoding: string): Promise<string> {
    const root = folderWith({})
    const file = await DBFFile.create(join(root, 'a.dbf'), fields, { encoding })
    await file.appendRecords(records)
    return root
  }

  test.each([
    ['gb18030', 'gb18030'],
    ['utf8', 'utf-8'],
  ])('texts in %s, dates and money', async (encoding, told) => {
    const dataset = await open(await dbf(encoding), 'a.dbf')
    expect(dataset.sources[0]?.encoding).toBe(told)
    const answer = await dataset.engine.query(
      'SELECT cast(discharge_date AS VARCHAR) AS d, department, cast(total_cost AS VARCHAR) AS c FROM discharges ORDER BY zk_row',
    )
    expect(answer.columns).toEqual([
      ['2023-01-05', '2023-01-06', '2023-01-07'],
      ['内科', '心血管内科', '儿科'],
      ['100.50', '101.50', '102.50'],
    ])
    await dataset.close()
  })

  test('a deleted record is none; a file cut short is refused with what it lacks', async () => {
    const root = await dbf('gb18030')
    const file = join(root, 'a.dbf')
    const bytes = readFileSync(file)
    const [start, length] = [bytes.readUInt16LE(8), bytes.readUInt16LE(10)]
    const deleted = Buffer.from(bytes)
    deleted[start + length] = 0x2a
    writeFileSync(file, deleted)
    const dataset = await open(root, 'a.dbf')
    expect(dataset.flow).toMatchObject([{ rowsIn: 2, used: 2 }])
    const left = await dataset.engine.query('SELECT case_id, zk_row FROM discharges ORDER BY zk_row')
    expect(left.columns).toEqual([
      ['c1', 'c3'],
      [1, 3],
    ])
    await dataset.close()
    writeFileSync(file, bytes.subarray(0, start + 2 * length))
    expect(await problemsOf(open(root, 'a.dbf'))).toMatchObject([
      { code: 'ZK-FILE-UNREADABLE', params: { cause: expect.stringContaining('2 of 3 records') } },
    ])
    mkdirSync(join(root, 'b.dbf'))
    writeFileSync(join(root, 'c.dbf'), 'not one of them at all, though it is long enough for a head of 32 bytes')
    expect(await codesOf(open(root, 'c.dbf'))).toEqual(['ZK-FILE-UNREADABLE'])
  })
})
