import type { PredicateRow } from '../core/index.ts'
import { type Dialect, type Engine, resultColumn } from '../engine/index.ts'

/**
 * Columns of the one stay that a condition picks out. For an engine as it is: what was asked about one case is
 * neither written down nor kept.
 */
export async function caseRow(
  engine: Engine,
  dialect: Dialect,
  columns: readonly string[],
  where: string,
  relation = 'discharges',
): Promise<PredicateRow | undefined> {
  const { ident } = dialect
  const asked = columns.map((name, nth) => `${ident(name)} AS ${ident(`zk_${nth}`)}`)
  const table = await engine.query(`SELECT ${asked.join(', ')} FROM ${ident(relation)} WHERE ${where}`)
  if (table.columns[0]?.[0] === undefined) return undefined
  return Object.fromEntries(columns.map((name, nth) => [name, resultColumn(table, `zk_${nth}`)[0]]))
}

/** A stay of a file by its id, or by the place of its row (`discharges.csv:12`), as every list of findings names it. */
export function whereInFiles(id: string, paths: readonly string[], { ident, text }: Dialect): string {
  const [, path, row] = id.match(/^(.+):(\d+)$/) ?? []
  const source = paths.indexOf(path ?? '')
  if (source < 0) return `${ident('case_id')} = ${text(id)}`
  return `${ident('zk_source')} = ${source} AND ${ident('zk_row')} = ${Number(row)}`
}
