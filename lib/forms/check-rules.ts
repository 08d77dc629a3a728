import { type Lang, problem } from '../core/index.ts'
import type { Found } from './found.ts'
import type { PlanRule } from './plan.ts'
import type { Filled, FilledRow } from './read-sheet.ts'

type Number = { readonly cell: Filled; readonly value: number }

/**
 * Numbers of one period that cannot all be right. A part above its whole is set aside: it would give a share above 100 %.
 * Sums and weighted means are asked about and stay, since any of several numbers may be the wrong one.
 */
export function checkRules(rows: readonly FilledRow[], rules: readonly PlanRule[], lang: Lang): Found[] {
  const cells = new Map(
    rows.flatMap((row) => row.cells.map((cell) => [`${row.row.key}|${cell.period}`, cell] as const)),
  )
  const periods = [...new Set(rows.flatMap((row) => row.cells.map(({ period }) => period)))]
  return periods.flatMap((period) => {
    const at = (key: string): Number | undefined => {
      const cell = cells.get(`${key}|${period}`)
      return cell?.read.kind === 'value' ? { cell, value: cell.read.value } : undefined
    }
    const found = rules.flatMap((rule) => broken(rule, at, lang) ?? [])
    return [...new Map(found.map((each) => [`${each.problem.code}|${placeOf(each)}`, each])).values()]
  })
}

const placeOf = ({ spot }: Found): string => `${spot?.sheet}|${spot?.row}|${spot?.column}`

function broken(rule: PlanRule, at: (key: string) => Number | undefined, lang: Lang): Found | undefined {
  const whole = at(rule.whole)
  if (!whole) return undefined
  if (rule.rule === 'weighted-mean') return unlikeItsMean(rule, whole, at)
  const parts = rule.parts.flatMap((key) => at(key) ?? [])
  const [first] = parts
  if (!first) return undefined
  const sum = parts.reduce((total, { value }) => total + value, 0)
  if (rule.rule === 'at-most') {
    if (!(sum > whole.value)) return undefined
    const name = whole.cell.row.name[lang]
    const params = { value: parts.map(({ value }) => value).join(' + '), whole: name, total: String(whole.value) }
    return at_(first.cell, problem('ZK-FORM-ABOVE-WHOLE', params), rule.parts.length === 1)
  }
  if (parts.length < rule.parts.length || Math.abs(sum - whole.value) < 1e-6) return undefined
  const named = parts.map(({ cell }) => cell.row.name[lang]).join(lang === 'zh' ? '、' : ', ')
  const params = { value: String(whole.value), parts: named, sum: String(sum) }
  return at_(whole.cell, problem('ZK-FORM-SUM', params), false)
}

function unlikeItsMean(
  { of }: Extract<PlanRule, { rule: 'weighted-mean' }>,
  whole: Number,
  at: (key: string) => Number | undefined,
): Found | undefined {
  const pairs = of.flatMap(({ share, weight }) => {
    const [value, size] = [at(share), at(weight)]
    return value && size ? [{ value: value.value, size: size.value }] : []
  })
  const total = pairs.reduce((sum, { size }) => sum + size, 0)
  if (pairs.length < of.length || total === 0) return undefined
  const expected = pairs.reduce((sum, { value, size }) => sum + value * size, 0) / total
  // Each number was rounded to the digits it is written with.
  const tolerance = [whole.value, ...pairs.map(({ value }) => value)].reduce(
    (most, value) => Math.max(most, halfDigit(value)),
    0,
  )
  if (Math.abs(whole.value - expected) <= 2 * tolerance + 1e-9) return undefined
  const params = { value: String(whole.value), expected: expected.toFixed(2) }
  return at_(whole.cell, problem('ZK-FORM-WEIGHTED', params), false)
}

const halfDigit = (value: number): number => 0.5 * 10 ** -(String(value).split('.')[1]?.length ?? 0)

const at_ = ({ spot, period, row, text }: Filled, of: Found['problem'], aside: boolean): Found => ({
  problem: of,
  spot,
  period,
  element: row.element,
  value: text,
  aside,
})
