import { ourRule } from './check.ts'
import { rowCheck } from './row-check.ts'

const month = `date_trunc('month', discharge_date)`
const months = `SELECT zk_month, n, median(n) OVER () AS usual FROM (SELECT ${month} AS zk_month, count(*) AS n FROM discharges WHERE discharge_date IS NOT NULL GROUP BY ${month})`

// A month with less than a hundredth of the usual number of stays is not part of the data but a slip of the year.
export const dischargesInSpan = rowCheck({
  id: 'discharges-in-span',
  title: { zh: '出院月份在数据范围内', en: 'discharged within the months of the data' },
  category: 'plausibility-temporal',
  severity: 'convention',
  table: 'discharges',
  note: ourRule,
  uses: ['discharge_date'],
  among: 'discharge_date IS NOT NULL',
  broken: `${month} IN (SELECT zk_month FROM (${months}) WHERE n * 100 < usual)`,
  shows: 'discharge_date',
  hint: { zh: '该月几乎没有病例，请核对年份', en: 'Hardly any stay lies in this month: check the year' },
})
