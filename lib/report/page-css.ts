import { pathToFileURL } from 'node:url'
import { fontFiles, type Theme, theme } from '../charts/index.ts'
import { cssString } from './escape-html.ts'
import type { Placing } from './placing.ts'

/** The theme as CSS custom properties: `--brand`, `--body`, `--margin-top`. */
export function themeCss({ colours, sizes, page, figure, lineHeight, fonts }: Theme = theme): string {
  const lines = [
    ...Object.entries(colours).map(([name, value]) => `--${kebab(name)}: ${value};`),
    ...Object.entries(sizes).map(([name, value]) => `--size-${kebab(name)}: ${value}pt;`),
    ...Object.entries(page).map(([name, value]) => `--page-${kebab(name)}: ${value}mm;`),
    ...Object.entries(figure).map(([name, value]) => `--figure-${kebab(name)}: ${value}mm;`),
    `--line-height: ${lineHeight};`,
    `--family: ${familiesOf(fonts.extra.length).map(cssString).join(', ')};`,
  ]
  return `:root {\n  ${lines.join('\n  ')}\n}`
}

/** The families that pages may use: the theme's own, then one for each extra font file of rare characters. */
export const familiesOf = (extras: number = theme.fonts.extra.length): string[] => [
  theme.fonts.family,
  ...Array.from({ length: extras }, (_, at) => `${theme.fonts.family} Extra ${at + 1}`),
]

export type FontUrls = { readonly regular: string; readonly bold: string; readonly extra: readonly string[] }

/** The theme's fonts where they are on this machine, for a page that is printed here. */
export function fileFonts(): FontUrls {
  const { regular, bold, extra } = fontFiles()
  const url = (path: string): string => pathToFileURL(path).href
  return { regular: url(regular), bold: url(bold), extra: extra.map(url) }
}

/** Both weights are declared: a missing bold would be faked, and land in a PDF as a font without outlines. */
export function fontCss({ regular, bold, extra }: FontUrls): string {
  const [own = '', ...extras] = familiesOf(extra.length)
  const face = (family: string, weight: string, url: string): string =>
    `@font-face { font-family: ${cssString(family)}; font-weight: ${weight}; src: url(${cssString(url)}); }`
  const rare = extras.map((family, at) => face(family, '400 700', extra[at] ?? ''))
  return [face(own, '400', regular), face(own, '700', bold), ...rare].join('\n')
}

/**
 * A named page for each chapter, which is how its running head is printed: Chromium has neither `string-set` nor running
 * elements. The margins' text is set here since only the model knows it.
 */
export function pageCss(placing: Placing): string {
  const { model, words, placed, landscape } = placing
  const { margin } = pageMeasures()
  const status = words.status[model.status]
  const shared = `@page { size: A4; margin: ${margin}; ${boxes(cssString(status), status !== '')} @top-right { content: ${cssString(model.title)}; } }`
  const openers = placed.filter(({ kind }) => kind === 'chapter' || kind === 'appendix' || kind === 'front')
  const chapters = openers.map(({ page, label, name, title }) => {
    const head = [label, name === '' ? title : name].filter((part) => part !== '').join('　')
    return `@page ${page} { @top-left { content: ${cssString(head)}; } }`
  })
  const wide = [...landscape].map((page) => {
    const opener = openers.find((each) => each.page === page)
    const head = [opener?.label ?? '', opener?.name || opener?.title || ''].filter((part) => part !== '').join('　')
    return `@page ${page}-landscape { size: A4 landscape; @top-left { content: ${cssString(head)}; } }`
  })
  const bare = ['top-left', 'top-right', 'bottom-left', 'bottom-right'].map((box) => `@${box} { content: none; }`)
  const briefing = '@page briefing:first { @top-right { content: none; } }'
  return [shared, ...chapters, ...wide, `@page cover { margin: 0; ${bare.join(' ')} }`, briefing].join('\n')
}

function boxes(status: string, shown: boolean): string {
  const { colours, sizes } = theme
  const quiet = `font-size: ${sizes.chartSmall}pt; color: ${colours.muted};`
  const ribbon = `@bottom-left { content: ${status}; ${quiet} color: ${colours.concernText}; font-weight: 700; vertical-align: top; padding-top: 5mm; }`
  return [
    `@top-left { ${quiet} vertical-align: bottom; padding-bottom: 6mm; }`,
    `@top-right { ${quiet} vertical-align: bottom; padding-bottom: 6mm; }`,
    `@bottom-right { content: counter(page); font-size: ${sizes.small}pt; color: ${colours.brand}; font-weight: 700; vertical-align: top; padding-top: 5mm; }`,
    ...(shown ? [ribbon] : []),
  ].join(' ')
}

function pageMeasures(): { margin: string } {
  const { marginTop, marginOuter, marginBottom, marginInner } = theme.page
  return { margin: `${marginTop}mm ${marginOuter}mm ${marginBottom}mm ${marginInner}mm` }
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
