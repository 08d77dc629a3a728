import { provincePackage } from '../data-package.ts'

const title = {
  zh: '示例省各专业质控指标与改进目标（虚构）',
  en: 'Sample Province: specialties and improvement goals (invented data)',
} as const

/** The description of the second sample: the same hospitals, their other specialties and all goals. */
export function specialtiesPackage() {
  const { zhikong, resources } = provincePackage(['submissions.parquet'])
  const { synthetic, regions, imprint } = zhikong
  const described = resources.filter(({ name }) => name === 'organizations' || name === 'submissions')
  return {
    name: 'sample-specialties',
    title: `${title.zh} / ${title.en}`,
    zhikong: { synthetic, title, regions, imprint },
    resources: described.map((resource) =>
      resource.name === 'organizations'
        ? { ...resource, path: 'organizations.csv', format: 'csv' }
        : {
            ...resource,
            path: 'submissions.parquet',
            format: 'parquet',
            description: 'One row a number that a hospital reported for a month, quarter or year.',
          },
    ),
  }
}
