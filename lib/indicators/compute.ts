import type { Element, Indicator } from '../catalogue/index.ts'
import { type Bilingual, type PeriodUnit, periodsBetween } from '../core/index.ts'
import type { DefinitionBreak, Organization, Region } from '../data/index.ts'
import { factIndex } from './fact-index.ts'
import type { FactTable } from './facts.ts'
import { addable, answerOf, partsOf, type Sums, suffices } from './measure.ts'
import type { Dimension, IndicatorResult, IndicatorRow, PlaceDimension, TimeDimension } from './types.ts'

/** What to group by, over which half-open range of dates, and which institutions to look at. */
export type Grouping = {
  readonly by: readonly Dimension[]
  readonly start: string
  readonly end: string
  readonly where?: (organization: Organization) => boolean
}

/** The fixed surroundings of a computation. */
export type Setting = {
  readonly facts: FactTable
  readonly organizations: readonly Organization[]
  readonly regions: readonly Region[]
  readonly breaks: readonly DefinitionBreak[]
  /** Elements that an analysis defined for itself. */
  readonly own?: readonly Element[]
}

const timeUnits: Record<TimeDimension, PeriodUnit> = { month: 'month', quarter: 'quarter', half: 'half', year: 'year' }
const isTime = (dimension: Dimension): dimension is TimeDimension => dimension in timeUnits

/** Counts of one institution in one period: sums of the months in which every part was reported, and last known states. */
type Unit = {
  readonly organization: Organization
  readonly period: string
  readonly sums: (number | null)[]
  months: number
  complete: boolean
}

/**
 * The values of an indicator, grouped. A month counts only where all its parts were reported, so that a missing numerator
 * never makes a rate look lower; how many institution-months entered, of how many expected, stands in each row.
 */
export function compute(setting: Setting, indicator: Indicator, grouping: Grouping): IndicatorResult {
  const elements = partsOf(indicator, setting.own)
  const eligible = eligibleOrganizations(setting, elements).filter(grouping.where ?? (() => true))
  const units = unitsOf(setting.facts, indicator, elements, eligible, grouping)
  const rows = groupsOf(setting, eligible, units, grouping).map((group) => rowOf(indicator, group))
  return {
    indicator,
    by: grouping.by,
    start: grouping.start,
    end: grouping.end,
    rows,
    countedFrom: elements.some((element) => setting.facts.countedFrom.get(element.id) === 'cases')
      ? 'cases'
      : 'submissions',
    breaks: setting.breaks.filter((each) => each.indicator === indicator.id),
  }
}

/** Institutions that ever reported a part of the indicator: the others do not have the department and owe nothing. */
function eligibleOrganizations({ facts, organizations }: Setting, elements: readonly Element[]): Organization[] {
  const reporters = elements.map(({ id }) => factIndex(facts).reporters(id))
  return organizations.filter(({ organizationId }) => reporters.some((seen) => seen.has(organizationId)))
}

function unitsOf(
  facts: FactTable,
  indicator: Indicator,
  elements: readonly Element[],
  eligible: readonly Organization[],
  { by, start, end }: Grouping,
): Unit[] {
  const time = by.find(isTime)
  const index = factIndex(facts)
  const periods = time ? index.periods(timeUnits[time]) : []
  const members = new Map(
    eligible.map((organization) => [organization.organizationId, { organization, units: new Map<string, Unit>() }]),
  )
  const columns = elements.map(({ id }) => facts.values.get(id) ?? [])
  const units: Unit[] = []
  for (const { row, day } of index.inOrder) {
    if (day < start || day >= end) continue
    const member = members.get(facts.organization[row] ?? '')
    if (!member) continue
    const period = periods[row] ?? ''
    let unit = member.units.get(period)
    if (!unit) {
      unit = { organization: member.organization, period, sums: elements.map(() => 0), months: 0, complete: false }
      member.units.set(period, unit)
      units.push(unit)
    }
    const values = columns.map((column) => column[row] ?? null)
    if (suffices(indicator, values)) enter(unit, elements, values)
  }
  return units.filter((each) => each.complete)
}

function enter(unit: Unit, elements: readonly Element[], values: Sums): void {
  values.forEach((value, i) => {
    const before = unit.sums[i] ?? null
    const first = unit.months === 0 || elements[i]?.overTime === 'last'
    unit.sums[i] = first ? value : plus(before, value)
  })
  unit.months++
  unit.complete = true
}

/** Unknown as soon as one of the two is. */
const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)

type Group = {
  readonly keys: IndicatorRow['keys']
  readonly label: Bilingual
  readonly expected: number
  readonly units: readonly Unit[]
}

/** Every group that could have a value, also those without one: a hospital or month that reported nothing keeps its row. */
function groupsOf(
  setting: Setting,
  eligible: readonly Organization[],
  units: readonly Unit[],
  grouping: Grouping,
): Group[] {
  const time = grouping.by.find(isTime)
  const places = placesOf(
    setting,
    eligible,
    grouping.by.filter((dimension) => !isTime(dimension)),
  )
  const placeOfMember = new Map(places.flatMap((place) => [...place.members].map((id) => [id, place.key] as const)))
  const unitsAt = new Map<string, Unit[]>()
  for (const unit of units) {
    const key = `${placeOfMember.get(unit.organization.organizationId)}|${unit.period}`
    const list = unitsAt.get(key)
    if (list) list.push(unit)
    else unitsAt.set(key, [unit])
  }
  const periods = periodsOf(grouping, time)
  return places.flatMap((place) =>
    periods.map(({ text, months }) => ({
      keys: { ...place.keys, ...(time && text !== undefined ? { [time]: text } : {}) },
      label: placeAndTime(place.label, text),
      expected: place.members.size * months,
      units: unitsAt.get(`${place.key}|${text ?? ''}`) ?? [],
    })),
  )
}

/** The periods to group by, each with its number of months; the whole range as one without a name. */
function periodsOf(
  { start, end }: Grouping,
  time: TimeDimension | undefined,
): { readonly text: string | undefined; readonly months: number }[] {
  if (!time) return [{ text: undefined, months: periodsBetween('month', start, end).length }]
  return periodsBetween(timeUnits[time], start, end).map((period) => ({
    text: period.text,
    months: periodsBetween('month', period.start, period.end).length,
  }))
}

function placeAndTime(place: Bilingual | undefined, time: string | undefined): Bilingual {
  if (!place) return { zh: time ?? '全部', en: time ?? 'All' }
  return time === undefined ? place : { zh: `${place.zh} ${time}`, en: `${place.en} ${time}` }
}

type Place = {
  readonly key: string
  readonly keys: IndicatorRow['keys']
  readonly label?: Bilingual
  readonly members: ReadonlySet<string>
}

const levelNames: Record<Organization['level'], Bilingual> = {
  tertiary: { zh: '三级', en: 'Tertiary' },
  secondary: { zh: '二级', en: 'Secondary' },
  primary: { zh: '一级', en: 'Primary' },
  unknown: { zh: '级别不明', en: 'Level unknown' },
}
const ownershipNames: Record<Organization['ownership'], Bilingual> = {
  public: { zh: '公立', en: 'Public' },
  private: { zh: '民营', en: 'Private' },
  unknown: { zh: '性质不明', en: 'Ownership unknown' },
}

function placesOf(setting: Setting, eligible: readonly Organization[], by: readonly Dimension[]): Place[] {
  const dimension = by[0]
  if (dimension === undefined)
    return [{ key: '', keys: {}, members: new Set(eligible.map((each) => each.organizationId)) }]
  const keyed = new Map<string, { label: Bilingual; members: Set<string> }>()
  for (const organization of eligible) {
    const { key, label } = placeOf(setting, organization, dimension)
    const place = keyed.get(key) ?? { label, members: new Set<string>() }
    place.members.add(organization.organizationId)
    keyed.set(key, place)
  }
  return [...keyed]
    .sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, { label, members }]) => ({ key, keys: { [dimension]: key }, label, members }))
}

/** Levels and ownership stand in the order in which people name them, the rest by its key. */
const namedOrder: readonly string[] = [...Object.keys(levelNames), ...Object.keys(ownershipNames)]
const rankOf = (key: string): number => namedOrder.indexOf(key)

/** The keys of a dimension that institutions have, in the order in which reports list them. */
export function placeKeys(organizations: readonly Organization[], dimension: PlaceDimension): readonly string[] {
  return [...new Set(organizations.map((each) => placeKey(each, dimension)))].sort(
    (a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1),
  )
}

/** The level, city, ownership or id of an institution. */
export function placeKey(organization: Organization, dimension: PlaceDimension): string {
  if (dimension === 'region') return organization.regionCode
  return dimension === 'organization' ? organization.organizationId : organization[dimension]
}

function placeOf(
  setting: Setting,
  organization: Organization,
  dimension: Dimension,
): { key: string; label: Bilingual } {
  if (dimension === 'region' || dimension === 'level' || dimension === 'ownership') {
    const key = placeKey(organization, dimension)
    return { key, label: placeName(setting, dimension, key) }
  }
  return { key: organization.organizationId, label: organizationLabel(organization) }
}

/** How a city, level or kind of ownership is called; the key itself where nothing says. */
export function placeName(
  { regions }: Pick<Setting, 'regions'>,
  dimension: 'region' | 'level' | 'ownership',
  key: string,
): Bilingual {
  const plain = { zh: key, en: key }
  if (dimension === 'region') return regions.find(({ code }) => code === key)?.name ?? plain
  const names: Readonly<Record<string, Bilingual>> = dimension === 'level' ? levelNames : ownershipNames
  return names[key] ?? plain
}

const organizationLabel = ({ name, nameEn }: Organization): Bilingual => ({ zh: name, en: nameEn ?? name })

function rowOf(indicator: Indicator, { keys, label, expected, units }: Group): IndicatorRow {
  const [first, ...others] = units.map((unit) => addable(indicator, unit.sums))
  const sums = others.reduce((total, each) => each.map((value, i) => plus(total[i] ?? null, value)), first ?? [])
  const reported = units.reduce((total, unit) => total + unit.months, 0)
  return { keys, label, ...answerOf(indicator, units.length === 0 ? undefined : sums), reported, expected }
}
