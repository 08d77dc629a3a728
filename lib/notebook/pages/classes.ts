import { type Indicator, reportedName, tumourName } from '../../catalogue/index.ts'
import { compositionBars, type Figure, pareto } from '../../charts/index.ts'
import { type Bilingual, formatNumber, type Lang, type Localised } from '../../core/index.ts'
import type { IndicatorRow, RankedClass } from '../../indicators/index.ts'
import { numberCell, type TableItem, textCell } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import type { IndicatorFindings } from '../findings.ts'

const others: Bilingual = { zh: '其他', en: 'Others' }

/** How a class is called: its stratum of the definition, the site of a tumour code, or as it was reported. */
export function className(indicator: Indicator, name: string | null): Bilingual {
  if (name === null) return others
  const stratum = indicator.strata?.find(({ id }) => id === name)
  if (stratum) return stratum.name
  const tumour = tumourName(name)
  return tumour.zh === name ? reportedName(name) : tumour
}

/** `突发性耳聋最多，占 28.5%` */
export function classesHeadline({ indicator, change }: IndicatorFindings, lang: Lang): string {
  const [first] = change.to.classes ?? []
  if (!first) return indicator.name[lang]
  const name = className(indicator, first.name)[lang]
  const share = formatNumber(first.share, { decimals: indicator.format.decimals, lang, unit: '%' })
  return lang === 'zh'
    ? `${indicator.name.zh}：${name}最多，占 ${share}`
    : `${indicator.name.en}: ${name} is the largest class, ${share}`
}

/** The classes of a year ranked, the largest by name and the others last. */
export function classesFigure(found: IndicatorFindings, year: number): Localised<Figure> {
  const { indicator, change } = found
  const rows = (change.to.classes ?? []).map(({ name, count }) => ({
    label: className(indicator, name),
    count,
    rest: name === null,
  }))
  return pareto(rows, {
    name: indicator.name,
    unit: { zh: '人', en: 'persons' },
    period: { zh: `${year} 年`, en: `${year}` },
    title: { zh: classesHeadline(found, 'zh'), en: classesHeadline(found, 'en') },
  })
}

/** This year's largest classes by level of institution, and of the whole in each year before. */
export function classesByLevel(
  data: AnalysisData,
  { indicator, change }: IndicatorFindings,
  year: number,
): Localised<Figure> {
  const named = change.to.classes ?? []
  const whole = everyClass(indicator)
  const years = data.indicator(whole).by('year').through(year).rows.slice(-yearsShown)
  const levels = data.indicator(whole).by('level').in(year).rows
  const rows = [
    ...years.map((row) => ({ ...row, label: wholeIn(data, row.keys.year ?? '') })),
    ...levels.map((row) => ({ ...row, label: inYear(row.label, year) })),
  ].filter(({ classes }) => classes !== undefined)
  return compositionBars(
    rows.map(({ label, classes = [] }) => ({
      label,
      parts: inNamesOf(classes, named).map((each) => each?.count ?? 0),
    })),
    {
      name: indicator.name,
      parts: named.map(({ name }) => className(indicator, name)),
      unit: { zh: '人', en: 'persons' },
      title: { zh: `${indicator.name.zh}，逐年与按级别`, en: `${indicator.name.en}, by year and by level` },
    },
  )
}

const yearsShown = 3
const wholeIn = (data: AnalysisData, year: string): Bilingual => inYear(data.wholeName, year)
const inYear = ({ zh, en }: Bilingual, year: number | string): Bilingual => ({
  zh: `${zh} ${year}`,
  en: `${en} ${year}`,
})

/** Numbers and shares of this year's largest classes in both years; shares add up to 100 in each. */
export function classesTable(data: AnalysisData, found: IndicatorFindings, year: number, lang: Lang): TableItem {
  const { indicator, change } = found
  const zh = lang === 'zh'
  const before = inNamesOf(allClasses(data, indicator, year - 1), change.to.classes ?? [])
  const column = (key: string, title: string) => ({ key, title, align: 'right' as const, width: 15 })
  const [persons, share] = zh ? ['人数', '占比 %'] : ['persons', 'share, %']
  const cells = (each: RankedClass | undefined) => [
    numberCell(each?.count ?? null, 0, lang),
    numberCell(each?.share ?? null, indicator.format.decimals, lang),
  ]
  return {
    kind: 'table',
    caption: zh ? '主要类别与上年比较' : 'Largest classes against the year before',
    columns: [
      { key: 'class', title: zh ? '类别' : 'Class', align: 'left' },
      column('before', `${year - 1} ${persons}`),
      column('before-share', `${year - 1} ${share}`),
      column('now', `${year} ${persons}`),
      column('now-share', `${year} ${share}`),
    ],
    rows: (change.to.classes ?? []).map((each, at) => ({
      cells: [textCell(className(indicator, each.name)[lang]), ...cells(before[at]), ...cells(each)],
      ...(each.name === null ? { kind: 'total' as const } : {}),
    })),
    notes: [
      zh
        ? '一人有多种疾病时按主要疾病计一次。占比取整按最大余数法，合计恰为 100。类别按本年人数由多到少。'
        : 'A person with several diseases counts once, under the main one. Shares are rounded by the largest remainder and add up to 100. Classes in the order of this year.',
    ],
  }
}

/** Every class of a year by itself. */
function allClasses(data: AnalysisData, indicator: Indicator, year: number): readonly RankedClass[] {
  const [row] = data.indicator(everyClass(indicator)).in(year).rows
  return row?.classes ?? []
}

/** The same distribution, whose classes are all told apart. */
function everyClass(indicator: Indicator): Indicator {
  if (!('distribution' in indicator.measure)) return indicator
  return { ...indicator, measure: { ...indicator.measure, top: Number.MAX_SAFE_INTEGER } }
}

/** The classes of one year under the names that lead another, the rest together, so that both add up alike. */
export function inNamesOf(
  classes: readonly RankedClass[],
  named: NonNullable<IndicatorRow['classes']>,
): readonly (RankedClass | undefined)[] {
  const names = named.map(({ name }) => name)
  const rest = classes.filter(({ name }) => name === null || !names.includes(name))
  const sum = (of: (each: RankedClass) => number): number => rest.reduce((total, each) => total + of(each), 0)
  return names.map((name) =>
    name === null
      ? { name, count: sum(({ count }) => count), share: sum(({ share }) => share) }
      : classes.find((each) => each.name === name),
  )
}
