import {
  type Answer,
  type Bilingual,
  formatEstimate,
  formatNumber,
  hasInterval,
  isKnown,
  type Lang,
  type Quantity,
  reasonText,
} from '../../core/index.ts'
import { type DrgRow, scaled } from '../../indicators/index.ts'
import { quantityCell, type TableCell } from '../../report/index.ts'

/** One measure of DRG performance: how it is called and printed, and what it says. */
export type DrgMeasure = {
  readonly name: Bilingual
  /** As the head of a narrow column. */
  readonly head: Bilingual
  readonly unit: Bilingual
  readonly decimals: number
  readonly better: 'higher' | 'lower' | 'neutral'
  /** A smaller change is called slight. In the printed unit. */
  readonly threshold: number
  /** In the printed unit. */
  of(row: DrgRow): Answer<Quantity>
  readonly says: Bilingual
  /** How it is computed; RW is the weight of a case, n the cases used, g a group. */
  readonly formula: Bilingual
}

const none: Bilingual = { zh: '', en: '' }
const percent: Bilingual = { zh: '%', en: '%' }
const perMille: Bilingual = { zh: '‰', en: '‰' }
const days: Bilingual = { zh: '天', en: 'days' }
const same = (text: string): Bilingual => ({ zh: text, en: text })

export const measures = {
  cmi: {
    name: { zh: '病例组合指数（CMI）', en: 'Case-mix index (CMI)' },
    head: same('CMI'),
    unit: none,
    decimals: 2,
    better: 'neutral',
    threshold: 0.02,
    of: ({ mix }) => mix.cmi,
    says: {
      zh: '例均权重：收治病例的技术难度，不是好坏',
      en: 'Mean weight of a case: how complex the cases are, not how good the care',
    },
    formula: { zh: 'ΣRW ÷ n', en: 'ΣRW / n' },
  },
  surgical: {
    name: { zh: '外科组病例占比', en: 'Share of cases in surgical groups' },
    head: { zh: '外科组占比', en: 'Surgical' },
    unit: percent,
    decimals: 1,
    better: 'neutral',
    threshold: 1,
    of: ({ mix }) => scaled(mix.surgicalShare, 100),
    says: { zh: '入外科 DRG 的病例（编码第二位 A–J）', en: 'Cases in surgical groups (second letter A–J)' },
    formula: { zh: '外科组病例 ÷ 入组病例', en: 'cases in surgical groups / grouped cases' },
  },
  highLevel: {
    name: { zh: '三四级手术占比', en: 'Share of level 3 and 4 operations' },
    head: { zh: '三四级手术', en: 'Level 3–4' },
    unit: percent,
    decimals: 1,
    better: 'neutral',
    threshold: 1,
    of: ({ mix }) => scaled(mix.highLevelShare, 100),
    says: {
      zh: '主要手术为三、四级者占有手术级别的病例',
      en: 'Main operation of level 3 or 4, of cases with an operation of a stated level',
    },
    formula: {
      zh: '主要手术三、四级的病例 ÷ 有手术级别的病例',
      en: 'cases whose main operation is of level 3 or 4 / cases with an operation of a stated level',
    },
  },
  meanStay: {
    name: { zh: '平均住院日', en: 'Mean stay' },
    head: { zh: '平均住院日', en: 'Mean stay' },
    unit: days,
    decimals: 2,
    better: 'lower',
    threshold: 0.1,
    of: ({ mix }) => mix.meanStay,
    says: { zh: '未校正病例组合', en: 'Not adjusted for case-mix' },
    formula: { zh: 'Σ住院日 ÷ n', en: 'Σdays / n' },
  },
  perWeight: {
    name: { zh: '单位权重住院日', en: 'Days per unit weight' },
    head: { zh: '单位权重住院日', en: 'Days per weight' },
    unit: days,
    decimals: 2,
    better: 'lower',
    threshold: 0.1,
    of: ({ mix }) => mix.daysPerWeight,
    says: {
      zh: '住院日合计 ÷ 权重合计，即平均住院日 ÷ CMI',
      en: 'Sum of days over sum of weights, that is mean stay over CMI',
    },
    formula: { zh: 'Σ住院日 ÷ ΣRW', en: 'Σdays / ΣRW' },
  },
  adjusted: {
    name: { zh: '调整住院日', en: 'Adjusted stay' },
    head: { zh: '调整住院日', en: 'Adjusted stay' },
    unit: days,
    decimals: 2,
    better: 'lower',
    threshold: 0.1,
    of: ({ stay }) => stay.adjusted,
    says: {
      zh: '实际与期望住院日之比 × 同级平均住院日',
      en: 'Observed over expected stay, times the mean stay of the peers',
    },
    formula: {
      zh: '（Σ住院日 ÷ ΣRW）÷ 参考单位权重住院日 × 参考平均住院日',
      en: '(Σdays / ΣRW) / days per unit weight of the reference × its mean stay',
    },
  },
  time: {
    name: { zh: '时间消耗指数', en: 'Time index' },
    head: { zh: '时间指数', en: 'Time index' },
    unit: none,
    decimals: 2,
    better: 'lower',
    threshold: 0.01,
    of: ({ mix }) => mix.timeIndex.answer,
    says: {
      zh: '同组住院日与参考之比的例数加权平均；1 为参考水平',
      en: 'Case-weighted mean of stay over reference within groups; 1 is the reference',
    },
    formula: {
      zh: 'Σ(n_g × T_g ÷ T参考_g) ÷ Σn_g，T_g 为组平均住院日，只计有参考值的组',
      en: 'Σ(n_g × T_g / Tref_g) / Σn_g, T_g the mean stay of a group, over groups with a reference',
    },
  },
  cost: {
    name: { zh: '费用消耗指数', en: 'Cost index' },
    head: { zh: '费用指数', en: 'Cost index' },
    unit: none,
    decimals: 2,
    better: 'lower',
    threshold: 0.01,
    of: ({ mix }) => mix.costIndex.answer,
    says: { zh: '同上，以次均费用计；不给区间', en: 'The same of cost; no interval is given' },
    formula: {
      zh: 'Σ(n_g × C_g ÷ C参考_g) ÷ Σn_g，C_g 为组次均费用',
      en: 'Σ(n_g × C_g / Cref_g) / Σn_g, C_g the mean cost of a group',
    },
  },
  lowRisk: {
    name: { zh: '低风险组死亡率', en: 'Mortality in low-risk groups' },
    head: { zh: '低风险组死亡率', en: 'Low-risk mortality' },
    unit: perMille,
    decimals: 2,
    better: 'lower',
    threshold: 0,
    of: ({ risk }) => scaled(risk.grades.low.mortality, 1000),
    says: {
      zh: '本不应死亡的病例中的死亡：每一例都值得评审',
      en: 'Deaths among cases that should not die: each deserves a review',
    },
    formula: {
      zh: '低风险组死亡 ÷ 低风险组离院方式已知的病例',
      en: 'deaths / cases with a known way of discharge, in groups graded low',
    },
  },
  midLow: {
    name: { zh: '中低风险组死亡率', en: 'Mortality in mid-low-risk groups' },
    head: { zh: '中低风险组死亡率', en: 'Mid-low mortality' },
    unit: perMille,
    decimals: 2,
    better: 'lower',
    threshold: 0,
    of: ({ risk }) => scaled(risk.grades['mid-low'].mortality, 1000),
    says: { zh: '死亡风险居中偏低的组', en: 'Groups whose mortality is below the middle' },
    formula: {
      zh: '中低风险组死亡 ÷ 中低风险组离院方式已知的病例',
      en: 'deaths / cases with a known way of discharge, in groups graded mid-low',
    },
  },
} as const satisfies Readonly<Record<string, DrgMeasure>>

/** A name within a sentence: in English its first letter is small, unless it is an abbreviation. */
export const within = (name: Bilingual, lang: Lang): string =>
  lang === 'zh' ? name.zh : name.en.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())

export const measureCell = (measure: DrgMeasure, row: DrgRow, lang: Lang): TableCell =>
  quantityCell(measure.of(row), measure.decimals, lang)

/** The number without its interval, where a table has no room for it. */
export function plainCell(measure: DrgMeasure, row: DrgRow, lang: Lang): TableCell {
  const { light: _, ...cell } = measureCell(measure, row, lang)
  return cell
}

/** The known number of a measure. */
export function numberOf(measure: DrgMeasure, row: DrgRow): number | undefined {
  const answer = measure.of(row)
  return isKnown<Quantity>(answer) ? answer.value : undefined
}

/** The number alone, or its reason: for sentences. */
export function measureText(measure: DrgMeasure, row: DrgRow, lang: Lang): string {
  const answer = measure.of(row)
  if (!isKnown<Quantity>(answer)) return reasonText(answer.reason, lang)
  return formatNumber(answer.value, { decimals: measure.decimals, lang, unit: measure.unit[lang] })
}

/** The number with its 95 % interval, where it has one. */
export function estimateText(measure: DrgMeasure, row: DrgRow, lang: Lang): string {
  const answer = measure.of(row)
  const format = { decimals: measure.decimals, lang, unit: measure.unit[lang] }
  return isKnown<Quantity>(answer) && hasInterval(answer)
    ? formatEstimate(answer, format)
    : measureText(measure, row, lang)
}
