import type { Form, FormCondition } from '../catalogue/index.ts'
import type { Filled } from './filled-forms.ts'

/** What an institution filled in against a condition of the form. */
export type Judged = {
  readonly organization: string
  readonly condition: FormCondition
  /** What stands on the form, and what it was held against. */
  readonly stated: number
  readonly against: number
  readonly holds: boolean
}

/** Shares are filled in to one decimal: half of the last digit, twice, is no contradiction. */
const rounding = 0.1

/** Every condition of a form for each institution, as far as all its numbers were filled in. */
export function judgedConditions({ conditions }: Form, filled: readonly Filled[]): readonly Judged[] {
  const whole = filled.filter(({ entry }) => entry === null)
  const organizations = [...new Set(whole.map(({ organization }) => organization))].toSorted()
  return organizations.flatMap((organization) => {
    const own = whole.filter((each) => each.organization === organization)
    const values = new Map(own.map(({ field, value }) => [field, value]))
    return conditions.flatMap((condition): Judged[] => {
      const compared = compare(condition, values)
      return compared === undefined ? [] : [{ organization, condition, ...compared }]
    })
  })
}

/** Every condition that an institution's own form breaks; a condition of which a number is missing is not judged. */
export const brokenConditions = (form: Form, filled: readonly Filled[]): readonly Judged[] =>
  judgedConditions(form, filled).filter(({ holds }) => !holds)

type Compared = { readonly stated: number; readonly against: number; readonly holds: boolean }

function compare(condition: FormCondition, values: ReadonlyMap<string, number>): Compared | undefined {
  if (condition.rule === 'at-most') return atMost(values.get(condition.field), values.get(condition.limit))
  if (condition.rule === 'weighted-mean') {
    const stated = values.get(condition.field)
    const against = weightedMean(condition.of, values)
    if (stated === undefined || against === undefined) return undefined
    return { stated, against, holds: Math.abs(stated - against) <= rounding }
  }
  const parts = condition.parts.map((part) => values.get(part))
  const whole = values.get(condition.whole)
  if (whole === undefined || parts.some((part) => part === undefined)) return undefined
  const stated = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  return condition.rule === 'sum-equals' ? { stated, against: whole, holds: stated === whole } : atMost(stated, whole)
}

function atMost(stated: number | undefined, against: number | undefined): Compared | undefined {
  if (stated === undefined || against === undefined) return undefined
  return { stated, against, holds: stated <= against }
}

type Weighted = { readonly share: string; readonly weight: string }

function weightedMean(of: readonly Weighted[], values: ReadonlyMap<string, number>): number | undefined {
  const terms = of.map(({ share, weight }) => ({ share: values.get(share), weight: values.get(weight) }))
  if (terms.some(({ weight }) => weight === undefined)) return undefined
  const used = terms.filter(({ weight }) => weight !== 0)
  if (used.length === 0 || used.some(({ share }) => share === undefined)) return undefined
  const below = used.reduce((sum, { weight }) => sum + (weight ?? 0), 0)
  return used.reduce((sum, { share, weight }) => sum + (share ?? 0) * (weight ?? 0), 0) / below
}
