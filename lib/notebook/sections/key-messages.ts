import { type Answer, type Bilingual, hasInterval, intervalAt, known, type Lang } from '../../core/index.ts'
import { targetState, type Verdict } from '../../indicators/index.ts'
import {
  changeHeadline,
  changeSentence,
  type RecordItem,
  type ReportDocument,
  targetSentence,
} from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import type { IndicatorFindings } from '../findings.ts'

const called: readonly Verdict[] = ['rose', 'fell']

/** With some forty indicators two would exclude no change at 95 % by chance alone: a message must hold at 99.8 %. */
function isBeyondDoubt({ change }: IndicatorFindings): boolean {
  if (!hasInterval(change.difference)) return false
  const alarm = intervalAt(change.difference, 0.998)
  return alarm !== undefined && (alarm.lower > 0 || alarm.upper < 0)
}

/** How far a change is from no change, in half-widths of its own interval: what a leader should hear of first. */
function weight({ change }: IndicatorFindings): number {
  const { difference } = change
  if (!hasInterval(difference)) return 0
  const halfWidth = (difference.upper - difference.lower) / 2
  return halfWidth > 0 ? Math.abs(difference.value) / halfWidth : 0
}

/**
 * The findings that matter most, chosen by the results: changes that are called changes and hold at 99.8 % come first, those
 * for the worse before those for the better, then what clearly misses its target, then what did not change though a target is set.
 * Different goals before second measures of one goal.
 */
export function chooseMessages(
  data: Pick<AnalysisData, 'target'>,
  found: readonly IndicatorFindings[],
  year: number,
  count: number,
): IndicatorFindings[] {
  const rank = (each: IndicatorFindings): number => {
    const target = data.target(each.indicator, year)
    const state = targetState(each.change.to.answer, target)
    const changed = called.includes(each.change.verdict) && isBeyondDoubt(each)
    if (changed && each.change.judgement === 'worsened') return 0
    if (changed && each.change.judgement === 'improved') return 1
    if (state === 'unmet') return 2
    return each.change.verdict === 'no-clear-change' && target ? 3 : 4
  }
  const sorted = found
    .filter(({ change }) => change.verdict !== 'unavailable' && change.judgement !== 'neutral')
    .map((each) => ({ each, rank: rank(each), weight: weight(each) }))
    .sort((a, b) => a.rank - b.rank || b.weight - a.weight)
    .map(({ each }) => each)
  const goals = new Set<string>()
  const first = sorted.filter(({ indicator }) => {
    const goal = indicator.goal ?? indicator.id
    const fresh = !goals.has(goal)
    goals.add(goal)
    return fresh
  })
  return balanced(first, count)
}

/** At most two thirds of one judgement, so that neither good nor bad news fills the page alone. */
function balanced(sorted: readonly IndicatorFindings[], count: number): IndicatorFindings[] {
  const limit = Math.ceil((count * 2) / 3)
  const taken = new Map<string, number>()
  const chosen = sorted.filter(({ change }) => {
    const so = taken.get(change.judgement) ?? 0
    taken.set(change.judgement, so + 1)
    return so < limit
  })
  return [...chosen, ...sorted.filter((each) => !chosen.includes(each))].slice(0, count)
}

/** One message: headline, then the sentence with comparison, certainty and target. */
export function message(
  data: AnalysisData,
  { indicator, change }: IndicatorFindings,
  year: number,
  lang: Lang,
): { headline: string; sentence: string } {
  const target = data.target(indicator, year)
  const targetPart = target ? targetSentence(targetState(change.to.answer, target), target, indicator.format, lang) : ''
  const sentence = [changeSentence(change, lang), targetPart]
    .filter((part) => part !== '')
    .join(lang === 'zh' ? '' : ' ')
  return { headline: changeHeadline(change, lang), sentence }
}

/** The page of key messages: the list `messages`, whose sentences refer to the figures that carry them. */
export function keyMessages(
  doc: ReportDocument,
  data: AnalysisData,
  found: readonly IndicatorFindings[],
  year: number,
  count = 7,
): void {
  const chosen = chooseMessages(data, found, year, count)
  const records = chosen.map((each): RecordItem => {
    const { headline, sentence } = message(data, each, year, doc.lang)
    const id = `${each.indicator.id}.message`
    doc.text(id, sentence, [`${each.indicator.id}.trend`])
    return { id, headline, judgement: each.change.judgement }
  })
  doc.list('messages', records)
}

/** Four numbers over the messages: who is covered, how many stays, what improved, what worsened. */
export function headlineNumbers(
  doc: ReportDocument,
  data: AnalysisData,
  found: readonly IndicatorFindings[],
  year: number,
): void {
  const judged = (judgement: string): number => found.filter(({ change }) => change.judgement === judgement).length
  const stays = data.total('discharges', year)
  const numbers: readonly (readonly [id: string, value: Answer, what: Bilingual])[] = [
    ['numbers.institutions', known(data.dataset.organizations.length), { zh: '家医院纳入', en: 'hospitals covered' }],
    ['numbers.stays', stays, { zh: `例出院（${year} 年上报）`, en: `discharges reported in ${year}` }],
    [
      'numbers.improved',
      known(judged('improved')),
      { zh: `项指标改善，共 ${found.length} 项`, en: `of ${found.length} indicators improved` },
    ],
    ['numbers.worsened', known(judged('worsened')), { zh: '项指标变差', en: 'indicators worsened' }],
  ]
  for (const [id, value] of numbers) doc.value(id, value, { decimals: 0 })
  doc.list('numbers', (lang) => numbers.map(([id, , what]) => ({ id, what: what[lang] })))
}
