import type { Lang } from '../../core/index.ts'

type Said = {
  rows: number
  columns: number
  met: number
  unmet: number
  undecided: number
  improved: number
  worsened: number
  period?: string | undefined
}

export type MatrixWords = {
  states: Record<'met' | 'undecided' | 'unmet' | 'unavailable', string>
  judgements: Record<'improved' | 'worsened' | 'none', string>
  said: (label: string, unmet: number) => string
  title: (of: Said) => string
  subtitle: (of: Said) => string
  caption: string
  alt: (of: Said, worst: readonly string[]) => string
  note: string
}

const zh: MatrixWords = {
  states: { met: '达标', undecided: '难以判断或无目标', unmet: '未达标', unavailable: '无数值' },
  judgements: { improved: '比上年改善', worsened: '比上年变差', none: '无明确变化' },
  said: (label, unmet) => `${label}${unmet}处`,
  title: ({ rows, columns, met, unmet, undecided, improved, worsened }) =>
    met + unmet + undecided === 0
      ? `${rows}项指标、${columns}个地区，比上年改善${improved}格，变差${worsened}格`
      : `有目标的${met + unmet + undecided}格中${met}格达标，${unmet}格未达标，${undecided}格难以判断`,
  subtitle: ({ rows, columns, period }) =>
    `${rows}项指标（行）在${columns}个地区（列）${period === undefined ? '' : `，${period}`}`,
  caption: '各地区达标情况与走向',
  alt: ({ met, unmet, improved, worsened }, worst) =>
    `矩阵图：达标${met}格，未达标${unmet}格，比上年改善${improved}格，变差${worsened}格${worst.length === 0 ? '' : `；未达标最多：${worst.join('、')}`}。`,
  note: '区间整个在目标一侧者为达标或未达标，跨目标者难以判断。',
}

const en: MatrixWords = {
  states: { met: 'target met', undecided: 'undecided or no target', unmet: 'not met', unavailable: 'no value' },
  judgements: { improved: 'improved', worsened: 'worsened', none: 'no clear change' },
  said: (label, unmet) => `${label} in ${unmet}`,
  title: ({ rows, columns, met, unmet, undecided, improved, worsened }) =>
    met + unmet + undecided === 0
      ? `${rows} indicators in ${columns} regions: ${improved} cells improved since last year and ${worsened} worsened`
      : `Of ${met + unmet + undecided} cells with a target ${met} meet their target, ${unmet} do not and ${undecided} are undecided`,
  subtitle: ({ rows, columns, period }) =>
    `${rows} indicators (rows) in ${columns} regions (columns)${period === undefined ? '' : `, ${period}`}`,
  caption: 'Targets and direction by region',
  alt: ({ met, unmet, improved, worsened }, worst) =>
    `Matrix: ${met} cells meet their target, ${unmet} do not; ${improved} improved and ${worsened} worsened since last year${worst.length === 0 ? '' : `; most often unmet: ${worst.join(', ')}`}.`,
  note: 'Met or not met: the whole interval lies on that side of the target; undecided: the interval holds the target.',
}

export const matrixWords: Record<Lang, MatrixWords> = { zh, en }
