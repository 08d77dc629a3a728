import { type Answer, type Bilingual, known, type Quantity, unavailable } from '../../core/index.ts'
import { type DrgRow, scaled, type WeightTable } from '../../indicators/index.ts'

/** What the reasons for no number are told by. */
export type DrgGrounds = {
  readonly weights: WeightTable
  /** Columns of the discharges. */
  readonly there: readonly string[]
  /** Why no group is graded; absent where groups are. */
  readonly ungraded?: Bilingual
}

/** One measure of DRG performance: its parts where it is a ratio, and why there is none where there is none. */
export type DrgMeasure = {
  readonly id: string
  readonly name: Bilingual
  readonly unit: Bilingual
  readonly decimals: number
  /** To be read with it, beneath. */
  readonly note?: Bilingual
  readonly of: (row: DrgRow, grounds: DrgGrounds) => Answer<Quantity>
  readonly parts: (row: DrgRow) => readonly [numerator: number | null, denominator: number | null]
  /** Share of the cases used whose group has a reference, of an index. */
  readonly coverage?: (row: DrgRow) => number
  readonly why: (row: DrgRow, grounds: DrgGrounds) => Bilingual
}

const plain: Bilingual = { zh: '', en: '' }

/** Without a weight for any of its cases a unit has none of what weights give. */
const weighted =
  (of: (row: DrgRow) => Answer<Quantity>): DrgMeasure['of'] =>
  (row, { weights }) => {
    if (weights.groups.size === 0) return unavailable('missing')
    return row.mix.flow.used === 0 ? unavailable('zero-denominator') : of(row)
  }

function whyNoWeight({ mix: { flow } }: DrgRow, { weights }: DrgGrounds): Bilingual | undefined {
  if (weights.groups.size === 0) {
    return { zh: '数据包没有权重表 drg_weights', en: 'the data have no table of weights (drg_weights)' }
  }
  if (flow.used > 0) return undefined
  const { received, ungrouped, withoutWeight, withoutStay } = flow
  return {
    zh: `${received} 例中无一可用：未入组 ${ungrouped}，权重表 ${weights.version} 无其组 ${withoutWeight}，住院天数不明 ${withoutStay}`,
    en: `none of ${received} cases can be used: ${ungrouped} ungrouped, ${withoutWeight} in groups that weights ${weights.version} lack, ${withoutStay} of unknown stay`,
  }
}

const lacks = (column: string): Bilingual => ({
  zh: `病例数据没有 ${column} 列，或全为空白`,
  en: `the cases have no column ${column}, or it is blank`,
})

const whyNoIndex =
  (column: string, reference: 'referenceDays' | 'referenceCost', named: string): DrgMeasure['why'] =>
  (row, grounds) => {
    const { weights, there } = grounds
    const none = whyNoWeight(row, grounds)
    if (none) return none
    if (!there.includes(column)) return lacks(column)
    if ([...weights.groups.values()].every((group) => group[reference] === undefined)) {
      return {
        zh: `权重表 ${weights.version} 没有参考值（${named}）`,
        en: `weights ${weights.version} have no reference (${named})`,
      }
    }
    return {
      zh: `病例所在各组在权重表 ${weights.version} 中都没有参考值（${named}），或 ${column} 全为空白`,
      en: `none of the groups of these cases has a reference (${named}) in weights ${weights.version}, or ${column} is blank`,
    }
  }

const compared = ({ flow: { used } }: DrgRow['mix'], without: number): number => used - without

export const drgMeasures: readonly DrgMeasure[] = [
  {
    id: 'drg-count',
    name: { zh: 'DRG 组数', en: 'Number of DRGs' },
    unit: { zh: '组', en: 'groups' },
    decimals: 0,
    note: {
      zh: '各行分别对组去重计数，不可相加。',
      en: 'Distinct groups in each row: rows do not add up.',
    },
    of: ({ mix }) => known(mix.drgCount),
    parts: () => [null, null],
    why: () => plain,
  },
  {
    id: 'total-weight',
    name: { zh: '总权重', en: 'Total weight' },
    unit: plain,
    decimals: 2,
    of: weighted(({ mix }) => known(mix.totalWeight)),
    parts: () => [null, null],
    why: (row, grounds) => whyNoWeight(row, grounds) ?? plain,
  },
  {
    id: 'cmi',
    name: { zh: '病例组合指数（CMI）', en: 'Case-mix index (CMI)' },
    unit: plain,
    decimals: 2,
    note: {
      zh: '分子为总权重，分母为有权重且住院天数已知的入组病例。',
      en: 'Total weight over grouped cases that have a weight and a known stay.',
    },
    of: weighted(({ mix }) => mix.cmi),
    parts: ({ mix }) => [mix.totalWeight, mix.flow.used],
    why: (row, grounds) => whyNoWeight(row, grounds) ?? plain,
  },
  {
    id: 'time-index',
    name: { zh: '时间消耗指数', en: 'Time index' },
    unit: plain,
    decimals: 2,
    note: {
      zh: '同组住院日与参考之比的例数加权平均，分母为其组有参考值的病例；1 为参考水平。',
      en: 'Case-weighted mean of stay over reference within groups, over the cases whose group has one; 1 is the reference.',
    },
    of: weighted(({ mix }) => mix.timeIndex.answer),
    parts: ({ mix }) => [null, compared(mix, mix.timeIndex.casesWithout)],
    coverage: ({ mix }) => mix.timeIndex.coverage,
    why: whyNoIndex('length_of_stay', 'referenceDays', 'reference_days'),
  },
  {
    id: 'cost-index',
    name: { zh: '费用消耗指数', en: 'Cost index' },
    unit: plain,
    decimals: 2,
    note: { zh: '同上，以次均费用计；不给区间。', en: 'The same of cost; no interval is given.' },
    of: weighted(({ mix }) => mix.costIndex.answer),
    parts: ({ mix }) => [null, compared(mix, mix.costIndex.casesWithout)],
    coverage: ({ mix }) => mix.costIndex.coverage,
    why: whyNoIndex('total_cost', 'referenceCost', 'reference_cost'),
  },
  {
    id: 'low-risk-mortality',
    name: { zh: '低风险组死亡率', en: 'Mortality in low-risk groups' },
    unit: { zh: '‰', en: '‰' },
    decimals: 2,
    note: {
      zh: '风险等级由该年以前各年全部病例的死亡得出，没有死亡的组计为低风险；分母为离院方式已知的病例。',
      en: 'Groups are graded by the deaths of all cases of the years before, those without a death as low; over cases whose way of discharge is known.',
    },
    of: ({ risk }) => scaled(risk.grades.low.mortality, 1000),
    parts: ({ risk: { grades } }) => [grades.low.deaths, grades.low.cases],
    why: (_row, { there, ungraded }) =>
      there.includes('discharge_way')
        ? (ungraded ?? { zh: '没有低风险组的病例', en: 'there are no cases in low-risk groups' })
        : lacks('discharge_way'),
  },
  {
    id: 'adjusted-stay',
    name: { zh: '调整住院日', en: 'Adjusted stay' },
    unit: { zh: '天', en: 'days' },
    decimals: 2,
    note: {
      zh: '（Σ住院日 ÷ Σ权重）÷ 参考单位权重住院日 × 参考平均住院日；参考为同期所选地区、级别、性质（未选则为全部）的病例。',
      en: '(Σ days / Σ weight) / days per weight of the reference × its mean stay; the reference is all cases of the period in the region, level and ownership asked for.',
    },
    of: weighted(({ stay }) => stay.adjusted),
    parts: () => [null, null],
    why: (row, grounds) => whyNoWeight(row, grounds) ?? lacks('length_of_stay'),
  },
]
