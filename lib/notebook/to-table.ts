import { type ColumnTable, from } from 'arquero'
import { hasInterval, isKnown, type Quantity } from '../core/index.ts'
import type { IndicatorResult } from '../indicators/index.ts'

/**
 * An indicator's values as an arquero table, for scripts that sort, filter or roll up: one row per group, with columns
 * `organization`, `region`, `level`, `ownership`, `department`, `stratum`, `period`, `label`, `numerator`, `denominator`,
 * `value`, `lower`, `upper`, `reported`, `expected`. What is not known is null, as arquero has it; the result itself keeps
 * the reasons.
 */
export function toTable({ rows }: IndicatorResult): ColumnTable {
  return from(
    rows.map(({ keys, label, numerator, denominator, answer, reported, expected }) => ({
      organization: keys.organization ?? null,
      region: keys.region ?? null,
      level: keys.level ?? null,
      ownership: keys.ownership ?? null,
      department: keys.department ?? null,
      stratum: keys.stratum ?? null,
      period: keys.month ?? keys.quarter ?? keys.half ?? keys.year ?? null,
      label: label.zh,
      numerator,
      denominator,
      value: isKnown<Quantity>(answer) ? answer.value : null,
      lower: hasInterval(answer) ? answer.lower : null,
      upper: hasInterval(answer) ? answer.upper : null,
      reported,
      expected,
    })),
  )
}
