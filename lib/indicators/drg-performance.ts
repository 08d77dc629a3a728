import { departmentName, mdcName } from '../catalogue/index.ts'
import type { Bilingual, Unavailable } from '../core/index.ts'
import type { Organization, Region } from '../data/index.ts'
import {
  type AdjustedStay,
  adjustedStay,
  type CaseMix,
  type CaseMixOptions,
  caseMix,
  type StayReference,
  stayReference,
  withoutInterval,
} from './case-mix.ts'
import type { DrgCell } from './drg-cells.ts'
import { type DrgType, drgType, isUngrouped, mdcOf } from './drg-code.ts'
import { type RiskBasis, type RiskMix, riskMix } from './drg-risk.ts'
import type { WeightTable } from './drg-weights.ts'
import { placeKey, placeName } from './places.ts'
import type { PlaceDimension } from './types.ts'

/** What DRG performance can be told apart by. `mdc`, `type` and `group` are of the group, so that ungrouped cases have none. */
export type DrgDimension = PlaceDimension | 'department' | 'year' | 'month' | 'mdc' | 'type' | 'group'

/** DRG performance of one set of cases. */
export type DrgRow = {
  readonly keys: { readonly [dimension in DrgDimension]?: string }
  readonly label: Bilingual
  readonly mix: CaseMix
  /** Unavailable where the reference has no stays. */
  readonly stay: AdjustedStay
  readonly risk: RiskMix
}

export type DrgSetting = {
  readonly weights: WeightTable
  readonly organizations: readonly Organization[]
  readonly regions: readonly Region[]
  /** What expected stay is measured against. Default: all the given cases together. */
  readonly reference?: StayReference | undefined
  readonly risk: RiskBasis | Unavailable
  readonly trimming?: CaseMixOptions['trimming'] | undefined
  /** Resamples the cases within every row; the seed of a row is this one and its keys. Default: the delta method. */
  readonly bootstrap?: CaseMixOptions['bootstrap'] | undefined
}

export const drgTypeNames: Readonly<Record<DrgType, Bilingual>> = {
  surgical: { zh: '外科组', en: 'Surgical groups' },
  procedure: { zh: '非手术室操作组', en: 'Procedure groups' },
  medical: { zh: '内科组', en: 'Medical groups' },
}

/**
 * DRG performance by any dimensions, or of all cells together by none: case-mix with its flow and intervals, expected and
 * adjusted stay, deaths by risk grade. Cells of institutions that the package does not list are left out where a place is
 * asked for, and so are ungrouped cases where a group is. Rows come in the order of their keys.
 */
export function drgPerformance(
  cells: readonly DrgCell[],
  by: readonly DrgDimension[],
  setting: DrgSetting,
): readonly DrgRow[] {
  const { weights, trimming, bootstrap } = setting
  const options = trimming ? { trimming } : {}
  const reference = setting.reference ?? stayReference(caseMix(cells, weights.groups, options))
  return [...grouped(cells, by, setting)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { keys, own }]) => {
      const seeded = bootstrap ? { ...options, bootstrap: { ...bootstrap, seed: `${bootstrap.seed}/${key}` } } : options
      const mix = caseMix(own, weights.groups, seeded)
      return {
        keys,
        label: labelOf(keys, setting),
        mix,
        stay: stayOf(mix, reference),
        risk: riskMix(own, setting.risk),
      }
    })
}

/** Of fewer cases the interval of a mean or a ratio says too little: the number stands alone, and is not judged. */
export const fewestForIntervals = 30

/** Rows of few cases without the intervals of their means and ratios; those of shares are exact for any number. */
export const withSureIntervals = (rows: readonly DrgRow[]): readonly DrgRow[] =>
  rows.map((row) => (row.mix.flow.used < fewestForIntervals ? withoutIntervals(row) : row))

function withoutIntervals({ mix, stay, ...rest }: DrgRow): DrgRow {
  return {
    ...rest,
    mix: {
      ...mix,
      cmi: withoutInterval(mix.cmi),
      meanStay: withoutInterval(mix.meanStay),
      daysPerWeight: withoutInterval(mix.daysPerWeight),
      timeIndex: { ...mix.timeIndex, answer: withoutInterval(mix.timeIndex.answer) },
    },
    stay: {
      ...stay,
      observedToExpected: withoutInterval(stay.observedToExpected),
      adjusted: withoutInterval(stay.adjusted),
    },
  }
}

function stayOf(mix: CaseMix, reference: StayReference | undefined): AdjustedStay {
  if (reference) return adjustedStay(mix, reference)
  const none = { kind: 'unavailable', reason: 'missing' } as const
  return { expected: none, observedToExpected: none, adjusted: none }
}

type Grouped = { readonly keys: DrgRow['keys']; readonly own: DrgCell[] }

function grouped(cells: readonly DrgCell[], by: readonly DrgDimension[], setting: DrgSetting): Map<string, Grouped> {
  const organizations = new Map(setting.organizations.map((each) => [each.organizationId, each]))
  const groups = new Map<string, Grouped>()
  for (const cell of cells) {
    const values = by.map((dimension) => keyOf(cell, dimension, organizations))
    if (values.includes(undefined)) continue
    const key = values.join('|')
    const group = groups.get(key)
    if (group) group.own.push(cell)
    else groups.set(key, { keys: Object.fromEntries(by.map((dimension, i) => [dimension, values[i]])), own: [cell] })
  }
  return groups
}

function keyOf(
  cell: DrgCell,
  dimension: DrgDimension,
  organizations: ReadonlyMap<string, Organization>,
): string | undefined {
  switch (dimension) {
    case 'year':
      return String(cell.year)
    case 'month':
      return `${cell.year}-${String(cell.month).padStart(2, '0')}`
    case 'department':
      return cell.department
    case 'mdc':
      return isUngrouped(cell.code) ? undefined : mdcOf(cell.code)
    case 'type':
      return isUngrouped(cell.code) ? undefined : drgType(cell.code)
    case 'group':
      return isUngrouped(cell.code) ? undefined : cell.code
    default: {
      const organization = organizations.get(cell.organization)
      return organization && placeKey(organization, dimension)
    }
  }
}

function labelOf(keys: DrgRow['keys'], { weights, organizations, regions }: DrgSetting): Bilingual {
  const plain = (text: string): Bilingual => ({ zh: text, en: text })
  const names: Readonly<Record<DrgDimension, (key: string) => Bilingual>> = {
    organization: (key) => {
      const found = organizations.find(({ organizationId }) => organizationId === key)
      return found ? { zh: found.name, en: found.nameEn ?? found.name } : plain(key)
    },
    region: (key) => placeName({ regions }, 'region', key),
    level: (key) => placeName({ regions }, 'level', key),
    ownership: (key) => placeName({ regions }, 'ownership', key),
    department: (key) => (key === '' ? { zh: '未填科室', en: 'Department not stated' } : departmentName(key)),
    mdc: mdcName,
    type: (key) => drgTypeNames[key as DrgType],
    group: (key) => {
      const { zh, en } = weights.groups.get(key)?.name ?? plain('')
      return { zh: `${key} ${zh}`.trim(), en: `${key} ${en}`.trim() }
    },
    year: plain,
    month: plain,
  }
  const parts = (Object.entries(keys) as [DrgDimension, string][]).map(([dimension, key]) => names[dimension](key))
  return { zh: parts.map(({ zh }) => zh).join(' '), en: parts.map(({ en }) => en).join(' ') }
}
