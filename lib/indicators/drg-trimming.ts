import { type Counted, type TrimRule, trimBounds, trimRuleName } from '../stats/index.ts'
import type { DrgCell } from './drg-cells.ts'
import { isUngrouped } from './drg-code.ts'

/** Which stays are left out, as worked out once for everybody who is compared. */
export type Trimming = {
  /** The rule with its numbers, as a report prints it. */
  readonly rule: string
  /** On which side of the bounds a stay of a group lies. */
  sideOf(code: string, stay: number): 'below' | 'above' | 'within'
}

/** Nothing is left out: what holds where nobody says otherwise. */
export const noTrimming: Trimming = { rule: 'none', sideOf: () => 'within' }

/**
 * Bounds of a rule on days of stay, for each group by itself over the given cases, so that a heavy group is not trimmed for
 * being heavy. Needs cells by length of stay. Stays on a bound are kept; a stay of 0 days has no logarithm and lies below a
 * fence.
 * @throws RangeError for cells that are not by length of stay, or a rule whose numbers cannot be.
 */
export function trimmingOf(cells: readonly DrgCell[], rule: TrimRule): Trimming {
  if (rule.by === 'none') return noTrimming
  requireStays(cells)
  const byGroup = new Map<string, Counted[]>()
  for (const { code, stay, cases } of cells) {
    if (isUngrouped(code) || stay === null) continue
    const counts = byGroup.get(code)
    if (counts) counts.push({ value: stay, count: cases })
    else byGroup.set(code, [{ value: stay, count: cases }])
  }
  const bounds = new Map([...byGroup].map(([code, counts]) => [code, trimBounds(counts, rule)]))
  return {
    rule: trimRuleName(rule),
    sideOf(code, stay) {
      const { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY } = bounds.get(code) ?? {}
      if (stay < lower || (rule.by === 'iqr-fence' && stay <= 0)) return 'below'
      return stay > upper ? 'above' : 'within'
    },
  }
}

/** A cell of known stays that holds them only as a sum cannot say which of them lie beyond a bound. */
export function requireStays(cells: readonly DrgCell[]): void {
  const coarse = cells.find(({ stay, stayKnown }) => stay === null && stayKnown === true)
  if (coarse)
    throw new RangeError(`cells by length of stay are needed, got one of ${coarse.cases} stays of ${coarse.code}`)
}
