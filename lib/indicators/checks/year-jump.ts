import { type Bilingual, formatNumber, isKnown, type Quantity } from '../../core/index.ts'
import type { Finding } from '../../data/index.ts'
import { compare } from '../change.ts'
import type { Change, IndicatorRow } from '../types.ts'
import type { IndicatorCheck } from './indicator-check.ts'
import { byYear } from './years.ts'

const hint: Bilingual = {
  zh: '上年 → 本年；区间不含“无变化”，且变化达到指标阈值：请核对口径与数据，或说明原因',
  en: 'year before → year; its interval excludes no change and it reaches the threshold: check definition and data, or explain it',
}

/** An institution's value leapt from one year to the next: the interval excludes no change, and the change is large. */
export const yearJump: IndicatorCheck = {
  id: 'year-jump',
  title: { zh: '指标年度变化不过大', en: 'no leap of an indicator from year to year' },
  category: 'plausibility-temporal',
  severity: 'characterization',
  table: 'submissions',
  threshold: 0.3,
  note: {
    zh: 'Newcombe 区间或率比区间不含“无变化”，且变化达到指标阈值；容许 30%，由本工具设定；先列变化最大者',
    en: 'interval after Newcombe, or of the rate ratio, without "no change", and the indicator’s threshold reached; 30 % are tolerated; set by this toolkit; the largest first',
  },
  find({ setting }, limit) {
    const changes = byYear(setting).flatMap(({ indicator, rows }) =>
      consecutive(rows).map(([from, to]) => compare(indicator, from, to, setting.breaks)),
    )
    const judged = changes.filter(({ verdict }) => !unjudged.has(verdict))
    const leaps = judged
      .filter(({ verdict }) => verdict === 'rose' || verdict === 'fell')
      .sort((a, b) => sizeOf(b) - sizeOf(a))
    return { checked: judged.length, failed: leaps.length, samples: leaps.slice(0, limit).map(shown) }
  },
}

const unjudged: ReadonlySet<Change['verdict']> = new Set(['unavailable', 'not-judged', 'not-comparable'])

/** A missing year is not bridged. */
function consecutive(rows: readonly IndicatorRow[]): (readonly [IndicatorRow, IndicatorRow])[] {
  return rows.flatMap((to, i) => {
    const from = rows[i - 1]
    const follows =
      from && from.keys.organization === to.keys.organization && Number(to.keys.year) === Number(from.keys.year) + 1
    return follows ? [[from, to] as const] : []
  })
}

/** How many times the threshold a change is; 0 where it is not known. */
const sizeOf = ({ difference, indicator }: Change): number =>
  isKnown<Quantity>(difference) ? Math.abs(difference.value) / indicator.threshold : 0

function shown({ indicator, from, to }: Change): Finding {
  const text = ({ answer }: IndicatorRow): string =>
    isKnown<Quantity>(answer) ? formatNumber(answer.value, { decimals: indicator.format.decimals, lang: 'en' }) : ''
  return {
    place: `${to.keys.organization} ${indicator.id} ${to.keys.year}`,
    value: `${text(from)} → ${text(to)} ${indicator.format.unit.en}`,
    hint,
  }
}
