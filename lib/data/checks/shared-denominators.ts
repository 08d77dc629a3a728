import { type Check, nothing, ourRule } from './check.ts'
import { relationCheck } from './relation-check.ts'

// Loading keeps the first of several reports of one number and sets the others aside, with both values: `H1 2023-01 discharges: 100 / 110`.
const reported = `SELECT DISTINCT regexp_extract("value", '^(.*): (\\S+) / (\\S+)$', ['place', 'used', 'again']) AS said FROM zk_bad_submissions WHERE code = 'ZK-ROW-DUPLICATE'`

const compared = relationCheck({
  id: 'shared-denominators',
  title: { zh: '各指标共用的数前后一致', en: 'a number that indicators share is the same in each' },
  category: 'plausibility-atemporal',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  relation: `SELECT said.place AS place, said.used || ' / ' || said.again AS shown, said.used <> said.again AS bad FROM (${reported})`,
  hint: {
    zh: '先报 / 后报；计算采用先报的数，请只保留正确的一个',
    en: 'first / later report; the first is used: keep only the right one',
  },
})

/** One number for one institution and period, whichever indicator it serves; nothing to check where nothing was reported twice. */
export const sharedDenominators: Check = {
  ...compared,
  find: async (dataset, limit) =>
    dataset.quarantine.some(({ table, code }) => table === 'submissions' && code === 'ZK-ROW-DUPLICATE')
      ? compared.find(dataset, limit)
      : nothing,
}
