import { funnelChart } from '../../charts/index.ts'
import { type Bilingual, formatNumber, isKnown, type Lang } from '../../core/index.ts'
import type { DrgRow } from '../../indicators/index.ts'
import { numberCell, quantityCell, type ReportDocument, type TableItem, textCell } from '../../report/index.ts'
import { type Funnel, type FunnelCurve, funnel } from '../../spc/index.ts'
import { expectedFalseFlags, type RiskGrade } from '../../stats/index.ts'
import { namesOf, numberColumn, periodOf } from './exhibits.ts'
import { estimateText, measures } from './measures.ts'
import { hospitalCell } from './overview.ts'
import type { InpatientStudy } from './study.ts'

type Grade = 'low' | 'mid-low'

/**
 * Deaths among cases that should not die. Writes `safety.text`, `safety.grades` and `safety.hospitals` (tables), and the funnels
 * `safety.low` and `safety.mid-low` where ten hospitals or more have such cases and anyone died. Says why where nothing is known.
 */
export function inpatientSafety(doc: ReportDocument, study: InpatientStudy): void {
  doc.text('safety.text', (lang) => finding(study, lang), ['safety.grades'])
  doc.table('safety.grades', (lang) => gradesTable(study, lang))
  if (!isKnown(study.whole.risk.grades.low.mortality)) return
  for (const grade of ['low', 'mid-low'] as const) {
    const found = riskFunnel(study, grade)
    if (found) doc.figure(`safety.${grade}`, figureOf(study, grade, found))
  }
  doc.table('safety.hospitals', (lang) => hospitalsTable(study, lang))
}

/** Exact binomial limits: with so few deaths no approximation holds, and whole counts, so that a single death is not a signal by itself. */
export function riskFunnel({ hospitals }: InpatientStudy, grade: Grade): Funnel | undefined {
  const units = hospitals.map(({ keys, risk }) => ({
    id: keys.organization ?? '',
    count: risk.grades[grade].deaths,
    total: risk.grades[grade].cases,
  }))
  const found = funnel(units, { kind: 'proportion', multiplier: 1000, exact: 'whole', limits: 'unadjusted' })
  return found.kind === 'unavailable' ? undefined : { ...found, unadjusted: whereUnitsAre(found) }
}

/** Limits jump from count to count, and say nothing left of the smallest hospital. */
function whereUnitsAre({ points, unadjusted }: Funnel): FunnelCurve {
  const least = Math.min(...points.map(({ total }) => total)) * 0.8
  const kept = (column: readonly number[]): readonly number[] =>
    column.filter((_, i) => (unadjusted.total[i] ?? 0) >= least)
  return {
    total: kept(unadjusted.total),
    lower95: kept(unadjusted.lower95),
    upper95: kept(unadjusted.upper95),
    lower998: kept(unadjusted.lower998),
    upper998: kept(unadjusted.upper998),
  }
}

const gradeNames: Readonly<Record<RiskGrade, Bilingual>> = {
  low: { zh: '低风险', en: 'Low' },
  'mid-low': { zh: '中低风险', en: 'Mid-low' },
  'mid-high': { zh: '中高风险', en: 'Mid-high' },
  high: { zh: '高风险', en: 'High' },
  'no-deaths': { zh: '参考中无死亡', en: 'No deaths in the reference' },
}

function figureOf(study: InpatientStudy, grade: Grade, found: Funnel) {
  const measure = grade === 'low' ? measures.lowRisk : measures.midLow
  return funnelChart(found, {
    name: measure.name,
    unit: measure.unit,
    decimals: 1,
    better: 'lower',
    total: { zh: `${gradeNames[grade].zh}组病例数`, en: `cases in ${gradeNames[grade].en.toLowerCase()}-risk groups` },
    period: periodOf(study),
    each: { zh: '家医院', en: 'hospitals' },
    nameOf: (id) => study.hospitals.find(({ keys }) => keys.organization === id)?.label ?? { zh: id, en: id },
    ...(study.wanted.hospital === undefined ? {} : { own: study.wanted.hospital }),
    height: 80,
    note: {
      zh: '限按整数例数给出，因此呈锯齿状；下限为 0，未画。',
      en: 'Limits are whole numbers of deaths, hence the teeth; lower limits are 0 and not drawn.',
    },
  })
}

/** What the grades come from, as the text and the methods say it. */
export function gradesFrom(
  { grades: { from, to, circular, grading, cases, deaths } }: InpatientStudy,
  lang: Lang,
): string {
  const number = (value: number): string => formatNumber(value, { decimals: 0, lang })
  const span = from === to ? `${from}` : `${from}–${to}`
  const zeros = isKnownGrading(grading) && grading.zeroDeathGroups === 'low'
  return lang === 'zh'
    ? `风险等级由本数据包全部医院 ${span} 年 ${number(cases)} 例（死亡 ${number(deaths)} 例）得出，参考期内无死亡的组${zeros ? '计入低风险组' : '单列一级，不计入低风险组'}${circular ? '；参考期即报告年，各组以自己的死亡定级，低风险组死亡率因此偏低' : ''}`
    : `Risk grades come from ${number(cases)} cases (${number(deaths)} deaths) of all hospitals in the data, ${span}; groups without a death in that time ${zeros ? 'count as low risk' : 'are a grade of their own and not low risk'}${circular ? '; the reference is the year reported itself, so that groups are graded by their own deaths and low-risk mortality is biased downwards' : ''}`
}

const isKnownGrading = (
  grading: InpatientStudy['grades']['grading'],
): grading is Extract<InpatientStudy['grades']['grading'], { readonly kind: 'value' }> => grading.kind === 'value'

function finding(study: InpatientStudy, lang: Lang): string {
  const { whole, hospitals } = study
  const zh = lang === 'zh'
  const { low, 'mid-low': midLow } = whole.risk.grades
  if (!isKnown(low.mortality))
    return zh
      ? '数据不足以划分风险等级（缺离院方式，或有死亡的组不足两个），因此没有低风险组死亡率。'
      : 'The data do not allow risk grades (no way of discharge, or fewer than two groups with deaths), so that there is no low-risk mortality.'
  const with1 = hospitals.filter(({ risk }) => risk.grades.low.deaths > 0)
  const found = riskFunnel(study, 'low')
  const outside = found?.points.filter(({ verdict }) => verdict === 'high-998') ?? []
  const number = (value: number): string => formatNumber(value, { decimals: 0, lang })
  const flags = formatNumber(expectedFalseFlags({ units: hospitals.length, indicators: 1 }).watch, {
    decimals: 1,
    lang,
  })
  const few = found
    ? outside.length > 0
      ? zh
        ? `${outside.length} 家高于 99.8% 精确限（${namesOf(rowsOf(study, outside), lang)}）。`
        : `Above the exact 99.8% limit: ${namesOf(rowsOf(study, outside), lang)}.`
      : zh
        ? `没有医院高于 99.8% 精确限；${hospitals.length} 家之中，仅凭偶然预期至多 ${flags} 家在 95% 限外。`
        : `No hospital lies above the exact 99.8% limit; of ${hospitals.length} chance alone would put up to ${flags} outside the 95% limits.`
    : zh
      ? '可比的医院不足 10 家，或没有死亡，不画漏斗图，只列精确区间。'
      : 'With fewer than 10 hospitals, or without a death, no funnel is drawn: exact intervals are listed.'
  return zh
    ? `${hospitals.length} 家医院低风险组 ${number(low.cases)} 例中死亡 ${number(low.deaths)} 例，${estimateText(measures.lowRisk, whole, lang)}；中低风险组 ${number(midLow.cases)} 例中死亡 ${number(midLow.deaths)} 例，${estimateText(measures.midLow, whole, lang)}。低风险组有死亡的医院 ${with1.length} 家。${few}每家医院只有 0 到几例，不能据以排名；每一例低风险死亡都值得逐例评审。${gradesFrom(study, lang)}。`
    : `Of ${number(low.cases)} cases in low-risk groups ${number(low.deaths)} died, ${estimateText(measures.lowRisk, whole, lang)}; of ${number(midLow.cases)} in mid-low-risk groups ${number(midLow.deaths)}, ${estimateText(measures.midLow, whole, lang)}. ${with1.length} of ${hospitals.length} hospitals had a death in a low-risk group. ${few} A hospital has none to a few such deaths, so that nothing can be ranked; each of them deserves a review. ${gradesFrom(study, lang)}.`
}

const rowsOf = ({ hospitals }: InpatientStudy, points: Funnel['points']): DrgRow[] =>
  points.flatMap(({ id }) => hospitals.filter(({ keys }) => keys.organization === id))

const perMille = (answer: DrgRow['risk']['grades']['low']['mortality']) =>
  isKnown(answer)
    ? { ...answer, value: answer.value * 1000, lower: answer.lower * 1000, upper: answer.upper * 1000, also: [] }
    : answer

function gradesTable(study: InpatientStudy, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const { whole, grades, wanted } = study
  const grading = isKnownGrading(grades.grading) ? grades.grading : undefined
  const shown = (Object.keys(gradeNames) as RiskGrade[]).filter(
    (grade) => grade !== 'no-deaths' || grading?.zeroDeathGroups === 'own-grade',
  )
  const groups = (grade: RiskGrade): number =>
    [...(grading?.grades.values() ?? [])].filter((each) => each === grade).length
  return {
    kind: 'table',
    caption: zh ? `${wanted.year} 年各风险等级的病例与死亡` : `Cases and deaths by risk grade, ${wanted.year}`,
    columns: [
      { key: 'grade', title: zh ? '风险等级' : 'Risk grade', align: 'left', width: 26 },
      { ...numberColumn('groups', { zh: '组数', en: 'Groups' }, lang), note: 0 },
      numberColumn('cases', { zh: '病例', en: 'Cases' }, lang),
      numberColumn('deaths', { zh: '死亡', en: 'Deaths' }, lang),
      numberColumn('mortality', { zh: '死亡率（95% 精确区间）', en: 'Mortality (exact 95%)' }, lang, {
        zh: '‰',
        en: '‰',
      }),
    ],
    rows: shown.map((grade) => {
      const { cases, deaths, mortality } = whole.risk.grades[grade]
      return {
        cells: [
          textCell(gradeNames[grade][lang]),
          numberCell(groups(grade), 0, lang),
          numberCell(cases, 0, lang),
          numberCell(deaths, 0, lang),
          quantityCell(perMille(mortality), 1, lang),
        ],
      }
    }),
    notes: [
      zh ? '参考期内有病例的 DRG 组。' : 'DRGs with a case in the reference period.',
      grading
        ? zh
          ? `有死亡的组按死亡率的自然对数分级：均值 μ = ${formatNumber(grading.logMean, { decimals: 3, lang })}，标准差 σ = ${formatNumber(grading.logDeviation, { decimals: 3, lang })}，低 < μ−σ ≤ 中低 < μ ≤ 中高 < μ+σ ≤ 高。${gradesFrom(study, lang)}。另有 ${formatNumber(whole.risk.ungraded, { decimals: 0, lang })} 例所在的组在参考期内没有病例，未定级。`
          : `Groups with deaths are graded by the natural logarithm of their mortality: mean μ = ${formatNumber(grading.logMean, { decimals: 3, lang })}, standard deviation σ = ${formatNumber(grading.logDeviation, { decimals: 3, lang })}; low < μ−σ ≤ mid-low < μ ≤ mid-high < μ+σ ≤ high. ${gradesFrom(study, lang)}. ${formatNumber(whole.risk.ungraded, { decimals: 0, lang })} cases are in groups without a case in the reference period and have no grade.`
        : zh
          ? '未能划分风险等级。'
          : 'Risk grades could not be made.',
    ],
  }
}

const mostRows = 25

/** Those with deaths in low-risk groups first, then in mid-low; the rest is in the appendix. */
function hospitalsTable(study: InpatientStudy, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const deaths = (row: DrgRow, grade: Grade): number => row.risk.grades[grade].deaths
  const rows = study.hospitals
    .filter((row) => deaths(row, 'low') + deaths(row, 'mid-low') > 0 || row === study.own)
    .sort((a, b) => deaths(b, 'low') - deaths(a, 'low') || deaths(b, 'mid-low') - deaths(a, 'mid-low'))
  return {
    kind: 'table',
    caption: zh ? '低风险组、中低风险组有死亡的医院' : 'Hospitals with deaths in low and mid-low-risk groups',
    columns: [
      { key: 'hospital', title: zh ? '医院' : 'Hospital', align: 'left', width: 32 },
      numberColumn('low', { zh: '低风险死亡/病例', en: 'Low: deaths/cases' }, lang),
      numberColumn('lowRate', { zh: '死亡率', en: 'Mortality' }, lang, { zh: '‰', en: '‰' }),
      numberColumn('mid', { zh: '中低死亡/病例', en: 'Mid-low: deaths/cases' }, lang),
      numberColumn('midRate', { zh: '死亡率', en: 'Mortality' }, lang, { zh: '‰', en: '‰' }),
    ],
    rows: rows.slice(0, mostRows).map((row) => ({
      cells: [
        hospitalCell(study, row, lang),
        textCell(`${deaths(row, 'low')}/${formatNumber(row.risk.grades.low.cases, { decimals: 0, lang })}`),
        quantityCell(perMille(row.risk.grades.low.mortality), 1, lang),
        textCell(`${deaths(row, 'mid-low')}/${formatNumber(row.risk.grades['mid-low'].cases, { decimals: 0, lang })}`),
        quantityCell(perMille(row.risk.grades['mid-low'].mortality), 1, lang),
      ],
    })),
    notes: [
      zh
        ? `区间为 Clopper–Pearson 精确 95% 区间。未列出的 ${study.hospitals.length - Math.min(rows.length, mostRows)} 家见附录。一例死亡即可使死亡率大幅变动，请看区间。`
        : `Exact 95% intervals after Clopper & Pearson. The other ${study.hospitals.length - Math.min(rows.length, mostRows)} hospitals are in the appendix. A single death moves a rate far: read the intervals.`,
    ],
  }
}
