import { indicator as catalogued, type Element, elementsOf, type Indicator, type Target } from '../catalogue/index.ts'
import { type Answer, type Bilingual, ProblemError, problem } from '../core/index.ts'
import {
  type CheckResult,
  type CoverageOptions,
  type CoverageRow,
  coverage,
  type Dataset,
  type Organization,
} from '../data/index.ts'
import {
  type CaseMix,
  caseMix,
  type DrgCell,
  type DrgGrain,
  type FactTable,
  loadDrgCells,
  loadDrgWeights,
  loadFacts,
  type PlaceDimension,
  placeKeys,
  placeName,
  runAllChecks,
  type Setting,
  type SplitDimension,
  spanOf,
  targetFor,
  totalOf,
  type WeightTable,
} from '../indicators/index.ts'
import { IndicatorQuery } from './indicator-query.ts'
import type { DataSpan } from './param.ts'

/** Of whole institutions, and of strata; those of departments can be many and are read when asked for. */
type Facts = { readonly whole: FactTable; readonly strata: FactTable }

/** Grains that stay small enough to be kept from the start; finer ones are read when they are asked for. */
type KeptGrain = Extract<DrgGrain, 'institution-year' | 'month'>

type Drg = {
  readonly cells: Readonly<Record<KeptGrain, readonly DrgCell[]>>
  readonly weights: WeightTable
}

/** The data as an analysis sees it: indicators by any grouping, case-mix, coverage, checks. */
export class AnalysisData {
  readonly dataset: Dataset
  readonly setting: Setting
  readonly span: DataSpan
  /** The version of the DRG weights in use. */
  readonly weights: WeightTable
  readonly #cells: Readonly<Record<KeptGrain, readonly DrgCell[]>>
  readonly #organizations: ReadonlyMap<string, Organization>
  #departments: Promise<Setting> | undefined
  #checks: Promise<readonly CheckResult[]> | undefined

  private constructor(dataset: Dataset, facts: Facts, own: readonly Element[], drg: Drg) {
    const { organizations, regions, breaks } = dataset
    this.dataset = dataset
    const span = spanOf(facts.whole)
    if (!span) throw new ProblemError([problem('ZK-TABLE-MISSING', { table: 'submissions', needs: dataset.name })])
    this.span = span
    this.setting = {
      facts: facts.whole,
      strata: facts.strata,
      organizations,
      regions,
      breaks,
      own,
      closed: this.closed,
    }
    this.#cells = drg.cells
    this.weights = drg.weights
    this.#organizations = new Map(organizations.map((each) => [each.organizationId, each]))
  }

  static async load(dataset: Dataset, own: readonly Element[] = []): Promise<AnalysisData> {
    const facts = { whole: await loadFacts(dataset, own), strata: await loadFacts(dataset, own, 'stratum') }
    const cells = {
      'institution-year': await loadDrgCells(dataset, 'institution-year'),
      month: await loadDrgCells(dataset, 'month', { departments: false }),
    }
    return new AnalysisData(dataset, facts, own, { cells, weights: await loadDrgWeights(dataset) })
  }

  /** The day the data were closed. */
  get closed(): string {
    return this.dataset.imprint?.dataDate ?? this.span.end
  }

  /** Starts a question about an indicator of the catalogue, or one that the analysis defined. */
  indicator(which: string | Indicator): IndicatorQuery {
    const indicator = typeof which === 'string' ? catalogued(which) : which
    return new IndicatorQuery({ source: this, indicator, by: [], where: () => true })
  }

  /** The surroundings with facts of each stratum, or of each department: these are read when they are first asked for. */
  split(by: SplitDimension): Promise<Setting> {
    const { strata } = this.setting
    if (by === 'stratum' && strata) return Promise.resolve({ ...this.setting, facts: strata })
    this.#departments ??= loadFacts(this.dataset, this.setting.own, 'department').then((facts) => ({
      ...this.setting,
      facts,
    }))
    return this.#departments
  }

  /** What all institutions reported of one element in a year. */
  total(element: string, year: number): Answer {
    return totalOf(this.setting, element, `${year}-01-01`, `${year + 1}-01-01`)
  }

  target(indicator: Indicator, year: number, scope?: string, stratum?: string): Target | undefined {
    return targetFor(indicator, this.dataset.targets, year, scope, stratum)
  }

  /** Case-mix of the cases that a filter keeps; by month only over all institutions together. */
  caseMix(which: (cell: DrgCell) => boolean = () => true, grain: KeptGrain = 'institution-year'): CaseMix {
    return caseMix(this.#cells[grain].filter(which), this.weights.groups)
  }

  /** Case-mix of every group of cells that share a key; cells without one are left out. */
  caseMixBy(
    keyOf: (cell: DrgCell) => string | undefined,
    grain: KeptGrain = 'institution-year',
  ): ReadonlyMap<string, CaseMix> {
    const groups = new Map<string, DrgCell[]>()
    for (const cell of this.#cells[grain]) {
      const key = keyOf(cell)
      if (key === undefined) continue
      const group = groups.get(key)
      if (group) group.push(cell)
      else groups.set(key, [cell])
    }
    return new Map([...groups].map(([key, cells]) => [key, caseMix(cells, this.weights.groups)]))
  }

  /** Cells of the discharges by DRG, of the whole data. */
  drgCells(grain: KeptGrain = 'institution-year'): readonly DrgCell[] {
    return this.#cells[grain]
  }

  coverage(start: string, end: string, options?: CoverageOptions): Promise<readonly CoverageRow[]> {
    return coverage(this.dataset, start, end, options)
  }

  /** The checks of the whole package, run once however many reports ask. */
  checks(): Promise<readonly CheckResult[]> {
    this.#checks ??= runAllChecks(this.dataset, { setting: this.setting })
    return this.#checks
  }

  /** What the denominator of an indicator counts. */
  denominatorOf(indicator: Indicator): Bilingual {
    const [, denominator] = elementsOf(indicator, this.setting.own)
    return denominator?.name ?? indicator.name
  }

  /** What all institutions together are called. */
  get wholeName(): Bilingual {
    return this.dataset.regions.length > 0 ? { zh: '全省', en: 'Province' } : { zh: '全部', en: 'All' }
  }

  /** The levels, cities or institutions there are, in the order in which reports list them. */
  placeKeys(dimension: PlaceDimension): readonly string[] {
    return placeKeys(this.setting.organizations, dimension)
  }

  /** How a level, city or institution is called. */
  placeName(dimension: PlaceDimension, key: string): Bilingual {
    if (dimension === 'organization') return this.organizationName(key)
    return placeName(this.setting, dimension, key)
  }

  /** How an institution is called; its id where the data do not say. */
  organizationName(id: string): Bilingual {
    const found = this.organization(id)
    return found ? { zh: found.name, en: found.nameEn ?? found.name } : { zh: id, en: id }
  }

  organization(id: string): Organization | undefined {
    return this.#organizations.get(id)
  }
}
