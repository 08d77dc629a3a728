import { countingUnits, elements } from '../../catalogue/index.ts'
import { duckDbDialect } from '../../engine/index.ts'
import { plainSql } from '../plain-sql.ts'
import { ourRule } from './check.ts'
import { rowCheck } from './row-check.ts'

const counted = elements.filter(({ unit }) => countingUnits[unit].whole).map(({ id }) => duckDbDialect.text(id))

/** Persons, cases, days and the like are whole; weights, money and volumes need not be. */
export const countsWhole = rowCheck({
  id: 'counts-whole',
  title: { zh: '例数为整数', en: 'counts are whole' },
  category: 'conformance-computational',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  uses: ['value'],
  among: `"value" IS NOT NULL AND element IN (${counted.join(', ')})`,
  broken: '"value" <> floor("value")',
  shows: `element || ' ' || period || ': ' || ${plainSql('"value"')}`,
  hint: { zh: '请填例数，不填百分数或平均数', en: 'Give the count, not a percentage or a mean' },
})
