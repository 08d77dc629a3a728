import { indicators, kinds, type Measure } from '../../catalogue/index.ts'
import type { Bilingual } from '../../core/index.ts'
import { duckDbDialect, resultColumn, resultCount } from '../../engine/index.ts'
import type { Dataset } from '../dataset.ts'
import { type Found, nothing, plainSql, samplesShown } from './check.ts'

const { text } = duckDbDialect

/** Numerator and denominator of every kind in which one is a part of the other, each pair once. */
function pairs(): string[] {
  const known = indicators.flatMap(({ kind, measure }) => (kinds[kind].subset ? pairOf(measure) : []))
  return [...new Set(known.map(([part, whole]) => `(${text(part)}, ${text(whole)})`))].sort()
}

function pairOf(measure: Measure): (readonly [part: string, whole: string])[] {
  if ('numerator' in measure) return [[measure.numerator, measure.denominator]]
  return 'complete' in measure ? [[measure.complete, measure.denominator]] : []
}

/** Reports of both numbers of a proportion by one place for one period: how many, and how many of them are `broken`. */
export async function findPairs(dataset: Dataset, broken: string, hint: Bilingual): Promise<Found> {
  const values = pairs()
  if (values.length === 0) return nothing
  const reports = `SELECT organization_id, period, coalesce(department, '') AS department, coalesce(stratum, '') AS stratum, element, "value", zk_source, zk_row
    FROM submissions WHERE "value" IS NOT NULL`
  const joined = `WITH pairs(numerator, denominator) AS (VALUES ${values.join(', ')}), reports AS (${reports})
    SELECT n.*, p.denominator, d."value" AS total FROM pairs AS p
    INNER JOIN reports AS n ON n.element = p.numerator
    INNER JOIN reports AS d ON d.element = p.denominator AND d.organization_id = n.organization_id AND d.period = n.period
      AND d.department = n.department AND d.stratum = n.stratum`
  const counts = await dataset.engine.query(
    `SELECT count(*) AS n, count(*) FILTER (WHERE ${broken}) AS bad FROM (${joined})`,
  )
  const [checked, failed] = [resultCount(counts, 'n'), resultCount(counts, 'bad')]
  if (failed === 0) return { checked, failed, samples: [] }
  const shown = await dataset.engine.query(
    `SELECT zk_source, zk_row, organization_id || ' ' || period || ' ' || element || ' ' || ${plainSql('"value"')} || ' / ' || denominator || ' ' || ${plainSql('total')} AS shown
     FROM (${joined}) WHERE ${broken} ORDER BY zk_source, zk_row LIMIT ${samplesShown}`,
  )
  const [sources, rows] = [resultColumn(shown, 'zk_source'), resultColumn(shown, 'zk_row')]
  return {
    checked,
    failed,
    samples: resultColumn(shown, 'shown').map((value, i) => ({
      place: dataset.place('submissions', Number(sources[i]), Number(rows[i])),
      value: String(value),
      hint,
    })),
  }
}
