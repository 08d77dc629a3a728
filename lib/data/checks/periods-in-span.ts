import { ourRule } from './check.ts'
import { rowCheck } from './row-check.ts'

const counted = `SELECT period, count(*) AS n, median(count(*)) OVER (PARTITION BY period_unit) AS usual FROM submissions GROUP BY period, period_unit`
const slips = `SELECT period FROM (${counted}) WHERE n * 100 < usual`

// A period with less than a hundredth of the usual number of reports is not part of the data but a slip.
export const periodsInSpan = rowCheck({
  id: 'periods-in-span',
  title: { zh: '填报时期在数据范围内', en: 'periods within the months of the data' },
  category: 'plausibility-temporal',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  uses: ['period'],
  broken: `period IN (${slips})`,
  shows: `period || ': ' || element`,
  hint: { zh: '该时期几乎无人填报，请核对年月', en: 'Hardly anybody reported this period: check year and month' },
})
