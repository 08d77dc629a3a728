import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { organizations } from '../../data-samples/generator/organizations.ts'
import { random } from '../../lib/core/index.ts'
import { file, threads } from './count-cases.ts'
import type { Benchmark, Figure } from './figure.ts'
import { withStays } from './with-stays.ts'

const [rows, rounds] = [1_000_000, 3]
const sums = [
  ...['discharges', 'patient_days', 'operated_inpatients', 'level4_operations'],
  ...['gs_operated_patients', 'gs_weight', 'ur_days'],
]

type Answer = { readonly seconds: number; readonly groups: number; readonly totals: readonly number[] }

const here = (script: string): string => join(import.meta.dirname, 'peers', script)
const typed = (script: string, ...rest: string[]) => ({
  command: process.execPath,
  words: (csv: string) => ['--import', 'tsx', '--max-old-space-size=8192', here(script), csv, ...rest],
})
const programs = {
  zhikong: typed('zhikong.ts', String(threads), ...sums),
  'data.table': { command: 'Rscript', words: (csv: string) => [here('data-table.R'), csv, String(threads)] },
  'arquero alone': typed('arquero-alone.ts'),
} as const

/**
 * A million stays in a CSV file: ours opens, checks and sums every element by institution, department and month; peers
 * read and sum seven of these. A peer that is not installed is passed over, and that is said.
 */
export const peers: Benchmark = {
  name: 'peers',
  run: () =>
    withStays({ rows, organizations: organizations(random('bench')) }, async (root) => {
      const csv = await asCsv(root)
      const answers = new Map<string, Answer[]>()
      for (let round = 0; round < rounds; round++) {
        for (const name of Object.keys(programs) as (keyof typeof programs)[]) {
          const answer = ask(name, csv)
          if (answer !== undefined) answers.set(name, [...(answers.get(name) ?? []), answer])
        }
      }
      return compared(answers)
    }),
}

async function asCsv(root: string): Promise<string> {
  const csv = join(root, 'discharges.csv')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`COPY (SELECT * FROM read_parquet('${join(root, file)}')) TO '${csv}' (HEADER)`)
  connection.closeSync()
  instance.closeSync()
  return csv
}

function ask(name: keyof typeof programs, csv: string): Answer | undefined {
  const { command, words } = programs[name]
  const child = spawnSync(command, words(csv), { encoding: 'utf8' })
  if (child.status === 0) return JSON.parse(child.stdout)
  process.stderr.write(
    `${name} could not be asked: ${child.error?.message ?? child.stderr.trim().split('\n').at(-1)}\n`,
  )
  return undefined
}

function compared(answers: ReadonlyMap<string, readonly Answer[]>): Figure[] {
  const { zhikong: own = [], ...others } = Object.fromEntries(answers)
  const seconds = (of: readonly Answer[]): number[] => of.map((each) => each.seconds)
  return Object.entries(others).map(([name, theirs]) => {
    requireSame(name, own[0], theirs[0])
    const floor = { name: `${name}: read and sum seven`, samples: seconds(theirs) }
    return { name: '1 M discharges as CSV: open, check, sum all', unit: 's', own: seconds(own), floor }
  })
}

/** Sums of money are of fractions in the peers, and differ in their last digits. */
function requireSame(name: string, own: Answer | undefined, theirs: Answer | undefined): void {
  const same = own?.totals.every((total, nth) => Math.abs(total / (theirs?.totals[nth] ?? Number.NaN) - 1) < 1e-9)
  if (same && own?.groups === theirs?.groups) return
  throw new Error(`${name} gives another answer: ${JSON.stringify(theirs)} for ${JSON.stringify(own)}`)
}
