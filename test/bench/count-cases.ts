import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { quiet } from '../../lib/core/index.ts'
import { type Dataset, openDataset } from '../../lib/data/index.ts'
import { type FactTable, loadFacts } from '../../lib/indicators/index.ts'
import { queryByHand, sumsByHand } from './cases-by-hand.ts'

export const threads = 2
export const file = 'discharges.parquet'

/** Opens a package of generated stays, works on it and closes it. */
export async function inDataset<T>(root: string, work: (dataset: Dataset) => Promise<T>): Promise<T> {
  const dataset = await openDataset(
    { name: 'bench', root, resources: [{ name: 'discharges', path: file }] },
    { effects: quiet, threads },
  )
  try {
    return await work(dataset)
  } finally {
    await dataset.close()
  }
}

/** Ours: every data element that cases can answer, by institution, department and month. */
export const countOwn = (root: string): Promise<FactTable> =>
  inDataset(root, (dataset) => loadFacts(dataset, [], 'department'))

/** By `institution|department|year|month`, the sums of `sumsByHand` in its order. */
export async function countByHand(root: string): Promise<Map<string, number[]>> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) })
  const connection = await instance.connect()
  try {
    const answer = await connection.runAndReadAll(queryByHand(join(root, file)))
    const values = answer.getRows().map(([organization, department, year, month, ...sums]) => {
      return [`${organization}|${department}|${year}|${month}`, sums.map((value) => Number(String(value)))] as const
    })
    return new Map(values)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Both must have answered the same question: every element, every place and month, every sum to the last digit. */
export function requireSame(facts: FactTable, hand: ReadonlyMap<string, readonly number[]>): void {
  assert.deepEqual([...facts.values.keys()].sort(), Object.keys(sumsByHand).sort())
  assert.equal(facts.organization.length, hand.size)
  const places = facts.organization.map((organization, row) =>
    [organization, facts.split?.part[row], facts.year[row], facts.month[row]].join('|'),
  )
  for (const [nth, element] of Object.keys(sumsByHand).entries()) {
    const column = facts.values.get(element) ?? []
    for (const [row, place] of places.entries()) {
      if (column[row] !== hand.get(place)?.[nth])
        assert.equal(column[row], hand.get(place)?.[nth], `${element} at ${place}`)
    }
  }
}
