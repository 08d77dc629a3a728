import { type FormCondition, forms } from '../../catalogue/index.ts'
import { duckDbDialect } from '../../engine/index.ts'
import { ourRule } from './check.ts'
import { relationCheck } from './relation-check.ts'

const { text } = duckDbDialect

/** A field of the form, as a column of one row an institution and period. */
const field = (id: string): string => `max("value") FILTER (WHERE element = ${text(id)})`
const added = (ids: readonly string[]): string => ids.map(field).join(' + ')

type Sides = { readonly name: string; readonly stated: string; readonly against: string; readonly bad: string }

// Shares are filled in to one decimal: half of the last digit, twice, is no contradiction.
const rounding = 0.1

function sidesOf(condition: FormCondition): Sides {
  if (condition.rule === 'at-most') {
    const { field: stated, limit } = condition
    return { name: `${stated} ≤ ${limit}`, stated: field(stated), against: field(limit), bad: 'stated > against' }
  }
  if (condition.rule === 'weighted-mean') {
    const weights = added(condition.of.map(({ weight }) => weight))
    const sum = condition.of.map(({ share, weight }) => `${field(share)} * ${field(weight)}`).join(' + ')
    const mean = condition.of.map(({ share }) => share).join(', ')
    const against = `(${sum}) / nullif(${weights}, 0)`
    return {
      name: `${condition.field} = x̄(${mean})`,
      stated: field(condition.field),
      against,
      bad: `abs(stated - against) > ${rounding}`,
    }
  }
  const [sign, bad] = condition.rule === 'sum-equals' ? ['=', 'stated <> against'] : ['≤', 'stated > against']
  const name = `${condition.parts.join(' + ')} ${sign} ${condition.whole}`
  return { name, stated: added(condition.parts), against: field(condition.whole), bad }
}

const conditions = forms.flatMap((form) =>
  form.conditions.map((condition) => {
    const { name, stated, against, bad } = sidesOf(condition)
    const pivot = `SELECT organization_id, period, ${stated} AS stated, ${against} AS against FROM fields GROUP BY organization_id, period`
    return `SELECT organization_id || ' ' || period || ' ' || ${text(`${form.id} ${name.replaceAll(`${form.id}-`, '')}`)} AS place, round(stated, 2) || ' / ' || round(against, 2) AS shown, ${bad} AS bad
      FROM (${pivot}) WHERE stated IS NOT NULL AND against IS NOT NULL`
  }),
)
const known = forms.flatMap(({ fields }) => fields.map(({ id }) => text(id)))

/** What must hold between the fields of a printed form, wherever all of them were filled in. */
export const formConditions = relationCheck({
  id: 'form-conditions',
  title: { zh: '汇总表各项之间的关系成立', en: 'fields of a form agree with each other' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  given: `fields AS (SELECT organization_id, period, element, cast("value" AS DOUBLE) AS "value" FROM submissions
    WHERE "value" IS NOT NULL AND department IS NULL AND stratum IS NULL AND element IN (${known.join(', ')}))`,
  relation: conditions.join(' UNION ALL '),
  hint: { zh: '所填 / 应满足的数；请核对有关各栏', en: 'filled in / what it is held against; check these fields' },
})
