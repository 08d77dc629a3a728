import type { Bilingual, Lang } from '../../core/index.ts'

type Side = 'more' | 'fewer'

export type RaCusumWords = {
  unit: string
  cases: string
  case: (number: number) => string
  datedCase: (number: number, date: string) => string
  limit: string
  sums: Record<Side, string>
  title: (name: string, message: string) => string
  none: string
  unjudged: string
  nothing: string
  found: (of: { more: number; fewer: number; first: string }) => string
  signal: (side: Side, at: string) => string
  subtitle: (of: { cases: string; span: string | undefined }) => string
  caption: (name: string) => string
  alt: (of: { name: string; cases: string; message: string; signals: readonly string[]; left: number }) => string
  method: (more: string, fewer: string) => string
  reset: string
  noReset: string
  missing: (cases: string) => string
}

const zh = (event: string): RaCusumWords => {
  const sides = { more: `${event}多于预期`, fewer: `${event}少于预期` }
  const times = (side: Side, n: number): string => (n === 0 ? '' : `${sides[side]}的信号${n}次`)
  return {
    unit: '累积和',
    cases: '病例（按先后）',
    case: (number) => `第${number}例`,
    datedCase: (number, date) => `第${number}例（${date}）`,
    limit: '界限',
    sums: { more: '多于预期', fewer: '少于预期' },
    title: (name, message) => `${name}：${message}`,
    none: `未见${event}多于或少于预期的信号`,
    unjudged: '未设界限，累积和只作展示',
    nothing: '没有可累计的病例',
    found: ({ more, fewer, first }) =>
      `${[times('more', more), times('fewer', fewer)].filter(Boolean).join('、')}，${more + fewer > 1 ? '首次在' : '在'}${first}`,
    signal: (side, at) => `${at}${sides[side]}`,
    subtitle: ({ cases, span }) => `风险调整累积和，${cases}例${span === undefined ? '' : `，${span}`}，RA-CUSUM 图`,
    caption: (name) => `${name}，风险调整累积和图（RA-CUSUM）`,
    alt: ({ name, cases, message, signals, left }) =>
      `风险调整累积和图：${name}，${cases}例；${message}${signals.length === 0 ? '' : `；${signals.join('、')}${left > 0 ? `，另有${left}次` : ''}`}。`,
    method: (more, fewer) =>
      `向上累积${event}优势比为${more}的证据，向下累积优势比为${fewer}的证据，每例按其预测风险加权（Steiner 2000）。`,
    reset: '越过界限为信号；任一侧有信号后两侧都从0重新起算（点线处）。',
    noReset: '越过界限为信号，其后不重新起算。',
    missing: (cases) => `缺结局或风险的${cases}例不计入。`,
  }
}

const en = (event: string): RaCusumWords => {
  const sides = { more: `more ${event} than expected`, fewer: `fewer ${event} than expected` }
  const signals = (n: number): string => `${n} ${n === 1 ? 'signal' : 'signals'}`
  return {
    unit: 'cumulative sum',
    cases: 'Cases in order',
    case: (number) => `case ${number}`,
    datedCase: (number, date) => `case ${number} (${date})`,
    limit: 'Limit',
    sums: { more: 'More', fewer: 'Fewer' },
    title: (name, message) => `${name}: ${message}`,
    none: `no signal of more or fewer ${event} than expected`,
    unjudged: 'no limits given, the sums are shown and not judged',
    nothing: 'no cases to add up',
    found: ({ more, fewer, first }) =>
      `${fewer === 0 ? `${signals(more)} of ${sides.more}` : more === 0 ? `${signals(fewer)} of ${sides.fewer}` : `${signals(more)} of ${sides.more} and ${fewer} of fewer`}, ${more + fewer > 1 ? 'first at' : 'at'} ${first}`,
    signal: (side, at) => `${sides[side]} at ${at}`,
    subtitle: ({ cases, span }) =>
      `Risk-adjusted cumulative sums, ${cases} cases${span === undefined ? '' : `, ${span}`}, RA-CUSUM`,
    caption: (name) => `${name}, risk-adjusted CUSUM`,
    alt: ({ name, cases, message, signals, left }) =>
      `Risk-adjusted CUSUM chart of ${name}, ${cases} cases; ${message}${signals.length === 0 ? '' : `; ${signals.join(', ')}${left > 0 ? `, ${left} more` : ''}`}.`,
    method: (more, fewer) =>
      `Upwards: evidence for an odds ratio of ${more} for ${event}; downwards: for one of ${fewer}; each case weighs by its predicted risk (Steiner 2000).`,
    reset: 'Beyond the limit is a signal; after one on either side both sums start again at 0 (dotted lines).',
    noReset: 'Beyond the limit is a signal; the sums do not start again after it.',
    missing: (cases) => `${cases} cases without an outcome or a risk are left out.`,
  }
}

const events: Bilingual = { zh: '事件', en: 'events' }

/** All that a risk-adjusted CUSUM says, of whatever events it counts. */
export const raCusumWords = (lang: Lang, event: Bilingual = events): RaCusumWords =>
  lang === 'zh' ? zh(event.zh) : en(event.en)
