import { type Bilingual, ProblemError, problem, type Unavailable, unavailable } from '../../core/index.ts'
import type { Organization, OrganizationLevel } from '../../data/index.ts'
import {
  caseMix,
  type DrgCell,
  type DrgRow,
  type DrgSetting,
  drgPerformance,
  loadDrgCells,
  noTrimming,
  riskGradesOf,
  type StayReference,
  stayReference,
  type Trimming,
  trimmingOf,
  type WeightTable,
  withReference,
  withSureIntervals,
} from '../../indicators/index.ts'
import type { RiskGradeOptions, RiskGrading, TrimRule } from '../../stats/index.ts'
import type { AnalysisData } from '../analysis-data.ts'

/** Named rules for stays that are left out; the report prints which. */
export const trimRules = {
  none: { by: 'none' },
  'iqr-fence': { by: 'iqr-fence', k: 3 },
  percentile: { by: 'percentile', p: 0.01 },
  'over-60-days': { by: 'above', limit: 60 },
} as const satisfies Readonly<Record<string, TrimRule>>

export type InpatientWanted = {
  readonly year: number
  readonly level: Exclude<OrganizationLevel, 'unknown'>
  readonly region?: string | undefined
  /** The institution in the foreground. */
  readonly hospital?: string | undefined
  readonly zeroDeathGroups: RiskGradeOptions['zeroDeathGroups']
  readonly trim: keyof typeof trimRules
}

/** What risk grades were made from. */
export type GradeSource = {
  readonly grading: RiskGrading | Unavailable
  readonly from: number
  readonly to: number
  /** The year reported grades itself, since the data hold none before it. */
  readonly circular: boolean
  readonly cases: number
  readonly deaths: number
}

/** DRG performance of the institutions of one level in one year, worked out once for all pages. */
export type InpatientStudy = {
  readonly wanted: InpatientWanted
  readonly years: readonly number[]
  /** 三级综合医院, tertiary general hospitals. */
  readonly peers: Bilingual
  /** Where they are: 全省, a city. */
  readonly place: Bilingual
  readonly whole: DrgRow
  readonly before?: DrgRow
  readonly hospitals: readonly DrgRow[]
  readonly departments: readonly DrgRow[]
  readonly categories: readonly DrgRow[]
  readonly groups: readonly DrgRow[]
  readonly byYear: readonly DrgRow[]
  readonly typeYears: readonly DrgRow[]
  readonly hospitalYears: readonly DrgRow[]
  readonly hospitalDepartments: readonly DrgRow[]
  readonly weights: WeightTable
  readonly reference: StayReference
  readonly grades: GradeSource
  readonly trimming: Trimming
  /** How the intervals of institutions were made. */
  readonly intervals:
    | { readonly by: 'bootstrap'; readonly seed: string; readonly replicates: number }
    | { readonly by: 'delta' }
  readonly own?: DrgRow
  /** The groups of the institution in the foreground. */
  readonly ownGroups: readonly DrgRow[]
}

const replicates = 2000
/** More cases than this take minutes to resample, and their bootstrap would only repeat the delta method. */
const mostDraws = 4e8

const levels: Readonly<Record<InpatientWanted['level'], Bilingual>> = {
  tertiary: { zh: '三级', en: 'tertiary' },
  secondary: { zh: '二级', en: 'secondary' },
  primary: { zh: '一级', en: 'primary' },
}

/** How the title names the institutions compared. */
export const levelTitle = (level: InpatientWanted['level']): Bilingual => ({
  zh: `${levels[level].zh}综合医院`,
  en: `${levels[level].en.charAt(0).toUpperCase()}${levels[level].en.slice(1)} General Hospitals`,
})

/**
 * Compares the institutions of one level, general hospitals where the data tell them apart, of all regions or one. Expected
 * stay is measured against all their cases of the year; the time index against the weight table's reference; risk grades of each
 * year come from the years before it, so that no year grades its own deaths.
 * @throws ProblemError where the data have no DRGs, or nobody or nothing is there by the parameters.
 */
export async function inpatientStudy(
  data: AnalysisData,
  wanted: InpatientWanted,
  seed: string,
): Promise<InpatientStudy> {
  const { dataset } = data
  requireDrgs(data)
  const { year } = wanted
  const peers = peersOf(dataset.organizations, wanted)
  const isPeer = new Set(peers.list.map(({ organizationId }) => organizationId))
  const coarse = data.drgCells().filter((cell) => cell.year <= year)
  const { own, earlier, trimming, intervals } = await cellsOf(data, wanted, isPeer, seed)
  const weights = withReference(
    data.weights,
    coarse.filter((cell) => cell.year === year),
  )
  const reference = stayReference(caseMix(own, weights.groups, { trimming }))
  if (!reference) throw nothing(wanted)
  const grades = gradesFrom(coarse, year, wanted.zeroDeathGroups)
  const setting: DrgSetting = {
    weights,
    organizations: dataset.organizations,
    regions: dataset.regions,
    reference,
    risk: grades.grading,
    trimming,
  }
  const resampled: DrgSetting = intervals.by === 'delta' ? setting : { ...setting, bootstrap: { seed, replicates } }
  const [whole] = drgPerformance(own, [], setting)
  if (!whole) throw nothing(wanted)
  const hospitals = withSureIntervals(drgPerformance(own, ['organization'], resampled))
  const byYear = [...new Set([...earlier, ...own].map((cell) => cell.year))].sort().flatMap((each) =>
    drgPerformance(
      [...earlier, ...own].filter((cell) => cell.year === each),
      ['year'],
      { ...setting, risk: each === year ? grades.grading : gradingBefore(coarse, each, wanted.zeroDeathGroups) },
    ),
  )
  const before = byYear.find(({ keys }) => keys.year === String(year - 1))
  const ownRow = hospitals.find(({ keys }) => keys.organization === wanted.hospital)
  if (wanted.hospital !== undefined && !ownRow) throw unknownHospital(wanted.hospital, year)
  return {
    wanted,
    years: byYear.map(({ keys }) => Number(keys.year)),
    peers: peers.name,
    place: placeOf(data, wanted.region),
    whole,
    ...(before ? { before } : {}),
    hospitals,
    departments: withSureIntervals(drgPerformance(own, ['department'], setting)),
    categories: withSureIntervals(drgPerformance(own, ['mdc'], setting)),
    groups: withSureIntervals(drgPerformance(own, ['group'], setting)),
    byYear,
    typeYears: drgPerformance([...earlier, ...own], ['type', 'year'], setting),
    hospitalYears: withSureIntervals(drgPerformance([...earlier, ...own], ['organization', 'year'], setting)),
    hospitalDepartments: withSureIntervals(drgPerformance(own, ['organization', 'department'], setting)),
    weights,
    reference,
    grades,
    trimming,
    intervals,
    ...(ownRow ? { own: ownRow } : {}),
    ownGroups: withSureIntervals(
      drgPerformance(
        own.filter(({ organization }) => organization === wanted.hospital),
        ['group'],
        setting,
      ),
    ),
  }
}

type StudyCells = Pick<InpatientStudy, 'trimming' | 'intervals'> & {
  readonly own: readonly DrgCell[]
  readonly earlier: readonly DrgCell[]
}

/**
 * The cells of the institutions compared, as fine as is needed: by length of stay for trimming, whose bounds are those of all
 * institutions of the year, and for resampling, which very many cases do without.
 */
async function cellsOf(
  data: AnalysisData,
  { year, trim }: InpatientWanted,
  isPeer: ReadonlySet<string>,
  seed: string,
): Promise<StudyCells> {
  const [start, end] = [`${year}-01-01`, `${year + 1}-01-01`]
  const ofPeers = (cells: readonly DrgCell[]): DrgCell[] => cells.filter((cell) => isPeer.has(cell.organization))
  const within = (cells: readonly DrgCell[]): DrgCell[] => cells.filter((cell) => cell.year === year)
  const before = (cells: readonly DrgCell[]): DrgCell[] => cells.filter((cell) => cell.year < year)
  const coarse = ofPeers(data.drgCells())
  const draws = within(coarse).reduce((sum, { cases }) => sum + cases, 0) * replicates
  const intervals = draws <= mostDraws ? ({ by: 'bootstrap', seed, replicates } as const) : ({ by: 'delta' } as const)
  if (trim !== 'none') {
    const all = await loadDrgCells(data.dataset, 'institution-stay', { end })
    const trimming = trimmingOf(within(all), trimRules[trim])
    return { own: within(ofPeers(all)), earlier: before(ofPeers(all)), trimming, intervals }
  }
  const span = { start, end, organizations: [...isPeer] }
  const own =
    draws > 0 && draws <= mostDraws ? await loadDrgCells(data.dataset, 'institution-stay', span) : within(coarse)
  return { own, earlier: before(coarse), trimming: noTrimming, intervals }
}

function requireDrgs({ dataset, weights }: AnalysisData): void {
  const needs = 'inpatient-performance'
  const missing = (['discharges', 'drg_weights'] as const).filter((table) => !dataset.has(table))
  const problems = [
    ...missing.map((table) => problem('ZK-TABLE-MISSING', { table, needs })),
    ...(dataset.has('discharges') && !dataset.columns('discharges').includes('drg_code')
      ? [problem('ZK-COL-MISSING', { column: 'drg_code' })]
      : []),
  ]
  if (problems.length > 0 || weights.groups.size === 0)
    throw new ProblemError(
      problems.length > 0 ? problems : [problem('ZK-TABLE-MISSING', { table: 'drg_weights', needs })],
    )
}

const nothing = ({ year, level, region }: InpatientWanted): ProblemError =>
  new ProblemError([
    problem('ZK-PARAM-INVALID', {
      name: region === undefined ? 'level' : 'region',
      value: region ?? level,
      zh: `${year} 年没有这样的医院有可计算的 DRG 病例`,
      en: `no such hospital has DRG cases that can be computed in ${year}`,
    }),
  ])

const unknownHospital = (hospital: string, year: number): ProblemError =>
  new ProblemError([
    problem('ZK-PARAM-INVALID', {
      name: 'hospital',
      value: hospital,
      zh: `${year} 年的可比医院中没有这一机构代码；请核对代码、level 与 region`,
      en: `none of the hospitals compared in ${year} has this id; check it, and level and region`,
    }),
  ])

const generalKind = '综合'

/** General hospitals where any institution of the level is said to be one; else all of the level. */
function peersOf(
  organizations: readonly Organization[],
  { level, region }: InpatientWanted,
): { readonly name: Bilingual; readonly list: readonly Organization[] } {
  const all = organizations.filter(
    (each) => each.level === level && (region === undefined || each.regionCode === region),
  )
  const general = all.filter(({ kind }) => kind.startsWith(generalKind))
  const { zh, en } = levels[level]
  return general.length > 0
    ? { name: { zh: `${zh}综合医院`, en: `${en} general hospitals` }, list: general }
    : { name: { zh: `${zh}医院`, en: `${en} hospitals` }, list: all }
}

const placeOf = (data: AnalysisData, region: string | undefined): Bilingual =>
  region === undefined ? data.wholeName : data.placeName('region', region)

/** The grades that an earlier year had at its time: without years before it there are none, since its own deaths would make them. */
function gradingBefore(
  cells: readonly DrgCell[],
  year: number,
  zeroDeathGroups: RiskGradeOptions['zeroDeathGroups'],
): GradeSource['grading'] {
  const { grading, circular } = gradesFrom(cells, year, zeroDeathGroups)
  return circular ? unavailable('not-applicable') : grading
}

/** Graded by the years before; by the year itself where the data hold none. All institutions enter, of any level. */
function gradesFrom(
  cells: readonly DrgCell[],
  year: number,
  zeroDeathGroups: RiskGradeOptions['zeroDeathGroups'],
): GradeSource {
  const before = cells.filter((cell) => cell.year < year)
  const from = before.length > 0 ? before : cells.filter((cell) => cell.year === year)
  const years = from.map((cell) => cell.year)
  return {
    grading: riskGradesOf(from, { zeroDeathGroups }),
    from: years.reduce((least, each) => Math.min(least, each), year),
    to: years.reduce((most, each) => Math.max(most, each), 0),
    circular: before.length === 0,
    cases: from.reduce((sum, { outcomes }) => sum + (outcomes ?? 0), 0),
    deaths: from.reduce((sum, { deaths }) => sum + deaths, 0),
  }
}

/** An institution by its row. */
export const isOwn =
  ({ wanted }: InpatientStudy) =>
  (row: { readonly keys: { readonly organization?: string } }): boolean =>
    wanted.hospital !== undefined && row.keys.organization === wanted.hospital
