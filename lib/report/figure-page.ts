import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawSvg, type Figure, theme } from '../charts/index.ts'
import type { Lang } from '../core/index.ts'
import { escapeHtml } from './escape-html.ts'
import { figureHtml } from './figure-html.ts'
import { fileFonts, fontCss, themeCss } from './page-css.ts'
import { ownTemplates } from './templates.ts'
import { wordsFor } from './wording/index.ts'

/** `fitted`: one page that ends with its figure, as wide as the figure is; `A4`: a sheet a figure; `A4-flow`: one after another. */
export type FigureSheet = 'fitted' | 'A4' | 'A4-flow'

const margin = 7

/**
 * Figures as a page of their own, with message, caption, note and alternative text as in a report: to be printed, or taken
 * as a picture. A fitted page says nothing of its height, which only the browser knows.
 */
export async function figurePage(figures: readonly Figure[], lang: Lang, sheet: FigureSheet): Promise<string> {
  const words = wordsFor(lang)
  const drawn = await Promise.all(
    figures.map(async (figure, i) => {
      const id = `figure-${i + 1}`
      const placed = { kind: 'figure', id, label: '', title: figure.title, name: '', page: '' } as const
      return figureHtml(figure, placed, await drawSvg(figure.spec, { idPrefix: id }), words)
    }),
  )
  const style = [
    fontCss(fileFonts()),
    themeCss(),
    readFileSync(join(ownTemplates, 'theme', 'report.css'), 'utf8'),
    sheets[sheet],
    'figure { margin: 0; } figcaption .label { display: none; }',
  ]
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(figures[0]?.title ?? '')}</title>
<meta name="generator" content="zhikong">
<style>
${style.join('\n')}
</style>
</head>
<body>
<main>
${drawn.join('\n')}
</main>
</body>
</html>
`
}

const a4 = `@page { size: A4; margin: ${(theme.page.height - 264) / 2}mm ${(theme.page.width - theme.figure.full) / 2}mm; }`

const sheets: { readonly [sheet in FigureSheet]: string } = {
  fitted: `@page { margin: 0; } main { width: ${theme.figure.full + 2 * margin}mm; padding: ${margin}mm; margin: 0; background: #fff; }`,
  A4: `${a4} figure + figure { break-before: page; }`,
  'A4-flow': `${a4} figure + figure { margin-top: 9mm; }`,
}
