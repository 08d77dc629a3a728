import type { Lang } from '../../core/index.ts'
import type { Assurance, ChartKind, ChartWarning, ControlChart, RunsAnalysis, Variation } from '../../spc/index.ts'
import { capital } from '../capital.ts'
import type { SlotUnit } from '../slots.ts'
import type { Tone } from '../tone.ts'

type Subtitle = { slots: string; unit: string; span: string; kind: string; count: string }
type Alt = {
  name: string
  kind: string
  span: string
  count: string
  last?: { at: string; value: string } | undefined
  centre?: string | undefined
  limits?: string | undefined
  finding: string
  assurance?: string | undefined
  special: readonly string[]
}

export type ControlWords = {
  kinds: Record<ChartKind, string>
  slots: Record<SlotUnit, string>
  count: (n: number, unit: SlotUnit) => string
  /** From a slot to a slot, as a part of a sentence. */
  span: (from: string, to: string) => string
  upper: string
  lower: string
  trial: (limit: string) => string
  centres: Record<ControlChart['centreOf'], string>
  target: string
  baseline: (reason: string) => string
  phase: (from: string, reason: string) => string
  title: (name: string, finding: string, assurance?: string) => string
  /** With a baseline, that is what recent values are held against. */
  findings: Record<Variation, (baseline?: string) => string>
  against: (from: string, to: string) => string
  /** Random variation at the end, with special-cause points before. */
  earlier: (points: number) => string
  runsSignal: string
  /** On an axis without order: how many points lie beyond the limits. */
  beyond: (points: number) => string
  allZero: string
  noLimits: (value: string) => string
  noValues: string
  assurances: Record<Assurance, (target: string) => string>
  variationLabels: Record<Variation, string>
  /** A label of variation that is judged by the limits of an earlier time. */
  byBaseline: (label: string) => string
  assuranceLabels: Record<Assurance, string>
  subtitle: (of: Subtitle) => string
  caption: (name: string, kind: string) => string
  alt: (of: Alt) => string
  specialPoint: (at: string, value: string, tone: Tone) => string
  more: (n: number) => string
  limitsFrom: Record<ControlChart['centreOf'], string>
  sigmas: (centre: string, sigmas: string) => string
  probability: (share: string) => string
  limitsNote: (width: string, varying: boolean) => string
  smoothed: (width: string, weight: string) => string
  limitsXmr: string
  sigma: (estimator: string, sigmaZ?: string) => string
  rules: (id: string, version: number) => string
  limitsOnly: string
  runs: (of: RunsAnalysis) => string
  falseAlarm: (percent: string) => string
  frozen: (from: string, to: string, reason: string, recorded: string) => string
  phaseNote: (from: string, reason: string, recorded: string) => string
  excluded: (at: string, reason: string, recorded: string) => string
  missing: (list: readonly string[]) => string
  axis: string
  warnings: Record<ChartWarning, string>
}

const zhUnits: Record<SlotUnit, string> = {
  month: '个月',
  quarter: '个季度',
  half: '个半年',
  year: '年',
  item: '项',
  other: '期',
}
const enUnits: Record<SlotUnit, string> = {
  month: 'month',
  quarter: 'quarter',
  half: 'half-year',
  year: 'year',
  item: 'item',
  other: 'point',
}

const zhHigh = (baseline?: string): string => (baseline === undefined ? '偏高' : `高于${baseline}`)
const zhLow = (baseline?: string): string => (baseline === undefined ? '偏低' : `低于${baseline}`)
const enHigh = (baseline?: string): string => (baseline === undefined ? 'high' : `above ${baseline}`)
const enLow = (baseline?: string): string => (baseline === undefined ? 'low' : `below ${baseline}`)

const zh: ControlWords = {
  kinds: {
    run: '运行图',
    i: '单值控制图（XmR）',
    p: 'p 控制图',
    'p-prime': 'p′ 控制图（Laney）',
    u: 'u 控制图',
    'u-prime': 'u′ 控制图（Laney）',
    mr: '移动极差控制图（mR）',
    'i-prime': '标准化单值控制图（I′）',
    xbar: '均值控制图（x̄）',
    s: '标准差控制图（s）',
    r: '极差控制图（R）',
    np: 'np 控制图',
    c: 'c 控制图',
    g: '事件间隔例数控制图（g）',
    t: '事件间隔时间控制图（t）',
    ewma: '指数加权移动平均控制图（EWMA）',
  },
  slots: { month: '逐月值', quarter: '逐季值', half: '逐半年值', year: '逐年值', item: '各项值', other: '逐期值' },
  count: (n, unit) => `${n}${zhUnits[unit]}`,
  span: (from, to) => (from === to ? `，${from}` : `，${from}至${to}`),
  upper: '上限',
  lower: '下限',
  trial: (limit) => `试行${limit}`,
  centres: { mean: '均值', median: '中位数', given: '给定值', transformed: '中心' },
  target: '目标',
  baseline: (reason) => `阴影为基线期（${reason}）`,
  phase: (from, reason) => `${from}起：${reason}`,
  // A name in Latin letters would run into the sentence.
  title: (name, finding, assurance) =>
    `${name}${/[\p{Script=Latin}\p{N})]$/u.test(name) ? '：' : ''}${finding}${assurance === undefined ? '' : `，${assurance}`}`,
  findings: {
    'common-cause': (baseline) => `${baseline === undefined ? '' : `与${baseline}相比`}仅有随机波动`,
    'improvement-high': (baseline) => `近期${zhHigh(baseline)}，属向好的特殊原因变异`,
    'improvement-low': (baseline) => `近期${zhLow(baseline)}，属向好的特殊原因变异`,
    'concern-high': (baseline) => `近期${zhHigh(baseline)}，属值得关注的特殊原因变异`,
    'concern-low': (baseline) => `近期${zhLow(baseline)}，属值得关注的特殊原因变异`,
    'neutral-high': (baseline) => `近期${zhHigh(baseline)}，属特殊原因变异`,
    'neutral-low': (baseline) => `近期${zhLow(baseline)}，属特殊原因变异`,
  },
  earlier: (points) => `近期仅有随机波动，此前有${points}个特殊原因点`,
  against: (from, to) => `基线期（${from === to ? from : `${from}至${to}`}）`,
  runsSignal: '并非仅有随机波动：点在中心线两侧的排列不随机',
  beyond: (points) => (points === 0 ? '各项均在控制限以内' : `有${points}项越过控制限`),
  allZero: '各期均为0',
  noLimits: (value) => `最近一期为${value}，点数尚少，不作判断`,
  noValues: '没有可画的数值',
  assurances: {
    'consistently-passes': (target) => `按现有过程可稳定达到目标（${target}）`,
    'consistently-fails': (target) => `按现有过程达不到目标（${target}）`,
    'hit-or-miss': (target) => `目标（${target}）时达时不达`,
  },
  variationLabels: {
    'common-cause': '随机波动',
    'improvement-high': '向好：偏高',
    'improvement-low': '向好：偏低',
    'concern-high': '关注：偏高',
    'concern-low': '关注：偏低',
    'neutral-high': '特殊原因：偏高',
    'neutral-low': '特殊原因：偏低',
  },
  byBaseline: (label) => `${label}（与基线期相比）`,
  assuranceLabels: {
    'consistently-passes': '稳定达标',
    'consistently-fails': '达不到目标',
    'hit-or-miss': '时达时不达',
  },
  subtitle: (of) => `${of.slots}${of.unit === '' ? '' : `（${of.unit}）`}${of.span}，${of.count}，${of.kind}`,
  caption: (name, kind) => `${name}，${kind}`,
  alt: (of) =>
    `${[
      `${of.kind}：${of.name}${of.span}共${of.count}`,
      of.last && `最近一期${of.last.at}为${of.last.value}`,
      of.centre && `中心线${of.centre}`,
      of.limits && `控制限${of.limits}`,
      of.finding,
      of.assurance,
      of.special.length > 0 && `特殊原因点：${of.special.join('、')}`,
    ]
      .filter((part) => typeof part === 'string')
      .join('；')}。`,
  specialPoint: (at, value, tone) =>
    `${at}${value}（${{ improvement: '向好', concern: '关注', neutral: '不同' }[tone]}）`,
  more: (n) => `另有${n}个`,
  limitsFrom: { mean: '均值', median: '均值', given: '给定值', transformed: '变换后的均值' },
  sigmas: (centre, sigmas) => `${centre}±${sigmas}σ`,
  probability: (share) => `过程不变时${share}的点落在其内`,
  limitsNote: (width, varying) =>
    varying ? `控制限为${width}，随各期分母而变，右侧所注为最后一期。` : `控制限为${width}。`,
  smoothed: (width, weight) =>
    `连线为加权移动平均，最新值的权重λ = ${weight}；浅色小点为各期原值。控制限为${width}，起初随期数而变宽。`,
  limitsXmr: '控制限为均值±2.66倍平均移动极差。',
  sigma: (estimator, sigmaZ) => `σ的估计：${estimator}${sigmaZ === undefined ? '' : `，σz = ${sigmaZ}`}。`,
  rules: (id, version) => `判异规则：${id} v${version}。`,
  limitsOnly: '只看点是否越过控制限，不看相邻点的排列。',
  runs: (of) =>
    `最长连串${of.longestRun}点（至多${of.longestRunMax}），穿越中心线${of.crossings}次（至少${of.crossingsMin}）${of.signal ? '，有信号：中心线画为长划线' : '，无信号'}。`,
  falseAlarm: (percent) => `过程毫无变化时，这样长的图出现信号的概率为${percent}。`,
  frozen: (from, to, reason, recorded) => `基线为${from}至${to}（${reason}；${recorded}记录）。`,
  phaseNote: (from, reason, recorded) => `${from}起另立一期：${reason}（${recorded}记录）。`,
  excluded: (at, reason, recorded) => `空心点${at}不计入：${reason}（${recorded}记录）。`,
  missing: (list) => `缺数：${list.join('、')}。`,
  axis: '纵轴不从0起。',
  warnings: {
    'too-few-points': '点数不足，不画控制限。',
    'trial-limits': '基线不足13个点，为试行控制限。',
    constant: '各期数值相同，控制限与均值重合。',
    'all-zero': '各期均为0，由此图无从得知变化；宜改看两次事件的间隔。',
    overdispersed: '分母很大，各期差异超出二项或泊松变异，宜用p′或u′图。',
    'count-without-denominator': '有分子而无分母的期次按缺数处理。',
    'zero-time': '间隔为0（同日两次事件）的点无值；宜用g图，或以小时计。',
  },
}

const en: ControlWords = {
  kinds: {
    run: 'run chart',
    i: 'XmR chart',
    p: 'p chart',
    'p-prime': 'p′ chart (Laney)',
    u: 'u chart',
    'u-prime': 'u′ chart (Laney)',
    mr: 'moving range chart',
    'i-prime': 'I′ chart (normalised individuals)',
    xbar: 'x̄ chart',
    s: 's chart',
    r: 'R chart',
    np: 'np chart',
    c: 'c chart',
    g: 'g chart (cases between events)',
    t: 't chart (time between events)',
    ewma: 'EWMA chart',
  },
  slots: {
    month: 'Monthly values',
    quarter: 'Quarterly values',
    half: 'Half-yearly values',
    year: 'Yearly values',
    item: 'Values',
    other: 'Values',
  },
  count: (n, unit) => `${n} ${enUnits[unit]}${n === 1 ? '' : 's'}`,
  span: (from, to) => (from === to ? `, ${from}` : `, ${from} to ${to}`),
  upper: 'Upper',
  lower: 'Lower',
  trial: (limit) => `Trial ${limit.toLowerCase()}`,
  centres: { mean: 'Mean', median: 'Median', given: 'Given', transformed: 'Centre' },
  target: 'Target',
  baseline: (reason) => `Shaded: baseline (${reason})`,
  phase: (from, reason) => `From ${from}: ${reason}`,
  title: (name, finding, assurance) => `${name}: ${finding}${assurance === undefined ? '' : `; ${assurance}`}`,
  findings: {
    'common-cause': (baseline) => `random variation only${baseline === undefined ? '' : ` against ${baseline}`}`,
    'improvement-high': (baseline) => `recently ${enHigh(baseline)}, special-cause variation for the better`,
    'improvement-low': (baseline) => `recently ${enLow(baseline)}, special-cause variation for the better`,
    'concern-high': (baseline) => `recently ${enHigh(baseline)}, special-cause variation of concern`,
    'concern-low': (baseline) => `recently ${enLow(baseline)}, special-cause variation of concern`,
    'neutral-high': (baseline) => `recently ${enHigh(baseline)}, special-cause variation`,
    'neutral-low': (baseline) => `recently ${enLow(baseline)}, special-cause variation`,
  },
  earlier: (points) =>
    `random variation only of late, after ${points} special-cause ${points === 1 ? 'point' : 'points'}`,
  against: (from, to) => `the baseline (${from === to ? from : `${from} to ${to}`})`,
  runsSignal: 'not random variation only, points do not fall at random about the centre line',
  beyond: (points) => (points === 0 ? 'all within their limits' : `${points} beyond the limits`),
  allZero: 'none throughout',
  noLimits: (value) => `latest value ${value}, too few points to judge`,
  noValues: 'no values to draw',
  assurances: {
    'consistently-passes': (target) => `the process meets its target (${target}) consistently`,
    'consistently-fails': (target) => `the process as it is cannot meet its target (${target})`,
    'hit-or-miss': (target) => `hit or miss against its target (${target})`,
  },
  variationLabels: {
    'common-cause': 'Random variation',
    'improvement-high': 'Improving: high',
    'improvement-low': 'Improving: low',
    'concern-high': 'Of concern: high',
    'concern-low': 'Of concern: low',
    'neutral-high': 'Special cause: high',
    'neutral-low': 'Special cause: low',
  },
  byBaseline: (label) => `${label} (against the baseline)`,
  assuranceLabels: {
    'consistently-passes': 'Meets target',
    'consistently-fails': 'Fails target',
    'hit-or-miss': 'Hit or miss',
  },
  subtitle: (of) => `${of.slots}${of.unit === '' ? '' : ` (${of.unit})`}${of.span}, ${of.count}, ${of.kind}`,
  caption: (name, kind) => `${name}, ${kind}`,
  alt: (of) =>
    `${[
      `${capital(of.kind)} of ${of.name}${of.span}, ${of.count}`,
      of.last && `latest ${of.last.at} ${of.last.value}`,
      of.centre && `centre line ${of.centre}`,
      of.limits && `control limits ${of.limits}`,
      of.finding,
      of.assurance,
      of.special.length > 0 && `special-cause points: ${of.special.join(', ')}`,
    ]
      .filter((part) => typeof part === 'string')
      .join('; ')}.`,
  specialPoint: (at, value, tone) =>
    `${at} ${value} (${{ improvement: 'improvement', concern: 'concern', neutral: 'different' }[tone]})`,
  more: (n) => `${n} more`,
  limitsFrom: {
    mean: 'the mean',
    median: 'the mean',
    given: 'the given centre',
    transformed: 'the mean of the transformed times',
  },
  sigmas: (centre, sigmas) => `${centre} ± ${sigmas}σ`,
  probability: (share) => `such that ${share} of points lie within them while nothing changes`,
  limitsNote: (width, varying) =>
    varying
      ? `Limits are ${width} and vary with each denominator; those at the right end are of the last point.`
      : `Limits are ${width}.`,
  smoothed: (width, weight) =>
    `The line is a weighted moving average in which the newest value weighs λ = ${weight}; the faint dots are the values themselves. Limits are ${width} and widen at first.`,
  limitsXmr: 'Limits are the mean ± 2.66 × the average moving range.',
  sigma: (estimator, sigmaZ) => `Sigma: ${estimator}${sigmaZ === undefined ? '' : `, σz = ${sigmaZ}`}.`,
  rules: (id, version) => `Rules: ${id} v${version}.`,
  limitsOnly: 'Only points beyond the limits are judged, not the pattern of neighbours.',
  runs: (of) =>
    `Longest run ${of.longestRun} (at most ${of.longestRunMax}), ${of.crossings} crossings (at least ${of.crossingsMin})${of.signal ? ': a signal, so the centre line is long-dashed' : ': no signal'}.`,
  falseAlarm: (percent) => `With no change at all, a chart of this length signals with a chance of ${percent}.`,
  frozen: (from, to, reason, recorded) => `Baseline ${from} to ${to} (${reason}; recorded ${recorded}).`,
  phaseNote: (from, reason, recorded) => `New phase from ${from}: ${reason} (recorded ${recorded}).`,
  excluded: (at, reason, recorded) => `Hollow point ${at} is left out: ${reason} (recorded ${recorded}).`,
  missing: (list) => `No data: ${list.join(', ')}.`,
  axis: 'The vertical axis does not start at 0.',
  warnings: {
    'too-few-points': 'Too few points for limits.',
    'trial-limits': 'Fewer than 13 baseline points: trial limits.',
    constant: 'All values are the same, so the limits lie on the mean.',
    'all-zero': 'All values are 0: this chart can show no change; look at the time between events instead.',
    overdispersed:
      'With denominators this large, points vary more than binomial or Poisson chance; use a p′ or u′ chart.',
    'count-without-denominator': 'Points with a count but no denominator are treated as missing.',
    'zero-time': 'Times of 0 (two events on one day) have no value; use a g chart, or hours.',
  },
}

export const controlWords: Record<Lang, ControlWords> = { zh, en }
