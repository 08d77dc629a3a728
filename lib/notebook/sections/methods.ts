import type { Bilingual } from '../../core/index.ts'
import type { ReportDocument } from '../../report/index.ts'

export type MethodId =
  | 'values'
  | 'proportion'
  | 'rate'
  | 'change'
  | 'control-chart'
  | 'funnel'
  | 'standardised'
  | 'ranks'
  | 'many'
  | 'place-trend'
  | 'gap'
  | 'shrinkage'
  | 'suppression'
  | 'case-mix'
  | 'drg-intervals'
  | 'risk-grades'
  | 'states'
  | 'classes'
  | 'pareto'
  | 'goals'
  | 'quality'

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
    id: 'standardised',
    heading: { zh: '间接标准化：O/E', en: 'Indirect standardisation: O/E' },
    text: {
      zh: '期望数 E 为各层分母乘以参考人群同层的率之和，O/E 的区间为观察数 O 的泊松区间除以 E（O 少于 10 用精确法，其余用 Byar 近似）。E 当作已知数，其自身的误差不在区间内。各地的 E 按各自的构成得出，因此 O/E 只能各自与 1 比较，两地之间不排名。O/E 的漏斗图按对数尺度计算过度离散，未调整的限为精确泊松限。',
      en: 'Expected E is the sum over strata of the denominators times the reference rate of the stratum; the interval of O/E is the Poisson interval of the observed O over E (exact below 10 events, otherwise Byar). E is taken as known, its own error is not in the interval. Each place has its own mix, so O/E is held against 1 only and two places are not ranked. The funnel of O/E estimates over-dispersion on the log scale; unadjusted limits are exact Poisson.',
    },
    reference: 'Breslow & Day 1987, IARC Sci Publ 82; Spiegelhalter et al. 2012, J R Stat Soc A 175:1',
  },
  {
    id: 'ranks',
    heading: { zh: '名次的警示区间', en: 'Caution intervals of ranks' },
    text: {
      zh: '每个地方的数值按其计数所允许的范围抽取 2,000 次（比例取 Beta(x+½, n−x+½)，率取 Gamma(x+½)/t），每次重新排名，名次的中间 95% 即警示区间。随机数有固定种子，结果可以重复。名次不用于评判。',
      en: 'The value of each place is drawn 2,000 times from what its counts allow (shares from Beta(x+½, n−x+½), rates from Gamma(x+½)/t) and all are ranked anew; the middle 95% of the ranks is the caution interval. Random numbers are seeded, so that it can be repeated. Ranks judge nobody.',
    },
    reference: 'Goldstein & Spiegelhalter 1996, J R Stat Soc A 159:385',
  },
  {
    id: 'many',
    heading: { zh: '多重比较', en: 'Many comparisons' },
    text: {
      zh: '同时比较许多地方时，总有一些会偶然落在限外：95% 限约每 20 个有 1 个，99.8% 限约每 500 个有 1 个，预期误报数随结果印出。漏斗图的 z 换算为双侧 p，再按 Benjamini–Hochberg 校正，不超过 0.05 者才说“与总体不同”，其中预期至多 5% 为误。',
      en: 'Among many places some lie beyond a limit by chance: about 1 in 20 at 95%, 1 in 500 at 99.8%; the number expected is printed with the result. The z of the funnel becomes a two-sided p, adjusted after Benjamini–Hochberg; only up to 0.05 is a place said to differ, and of those at most 5% are expected to be false.',
    },
    reference:
      'Benjamini & Hochberg 1995, J R Stat Soc B 57:289; Jones, Ohlssen & Spiegelhalter 2008, J Clin Epidemiol 61:232',
  },
  {
    id: 'place-trend',
    heading: { zh: '年度趋势', en: 'Trends over years' },
    text: {
      zh: '检验随年数而定：两年比较差值或比值的区间，不称趋势；三至四年的比例用 Cochran–Armitage 检验，印出每年变化；五年及以上用 Mann–Kendall 检验与 Sen 斜率；其余不作检验。口径改变以前的年份不计入，有缺年的地方不检验。各地的 p 经 Benjamini–Hochberg 校正。各市的控制图以首年为基线，判读规则同正文。',
      en: "The number of years decides the test: two years are compared by the interval of their difference or ratio and not called a trend; three or four years of a proportion by Cochran–Armitage, with the change a year; five or more by Mann–Kendall and Sen's slope; anything else is not tested. Years before a change of definition do not count, and a place that lacks a year is not tested. The p of all places are adjusted after Benjamini–Hochberg. Small control charts take the first year as baseline.",
    },
    reference:
      'Cochran 1954, Biometrics 10:417; Armitage 1955, Biometrics 11:375; Mann 1945, Econometrica 13:245; Sen 1968, J Am Stat Assoc 63:1379',
  },
  {
    id: 'gap',
    heading: { zh: '差距与不均等', en: 'Gaps and inequality' },
    text: {
      zh: '绝对差距为个百分点之差（Newcombe 第 10 法），相对差距为两数之比（比例用 Katz 对数区间，率用率比）。最高与最低是看过数据才挑出的，其区间偏窄，所以另按“各地相同”模拟 2,000 次，给出随机波动本身造成的差距。五分之一组按上年的数值划分、用本年的数值比较，不受挑选之偏。地区间方差、差异指数与 Theil 指数用到全部地方；含随机波动的与扣除随机波动的分开印出。',
      en: "Absolute gaps are differences in percentage points (Newcombe's method 10), relative gaps are ratios (Katz's log interval for proportions, the rate ratio for rates). The highest and lowest place were picked after looking, so their interval is too narrow; 2,000 simulations of equal places show the gap that chance alone brings. Fifths are formed by the year before and compared in this one, free of that bias. Between-place variance, index of disparity and Theil's T use every place; the spread with chance and the spread beyond it are printed apart.",
    },
    reference:
      'Newcombe 1998, Stat Med 17:873; Katz et al. 1978, Biometrics 34:469; Keppel et al. 2005, Vital Health Stat 2(141); Pearcy & Keppel 2002, Public Health Rep 117:273; Theil 1967, Economics and Information Theory',
  },
  {
    id: 'shrinkage',
    heading: { zh: '收缩估计', en: 'Shrinkage' },
    text: {
      zh: '收缩值 p* = m + A/(A + m/n)·(p − m)，m 为合计率，A 为扣除随机波动后的地区间方差（全局经验贝叶斯）。分母小的地方更靠近 m；A 为 0 时都等于 m。收缩值单列一栏并注明，不替代上报值。',
      en: 'Shrunken p* = m + A/(A + m/n)·(p − m), with m the pooled rate and A the variance between places beyond chance (global empirical Bayes). Small denominators move closer to m; with A = 0 all equal m. Shrunken values have a column of their own and replace no reported value.',
    },
    reference: 'Marshall 1991, Appl Stat 40:283',
  },
  {
    id: 'suppression',
    heading: { zh: '小数抑制', en: 'Suppression of small numbers' },
    text: {
      zh: '先隐藏小于阈值的计数（含余数，即分母减分子），再隐藏足以由合计反推它们的其他数，最后以攻击者的方式检查：由公布的数、合计与整数条件，任何隐藏的数都不能被限定在比阈值更窄的范围内。隐藏一处，其率、区间、图点与下载的数据同时隐藏；机构与月度数据不列。',
      en: 'Counts below the threshold are hidden first (and their complements), then others by which a total would give them back; last an attack is tried: from published numbers, sums and whole counts no hidden number may be narrowed to a range below the threshold. With a count go its rate, interval, point and machine-readable value; institutions and months are left out.',
    },
    reference: 'Cox 1980, J Am Stat Assoc 75:377',
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

/** Methods of reports on specialties and goals, and on inpatient performance. */
const further: readonly Method[] = [
  {
    id: 'drg-intervals',
    heading: { zh: 'DRG 指标的区间', en: 'Intervals of DRG measures' },
    text: {
      zh: 'CMI、单位权重住院日、时间消耗指数都是病例合计之比，其区间把病例看作抽样、把权重与参考看作已知：delta 法由各组的例数、住院日合计与平方和得出；重抽样在医院内部对病例有放回抽取，取百分位。权重与参考自身的误差不在区间内。时间指数的分母只含有参考值的病例。两年之差由两个区间合成（MOVER）。截尾的界限逐组在全部病例上计算一次，各医院共用。',
      en: 'CMI, days per unit weight and the time index are ratios of sums over cases. Their intervals take the cases as a sample and weights and reference as known: the delta method from counts, sums of days and of their squares by group; the bootstrap draws cases with replacement within the hospital and takes percentiles. Errors of weights and reference are not in them. The time index counts cases with a reference only. A difference of two years combines both intervals (MOVER). Trimming bounds are worked out once, group by group, over all cases, and shared by all hospitals.',
    },
    reference: 'Cochran 1977, Sampling Techniques §6.3; Efron 1979, Ann Stat 7:1; Zou & Donner 2008, Stat Med 27:1693',
  },
  {
    id: 'risk-grades',
    heading: { zh: '死亡风险分级', en: 'Grades of mortality risk' },
    text: {
      zh: '各 DRG 组在参考期的死亡率取自然对数，以有死亡各组的均值 μ 与标准差 σ 分为低、中低、中高、高四级，每组不论大小各计一次。参考期内没有死亡的组没有对数，计入低风险组还是单列一级各地做法不一，本报告的选择印在结果旁。死亡率为各级死亡数除以离院方式已知的病例数，区间为 Clopper–Pearson 精确区间；漏斗图的限为精确二项限，不作过度离散调整。',
      en: 'The mortality of each DRG in the reference period is taken as a natural logarithm; the mean μ and standard deviation σ over groups with deaths cut four grades, each group counting once whatever its size. A group without a death has no logarithm: whether it counts as low risk or stands apart differs in practice, and the choice is printed with the results. Mortality is deaths over cases whose way of discharge is known, with exact Clopper–Pearson intervals; funnel limits are exact binomial and not adjusted for over-dispersion.',
    },
    reference: 'Clopper & Pearson 1934, Biometrika 26:404; Spiegelhalter 2005, Stat Med 24:1185',
  },
  {
    id: 'states',
    heading: { zh: '状态与年初累计数', en: 'States, and counts since January' },
    text: {
      zh: '人员、床位等是时点状态；有些指标按当年累计或按在册人群计，本期数含有上期的同一批对象。这类数值前后不独立，不绘控制图，只以折线与往年同期比较；点数少于 8 的序列也只绘折线。中位数由分组计数内插，附上下四分位。',
      en: 'Staff and beds are states at a date; some indicators count since January or over a standing register, so that a value shares people with the one before. Such values are not independent: no control chart is drawn, lines compare them with the same time of other years. Series of fewer than 8 points are lines too. A median is interpolated from classes and shown with its quartiles.',
    },
    reference: 'Provost & Murray 2011, The Health Care Data Guide',
  },
  {
    id: 'classes',
    heading: { zh: '分布、构成与清单', en: 'Classes, parts and checklists' },
    text: {
      zh: '分布列出例数最多的五类，其余合为“其他”；占比取整用最大余数法，合计恰为 100。构成与清单是全数统计，不给区间。清单按机构逐项判定，不适用的项不计。分层各用自己的分子、分母与目标。',
      en: 'Of a distribution the five largest classes are named and the rest are "others"; shares are rounded by the largest remainder and add up to exactly 100. Compositions and checklists are full counts without intervals. A checklist is read item by item in each institution; items that do not apply are not counted. Each stratum has its own numerator, denominator and target.',
    },
    reference: 'Balinski & Young 1982, Fair Representation',
  },
  {
    id: 'goals',
    heading: { zh: '目标的进展', en: 'Progress of goals' },
    text: {
      zh: '基线年为目标发布的前一年。比较报告年与基线年：比例用 Newcombe 第 10 法，率用率比，均附 95% 区间；区间不含“无变化”才说上升或下降。是否达标以报告年的 95% 区间判断：整个在目标一侧为达到或未达，跨目标为尚难判断；未设目标的如实写明。季度控制图的每一点若为特殊原因信号，在进展矩阵中标出。',
      en: "The baseline is the year before the goals were set. The year reported is compared with it by Newcombe's method 10 (proportions) or the rate ratio, with 95% intervals; rose or fell is said only where the interval excludes no change. A target is met or not met where the whole 95% interval of the year lies on that side of it, undecided where the interval includes it; where none is set the report says so. Quarters that signal a special cause on the control chart are marked in the matrix.",
    },
    reference: 'Newcombe 1998, Stat Med 17:873; NHS England 2019, Making Data Count',
  },
  {
    id: 'pareto',
    heading: { zh: '原因的帕累托图与 PDCA', en: 'Pareto of causes, and PDCA' },
    text: {
      zh: '原因与措施由机构和质控中心上报，本报告只汇总，不推断。同名原因的次数在各机构、各期之间相加，由多到少排列，标出合计首次达到 80% 的几项；一例可有多个原因，次数不是例数。未上报者写明“未报告原因”。措施按计划、实施、检查、处置四阶段列出，责任只写岗位。',
      en: 'Causes and actions are reported by institutions and quality-control centres; the report adds them up and infers nothing. Counts of a cause are added over institutions and periods and ranked; the few that together first reach 80% are set apart. One case may have several causes: these are mentions, not cases. Where none were reported the report says so. Actions are listed by plan, do, check and act; responsibility is a role, never a name.',
    },
    reference:
      'Juran 1951, Quality-Control Handbook; Deming 1986, Out of the Crisis; Taylor et al. 2014, BMJ Qual Saf 23:290',
  },
]

/** The appendix on methods: those that the report uses (all general ones where none are named), each with its source. */
export function methodNotes(doc: ReportDocument, used: readonly MethodId[] = methods.map(({ id }) => id)): void {
  doc.list('methods', (lang) =>
    [...methods, ...further]
      .filter(({ id }) => used.includes(id))
      .map(({ heading, text, reference }) => ({
        heading: heading[lang],
        text: text[lang],
        ...(reference === '' ? {} : { reference }),
      })),
  )
}
