import {
  type Answer,
  type Bilingual,
  hasInterval,
  type Interval,
  isKnown,
  ProblemError,
  problem,
  type Quantity,
  type Reason,
  type Unavailable,
  unavailable,
} from '../../core/index.ts'
import type { Dataset } from '../../data/index.ts'
import {
  type CellSpan,
  caseMix,
  type DrgCell,
  type DrgDimension,
  type DrgRow,
  drgPerformance,
  loadDrgCells,
  loadDrgWeights,
  type RiskBasis,
  riskGradesOf,
  type StayReference,
  stayReference,
  type WeightTable,
  withSureIntervals,
} from '../../indicators/index.ts'
import { type DrgGrounds, type DrgMeasure, drgMeasures } from './drg-measures.ts'
import type { Request } from './request.ts'
import { placeFilter } from './values.ts'

/** One measure of one unit. */
export type DrgValue = {
  readonly measure: DrgMeasure
  readonly keys: DrgRow['keys']
  readonly label: Bilingual
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly intervals: readonly Interval[]
  /** Share of the cases used whose group has a reference. */
  readonly coverage: number | null
  readonly reason: Reason | null
  /** Why it was not computed. */
  readonly why: Bilingual | null
  readonly flow: DrgRow['mix']['flow']
}

/** DRG performance, with what it rests on. */
export type DrgValues = {
  readonly by: readonly DrgDimension[]
  readonly period: Request['period']
  readonly dataset: Dataset
  readonly weights: WeightTable
  readonly reference: StayReference | undefined
  /** Measure by measure. */
  readonly values: readonly DrgValue[]
}

/**
 * DRG performance by any dimensions, as the report of inpatient performance computes it. Adjusted stay is measured against all cases
 * of the period in the region, level and ownership asked for; groups are graded by the years before the one looked at, so that no year grades its own deaths.
 * @throws ProblemError `ZK-TABLE-MISSING`, `ZK-COL-MISSING` where there are no cases with a DRG.
 */
export async function computeDrg(dataset: Dataset, request: Request, by: readonly DrgDimension[]): Promise<DrgValues> {
  requireDrgs(dataset)
  const { period } = request
  const span: CellSpan = {
    ...(period ? { start: period.start, end: period.end } : {}),
    ...(by.includes('department') ? {} : { departments: false }),
  }
  const all = await loadDrgCells(dataset, by.includes('month') ? 'institution-month' : 'institution-year', span)
  const own = cellsOf(dataset, all, request.places)
  // An institution held against itself would only be given its own mean stay.
  const peers = cellsOf(
    dataset,
    all,
    request.places.filter(({ dimension }) => dimension !== 'organization'),
  )
  const weights = await loadDrgWeights(dataset)
  const reference = stayReference(caseMix(peers, weights.groups))
  const earlier: CellSpan = { end: `${lastYear(own)}-01-01`, departments: false }
  const before = own.length === 0 ? [] : await loadDrgCells(dataset, 'institution-year', earlier)
  const setting = { weights, organizations: dataset.organizations, regions: dataset.regions, reference }
  const graded = batches(own, by, before).flatMap(({ cells, risk, ungraded }) =>
    withSureIntervals(drgPerformance(cells, by, { ...setting, risk })).map((row) => ({ row, ungraded })),
  )
  const keyOf = ({ row }: (typeof graded)[number]): string => by.map((each) => row.keys[each]).join('|')
  const rows = graded.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const there = dataset.columns('discharges')
  const values = drgMeasures.flatMap((measure) =>
    rows.map(({ row, ungraded }) => measured(measure, row, { weights, there, ...(ungraded ? { ungraded } : {}) })),
  )
  return { by, period, dataset, weights, reference, values }
}

function cellsOf({ organizations }: Dataset, cells: readonly DrgCell[], places: Request['places']): readonly DrgCell[] {
  if (places.length === 0) return cells
  const wanted = new Set(organizations.filter(placeFilter({ places })).map((each) => each.organizationId))
  return cells.filter(({ organization }) => wanted.has(organization))
}

const lastYear = (cells: readonly DrgCell[]): number => cells.reduce((last, { year }) => Math.max(last, year), 0)

function requireDrgs(dataset: Dataset): void {
  if (!dataset.has('discharges')) {
    throw new ProblemError([problem('ZK-TABLE-MISSING', { table: 'discharges', needs: 'compute drg' })])
  }
  if (!dataset.columns('discharges').includes('drg_code')) {
    throw new ProblemError([problem('ZK-COL-MISSING', { column: 'drg_code' })])
  }
}

/** Cells that are graded alike, and why they are not where they are not. */
type Batch = {
  readonly cells: readonly DrgCell[]
  readonly risk: RiskBasis | Unavailable
  readonly ungraded?: Bilingual
}

const several: Bilingual = {
  zh: '统计期跨年，而风险等级按年得出：请给出年份（--set year=），或 --by year',
  en: 'the cases are of several years, and grades are made for a year: set one (--set year=), or ask --by year',
}
const first: Bilingual = {
  zh: '数据中没有以前年份的病例，风险等级无从得出',
  en: 'the data hold no cases of the years before, from which groups are graded',
}
const few: Bilingual = {
  zh: '以前年份有死亡的组不足两个，风险等级无从得出',
  en: 'fewer than two groups had deaths in the years before, so that groups cannot be graded',
}

function batches(own: readonly DrgCell[], by: readonly DrgDimension[], before: readonly DrgCell[]): Batch[] {
  const years = [...new Set(own.map(({ year }) => year))]
  if (years.length > 1 && !by.includes('year') && !by.includes('month')) {
    return [{ cells: own, risk: unavailable('not-applicable'), ungraded: several }]
  }
  return years.map((year): Batch => {
    const cells = own.filter((cell) => cell.year === year)
    const earlier = before.filter((cell) => cell.year < year)
    if (earlier.length === 0) return { cells, risk: unavailable('not-applicable'), ungraded: first }
    const risk = riskGradesOf(earlier, { zeroDeathGroups: 'low' })
    return { cells, risk, ...(risk.kind === 'unavailable' ? { ungraded: few } : {}) }
  })
}

function measured(measure: DrgMeasure, row: DrgRow, grounds: DrgGrounds): DrgValue {
  const answer = measure.of(row, grounds)
  const [numerator, denominator] = hasParts(answer) ? measure.parts(row) : [null, null]
  const known = isKnown<Quantity>(answer)
  return {
    measure,
    keys: row.keys,
    label: row.label.zh === '' ? everyone : row.label,
    numerator,
    denominator,
    value: known ? answer.value : null,
    intervals: intervalsOf(answer),
    coverage: known ? (measure.coverage?.(row) ?? null) : null,
    reason: known ? null : answer.reason,
    why: known ? null : measure.why(row, grounds),
    flow: row.mix.flow,
  }
}

const everyone: Bilingual = { zh: '全部', en: 'All' }

/** A ratio over nothing has parts to show; what could not be counted has none. */
const hasParts = (answer: Answer<Quantity>): boolean =>
  isKnown<Quantity>(answer) || answer.reason === 'zero-denominator'

function intervalsOf(answer: Answer<Quantity>): readonly Interval[] {
  if (!hasInterval(answer)) return []
  const { lower, upper, level, method, also } = answer
  return [{ lower, upper, level, method }, ...also]
}
