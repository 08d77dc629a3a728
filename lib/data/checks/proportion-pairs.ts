import { indicators, kinds, type Measure } from '../../catalogue/index.ts'
import type { Bilingual } from '../../core/index.ts'
import { duckDbDialect, resultColumn, resultCount } from '../../engine/index.ts'
import type { Dataset } from '../dataset.ts'
import { plainSql } from '../plain-sql.ts'
import { type Found, nothing } from './check.ts'

const { text } = duckDbDialect

/** A part and the whole that holds it, as ids of elements. */
export type Pair = readonly [part: string, whole: string]

const known = indicators.flatMap(({ kind, measure }) => (kinds[kind].subset ? pairsOf(measure) : []))

/** Numerator and denominator of every kind in which one is a part of the other, and samples with what they are of; each pair once. */
export const proportionPairs: readonly Pair[] = [...new Map(known.map((pair) => [pair.join(' '), pair])).values()].sort(
  ([a], [b]) => (a < b ? -1 : 1),
)

function pairsOf(measure: Measure): Pair[] {
  if ('numerator' in measure) {
    const { numerator, denominator, population } = measure
    return [[numerator, denominator], ...(population === undefined ? [] : [[denominator, population] as const])]
  }
  if (!('complete' in measure)) return []
  const { complete, components, denominator } = measure
  return [
    [complete, denominator],
    ...components.flatMap((each): Pair[] => [
      [complete, each],
      [each, denominator],
    ]),
  ]
}

/** SQL of every report of a part beside its whole, by one place for one period: `total` and `denominator` are the whole's. */
export function pairedSql(pairs: readonly Pair[]): string {
  const ids = [...new Set(pairs.flat())]
  const values = pairs.map(([part, whole]) => `(${text(part)}, ${text(whole)})`)
  const reports = `SELECT organization_id, period, coalesce(department, '') || '|' || coalesce(stratum, '') AS zk_part_of, element, "value", zk_source, zk_row
    FROM submissions WHERE "value" IS NOT NULL AND element IN (${ids.map(text).join(', ')})`
  return `WITH pairs(numerator, denominator) AS (VALUES ${values.join(', ')}), reports AS (${reports})
    SELECT n.*, p.denominator, d."value" AS total, n."value" / nullif(d."value", 0) AS share FROM pairs AS p
    INNER JOIN reports AS n ON n.element = p.numerator
    INNER JOIN reports AS d ON d.element = p.denominator AND d.organization_id = n.organization_id AND d.period = n.period AND d.zk_part_of = n.zk_part_of`
}

const kept = new WeakMap<Dataset, Promise<unknown>>()

/** The pairs of all proportions stand in the engine as `zk_pairs`: several checks ask them, and finding them is the costly part. */
export function keepPairs(dataset: Dataset): Promise<unknown> {
  const before = kept.get(dataset)
  if (before) return before
  const made = dataset.engine.query(`CREATE OR REPLACE TABLE zk_pairs AS ${pairedSql(proportionPairs)}`)
  kept.set(dataset, made)
  return made
}

/** Reports of both numbers of a proportion by one place for one period: how many, and how many of them are `broken`. */
export async function findPairs(dataset: Dataset, broken: string, hint: Bilingual, limit: number): Promise<Found> {
  if (proportionPairs.length === 0) return nothing
  await keepPairs(dataset)
  const counts = await dataset.engine.query(
    `SELECT count(*) AS n, count(*) FILTER (WHERE ${broken}) AS bad FROM zk_pairs`,
  )
  const [checked, failed] = [resultCount(counts, 'n'), resultCount(counts, 'bad')]
  if (failed === 0) return { checked, failed, samples: [] }
  const shown = await dataset.engine.query(
    `SELECT zk_source, zk_row, organization_id || ' ' || period || ' ' || element || ' ' || ${plainSql('"value"')} || ' / ' || denominator || ' ' || ${plainSql('total')} AS shown,
       concat_ws(' ', organization_id, nullif(trim(replace(zk_part_of, '|', ' ')), ''), period, element) AS subject
     FROM zk_pairs WHERE ${broken} ORDER BY zk_source, zk_row LIMIT ${limit}`,
  )
  const [sources, rows, subjects] = ['zk_source', 'zk_row', 'subject'].map((name) => resultColumn(shown, name))
  return {
    checked,
    failed,
    samples: resultColumn(shown, 'shown').map((value, i) => ({
      place: dataset.place('submissions', Number(sources?.[i]), Number(rows?.[i])),
      subject: String(subjects?.[i]),
      value: String(value),
      hint,
    })),
  }
}
