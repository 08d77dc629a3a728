import type { DuckDb, Table } from '../engine/index.ts'
import type { Fact, Improvement, Organization, TargetRow } from './dataset.ts'

type Cell = number | string | null
type Row = { readonly [column: string]: Cell }

/** Institutions in the order of their ids. */
export async function readOrganizations(db: DuckDb): Promise<Organization[]> {
  const table = await db.query('SELECT * FROM "organizations" ORDER BY organization_id')
  return rowsOf(table).map((row) => ({
    organizationId: textOf(row.organization_id),
    name: textOf(row.name),
    ...(row.name_en === null ? {} : { nameEn: textOf(row.name_en) }),
    regionCode: textOf(row.region_code),
    level: oneOf(row.level, ['tertiary', 'secondary', 'primary', 'unknown'], 'unknown'),
    kind: textOf(row.kind),
    ownership: oneOf(row.ownership, ['public', 'private', 'unknown'], 'unknown'),
    beds: numberOf(row.beds),
  }))
}

export async function readTargets(db: DuckDb): Promise<TargetRow[]> {
  const table = await db.query('SELECT * FROM "targets" ORDER BY indicator, "year", scope')
  return rowsOf(table).map((row) => ({
    indicator: textOf(row.indicator),
    year: Number(row.year),
    scope: textOf(row.scope),
    operator: oneOf(row.operator, ['>=', '<='], '>='),
    value: Number(row.value),
  }))
}

/** Published figures in the order of their file. */
export async function readFacts(db: DuckDb): Promise<Fact[]> {
  const table = await db.query('SELECT * FROM "facts" ORDER BY zk_source, zk_row')
  return rowsOf(table).map((row) => ({
    subject: textOf(row.subject),
    indicator: textOf(row.indicator),
    period: textOf(row.period),
    value: numberOf(row.value),
    bound: oneOf(row.bound, ['exact', 'at-least'], 'exact'),
    unit: textOf(row.unit),
    change: numberOf(row.change),
    changeUnit: textOf(row.change_unit),
    source: textOf(row.source),
    place: textOf(row.place),
  }))
}

/** Causes and actions in the order of their file. */
export async function readImprovements(db: DuckDb): Promise<Improvement[]> {
  const table = await db.query(
    'SELECT *, cast(due AS VARCHAR) AS due_text FROM "improvements" ORDER BY zk_source, zk_row',
  )
  return rowsOf(table).map((row) => ({
    goal: textOf(row.goal),
    organizationId: textOf(row.organization_id),
    department: textOf(row.department),
    period: textOf(row.period),
    kind: oneOf(row.kind, ['cause', 'action'], 'cause'),
    name: { zh: textOf(row.name), en: textOf(row.name_en) || textOf(row.name) },
    count: numberOf(row.count),
    phase: oneOf<'plan' | 'do' | 'check' | 'act' | null>(row.phase, ['plan', 'do', 'check', 'act'], null),
    owner: { zh: textOf(row.owner), en: textOf(row.owner_en) || textOf(row.owner) },
    due: textOf(row.due_text).slice(0, 10),
    status: oneOf<'planned' | 'running' | 'done' | null>(row.status, ['planned', 'running', 'done'], null),
  }))
}

export function rowsOf(table: Table): Row[] {
  const length = table.columns[0]?.length ?? 0
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(table.names.map((name, column) => [name, table.columns[column]?.[row] ?? null])),
  )
}

const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell))
const numberOf = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null)
const oneOf = <T extends string | null>(cell: Cell | undefined, allowed: readonly T[], otherwise: T): T =>
  allowed.find((each) => each === cell) ?? otherwise
