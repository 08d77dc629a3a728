import type { Lang } from '../core/index.ts'
import type { DataValidation } from './excel.ts'
import type { PlanRow, PlanRule } from './plan.ts'
import { reasonChoices, reasonSigns, words } from './words.ts'

/** Where a row's number of one period stands, and what the row is called. */
export type Places = { address(key: string): string | undefined; name(key: string): string }

// Excel refuses longer texts and formulas.
const [longestText, longestFormula] = [225, 255]
const short = (text: string): string => (text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`)

type Limits = { readonly conditions: readonly string[]; readonly message: string }

/**
 * What Excel itself lets into a cell: a number of the right sort within its bounds, or one of the two signs for no number.
 * Conditions between cells are left out where a formula would become longer than Excel takes; `collect` checks them all.
 */
export function numberValidation(row: PlanRow, rules: readonly PlanRule[], places: Places, lang: Lang): DataValidation {
  const at = places.address(row.key) ?? ''
  const { conditions, message } = limitsOf(row, rules, places, lang)
  const signs = Object.values(reasonSigns).map((sign) => `${at}="${sign}"`)
  const formula = (all: readonly string[]): string => `IF(ISNUMBER(${at}),AND(${all.join(',')}),OR(${signs.join(',')}))`
  const own = ownConditions(row, at)
  const whole = formula([...own, ...conditions])
  return {
    type: 'custom',
    allowBlank: true,
    formulae: [whole.length <= longestFormula ? whole : formula(own)],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: words[lang].wrongTitle,
    error: short(message),
  }
}

function ownConditions({ value }: PlanRow, at: string): string[] {
  if (value.kind === 'percent') return [`${at}>=0`, `${at}<=100`]
  const most = value.most === undefined ? [] : [`${at}<=${value.most}`]
  return [`${at}>=0`, ...most, ...(value.kind === 'whole' ? [`${at}=INT(${at})`] : [])]
}

function limitsOf(row: PlanRow, rules: readonly PlanRule[], { address, name }: Places, lang: Lang): Limits {
  const say = words[lang]
  const single = rules.flatMap((rule) => (rule.rule === 'at-most' && rule.parts.length === 1 ? [rule] : []))
  const above = single.filter(({ parts }) => parts[0] === row.key)
  const below = single.filter(({ whole }) => whole === row.key)
  const at = address(row.key)
  const least = below.flatMap(({ parts }) => address(parts[0] ?? '') ?? [])
  const most = above.flatMap(({ whole }) => address(whole) ?? [])
  const conditions = [
    ...most.map((whole) => `${at}<=IF(ISNUMBER(${whole}),${whole},9E+99)`),
    ...(least.length > 0 ? [`${at}>=MAX(${least.join(',')})`] : []),
  ]
  const plain = row.value.kind === 'percent' ? say.wrongPercent : say.wrongNumber(row.value.kind === 'whole')
  if (most.length > 0) return { conditions, message: say.wrongPart(name(above[0]?.whole ?? '')) }
  return { conditions, message: least.length > 0 ? say.wrongWhole : plain }
}

/** A drop-down of the reasons for no number. */
export function reasonValidation(lang: Lang): DataValidation {
  const choices = Object.values(reasonChoices).map((reason) => reason[lang])
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${choices.join(',')}"`],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: words[lang].wrongTitle,
    error: words[lang].wrongReason,
  }
}

/** True in Excel where the cell breaks a rule, whatever was pasted into it. */
export function brokenFormula(key: string, rules: readonly PlanRule[], { address }: Places): string | undefined {
  const broken = rules.flatMap((rule): string[] => {
    if (rule.rule === 'weighted-mean') return []
    const [whole, parts] = [address(rule.whole), rule.parts.flatMap((part) => address(part) ?? [])]
    if (whole === undefined || parts.length !== rule.parts.length) return []
    const sum = `SUM(${parts.join(',')})`
    const marked = rule.rule === 'equals' ? rule.whole === key : rule.parts.includes(key)
    const differs = rule.rule === 'equals' ? `ABS(${sum}-${whole})>0.00001` : `${sum}>${whole}`
    return marked ? [`AND(COUNT(${[whole, ...parts].join(',')})=${parts.length + 1},${differs})`] : []
  })
  return broken.length === 0 ? undefined : `OR(${broken.join(',')})`
}
