import type { Bilingual, Lang } from '../../core/index.ts'

type Said = {
  name: string
  /** Counted since the last part began, and in all. */
  cases: string
  all: string
  observed: string
  expected: string
  /** Without a sign. */
  difference: string
  side: 'fewer' | 'more' | 'even'
  span: string | undefined
  /** Where the last part began, if there are several. */
  since: string | undefined
}

export type VladWords = {
  unit: string
  cases: string
  fewer: string
  more: string
  end: (difference: number, text: string) => string
  title: (of: Said) => string
  nothing: (name: string) => string
  subtitle: (of: Said) => string
  caption: (name: string) => string
  alt: (of: Said & { highest: string; lowest: string }) => string
  method: string
  missing: (cases: string) => string
}

const zhSide = { fewer: '少', more: '多' }

const zh = (event: string): VladWords => {
  const against = ({ difference, side, expected }: Said): string =>
    side === 'even' ? `与按风险预期的${expected}例相当` : `比按风险预期的${expected}例${zhSide[side]}${difference}例`
  return {
    unit: '例',
    cases: '病例（按先后）',
    fewer: `▲ ${event}少于预期`,
    more: `▼ ${event}多于预期`,
    end: (difference, text) => `${difference < 0 ? '多' : '少'}${text}例`,
    title: (of) =>
      `${of.name}：${of.since === undefined ? '' : `${of.since}起`}${of.cases}例中${event}${of.observed}例，${against(of)}`,
    nothing: (name) => `${name}：没有可累计的病例`,
    subtitle: ({ all, span }) =>
      `预期减实际${event}例数的累计，${all}例${span === undefined ? '' : `，${span}`}，VLAD 图`,
    caption: (name) => `${name}，按风险调整的累计差（VLAD）`,
    alt: (of) =>
      `VLAD 折线图：${of.name}，${of.cases}例，实际${event}${of.observed}例，预期${of.expected}例；累计差最高${of.highest}例、最低${of.lowest}例。`,
    method: `每例加其预测风险，发生${event}者减1：向上为少于预期，向下为多于预期。此图只作展示，不作检验；是否有信号见风险调整累积和图。`,
    missing: (cases) => `缺结局或风险的${cases}例不计入。`,
  }
}

const en = (event: string): VladWords => {
  const against = ({ difference, side, expected }: Said): string =>
    side === 'even'
      ? `about as many as their risks predicted (${expected})`
      : `${difference} ${side} than the ${expected} that their risks predicted`
  return {
    unit: event,
    cases: 'Cases in order',
    fewer: `▲ fewer ${event} than expected`,
    more: `▼ more ${event} than expected`,
    end: (difference, text) => `${text} ${difference < 0 ? 'more' : 'fewer'}`,
    title: (of) =>
      `${of.name}: ${of.observed} ${event} in ${of.cases} cases${of.since === undefined ? '' : ` since ${of.since}`}, ${against(of)}`,
    nothing: (name) => `${name}: no cases to add up`,
    subtitle: ({ all, span }) =>
      `Cumulative expected minus observed ${event}, ${all} cases${span === undefined ? '' : `, ${span}`}, VLAD`,
    caption: (name) => `${name}, variable life-adjusted display (VLAD)`,
    alt: (of) =>
      `VLAD line chart of ${of.name}, ${of.cases} cases, ${of.observed} ${event} against ${of.expected} expected; the cumulative difference lay between ${of.lowest} and ${of.highest}.`,
    method: `Each case adds its predicted risk, and each of the ${event} takes 1 away: up is fewer than expected, down is more. It shows and does not test; for signals see the risk-adjusted CUSUM.`,
    missing: (cases) => `${cases} cases without an outcome or a risk are left out.`,
  }
}

const events: Bilingual = { zh: '事件', en: 'events' }

/** All that a VLAD says, of whatever events it counts. */
export const vladWords = (lang: Lang, event: Bilingual = events): VladWords =>
  lang === 'zh' ? zh(event.zh) : en(event.en)
