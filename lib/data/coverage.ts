import { periodsBetween } from '../core/index.ts'
import { resultColumn } from '../engine/index.ts'
import type { Dataset } from './dataset.ts'

/** How complete the reports of one institution are in one month. */
export type CoverageRow = {
  readonly organizationId: string
  /** `2023-01` */
  readonly month: string
  /** Data elements reported with a value. */
  readonly reported: number
  /** Data elements that the institution reports in any month of the range. */
  readonly expected: number
  /** `reported / expected`, between 0 and 1; 0 for a month without any report. */
  readonly share: number
}

/**
 * For institutions × months in `[start, end)`: which share of the data elements that the institution ever reports it did
 * report. Institutions in the order of their ids, those that never report left out: they owe nothing that is known.
 */
export async function coverage(dataset: Dataset, start: string, end: string): Promise<CoverageRow[]> {
  if (!dataset.has('submissions')) return []
  const { date } = dataset.engine.dialect
  const answer = await dataset.engine.query(
    `SELECT organization_id, period, count(DISTINCT element) AS reported FROM submissions
     WHERE "value" IS NOT NULL AND period_unit = 'month' AND period_start >= ${date(start)} AND period_start < ${date(end)}
     GROUP BY organization_id, period`,
  )
  const ever = await dataset.engine.query(
    `SELECT organization_id, count(DISTINCT element) AS expected FROM submissions
     WHERE "value" IS NOT NULL AND period_unit = 'month' AND period_start >= ${date(start)} AND period_start < ${date(end)}
     GROUP BY organization_id`,
  )
  const periods = resultColumn(answer, 'period')
  const counts = resultColumn(answer, 'reported')
  const reported = new Map(
    resultColumn(answer, 'organization_id').map((id, i) => [`${id}|${periods[i]}`, Number(counts[i])]),
  )
  const owed = resultColumn(ever, 'expected')
  const expected = new Map(resultColumn(ever, 'organization_id').map((id, i) => [String(id), Number(owed[i])]))
  const months = periodsBetween('month', start, end)
  return [...expected.keys()].sort().flatMap((organizationId) =>
    months.map(({ text: month }): CoverageRow => {
      const [got, owes] = [reported.get(`${organizationId}|${month}`) ?? 0, expected.get(organizationId) ?? 0]
      return { organizationId, month, reported: got, expected: owes, share: owes === 0 ? 0 : got / owes }
    }),
  )
}
