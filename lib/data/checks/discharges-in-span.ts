import { ourRule } from './check.ts'
import { rowCheck } from './row-check.ts'

// A month with less than a hundredth of the usual number of stays is not part of the data but a slip of the year.
export const dischargesInSpan = rowCheck({
  id: 'discharges-in-span',
  title: { zh: '出院月份在数据范围内', en: 'discharged within the months of the data' },
  category: 'plausibility-temporal',
  severity: 'convention',
  table: 'discharges',
  note: ourRule,
  uses: ['discharge_date'],
  from: `(SELECT d.*, m.n, m.usual FROM (SELECT *, date_trunc('month', discharge_date) AS zk_month FROM discharges) AS d INNER JOIN (SELECT *, median(n) OVER () AS usual FROM (SELECT date_trunc('month', discharge_date) AS zk_month, count(*) AS n FROM discharges GROUP BY date_trunc('month', discharge_date))) AS m USING (zk_month))`,
  broken: 'n * 100 < usual',
  shows: 'discharge_date',
  hint: { zh: '该月几乎没有病例，请核对年份', en: 'Hardly any stay lies in this month: check the year' },
})
