import { ourRule } from './check.ts'
import { rowCheck } from './row-check.ts'

// A period with less than a hundredth of the usual number of reports is not part of the data but a slip.
export const periodsInSpan = rowCheck({
  id: 'periods-in-span',
  title: { zh: '填报时期在数据范围内', en: 'periods within the months of the data' },
  category: 'plausibility-temporal',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  uses: ['period'],
  from: `(SELECT s.*, p.n, p.usual FROM submissions AS s INNER JOIN (SELECT *, median(n) OVER (PARTITION BY period_unit) AS usual FROM (SELECT period, period_unit, count(*) AS n FROM submissions GROUP BY period, period_unit)) AS p USING (period))`,
  broken: 'n * 100 < usual',
  shows: `period || ': ' || element`,
  hint: { zh: '该时期几乎无人填报，请核对年月', en: 'Hardly anybody reported this period: check year and month' },
})
