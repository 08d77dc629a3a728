import { formatNumber, type Lang } from '../../core/index.ts'
import type { ReportDocument } from '../../report/index.ts'
import { namesOf, quadrantOf, rankedHospitals } from './exhibits.ts'
import { excessOf } from './groups.ts'
import { measures, measureText } from './measures.ts'
import { beyond } from './sides.ts'
import type { InpatientStudy } from './study.ts'

/**
 * How much time and money the same cases take. Writes `stays.text`, `stays.adjusted`, `stays.time`, and `stays.quadrant` (time by
 * cost) where costs are known.
 */
export function inpatientEfficiency(doc: ReportDocument, study: InpatientStudy): void {
  doc.text('stays.text', (lang) => finding(study, lang), ['stays.adjusted', 'stays.time'])
  doc.figure('stays.adjusted', rankedHospitals(study, measures.adjusted))
  doc.figure('stays.time', rankedHospitals(study, measures.time))
  const figure = quadrantOf(study, study.hospitals, {
    x: measures.time,
    y: measures.cost,
    reference: study.whole,
    referenceName: { zh: '合计', en: 'Together' },
    each: { zh: '家医院', en: 'hospitals' },
    ...(study.wanted.hospital === undefined ? {} : { own: study.wanted.hospital }),
    height: 118,
  })
  if (figure) doc.figure('stays.quadrant', figure)
}

/** Bed-days that the stays took beyond the reference of their groups; below 0 where they took fewer. */
export function excessDays(study: InpatientStudy): number {
  return study.groups.reduce((sum, row) => sum + (excessOf(study, row) ?? 0), 0)
}

function finding(study: InpatientStudy, lang: Lang): string {
  const { whole, reference } = study
  const { high, low } = beyond(study, measures.adjusted)
  const days = (value: number): string =>
    formatNumber(value, { decimals: 2, lang, unit: lang === 'zh' ? '天' : 'days' })
  const excess = excessDays(study)
  const bedDays = formatNumber(Math.abs(excess), { decimals: 0, lang })
  const quartiles = whole.mix.stayQuartiles?.map((each) =>
    each.kind === 'value' ? formatNumber(each.value, { decimals: 0, lang }) : '',
  )
  const spread = quartiles
    ? lang === 'zh'
      ? `（中位数 ${quartiles[1]} 天，四分位 ${quartiles[0]}–${quartiles[2]} 天）`
      : ` (median ${quartiles[1]}, quartiles ${quartiles[0]}–${quartiles[2]})`
    : ''
  return lang === 'zh'
    ? `平均住院日 ${days(reference.meanStay)}${spread}，单位权重住院日 ${days(reference.daysPerWeight)}。校正病例组合后，${high.length} 家医院的住院日可靠地长于合计${high.length > 0 ? `（${namesOf(high, lang)}）` : ''}，${low.length} 家可靠地短于合计${low.length > 0 ? `（${namesOf(low, lang)}）` : ''}。时间消耗指数合计 ${measureText(measures.time, whole, lang)}，与各组参考住院日相比，全年${excess < 0 ? '少' : '多'}用约 ${bedDays} 床日。住院日偏长值得了解原因，偏短也应同时看再入院与死亡。`
    : `Mean stay is ${days(reference.meanStay)}${spread}, ${days(reference.daysPerWeight)} per unit weight. Hospitals whose stays, adjusted for case-mix, are reliably longer than those of all together: ${high.length}${high.length > 0 ? ` (${namesOf(high, lang)})` : ''}; reliably shorter: ${low.length}${low.length > 0 ? ` (${namesOf(low, lang)})` : ''}. The time index is ${measureText(measures.time, whole, lang)}: about ${bedDays} bed-days ${excess < 0 ? 'fewer' : 'more'} in the year than the reference of each group. Long stays are worth understanding; short ones should be read with readmissions and deaths.`
}
