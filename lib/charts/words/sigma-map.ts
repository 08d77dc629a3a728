import type { Lang } from '../../core/index.ts'

/** Over all pages. */
export type SigmaCounts = {
  readonly cells: number
  readonly missing: number
  readonly improvement: number
  readonly concern: number
  readonly passes: number
  readonly fails: number
}

type Frame = { from: number; to: number; all: number; each: string; columns: number; period: string | undefined }

export type SigmaWords = {
  each: string
  variation: string
  assurance: string
  title: (of: SigmaCounts) => string
  subtitle: (of: Frame) => string
  caption: (of: Frame) => string
  alt: (of: SigmaCounts, frame: Frame, most: readonly string[]) => string
  note: (missing: boolean) => string
}

const zh: SigmaWords = {
  each: '家机构',
  variation: '变异',
  assurance: '达标',
  title: ({ cells, concern, improvement, fails }) =>
    cells === 0
      ? '没有可判断的控制图'
      : `${cells}幅控制图中，${concern}幅近期值得关注，${improvement}幅近期向好，${fails}幅按现有过程达不到目标`,
  subtitle: ({ from, to, all, each, columns, period }) =>
    `${all}${each}（行）的${columns}项指标（列）${period === undefined ? '' : `，${period}`}${from === 1 && to === all ? '' : `，第${from}至第${to}行`}`,
  caption: ({ from, to, all }) =>
    `各机构各指标的变异与达标${from === 1 && to === all ? '' : `（第${from}至第${to}行）`}`,
  alt: ({ cells, missing, improvement, concern, passes, fails }, { all, each, columns }, most) =>
    `矩阵图：${all}${each}、${columns}项指标，${cells}幅控制图；近期向好${improvement}幅，值得关注${concern}幅；稳定达标${passes}幅，达不到目标${fails}幅；无控制图${missing}格${most.length === 0 ? '' : `；需看者最多：${most.join('、')}`}。`,
  note: (missing) =>
    `每格左（上）为变异图标，右（下）为达标图标，取自该机构该指标的控制图；无目标者只有前者。需看者多的机构在前。${missing ? '斜线为点数不足或无数据。' : ''}`,
}

const en: SigmaWords = {
  each: 'institutions',
  variation: 'Variation',
  assurance: 'Assurance',
  title: ({ cells, concern, improvement, fails }) =>
    cells === 0
      ? 'No control charts to judge'
      : `Of ${cells} control charts, ${concern} are of recent concern, ${improvement} recently improved and ${fails} cannot meet their target as they are`,
  subtitle: ({ from, to, all, each, columns, period }) =>
    `${columns} indicators (columns) of ${all} ${each} (rows)${period === undefined ? '' : `, ${period}`}${from === 1 && to === all ? '' : `, rows ${from} to ${to}`}`,
  caption: ({ from, to, all }) =>
    `Variation and assurance by institution and indicator${from === 1 && to === all ? '' : ` (rows ${from} to ${to})`}`,
  alt: ({ cells, missing, improvement, concern, passes, fails }, { all, each, columns }, most) =>
    `Matrix of ${all} ${each} and ${columns} indicators, ${cells} control charts; ${improvement} recently improved, ${concern} of concern; ${passes} meet and ${fails} fail their target consistently; ${missing} cells without a chart${most.length === 0 ? '' : `; most to look at: ${most.join(', ')}`}.`,
  note: (missing) =>
    `In each cell the variation icon is at the left (or above) and the assurance icon at the right (or beneath), from the control chart; without a target there is only the first. Those with most to look at come first.${missing ? ' Hatched: too few points or no data.' : ''}`,
}

export const sigmaWords: Record<Lang, SigmaWords> = { zh, en }
