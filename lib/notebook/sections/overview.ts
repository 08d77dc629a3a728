import { from, op, escape as scripted } from 'arquero'
import { tileMap } from '../../charts/index.ts'
import { type Bilingual, known, type Lang } from '../../core/index.ts'
import type { Organization } from '../../data/index.ts'
import { numberCell, type ReportDocument, type TableItem, textCell } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'

type CityCounts = {
  readonly regionCode: string
  readonly hospitals: number
  readonly tertiary: number
  readonly secondary: number
  readonly primary: number
  readonly private: number
  readonly beds: number
}

/** Who is in the report: institutions and beds by city, level and ownership. Writes `overview.text`, `overview.cities` (table) and `overview.beds` (figure). */
export function overview(doc: ReportDocument, data: AnalysisData): void {
  const cities = countsByCity(data.dataset.organizations)
  const whole = total(cities)
  doc.text('overview.text', (lang) => sentence(cities.length, whole, lang), ['overview.cities'])
  doc.table('overview.cities', (lang) => cityTable(data, cities, whole, lang))
  doc.figure('overview.beds', bedsFigure(data, cities))
}

function countsByCity(organizations: readonly Organization[]): readonly CityCounts[] {
  const is = (column: 'level' | 'ownership', value: string) =>
    scripted((row: Organization) => (row[column] === value ? 1 : 0))
  return from([...organizations])
    .derive({
      isTertiary: is('level', 'tertiary'),
      isSecondary: is('level', 'secondary'),
      isPrimary: is('level', 'primary'),
      isPrivate: is('ownership', 'private'),
    })
    .groupby('regionCode')
    .rollup({
      hospitals: op.count(),
      tertiary: op.sum('isTertiary'),
      secondary: op.sum('isSecondary'),
      primary: op.sum('isPrimary'),
      private: op.sum('isPrivate'),
      beds: op.sum('beds'),
    })
    .orderby('regionCode')
    .objects() as CityCounts[]
}

const counted = ['hospitals', 'tertiary', 'secondary', 'primary', 'private', 'beds'] as const
type Counts = { readonly [name in (typeof counted)[number]]: number }

const total = (cities: readonly CityCounts[]): Counts =>
  Object.fromEntries(counted.map((name) => [name, cities.reduce((sum, city) => sum + city[name], 0)])) as Counts

function sentence(cities: number, all: Counts, lang: Lang): string {
  const beds = numberCell(all.beds, 0, lang).text
  return lang === 'zh'
    ? `报告覆盖 ${cities} 个市的 ${all.hospitals} 家医院，其中三级 ${all.tertiary} 家、二级 ${all.secondary} 家、一级 ${all.primary} 家，民营 ${all.private} 家，登记床位 ${beds} 张。`
    : `The report covers ${all.hospitals} hospitals in ${cities} cities: ${all.tertiary} tertiary, ${all.secondary} secondary and ${all.primary} primary; ${all.private} are private. They have ${beds} registered beds.`
}

const heads: Readonly<Record<(typeof counted)[number], Bilingual>> = {
  hospitals: { zh: '医院', en: 'Hospitals' },
  tertiary: { zh: '三级', en: 'Tertiary' },
  secondary: { zh: '二级', en: 'Secondary' },
  primary: { zh: '一级', en: 'Primary' },
  private: { zh: '民营', en: 'Private' },
  beds: { zh: '床位', en: 'Beds' },
}

function cityTable(data: AnalysisData, cities: readonly CityCounts[], whole: Counts, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const cells = (name: string, of: Counts) => [textCell(name), ...counted.map((each) => numberCell(of[each], 0, lang))]
  return {
    kind: 'table',
    caption: zh ? '各市医院与床位' : 'Hospitals and beds by city',
    columns: [
      { key: 'city', title: zh ? '城市' : 'City', align: 'left', width: 22 },
      ...counted.map((key) => ({ key, title: heads[key][lang], align: 'right' as const })),
    ],
    rows: [
      ...cities.map((city) => ({ cells: cells(data.placeName('region', city.regionCode)[lang], city) })),
      { cells: cells(zh ? '合计' : 'Total', whole), kind: 'total' },
    ],
    notes: [],
  }
}

const acrossTiles = 8

function bedsFigure(data: AnalysisData, cities: readonly CityCounts[]) {
  const tiles = cities.map(({ regionCode, beds }, i) => ({
    label: data.placeName('region', regionCode),
    column: i % acrossTiles,
    row: Math.floor(i / acrossTiles),
    answer: known(beds),
  }))
  return tileMap(tiles, {
    name: { zh: '登记床位', en: 'Registered beds' },
    unit: { zh: '张', en: 'beds' },
    decimals: 0,
    inOrder: true,
  })
}
