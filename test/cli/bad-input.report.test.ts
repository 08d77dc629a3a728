import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { folderWith, lines } from '../data/package-folder.ts'
import { noBrowser } from '../notebook/making.ts'
import { projectWith, reports, reportsCsv, smallProject } from '../notebook/project.ts'
import { smallDisk } from '../small-disk.ts'
import { command } from './command.ts'
import { problemLines, type Said, stackTrace, zhikong } from './zhikong.ts'

/** A run that fails says one thing for each fault, without a stack trace, exits 1, and leaves nothing in the output folder. */
function expectFailure(said: Said, folder: string, problems: readonly string[]): void {
  expect(problemLines(said)).toEqual(problems.map((text) => expect.stringContaining(text)))
  expect(said).toMatchObject({ code: 1, stdout: '' })
  expect(said.stderr).not.toMatch(stackTrace)
  expect(filesIn(join(folder, 'out'))).toEqual([])
}

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((each) =>
        each.isFile() ? [each.name] : [],
      )
    : []

const run = (folder: string, ...args: readonly string[]): Said =>
  zhikong(['run', 'small', '--data', 'data', '--format', 'json', ...args], folder)

/** The same in this process, which spares loading all rooms for each fault. */
async function runHere(folder: string, options: Readonly<Record<string, string>> = {}): Promise<Said> {
  const before = process.cwd()
  process.chdir(folder)
  try {
    return await command('run', ['small'], { options: { data: 'data', format: 'json', out: 'out', ...options } })
  } finally {
    process.chdir(before)
  }
}

describe('data that cannot be used', () => {
  test('a wrong column is named, with the header that was probably meant', () => {
    const wrong = lines('organization_id,period,element,valeu', ...reports)
    const folder = projectWith({ ...smallProject, 'data/reports.csv': wrong })
    expectFailure(run(folder), folder, [
      'ZK-COL-MISSING  reports.csv 第 1 行：缺少必需的列“value”。文件里有“valeu”，是否写错了表头？',
    ])
  })

  test('a file that is missing is named', async () => {
    const folder = projectWith(smallProject)
    rmSync(join(folder, 'data', 'reports.csv'))
    expectFailure(await runHere(folder), folder, ['ZK-FILE-MISSING  找不到文件“reports.csv”。'])
  })

  test('a folder without a description is no data package', async () => {
    const folder = projectWith(smallProject)
    rmSync(join(folder, 'data', 'datapackage.json'))
    expectFailure(await runHere(folder), folder, ['里没有 datapackage.json，不是数据包。'])
  })

  test('a number that is a text is set aside and counted, and the report is made without it', () => {
    const spoilt = [...reports.slice(0, -1), 'H1,2023-12,gs_unplanned_reoperations,四例']
    const folder = projectWith({ ...smallProject, 'data/reports.csv': reportsCsv(...spoilt) })
    const said = run(folder, '--format', 'html,json')
    expect(said.code).toBe(0)
    const made = join(folder, 'out', 'small', 'year-2023')
    const record = JSON.parse(readFileSync(join(made, 'run.json'), 'utf8'))
    expect(record.data.flow).toMatchObject([{ rowsIn: 48, used: 47, quarantined: 1 }])
    expect(record.data.quarantine).toMatchObject([{ code: 'ZK-ROW-NUMBER', column: 'value', rows: 1 }])
    // Row 1 is the header, so the last of 48 rows is row 49.
    expect(readFileSync(join(made, 'quarantine.csv'), 'utf8')).toMatch(/^reports\.csv,49,value,四例,ZK-ROW-NUMBER,/m)
    // 200 patients and 4 reoperations a month; of December 2023 the reoperations are unknown, so the month does not count.
    const { tables } = JSON.parse(readFileSync(join(made, 'report.json'), 'utf8'))
    expect(tables['GS-2022-06.change'].rows[0].cells.slice(1, 3)).toMatchObject([{ text: '2.00' }, { text: '2.00' }])
  })
})

describe('templates and scripts that ask for what is not there', () => {
  test('a name that the analysis did not make is answered with template, line and the nearest', async () => {
    const template = `${smallProject['templates/small/report.hbs']}{{table "row-flow-tabel"}}\n{{text "finding"}}\n`
    const folder = projectWith({ ...smallProject, 'templates/small/report.hbs': template })
    expectFailure(await runHere(folder), folder, [
      'ZK-TEMPLATE-UNKNOWN-NAME  small/report.hbs 第 7 行：这里没有名为“row-flow-tabel”的表。是否指“row-flow-table”？',
      'ZK-TEMPLATE-UNKNOWN-NAME  small/report.hbs 第 8 行：这里没有名为“finding”的文字。',
    ])
  })

  test('an indicator that is not in the catalogue is answered with the nearest', async () => {
    const script = smallProject['analyses/small.ts']?.replace('GS-2022-06', 'GS-2022-O6') ?? ''
    const folder = projectWith({ ...smallProject, 'analyses/small.ts': script })
    expectFailure(await runHere(folder), folder, [
      'ZK-INDICATOR-UNKNOWN  目录中没有指标“GS-2022-O6”。是否指“GS-2022-06”？',
    ])
  })

  test('an analysis without a template says which file to write', async () => {
    const { 'templates/small/report.hbs': _, ...rest } = smallProject
    const folder = projectWith(rest)
    expectFailure(await runHere(folder), folder, ['ZK-TEMPLATE-FILE  找不到模板“templates/small/report.hbs”。'])
  })
})

test('what the system refuses where nobody foresaw it is one line, not a stack trace', async () => {
  const [before, gone] = [process.cwd(), folderWith({})]
  process.chdir(gone)
  rmSync(gone, { recursive: true })
  try {
    const said = await command('check', ['data'])
    expect(problemLines(said)).toEqual([expect.stringMatching(/^ZK-SYSTEM .*uv_cwd.*ENOENT/)])
    expect(said).toMatchObject({ code: 1, stdout: '' })
    expect(said.stderr).not.toMatch(stackTrace)
  } finally {
    process.chdir(before)
  }
})

describe('a report that cannot be written', () => {
  test('an output folder that cannot be made is named', async () => {
    const folder = projectWith({ ...smallProject, out: 'a file stands where the folder should' })
    const said = await runHere(folder)
    expect(said).toMatchObject({ code: 1, stdout: '' })
    expect(problemLines(said)).toEqual([expect.stringMatching(/^ZK-OUTPUT-UNWRITABLE .*(ENOTDIR|EEXIST).*--out/)])
    expect(said.stderr).not.toMatch(stackTrace)
    // Noticed before the work: the data, which are faulty too, were not looked at.
    writeFileSync(join(folder, 'data', 'datapackage.json'), '{')
    expect(problemLines(await runHere(folder))).toEqual([expect.stringMatching(/^ZK-OUTPUT-UNWRITABLE /)])
  })

  const disk = smallDisk('2m')
  if (disk === undefined) console.log('skipped: a full disk (needs Linux, root and the right to mount)')
  else afterAll(() => disk.remove())
  test.skipIf(disk === undefined || noBrowser !== undefined).each(['pdf', 'html', 'json'])(
    'a disk that is full leaves no half of a %s',
    async (format) => {
      const folder = projectWith(smallProject)
      try {
        writeFileSync(join(disk?.path ?? '', 'filler'), Buffer.alloc(2 * 1024 * 1024 - 16 * 1024))
        const said = await runHere(folder, { format, out: disk?.path ?? '' })
        expect(said).toMatchObject({ code: 1, stdout: '' })
        expect(problemLines(said)).toEqual([expect.stringMatching(/^ZK-DISK-FULL .*--out/)])
        expect(said.stderr).not.toMatch(stackTrace)
        expect(filesIn(disk?.path ?? '')).toEqual(['filler'])
      } finally {
        for (const name of readdirSync(disk?.path ?? '')) rmSync(join(disk?.path ?? '', name), { recursive: true })
      }
    },
  )
})
