import { provincePackage } from '../data-package.ts'
import { improvementColumns } from './improvements.ts'

const title = {
  zh: '示例省各专业质控指标与改进目标（虚构）',
  en: 'Sample Province: specialties and improvement goals (invented data)',
} as const

/** The description of the second sample: the same hospitals, their other specialties and all goals. */
export function specialtiesPackage() {
  const { zhikong, resources } = provincePackage(['submissions.parquet'])
  const { synthetic, regions, imprint } = zhikong
  const described = resources.filter(({ name }) => ['organizations', 'submissions', 'targets'].includes(name))
  return {
    name: 'sample-specialties',
    title: `${title.zh} / ${title.en}`,
    zhikong: { synthetic, title, regions, imprint },
    resources: [...described.map(inThisForm), improvements],
  }
}

function inThisForm<R extends { readonly name: string }>(resource: R) {
  if (resource.name === 'organizations') return { ...resource, path: 'organizations.csv', format: 'csv' }
  if (resource.name !== 'submissions') return resource
  return {
    ...resource,
    path: 'submissions.parquet',
    format: 'parquet',
    description: 'One row a number that a hospital reported for a month, quarter or year.',
  }
}

const improvements = {
  name: 'improvements',
  title: '改进记录 Improvements',
  description: 'One row a cause that a hospital found, or a step of the quality-control centre. Roles, never names.',
  path: 'improvements.csv',
  format: 'csv',
  encoding: 'utf-8',
  schema: {
    fields: improvementColumns.map((name) => ({ name, type: name === 'count' ? 'integer' : 'string' })),
    primaryKey: ['goal', 'organization_id', 'department', 'period', 'kind', 'name'],
    missingValues: [''],
  },
}
