import { readFile } from 'node:fs/promises'
import { type Bilingual, parseCsv } from '../../core/index.ts'
import type { CheckResult, Dataset, FactOrigin, QuarantineReason, RowFlow, SourceFile } from '../../data/index.ts'
import type { Changes } from './changes.ts'

/** One cell that had its row set aside. */
export type AsideCell = {
  readonly file: string
  readonly row: number
  readonly column: string
  readonly value: string
  readonly code: string
  readonly text: Bilingual
}

/** One run of the checks, as `check.json` keeps it: the same data give the same record. */
export type CheckRecord = {
  readonly format: typeof format
  readonly name: string
  readonly title: Bilingual
  readonly sources: readonly SourceFile[]
  readonly flow: readonly RowFlow[]
  readonly quarantine: readonly QuarantineReason[]
  readonly rows: readonly AsideCell[]
  readonly checks: readonly CheckResult[]
  /** Facts of stays: supplied, derived from others by a rule, or not there; none without stays, or in an earlier record. */
  readonly facts?: readonly FactOrigin[]
  /** Against an earlier run, where there was one. */
  readonly changes?: Changes
}

export const format = 'zhikong-check/1'

/** Findings that are listed of one check; `failed` counts all of them. */
export const findingsListed = 1000

export async function recordOf(dataset: Dataset, checks: readonly CheckResult[]): Promise<CheckRecord> {
  const { name, title, sources, flow, quarantine, factOrigins } = dataset
  return {
    format,
    name,
    title,
    sources,
    flow,
    quarantine,
    rows: await asideCells(dataset),
    checks: checks.map(shortened),
    ...(factOrigins.length > 0 ? { facts: factOrigins } : {}),
  }
}

/** What is tolerated is shown by a few examples. */
const shortened = (check: CheckResult): CheckResult =>
  check.status === 'fail' ? check : { ...check, samples: check.samples.slice(0, examples) }
const examples = 5

async function asideCells({ quarantineFile }: Dataset): Promise<AsideCell[]> {
  if (quarantineFile === undefined) return []
  const [, ...rows] = parseCsv(await readFile(quarantineFile, 'utf8'))
  return rows.map(([file = '', row = '', column = '', value = '', code = '', zh = '', en = '']) => ({
    file,
    row: Number(row),
    column,
    value,
    code,
    text: { zh, en },
  }))
}
