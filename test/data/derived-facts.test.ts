import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../lib/data/index.ts'
import { resultColumn } from '../../lib/engine/index.ts'
import { lines, openFiles } from './package-folder.ts'

/** The values of a column by case. */
async function values(dataset: Dataset, column: string): Promise<{ [id: string]: number | string | null }> {
  const relation = await dataset.dischargesWith([column])
  const table = await dataset.engine.query(`SELECT case_id, "${column}" FROM "${relation}" ORDER BY case_id`)
  const cells = resultColumn(table, column)
  return Object.fromEntries(resultColumn(table, 'case_id').map((id, row) => [String(id), cells[row] ?? null]))
}

const originOf = (dataset: Dataset, name: string) => dataset.factOrigins.find(({ column }) => column === name)?.from

describe('readmission', () => {
  const head = 'organization_id,case_id,patient_key,admission_date,discharge_date,discharge_way'
  const stays = (...rows: readonly string[]) => openFiles({ 'discharges.csv': lines(head, ...rows) })

  test('day 0, 14, 15, 30 and 31 after discharge, at any hospital that shares the key', async () => {
    const dataset = await stays(
      'H1,a1,a,2023-01-02,2023-01-10,1',
      // 10 → 24 January is day 14; 25 January → 9 February day 15; 10 February → 12 March day 30; 13 March → 13 April day 31.
      'H2,a2,a,2023-01-24,2023-01-24,1',
      'H2,a3,a,2023-01-24,2023-01-25,1',
      'H1,a4,a,2023-02-09,2023-02-10,1',
      'H1,a5,a,2023-03-12,2023-03-13,1',
      'H1,a6,a,2023-04-13,2023-04-14,1',
      'H1,a7,a,2023-04-14,2023-04-20,1',
      'H1,z,z,2023-06-01,2023-06-30,1',
      'H2,y,y,2023-06-01,2023-06-30,1',
    )
    // a2 ends on its first day: neither followed nor a readmission; a1 is followed by a3, on day 14.
    expect(await values(dataset, 'readmitted_14d')).toEqual({
      a1: 1,
      a2: 0,
      a3: 0,
      a4: 0,
      a5: 0,
      a6: 1,
      a7: 0,
      y: null,
      z: null,
    })
    expect(await values(dataset, 'readmitted_30d')).toEqual({
      a1: 1,
      a2: 0,
      a3: 1,
      a4: 1,
      a5: 0,
      a6: 1,
      a7: 0,
      y: null,
      z: null,
    })
    expect(await values(dataset, 'readmitted_31d')).toEqual({
      a1: 1,
      a2: 0,
      a3: 1,
      a4: 1,
      a5: 1,
      a6: 1,
      a7: 0,
      y: null,
      z: null,
    })
    expect(originOf(dataset, 'readmitted_30d')).toBe('derived')
  })

  test('after a death or a transfer nothing is counted; without a key or a date it is unknown', async () => {
    const dataset = await stays(
      'H1,a1,a,2023-01-02,2023-01-10,2',
      'H1,a2,a,2023-01-11,2023-01-15,5',
      'H1,a3,a,2023-01-20,2023-01-22,1',
      'H1,b1,,2023-01-02,2023-01-10,1',
      'H1,c1,c,,2023-01-10,1',
      'H1,z,z,2023-06-01,2023-06-30,1',
    )
    expect(await values(dataset, 'readmitted_30d')).toEqual({ a1: 0, a2: 0, a3: 0, b1: null, c1: null, z: null })
  })

  test('follow-up ends with the data of the institution: the last 30 days are unknown, not 0', async () => {
    const dataset = await stays(
      'H1,a,a,2023-05-20,2023-05-31,1',
      'H1,b,b,2023-05-20,2023-06-01,1',
      'H1,c,c,2023-06-20,2023-06-30,1',
      // H2 delivered until 10 May only.
      'H2,d,d,2023-04-01,2023-04-10,1',
      'H2,e,e,2023-04-01,2023-04-11,1',
      'H2,f,f,2023-05-01,2023-05-10,1',
    )
    expect(await values(dataset, 'readmitted_30d')).toEqual({ a: 0, b: null, c: null, d: 0, e: null, f: null })
  })

  test('a supplied column stays as it is; without a patient key there is none', async () => {
    const supplied = await openFiles({
      'discharges.csv': lines(`${head},readmitted_30d`, 'H1,a,a,2023-01-02,2023-01-10,1,1'),
    })
    expect(originOf(supplied, 'readmitted_30d')).toBe('supplied')
    expect(await values(supplied, 'readmitted_30d')).toEqual({ a: 1 })
    const keyless = await openFiles({
      'discharges.csv': lines('organization_id,case_id,discharge_date', 'H1,a,2023-01-10'),
    })
    expect(originOf(keyless, 'readmitted_30d')).toBe('absent')
    expect(keyless.columns('discharges')).not.toContain('readmitted_30d')
  })
})

describe('operations and what follows them', () => {
  test('a level tells an operation; without a column of levels the chapter of its code does', async () => {
    const head = 'organization_id,case_id,discharge_date,principal_procedure'
    const graded = await openFiles({
      'discharges.csv': lines(`${head},surgery_level`, 'H1,a,2023-01-10,47.01,3', 'H1,b,2023-01-10,88.72,'),
    })
    expect(await values(graded, 'surgical_stay')).toEqual({ a: 1, b: 0 })
    const coded = await openFiles({
      'discharges.csv': lines(
        head,
        ...['a,47.0100', 'b,88.7200', 'c,00.6600', 'd,00.1500', 'e,86.2200', 'f,'].map((each) => {
          const [id, code] = each.split(',')
          return `H1,${id},2023-01-10,${code}`
        }),
      ),
    })
    expect(await values(coded, 'surgical_stay')).toEqual({ a: 1, b: 0, c: 1, d: 0, e: 1, f: 0 })
    expect(originOf(coded, 'surgery_level')).toBe('absent')
  })

  test('dates tell the same day and the next; hours only where they were supplied', async () => {
    const dataset = await openFiles({
      'discharges.csv': lines(
        'organization_id,case_id,discharge_date,discharge_way,surgery_level,procedure_date',
        'H1,a,2023-01-10,5,3,2023-01-10',
        'H1,b,2023-01-10,5,3,2023-01-09',
        'H1,c,2023-01-10,5,3,2023-01-08',
        'H1,d,2023-01-10,5,,2023-01-10',
        'H1,e,2023-01-10,1,3,2023-01-10',
        'H1,f,2023-01-10,5,3,',
        'H1,g,2023-01-10,5,3,2023-01-11',
      ),
    })
    const [same, next] = ['perioperative_death_same_day', 'perioperative_death_next_day']
    expect(await values(dataset, same)).toEqual({ a: 1, b: 0, c: 0, d: 0, e: 0, f: null, g: null })
    expect(await values(dataset, next)).toEqual({ a: 1, b: 1, c: 0, d: 0, e: 0, f: null, g: null })
    expect(await values(dataset, 'perioperative_death')).toEqual({ a: 1, b: 1, c: 1, d: 0, e: 0, f: 1, g: 1 })
    expect(originOf(dataset, 'perioperative_death_24h')).toBe('absent')
    expect(originOf(dataset, 'perioperative_death_48h')).toBe('absent')
  })

  test('the name of an operation tells the approach, codes only where their title does', async () => {
    const head = 'organization_id,case_id,discharge_date,surgery_level,principal_procedure'
    const named = await openFiles({
      'discharges.csv': lines(
        `${head},principal_procedure_name`,
        'H1,a,2023-01-10,3,43.7x01,腹腔镜下胃大部切除术',
        'H1,b,2023-01-10,3,51.2200,腹腔镜胆囊切除术中转开腹',
        'H1,c,2023-01-10,3,43.7x00,胃大部切除术',
        'H1,d,2023-01-10,3,51.2300,',
        'H1,e,2023-01-10,3,43.7x00,',
        'H1,f,2023-01-10,,45.2302,电子结肠镜检查',
      ),
    })
    expect(await values(named, 'minimally_invasive')).toEqual({ a: 1, b: 0, c: 0, d: 1, e: null, f: 0 })
    const coded = await openFiles({ 'discharges.csv': lines(head, 'H1,a,2023-01-10,3,47.01') })
    expect(originOf(coded, 'minimally_invasive')).toBe('absent')
  })

  test('the second letter of a DRG tells its type', async () => {
    const dataset = await openFiles({
      'discharges.csv': lines(
        'organization_id,case_id,discharge_date,drg_code',
        ...['FJ19', 'FK19', 'BQ21', 'BR25', 'ZZ15', '0000', 'BR2', 'fj19', ''].map(
          (code, i) => `H1,${i},2023-01-10,${code}`,
        ),
      ),
    })
    expect(Object.values(await values(dataset, 'drg_type'))).toEqual([
      'surgical',
      'procedure',
      'procedure',
      'medical',
      'medical',
      null,
      null,
      'surgical',
      null,
    ])
  })
})
