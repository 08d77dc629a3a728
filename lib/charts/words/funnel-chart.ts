import type { Bilingual, Lang } from '../../core/index.ts'

type Counts = { units: number; high: number; low: number; high95: number; low95: number }
type Alt = Counts & { name: string; target: string; named: readonly string[]; own?: string | undefined }

export type FunnelWords = {
  average: string
  limit: (percent: string) => string
  /** Without a name where the heading above has it. */
  title: (name: string, of: Counts) => string
  subtitle: (of: { name: string; unit: string; total: string; period?: string | undefined; units: number }) => string
  shortSubtitle: FunnelWords['subtitle']
  caption: (name: string) => string
  alt: (of: Alt) => string
  outlier: (name: string, value: string, side: 'high' | 'low') => string
  own: (name: string, value: string, inside: boolean) => string
  limitsNote: string
  adjusted: (phi: string, tau2: string) => string
  asIs: (phi: string, wide: boolean) => string
  ownInTarget: string
  severe: string
  method: (name: string) => string
  hidden: (names: readonly string[]) => string
  withoutDenominator: (names: readonly string[]) => string
}

const methods: readonly (readonly [RegExp, string])[] = [
  [/log ratio of counts/, '计数比的对数'],
  [/log ratio/, '比值的对数'],
  [/square-root ratio/, '比值的平方根'],
  [/log/, '对数'],
  [/sqrt/, '平方根'],
  [/arcsine|asin/, '反正弦'],
  [/exact binomial limits/, '精确二项限'],
  [/whole binomial limits/, '精确二项限（整数）'],
  [/winsoris\w+ (\S+) %/, '两端各$1%缩尾'],
  [/truncat\w+ (\S+) %/, '两端各$1%截去'],
  [/, /g, '，'],
  [/additive/, '加法调整'],
  [/multiplicative/, '乘法调整'],
  [/ scale/, '尺度'],
]

/** `each` is what a point stands for, with its measure word: 家机构, 个市. */
const zh = (each: string): FunnelWords => {
  const [measure = '', noun = ''] = [each.slice(0, 1), each.slice(1)]
  return {
    average: '均值',
    limit: (percent) => `${percent}限`,
    title: (name, { units, high, low }) => {
      const of = name === '' ? '' : `${name}：`
      if (high + low === 0) return `${of}${units}${each}的差异均未超出99.8%控制限`
      const sides = [high > 0 ? `${high}${measure}高于` : '', low > 0 ? `${low}${measure}低于` : ''].filter(
        (side) => side !== '',
      )
      return `${of}${units}${each}中${sides.join('、')}99.8%控制限，值得了解原因`
    },
    subtitle: ({ name, unit, total, period, units }) =>
      `${name}（${unit === '' ? '' : `${unit}，`}纵轴）与${total}（横轴）${period === undefined ? '' : `，${period}`}，${units}${each}`,
    shortSubtitle: ({ unit, period, units }) => `${unit}${period === undefined ? '' : `，${period}`}，${units}${each}`,
    caption: (name) => `${name}，${noun}漏斗图`,
    alt: ({ name, units, target, high, low, high95, low95, named, own }) =>
      `漏斗图：${name}，${units}${each}，中线${target}；高于99.8%限${high}${measure}，低于99.8%限${low}${measure}，另有${high95 + low95}${measure}在95%限与99.8%限之间${named.length === 0 ? '' : `；限外${noun}：${named.join('、')}`}${own === undefined ? '' : `；${own}`}。`,
    outlier: (name, value, side) => `${name}（${value}，${side === 'high' ? '高' : '低'}）`,
    own: (name, value, inside) => `${name}为${value}，${inside ? '在99.8%限内' : '在99.8%限外'}`,
    limitsNote: '细线为95%限，粗线为99.8%限；▲向好、▼关注、◆不分好坏，实心者在99.8%限外，空心者在95%限外。',
    adjusted: (phi, tau2) =>
      `${noun}间差异大于随机波动（φ = ${phi}），控制限已作过度离散调整（τ² = ${tau2}）；浅色虚线为未调整的限，不据以判断。`,
    asIs: (phi, wide) =>
      wide ? `φ = ${phi}，${noun}间差异大于随机波动，而控制限未作调整。` : `φ = ${phi}，控制限未作过度离散调整。`,
    ownInTarget: `中线由图中各${noun}合计得出。`,
    severe: `分母极大（φ > 10），未调整的限会使几乎每${each}落在限外。`,
    method: (name) => `方法：${methods.reduce((text, [piece, chinese]) => text.replace(piece, chinese), name)}。`,
    hidden: (names) => `因拥挤未标名的限外${noun}：${names.join('、')}。`,
    withoutDenominator: (names) => `${names.length}${measure}无分母，未列入。`,
  }
}

const sideEn = { high: 'above', low: 'below' } as const
/** `each` is what the points stand for, in the plural: institutions, cities. */
const en = (each: string): FunnelWords => {
  const all = (n: number): string => (n === 1 ? `1 of the ${each}` : `${n} ${each}`)
  return {
    average: 'Average',
    limit: (percent) => percent,
    title: (name, { units, high, low }) => {
      const none = `none of ${all(units)} lies beyond the 99.8% limits`
      if (high + low === 0) return name === '' ? `N${none.slice(1)}` : `${name}: ${none}`
      const sides = [high > 0 ? `${high} above` : '', low > 0 ? `${low} below` : ''].filter((side) => side !== '')
      const found = `f ${all(units)}, ${sides.join(' and ')} the 99.8% limits, worth asking why`
      return name === '' ? `O${found}` : `${name}: o${found}`
    },
    subtitle: ({ name, unit, total, period, units }) =>
      `${name}${unit === '' ? '' : ` (${unit})`} by ${total}${period === undefined ? '' : `, ${period}`}, ${all(units)}`,
    shortSubtitle: ({ unit, period, units }) => `${unit}${period === undefined ? '' : `, ${period}`}, ${all(units)}`,
    caption: (name) => `${name}, funnel plot of ${each}`,
    alt: ({ name, units, target, high, low, high95, low95, named, own }) =>
      `Funnel plot of ${name}, ${all(units)}, centre ${target}; ${high} above and ${low} below the 99.8% limits, ${high95 + low95} more between the 95% and 99.8% limits${named.length === 0 ? '' : `; beyond the limits: ${named.join(', ')}`}${own === undefined ? '' : `; ${own}`}.`,
    outlier: (name, value, side) => `${name} ${value} (${sideEn[side]})`,
    own: (name, value, inside) => `${name} ${value}, ${inside ? 'within' : 'beyond'} the 99.8% limits`,
    limitsNote:
      'Thin lines: 95% limits; thick lines: 99.8% limits. ▲ better, ▼ of concern, ◆ neither; filled beyond 99.8%, hollow beyond 95%.',
    adjusted: (phi, tau2) =>
      `${capital(each)} differ more than chance alone allows (φ = ${phi}), so limits are adjusted for over-dispersion (τ² = ${tau2}); the faint dashed pair is unadjusted and not judged by.`,
    asIs: (phi, wide) =>
      wide
        ? `${capital(each)} differ more than chance alone allows (φ = ${phi}), yet the limits are not adjusted.`
        : `φ = ${phi}, limits not adjusted for over-dispersion.`,
    ownInTarget: `The centre is pooled from the ${each} shown.`,
    severe: `With denominators this large (φ > 10), unadjusted limits would leave nearly all ${each} outside.`,
    method: (name) => `Method: ${name}.`,
    hidden: (names) => `Beyond the limits but unlabelled for lack of room: ${names.join(', ')}.`,
    withoutDenominator: (names) => `${all(names.length)} without a denominator left out.`,
  }
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const institutions: Bilingual = { zh: '家机构', en: 'institutions' }

/** All that a funnel says, of whatever its points stand for. */
export const funnelWords = (lang: Lang, each: Bilingual = institutions): FunnelWords =>
  lang === 'zh' ? zh(each.zh) : en(each.en)
