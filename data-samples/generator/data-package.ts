import { dischargeColumns } from './discharge-columns.ts'
import type { Hospital } from './organizations.ts'
import { cities, province } from './regions.ts'
import { definitionBreak } from './stories.ts'
import type { Row } from './write.ts'

type Field = {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'date'
  readonly title?: string
  readonly constraints?: { readonly [rule: string]: boolean | number | string | readonly string[] }
}

const text = (name: string, constraints?: Field['constraints']): Field => field(name, 'string', constraints)
const required = { required: true } as const

function field(name: string, type: Field['type'], constraints?: Field['constraints']): Field {
  return constraints ? { name, type, constraints } : { name, type }
}

const toOrganizations = {
  fields: ['organization_id'],
  reference: { resource: 'organizations', fields: ['organization_id'] },
}

const organizations = {
  name: 'organizations',
  title: '机构 Organizations',
  path: 'organizations.xlsx',
  format: 'xlsx',
  encoding: 'utf-8',
  schema: {
    fields: [
      text('organization_id', { required: true, unique: true }),
      text('name', required),
      text('name_en'),
      text('region_code', { required: true, pattern: '^99\\d{4}$' }),
      text('level', { required: true, enum: ['tertiary', 'secondary', 'primary'] }),
      text('kind', required),
      text('ownership', { required: true, enum: ['public', 'private'] }),
      field('beds', 'integer', { required: true, minimum: 1, maximum: 20000 }),
    ],
    primaryKey: ['organization_id'],
    missingValues: [''],
  },
}

const submissions = (paths: readonly string[]) => ({
  name: 'submissions',
  title: '机构填报 Submissions',
  description: 'One row a number that a hospital reported for a month. missing_reason says why there is none.',
  path: paths,
  format: 'csv',
  encoding: 'utf-8',
  schema: {
    fields: [
      text('organization_id', required),
      text('department'),
      text('period', { required: true, pattern: '^\\d{4}-\\d{2}$' }),
      text('element', required),
      text('stratum'),
      field('value', 'number', { minimum: 0 }),
      text('missing_reason', { enum: ['missing', 'not-applicable'] }),
    ],
    primaryKey: ['organization_id', 'department', 'period', 'element', 'stratum'],
    foreignKeys: [toOrganizations],
    missingValues: [''],
  },
})

const frictionless: Readonly<Record<string, Field['type']>> = { VARCHAR: 'string', INTEGER: 'integer', DATE: 'date' }

const dischargeRules: Readonly<Record<string, Field['constraints']>> = {
  organization_id: required,
  case_id: { required: true, unique: true },
  patient_key: required,
  sex: { required: true, enum: ['0', '1', '2', '9'] },
  age_years: { required: true, minimum: 0, maximum: 120 },
  admission_date: required,
  discharge_date: required,
  length_of_stay: { required: true, minimum: 1 },
  discharge_way: { enum: ['1', '2', '3', '4', '5', '9'] },
  total_cost: { minimum: 0 },
}

const discharges = {
  name: 'discharges',
  title: '病案首页抽样 Discharges (a sample of front pages)',
  description: 'A sample: its number of rows says nothing about how many patients a hospital has.',
  path: 'discharges.parquet',
  format: 'parquet',
  encoding: 'utf-8',
  schema: {
    fields: Object.entries(dischargeColumns).map(([name, type]) =>
      field(name, frictionless[type] ?? 'number', dischargeRules[name]),
    ),
    primaryKey: ['case_id'],
    foreignKeys: [toOrganizations],
    missingValues: [''],
  },
}

const weights = {
  name: 'drg_weights',
  title: 'DRG 权重 DRG weights (invented)',
  path: 'drg_weights.csv',
  format: 'csv',
  encoding: 'gb18030',
  schema: {
    fields: [
      text('version', required),
      text('drg_code', { required: true, pattern: '^[A-Z]{2}[0-9][0-9A-Z]$' }),
      text('name', required),
      text('name_en'),
      field('weight', 'number', { required: true, minimum: 0 }),
      field('reference_days', 'number', { minimum: 0 }),
      field('reference_cost', 'number', { minimum: 0 }),
    ],
    primaryKey: ['version', 'drg_code'],
    missingValues: [''],
  },
}

const targets = {
  name: 'targets',
  title: '目标 Targets',
  path: 'targets.csv',
  format: 'csv',
  encoding: 'utf-8',
  schema: {
    fields: [
      text('indicator', required),
      field('year', 'integer', required),
      text('scope', required),
      text('operator', { required: true, enum: ['>=', '<='] }),
      field('value', 'number', required),
    ],
    primaryKey: ['indicator', 'year', 'scope'],
    missingValues: [''],
  },
}

/** The description of the sample province: what stands in which file, and what every report must know about it. */
export const provincePackage = (submissionPaths: readonly string[]) => ({
  name: 'sample-province',
  title: '示例省 2021–2024 年医疗质量数据（虚构） / Sample Province 2021–2024 (invented)',
  zhikong: {
    synthetic: true,
    title: { zh: '示例省医疗质量数据（虚构）', en: 'Sample Province (invented data)' },
    regions: [province, ...cities.map(({ code, name }) => ({ code, name }))],
    exclusions: [
      {
        indicator: 'GS-2022-05',
        at: '2024-05',
        reason: {
          zh: '一家医院手术患者误报为 0，已去函核实',
          en: 'one hospital reported no operated patients; a query was sent',
        },
        recorded: '2025-03-12',
      },
    ],
    imprint: {
      publisher: { zh: '示例省医疗质量控制中心（虚构）', en: 'Sample Province Quality Control Centre (invented)' },
      edition: { zh: '样例', en: 'Sample' },
      contact: { zh: 'qc@example.org', en: 'qc@example.org' },
      licence: { zh: '合成数据，可自由使用', en: 'Synthetic data, free to use' },
      dataDate: '2025-03-31',
    },
    breaks: [{ indicator: definitionBreak.indicator, from: definitionBreak.from, reason: definitionBreak.reason }],
  },
  resources: [organizations, submissions(submissionPaths), discharges, weights, targets],
})

export const columnsOf = {
  organizations: organizations.schema.fields.map(({ name }) => name),
  submissions: submissions([]).schema.fields.map(({ name }) => name),
  weights: weights.schema.fields.map(({ name }) => name),
  targets: targets.schema.fields.map(({ name }) => name),
}

export const organizationRow = (hospital: Hospital): Row => ({
  organization_id: hospital.id,
  name: hospital.name.zh,
  name_en: hospital.name.en,
  region_code: hospital.regionCode,
  level: hospital.level,
  kind: hospital.kind === '综合' ? '综合' : '专科',
  ownership: hospital.ownership,
  beds: hospital.beds,
})
