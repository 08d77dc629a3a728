import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { openDuckDb } from '../../lib/engine/index.ts'
import { folderWith, lines } from '../data/package-folder.ts'
import { command } from './command.ts'

const describedAs = (...tables: readonly string[]): string =>
  JSON.stringify({
    name: 'small',
    title: '小 / small',
    resources: tables.map((name) => ({ name, path: `${name}.csv` })),
  })

// Ten urology operations of A in January, two of them done again unplanned; four of B, one done again.
const stays = (organization: string, operations: number, again: number): string[] =>
  Array.from({ length: operations }, (_, i) =>
    [
      organization,
      `${organization}${i}`,
      `secret-${organization}${i}`,
      '2023-01-15',
      '0404',
      '3',
      i < again ? 1 : 0,
    ].join(','),
  )
const header = 'organization_id,case_id,patient_key,discharge_date,department,surgery_level,unplanned_reoperation'
const cases = folderWith({
  'datapackage.json': describedAs('discharges'),
  'discharges.csv': lines(
    header,
    ...stays('A', 10, 2),
    ...stays('B', 4, 1),
    'B,x,secret-x,2023-01-20,0401,3,1',
    'B,y,secret-y,2023-01-20,0404,,',
  ),
})
const reports = folderWith({
  'datapackage.json': describedAs('submissions'),
  'submissions.csv': lines(
    'organization_id,period,element,value',
    ...['A,2023-01,ur_operated_patients,10', 'A,2023-01,ur_unplanned_reoperations,2'],
    ...['B,2023-01,ur_operated_patients,4', 'B,2023-01,ur_unplanned_reoperations,1'],
  ),
})

const asked = 'UR-2022-10b'
const run = (data: string, options: Readonly<Record<string, unknown>>, ids: readonly string[] = [asked]) =>
  command('compute', [ids], { options: { data, ...options }, lang: 'en' })
const jsonOf = async (data: string, options: Readonly<Record<string, unknown>> = {}) =>
  JSON.parse((await run(data, { json: true, ...options })).stdout)

describe('values', () => {
  // Wilson limits of 2 in 10: (2·2 + z² ± z·√(z² + 4·2·0.8)) / (2(10 + z²)) with z = 1.959964: 0.0567 and 0.5098.
  test('are the same from cases and from reports, and say which', async () => {
    const by = 'organization,month'
    for (const [data, source] of [
      [cases, 'cases'],
      [reports, 'reported'],
    ] as const) {
      const { values } = await jsonOf(data, { by })
      expect(values).toMatchObject([
        {
          indicator: asked,
          organization: 'A',
          month: '2023-01',
          numerator: 2,
          denominator: 10,
          value: 20,
          reason: null,
          source,
        },
        { organization: 'B', numerator: 1, denominator: 4, value: 25, reported: 1, expected: 1, source },
      ])
      const [{ lower, upper, level, method }] = values[0].intervals
      expect([level, method]).toEqual([0.95, 'wilson'])
      expect([lower, upper].map((each) => Math.round(each * 100) / 100)).toEqual([5.67, 50.98])
    }
  })

  test('of cases and reports together are told as both, with where each element came from', async () => {
    const both = folderWith({
      'datapackage.json': describedAs('discharges', 'submissions'),
      'discharges.csv': readFileSync(join(cases, 'discharges.csv')),
      'submissions.csv': lines('organization_id,period,element,value', 'A,2023-01,ur_unplanned_reoperations,3'),
    })
    const { values, indicators } = await jsonOf(both, { set: { organization: 'A' } })
    expect(values).toMatchObject([{ numerator: 3, denominator: 10, source: 'both' }])
    expect(indicators[0].elements.map(({ id, source }: { id: string; source: string }) => [id, source])).toEqual([
      ['ur_unplanned_reoperations', 'reported'],
      ['ur_operated_patients', 'cases'],
    ])
  })

  test('as lines: a reason in place of a number, and which columns the cases lack', async () => {
    const { stdout } = await run(cases, {}, [asked, 'UR-2022-10a', 'UR-2022-04'])
    expect(stdout.split('\n')).toEqual([
      'UR-2022-10b Unplanned reoperation (%; source: cases)',
      '  Of   Numerator  Denominator  Value  95 % interval  Reports',
      '  All          3           14  21.43     7.57–47.59      2/2',
      '',
      'UR-2022-10a Patients with minimally invasive surgery (%; source: cases)',
      '  Of   Numerator  Denominator           Value  95 % interval  Reports',
      '  All          —            —  not applicable                     0/0',
      '  Urology patients with minimally invasive surgery: cases lack minimally invasive operation (minimally_invasive): not applicable',
      '',
      'UR-2022-04 Antimicrobial prophylaxis in clean (class I) incisions (%; source: none)',
      '  Of   Numerator  Denominator         Value  95 % interval  Reports',
      '  All          —            —  not reported                     0/0',
      '  Urology clean-incision operations with antimicrobial prophylaxis: nobody reported it',
      '  Urology operations with a clean (class I) incision: nobody reported it',
      '',
    ])
  })

  test('as CSV, workbook and Parquet say the same, in the same bytes each time', async () => {
    const csv = (await run(cases, { by: 'organization', csv: true })).stdout
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFindicator,name,organization,label,numerator,denominator,value,unit,lower,upper,level,method,source,reported,expected,reason,parts,quartiles',
      expect.stringMatching(
        /^UR-2022-10b,Unplanned reoperation,A,A,2,10,20,%,5\.66\d+,50\.98\d+,0\.95,wilson,cases,1,1,,,$/,
      ),
    ])
    const folder = folderWith({})
    const made = async (name: string): Promise<Uint8Array> => {
      const said = await run(cases, { by: 'organization', out: join(folder, name) })
      expect(said.code).toBe(0)
      return readFileSync(join(folder, name))
    }
    for (const ending of ['xlsx', 'parquet'])
      expect(await made(`first.${ending}`)).toEqual(await made(`again.${ending}`))
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(join(folder, 'first.xlsx'))
    const cellsOf = book.worksheets[0]?.getRow(3).values as unknown[]
    expect(cellsOf.slice(3, 8)).toEqual(['B', 'B', 1, 4, 25])
    const db = await openDuckDb()
    const table = await db.query(
      `SELECT organization, numerator, denominator, "value", source FROM '${join(folder, 'first.parquet')}'`,
    )
    await db.close()
    expect(table.columns.map((column) => column[1])).toEqual(['B', 1, 4, 25, 'cases'])
  })
})

test('made-up data say so, on the screen and in each row of a table', async () => {
  const made = folderWith({
    'datapackage.json': JSON.stringify({
      name: 'made-up',
      zhikong: { synthetic: true },
      resources: [{ name: 'submissions', path: 'submissions.csv' }],
    }),
    'submissions.csv': readFileSync(join(reports, 'submissions.csv')),
  })
  const { stdout, stderr } = await run(made, { csv: true })
  expect(stderr).toContain('The data are synthetic')
  expect(
    stdout
      .trim()
      .split('\r\n')
      .map((line) => line.split(',').at(-1)),
  ).toEqual(['synthetic', 'yes'])
})

test('attrition: from all discharges to the numerator, adding up', async () => {
  const { stdout } = await run(cases, { attrition: true })
  expect(stdout.split('\n')).toEqual([
    'UR-2022-10b Unplanned reoperation (%; source: cases)',
    '  Towards      Condition                                  Before  Lost  Of these unknown  Left',
    '  All          discharged in the period                       16     0                 0    16',
    '  Denominator  department at discharge is 0404 (Urology)      16     1                 0    15',
    '  Denominator  level of surgery is one of 1, 2, 3, 4          15     1                 1    14',
    '  Numerator    unplanned reoperation is yes                   14    11                 0     3',
    '  Denominator Urology patients operated on: 14',
    '  Numerator Urology patients reoperated on, unplanned: 3',
    '',
  ])
  const refused = await run(cases, { attrition: true }, ['UR-2022-04', asked, 'UR-2022-10a'])
  expect(refused.code).toBe(1)
  // Two elements that are only reported, and one for which a column is not there.
  expect(refused.stderr.match(/ZK-CASES-CANNOT/g)).toHaveLength(3)
  expect((await run(cases, { attrition: true, by: 'month' })).stderr).toContain('Only one of --attrition --by')
})

test('trace: why a case is counted or not, in either language, without its identifiers', async () => {
  const zh = await command('compute', [[asked]], { options: { data: cases, trace: 'B3' } })
  expect(zh.stdout.split('\n')).toEqual([
    'UR-2022-10b 非计划再次手术率（%；来源：出院病例）',
    '  ✓ 出院日期在 2023-01-01 至 2023-02-01（不含）：2023-01-15',
    '  分母 泌尿外科手术患者例数：计入',
    '    ✓ 出院科别为 0404（泌尿外科）：0404（泌尿外科）',
    '    ✓ 手术级别为 1（一级）、2（二级）、3（三级）、4（四级）之一：3（三级）',
    '  分子 泌尿外科非计划再次手术患者例数：不计入',
    '    ✓ 出院科别为 0404（泌尿外科）：0404（泌尿外科）',
    '    ✓ 手术级别为 1（一级）、2（二级）、3（三级）、4（四级）之一：3（三级）',
    '    ✗ 非计划再次手术为 是：否',
    '',
  ])
  for (const options of [{}, { json: true }, { csv: true }]) {
    const { stdout } = await run(cases, { trace: 'y', ...options })
    expect(stdout).toContain('blank or unknown')
    expect(stdout).not.toMatch(/secret|"y"/)
  }
  const nobody = await run(cases, { trace: 'nobody' })
  expect([nobody.code, nobody.stderr]).toEqual([2, expect.stringContaining('ZK-CASE-UNKNOWN')])
})

test('everything wrong with a call is said at once, with the nearest word', async () => {
  const options = { by: 'orgnization,month,year', set: { yaer: '2023', year: '23' }, json: true, csv: true }
  const { code, stderr, stdout } = await run(cases, options, ['UR-2022-1b'])
  expect([code, stdout]).toEqual([2, ''])
  for (const said of [
    'ZK-INDICATOR-UNKNOWN  The catalogue has no indicator "UR-2022-1b". Did you mean "UR-2022-10b"?',
    'ZK-DIMENSION-UNKNOWN  --by cannot be "orgnization". Did you mean "organization"?',
    'ZK-DIMENSION-CLASH  --by takes only one of month, year',
    'ZK-PARAM-INVALID  Parameter yaer=2023',
    'ZK-PARAM-INVALID  Parameter year=23',
    'ZK-OPTION-CLASH  Only one of --json --csv',
  ])
    expect(stderr).toContain(said)
  const place = await run(cases, { set: { organization: 'AA' } })
  expect([place.code, place.stderr]).toEqual([2, expect.stringContaining('ZK-COMPUTE-PLACE')])
})
