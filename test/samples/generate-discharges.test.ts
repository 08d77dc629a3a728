import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { organizations } from '../../data-samples/generator/organizations.ts'
import { random } from '../../lib/core/index.ts'
import { benchColumns, generateDischarges } from '../bench/generate-discharges.ts'

test('stays for timing have the columns of the sample and more, as many rows as asked for, the same each time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhikong-bench-'))
  const instance = await DuckDBInstance.create(':memory:')
  try {
    const hospitals = organizations(random('bench'))
    const made = ['first.parquet', 'again.parquet'].map((name) => join(folder, name))
    for (const out of made) await generateDischarges({ rows: 5000, organizations: hospitals, out })
    const connection = await instance.connect()
    const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson()
    const columns = await ask(`DESCRIBE SELECT * FROM '${made[0]}'`)
    expect(Object.fromEntries(columns.map(({ column_name, column_type }) => [column_name, column_type]))).toEqual(
      benchColumns,
    )
    const [shape] = await ask(`
      SELECT CAST(count(*) AS INTEGER) AS rows, CAST(count(DISTINCT case_id) AS INTEGER) AS cases,
        CAST(sum(CAST(length_of_stay <> greatest(1, discharge_date - admission_date) AS INTEGER)) AS INTEGER) AS wrong
      FROM '${made[0]}'`)
    expect(shape).toEqual({ rows: 5000, cases: 5000, wrong: 0 })
    expect(await ask(`SELECT * FROM '${made[0]}' EXCEPT ALL SELECT * FROM '${made[1]}'`)).toEqual([])
    connection.closeSync()
  } finally {
    instance.closeSync()
    await rm(folder, { recursive: true })
  }
})
