import { tileMap } from '../../charts/index.ts'
import { type Bilingual, known, type Lang } from '../../core/index.ts'
import type { Organization } from '../../data/index.ts'
import { numberCell, type ReportDocument, type TableItem, type TableRow, textCell } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'

const levels = ['tertiary', 'secondary', 'primary'] as const

/** Who is in the report: institutions and beds by city, level and ownership. Writes `overview.text`, `overview.cities` (table) and `overview.beds` (figure). */
export function overview(doc: ReportDocument, data: AnalysisData): void {
  const { organizations } = data.dataset
  doc.text('overview.text', (lang) => sentence(organizations, lang), ['overview.cities'])
  doc.table('overview.cities', (lang) => cityTable(data, lang))
  doc.figure('overview.beds', bedsFigure(data))
}

const acrossTiles = 8

function bedsFigure(data: AnalysisData) {
  const { organizations } = data.dataset
  const codes = data.placeKeys('region')
  const tiles = codes.map((code, i) => ({
    label: data.placeName('region', code),
    column: i % acrossTiles,
    row: Math.floor(i / acrossTiles),
    answer: known(bedsOf(organizations.filter(({ regionCode }) => regionCode === code))),
  }))
  return tileMap(tiles, {
    name: { zh: '登记床位', en: 'Registered beds' },
    unit: { zh: '张', en: 'beds' },
    decimals: 0,
  })
}

const bedsOf = (list: readonly Organization[]): number => list.reduce((sum, { beds }) => sum + (beds ?? 0), 0)
const ofLevel = (list: readonly Organization[], level: Organization['level']) =>
  list.filter((each) => each.level === level)

function sentence(all: readonly Organization[], lang: Lang): string {
  const cities = new Set(all.map(({ regionCode }) => regionCode)).size
  const [tertiary, secondary, primary] = levels.map((level) => ofLevel(all, level).length)
  const privately = all.filter(({ ownership }) => ownership === 'private').length
  const beds = numberCell(bedsOf(all), 0, lang).text
  return lang === 'zh'
    ? `报告覆盖 ${cities} 个市的 ${all.length} 家医院，其中三级 ${tertiary} 家、二级 ${secondary} 家、一级 ${primary} 家，民营 ${privately} 家，登记床位 ${beds} 张。`
    : `The report covers ${all.length} hospitals in ${cities} cities: ${tertiary} tertiary, ${secondary} secondary and ${primary} primary; ${privately} are private. They have ${beds} registered beds.`
}

function cityTable(data: AnalysisData, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const { organizations } = data.dataset
  const codes = data.placeKeys('region')
  const number = (key: string, title: Bilingual) => ({ key, title: title[lang], align: 'right' as const })
  return {
    kind: 'table',
    caption: zh ? '各市医院与床位' : 'Hospitals and beds by city',
    columns: [
      { key: 'city', title: zh ? '城市' : 'City', align: 'left', width: 22 },
      number('all', { zh: '医院', en: 'Hospitals' }),
      number('tertiary', { zh: '三级', en: 'Tertiary' }),
      number('secondary', { zh: '二级', en: 'Secondary' }),
      number('primary', { zh: '一级', en: 'Primary' }),
      number('private', { zh: '民营', en: 'Private' }),
      number('beds', { zh: '床位', en: 'Beds' }),
    ],
    rows: [
      ...codes.map((code) =>
        cityRow(
          data.placeName('region', code)[lang],
          organizations.filter(({ regionCode }) => regionCode === code),
          lang,
        ),
      ),
      { ...cityRow(zh ? '合计' : 'Total', organizations, lang), kind: 'total' },
    ],
    notes: [],
  }
}

function cityRow(name: string, list: readonly Organization[], lang: Lang): TableRow {
  const privately = list.filter(({ ownership }) => ownership === 'private').length
  const counts = [list.length, ...levels.map((level) => ofLevel(list, level).length), privately, bedsOf(list)]
  return { cells: [textCell(name), ...counts.map((count) => numberCell(count, 0, lang))] }
}
