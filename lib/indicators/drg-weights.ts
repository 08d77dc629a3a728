import type { Bilingual } from '../core/index.ts'
import type { Dataset } from '../data/index.ts'
import { resultColumn } from '../engine/index.ts'
import { type DrgCell, rowsOf } from './drg-cells.ts'
import { isUngrouped } from './drg-code.ts'

/** One DRG of a weight table; reference means come from the population that the weights were made from. */
export type DrgWeight = {
  readonly code: string
  readonly name: Bilingual
  readonly weight: number
  readonly referenceDays?: number
  readonly referenceCost?: number
}

/** One version of a weight table; versions are never mixed. */
export type WeightTable = {
  readonly version: string
  /** Versions that the data also hold, and that were not used. */
  readonly otherVersions: readonly string[]
  readonly groups: ReadonlyMap<string, DrgWeight>
  /** Where reference means come from: the table, or the cases themselves where the table has none. */
  readonly reference: 'table' | 'cases'
}

/** The weights of one version: that asked for, else the last by name. Without a table there are no groups. */
export async function loadDrgWeights(dataset: Dataset, wanted?: string): Promise<WeightTable> {
  if (!dataset.has('drg_weights')) return { version: '', otherVersions: [], groups: new Map(), reference: 'table' }
  const { ident } = dataset.engine.dialect
  const fields = ['version', 'drg_code', 'name', 'name_en', 'weight', 'reference_days', 'reference_cost']
  const table = await dataset.engine.query(`SELECT ${fields.map(ident).join(', ')} FROM ${ident('drg_weights')}`)
  const versions = [...new Set(resultColumn(table, 'version').map(String))].sort()
  const version = wanted ?? versions.at(-1) ?? ''
  const rows = rowsOf(table).filter((row) => String(row('version')) === version)
  return {
    version,
    otherVersions: versions.filter((other) => other !== version),
    groups: new Map(rows.map((row) => [String(row('drg_code')), drgWeight(row)])),
    reference: 'table',
  }
}

function drgWeight(row: (name: string) => number | string | null): DrgWeight {
  const [days, cost] = [row('reference_days'), row('reference_cost')]
  const name = String(row('name') ?? '')
  return {
    code: String(row('drg_code')),
    name: { zh: name, en: String(row('name_en') ?? name) },
    weight: Number(row('weight')),
    ...(days === null ? {} : { referenceDays: Number(days) }),
    ...(cost === null ? {} : { referenceCost: Number(cost) }),
  }
}

/**
 * The table itself where it has reference means of days or cost; else the means of each group over the given cases, which
 * the result says: a population held against itself.
 */
export function withReference(table: WeightTable, cells: readonly DrgCell[]): WeightTable {
  const has = [...table.groups.values()].some(
    (group) => group.referenceDays !== undefined || group.referenceCost !== undefined,
  )
  if (has) return table
  const sums = new Map<string, { stays: number; days: number; costed: number; cost: number }>()
  for (const cell of cells) {
    if (isUngrouped(cell.code)) continue
    const sum = sums.get(cell.code) ?? { stays: 0, days: 0, costed: 0, cost: 0 }
    sums.set(cell.code, sum)
    sum.stays += cell.stayKnown === true ? cell.cases : 0
    sum.days += cell.days
    sum.costed += cell.costed ?? 0
    sum.cost += cell.cost
  }
  const groups = [...table.groups.values()].map((group): DrgWeight => {
    const { stays, days, costed, cost } = sums.get(group.code) ?? { stays: 0, days: 0, costed: 0, cost: 0 }
    return {
      ...group,
      ...(stays > 0 ? { referenceDays: days / stays } : {}),
      ...(costed > 0 ? { referenceCost: cost / costed } : {}),
    }
  })
  return { ...table, groups: new Map(groups.map((group) => [group.code, group])), reference: 'cases' }
}
