import type { Indicator } from '../../lib/catalogue/index.ts'
import { indicator } from '../../lib/catalogue/index.ts'
import { period, type Reason } from '../../lib/core/index.ts'
import type { Organization } from '../../lib/data/index.ts'
import type { FactTable, Setting, SplitDimension } from '../../lib/indicators/index.ts'

/** Numbers small enough to be worked by hand: `[organization, month, ...values]`, null for not reported. */
export type Report = readonly [organization: string, month: string, ...values: (number | null)[]]

export function factTable(elements: readonly string[], reports: readonly Report[]): FactTable {
  return {
    organization: reports.map(([organization]) => organization),
    unit: reports.map(() => 'month'),
    year: reports.map(([, month]) => Number(month.slice(0, 4))),
    month: reports.map(([, month]) => Number(month.slice(5))),
    values: new Map(elements.map((id, i) => [id, reports.map((report) => (report[i + 2] as number | null) ?? null)])),
    reasons: new Map(),
    countedFrom: new Map(elements.map((id) => [id, 'submissions'])),
  }
}

const organization = (organizationId: string, regionCode: string, level: Organization['level']): Organization => ({
  organizationId,
  name: `医院${organizationId}`,
  regionCode,
  level,
  kind: '综合',
  ownership: 'public',
  beds: 100,
})

export const organizations: readonly Organization[] = [
  organization('A', '990100', 'tertiary'),
  organization('B', '990100', 'secondary'),
  organization('C', '990200', 'secondary'),
]

export const settingOf = (facts: FactTable, breaks: Setting['breaks'] = []): Setting => ({
  facts,
  organizations,
  regions: [{ code: '990100', name: { zh: '甲市', en: 'Jia' } }],
  breaks,
})

/** 非计划再次手术率: a proportion where lower is better, printed in per cent. */
export const reoperation: Indicator = indicator('GS-2022-06')
export const reoperationElements = ['gs_unplanned_reoperations', 'gs_operated_patients'] as const

/** The same with periods of any length, and reasons: `[organization, period, ...values or reasons]`. */
export type PeriodReport = readonly [organization: string, period: string, ...cells: (number | Reason | null)[]]

export function factsOf(
  elements: readonly string[],
  reports: readonly PeriodReport[],
  split?: { readonly by: SplitDimension; readonly part: readonly string[] },
): FactTable {
  const periods = reports.map(([, text]) => period(text))
  const columns = <T>(keep: (cell: number | Reason | null) => T | null): Map<string, (T | null)[]> =>
    new Map(
      elements.map((id, i) => [
        id,
        reports.map((report) => keep((report[i + 2] as number | Reason | null | undefined) ?? null)),
      ]),
    )
  return {
    organization: reports.map(([organization]) => organization),
    unit: periods.map(({ unit }) => unit),
    year: periods.map(({ year }) => year),
    month: periods.map(({ month }) => month),
    values: columns((cell) => (typeof cell === 'number' ? cell : null)),
    reasons: columns((cell) => (typeof cell === 'string' ? cell : null)),
    countedFrom: new Map(elements.map((id) => [id, 'submissions'])),
    ...(split ? { split } : {}),
  }
}
