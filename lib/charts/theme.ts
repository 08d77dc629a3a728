import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

export type Colour =
  | 'ink'
  | 'soft'
  | 'muted'
  | 'line'
  | 'rule'
  | 'grid'
  | 'shade'
  | 'paper'
  | 'brand'
  | 'improvement'
  | 'concern'
  | 'neutral'
  | 'improvementText'
  | 'concernText'
  | 'neutralText'
  | 'improvementTint'
  | 'concernTint'
  | 'neutralTint'
  | 'commonTint'

/** The one file that both the pages (as CSS custom properties) and the charts (as the Vega config) are dressed from. */
export type Theme = {
  readonly name: string
  readonly fonts: {
    readonly family: string
    /** Files, as a path or as a path inside an installed package. */
    readonly regular: string
    readonly bold: string
    /** Further font files for rare characters in names. */
    readonly extra: readonly string[]
  }
  readonly colours: { readonly [name in Colour]: string }
  /** From little to much, light to dark, in one hue: told apart in grey too. */
  readonly sequence: readonly string[]
  /** Points. */
  readonly sizes: {
    readonly [name in
      | 'title'
      | 'heading'
      | 'subheading'
      | 'body'
      | 'small'
      | 'chart'
      | 'chartSmall'
      | 'chartStrong']: number
  }
  /** CSS pixels. */
  readonly strokes: { readonly [name in 'hair' | 'thin' | 'data' | 'strong']: number }
  /** Millimetres. */
  readonly page: {
    readonly [name in 'width' | 'height' | 'marginInner' | 'marginOuter' | 'marginTop' | 'marginBottom']: number
  }
  /** Millimetres: how wide a figure is on the page. */
  readonly figure: { readonly full: number; readonly half: number }
  readonly lineHeight: number
}

const folder = join(import.meta.dirname, '..', '..', 'templates', 'theme')

export const theme: Theme = JSON.parse(readFileSync(join(folder, 'theme.json'), 'utf8'))

export const colour = theme.colours
export const stroke = theme.strokes

const points = (size: number): number => (size * 4) / 3

/** Font sizes inside charts, in CSS pixels. */
export const fontSize = {
  small: points(theme.sizes.chartSmall),
  normal: points(theme.sizes.chart),
  strong: points(theme.sizes.chartStrong),
} as const

/** Where the theme's font files are on this machine. */
export function fontFiles(): { readonly regular: string; readonly bold: string; readonly extra: readonly string[] } {
  const { regular, bold, extra } = theme.fonts
  const require = createRequire(import.meta.url)
  const find = (path: string): string => (/^(\.|\/|[A-Za-z]:)/.test(path) ? path : require.resolve(path))
  return { regular: find(regular), bold: find(bold), extra: extra.map(find) }
}

const text = { font: theme.fonts.family, fontSize: fontSize.normal, fontWeight: 'normal' }

/** Marks keep full opacity (Vega-Lite gives some 0.7, which bloats a PDF), and every text is set in the one family. */
export const vegaConfig = {
  aria: false,
  background: null,
  font: theme.fonts.family,
  view: { stroke: null },
  mark: { opacity: 1, color: colour.line },
  text: { ...text, color: colour.ink, lineHeight: Math.round(fontSize.normal * 1.25) },
  axis: {
    labelFont: text.font,
    labelFontSize: fontSize.normal,
    labelColor: colour.soft,
    labelPadding: 6,
    labelLineHeight: Math.round(fontSize.normal * 1.3),
    labelLimit: 0,
    labelOverlap: false,
    labelFlush: false,
    labelBound: false,
    titleFont: text.font,
    titleFontSize: fontSize.normal,
    titleFontWeight: 'normal',
    titleColor: colour.soft,
    titleLimit: 0,
    domain: false,
    ticks: false,
    tickColor: colour.rule,
    domainColor: colour.rule,
    gridColor: colour.grid,
    gridWidth: stroke.thin,
  },
  header: { labelFont: text.font, titleFont: text.font },
  legend: { labelFont: text.font, titleFont: text.font, labelLimit: 0 },
  title: { font: text.font, subtitleFont: text.font, limit: 0 },
} as const
