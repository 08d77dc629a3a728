import type { Bilingual, Lang } from '../core/index.ts'
import { formatNumber } from '../core/index.ts'
import type { Size } from './plane.ts'
import { theme } from './theme.ts'
import { decimalsOf } from './ticks.ts'

/** What a chart is about, said by the caller; everything else is written from the result. */
export type About = {
  readonly name: Bilingual
  /** As printed: %, ‰, days. */
  readonly unit: Bilingual
  readonly decimals: number
  /** The message; written from the result where absent. */
  readonly title?: Bilingual
  readonly period?: Bilingual
  /** Stands before the notes that the chart writes itself. */
  readonly note?: Bilingual
  readonly size?: 'full' | 'half'
  /** Millimetres; what suits the chart where absent. */
  readonly height?: number
}

/** How numbers of this chart are printed: plain on axes, with the unit in sentences. */
export type Numbers = {
  plain(value: number): string
  withUnit(value: number): string
  /** A target, which somebody set: without decimals that it does not need. */
  target(value: number, withUnit: boolean): string
}

export function numbers({ unit, decimals }: Pick<About, 'unit' | 'decimals'>, lang: Lang): Numbers {
  return {
    plain: (value) => formatNumber(value, { decimals, lang }),
    withUnit: (value) => formatNumber(value, { decimals, lang, unit: unit[lang] }),
    target: (value, withUnit) =>
      formatNumber(value, {
        decimals: Math.min(decimals, decimalsOf([value])),
        lang,
        ...(withUnit ? { unit: unit[lang] } : {}),
      }),
  }
}

/** A setting as it was written: no decimals that it does not need, two at most. */
export const asSet = (value: number, lang: Lang): string =>
  formatNumber(value, { decimals: Math.min(2, decimalsOf([value])), lang })

/** The size of a figure in millimetres: the width of the page or of half of it. */
export const sizeOf = (about: Pick<About, 'size' | 'height'>, height: number): Size => ({
  width: about.size === 'half' ? theme.figure.half : theme.figure.full,
  height: about.height ?? height,
})

/** Sentences one after another, as the edition joins them. */
export const sentences = (lang: Lang, parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(lang === 'zh' ? '' : ' ')
