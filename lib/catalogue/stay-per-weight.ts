import { inDepartment, weighted } from './case-rules.ts'
import { both, type Pair, sum } from './entry.ts'
import { days } from './formats.ts'
import type { Element, Indicator, Measure } from './types.ts'

/** What the indicators "CMI平均住院日" of several specialties share: they are computed and read alike. */
export const stayPerWeight = {
  kind: 'casemix',
  better: 'lower',
  format: days(2),
  threshold: 0.3,
  definition: both([
    '平均住院日除以 CMI，即每单位 DRG 权重的住院天数：入组病例住院天数之和除以同一批病例的权重之和。同时列出平均住院日和 CMI。',
    'Mean length of stay divided by the case-mix index, that is days per unit of DRG weight: days of the grouped cases over the weights of the same cases. Mean stay and case-mix index are shown beside it.',
  ]),
  exclusions: both([
    '未入组、无权重或住院天数不明的病例；其例数与占比随结果列出。不截尾。',
    'Cases that are not grouped, have no weight, or have no known length of stay; their number and share are reported. Nothing is trimmed.',
  ]),
  note: both([
    '这是粗略的比值，不是风险调整：权重反映费用而非住院日。多家机构合并时用天数之和除以权重之和，不取各机构比值的平均。没有病例数据时只给数值，不给区间。',
    'A crude ratio, not risk adjustment: weights follow cost, not stay. Institutions are combined as the sum of days over the sum of weights, never as a mean of their ratios. Without case data there is a value but no interval.',
  ]),
} as const satisfies Partial<Indicator>

/** The formula "CMI × days per unit of CMI" as it is printed. */
export const productPrinted: Pair = [
  '来源印作“CMI×单位CMI住院日”。若单位CMI住院日取本单位自身的值，乘积约去后就是平均住院日，等于未作校正；本目录计算平均住院日÷CMI。',
  'The source prints "CMI × days per unit of CMI". With the unit\'s own days the product cancels to the plain mean stay and corrects nothing; we compute mean stay ÷ CMI.',
]

export const stayMeasure = (prefix: string): Measure => ({
  casemix: 'days-per-weight',
  days: `${prefix}_days`,
  weight: `${prefix}_weight`,
  cases: `${prefix}_grouped_cases`,
})

/** Cases grouped and weighted, their days and their weights, of one department. */
export function stayElements(prefix: string, department: string, [zh, en]: Pair): readonly Element[] {
  const where = { all: [inDepartment(department), weighted] }
  return [
    sum(
      `${prefix}_grouped_cases`,
      'case',
      [`${zh}入组且有权重的例数`, `${en} cases grouped and weighted`],
      [
        `${zh}出院患者例数中，已入 DRG 组、有权重且住院天数已知者。住院日与 CMI 都只在这一病例集上计算。`,
        `Of the ${en.toLowerCase()} discharges, those grouped by DRG, with a weight and a known length of stay. Stay and case-mix index are both computed on this set of cases only.`,
      ],
      { count: 'stays', where },
    ),
    sum(
      `${prefix}_days`,
      'day',
      [`${zh}入组病例住院天数`, `Days of ${en.toLowerCase()} cases grouped`],
      [
        `${zh}入组且有权重的病例的住院天数之和，不截尾。`,
        `Sum of the lengths of stay of the ${en.toLowerCase()} cases grouped and weighted, not trimmed.`,
      ],
      { sum: 'length_of_stay', where },
    ),
    sum(
      `${prefix}_weight`,
      'weight',
      [`${zh}总权重`, `Total weight of ${en.toLowerCase()} cases`],
      [
        `${zh}入组且有权重的病例的 DRG 权重（RW）之和。权重表的地区、年份与分组器版本随数据包给出，不同版本不得相加。`,
        `Sum of the DRG weights (RW) of the ${en.toLowerCase()} cases grouped and weighted. Region, year and grouper version of the weights come with the data package; versions are never added together.`,
      ],
      { sum: 'drg_weight', where },
    ),
  ]
}
