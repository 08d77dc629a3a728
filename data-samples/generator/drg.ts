import type { Bilingual } from '../../lib/core/index.ts'
import { type Family, families } from './drg-table.ts'

/** One group of the invented weight table. */
export type Group = {
  readonly code: string
  readonly name: Bilingual
  readonly severity: Severity
  readonly family: Family
  readonly weight: number
  /** What the reference population stayed and cost; absent for groups too rare to tell. */
  readonly reference?: { readonly days: number; readonly cost: number }
  readonly days: number
}

type Severity = '1' | '3' | '5' | '9'

export const weightVersion = 'SAMPLE-1.0'

/** What a case of weight 1 costs in the reference year, yuan. */
export const costPerWeight = 11800

/** Groups whose reference days and cost are left open, so that coverage is not complete. */
const withoutReference: readonly string[] = ['KE19', 'QB13']

const heavier: Record<Severity, { weight: number; days: number; share: number; suffix: Bilingual }> = {
  '1': {
    weight: 1.9,
    days: 1.7,
    share: 0.16,
    suffix: { zh: '，伴严重并发症或合并症', en: ', with major complications or comorbidities' },
  },
  '3': {
    weight: 1.35,
    days: 1.25,
    share: 0.34,
    suffix: { zh: '，伴并发症或合并症', en: ', with complications or comorbidities' },
  },
  '5': {
    weight: 1,
    days: 1,
    share: 0.5,
    suffix: { zh: '，不伴并发症或合并症', en: ', without complications or comorbidities' },
  },
  '9': { weight: 1, days: 1, share: 1, suffix: { zh: '', en: '' } },
}
const severities: readonly Severity[] = ['1', '3', '5', '9']

export const groups: readonly Group[] = families.flatMap((family) =>
  severities.filter((severity) => family.splits.includes(severity)).map((severity) => groupOf(family, severity)),
)

/** How often the group occurs among all stays, before hospitals differ. */
export function shareOf(group: Group): number {
  const total = severities.reduce((sum, s) => sum + (group.family.splits.includes(s) ? heavier[s].share : 0), 0)
  return (group.family.volume * heavier[group.severity].share) / total
}

function groupOf(family: Family, severity: Severity): Group {
  const code = `${family.adrg}${severity}`
  const weight = round(family.weight * heavier[severity].weight, 4)
  const days = round(family.days * heavier[severity].days, 1)
  const { suffix } = heavier[severity]
  const name = { zh: family.name.zh + suffix.zh, en: family.name.en + suffix.en }
  const group = { code, name, severity, family, weight, days }
  if (withoutReference.includes(code)) return group
  return { ...group, reference: { days, cost: round(weight * costPerWeight, 2) } }
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
