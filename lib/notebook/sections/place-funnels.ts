import { funnelChart } from '../../charts/index.ts'
import { type Bilingual, formatNumber, type Lang } from '../../core/index.ts'
import type { RecordItem, ReportDocument } from '../../report/index.ts'
import type { Funnel } from '../../spc/index.ts'
import { expectedFalseFlags } from '../../stats/index.ts'
import { aboutOf } from '../about.ts'
import type { AnalysisData } from '../analysis-data.ts'
import type { ComparisonFindings } from '../comparison-findings.ts'
import { someOf } from '../comparison-words.ts'
import { keyOf, type RegionalStudy } from '../regional-study.ts'
import { directionOf } from '../spc-of.ts'

/** With more points than this names would hide them. */
const mostNamed = 120

/**
 * Which places and institutions differ from the whole by more than their size explains: `<id>.places`, `<id>.units` (funnels)
 * and `<id>.funnels` (text: over-dispersion, what unadjusted limits would say, false discoveries).
 */
export function placeFunnels(
  doc: ReportDocument,
  data: AnalysisData,
  study: RegionalStudy,
  found: ComparisonFindings,
): RecordItem {
  const { comparison, ids, places } = found
  // Institutions of other patients are compared by O/E alone.
  const units = study.lead === 'ratio' ? undefined : found.units
  const { indicator } = comparison
  const about = {
    ...aboutOf(indicator),
    period: study.period,
    better: directionOf(indicator),
    total: data.denominatorOf(indicator),
    centre: study.wholeName,
  }
  if (places) {
    doc.figure(
      ids.figure('places'),
      funnelChart(places, {
        ...about,
        height: study.lead === 'ratio' ? 48 : 62,
        named: places.points.length <= mostNamed,
        each: study.each,
        nameOf: shortNames(study, found),
      }),
    )
  }
  if (units) {
    const nameOf = (id: string): Bilingual => data.organizationName(id)
    doc.figure(ids.figure('units'), funnelChart(units, { ...about, height: 70, each: study.unitEach, nameOf }))
  }
  if (places) doc.text(ids.figure('funnels'), (lang) => reading(study, found, places, lang), [ids.figure('places')])
  return {
    ...(places ? { placesFunnel: ids.figure('places'), funnels: ids.figure('funnels') } : {}),
    ...(units ? { unitsFunnel: ids.figure('units') } : {}),
  }
}

/** Names of places as a chart has room for them. */
export function shortNames(study: RegionalStudy, { comparison }: ComparisonFindings): (key: string) => Bilingual {
  const labels = new Map(comparison.places.map((row) => [keyOf(row), row.label]))
  return (key) => {
    const short = study.shortName?.(key)
    return short === undefined ? (labels.get(key) ?? { zh: key, en: key }) : { zh: short, en: short }
  }
}

/** Beyond the 99.8 % limits by chance alone, whatever the spread between places. */
export const outsideUnadjusted = ({ points }: Funnel): number =>
  points.filter(({ value, limits: { unadjusted } }) => value > unadjusted.upper998 || value < unadjusted.lower998)
    .length

export const outsideInForce = ({ points }: Funnel): number =>
  points.filter(({ verdict }) => verdict.endsWith('998')).length

function reading(study: RegionalStudy, found: ComparisonFindings, funnel: Funnel, lang: Lang): string {
  return [spread(study, funnel, lang), discovered(study, found, lang)].join(lang === 'zh' ? '' : ' ')
}

/** How much more than chance the places differ, and what limits without allowance for it would say. */
function spread({ each }: RegionalStudy, funnel: Funnel, lang: Lang): string {
  const phi = formatNumber(funnel.phi, { decimals: 2, lang })
  const tau2 = formatNumber(funnel.tau2, { decimals: 5, lang })
  const [naive, inForce, all] = [outsideUnadjusted(funnel), outsideInForce(funnel), funnel.points.length]
  if (funnel.inForce === 'unadjusted') {
    return lang === 'zh'
      ? `离散系数 φ 为 ${phi}，不超过 1.5，控制限未作过度离散调整；${all}${each.zh}中 ${inForce} 个在 99.8% 限外。`
      : `Dispersion φ is ${phi}, not above 1.5, so limits are not adjusted for over-dispersion; ${inForce} of ${all} ${each.en} lie beyond the 99.8% limits.`
  }
  if (lang === 'zh') {
    const warning = funnel.phi > 10 ? 'φ 超过 10，未调整的控制限在这里没有判断价值。' : ''
    return `离散系数 φ 为 ${phi}：${each.zh.slice(1)}间的差别远不止随机波动。若用未调整的控制限，${all}${each.zh}中会有 ${naive} 个落在 99.8% 限外；按加性随机效应调整（τ² = ${tau2}）后为 ${inForce} 个。${warning}`
  }
  const warning = funnel.phi > 10 ? ' With φ above 10, unadjusted limits judge nothing.' : ''
  return `Dispersion φ is ${phi}: ${each.en} differ by far more than chance. Unadjusted limits would put ${naive} of ${all} ${each.en} beyond 99.8%; with an additive random effect (τ² = ${tau2}) it is ${inForce}.${warning}`
}

function discovered(study: RegionalStudy, { discoveries, comparison }: ComparisonFindings, lang: Lang): string {
  const names = new Map(comparison.places.map((row) => [keyOf(row), row.label[lang]]))
  const named = discoveries.filter((each) => each.found).map(({ id }) => names.get(id) ?? id)
  const { watch, alarm } = expectedFalseFlags({ units: discoveries.length, indicators: 1 })
  const print = (value: number): string => formatNumber(value, { decimals: value < 0.1 ? 2 : 1, lang })
  if (lang === 'zh') {
    const what = named.length === 0 ? '没有一个' : `有 ${named.length} 个（${someOf(named, 6, lang)}）`
    return `按控制错误发现率（Benjamini–Hochberg，q = 0.05）判断，${what}与总体不同。即使毫无差别，按 95% 限平均也会误报 ${print(watch)} 个，按 99.8% 限 ${print(alarm)} 个。`
  }
  const what = named.length === 0 ? 'none differs' : `${named.length} ${named.length === 1 ? 'differs' : 'differ'}`
  const whom = named.length === 0 ? '' : ` (${someOf(named, 6, lang)})`
  return `With the false discovery rate held at 0.05 (Benjamini–Hochberg) ${what} from the whole${whom}. Were all ${study.each.en} alike, ${print(watch)} would still be flagged at 95% on average, and ${print(alarm)} at 99.8%.`
}
