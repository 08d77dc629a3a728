import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { indicator } from '../../lib/catalogue/index.ts'
import { quiet } from '../../lib/core/index.ts'
import {
  type DataPackageSpec,
  type Dataset,
  elementsFor,
  openDataset,
  printSql,
  runChecks,
} from '../../lib/data/index.ts'
import { clickHouseDialect, openDuckDb, postgresDialect } from '../../lib/engine/index.ts'
import { attrition, loadDrgCells, loadFacts, settingFor, traceCase } from '../../lib/indicators/index.ts'
import { loadAnalysis, runAnalysis } from '../../lib/notebook/index.ts'
import { command } from '../cli/command.ts'
import { type ClickHouseCluster, noClickHouse, startClickHouse } from '../engine/servers/clickhouse-cluster.ts'
import { noPostgres, type PostgresServer, startPostgres } from '../engine/servers/postgres-server.ts'
import { loadClickHouse, loadPostgres } from '../engine/servers/stays.ts'

const absent = { PostgreSQL: noPostgres(), ClickHouse: noClickHouse() }
for (const [name, reason] of Object.entries(absent)) if (reason) console.log(`skipped: ${name} (${reason})`)
const names = (['PostgreSQL', 'ClickHouse'] as const).filter((name) => !absent[name])

const root = join(import.meta.dirname, '..', '..', 'data-samples', 'province')
// As a platform may have them: codes of the front page, pinyin, plain Chinese, and one name that only a mapping explains.
const own = {
  organization_id: 'A01',
  discharge_date: 'B15',
  department: 'B16C',
  length_of_stay: '实际住院天数',
  drg_code: 'zu',
}
const mapping = { drg_code: 'zu' }

let postgres: PostgresServer | undefined
let clickHouse: ClickHouseCluster | undefined
let folder = ''
const urls: Record<string, string> = {}
const env: Record<string, string> = {}
const opened: Dataset[] = []

type Resource = DataPackageSpec['resources'][number]
const packageWith = (discharges: Partial<Resource>): DataPackageSpec => ({
  name: 'sample',
  root: folder,
  resources: [
    { name: 'organizations', path: 'organizations.xlsx' },
    { name: 'drg_weights', path: 'drg_weights.csv' },
    { name: 'discharges', path: '', ...discharges },
  ],
})
async function opening(discharges: Partial<Resource>, options: object = {}): Promise<Dataset> {
  const dataset = await openDataset(packageWith(discharges), { effects: quiet, env, ...options })
  opened.push(dataset)
  return dataset
}
const served = (name: string, extra: object = {}) => ({ path: urls[name] ?? '', zhikong: { mapping, ...extra } })

let here: Dataset
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhikong-served-'))
  cpSync(root, folder, { recursive: true })
  const db = await openDuckDb()
  // A table with doubles is refused, so they are taken out; the other planted errors stay in.
  const sample = `read_parquet('${join(folder, 'discharges.parquet')}', file_row_number = true)`
  await db.run(
    `CREATE TABLE stays AS SELECT * EXCLUDE (file_row_number) FROM ${sample} QUALIFY row_number() OVER (PARTITION BY case_id ORDER BY file_row_number) = 1`,
  )
  await db.run(`COPY stays TO '${join(folder, 'discharges.parquet')}' (FORMAT parquet)`)
  if (!absent.PostgreSQL) {
    postgres = await startPostgres()
    await loadPostgres(db, postgres, { from: 'stays', table: 'discharges', columns: own })
    urls.PostgreSQL = `${postgres.url}?table=public.discharges`
    Object.assign(env, postgres.env)
  }
  if (!absent.ClickHouse) {
    clickHouse = await startClickHouse()
    await loadClickHouse(db, clickHouse, { from: 'stays', table: 'discharges', columns: own, blanks: true })
    urls.ClickHouse = `${clickHouse.url}?table=discharges`
    Object.assign(env, clickHouse.env)
  }
  await db.close()
  here = await opening({ path: 'discharges.parquet' })
})
afterAll(async () => {
  for (const dataset of opened) await dataset.close()
  await postgres?.stop()
  await clickHouse?.stop()
  rmSync(folder, { recursive: true, force: true })
})

afterEach(() => {
  vi.unstubAllEnvs()
})

describe.each(names)('discharges in %s', (name) => {
  let there: Dataset
  beforeAll(async () => {
    there = await opening(served(name))
  })

  test('every row is accounted for as in a file: the same rows are not used, for the same reasons', () => {
    const flow = ({ flow }: Dataset) => flow.filter(({ table }) => table === 'discharges')
    expect(flow(there)).toEqual(flow(here))
    expect(there.quarantine.map(({ column, code, rows }) => [code, column, rows]).sort()).toEqual(
      here.quarantine.map(({ column, code, rows }) => [code, column, rows]).sort(),
    )
    expect(there.quarantine.length).toBeGreaterThan(2)
  })

  test('columns under names of the platform are found', () => {
    expect([...there.columns('discharges')].sort()).toEqual(
      here
        .columns('discharges')
        .filter((column) => here.factOrigins.every((each) => each.from !== 'derived' || each.column !== column))
        .toSorted(),
    )
  })

  test('facts by institution and by department are the same numbers', async () => {
    for (const split of [undefined, 'department'] as const) {
      const [ours, theirs] = [await loadFacts(here, [], split), await loadFacts(there, [], split)]
      const derived = new Set([...ours.values.keys()].filter((id) => !theirs.values.has(id)))
      expect(theirs.organization).toEqual(ours.organization)
      expect(theirs.values.size).toBeGreaterThan(10)
      for (const [id, column] of theirs.values) expect([id, column]).toEqual([id, ours.values.get(id)])
      // What is derived in the engine by linking stays is not there, and never 0.
      for (const id of derived) expect(theirs.countedFrom.has(id)).toBe(false)
    }
  })

  test('cells of DRGs are the same, days and money to the fen', async () => {
    for (const grain of ['institution-year', 'month', 'institution-stay'] as const) {
      const [ours, theirs] = [await loadDrgCells(here, grain), await loadDrgCells(there, grain)]
      const sorted = (cells: readonly object[]) => cells.map((cell) => JSON.stringify(cell)).sort()
      expect(theirs.length).toBeGreaterThan(100)
      expect(sorted(theirs)).toEqual(sorted(ours))
    }
  })

  const period = { start: '2023-01-01', end: '2024-01-01' }
  // Counts, and sums of days and weights.
  const asked = ['UR-2022-10b', 'UR-2022-05', 'GS-2022-04'].map(indicator)

  test('steps of attrition are the same numbers', async () => {
    const steps = async (dataset: Dataset) => {
      const setting = await settingFor(dataset, asked)
      return Promise.all(asked.map((each) => attrition(dataset, setting, each, period)))
    }
    const theirs = await steps(there)
    expect(theirs).toEqual(await steps(here))
    const ends = theirs.flatMap((each) => each.ends)
    expect(ends.filter(({ total }) => total > 0 && !Number.isInteger(total))).not.toEqual([])
  })

  test('a case is traced the same, and what was asked about it is not on record', async () => {
    const { columns } = await here.engine.query(
      'SELECT case_id FROM discharges WHERE surgery_level IS NOT NULL ORDER BY hash(case_id) LIMIT 5',
    )
    const before = there.engineOf('discharges').asked.length
    for (const each of asked) {
      const { facts } = await settingFor(here, [each])
      for (const id of columns[0] ?? []) {
        const of = { id: String(id), ...period }
        expect(await traceCase(there, facts, each, of)).toEqual(await traceCase(here, facts, each, of))
      }
    }
    expect(there.engineOf('discharges').asked.length).toBe(before)
  })

  test('a case without an id of its own is traced by its key', async () => {
    const view = `CREATE VIEW keyed AS SELECT "A01", case_id AS "A48", cast(2 AS integer) AS "A49", "B15", "B16C",
      surgery_level, unplanned_reoperation FROM discharges`
    await (name === 'PostgreSQL'
      ? postgres?.admin(`${view}; GRANT SELECT ON keyed TO reader`)
      : clickHouse?.admin(1, view))
    const keyed = await opening({ path: (urls[name] ?? '').replace(/discharges$/, 'keyed') })
    const { columns } = await here.engine.query(
      `SELECT organization_id, case_id FROM discharges WHERE unplanned_reoperation = 1 AND department LIKE '0404%' ORDER BY case_id LIMIT 1`,
    )
    const [organization, id] = columns.map((column) => String(column[0]))
    const reoperated = indicator('UR-2022-10b')
    const { facts } = await settingFor(keyed, [reoperated])
    const traced = (dataset: Dataset, each: string) => traceCase(dataset, facts, reoperated, { id: each, ...period })
    expect(await traced(keyed, `${organization}/${id}/2`)).toEqual(await traced(here, String(id)))
    for (const other of [
      id,
      `${organization}/${id}`,
      `${organization}/${id}/3`,
      `${organization}/${id}/two`,
      'A/B/2/2',
    ]) {
      await expect(traced(keyed, String(other))).rejects.toMatchObject({
        problems: [{ code: 'ZK-CASE-UNKNOWN', params: { key: 'A01/A48/A49' } }],
      })
    }
  })

  test('what was asked is on record: engine, version, each text with its digest', () => {
    expect(there.database).toMatchObject({
      resource: 'discharges',
      engine: name,
      path: expect.stringContaining('127.0.0.1'),
    })
    const { asked } = there.engineOf('discharges')
    expect(asked.length).toBeGreaterThan(3)
    for (const { sql, sha256, answer } of asked) {
      expect(sql).toMatch(/^SELECT/)
      expect([sha256, answer].join()).toMatch(/^[0-9a-f]{64},[0-9a-f]{64}$/)
    }
    expect(JSON.stringify([there.database, asked])).not.toContain(Object.values(env)[1])
  })

  test('checks of counts run, checks of rows say that they do not', async () => {
    const results = new Map((await runChecks(there)).map((each) => [each.id, each]))
    const alike = new Map((await runChecks(here)).map((each) => [each.id, each]))
    for (const id of [
      'rows-add-up-discharges',
      'cases-readable',
      'admission-before-discharge',
      'main-columns-filled',
    ]) {
      const { checked, failed, status } = results.get(id) ?? {}
      expect([id, checked, failed, status]).toEqual([
        id,
        alike.get(id)?.checked,
        alike.get(id)?.failed,
        alike.get(id)?.status,
      ])
    }
    expect(results.get('stay-matches-dates')).toMatchObject({
      status: 'not-applicable',
      samples: [{ value: expect.stringContaining(name) }],
    })
    expect([...results.values()].filter(({ status }) => status === 'error')).toEqual([])
  })

  test('a window of dates filters the rest, and counts it', async () => {
    const options = { start: '2023-01-01', end: '2024-01-01' }
    const [ours, theirs] = [
      await opening({ path: 'discharges.parquet' }, options),
      await opening(served(name), options),
    ]
    const flow = ({ flow }: Dataset) => flow.find(({ table }) => table === 'discharges')
    expect(flow(theirs)).toEqual(flow(ours))
    expect(flow(theirs)?.filtered).toHaveLength(1)
    expect((await loadFacts(theirs)).values.get('gs_discharges')).toEqual(
      (await loadFacts(ours)).values.get('gs_discharges'),
    )
  })

  test('without a table of organizations, those with stays are the organizations', async () => {
    const resources = [{ name: 'discharges', ...served(name) }]
    const dataset = await openDataset({ name: 'alone', root: folder, resources }, { effects: quiet, env })
    opened.push(dataset)
    expect(dataset.organizations.length).toBeGreaterThanOrEqual(here.organizations.length)
  })
})

describe.each(names)('a platform that takes only SQL, %s', (name) => {
  const period = { start: '2023-01-01', end: '2024-01-01' }
  const plan = {
    elements: elementsFor(['UR-2022-05', 'UR-2022-06', 'GS-2022-11', 'RH-2022-10'].map(indicator)),
    ...period,
  }
  const dialect = { PostgreSQL: postgresDialect, ClickHouse: clickHouseDialect }[name]

  /** The result as the platform's own client exports it. */
  async function exported(text: string, csv: string): Promise<void> {
    if (name === 'ClickHouse')
      return writeFileSync(csv, (await clickHouse?.admin(1, `${text} FORMAT CSVWithNames`)) ?? '')
    const { hostname, port } = new URL(postgres?.url ?? '')
    const connection = ['-h', hostname, '-p', port, '-U', 'owner', '-d', 'postgres']
    const made = spawnSync('psql', [...connection, '--csv', '-o', csv], { input: text, encoding: 'utf8' })
    expect([made.status, made.stderr]).toEqual([0, ''])
  }

  test('what its client exports of the printed SQL gives the numbers that asking gives', async () => {
    const there = await opening(served(name), period)
    // Rows that asking leaves out, the platform must leave out itself.
    const usable = there.engineOf('discharges').dialect.ident('discharges')
    const view = `CREATE VIEW usable AS SELECT * FROM ${usable.replace(/ AS "zk_discharges"$/, '')} AS zk_usable`
    await (name === 'PostgreSQL' ? postgres?.admin(view) : clickHouse?.admin(1, view))
    const { text, query, definitions } = printSql(plan, dialect, { table: 'usable', columns: own })
    const csv = join(folder, `${name}.csv`)
    await exported(text, csv)
    const aggregate = {
      ...{ query, definitions, ...period, dialect: dialect.name },
      elements: plan.elements.map(({ id }) => id),
      rows: readFileSync(csv, 'utf8').trimEnd().split('\n').length - 1,
    }
    const resources = [
      { name: 'organizations', path: 'organizations.xlsx' },
      { name: 'result', path: `${name}.csv`, zhikong: { aggregate } },
    ]
    const supplied = await openDataset({ name: 'x', root: folder, resources }, { effects: quiet })
    opened.push(supplied)
    const [ours, theirs] = [await loadFacts(there), await loadFacts(supplied)]
    expect(theirs.values.size).toBe(plan.elements.length)
    for (const [id, column] of theirs.values) expect([id, column]).toEqual([id, ours.values.get(id)])
  })
})

describe.skipIf(absent.PostgreSQL)('a table that will not do', () => {
  const refused = async (sql: string, table: string) => {
    await postgres?.admin(`${sql}; GRANT SELECT ON ${table} TO reader`)
    const work = opening({ path: `${postgres?.url}?table=${table}`, zhikong: { mapping } })
    return work.then(
      () => [],
      (error) => error.problems.map((each: { code: string; params: object }) => ({ code: each.code, ...each.params })),
    )
  }

  test('columns that are missing or of another type are all named', async () => {
    const sql = `CREATE VIEW wrong AS SELECT "A01", case_id, cast("B15" AS text) AS "B15", cast(total_cost AS float8) AS total_cost FROM discharges`
    expect(await refused(sql, 'wrong')).toEqual([
      { code: 'ZK-COL-UNKNOWN', column: 'zu', nearest: undefined },
      {
        code: 'ZK-SERVER-COLUMN',
        column: 'B15',
        type: 'text',
        canonical: 'discharge_date',
        wanted: 'date',
        float: false,
      },
      {
        code: 'ZK-SERVER-COLUMN',
        column: 'total_cost',
        type: 'float8',
        canonical: 'total_cost',
        wanted: 'decimal',
        float: true,
      },
    ])
  })

  test('stays that stand in it twice would be counted twice', async () => {
    const sql =
      'CREATE VIEW twice AS SELECT * FROM discharges UNION ALL (SELECT * FROM discharges ORDER BY case_id LIMIT 3)'
    // Among the first three may be rows that are not used.
    const [{ code, rows, key }] = await refused(sql, 'twice')
    expect([code, key]).toEqual(['ZK-SERVER-REPEATED', 'case_id'])
    expect(rows).toBeGreaterThan(0)
  })

  test('a table without a usable row is refused with the reason', async () => {
    const sql = `CREATE VIEW strange AS SELECT 'X' AS "A01", case_id, "B15" FROM discharges`
    expect(await refused(sql.replace('"B15"', '"B15", zu'), 'strange')).toMatchObject([{ code: 'ZK-ROWS-NONE-LEFT' }])
  })

  test('a table that is not there is refused in the words of the server', async () => {
    const problems = opening({ path: `${postgres?.url}?table=nowhere` })
    await expect(problems).rejects.toMatchObject({ problems: [{ code: 'ZK-ENGINE' }] })
  })
})

/** The sample's own description, with its discharges elsewhere. */
function describedWith(discharges: Partial<Resource>, name: string): string {
  const described = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'))
  const resources = described.resources.map((each: { name: string }) =>
    each.name === 'discharges' ? { name: 'discharges', ...discharges } : each,
  )
  const data = join(folder, `${name}.json`)
  writeFileSync(data, JSON.stringify({ ...described, resources }))
  return data
}

describe.each(names)('the command line on %s', (name) => {
  test('gives the same DRG performance as from a file, number by number', async () => {
    for (const [variable, value] of Object.entries(env)) vi.stubEnv(variable, value)
    const values = async (discharges: Partial<Resource>, by: string) => {
      const data = describedWith(discharges, `drg-${name}`)
      const made = await command('compute', [['drg']], { options: { data, by, set: { year: '2024' }, json: true } })
      expect(made).toMatchObject({ code: 0 })
      return JSON.parse(made.stdout).values
    }
    for (const by of ['organization', 'month', 'region,department']) {
      const theirs = await values(served(name), by)
      expect(theirs.length).toBeGreaterThan(50)
      expect(theirs).toEqual(await values({ path: 'discharges.parquet' }, by))
    }
  })
})

describe.skipIf(names.length === 0)('a report', () => {
  test('has the same numbers from a file and from a server, and its record says where they were counted', async () => {
    const analysis = await loadAnalysis('leadership-briefing', join(root, '..', '..'))
    const made = async (discharges: Partial<Resource>, out: string) => {
      const data = describedWith(discharges, out)
      const options = {
        data,
        set: { year: '2024' },
        formats: ['json'] as const,
        out: join(folder, `${out}-out`),
        cwd: join(root, '..', '..'),
        lang: 'zh' as const,
        effects: quiet,
      }
      const { model, folder: where } = await runAnalysis(analysis, options)
      return { model, record: JSON.parse(readFileSync(join(where, 'run.json'), 'utf8')) }
    }
    for (const [variable, value] of Object.entries(env)) vi.stubEnv(variable, value)
    const file = await made({ path: 'discharges.parquet' }, 'report-file')
    const parts = ({ model: { values, figures, tables } }: typeof file): Map<string, string> =>
      new Map(Object.entries({ ...values, ...figures, ...tables }).map(([id, part]) => [id, JSON.stringify(part)]))
    const ours = parts(file)
    for (const name of names) {
      const server = await made(served(name), `report-${name}`)
      const theirs = parts(server)
      expect(ours.size).toBeGreaterThan(5)
      expect([...ours].filter(([id, part]) => theirs.get(id) !== part).map(([id]) => id)).toEqual([])
      expect(server.record.counted).toMatchObject({ engine: name, queries: expect.any(Array) })
      expect(server.record.counted.queries[0].sql).toContain('"B15"')
      expect(server.record.data.database).toMatchObject({ engine: name })
      expect(JSON.stringify(server.record)).not.toContain(Object.values(env)[1])
    }
  })
})

describe.skipIf(absent.PostgreSQL)('answers that are kept', () => {
  test('are the same, and are not asked again; without a fingerprint nothing is kept', async () => {
    const cache = join(folder, 'cache')
    const outcomes: unknown[] = []
    const facts: unknown[] = []
    for (const fingerprint of ['load-1', 'load-1', 'load-2', undefined]) {
      const dataset = await opening(served('PostgreSQL', fingerprint === undefined ? {} : { fingerprint }), { cache })
      facts.push((await loadFacts(dataset)).values)
      outcomes.push([...new Set(dataset.engineOf('discharges').asked.map((each) => each.cache))])
    }
    expect(outcomes).toEqual([['never-asked'], ['hit'], ['data-changed'], ['no-fingerprint']])
    for (const each of facts) expect(each).toEqual(facts[0])
  })
})
