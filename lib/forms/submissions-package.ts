import { type CsvCell, toCsv } from '../core/index.ts'
import type { DataPackage, Organization } from '../data/index.ts'
import type { CollectedForm } from './collect.ts'

/** Who should report, and what is known of them. */
export type Institutions = {
  readonly organizations: readonly Organization[]
  readonly regions: DataPackage['regions']
  readonly synthetic: boolean
}

const columns = ['organization_id', 'department', 'period', 'element', 'stratum', 'value', 'missing_reason'] as const

type Row = Readonly<Record<(typeof columns)[number], CsvCell>>

/** All numbers taken, in an order of their own: institution, period, element, department, stratum. */
export function submissionsCsv(forms: readonly CollectedForm[]): string {
  const rows = forms.flatMap(({ organization = '', form }) =>
    form.taken.map(
      ({ period, element, department = '', stratum = '', ...rest }): Row => ({
        organization_id: organization,
        department,
        period,
        element,
        stratum,
        value: 'value' in rest ? rest.value : null,
        missing_reason: 'reason' in rest ? rest.reason : null,
      }),
    ),
  )
  const key = (row: Row): string =>
    [row.organization_id, row.period, row.element, row.department, row.stratum].join('\u0000')
  const sorted = rows.map((row) => [key(row), row] as const).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return toCsv(
    columns,
    sorted.map(([, row]) => columns.map((column) => row[column])),
  )
}

const organizationColumns = ['organization_id', 'name', 'name_en', 'region_code', 'level', 'kind', 'ownership', 'beds']

export function organizationsCsv(organizations: readonly Organization[]): string {
  return toCsv(
    organizationColumns,
    organizations.map((each) => [
      each.organizationId,
      each.name,
      each.nameEn ?? null,
      each.regionCode,
      each.level,
      each.kind,
      each.ownership,
      each.beds,
    ]),
  )
}

/** The description that makes the folder a data package. */
export function packageJson(institutions: Institutions | undefined): string {
  const { regions = [], synthetic = false } = institutions ?? {}
  const description = {
    name: 'collected-forms',
    title: '收回的填报表 / Forms collected',
    zhikong: { synthetic, title: { zh: '收回的填报表', en: 'Forms collected' }, regions },
    resources: [
      ...(institutions ? [{ name: 'organizations', path: 'organizations.csv', encoding: 'utf-8' }] : []),
      { name: 'submissions', path: 'submissions.csv', encoding: 'utf-8' },
    ],
  }
  return `${JSON.stringify(description, undefined, 2)}\n`
}
