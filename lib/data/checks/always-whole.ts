import { plainSql } from '../plain-sql.ts'
import { keepPairs } from './proportion-pairs.ts'
import { relationCheck } from './relation-check.ts'

const series = `SELECT organization_id, zk_part_of, element, denominator, count(*) AS n, sum("value") AS part, sum(total) AS whole FROM zk_pairs WHERE total > 0 GROUP BY ALL HAVING count(*) >= 4 AND sum(total) >= 50`
const peers = `SELECT element, denominator, median(part / whole) AS usual FROM series GROUP BY ALL HAVING count(*) >= 5`

/** A share of 100 % in every period, where peers do not reach it: the denominator was probably copied. */
export const alwaysWhole = relationCheck({
  id: 'always-whole',
  title: { zh: '并非各期比例全为 100%', en: 'no share of 100 % in every period' },
  category: 'completeness',
  severity: 'characterization',
  table: 'submissions',
  note: { zh: '容许 1%，由本工具设定', en: '1 % are tolerated; set by this toolkit' },
  threshold: 0.01,
  prepare: keepPairs,
  given: `series AS (${series}), peers AS (${peers})`,
  relation: `SELECT concat_ws(' ', organization_id, nullif(trim(replace(zk_part_of, '|', ' ')), ''), element) AS place, ${plainSql('part')} || ' / ' || ${plainSql('whole')} AS shown, part = whole AS bad
    FROM series INNER JOIN peers USING (element, denominator) WHERE usual < 0.95`,
  hint: {
    zh: '各期分子都等于分母，同行并非如此：是否照抄了分母？',
    en: 'The numerator always equals its denominator, unlike that of peers: was the denominator copied?',
  },
})
