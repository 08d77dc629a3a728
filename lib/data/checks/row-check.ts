import type { Bilingual } from '../../core/index.ts'
import { type Engine, resultCount } from '../../engine/index.ts'
import type { Dataset, TableName } from '../dataset.ts'
import { type Check, type Found, nothing, type Sample } from './check.ts'

export type RowCheck = Omit<Check, 'find'> & {
  /** Columns without which there is nothing to check. */
  readonly uses: readonly string[]
  /** Other tables that it needs. */
  readonly needs?: readonly TableName[]
  /** What is looked at: a relation with `zk_source` and `zk_row`; the table itself where left out. */
  readonly from?: string
  /** Which rows are looked at, as SQL; all where left out. */
  readonly among?: string
  /** Which of these are wrong, as SQL. Unknown counts as right: blanks are another check's business. */
  readonly broken: string
  /** The only column that `broken` reads, where that takes long: each of its values is then judged once. */
  readonly judges?: string
  /** What is shown of a wrong row, as SQL. */
  readonly shows: string
  readonly hint: Bilingual
}

/** A check that looks at rows one by one. */
export function rowCheck(spec: RowCheck): Check {
  const { uses, needs = [], from = `"${spec.table}"`, among = 'true', broken, judges, shows, hint, ...check } = spec
  return {
    ...check,
    async find(dataset, limit) {
      const there = dataset.columns(spec.table)
      if (!uses.every((column) => there.includes(column)) || !needs.every((table) => dataset.holds(table)))
        return nothing
      const rows = `FROM ${from} WHERE ${among}`
      const [checked, failed] = await (judges === undefined
        ? countRows(dataset.engine, rows, broken)
        : countByValue(dataset.engine, rows, judges, broken))
      const samples =
        failed === 0
          ? []
          : await sampleRows(
              dataset,
              spec.table,
              `${from} WHERE (${among}) AND (${broken}) ${inOrder} LIMIT ${limit}`,
              shows,
              hint,
            )
      return { checked, failed, samples } satisfies Found
    },
  }
}

const inOrder = 'ORDER BY zk_source, zk_row'

// A row keeps its subject when rows are added above it in a later file.
const subjects: { readonly [table in TableName]?: string } = {
  submissions: `concat_ws(' ', organization_id, department, period, element, stratum)`,
  discharges: `organization_id || ' ' || case_id`,
}

async function countRows(engine: Engine, rows: string, broken: string): Promise<[number, number]> {
  const answer = await engine.query(`SELECT count(*) AS n, sum(CASE WHEN ${broken} THEN 1 ELSE 0 END) AS bad ${rows}`)
  return [resultCount(answer, 'n'), resultCount(answer, 'bad')]
}

async function countByValue(engine: Engine, rows: string, column: string, broken: string): Promise<[number, number]> {
  const values = `SELECT ${column}, count(*) AS zk_rows ${rows} GROUP BY ${column}`
  const answer = await engine.query(
    `SELECT sum(zk_rows) AS n, sum(CASE WHEN ${broken} THEN zk_rows ELSE 0 END) AS bad FROM (${values})`,
  )
  return [resultCount(answer, 'n'), resultCount(answer, 'bad')]
}

async function sampleRows(
  dataset: Dataset,
  table: TableName,
  from: string,
  shows: string,
  hint: Bilingual,
): Promise<Sample[]> {
  const answer = await dataset.engine.query(
    `SELECT zk_source, zk_row, cast(${shows} AS VARCHAR) AS shown, cast(${subjects[table] ?? 'NULL'} AS VARCHAR) AS subject FROM ${from}`,
  )
  const [sources = [], rows = [], shown = [], subject = []] = answer.columns
  return sources.map((source, i) => ({
    place: dataset.place(table, Number(source), Number(rows[i])),
    ...(subject[i] ? { subject: String(subject[i]) } : {}),
    value: String(shown[i] ?? ''),
    hint,
  }))
}
