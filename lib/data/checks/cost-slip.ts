import { ourRule } from './check.ts'
import { rowCheck } from './row-check.ts'

// Against the median of the group, where it has at least 20 stays: no real stay costs 25 times that.
export const costSlip = rowCheck({
  id: 'cost-slip',
  title: { zh: '费用与同组病例相差百倍', en: 'cost a hundredfold that of its group' },
  category: 'plausibility-atemporal',
  severity: 'convention',
  table: 'discharges',
  note: ourRule,
  uses: ['total_cost', 'drg_code'],
  from: `(SELECT d.*, g.usual FROM discharges AS d INNER JOIN (SELECT drg_code, median(total_cost) AS usual FROM discharges WHERE total_cost > 0 GROUP BY drg_code HAVING count(*) >= 20) AS g USING (drg_code))`,
  among: 'usual IS NOT NULL AND total_cost > 0',
  broken: 'total_cost > 25 * usual OR total_cost < usual / 25',
  shows: `total_cost || ' / ' || round(usual, 2)`,
  hint: { zh: '是否把元填成了分，或相反？', en: 'Was it given in fen instead of yuan, or the other way round?' },
})
