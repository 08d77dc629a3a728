import type { Lang } from '../../core/index.ts'
import type { Tone } from '../tone.ts'

export type CusumShift = {
  readonly side: 'high' | 'low'
  readonly from: string
  readonly signal: string
  readonly open: boolean
  readonly tone: Tone
}

type Span = { name: string; from: string; to: string; count: string }

export type CusumWords = {
  unit: string
  limit: string
  sums: Record<'high' | 'low', string>
  title: (name: string, message: string) => string
  none: string
  tooFew: string
  noValues: string
  shift: (of: CusumShift) => string
  subtitle: (of: Span & { unit: string }) => string
  caption: (name: string) => string
  alt: (of: Span & { message: string; shifts: readonly CusumShift[] }) => string
  method: (k: string, h: string) => string
  centre: (centre: string, sigma: string | undefined) => string
  trial: string
}

const zhSide = { high: '偏高', low: '偏低' }
const zhTone: Record<Tone, string> = { improvement: '，属向好', concern: '，值得关注', neutral: '' }

const zh: CusumWords = {
  unit: '标准误',
  limit: '决策限',
  sums: { high: '偏高 C+', low: '偏低 C−' },
  title: (name, message) => `${name}${message}`,
  none: '未见持续偏移：累积和未越决策限',
  tooFew: '点数不足，未作累积和',
  noValues: '没有可画的数值',
  shift: ({ side, from, signal, open, tone }) =>
    open
      ? `自${from}起持续${zhSide[side]}，${signal}越过决策限${zhTone[tone]}`
      : `曾自${from}起${zhSide[side]}，${signal}越过决策限，其后已回落`,
  subtitle: ({ name, unit, from, to, count }) =>
    `${name}${unit === '' ? '' : `（${unit}）`}对中心线的累积和，${from}至${to}，${count}，双侧 CUSUM 图`,
  caption: (name) => `${name}，累积和控制图（CUSUM）`,
  alt: ({ name, from, to, count, message, shifts }) =>
    `双侧累积和控制图：${name}，${from}至${to}共${count}；${message}${
      shifts.length < 2
        ? ''
        : `；历次越限：${shifts.map(({ side, from: since, signal }) => `${signal}（${zhSide[side]}，始于${since}）`).join('、')}`
    }。`,
  method: (k, h) =>
    `C+逐点累加高出中心线${k}个标准误以外的部分，C−逐点累加低于中心线${k}个标准误以外的部分，回到0即重新起算；越过±${h}为信号，所标为首次越限的时间，偏移大约始于该段离开0之时。`,
  centre: (centre, sigma) => `中心线${centre}${sigma === undefined ? '' : `，σ = ${sigma}`}。`,
  trial: '点数不足13个，中心线与σ为试行。',
}

const enSide = { high: 'high', low: 'low' }
const enTone: Record<Tone, string> = { improvement: ', for the better', concern: ', of concern', neutral: '' }

const en: CusumWords = {
  unit: 'standard errors',
  limit: 'Limit',
  sums: { high: 'High C+', low: 'Low C−' },
  title: (name, message) => `${name}: ${message}`,
  none: 'no lasting shift, the sums stay within their limits',
  tooFew: 'too few points for cumulative sums',
  noValues: 'no values to draw',
  shift: ({ side, from, signal, open, tone }) =>
    open
      ? `${enSide[side]} since ${from}, beyond the limit in ${signal}${enTone[tone]}`
      : `once ${enSide[side]} from ${from}, beyond the limit in ${signal}, since recovered`,
  subtitle: ({ name, unit, from, to, count }) =>
    `${name}${unit === '' ? '' : ` (${unit})`}, sums of deviations from the centre, ${from} to ${to}, ${count}, two-sided CUSUM`,
  caption: (name) => `${name}, cumulative sum chart (CUSUM)`,
  alt: ({ name, from, to, count, message, shifts }) =>
    `Two-sided CUSUM chart of ${name}, ${from} to ${to}, ${count}; ${message}${
      shifts.length < 2
        ? ''
        : `; beyond the limits in ${shifts.map(({ side, from: since, signal }) => `${signal} (${enSide[side]} since ${since})`).join(', ')}`
    }.`,
  method: (k, h) =>
    `C+ sums what each point exceeds the centre by beyond ${k} standard errors, C− what falls short of it; both start again at 0. Beyond ±${h} is a signal, dated where it first occurs; the shift began about where that rise left 0.`,
  centre: (centre, sigma) => `Centre ${centre}${sigma === undefined ? '' : `, σ = ${sigma}`}.`,
  trial: 'Fewer than 13 points: centre and sigma are on trial.',
}

export const cusumWords: Record<Lang, CusumWords> = { zh, en }
