import { ourRule } from './check.ts'
import { relationCheck } from './relation-check.ts'

// The version that most cases of a year have, and the cases of each institution with another one.
const counted = `SELECT organization_id, year(discharge_date) AS "year", drg_weight_version AS version, count(*) AS n FROM discharges
  WHERE drg_weight_version IS NOT NULL GROUP BY ALL`
const usual = `SELECT "year", arg_max(version, (n, version)) AS usual FROM (SELECT "year", version, sum(n) AS n FROM counted GROUP BY ALL) GROUP BY "year"`

/** CMI and weights of a year compare only under one version of the grouper and its weights. */
export const weightVersionsSingle = relationCheck({
  id: 'weight-versions-single',
  title: { zh: '同一年度只用一版 DRG 权重', en: 'one version of DRG weights in a year' },
  category: 'conformance-relational',
  severity: 'fatal',
  table: 'discharges',
  note: ourRule,
  uses: ['drg_weight_version'],
  given: `counted AS (${counted}), usual AS (${usual})`,
  relation: `SELECT organization_id || ' ' || "year" AS place, version || ' / ' || usual || ': ' || n AS shown, version <> usual AS bad FROM counted INNER JOIN usual USING ("year")`,
  hint: {
    zh: '该机构版本 / 多数病例的版本：例数；请统一分组与权重版本',
    en: 'version / that of most cases: cases; group all cases by one version',
  },
})
