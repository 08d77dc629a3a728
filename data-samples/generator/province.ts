import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { random } from '../../lib/core/index.ts'
import { years } from './calendar.ts'
import { columnsOf, organizationRow, provincePackage } from './data-package.ts'
import { dischargeColumns } from './discharge-columns.ts'
import { discharges } from './discharges.ts'
import { groups, weightVersion } from './drg.ts'
import { organizations } from './organizations.ts'
import { plantInDischarges } from './planted-in-discharges.ts'
import { plantInOrganizations, plantInTargets, plantInWeights } from './planted-in-lists.ts'
import { plantInSubmissions } from './planted-in-submissions.ts'
import { submissions } from './submissions.ts'
import { targets } from './targets.ts'
import { truth } from './truth.ts'
import { type Row, writeCsv, writeParquet, writeXlsx } from './write.ts'

const seed = 'zhikong'

/** About how many front pages. */
const stays = 60_000

const submissionPath = (year: number): string => `submissions-${year}.csv`

/** Writes the sample province into a folder, the same bytes each time. */
export async function writeProvince(folder: string): Promise<void> {
  const source = random(seed)
  const hospitals = organizations(source.fork('organizations'))
  const reported = submissions(hospitals, source.fork('submissions'))
  const files = {
    organizations: plantInOrganizations(hospitals.map(organizationRow), 'organizations.xlsx'),
    submissions: years.map((year) => plantInSubmissions(reported, year, submissionPath(year))),
    discharges: plantInDischarges(discharges(hospitals, stays, source.fork('discharges')), 'discharges.parquet'),
    weights: plantInWeights(weightRows(), 'drg_weights.csv'),
    targets: plantInTargets(targets, 'targets.csv'),
  }
  const planted = Object.values(files).flatMap((file) => [file].flat().flatMap((bed) => bed.planted))
  const at = (name: string): string => join(folder, name)
  await mkdir(folder, { recursive: true })
  await writeXlsx(at('organizations.xlsx'), 'organizations', columnsOf.organizations, files.organizations.rows)
  for (const [nth, year] of years.entries()) {
    // One of the four years with a byte-order mark, as spreadsheets write it.
    const encoding = year === 2023 ? 'utf-8-bom' : 'utf-8'
    await writeCsv(at(submissionPath(year)), columnsOf.submissions, files.submissions[nth]?.rows ?? [], encoding)
  }
  await writeParquet(at('discharges.parquet'), dischargeColumns, files.discharges.rows)
  await writeCsv(at('drg_weights.csv'), columnsOf.weights, files.weights.rows, 'gb18030')
  await writeCsv(at('targets.csv'), columnsOf.targets, files.targets.rows)
  await writeJson(at('datapackage.json'), provincePackage(years.map(submissionPath)))
  await writeJson(at('planted-errors.json'), planted)
  await writeJson(at('truth.json'), truth(hospitals, seed))
}

const weightRows = (): Row[] =>
  groups.map(({ code, name, weight, reference }) => ({
    version: weightVersion,
    drg_code: code,
    name: name.zh,
    name_en: name.en,
    weight: weight.toFixed(4),
    reference_days: reference?.days.toFixed(1) ?? null,
    reference_cost: reference?.cost.toFixed(2) ?? null,
  }))

const writeJson = (path: string, content: object): Promise<void> =>
  writeFile(path, `${JSON.stringify(content, null, 2)}\n`)
