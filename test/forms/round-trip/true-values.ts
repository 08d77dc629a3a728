import type { Random } from '../../../lib/core/index.ts'
import { type FormPlan, type PlanRule, rowsOf } from '../../../lib/forms/plan.ts'

/** Numbers of one institution by `key|period` that keep every rule of the form. */
export function trueValues(plan: FormPlan, source: Random): Map<string, number> {
  const values = new Map<string, number>()
  for (const { periods, rows } of plan.sheets) {
    const size = 400 + source.integer(3000)
    for (const period of periods) {
      const keys = new Set(rows.map(({ key }) => key))
      const rules = plan.rules.filter(({ whole }) => keys.has(whole))
      const percents = new Set(rows.filter(({ value }) => value.kind === 'percent').map(({ key }) => key))
      for (const { key } of rows) numberOf(key, { period, rules, values, source, size, percents })
    }
  }
  // Amounts that are measured, not counted, have decimals.
  for (const { key, value } of rowsOf(plan)) {
    if (value.kind !== 'decimal') continue
    for (const [at, whole] of values) if (at.startsWith(`${key}|`)) values.set(at, whole + 0.25)
  }
  return values
}

type Making = {
  readonly period: string
  readonly rules: readonly PlanRule[]
  readonly values: Map<string, number>
  readonly source: Random
  readonly size: number
  readonly percents: ReadonlySet<string>
}

function numberOf(key: string, making: Making): number {
  const { period, rules, values, source, size, percents } = making
  const known = values.get(`${key}|${period}`)
  if (known !== undefined) return known
  const mean = rules.find((rule) => rule.rule === 'weighted-mean' && rule.whole === key)
  if (mean?.rule === 'weighted-mean') return meanOf(key, mean.of, making)
  const above = rules.filter((rule) => rule.rule !== 'weighted-mean' && rule.parts.includes(key))
  const wholes = above.map((rule) => numberOf(rule.whole, making) / ('parts' in rule ? rule.parts.length : 1))
  const top = wholes.length === 0 ? (percents.has(key) ? 95 : size) : Math.min(...wholes)
  const value = Math.max(1, Math.floor(top * (0.7 + 0.2 * source.next())))
  values.set(`${key}|${period}`, value)
  const sum = rules.find((rule) => rule.rule === 'equals' && rule.parts.at(-1) === key)
  if (sum?.rule !== 'equals') return value
  const others = sum.parts.slice(0, -1).reduce((total, part) => total + numberOf(part, making), 0)
  const rest = numberOf(sum.whole, making) - others
  values.set(`${key}|${period}`, rest)
  return rest
}

/** The mean of shares, weighted by their numbers, to two digits. */
function meanOf(
  key: string,
  of: readonly { readonly share: string; readonly weight: string }[],
  making: Making,
): number {
  const pairs = of.map(({ share, weight }) => ({ share: numberOf(share, making), weight: numberOf(weight, making) }))
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0)
  const value = Number((pairs.reduce((sum, { share, weight }) => sum + share * weight, 0) / total).toFixed(2))
  making.values.set(`${key}|${making.period}`, value)
  return value
}
