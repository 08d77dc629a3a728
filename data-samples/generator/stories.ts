import type { Level } from './organizations.ts'

/** What really happened in one hospital and is to be found again: the truth behind the sample. */
export type Story = {
  readonly organization: string
  /** The element whose share, or the quantity that, moved. */
  readonly of: string
  readonly indicator: string
  readonly from: string
  /** Added to the log odds of a share, or multiplied with a length of stay. */
  readonly effect: number
  readonly what: { readonly zh: string; readonly en: string }
}

const story = (
  organization: string,
  of: string,
  indicator: string,
  from: string,
  effect: number,
  zh: string,
  en: string,
): Story => ({ organization, of, indicator, from, effect, what: { zh, en } })

/** Shares that moved in one hospital. */
export const shareStories: readonly Story[] = [
  story(
    'H018',
    'stroke_reperfused',
    'NIT-2023-II',
    '2023-04',
    1.3,
    '建立卒中绿色通道，再灌注率明显上升',
    'A stroke pathway: reperfusion clearly rose',
  ),
  story(
    'H040',
    'gs_unplanned_reoperations',
    'GS-2022-06',
    '2023-03',
    1.15,
    '非计划再次手术率升至两倍以上',
    'Unplanned reoperations more than doubled',
  ),
  story(
    'H048',
    'septic_shock_bundle_1h',
    'NIT-2023-VIII-a',
    '2023-10',
    1.5,
    '1 小时集束化治疗完成率上升',
    'The one-hour bundle rose',
  ),
  story(
    'H070',
    'tumour_tnm_staged',
    'NIT-2023-III',
    '2024-01',
    -1.2,
    '治疗前 TNM 分期评估率下降',
    'TNM staging before treatment fell',
  ),
  story(
    'H076',
    'vaginal_delivery_complications',
    'NIT-2023-X',
    '2024-02',
    0.75,
    '阴道分娩并发症增多',
    'Complications of vaginal delivery rose',
  ),
]

/** Hospitals whose stays are long or short for their case-mix, in all years. */
export const stayOutliers: readonly Story[] = [
  story(
    'H034',
    'length_of_stay',
    'GS-2022-04',
    '2021-01',
    1.46,
    '校正病例组合后住院日明显偏长',
    'Stays long for the case-mix',
  ),
  story(
    'H031',
    'length_of_stay',
    'GS-2022-04',
    '2021-01',
    1.34,
    '校正病例组合后住院日明显偏长',
    'Stays long for the case-mix',
  ),
  story(
    'H019',
    'length_of_stay',
    'GS-2022-04',
    '2021-01',
    0.72,
    '校正病例组合后住院日明显偏短',
    'Stays short for the case-mix',
  ),
]

/** How strongly each level draws heavy cases: the exponent on the weight of a group. */
export const casemixPull: Record<Level, number> = { tertiary: 0.34, secondary: -0.24, primary: -0.8 }

/** A change of definition: prophylaxis given only locally no longer counts from 2023. */
export const definitionBreak = {
  element: 'ur_clean_incision_prophylaxis',
  indicator: 'UR-2022-04',
  from: '2023-01',
  effect: -0.55,
  reason: {
    zh: '自 2023 年 1 月起只计全身用药',
    en: 'since January 2023 only systemic use counts',
  },
} as const
