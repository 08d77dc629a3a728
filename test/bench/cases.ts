import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { organizations } from '../../data-samples/generator/organizations.ts'
import { elementsOf, indicators } from '../../lib/catalogue/index.ts'
import { quiet, random } from '../../lib/core/index.ts'
import { type Dataset, openDataset } from '../../lib/data/index.ts'
import { compute, type FactTable, loadFacts } from '../../lib/indicators/index.ts'
import { queryByHand, sumsByHand } from './cases-by-hand.ts'
import type { Benchmark, Figure } from './figure.ts'
import { generateDischarges } from './generate-discharges.ts'
import { alternate, timed } from './measure.ts'

const rows = 2_000_000
const threads = 2
const rounds = 7

/**
 * Two million discharges: opening the package and summing every data element that cases can answer, by institution and
 * month, against one query that is written by hand for the same sums and asked of the same file.
 */
export const cases: Benchmark = {
  name: 'cases',
  async run() {
    const root = await mkdtemp(join(tmpdir(), 'zhikong-bench-'))
    try {
      await generateDischarges({ rows, organizations: organizations(random('bench')), out: join(root, file) })
      requireSame(await inDataset(root, (dataset) => loadFacts(dataset)), await byHand(root))
      const { own, floor } = await alternate(
        () => timed(() => inDataset(root, (dataset) => loadFacts(dataset))),
        () => timed(() => byHand(root)),
        rounds,
      )
      const against = (name: string, of: 'wall' | 'cpu') => ({
        name,
        unit: 'ms' as const,
        own: own.map((each) => each[of]),
        floor: { name: 'one query by hand', samples: floor.map((each) => each[of]) },
      })
      return [
        { ...against('2 M discharges: open, check, sum', 'wall'), target: { of: 'ratio', atMost: 1.3 } },
        against('  the same, processor time', 'cpu'),
        ...(await stages(root)),
      ]
    } finally {
      await rm(root, { recursive: true })
    }
  },
}

const file = 'discharges.parquet'

async function inDataset<T>(root: string, work: (dataset: Dataset) => Promise<T>): Promise<T> {
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

async function byHand(root: string): Promise<Map<string, number[]>> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) })
  const connection = await instance.connect()
  try {
    const answer = await connection.runAndReadAll(queryByHand(join(root, file)))
    const values = answer.getRows().map(([organization, year, month, ...sums]) => {
      return [`${organization}|${year}|${month}`, sums.map((value) => Number(String(value)))] as const
    })
    return new Map(values)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Both must have answered the same question: every element, every institution and month, every sum to the last digit. */
function requireSame(facts: FactTable, hand: ReadonlyMap<string, readonly number[]>): void {
  assert.deepEqual([...facts.values.keys()].sort(), Object.keys(sumsByHand).sort())
  assert.equal(facts.organization.length, hand.size)
  for (const [nth, element] of Object.keys(sumsByHand).entries()) {
    const column = facts.values.get(element) ?? []
    facts.organization.forEach((organization, row) => {
      const place = `${organization}|${facts.year[row]}|${facts.month[row]}`
      assert.equal(column[row], hand.get(place)?.[nth], `${element} at ${place}`)
    })
  }
}

/** Where the time goes; and what no query gives: every indicator of every institution and month with its intervals. */
async function stages(root: string): Promise<Figure[]> {
  const taken = { open: [] as number[], sum: [] as number[], indicators: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const whole = await timed(() =>
      inDataset(root, async (dataset) => {
        const { wall } = await timed(async () => {
          const facts = await loadFacts(dataset)
          taken.indicators.push((await timed(async () => computeAll(dataset, facts))).wall)
        })
        taken.sum.push(wall - (taken.indicators.at(-1) ?? 0))
      }),
    )
    taken.open.push(whole.wall - (taken.sum.at(-1) ?? 0) - (taken.indicators.at(-1) ?? 0))
  }
  return [
    { name: '  of which open and check', unit: 'ms', own: taken.open },
    { name: '  of which sum', unit: 'ms', own: taken.sum },
    { name: '  then all indicators, with intervals', unit: 'ms', own: taken.indicators },
  ]
}

function computeAll(dataset: Dataset, facts: FactTable): void {
  const fromCases = indicators.filter((indicator) => {
    const parts = elementsOf(indicator)
    return parts.length > 0 && parts.every(({ id }) => facts.countedFrom.get(id) === 'cases')
  })
  for (const indicator of fromCases) {
    compute({ ...dataset, facts }, indicator, { by: ['organization', 'month'], start: '2021-01-01', end: '2025-01-01' })
  }
}
