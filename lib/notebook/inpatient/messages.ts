import {
  type Answer,
  type Bilingual,
  formatNumber,
  isKnown,
  known,
  type Lang,
  percentagePoints,
} from '../../core/index.ts'
import type { DrgRow } from '../../indicators/index.ts'
import type { RecordItem, ReportDocument } from '../../report/index.ts'
import { verdictWord } from '../../report/index.ts'
import { changeOf, type MeasureChange } from './changes.ts'
import { excessDays } from './efficiency.ts'
import { namesOf } from './exhibits.ts'
import { type DrgMeasure, estimateText, measures, measureText, numberOf } from './measures.ts'
import { riskFunnel } from './safety.ts'
import { beyond } from './sides.ts'
import type { InpatientStudy } from './study.ts'
import { stayChanges } from './trends.ts'

type Message = { readonly headline: Bilingual; readonly sentence: Bilingual; readonly ref: string }

/** The page of key messages: the lists `messages` and `numbers`, each sentence written from the results and with its exhibit. */
export function inpatientMessages(doc: ReportDocument, study: InpatientStudy): void {
  const found = [complexity(study), time(study), spread(study), both(study), lowRisk(study), years(study)].flatMap(
    (each) => each ?? [],
  )
  doc.list(
    'messages',
    found.map(({ headline, sentence, ref }, i): RecordItem => {
      const id = `message.${i + 1}`
      doc.text(id, sentence, [ref])
      return { id, headline: headline[doc.lang] }
    }),
  )
  numbers(doc, study)
}

function numbers(doc: ReportDocument, { whole, hospitals, peers }: InpatientStudy): void {
  const { low } = whole.risk.grades
  const list: readonly (readonly [id: string, value: Answer, decimals: number, what: Bilingual])[] = [
    [
      'numbers.hospitals',
      known(hospitals.length),
      0,
      {
        zh: `家${peers.zh}，计入 ${number(whole.mix.flow.used, 'zh')} 例`,
        en: `${peers.en}, ${number(whole.mix.flow.used, 'en')} cases used`,
      },
    ],
    ['numbers.cmi', whole.mix.cmi, 2, { zh: 'CMI', en: 'case-mix index' }],
    ['numbers.time', whole.mix.timeIndex.answer, 2, { zh: '时间消耗指数', en: 'time index' }],
    [
      'numbers.low',
      isKnown(low.mortality) ? known(low.deaths) : low.mortality,
      0,
      { zh: '例低风险组死亡', en: 'deaths in low-risk groups' },
    ],
  ]
  for (const [id, value, decimals] of list) doc.value(id, value, { decimals })
  doc.list('numbers', (lang) => list.map(([id, , , what]) => ({ id, what: what[lang] })))
}

const number = (value: number, lang: Lang, decimals = 0): string => formatNumber(value, { decimals, lang })

/** How a measure went since the year before: words, difference, interval. */
function since(study: InpatientStudy, measure: DrgMeasure, lang: Lang): string {
  const change = changeOf(measure, study.before, study.whole)
  if (change.verdict === 'unavailable')
    return lang === 'zh' ? '，上年无可比数值' : '; there is no value of the year before'
  const { difference } = change
  const share = measure.unit.en === '%'
  const unit = share ? percentagePoints(lang) : measure.unit[lang]
  const size = isKnown(difference)
    ? formatNumber(difference.value, { decimals: measure.decimals, lang, unit, signed: true })
    : ''
  return lang === 'zh'
    ? `，较上年${verdictWord(change.verdict, lang)}（${size}）`
    : `; since the year before: ${verdictWord(change.verdict, lang)} (${size})`
}

const changed = ({ verdict }: MeasureChange): boolean => verdict === 'rose' || verdict === 'fell'

function complexity(study: InpatientStudy): Message {
  const { whole } = study
  const [zh, en] = [
    verdictWord(changeOf(measures.cmi, study.before, whole).verdict, 'zh'),
    verdictWord(changeOf(measures.cmi, study.before, whole).verdict, 'en'),
  ]
  const cmi = measureText(measures.cmi, whole, 'zh')
  return {
    headline: {
      zh: `病例组合指数 ${cmi}${study.before ? `，${zh}` : ''}`,
      en: `Case-mix index ${cmi}${study.before ? `: ${en}` : ''}`,
    },
    sentence: {
      zh: `CMI ${estimateText(measures.cmi, whole, 'zh')}${study.before ? since(study, measures.cmi, 'zh') : ''}；总权重 ${number(whole.mix.totalWeight, 'zh')}，覆盖 ${number(whole.mix.drgCount, 'zh')} 个 DRG 组，外科组病例占 ${measureText(measures.surgical, whole, 'zh')}。`,
      en: `CMI is ${estimateText(measures.cmi, whole, 'en')}${study.before ? since(study, measures.cmi, 'en') : ''}; the total weight is ${number(whole.mix.totalWeight, 'en')} over ${number(whole.mix.drgCount, 'en')} DRGs, and surgical groups hold ${measureText(measures.surgical, whole, 'en')} of cases.`,
    },
    ref: 'overview.table',
  }
}

function time(study: InpatientStudy): Message | undefined {
  const { whole } = study
  const index = numberOf(measures.time, whole)
  if (index === undefined) return undefined
  const less = index < 1
  const share = (lang: Lang): string => formatNumber(Math.abs(index - 1) * 100, { decimals: 0, lang, unit: '%' })
  const days = excessDays(study)
  return {
    headline: {
      zh: `同组病例的住院时间比参考${less ? '少' : '多'} ${share('zh')}`,
      en: `Stays are ${share('en')} ${less ? 'shorter' : 'longer'} than the reference for the same groups`,
    },
    sentence: {
      zh: `时间消耗指数 ${estimateText(measures.time, whole, 'zh')}${study.before ? since(study, measures.time, 'zh') : ''}；与各组参考住院日相比，全年${days < 0 ? '少' : '多'}用约 ${number(Math.abs(days), 'zh')} 床日。单位权重住院日 ${estimateText(measures.perWeight, whole, 'zh')}。`,
      en: `The time index is ${estimateText(measures.time, whole, 'en')}${study.before ? since(study, measures.time, 'en') : ''}. That is about ${number(Math.abs(days), 'en')} bed-days ${days < 0 ? 'fewer' : 'more'} in the year than the reference of each group. Days per unit weight: ${estimateText(measures.perWeight, whole, 'en')}.`,
    },
    ref: 'stays.time',
  }
}

function spread(study: InpatientStudy): Message {
  const { high, low } = beyond(study, measures.adjusted)
  const named = (rows: readonly DrgRow[], lang: Lang): string =>
    rows.length === 0 ? '' : lang === 'zh' ? `（${namesOf(rows, lang)}）` : ` (${namesOf(rows, lang)})`
  const all = study.hospitals.length
  return {
    headline: {
      zh: `${all} 家医院中 ${high.length} 家住院日可靠偏长，${low.length} 家可靠偏短`,
      en: `Stays are reliably longer in ${high.length} and reliably shorter in ${low.length} of ${all} hospitals`,
    },
    sentence: {
      zh: `校正病例组合后，以 99.8% 区间判断，${high.length} 家长于同级合计${named(high, 'zh')}，${low.length} 家短于同级合计${named(low, 'zh')}，其余 ${all - high.length - low.length} 家无可靠差别。`,
      en: `Adjusted for case-mix and by 99.8% intervals, longer than all together: ${high.length}${named(high, 'en')}; shorter: ${low.length}${named(low, 'en')}; no reliable difference: ${all - high.length - low.length}.`,
    },
    ref: 'stays.adjusted',
  }
}

/** Heavier cases in less time: the corner of the quadrant that others may want to learn from. */
function both({ hospitals, whole }: InpatientStudy): Message | undefined {
  const [cmi, index] = [numberOf(measures.cmi, whole), numberOf(measures.time, whole)]
  const placed = hospitals.flatMap((row) => {
    const [x, y] = [numberOf(measures.cmi, row), numberOf(measures.time, row)]
    return x === undefined || y === undefined ? [] : [{ row, x, y }]
  })
  // Fewer are not drawn.
  if (cmi === undefined || index === undefined || placed.length < 3) return undefined
  const in4 = (heavy: boolean, slow: boolean): DrgRow[] =>
    placed.filter(({ x, y }) => x >= cmi === heavy && y >= index === slow).map(({ row }) => row)
  const [good, slow] = [in4(true, false), in4(false, true)]
  return {
    headline: {
      zh: `${good.length} 家病例更重而用时更少，${slow.length} 家病例较轻而用时较多`,
      en: `${good.length} hospitals treat heavier cases in less time, ${slow.length} lighter cases in more`,
    },
    sentence: {
      zh: `以合计为界（CMI ${number(cmi, 'zh', 2)}，时间消耗指数 ${number(index, 'zh', 2)}），${good.length} 家${good.length > 0 ? `（${namesOf(good, 'zh')}）` : ''} CMI 较高而时间指数较低，${slow.length} 家相反。这是位置的描述，未计随机波动，请连同区间图阅读。`,
      en: `Against all together (CMI ${number(cmi, 'en', 2)}, time index ${number(index, 'en', 2)}), ${good.length} hospitals${good.length > 0 ? ` (${namesOf(good, 'en')})` : ''} have a higher CMI and a lower time index, ${slow.length} the reverse. This says where they stand, chance not allowed for: read it with the intervals.`,
    },
    ref: 'overview.quadrant',
  }
}

function lowRisk(study: InpatientStudy): Message | undefined {
  const { whole, hospitals } = study
  const { low } = whole.risk.grades
  if (!isKnown(low.mortality)) return undefined
  const outside = riskFunnel(study, 'low')?.points.filter(({ verdict }) => verdict === 'high-998').length ?? 0
  const hit = hospitals.filter(({ risk }) => risk.grades.low.deaths > 0).length
  return {
    headline: {
      zh: `低风险组死亡 ${number(low.deaths, 'zh')} 例，${outside === 0 ? '没有医院超出精确控制限' : `${outside} 家高于精确控制限`}`,
      en: `Deaths in low-risk groups: ${number(low.deaths, 'en')}; hospitals above the exact limit: ${outside === 0 ? 'none' : outside}`,
    },
    sentence: {
      zh: `低风险组 ${number(low.cases, 'zh')} 例中死亡 ${number(low.deaths, 'zh')} 例，${estimateText(measures.lowRisk, whole, 'zh')}（精确区间），分布在 ${hit} 家医院；建议逐例评审。`,
      en: `${number(low.deaths, 'en')} of ${number(low.cases, 'en')} cases in low-risk groups died, ${estimateText(measures.lowRisk, whole, 'en')} by exact limits; hospitals concerned: ${hit}. A review of each death is advised.`,
    },
    ref: 'safety.grades',
  }
}

function years(study: InpatientStudy): Message | undefined {
  if (!study.before) return undefined
  const { fell, rose, compared } = stayChanges(study)
  const level = changeOf(measures.highLevel, study.before, study.whole)
  const operations = (lang: Lang): string =>
    changed(level)
      ? lang === 'zh'
        ? `三四级手术占比 ${measureText(measures.highLevel, study.whole, lang)}${since(study, measures.highLevel, lang)}。`
        : ` Operations of level 3 and 4 are ${measureText(measures.highLevel, study.whole, lang)}${since(study, measures.highLevel, lang)}.`
      : ''
  return {
    headline: {
      zh: `与上年相比，${fell.length} 家单位权重住院日下降，${rose.length} 家上升`,
      en: `Since the year before, days per unit weight fell in ${fell.length} hospitals and rose in ${rose.length}`,
    },
    sentence: {
      zh: `有两年病例的 ${compared} 家医院中，${fell.length} 家下降${fell.length > 0 ? `（${namesOf(fell, 'zh')}）` : ''}，${rose.length} 家上升${rose.length > 0 ? `（${namesOf(rose, 'zh')}）` : ''}，其余无明确变化；合计${measureText(measures.perWeight, study.whole, 'zh')}${since(study, measures.perWeight, 'zh')}。${operations('zh')}`,
      en: `Of ${compared} hospitals with cases in both years it fell in ${fell.length}${fell.length > 0 ? ` (${namesOf(fell, 'en')})` : ''} and rose in ${rose.length}${rose.length > 0 ? ` (${namesOf(rose, 'en')})` : ''}; the rest show no clear change. All together: ${measureText(measures.perWeight, study.whole, 'en')}${since(study, measures.perWeight, 'en')}.${operations('en')}`,
    },
    ref: 'trends.hospitals',
  }
}
