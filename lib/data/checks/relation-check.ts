import type { Bilingual } from '../../core/index.ts'
import { type Engine, resultColumn, resultCount } from '../../engine/index.ts'
import type { Dataset, TableName } from '../dataset.ts'
import { type Check, nothing, type Sample } from './check.ts'

export type RelationCheck = Omit<Check, 'find'> & {
  /** Columns without which there is nothing to check. */
  readonly uses?: readonly string[]
  /** Other tables that it needs. */
  readonly needs?: readonly TableName[]
  /** What must stand in the engine before. */
  readonly prepare?: (dataset: Dataset) => Promise<unknown>
  /** Common table expressions that the relation is made from. */
  readonly given?: string
  /** SQL of a relation with `place` and `shown`, and with `bad`: whether it is wrong. Unknown counts as right. */
  readonly relation: string
  readonly hint: Bilingual
}

/** A check that looks at pairs or groups of rows, each known by its place: an institution, a period, an element. */
export function relationCheck(spec: RelationCheck): Check {
  const { uses = [], needs = [], prepare, given, relation, hint, ...check } = spec
  const start = given === undefined ? '' : `WITH ${given} `
  return {
    ...check,
    async find(dataset, limit) {
      const there = dataset.columns(spec.table)
      if (!uses.every((column) => there.includes(column)) || !needs.every((table) => dataset.holds(table)))
        return nothing
      await prepare?.(dataset)
      const counts = await dataset.engine.query(
        `${start}SELECT count(*) AS n, count(*) FILTER (WHERE bad) AS wrong FROM (${relation})`,
      )
      const [checked, failed] = [resultCount(counts, 'n'), resultCount(counts, 'wrong')]
      const wanted = `${start}SELECT cast(place AS VARCHAR) AS place, cast(shown AS VARCHAR) AS shown FROM (${relation}) WHERE bad ORDER BY place, shown LIMIT ${limit}`
      return { checked, failed, samples: failed === 0 ? [] : await samplesOf(dataset.engine, wanted, hint) }
    },
  }
}

async function samplesOf(engine: Engine, sql: string, hint: Bilingual): Promise<Sample[]> {
  const answer = await engine.query(sql)
  const shown = resultColumn(answer, 'shown')
  return resultColumn(answer, 'place').map((place, i) => ({ place: String(place), value: String(shown[i]), hint }))
}
