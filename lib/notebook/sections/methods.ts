import type { Bilingual } from '../../core/index.ts'
import type { ReportDocument } from '../../report/index.ts'

export type MethodId = 'values' | 'proportion' | 'rate' | 'change' | 'control-chart' | 'funnel' | 'case-mix' | 'quality'

type Method = {
  readonly id: MethodId
  readonly heading: Bilingual
  readonly text: Bilingual
  readonly reference: string
}

// What the report did, in the order in which a reader meets it; the formula in words, then where it comes from.
const methods: readonly Method[] = [
  {
    id: 'values',
    heading: { zh: '从数据到数值', en: 'From data to values' },
    text: {
      zh: '引擎只返回计数与合计，比率、区间和比较都在计数上计算，全程不取整，仅在印出时四舍五入。某机构某月只要分子或分母未报，该月就不计入这一指标，缺失从不当作零。',
      en: 'The engine returns counts and sums only; ratios, intervals and comparisons are computed from these, unrounded, and rounded half up in print. A month in which an institution did not report numerator and denominator does not enter the indicator: missing is never taken as zero.',
    },
    reference: '',
  },
  {
    id: 'proportion',
    heading: { zh: '比例的区间', en: 'Intervals of proportions' },
    text: {
      zh: '比例用 Wilson 计分区间；死亡等严重事件可由指标定义指定 Clopper–Pearson 精确区间。表格给出 95% 水平，图中同时给出 99.8% 水平。',
      en: 'Proportions carry Wilson score intervals; for deaths and other grave events the definition may ask for the exact Clopper–Pearson interval. Tables show the 95% level, charts the 99.8% level as well.',
    },
    reference: 'Wilson 1927, J Am Stat Assoc 22:209; Clopper & Pearson 1934, Biometrika 26:404',
  },
  {
    id: 'rate',
    heading: { zh: '发生率的区间', en: 'Intervals of rates' },
    text: {
      zh: '事件数除以暴露量的发生率按泊松分布处理：10 例以下用精确区间，其余用 Byar 近似。发生率可以大于 1，不当作比例。',
      en: "Rates of events per exposure are treated as Poisson: exact limits below 10 events, Byar's approximation above. A rate may exceed 1 and is never treated as a proportion.",
    },
    reference: 'Garwood 1936, Biometrika 28:437; Breslow & Day 1987, IARC Sci Publ 82',
  },
  {
    id: 'change',
    heading: { zh: '两年之间的变化', en: 'Change between two years' },
    text: {
      zh: '比例之差用 Newcombe 第 10 法，以个百分点印出；发生率用率比，以相对百分比印出。只有区间不含“无变化”且幅度超过该指标的阈值，才称为上升或下降；区间不含“无变化”但幅度较小，称略升或略降；其余称无明确变化。只有两个时点时不使用“趋势”一词。',
      en: 'Differences of proportions use Newcombe\'s method 10 and are printed in percentage points; rates use the rate ratio and are printed as a relative change. A change is said to have risen or fallen only where its interval excludes no change and its size exceeds the indicator\'s threshold; smaller but certain changes are called slight; the rest is "no clear change". With two points the word trend is not used.',
    },
    reference: 'Newcombe 1998, Stat Med 17:873; Breslow & Day 1987',
  },
  {
    id: 'control-chart',
    heading: { zh: '控制图', en: 'Control charts' },
    text: {
      zh: '比例按月绘制 p 图或 p′ 图，发生率绘制 u 图或 u′ 图，均值绘制 XmR 图。分母很大时，普通 p 图的控制限过窄，p′ 图按月间真实波动放宽控制限，并在图下给出 σz。口径改变处分段，各段分别计算。判读规则为 Anhøj 连串与穿越规则，加上超出 3σ 控制限；图下印出该长度下无变化时的误报概率。',
      en: "Proportions are drawn by month as p or p′ charts, rates as u or u′ charts, means as XmR charts. With very large denominators the limits of a plain p chart are too narrow; the p′ chart widens them by the variation found between months, and its σz is printed. Where a definition changed a new part begins, computed on its own. The rules are Anhøj's runs rules and points outside three-sigma limits; the chance that a chart of this length signals though nothing happened is printed below it.",
    },
    reference: 'Laney 2002, Qual Eng 14:531; Anhøj & Olesen 2014, PLoS ONE 9:e113825; Provost & Murray 2011',
  },
  {
    id: 'funnel',
    heading: { zh: '漏斗图', en: 'Funnel plots' },
    text: {
      zh: '漏斗图比较机构与总体，而不是机构之间排名。先计算过度离散 φ；φ 较大时按加性随机效应放宽控制限（τ²），未调整的控制限只作淡线。超出 99.8% 限的机构值得了解原因，本身不说明好坏。',
      en: 'A funnel compares each institution with the whole rather than ranking them. Over-dispersion φ is computed first; where it is large the limits are widened by an additive random effect (τ²) and the unadjusted limits remain as faint lines. An institution outside the 99.8% limits is worth understanding; that alone says neither good nor bad.',
    },
    reference: 'Spiegelhalter 2005, Stat Med 24:1185; Spiegelhalter et al. 2012, J R Stat Soc A 175:1',
  },
  {
    id: 'case-mix',
    heading: { zh: '病例组合', en: 'Case-mix' },
    text: {
      zh: 'CMI 为入组病例的例均权重。单位权重住院日为住院日合计除以权重合计，两者取自同一批病例；调整住院日为实际住院日与期望住院日之比乘以参考平均住院日，期望住院日按参考人群的单位权重住院日计算。权重反映费用而非住院日，因此这是粗略校正，不是风险调整。时间消耗指数按“各组比值以例数加权平均”计算，公式名称与参考覆盖率随值印出。',
      en: "CMI is the mean weight of grouped cases. Days per unit weight is the sum of days over the sum of weights of the same cases; adjusted stay is observed over expected stay times the reference mean stay, with expected stay from the reference population's days per unit weight. Weights follow cost, not days, so this is a crude correction and no risk adjustment. The time index is the case-weighted mean of each group's ratio; the formula's name and the reference coverage are printed with the value.",
    },
    reference: 'Cochran 1977, Sampling Techniques §6',
  },
  {
    id: 'quality',
    heading: { zh: '数据核查与隔离', en: 'Checks and quarantine' },
    text: {
      zh: '不合类型、代码、主键或逻辑的行在读入时隔离，附文件、行、列、原值、原因与建议，不进入任何计算；读入行数恒等于使用、隔离与筛除行数之和。完整性、一致性与合理性核查的结果见数据质量附录。',
      en: 'Rows that break types, codes, keys or logic are set aside while loading, with file, row, column, value, reason and advice, and enter no computation; rows read always equal rows used, quarantined and filtered. Results of the completeness, conformance and plausibility checks are in the data-quality appendix.',
    },
    reference: 'Kahn et al. 2016, eGEMs 4:1244',
  },
]

/** The appendix on methods: those that the report uses (all where none are named), each with its source. */
export function methodNotes(doc: ReportDocument, used: readonly MethodId[] = methods.map(({ id }) => id)): void {
  doc.list('methods', (lang) =>
    methods
      .filter(({ id }) => used.includes(id))
      .map(({ heading, text, reference }) => ({
        heading: heading[lang],
        text: text[lang],
        ...(reference === '' ? {} : { reference }),
      })),
  )
}
