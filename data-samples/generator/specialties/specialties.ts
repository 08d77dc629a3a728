import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { elementsOf, type Frequency, groups, type Indicator } from '../../../lib/catalogue/index.ts'
import { type Random, random } from '../../../lib/core/index.ts'
import { columnsOf, organizationRow } from '../data-package.ts'
import { type Hospital, organizations } from '../organizations.ts'
import { profiles } from '../profiles.ts'
import { type Submission, submissions } from '../submissions.ts'
import { type Row, writeCsv, writeParquet } from '../write.ts'
import { behaviours } from './behaviour.ts'
import { reporter } from './draw.ts'
import { improvementColumns, improvements } from './improvements.ts'
import { specialtiesPackage } from './package.ts'
import { type Duties, dutiesOf, reports } from './reporting.ts'
import { type Span, spansOf } from './spans.ts'
import { type Part, splits, whole } from './splits.ts'
import { targets } from './targets.ts'

const seed = 'zhikong'

/** Groups that the monthly sample fills already. */
const monthly: readonly string[] = ['national-goals', 'general-surgery', 'urology']

/** Persons of a whole year, who must not be added up over months. */
const yearly: readonly string[] = ['rh_patients', 'rh_biologic_patients', 'onc_patients', 'onc_patients_by_tumour']

const submissionTypes = {
  organization_id: 'VARCHAR',
  department: 'VARCHAR',
  period: 'VARCHAR',
  element: 'VARCHAR',
  stratum: 'VARCHAR',
  value: 'DECIMAL(18,4)',
  missing_reason: 'VARCHAR',
} as const

/** Writes the sample of the other specialties and of all improvement goals into a folder, the same bytes each time. */
export async function writeSpecialties(folder: string): Promise<void> {
  const source = random(seed)
  const hospitals = organizations(source.fork('organizations'))
  const at = (name: string): string => join(folder, name)
  await mkdir(folder, { recursive: true })
  await writeCsv(at('organizations.csv'), columnsOf.organizations, hospitals.map(organizationRow))
  await writeParquet(at('submissions.parquet'), submissionTypes, specialtySubmissions())
  await writeCsv(at('targets.csv'), columnsOf.targets, targets)
  await writeCsv(at('improvements.csv'), improvementColumns, improvements(hospitals, source.fork('improvements')))
  await writeFile(at('datapackage.json'), `${JSON.stringify(specialtiesPackage(), null, 2)}\n`)
}

/** What hospitals report; each has random numbers of its own, so that some of them report the same as among all. */
export function specialtySubmissions(among: (hospital: Hospital) => boolean = () => true): Row[] {
  const source = random(seed)
  const hospitals = organizations(source.fork('organizations'))
  const chosen = hospitals.filter(among)
  const duties = dutiesOf(hospitals, source.fork('specialties').fork('duties'))
  return reported(chosen, duties, submissions(chosen, source.fork('submissions')), source.fork('specialties'))
}

function reported(
  hospitals: readonly Hospital[],
  duties: ReadonlyMap<string, Duties>,
  months: readonly Submission[],
  source: Random,
): Row[] {
  const own = groups.filter(({ id }) => !monthly.includes(id)).flatMap(({ indicators }) => indicators)
  const national = groups.filter(({ id }) => id === 'national-goals').flatMap(({ indicators }) => indicators)
  const wanted = new Set(elementIds([...own, ...national]))
  const known = index(months.filter(({ element }) => wanted.has(element)))
  const given = new Set(profiles.map(({ element }) => element).filter((id) => wanted.has(id)))
  const world = {
    behaviours: behaviours([...own, ...national], given),
    splits: splits(own),
    given: (hospital: string, id: string, span: Span) => sumOf(known, hospital, id, span),
  }
  const frequencies = frequencyOf([...own, ...national])
  return hospitals.flatMap((hospital) => {
    const duty = duties.get(hospital.id)
    if (!duty) return []
    const mine = [...own.filter((each) => reports(duty, each)), ...national]
    const ids = elementIds(mine).filter((id) => !given.has(id) || known.has(`${hospital.id}/${id}`))
    const ask = reporter(world, hospital, source.fork(hospital.id))
    return (['month', 'quarter', 'half-year', 'year'] as const).flatMap((frequency) => {
      const due = ids.filter((id) => (frequencies.get(id) ?? 'quarter') === frequency)
      if (due.length === 0) return []
      return spansOf(frequency).flatMap((span) => rowsOf(hospital, span, due, ask(span)))
    })
  })
}

function rowsOf(
  hospital: Hospital,
  { text: period }: Span,
  ids: readonly string[],
  ask: ReturnType<ReturnType<typeof reporter>>,
): Row[] {
  const row = (element: string, { department, stratum }: Part, value: number | null): Row => ({
    organization_id: hospital.id,
    department,
    period,
    element,
    stratum,
    value,
    missing_reason: value === null ? 'missing' : null,
  })
  return ids.flatMap((id) => {
    const drawn = ask(id)
    return drawn ? drawn.map(({ part, value }) => row(id, part, value)) : whole.map((part) => row(id, part, null))
  })
}

const elementIds = (indicators: readonly Indicator[]): string[] => [
  ...new Set(indicators.flatMap((each) => [...elementsOf(each).map(({ id }) => id), ...(each.alsoCollect ?? [])])),
]

/** An element is reported as often as the most frequent of its indicators asks; every quarter where none does. */
function frequencyOf(indicators: readonly Indicator[]): ReadonlyMap<string, Frequency> {
  const order: readonly Frequency[] = ['month', 'quarter', 'half-year', 'year']
  const found = new Map<string, Frequency>(yearly.map((id) => [id, 'year']))
  for (const indicator of indicators) {
    const asked = indicator.frequency ?? 'quarter'
    for (const id of elementIds([indicator])) {
      const before = found.get(id)
      if (yearly.includes(id) || (before && order.indexOf(before) <= order.indexOf(asked))) continue
      found.set(id, asked)
    }
  }
  return found
}

type Index = ReadonlyMap<string, ReadonlyMap<string, number | null>>

function index(months: readonly Submission[]): Index {
  const found = new Map<string, Map<string, number | null>>()
  for (const { organization_id, element, period, value } of months) {
    const key = `${organization_id}/${element}`
    const series = found.get(key) ?? new Map<string, number | null>()
    series.set(period, value)
    found.set(key, series)
  }
  return found
}

/** The sum over the months of a period, null where one is missing. */
function sumOf(known: Index, hospital: string, id: string, { months }: Span): number | null {
  const series = known.get(`${hospital}/${id}`)
  const values = months.map((month) => series?.get(month) ?? null)
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0)
}
