import type { Lang } from '../core/index.ts'
import type { Cell } from './excel.ts'

// Fonts that Windows, WPS and LibreOffice have or replace by their like.
const families: Record<Lang, { readonly text: string; readonly head: string }> = {
  zh: { text: '宋体', head: '黑体' },
  en: { text: 'Arial', head: 'Arial' },
}

const colours = {
  ink: 'FF1A1A1A',
  quiet: 'FF595959',
  line: 'FF7F7F7F',
  head: 'FFE8ECEF',
  section: 'FFF3F5F6',
  fill: 'FFFFF8DC',
  wrong: 'FFF8C9C4',
  wrongInk: 'FF9C0006',
} as const

const solid = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const

export const fills = {
  head: solid(colours.head),
  section: solid(colours.section),
  fill: solid(colours.fill),
  wrong: solid(colours.wrong),
} as const

/** The look of a rule broken within Excel: readable in grey too, by its bold ink. */
export const brokenStyle = {
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: colours.wrong } },
  font: { bold: true, color: { argb: colours.wrongInk } },
} as const

const side = { style: 'thin', color: { argb: colours.line } } as const
const box = { top: side, left: side, bottom: side, right: side } as const

const middle = { vertical: 'middle', horizontal: 'center', wrapText: true } as const
const left = { vertical: 'middle', wrapText: true } as const
const top = { vertical: 'top', wrapText: true } as const
const open = { protection: { locked: false }, fill: fills.fill, border: box } as const

function looksOf(lang: Lang) {
  const { text, head } = families[lang]
  const plain = { name: text, size: 10, color: { argb: colours.ink } }
  const strong = { name: head, size: 10, bold: lang === 'en', color: { argb: colours.ink } }
  return {
    title: { font: { ...strong, size: 16, bold: true }, alignment: middle },
    heading: { font: { ...strong, size: 12, bold: true }, alignment: left },
    note: { font: { ...plain, color: { argb: colours.quiet } }, alignment: left },
    plain: { font: plain, alignment: top },
    head: { font: strong, alignment: middle, border: box, fill: fills.head },
    section: { font: strong, alignment: left, border: box, fill: fills.section },
    text: { font: plain, alignment: left, border: box },
    small: { font: { ...plain, size: 9 }, alignment: left, border: box },
    centre: { font: plain, alignment: middle, border: box },
    input: {
      font: { ...plain, size: 11 },
      alignment: { vertical: 'middle', horizontal: 'right', shrinkToFit: true },
      ...open,
    },
    inputText: { font: plain, alignment: middle, ...open },
  } as const
}

const looks = { zh: looksOf('zh'), en: looksOf('en') }

export type Look = keyof ReturnType<typeof looksOf>

/** Gives a cell one of the looks of a form. */
export function dress(cell: Cell, look: Look, lang: Lang): void {
  // A copy: what is set on one cell later must not change its likes.
  cell.style = { ...looks[lang][look] }
}

/** Width of a text in characters of a workbook's default font; a Chinese character takes two. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, each) => width + (/[\u1100-\uFFEF]/.test(each) ? 2.05 : 0.92), 0)

/** Height in points that a text of 10 points needs in a column: rows of merged cells do not fit themselves. */
export function heightFor(text: string, width: number, lineHeight = 13.5): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / (width - 1.5))), 0)
  return lines * lineHeight + 5
}
