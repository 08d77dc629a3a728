import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quiet } from '../../lib/core/index.ts'
import { type Dataset, openDataset } from '../../lib/data/index.ts'
import { folderWith, lines, openFiles } from './package-folder.ts'

const organizations = lines(
  'organization_id,name,region_code,level,kind,ownership,beds',
  'H1,甲医院,990100,三级,综合,公立,800',
  'H2,乙医院,990200,secondary,综合,private,',
)

const rows = async (dataset: Dataset, sql: string) => {
  const { columns } = await dataset.engine.query(sql)
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]))
}

describe('what becomes of rows', () => {
  test('good rows are used, typed and under canonical names; faulty ones are set aside with place, value and reason', async () => {
    const folder = folderWith({})
    const dataset = await openFiles(
      {
        'organizations.csv': organizations,
        'submissions.csv': lines(
          '机构代码,时期,数据元,数值',
          'H1,2023-01,a,12',
          'H1,2023-01,b,12人',
          'H3,2023-01,a,1',
          'H1,2023-13,a,1',
          'H1,2023-02,aa,1',
          ',2023-03,a,1',
          'H2,2023-01,a,-4',
          'H1,2023-01,a,13',
          'H1,2023-Q1,b, 1.5 ',
          'H2,2023-02,a,',
        ),
      },
      { quarantineDir: folder },
    )
    expect(
      await rows(
        dataset,
        'SELECT zk_row, organization_id, period, element, "value", period_start FROM submissions ORDER BY zk_row',
      ),
    ).toEqual([
      [2, 'H1', '2023-01', 'a', 12, '2023-01-01'],
      [10, 'H1', '2023-Q1', 'b', 1.5, '2023-01-01'],
      [11, 'H2', '2023-02', 'a', null, '2023-02-01'],
    ])
    expect(dataset.flow).toContainEqual({
      resource: 'submissions',
      table: 'submissions',
      rowsIn: 10,
      used: 3,
      quarantined: 7,
      filtered: [],
    })
    expect(dataset.quarantine.map(({ code, column, rows }) => `${code} ${column} ${rows}`).sort()).toEqual([
      'ZK-ROW-BLANK organization_id 1',
      'ZK-ROW-DUPLICATE organization_id, department, period, element, stratum 1',
      'ZK-ROW-ELEMENT element 1',
      'ZK-ROW-NUMBER value 1',
      'ZK-ROW-ORGANIZATION organization_id 1',
      'ZK-ROW-PERIOD period 1',
      'ZK-ROW-RANGE value 1',
    ])
    const listed = readFileSync(join(folder, 'quarantine.csv'), 'utf8').split('\r\n')
    expect(listed[1]).toBe(
      'submissions.csv,3,value,12人,ZK-ROW-NUMBER,“12人”不是数。请只填数字，不带单位、逗号或文字。,"""12人"" is not a number. Write digits only, without units, commas or words."',
    )
    expect(listed.find((line) => line.includes('ZK-ROW-DUPLICATE'))).toContain('第 2 行')
    await dataset.close()
  })

  test('organizations are read with their codes translated; a blank is unknown, never zero', async () => {
    const dataset = await openFiles({ 'organizations.csv': organizations })
    expect(dataset.organizations).toEqual([
      {
        organizationId: 'H1',
        name: '甲医院',
        regionCode: '990100',
        level: 'tertiary',
        kind: '综合',
        ownership: 'public',
        beds: 800,
      },
      {
        organizationId: 'H2',
        name: '乙医院',
        regionCode: '990200',
        level: 'secondary',
        kind: '综合',
        ownership: 'private',
        beds: null,
      },
    ])
    await dataset.close()
  })

  test('without a table of organizations whoever reported is one, of unknown level', async () => {
    const dataset = await openFiles({
      'submissions.csv': lines('organization_id,period,element,value', 'X,2023-01,a,1', 'W,2023-01,a,1'),
    })
    expect(dataset.organizations.map(({ organizationId, level, beds }) => [organizationId, level, beds])).toEqual([
      ['W', 'unknown', null],
      ['X', 'unknown', null],
    ])
    await dataset.close()
  })

  test('rows outside the wanted dates are left out and counted, those set aside are not counted twice', async () => {
    const dataset = await openFiles(
      {
        'submissions.csv': lines(
          'organization_id,period,element,value',
          'H1,2022-12,a,1',
          'H1,2023-01,a,1',
          'H1,2024-01,a,x',
          'H1,2024-01,b,1',
        ),
      },
      { start: '2023-01-01', end: '2024-01-01' },
    )
    const [flow] = dataset.flow
    expect(flow).toMatchObject({ rowsIn: 4, used: 1, quarantined: 1, filtered: [{ rows: 2 }] })
    expect(await rows(dataset, 'SELECT period FROM submissions')).toEqual([['2023-01']])
    await dataset.close()
  })

  test('only the wanted tables are read', async () => {
    const dataset = await openFiles(
      {
        'organizations.csv': organizations,
        'submissions.csv': 'not even a table',
        'targets.csv': lines('indicator,year,scope,operator,value', 'X,2023,province,≥,70'),
      },
      { tables: ['targets'] },
    )
    expect(dataset.has('submissions')).toBe(false)
    expect(dataset.targets).toEqual([{ indicator: 'X', year: 2023, scope: 'province', operator: '>=', value: 70 }])
    await dataset.close()
  })

  test('a row with too many or too few cells, a blank row and a cell of two lines: each row keeps its number', async () => {
    const dataset = await openFiles({
      'submissions.csv': lines(
        'organization_id,period,element,value',
        'H1,2023-01,a,1',
        '',
        'H1,2023-02,a',
        'H1,2023-03,a,1,000',
        '"H\n1",2023-04,a,1',
        'H1,2023-05,a,1',
      ),
    })
    expect(await rows(dataset, 'SELECT zk_row, period FROM submissions ORDER BY zk_row')).toEqual([
      [2, '2023-01'],
      [6, '2023-04'],
      [7, '2023-05'],
    ])
    expect(dataset.quarantine).toMatchObject([{ code: 'ZK-ROW-SHAPE', rows: 2 }])
    expect(dataset.flow).toMatchObject([{ rowsIn: 5, used: 3, quarantined: 2 }])
    await dataset.close()
  })

  test('dates in the ways that files have them, and days that do not exist', async () => {
    const dates = [
      '2023-01-05',
      '2023/1/5',
      '20230105',
      '2023年1月5日',
      '2023-01-05 08:30:00',
      '2023-02-30',
      '44931',
      '1899-12-31',
      '5/1/2023',
    ]
    const dataset = await openFiles({
      'discharges.csv': lines('organization_id,case_id,discharge_date', ...dates.map((date, i) => `H1,c${i},${date}`)),
    })
    expect(await rows(dataset, 'SELECT case_id, discharge_date FROM discharges ORDER BY case_id')).toEqual(
      ['c0', 'c1', 'c2', 'c3', 'c4'].map((id) => [id, '2023-01-05']),
    )
    expect(dataset.quarantine).toMatchObject([{ code: 'ZK-ROW-DATE', rows: 4 }])
    await dataset.close()
  })

  test('front-page headers of either dialect are understood; an optional column that no file has is left out', async () => {
    const dataset = await openFiles({
      'discharges.csv': lines(
        'A01,case_id,A12C,B12,B15,B34C,姓名',
        'H1,c1,男,2023-01-01,2023-01-05,死亡,某某',
        'H1,c2,2,2023-01-06,2023-01-05,1,某某',
      ),
    })
    expect(await rows(dataset, 'SELECT sex, discharge_way FROM discharges')).toEqual([['1', '5']])
    expect(dataset.columns('discharges')).toEqual([
      'organization_id',
      'case_id',
      'sex',
      'admission_date',
      'discharge_date',
      'discharge_way',
    ])
    expect(dataset.quarantine).toMatchObject([{ code: 'ZK-ROW-DATE-ORDER', rows: 1 }])
    expect(dataset.warnings).toEqual([])
    await dataset.close()
  })

  test('rows in are rows used, set aside and left out, whatever the file holds', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'H1',
        'H2',
        'H9',
        '',
        '2023-01',
        '2022-12',
        '2023',
        '2023-13',
        'a',
        'b',
        'c',
        '1',
        '-1',
        '1e3',
        '0.5',
        '"q, r"',
        ' 7 ',
        '数',
      ),
      fc.string({ maxLength: 4 }).map((text) => text.replace(/["\r\n,]/g, '')),
    )
    const record = fc.array(cell, { minLength: 3, maxLength: 5 }).map((cells) => cells.join(','))
    const good = fc
      .tuple(
        fc.constantFrom('H1', 'H2'),
        fc.constantFrom('2023-01', '2022-12'),
        fc.constantFrom('a', 'b'),
        fc.constantFrom('1', ''),
      )
      .map((cells) => cells.join(','))
    const file = fc.array(fc.oneof(record, good), { maxLength: 30 }).map((rows) => rows.filter((row) => row !== ''))
    await fc.assert(
      fc.asyncProperty(file, async (body) => {
        const text = lines('organization_id,period,element,value', 'H1,2023-02,a,1', ...body)
        const dataset = await openFiles(
          { 'organizations.csv': organizations, 'submissions.csv': text },
          { start: '2023-01-01' },
        )
        const flow = dataset.flow.find(({ table }) => table === 'submissions')
        const [[used] = []] = await rows(dataset, 'SELECT count(*) FROM submissions')
        const reasons = dataset.quarantine.reduce((sum, { rows }) => sum + rows, 0)
        await dataset.close()
        expect(flow).toMatchObject({ rowsIn: body.length + 1, used, quarantined: reasons })
        expect(flow?.rowsIn).toBe((flow?.used ?? 0) + (flow?.quarantined ?? 0) + (flow?.filtered[0]?.rows ?? 0))
      }),
      { numRuns: 25, seed: 20230101 },
    )
  }, 60_000)

  test('the same package gives the same rows in the same order', async () => {
    const files = {
      'submissions.csv': lines(
        'organization_id,period,element,value',
        ...Array.from(
          { length: 500 },
          (_, i) => `H${i % 7},2023-${String((i % 12) + 1).padStart(2, '0')},a,${i % 5 === 0 ? 'x' : i}`,
        ),
      ),
    }
    const [one, two] = await Promise.all([openFiles(files), openFiles(files)])
    expect(one.quarantine).toEqual(two.quarantine)
    expect(one.sources).toEqual(two.sources)
    const sql = 'SELECT * FROM submissions ORDER BY zk_row'
    expect(await one.engine.query(sql)).toEqual(await two.engine.query(sql))
    await Promise.all([one.close(), two.close()])
  })
})

describe('a foreign file, wrapped', () => {
  test('a wide file with its own headers becomes reports: one for each row and element', async () => {
    const root = folderWith({
      'attendances.csv': lines(
        '"period","org_code","type","attendances","breaches","admissions"',
        '2017-03-01,"RF4","1",21289,2879,5060',
        '2017-03-01,"RF4","2",813,22,x',
      ),
    })
    const dataset = await openDataset(
      {
        name: 'emergency',
        root,
        resources: [
          {
            name: 'attendances',
            path: 'attendances.csv',
            zhikong: {
              table: 'submissions',
              mapping: { organization_id: 'org_code', department: 'type', missing_reason: { value: '' } },
              unpivot: { arrived: 'attendances', waited: 'breaches', admitted: 'admissions' },
            },
          },
        ],
      },
      { effects: quiet, elements: ['arrived', 'waited', 'admitted'] },
    )
    expect(
      await rows(
        dataset,
        'SELECT zk_row, organization_id, department, period, element, "value" FROM submissions ORDER BY zk_row, zk_part',
      ),
    ).toEqual([
      [2, 'RF4', '1', '2017-03', 'arrived', 21289],
      [2, 'RF4', '1', '2017-03', 'waited', 2879],
      [2, 'RF4', '1', '2017-03', 'admitted', 5060],
      [3, 'RF4', '2', '2017-03', 'arrived', 813],
      [3, 'RF4', '2', '2017-03', 'waited', 22],
    ])
    expect(dataset.flow).toMatchObject([{ resource: 'attendances', rowsIn: 6, used: 5, quarantined: 1 }])
    expect(dataset.organizations.map(({ organizationId }) => organizationId)).toEqual(['RF4'])
    await dataset.close()
  })
})
