import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { random } from '../../../lib/core/index.ts'
import { columnsOf, provincePackage } from '../data-package.ts'
import { type Row, writeCsv } from '../write.ts'
import { answersOf } from './answers.ts'
import { counties, prefecture, type Reporter, reporters } from './institutions.ts'

const periods = ['2016-H2', '2017-H1', '2017-H2'] as const

/** Returns that never came, and numbers that contradict each other: planted so that the report has something to say. */
const silent = [{ reporter: 'W44', period: '2017-H2' }] as const
const contradictions = [
  { reporter: 'W22', period: '2017-H2', field: '18a', value: 990 },
  { reporter: 'W31', period: '2017-H2', field: '26', value: 88 },
] as const

/** Writes the filled forms of an invented city into a folder, the same bytes each time. */
export async function writeSummaryForm(folder: string): Promise<void> {
  const source = random('zhikong').fork('summary-form')
  const rows = reporters.flatMap((reporter) => {
    const own = source.fork(reporter.id)
    return periods.flatMap((period, step) => rowsOf(reporter, period, step, own.fork(period)))
  })
  const at = (name: string): string => join(folder, name)
  await mkdir(folder, { recursive: true })
  await writeCsv(at('organizations.csv'), columnsOf.organizations, reporters.map(organizationRow))
  await writeCsv(at('submissions.csv'), columnsOf.submissions, rows)
  await writeFile(at('datapackage.json'), `${JSON.stringify(description(), null, 2)}\n`)
}

function rowsOf(reporter: Reporter, period: string, step: number, source: ReturnType<typeof random>): Row[] {
  if (silent.some((gap) => gap.reporter === reporter.id && gap.period === period)) return []
  return answersOf(reporter, step, source).map(([field, value, entry = null]) => ({
    organization_id: reporter.id,
    department: null,
    period,
    element: `WZ-2016-${field}`,
    stratum: entry,
    value: planted(reporter.id, period, field) ?? value,
    missing_reason: null,
  }))
}

const planted = (reporter: string, period: string, field: string): number | undefined =>
  contradictions.find((each) => each.reporter === reporter && each.period === period && each.field === field)?.value

const levels = {
  bureau: 'primary',
  tertiary: 'tertiary',
  county: 'secondary',
  private: 'secondary',
  primary: 'primary',
} as const

const organizationRow = ({ id, name, region, role, beds }: Reporter): Row => ({
  organization_id: id,
  name: name.zh,
  name_en: name.en,
  region_code: region,
  level: levels[role],
  kind: role === 'bureau' ? '卫生行政部门' : '综合',
  ownership: role === 'private' ? 'private' : 'public',
  beds: Math.max(1, beds),
})

function description() {
  const { zhikong, resources } = provincePackage(['submissions.csv'])
  const title = { zh: '霁川市提升医疗质量工作信息汇总（虚构）', en: 'Jichuan: the summary form (invented data)' }
  return {
    name: 'sample-summary-form',
    title: `${title.zh} / ${title.en}`,
    zhikong: {
      synthetic: true,
      title,
      regions: [prefecture, ...counties],
      imprint: { ...zhikong.imprint, dataDate: '2017-11-20' },
    },
    resources: resources
      .filter(({ name }) => name === 'organizations' || name === 'submissions')
      .map((resource) =>
        resource.name === 'organizations'
          ? { ...resource, path: 'organizations.csv', format: 'csv' }
          : { ...resource, description: 'One row a number of a filled form; entries of lists have a stratum.' },
      ),
  }
}
