import { type Bilingual, formatNumber } from '../../core/index.ts'
import type { ChartKind } from '../../spc/index.ts'
import type { ChartRequest } from './request.ts'

/** In what unit values are shown, and by what they are multiplied to get there. */
export type Scale = { readonly multiplier: number; readonly unit: Bilingual }

const both = (text: string): Bilingual => ({ zh: text, en: text })
const plain: { readonly [kind: string]: Bilingual } = {
  np: { zh: '例', en: 'cases' },
  c: { zh: '例', en: 'events' },
  g: { zh: '例', en: 'cases' },
}

/** Shares are shown in per cent, everything else as it is, unless `--multiply` and `--unit` say otherwise. */
export function scaleOf(
  kind: ChartKind | 'cusum' | 'vlad' | 'ra-cusum' | 'funnel' | 'standardised-ratio' | 'ratio-of-counts',
  { numbers, unit }: Pick<ChartRequest, 'numbers' | 'unit'>,
): Scale {
  const share = kind === 'p' || kind === 'p-prime' || kind === 'funnel'
  const multiplier = numbers.multiply ?? (share ? 100 : 1)
  if (unit !== undefined) return { multiplier, unit: both(unit) }
  if (share && multiplier === 100) return { multiplier, unit: both('%') }
  if (share && multiplier === 1000) return { multiplier, unit: both('‰') }
  if (multiplier === 1) return { multiplier, unit: plain[kind] ?? both('') }
  const per = formatNumber(multiplier, { decimals: Number.isInteger(multiplier) ? 0 : 2, lang: 'en' })
  return { multiplier, unit: { zh: `/${per}`, en: `per ${per}` } }
}

/** How many decimals tell values apart that spread so widely: two or three digits of the spread; none where all are whole. */
export function decimalsFor(values: readonly number[]): number {
  const spread = Math.max(...values) - Math.min(...values)
  if (!(spread > 0) || !Number.isFinite(spread)) return values.every(Number.isInteger) ? 0 : 1
  const least = spread < 100 && !values.every(Number.isInteger) ? 1 : 0
  return Math.min(6, Math.max(least, 2 - Math.ceil(Math.log10(spread))))
}
