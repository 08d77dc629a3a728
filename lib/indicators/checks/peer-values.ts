import { type Indicator, kinds } from '../../catalogue/index.ts'
import { type Answer, type Bilingual, formatNumber, isKnown, type Known, type Quantity } from '../../core/index.ts'
import type { Finding } from '../../data/index.ts'
import { median as middleOf, percentile } from '../../stats/index.ts'
import type { IndicatorRow } from '../types.ts'
import type { IndicatorCheck } from './indicator-check.ts'
import { byYear } from './years.ts'

const hint: Bilingual = {
  zh: '本机构 / 同行中位数；超出四分位距 3 倍且修正 Z 值大于 3.5：请核对分子、分母的单位',
  en: 'institution / median of peers; beyond three interquartile ranges and a modified z of 3.5: check the units of both numbers',
}

/** Ratios, rates and means, which have no binomial limits, far from those of peers. */
export const peerValues: IndicatorCheck = {
  id: 'peer-values',
  title: { zh: '比值、均值与同行相近', en: 'ratios and means near those of peers' },
  category: 'plausibility-atemporal',
  severity: 'characterization',
  table: 'submissions',
  threshold: 0.01,
  note: {
    zh: '四分位距 3 倍与修正 Z 值 3.5（Iglewicz 与 Hoaglin 1993）；少于 5 家或 MAD 为 0 不适用；容许 1%，由本工具设定',
    en: 'fences of 3 interquartile ranges and modified z of 3.5 (Iglewicz and Hoaglin 1993); not applicable below 5 values or with a MAD of 0; 1 % are tolerated; set by this toolkit',
  },
  find({ setting }, limit) {
    const seen = byYear(setting)
      .filter(({ indicator }) => !kinds[indicator.kind].subset)
      .flatMap(({ indicator, rows }) =>
        [...new Set(rows.map(({ keys }) => keys.year))].map((year) =>
          farOff(
            indicator,
            rows.filter(({ keys }) => keys.year === year),
          ),
        ),
      )
    const samples = seen.flatMap((each) => each.found)
    return {
      checked: seen.reduce((sum, { checked }) => sum + checked, 0),
      failed: samples.length,
      samples: samples.slice(0, limit),
    }
  },
}

const leastPeers = 5

function farOff(indicator: Indicator, rows: readonly IndicatorRow[]): { checked: number; found: Finding[] } {
  const values = rows.flatMap(({ keys, answer }) =>
    isKnown<Quantity>(answer)
      ? [{ place: `${keys.organization} ${indicator.id} ${keys.year}`, value: answer.value }]
      : [],
  )
  const limits = fences(values.map(({ value }) => value))
  if (!limits) return { checked: 0, found: [] }
  const text = (value: number): string => formatNumber(value, { decimals: indicator.format.decimals, lang: 'en' })
  return {
    checked: values.length,
    found: values
      .filter(({ value }) => limits.isFar(value))
      .map(({ place, value }) => ({
        place,
        value: `${text(value)} / ${text(limits.median)} ${indicator.format.unit.en}`,
        hint,
      })),
  }
}

type Fences = { readonly median: number; isFar(value: number): boolean }

/**
 * Which of some values lie far from the others: beyond 3 interquartile ranges of the quartiles, and with a modified z,
 * 0.6745 (x − median) / MAD, above 3.5. None for fewer than five values, or where half of them are equal (MAD 0). Iglewicz and Hoaglin 1993, How to
 * Detect and Handle Outliers; Tukey 1977.
 * @example fences([1, 2, 3, 4, 100])?.isFar(100) // true
 */
export function fences(values: readonly number[]): Fences | undefined {
  if (values.length < leastPeers) return undefined
  const [median, q1, q3] = [middleOf(values), percentile(values, 0.25), percentile(values, 0.75)].map(numberOf)
  if (median === undefined || q1 === undefined || q3 === undefined) return undefined
  const mad = numberOf(middleOf(values.map((value) => Math.abs(value - median))))
  if (!(mad !== undefined && mad > 0)) return undefined
  const [low, high] = [q1 - 3 * (q3 - q1), q3 + 3 * (q3 - q1)]
  return {
    median,
    isFar: (value) => (value < low || value > high) && (0.6745 * Math.abs(value - median)) / mad > 3.5,
  }
}

const numberOf = (answer: Answer<Known>): number | undefined => (isKnown<Known>(answer) ? answer.value : undefined)
