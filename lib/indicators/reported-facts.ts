import type { Element } from '../catalogue/index.ts'
import { type Period, period as readPeriod } from '../core/index.ts'
import type { Dataset } from '../data/index.ts'
import { resultColumn } from '../engine/index.ts'
import { gravest, reasonOrder } from './absence.ts'
import { type Cell, FactBuilder } from './fact-table.ts'
import type { SplitDimension } from './types.ts'

/** An element that institutions report, in which ways, and whether some rows have no value. */
export type Reported = {
  readonly id: string
  readonly split: Readonly<Record<SplitDimension, boolean>>
  readonly gaps: boolean
}

/** Which of the wanted elements institutions report at all. */
export async function reportedElements({ engine }: Dataset, wanted: readonly Element[]): Promise<Reported[]> {
  const { ident } = engine.dialect
  const count = (condition: string, alias: string): string =>
    `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS ${alias}`
  const table = await engine.query(
    `SELECT ${ident('element')} AS zk_element, ${count(`${ident('department')} IS NOT NULL`, 'zk_department')}, ` +
      `${count(`${ident('stratum')} IS NOT NULL`, 'zk_stratum')}, ${count(`${ident('value')} IS NULL`, 'zk_gaps')} ` +
      `FROM ${ident('submissions')} GROUP BY ${ident('element')}`,
  )
  const [department, stratum, gaps] = ['zk_department', 'zk_stratum', 'zk_gaps'].map((name) =>
    resultColumn(table, name),
  )
  const rows = new Map(resultColumn(table, 'zk_element').map((id, row) => [String(id), row]))
  return wanted.flatMap(({ id }) => {
    const row = rows.get(id)
    if (row === undefined) return []
    const some = (column: typeof gaps): boolean => Number(column?.[row] ?? 0) > 0
    return [{ id, split: { department: some(department), stratum: some(stratum) }, gaps: some(gaps) }]
  })
}

/**
 * What institutions reported, as wholes. A row without department and stratum is the whole; where there is none, its
 * departments add up, else its strata. Parts add up only where none of them is missing: a part to which the element does
 * not apply adds nothing.
 */
export async function addReported(
  dataset: Dataset,
  reported: readonly Reported[],
  builder: FactBuilder,
): Promise<void> {
  await addScope(dataset, reported, { department: 'IS NULL', stratum: 'IS NULL' }, builder)
  for (const split of ['department', 'stratum'] as const) {
    if (!reported.some((each) => each.split[split])) continue
    const parts = new FactBuilder()
    await addReportedParts(dataset, reported, split, parts)
    addUp(parts, builder)
  }
}

/** What institutions reported of each department, or each stratum: told as such, or summed over the other split. */
export async function addReportedParts(
  dataset: Dataset,
  reported: readonly Reported[],
  split: SplitDimension,
  builder: FactBuilder,
): Promise<void> {
  const parted = reported.filter((each) => each.split[split])
  const crossed = reported.filter((each) => each.split.department && each.split.stratum)
  const other = split === 'department' ? 'stratum' : 'department'
  const scope = { department: 'IS NOT NULL', stratum: 'IS NOT NULL' } as const
  if (parted.length > 0) await addScope(dataset, parted, { ...scope, [other]: 'IS NULL', part: split }, builder)
  if (crossed.length > 0) await addScope(dataset, crossed, { ...scope, part: split }, builder)
}

type Scope = Readonly<Record<SplitDimension, 'IS NULL' | 'IS NOT NULL'>> & { readonly part?: SplitDimension }

/** Every element has its own columns, so that a row costs as much as there are elements in the question: few at a time. */
const atOnce = 16

async function addScope(
  dataset: Dataset,
  reported: readonly Reported[],
  scope: Scope,
  builder: FactBuilder,
): Promise<void> {
  for (let from = 0; from < reported.length; from += atOnce)
    await addElements(dataset, reported.slice(from, from + atOnce), scope, builder)
}

/** One query: a row for each institution, period and part; for each element its sum, its number, and its gravest gap. */
async function addElements(
  { engine }: Dataset,
  reported: readonly Reported[],
  { department, stratum, part }: Scope,
  builder: FactBuilder,
): Promise<void> {
  const { ident, text } = engine.dialect
  const keys = ['organization_id', 'period', ...(part === undefined ? [] : [part])].map((name) => ident(name))
  const measures = reported.flatMap(({ id, gaps }, i) => {
    const own = `${ident('element')} = ${text(id)}`
    const given = `${own} AND ${ident('value')} IS NOT NULL`
    return [
      `sum(CASE WHEN ${given} THEN ${ident('value')} ELSE 0 END) AS zk_${i}`,
      `sum(CASE WHEN ${given} THEN 1 ELSE 0 END) AS zk_n${i}`,
      ...(gaps
        ? [`max(CASE WHEN ${own} AND ${ident('value')} IS NULL THEN ${gravity(ident, text)} END) AS zk_g${i}`]
        : []),
    ]
  })
  const table = await engine.query(
    `SELECT ${keys.map((key, i) => `${key} AS zk_key${i}`).join(', ')}, ${measures.join(', ')} FROM ${ident('submissions')} ` +
      `WHERE ${ident('element')} IN (${reported.map(({ id }) => text(id)).join(', ')}) ` +
      `AND ${ident('department')} ${department} AND ${ident('stratum')} ${stratum} GROUP BY ${keys.join(', ')}`,
  )
  const [organizations, periods, parts] = keys.map((_, i) => resultColumn(table, `zk_key${i}`))
  const read = remembering(readPeriod)
  const rows = (organizations ?? []).map((organization, at) =>
    builder.rowOf(String(organization), read(String(periods?.[at])), String(parts?.[at] ?? '')),
  )
  reported.forEach(({ id, gaps }, i) => {
    const [sum, given] = [resultColumn(table, `zk_${i}`), resultColumn(table, `zk_n${i}`)]
    const gap = gaps ? resultColumn(table, `zk_g${i}`) : []
    const put = builder.column(id)
    rows.forEach((row, at) => {
      const reason = reasonOrder[Number(gap[at] ?? -1)]
      const blocks = reason !== undefined && reason !== 'not-applicable'
      if (!blocks && Number(given[at]) > 0) put(row, Number(sum[at]))
      else if (reason !== undefined) put(row, reason)
    })
  })
}

/** The place of a row's reason in `reasonOrder`; a blank one means missing. */
function gravity(ident: (name: string) => string, text: (value: string) => string): string {
  const ranks = reasonOrder.map((reason, rank) => `WHEN ${text(reason)} THEN ${rank}`).join(' ')
  return `CASE ${ident('missing_reason')} ${ranks} ELSE ${reasonOrder.indexOf('missing')} END`
}

function remembering(read: (text: string) => Period): (text: string) => Period {
  const known = new Map<string, Period>()
  return (text) => {
    const found = known.get(text) ?? read(text)
    known.set(text, found)
    return found
  }
}

/** Wholes from parts. */
function addUp(parts: FactBuilder, whole: FactBuilder): void {
  const cells = new Map<string, Map<number, Cell>>()
  for (const { element, row, cell } of parts.cells()) {
    const sums = cells.get(element) ?? new Map<number, Cell>()
    cells.set(element, sums)
    const at = whole.rowOf(row.organization, row.period)
    const before = sums.get(at)
    sums.set(at, before === undefined ? cell : together(before, cell))
  }
  for (const [element, sums] of cells) {
    const put = whole.column(element)
    for (const [row, cell] of sums) put(row, cell)
  }
}

function together(a: Cell, b: Cell): Cell {
  if (typeof a === 'number' && typeof b === 'number') return a + b
  const reason = gravest([a, b].filter((cell) => typeof cell === 'string'))
  if (reason !== undefined && reason !== 'not-applicable') return reason
  return typeof a === 'number' ? a : b
}
