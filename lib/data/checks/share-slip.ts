import { plainSql } from '../plain-sql.ts'
import { ourRule } from './check.ts'
import { keepPairs } from './proportion-pairs.ts'
import { relationCheck } from './relation-check.ts'

// A share ten, a hundred or a thousand times its own usual size, or a part of it, and as far from that of peers in the same period. What
// chance can do is left out: the number of cases must lie beyond three times the spread of a Poisson count, twice over.
const shares = `SELECT organization_id, period, zk_part_of, element, denominator, "value", total, share FROM zk_pairs WHERE total > 0`
const own = `SELECT organization_id, zk_part_of, element, denominator, sum("value") / sum(total) AS pooled, median(share) AS usual FROM shares GROUP BY ALL HAVING count(*) >= 8`
const peers = `SELECT period, element, denominator, median(share) AS peer FROM shares GROUP BY ALL HAVING count(DISTINCT organization_id) >= 5`
const factor = (against: string): string => `share / nullif(${against}, 0)`
const slipped = (against: string): string =>
  `(${factor(against)} BETWEEN 7 AND 14 OR ${factor(against)} BETWEEN 70 AND 140 OR ${factor(against)} > 700 OR ${factor(against)} < 0.014 OR ${factor(against)} BETWEEN 0.07 AND 0.14)`
const beyondChance = `abs("value" - total * usual) > 6 * sqrt(greatest(total * usual, 1)) AND greatest("value", total * usual) >= 20`

/** Numbers written as per cent or per mille in place of counts, or a digit lost in one of the two. */
export const shareSlip = relationCheck({
  id: 'share-slip',
  title: {
    zh: '比例与本机构历史及同行相差 10、100 倍',
    en: 'a share ten or a hundred times off its history and peers',
  },
  category: 'conformance-computational',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  prepare: keepPairs,
  given: `shares AS (${shares}), own AS (${own}), peers AS (${peers})`,
  relation: `SELECT concat_ws(' ', organization_id, period, element) AS place, ${plainSql('"value"')} || ' / ' || ${plainSql('total')} || ' : ' || round(share, 4) || ' / ' || round(usual, 4) || ' / ' || round(peer, 4) AS shown,
      ${slipped('usual')} AND ${slipped('peer')} AND ${beyondChance} AS bad
    FROM shares INNER JOIN own USING (organization_id, zk_part_of, element, denominator) INNER JOIN peers USING (period, element, denominator)`,
  hint: {
    zh: '分子 / 分母：本期比例 / 本机构通常 / 同行中位数。是否把百分数或千分数当作例数，或少写一位？',
    en: 'numerator / denominator: share / own usual / median of peers. A percentage in place of a count, or a digit lost?',
  },
})
