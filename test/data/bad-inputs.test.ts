import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, describe as group, test } from 'vitest'
import { describe, quiet } from '../../lib/core/index.ts'
import { openDataset } from '../../lib/data/index.ts'
import { codesOf, folderWith, lines, openFiles, problemsOf } from './package-folder.ts'

const good = lines('organization_id,period,element,value', 'H1,2023-01,a,1')

group('a package that cannot be used says everything that is wrong with it, at once', () => {
  test('missing files, an empty file and a wrong header', async () => {
    const root = folderWith({
      'empty.csv': '',
      'wrong.csv': lines('organisation_id,period,element,valeu', 'H1,2023-01,a,1'),
    })
    const work = openDataset(
      {
        name: 'test',
        root,
        resources: [
          { name: 'organizations', path: 'nowhere.xlsx' },
          { name: 'targets', path: 'empty.csv' },
          { name: 'submissions', path: ['wrong.csv', 'also-nowhere.csv'] },
        ],
      },
      { effects: quiet },
    )
    const problems = await problemsOf(work)
    expect(problems.map((problem) => describe(problem, 'en'))).toEqual([
      'ZK-FILE-MISSING  File "nowhere.xlsx" does not exist. Check the path, or correct "path" in the data package.',
      'ZK-FILE-EMPTY  "empty.csv" is empty: not even a header. Export it again.',
      'ZK-COL-MISSING  wrong.csv row 1: Required column "organization_id" is missing. The file has "organisation_id": is the header misspelt?',
      'ZK-COL-MISSING  wrong.csv row 1: Required column "value" is missing. The file has "valeu": is the header misspelt?',
      'ZK-FILE-MISSING  File "also-nowhere.csv" does not exist. Check the path, or correct "path" in the data package.',
    ])
  })

  test('a header only: a table without rows, said as a warning', async () => {
    const dataset = await openFiles({ 'submissions.csv': 'organization_id,period,element,value\n' })
    expect(dataset.flow).toMatchObject([{ rowsIn: 0, used: 0, quarantined: 0 }])
    expect(dataset.warnings).toMatchObject([{ code: 'ZK-FILE-NO-ROWS' }])
    await dataset.close()
  })

  test('a header only, without its line end', async () => {
    const dataset = await openFiles({ 'submissions.csv': 'organization_id,period,element,value' })
    expect(dataset.flow).toMatchObject([{ rowsIn: 0, used: 0 }])
    await dataset.close()
  })

  test('the same header twice', async () => {
    const work = openFiles({
      'submissions.csv': lines('organization_id,period,element,value,value', 'H1,2023-01,a,1,2'),
    })
    expect(await problemsOf(work)).toMatchObject([{ code: 'ZK-COL-DUPLICATE', params: { column: 'value', times: 2 } }])
  })

  test('a workbook that is none, an old workbook, a Parquet file that is none', async () => {
    expect(await codesOf(openFiles({ 'organizations.xlsx': 'organization_id,name' }))).toEqual(['ZK-FILE-UNREADABLE'])
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await problemsOf(openFiles({ 'organizations.xlsx': old }))).toMatchObject([
      { code: 'ZK-FILE-UNREADABLE', params: { cause: expect.stringContaining('.xlsx') } },
    ])
    expect(await codesOf(openFiles({ 'organizations.xlsx': 'PK\u0003\u0004 torn in the middle' }))).toEqual([
      'ZK-FILE-UNREADABLE',
    ])
    expect(await codesOf(openFiles({ 'discharges.parquet': 'PAR1 and nothing more' }))).toEqual(['ZK-FILE-UNREADABLE'])
  })

  test('a folder in the place of a file', async () => {
    const root = folderWith({})
    mkdirSync(join(root, 'submissions.csv'))
    const work = openDataset(
      { name: 't', root, resources: [{ name: 'submissions', path: 'submissions.csv' }] },
      { effects: quiet },
    )
    expect(await codesOf(work)).toEqual(['ZK-FOLDER-EMPTY'])
  })

  const isRoot = process.getuid?.() === 0
  if (isRoot) console.log('skipped: a file that may not be read (root may read any)')
  test.skipIf(isRoot)('a file that may not be read', async () => {
    const root = folderWith({ 'submissions.csv': good })
    chmodSync(join(root, 'submissions.csv'), 0)
    const work = openDataset(
      { name: 't', root, resources: [{ name: 'submissions', path: 'submissions.csv' }] },
      { effects: quiet },
    )
    expect(await codesOf(work)).toEqual(['ZK-FILE-UNREADABLE'])
  })

  test('the wrong separator is seen as a missing column', async () => {
    const work = openFiles({ 'submissions.csv': lines('organization_id;period;element;value', 'H1;2023-01;a;1') })
    expect(new Set(await codesOf(work))).toEqual(new Set(['ZK-COL-MISSING']))
  })

  test('a table of which every row is faulty', async () => {
    const work = openFiles({
      'submissions.csv': lines('organization_id,period,element,value', 'H1,2023-01,x,1', 'H1,2023-02,y,1'),
    })
    expect(await problemsOf(work)).toMatchObject([
      { code: 'ZK-ROWS-NONE-LEFT', params: { table: 'submissions', rows: 2 } },
    ])
  })

  test('a quarantine folder that cannot be written', async () => {
    const blocked = join(folderWith({ file: 'x' }), 'file')
    const work = openFiles({ 'submissions.csv': `${good}H1,2023-02,a,x\n` }, { quarantineDir: blocked })
    expect(await codesOf(work)).toEqual(['ZK-OUTPUT-UNWRITABLE'])
  })
})
