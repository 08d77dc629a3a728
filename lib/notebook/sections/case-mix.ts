import { controlChart, type Figure, quadrant, rankedIntervals } from '../../charts/index.ts'
import {
  type Answer,
  type Bilingual,
  formatNumber,
  hasInterval,
  isKnown,
  type Lang,
  periodsBetween,
  type Quantity,
} from '../../core/index.ts'
import {
  adjustedStay,
  type CaseMix,
  type IndicatorRow,
  placeKey,
  type StayReference,
  stayReference,
  withoutInterval,
} from '../../indicators/index.ts'
import {
  numberCell,
  quantityCell,
  type ReportDocument,
  type TableItem,
  type TableRow,
  textCell,
} from '../../report/index.ts'
import { controlChart as computeControlChart } from '../../spc/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { flowTable } from '../case-flow.ts'

/** A set of cases with a name: the province, a level, a city, an institution. */
export type CaseGroup = { readonly key: string; readonly label: Bilingual; readonly mix: CaseMix }

const adjustedName: Bilingual = { zh: '调整住院日', en: 'Adjusted length of stay' }
const dayUnit: Bilingual = { zh: '天', en: 'days' }

/**
 * Inpatient efficiency: CMI, days per unit weight, adjusted stay with interval, time and cost index, by level and city.
 * Writes `efficiency.finding`, `efficiency.levels` (table), `efficiency.flow` (table), `efficiency.cities`,
 * `efficiency.hospitals` and `efficiency.trend` (figures). Writes nothing where the data have no front pages.
 */
export function efficiency(doc: ReportDocument, data: AnalysisData, year: number): boolean {
  const whole = data.caseMix((cell) => cell.year === year)
  const reference = stayReference(whole)
  if (!reference) return false
  const before = data.caseMix((cell) => cell.year === year - 1)
  const province: CaseGroup = { key: '', label: { zh: '全省', en: 'Province' }, mix: whole }
  const levels = groupsBy(data, year, 'level')
  const cities = groupsBy(data, year, 'region')
  doc.text('efficiency.finding', finding(whole, before, year, doc.lang), ['efficiency.levels', 'efficiency.trend'])
  doc.table('efficiency.levels', (lang) => efficiencyTable([province, ...levels], reference, year, lang))
  doc.table('efficiency.flow', (lang) => flowTable(whole.flow, year, lang))
  doc.figure('efficiency.cities', adjustedFigure(cities, reference, year))
  doc.figure('efficiency.hospitals', hospitalsFigure(data, whole, reference, year))
  doc.figure('efficiency.trend', (lang) => trendFigure(data, year, lang))
  return true
}

/** Case-mix of every level or city, named as the compute room names them. */
export function groupsBy(
  data: AnalysisData,
  year: number,
  dimension: 'level' | 'region' | 'organization',
): CaseGroup[] {
  const mixes = data.caseMixBy((cell) => {
    const organization = cell.year === year ? data.organization(cell.organization) : undefined
    return organization && placeKey(organization, dimension)
  })
  return data.placeKeys(dimension).flatMap((key) => {
    const mix = mixes.get(key)
    return mix ? [{ key, label: data.placeName(dimension, key), mix }] : []
  })
}

function finding(whole: CaseMix, before: CaseMix, year: number, lang: Lang): string {
  const days = (answer: Answer<Quantity>): string => quantityCell(answer, 2, lang).text
  const limits = hasInterval(whole.daysPerWeight) ? quantityCell(whole.daysPerWeight, 2, lang).light : ''
  const share = isKnown(whole.groupedShare)
    ? formatNumber(whole.groupedShare.value * 100, { decimals: 1, lang, unit: '%' })
    : ''
  return lang === 'zh'
    ? `${year} 年入组率 ${share}，CMI ${days(whole.cmi)}，单位权重住院日 ${days(whole.daysPerWeight)} 天 ${limits}；上年 CMI ${days(before.cmi)}，单位权重住院日 ${days(before.daysPerWeight)} 天。`
    : `In ${year}, ${share} of cases were grouped, CMI was ${days(whole.cmi)} and days per unit weight ${days(whole.daysPerWeight)} ${limits}; the year before CMI was ${days(before.cmi)} and days per unit weight ${days(before.daysPerWeight)}.`
}

function efficiencyTable(groups: readonly CaseGroup[], reference: StayReference, year: number, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const column = (key: string, zhTitle: string, enTitle: string, unit?: string) => ({
    key,
    title: zh ? zhTitle : enTitle,
    align: 'right' as const,
    ...(unit ? { unit } : {}),
  })
  return {
    kind: 'table',
    caption: zh ? `${year} 年住院效率，按机构级别` : `Inpatient efficiency in ${year}, by level`,
    columns: [
      { key: 'group', title: zh ? '机构' : 'Institutions', align: 'left', width: 13 },
      column('cases', '计入例数', 'Cases'),
      column('groups', 'DRG 组数', 'DRGs'),
      column('cmi', 'CMI', 'CMI'),
      column('stay', '平均住院日', 'Mean stay', dayUnit[lang]),
      column('perWeight', '单位权重住院日', 'Days per weight', dayUnit[lang]),
      column('adjusted', '调整住院日', 'Adjusted stay', dayUnit[lang]),
      column('time', '时间指数', 'Time index'),
      column('cost', '费用指数', 'Cost index'),
    ],
    rows: groups.map((group, i) => efficiencyRow(group, reference, i === 0, lang)),
    notes: [
      zh
        ? `括号内为 95% 区间。参考人群为全省 ${year} 年全部计入病例，机构自身包含在内。指数公式：各组比值以例数加权平均，参考值覆盖率 ${coverageText(groups, lang)}。`
        : `95% intervals in brackets. The reference is all cases of the province in ${year}, the institutions themselves included. Indices are case-weighted means of each group's ratio; reference values cover ${coverageText(groups, lang)} of cases.`,
      zh ? 'DRG 组数不可相加。' : 'Numbers of DRGs do not add up.',
    ],
  }
}

const coverageText = ([whole]: readonly CaseGroup[], lang: Lang): string =>
  formatNumber((whole?.mix.timeIndex.coverage ?? 0) * 100, { decimals: 1, lang, unit: '%' })

function efficiencyRow({ label, mix }: CaseGroup, reference: StayReference, isWhole: boolean, lang: Lang): TableRow {
  const { adjusted } = adjustedStay(mix, reference)
  const cells = [
    textCell(label[lang]),
    numberCell(mix.flow.used, 0, lang),
    numberCell(mix.drgCount, 0, lang),
    quantityCell(withoutInterval(mix.cmi), 2, lang),
    quantityCell(withoutInterval(mix.meanStay), 2, lang),
    quantityCell(mix.daysPerWeight, 2, lang),
    quantityCell(isWhole ? withoutInterval(adjusted) : adjusted, 2, lang),
    quantityCell(withoutInterval(mix.timeIndex.answer), 3, lang),
    quantityCell(mix.costIndex.answer, 3, lang),
  ]
  return isWhole ? { cells, kind: 'total' } : { cells }
}

/** Rows of a ranked plot: groups with their adjusted stay. */
export function adjustedRows(groups: readonly CaseGroup[], reference: StayReference): IndicatorRow[] {
  return groups.map(({ key, label, mix }) => ({
    keys: { region: key },
    label,
    numerator: null,
    denominator: mix.flow.used,
    answer: adjustedStay(mix, reference).adjusted,
    reported: 1,
    expected: 1,
    months: 12,
    absent: {},
  }))
}

function adjustedFigure(cities: readonly CaseGroup[], reference: StayReference, year: number) {
  return rankedIntervals(adjustedRows(cities, reference), {
    name: adjustedName,
    unit: dayUnit,
    decimals: 2,
    better: 'lower',
    each: { zh: '个市', en: 'cities' },
    average: reference.meanStay,
    period: { zh: `${year} 年`, en: `${year}` },
  })
}

function trendFigure(data: AnalysisData, year: number, lang: Lang): Figure {
  const months = periodsBetween('month', data.span.start, `${year + 1}-01-01`)
  const monthly = data.caseMixBy(({ year: of, month }) => `${of}-${String(month).padStart(2, '0')}`, 'month')
  const slots = months.map(({ text }) => {
    const answer = monthly.get(text)?.daysPerWeight
    return { x: text, y: answer && isKnown<Quantity>(answer) ? answer.value : null }
  })
  const about = { name: { zh: '单位权重住院日', en: 'Days per unit weight' }, unit: dayUnit, decimals: 2, height: 62 }
  return controlChart(computeControlChart('i', slots, { better: 'lower' }), about)(lang)
}

// Below this many cases an institution's case-mix moves too much from year to year to be placed beside others.
const fewestCases = 100

function hospitalsFigure(data: AnalysisData, whole: CaseMix, reference: StayReference, year: number) {
  const points = groupsBy(data, year, 'organization').flatMap(({ key, label, mix }) => {
    const { adjusted } = adjustedStay(mix, reference)
    if (mix.flow.used < fewestCases || !isKnown(mix.cmi) || !isKnown<Quantity>(adjusted)) return []
    return [{ id: key, label, x: mix.cmi.value, y: adjusted.value }]
  })
  return quadrant(points, {
    name: adjustedName,
    unit: dayUnit,
    decimals: 2,
    xName: { zh: 'CMI', en: 'CMI' },
    xDecimals: 2,
    period: { zh: `${year} 年`, en: `${year}` },
    height: 80,
    reference: {
      x: isKnown(whole.cmi) ? whole.cmi.value : 1,
      y: reference.meanStay,
      name: { zh: '全省', en: 'Province' },
    },
    note: {
      zh: `只画计入 ${fewestCases} 例及以上的机构。`,
      en: `Institutions with ${fewestCases} cases or more.`,
    },
  })
}
