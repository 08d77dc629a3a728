import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicator } from '../../lib/catalogue/index.ts'
import { ProblemError, quiet } from '../../lib/core/index.ts'
import { elementsFor, openDataset, printSql } from '../../lib/data/index.ts'
import { ansiDialect, type DuckDb, duckDbDialect, openDuckDb, postgresDialect } from '../../lib/engine/index.ts'
import { loadFacts } from '../../lib/indicators/index.ts'

const ids = ['UR-2022-05', 'UR-2022-06', 'RH-2022-10']
const plan = { elements: elementsFor(ids.map(indicator)), start: '2024-01-01', end: '2024-04-01' }

test('the text is the same for the same question, says what it is, and has names of the site', () => {
  const { text, query } = printSql(plan, ansiDialect, { table: 'dw.stays', columns: { department: 'B16C' } })
  expect(printSql(plan, ansiDialect, { table: 'dw.stays', columns: { department: 'B16C' } }).text).toBe(text)
  expect(query).toMatch(/^[0-9a-f]{16}$/)
  const [header, statement] = [text.split('\n').filter((line) => line.startsWith('--')), text.split(/\n(?=SELECT)/)[1]]
  for (const said of [query, '2024-01-01 <= discharge_date < 2024-04-01', 'department = B16C', 'zk_ur_days integer'])
    expect(header.join('\n')).toContain(said)
  expect(statement).toMatch(/^SELECT "organization_id" AS "zk_organization_id",\n/)
  expect(statement).toContain(`'${query}' AS "zk_query"\nFROM "dw"."stays"\n`)
  expect(statement).toContain(`"B16C" IN ('0404')`)
  expect(statement).not.toContain(';')
  // Another dialect or period is another query.
  expect(printSql({ ...plan, end: '2024-07-01' }, ansiDialect).query).not.toBe(query)
  expect(printSql(plan, postgresDialect).definitions).toBe(printSql(plan, ansiDialect).definitions)
})

test('an indicator that only institutions can report is refused, each with what lacks a rule', () => {
  const asked = () => elementsFor(['GS-2022-01', 'HIV-2022-01', 'UR-2022-06'].map(indicator))
  expect(asked).toThrow(/GS-2022-01.*gs_doctors.*\n.*HIV-2022-01/)
})

let db: DuckDb
let folder = ''
const printed = printSql(plan, duckDbDialect)
const aggregate = {
  query: printed.query,
  definitions: printed.definitions,
  elements: plan.elements.map(({ id }) => id),
  start: plan.start,
  end: plan.end,
  dialect: 'duckdb',
}
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhikong-aggregate-'))
  db = await openDuckDb()
  // Two hospitals, three months, 20 stays in each: half of urology, every third operated on.
  await db.run(`CREATE TABLE discharges AS SELECT 'H' || (1 + i % 2) AS organization_id, 'c' || i AS case_id,
    DATE '2024-01-15' + INTERVAL (i // 40) MONTH AS discharge_date, CASE WHEN i % 4 < 2 THEN '0404' ELSE '0308' END AS department,
    1 + i % 9 AS length_of_stay, cast(0.5 + i % 7 AS DECIMAL(10,4)) AS drg_weight, cast(100.01 * i AS DECIMAL(18,2)) AS total_cost,
    CASE WHEN i % 3 = 0 THEN '3' END AS surgery_level, 'N20' AS principal_diagnosis, 'FZ1' AS drg_code FROM range(120) AS t(i)`)
  await db.run(`ALTER TABLE discharges ALTER discharge_date TYPE DATE`)
  await db.run(`COPY discharges TO '${join(folder, 'discharges.parquet')}' (FORMAT parquet)`)
  await db.run(`COPY (${printed.text}) TO '${join(folder, 'result.csv')}' (HEADER)`)
  await db.run(`COPY (${printed.text}) TO '${join(folder, 'result.parquet')}' (FORMAT parquet)`)
  writeFileSync(join(folder, 'organizations.csv'), 'organization_id,name\nH1,甲\nH2,乙\n')
})
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true })
})

const packageOf = (...resources: { name: string; path: string; zhikong?: object }[]) => ({
  name: 'x',
  root: folder,
  resources: [{ name: 'organizations', path: 'organizations.csv' }, ...resources],
})
const opening = (path: string, more: object = {}) =>
  openDataset(packageOf({ name: 'aggregate', path, zhikong: { aggregate: { ...aggregate, ...more } } }), {
    effects: quiet,
  })

test.each(['result.csv', 'result.parquet'])('%s gives the facts that the stays themselves give', async (path) => {
  const [supplied, direct] = [
    await opening(path),
    await openDataset(packageOf({ name: 'discharges', path: 'discharges.parquet' }), { effects: quiet }),
  ]
  const [theirs, ours] = [await loadFacts(supplied), await loadFacts(direct)]
  expect([theirs.organization, theirs.year, theirs.month]).toEqual([ours.organization, ours.year, ours.month])
  expect([...theirs.values.keys()].sort()).toEqual([...aggregate.elements].sort())
  for (const id of aggregate.elements) {
    expect([id, theirs.values.get(id)]).toEqual([id, ours.values.get(id)])
    expect(theirs.countedFrom.get(id)).toBe('cases')
  }
  // 120 stays were counted; none were seen here.
  expect(supplied.flow.at(-1)).toEqual({
    resource: 'aggregate',
    table: 'discharges',
    rowsIn: 120,
    used: 120,
    quarantined: 0,
    filtered: [],
  })
  expect([supplied.has('discharges'), supplied.aggregate?.rows.length]).toEqual([false, 6])
  expect(supplied.sources.map((each) => each.path)).toContain(path)
  await Promise.all([supplied.close(), direct.close()])
})

const codesOf = async (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error) => {
      if (!(error instanceof ProblemError)) throw error
      return error.problems.map(({ code, place }) => [code, place.row, place.column].filter(Boolean).join(' '))
    },
  )

describe('what is not the result of the query is refused, everything at once', () => {
  const edited = (edit: (lines: string[]) => string[]): string => {
    const lines = readFileSync(join(folder, 'result.csv'), 'utf8').trimEnd().split('\n')
    writeFileSync(join(folder, 'edited.csv'), `${edit(lines).join('\n')}\n`)
    return 'edited.csv'
  }
  const cells = (line: string | undefined, edit: (cells: string[]) => void): string => {
    const own = (line ?? '').split(',')
    edit(own)
    return own.join(',')
  }

  test('a column gone, another order, one too many', async () => {
    const without = (at: number) => (lines: string[]) => lines.map((line) => cells(line, (own) => own.splice(at, 1)))
    expect(await codesOf(opening(edited(without(4))))).toEqual(['ZK-AGGREGATE-COLUMNS 1'])
    const swapped = (lines: string[]) => lines.map((line) => cells(line, (own) => own.reverse()))
    expect(await codesOf(opening(edited(swapped)))).toEqual(['ZK-AGGREGATE-COLUMNS 1'])
    const more = (lines: string[]) => lines.map((line, nth) => `${line},${nth === 0 ? 'more' : 1}`)
    await expect(opening(edited(more))).rejects.toThrow('more')
  })

  test('cells that are no counts, rows of another query, a month twice, outside, unknown, counts over their whole', async () => {
    const file = edited(([header = '', first = '', second = '', third = '', ...others]) => [
      header,
      cells(first, (own) => {
        own[4] = '-1'
        own[5] = '1e3'
        own[6] = ''
      }),
      cells(second, (own) => {
        own[3] = '9007199254740993'
        own[own.length - 1] = 'another'
      }),
      third,
      third,
      ...others.map((line, nth) =>
        cells(line, (own) => {
          if (nth === 0) own[0] = 'H9'
          if (nth === 1) own[2] = '4'
          if (nth === 2) own[6] = '21'
        }),
      ),
    ])
    // Columns of the plan: days, weight, cases, … of urology.
    expect(await codesOf(opening(file, { rows: 6 }))).toEqual([
      'ZK-AGGREGATE-CELL 2 zk_ur_days',
      'ZK-AGGREGATE-CELL 2 zk_ur_weight',
      'ZK-AGGREGATE-CELL 2 zk_ur_grouped_cases',
      'ZK-AGGREGATE-CELL 3 zk_rows',
      'ZK-ROW-ORGANIZATION 6',
      'ZK-AGGREGATE-OUTSIDE 7',
      'ZK-AGGREGATE-REPEATED 5',
      'ZK-AGGREGATE-OVER 8 zk_ur_grouped_cases',
      'ZK-AGGREGATE-ROWS',
    ])
  })

  test('rows of another query are told once', async () => {
    const other = edited((lines) => lines.map((line, nth) => (nth === 0 ? line : line.replace(/[^,]+$/, 'feed'))))
    expect(await codesOf(opening(other))).toEqual(['ZK-AGGREGATE-QUERY 2 zk_query'])
  })

  test('a file that was cut off: months are missing, unless the platform says how many rows there are', async () => {
    const cut = edited((lines) => lines.slice(0, -2))
    expect(await codesOf(opening(cut))).toEqual(['ZK-AGGREGATE-GAPS'])
    await expect(opening(cut)).rejects.toThrow(/H2 2024-02, 2024-03/)
    expect(await codesOf(opening(cut, { rows: 6 }))).toEqual(['ZK-AGGREGATE-ROWS', 'ZK-AGGREGATE-GAPS'])
    const whole = await opening(cut, { rows: 4 })
    expect(whole.warnings.map(({ code }) => code)).toEqual(['ZK-AGGREGATE-GAPS'])
    await whole.close()
  })

  test('rules that have changed since', async () => {
    expect(await codesOf(opening('result.csv', { definitions: 'older' }))).toEqual(['ZK-AGGREGATE-DEFINITION'])
    expect((await codesOf(opening('result.csv', { elements: ['gone'] })))[0]).toBe('ZK-AGGREGATE-DEFINITION')
  })

  test('stays and an aggregate do not go together', async () => {
    const both = packageOf(
      { name: 'discharges', path: 'discharges.parquet' },
      { name: 'aggregate', path: 'result.csv', zhikong: { aggregate } },
    )
    expect(await codesOf(openDataset(both, { effects: quiet }))).toEqual(['ZK-PACKAGE-INVALID'])
  })
})
