import { departmentName, type Stratum } from '../catalogue/index.ts'
import type { Bilingual } from '../core/index.ts'
import type { Organization, Region } from '../data/index.ts'
import type { Member } from './fact-index.ts'
import type { IndicatorRow, PlaceDimension, SplitDimension } from './types.ts'

type Named = { readonly regions: readonly Region[] }

/** A member of a group, with its institution. */
export type Placed = { readonly member: Member; readonly organization: Organization }

/** Who belongs together by place and part, apart from time. */
export type Place = {
  readonly keys: IndicatorRow['keys']
  readonly label?: Bilingual
  readonly members: readonly Member[]
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

/**
 * Members by place and part, those that exist. Places stand in the order in which people name them, the rest by its key;
 * strata in that of the definition, departments by their codes, the blank one last.
 */
export function placesOf(
  setting: Named,
  members: readonly Placed[],
  place: PlaceDimension | undefined,
  split: SplitDimension | undefined,
  strata: readonly Stratum[] = [],
): Place[] {
  if (place === undefined && split === undefined) return [{ keys: {}, members: members.map(({ member }) => member) }]
  const groups = new Map<string, { readonly of: Placed; readonly members: Member[] }>()
  for (const each of members) {
    const key = `${place ? placeKey(each.organization, place) : ''}|${split ? each.member.part : ''}`
    const group = groups.get(key)
    if (group) group.members.push(each.member)
    else groups.set(key, { of: each, members: [each.member] })
  }
  return [...groups.values()]
    .sort(({ of: a }, { of: b }) => byPlace(a, b, place) || byPart(a, b, split, strata))
    .map(({ of, members: own }) => {
      const names = [
        ...(place ? [nameOf(setting, of.organization, place)] : []),
        ...(split ? [partName(split, of.member.part, strata)] : []),
      ]
      const keys = {
        ...(place ? { [place]: placeKey(of.organization, place) } : {}),
        ...(split ? { [split]: of.member.part } : {}),
      }
      return { keys, label: joined(names), members: own }
    })
}

const joined = (names: readonly Bilingual[]): Bilingual => ({
  zh: names.map(({ zh }) => zh).join(' '),
  en: names.map(({ en }) => en).join(' '),
})

function byPlace(a: Placed, b: Placed, place: PlaceDimension | undefined): number {
  if (place === undefined) return 0
  const [x, y] = [placeKey(a.organization, place), placeKey(b.organization, place)]
  return inOrder(x, y)
}

function byPart(
  { member: a }: Placed,
  { member: b }: Placed,
  split: SplitDimension | undefined,
  strata: readonly Stratum[],
): number {
  if (split === undefined || a.part === b.part) return 0
  if (a.part === '' || b.part === '') return a.part === '' ? 1 : -1
  return rankIn(strata, a.part) - rankIn(strata, b.part) || (a.part < b.part ? -1 : 1)
}

/** Strata in the order of the definition, others after them. */
function rankIn(strata: readonly Stratum[], part: string): number {
  const at = strata.findIndex(({ id }) => id === part)
  return at < 0 ? strata.length : at
}

/** Levels and ownership stand in the order in which people name them, the rest by its key. */
const namedOrder: readonly string[] = [...Object.keys(levelNames), ...Object.keys(ownershipNames)]
const rankOf = (key: string): number => namedOrder.indexOf(key)
const inOrder = (a: string, b: string): number => rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0)

/** The keys of a dimension that institutions have, in the order in which reports list them. */
export const placeKeys = (organizations: readonly Organization[], dimension: PlaceDimension): readonly string[] =>
  [...new Set(organizations.map((each) => placeKey(each, dimension)))].sort(inOrder)

/** The level, city, ownership or id of an institution. */
export function placeKey(organization: Organization, dimension: PlaceDimension): string {
  if (dimension === 'region') return organization.regionCode
  return dimension === 'organization' ? organization.organizationId : organization[dimension]
}

function nameOf(setting: Named, organization: Organization, dimension: PlaceDimension): Bilingual {
  if (dimension !== 'organization') return placeName(setting, dimension, placeKey(organization, dimension))
  return { zh: organization.name, en: organization.nameEn ?? organization.name }
}

/** How a city, level or kind of ownership is called; the key itself where nothing says. */
export function placeName(
  { regions }: Named,
  dimension: Exclude<PlaceDimension, 'organization'>,
  key: string,
): Bilingual {
  const plain = { zh: key, en: key }
  if (dimension === 'region') return regions.find(({ code }) => code === key)?.name ?? plain
  const names: Readonly<Record<string, Bilingual>> = dimension === 'level' ? levelNames : ownershipNames
  return names[key] ?? plain
}

/** How a department or stratum is called; its code or id where nothing says. */
export function partName(split: SplitDimension, part: string, strata: readonly Stratum[] = []): Bilingual {
  if (part === '') return { zh: '未填科室', en: 'Department not stated' }
  if (split === 'department') return departmentName(part)
  return strata.find(({ id }) => id === part)?.name ?? { zh: part, en: part }
}
