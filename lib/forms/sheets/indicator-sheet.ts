import type { Lang } from '../../core/index.ts'
import type { Workbook } from '../excel.ts'
import type { FormPlan } from '../plan.ts'
import { dress, heightFor } from '../style.ts'
import { words } from '../words.ts'
import { printSetup, protect } from './sheet-setup.ts'

const widths = [16, 34, 50]

/** What the numbers are for: each indicator with what it is computed from. Nothing is filled in here. */
export function addIndicatorSheet(book: Workbook, { computes, source }: FormPlan, lang: Lang): void {
  const say = words[lang]
  const sheet = book.addWorksheet(say.indicators, { views: [{ state: 'frozen', ySplit: 1, showGridLines: false }] })
  printSetup(sheet, lang, 'portrait', '1:1')
  widths.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width
  })
  const put = (row: number, texts: readonly string[], look: 'head' | 'text'): void => {
    texts.forEach((text, i) => {
      sheet.getCell(row, i + 1).value = text
      dress(sheet.getCell(row, i + 1), look, lang)
    })
    sheet.getRow(row).height = Math.max(20, ...texts.map((text, i) => heightFor(text, widths[i] ?? 10)))
  }
  put(1, [say.code, say.indicator, say.formula], 'head')
  computes.forEach(({ id, name, formula }, i) => {
    put(i + 2, [id, name[lang], formula[lang]], 'text')
  })
  const last = sheet.getCell(computes.length + 3, 1)
  last.value = `${say.printed}${lang === 'zh' ? '：' : ': '}${source}`
  dress(last, 'note', lang)
  sheet.mergeCells(computes.length + 3, 1, computes.length + 3, widths.length)
  sheet.getRow(computes.length + 3).height = heightFor(String(last.value), 100)
  protect(sheet)
}
