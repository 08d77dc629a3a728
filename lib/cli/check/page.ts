import { readFileSync } from 'node:fs'
import { fontFiles, subsetFont } from '../../charts/index.ts'
import type { Lang } from '../../core/index.ts'
import { escapeHtml, fontCss, themeCss } from '../../report/index.ts'
import { changesPart } from './page-changes.ts'
import { checksPart } from './page-checks.ts'
import { factsPart } from './page-facts.ts'
import { findingsPart } from './page-findings.ts'
import { filesPart, flowPart } from './page-rows.ts'
import { summaryPart } from './page-summary.ts'
import type { CheckRecord } from './record.ts'
import { wordIn } from './words.ts'

/** A run as a page of its own: the fonts, cut to its characters, stand in it, so that it can be mailed or moved. */
export function checkPage(record: CheckRecord, lang: Lang): string {
  const title = `${record.title[lang]} · ${wordIn(lang)('title')}`
  const body = [
    `<header><p class="kind">${escapeHtml(wordIn(lang)('title'))}</p><h1>${escapeHtml(record.title[lang])}</h1></header>`,
    summaryPart(record, lang),
    ...(record.changes ? [changesPart(record, record.changes, lang)] : []),
    checksPart(record, lang),
    findingsPart(record, lang),
    flowPart(record, lang),
    ...(record.facts ? [factsPart(record, lang)] : []),
    filesPart(record, lang),
  ].join('\n')
  const style = [fontCss(fontsFor(title + body)), themeCss(), css()].join('\n')
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="zhikong">
<title>${escapeHtml(title)}</title>
<style>
${style}
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
}

const css = (): string => readFileSync(new URL('./page.css', import.meta.url), 'utf8')

function fontsFor(text: string): { regular: string; bold: string; extra: string[] } {
  const { regular, bold, extra } = fontFiles()
  const url = (path: string): string => `data:font/ttf;base64,${subsetFont(path, text).toString('base64')}`
  return { regular: url(regular), bold: url(bold), extra: extra.map(url) }
}
