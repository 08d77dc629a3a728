import type { Bilingual, Random } from '../../lib/core/index.ts'
import { type City, cities } from './regions.ts'

export type Level = 'tertiary' | 'secondary' | 'primary'

/** What a hospital offers, and so what it reports. */
export type Service =
  | 'general-surgery'
  | 'urology'
  | 'chest-pain'
  | 'stroke'
  | 'oncology'
  | 'operations'
  | 'intensive-care'
  | 'obstetrics'
  | 'wards'

export type Hospital = {
  readonly id: string
  readonly name: Bilingual
  readonly regionCode: string
  readonly level: Level
  readonly kind: '综合' | '妇幼' | '肿瘤'
  readonly ownership: 'public' | 'private'
  readonly beds: number
  readonly services: ReadonlySet<Service>
  /** Months since 2021-01 of its first report. */
  readonly joined: number
}

type Plan = Pick<Hospital, 'name' | 'level' | 'kind' | 'ownership'>

const maternity = ['妇幼保健院', 'Maternal and Child Hospital', '妇幼'] as const
const tertiaryNames: readonly (readonly [string, string, Hospital['kind']])[] = [
  ['第一医院', 'No. 1 Hospital', '综合'],
  ['第二医院', 'No. 2 Hospital', '综合'],
  ['中心医院', 'Central Hospital', '综合'],
  maternity,
  ['肿瘤医院', 'Cancer Hospital', '肿瘤'],
  ['第三医院', 'No. 3 Hospital', '综合'],
  ['第四医院', 'No. 4 Hospital', '综合'],
]
const districts: readonly (readonly [string, string])[] = [
  ['东区医院', 'East District Hospital'],
  ['西区医院', 'West District Hospital'],
  ['南区医院', 'South District Hospital'],
  ['北区医院', 'North District Hospital'],
  ['新区医院', 'New District Hospital'],
]
const privateNames: readonly (readonly [string, string])[] = [
  ['安禾医院', 'Anhe Hospital'],
  ['佑宁医院', 'Youning Hospital'],
  ['惠泽医院', 'Huize Hospital'],
  ['明澈医院', 'Mingche Hospital'],
]
const communities: readonly (readonly [string, string])[] = [
  ['桥东社区医院', 'Qiaodong Community Hospital'],
  ['河湾社区医院', 'Hewan Community Hospital'],
  ['北坡社区医院', 'Beipo Community Hospital'],
]

/** 120 hospitals of 16 invented cities: 36 tertiary, 54 secondary, 30 primary. */
export function organizations(source: Random): Hospital[] {
  const plans = cities.flatMap((city, nth) => plansOf(city, nth).map((plan) => ({ plan, city })))
  return plans.map(({ plan, city }, index) => {
    const id = `H${String(index + 1).padStart(3, '0')}`
    const own = source.fork(id)
    const beds = bedsOf(plan, own)
    const joined = plan.ownership === 'private' && index % 4 === 0 ? 12 + own.integer(9) : 0
    return { ...plan, id, regionCode: city.code, beds, services: servicesOf(plan, own), joined }
  })
}

function plansOf(city: City, nth: number): Plan[] {
  const plan = (
    level: Level,
    ownership: Hospital['ownership'],
    [zh, en, kind = '综合']: readonly [string, string, Hospital['kind']?],
  ): Plan => ({ name: { zh: `${city.name.zh}${zh}`, en: `${city.name.en} ${en}` }, level, kind, ownership })
  const privates = city.secondary > 3 || nth % 2 === 0 ? 1 : 0
  const maternal = nth >= 4 && nth < 10 ? [maternity] : []
  const publics = city.secondary - privates - maternal.length
  return [
    ...tertiaryNames.slice(0, city.tertiary).map((name) => plan('tertiary', 'public', name)),
    ...districts.slice(0, publics).map((name) => plan('secondary', 'public', name)),
    ...privateNames.slice(nth % 4, (nth % 4) + privates).map((name) => plan('secondary', 'private', name)),
    ...maternal.map((name) => plan('secondary', 'public', name)),
    ...communities
      .slice(0, city.primary)
      .map((name, place) => plan('primary', place === 1 && nth % 2 === 1 ? 'private' : 'public', name)),
  ]
}

/** Smallest hospital, then shape and scale of what is above it. */
const bedSizes: Record<Level, readonly [number, number, number]> = {
  tertiary: [700, 2.2, 420],
  secondary: [160, 2.5, 110],
  primary: [28, 2.5, 16],
}

function bedsOf(plan: Plan, source: Random): number {
  const [least, shape, scale] = bedSizes[plan.level]
  const size = plan.ownership === 'private' || plan.kind !== '综合' ? 0.6 : 1
  return Math.round((least + source.gamma(shape, scale)) * size)
}

function servicesOf(plan: Plan, source: Random): ReadonlySet<Service> {
  const often = (share: number, ...names: Service[]): Service[] => names.filter(() => source.next() < share)
  if (plan.kind === '妇幼') return new Set<Service>(['obstetrics', 'wards'])
  if (plan.kind === '肿瘤') {
    return new Set<Service>(['general-surgery', 'urology', 'oncology', 'operations', 'intensive-care', 'wards'])
  }
  if (plan.level === 'primary') return new Set<Service>(['wards', ...often(0.2, 'obstetrics')])
  if (plan.level === 'tertiary') {
    const all: Service[] = ['general-surgery', 'urology', 'chest-pain', 'stroke', 'oncology', 'operations']
    return new Set<Service>([...all, 'intensive-care', 'obstetrics', 'wards'])
  }
  const common: Service[] = ['general-surgery', 'operations', 'wards']
  if (plan.ownership === 'private') return new Set([...common, ...often(0.4, 'urology', 'obstetrics', 'oncology')])
  const usual = often(0.85, 'obstetrics', 'stroke')
  return new Set([...common, ...usual, ...often(0.6, 'urology', 'chest-pain', 'intensive-care', 'oncology')])
}
