import type { Indicator } from '../../lib/catalogue/index.ts'
import { indicator } from '../../lib/catalogue/index.ts'
import type { Organization } from '../../lib/data/index.ts'
import type { FactTable, Setting } from '../../lib/indicators/index.ts'

/** Numbers small enough to be worked by hand: `[organization, month, ...values]`, null for not reported. */
export type Report = readonly [organization: string, month: string, ...values: (number | null)[]]

export function factTable(elements: readonly string[], reports: readonly Report[]): FactTable {
  return {
    organization: reports.map(([organization]) => organization),
    year: reports.map(([, month]) => Number(month.slice(0, 4))),
    month: reports.map(([, month]) => Number(month.slice(5))),
    values: new Map(elements.map((id, i) => [id, reports.map((report) => (report[i + 2] as number | null) ?? null)])),
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
