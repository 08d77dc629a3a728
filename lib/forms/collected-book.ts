import type { Lang } from '../core/index.ts'
import type { Collected, CollectedForm } from './collect.ts'
import { bookBytes, newBook, type Workbook, type Worksheet } from './excel.ts'
import type { CoverageCell, CoverageMatrix } from './form-coverage.ts'
import { periodLabel } from './period-label.ts'
import { type ListRow, normalisedHeads, normalisedRows, problemHeads, problemRows } from './problem-rows.ts'
import { madeOn } from './sheets/cover.ts'
import { printSetup } from './sheets/sheet-setup.ts'
import { dress, fills, heightFor, textWidth } from './style.ts'

const words = {
  zh: {
    coverage: '覆盖情况',
    receipts: '收件登记',
    problems: '问题清单',
    normalised: '换算记录',
    remarks: '备注',
    id: '机构代码',
    name: '机构名称',
    states: { complete: '齐全', partial: '不全', refused: '退回', none: '未收到' },
    late: '迟报',
    issues: (count: number) => `${count} 处问题`,
    file: '文件',
    form: '表',
    period: '时期',
    deadline: '截止',
    date: '提交日期',
    basis: '日期依据',
    verdict: '是否按时',
    element: '数据元',
    text: '备注内容',
    bases: { received: '收件登记', saved: '文件内记录的最后保存时间', stated: '封面所填日期' },
    verdicts: { 'in-time': '按时', late: '迟报', unproven: '无从证明', 'no-deadline': '未设截止' },
  },
  en: {
    coverage: 'Coverage',
    receipts: 'Receipts',
    problems: 'Problems',
    normalised: 'Read as',
    remarks: 'Remarks',
    id: 'Institution id',
    name: 'Institution',
    states: { complete: 'complete', partial: 'partial', refused: 'returned', none: 'not received' },
    late: 'late',
    issues: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
    file: 'File',
    form: 'Form',
    period: 'Period',
    deadline: 'Due by',
    date: 'Submitted',
    basis: 'By',
    verdict: 'In time?',
    element: 'Data element',
    text: 'Remark',
    bases: { received: 'list of receipts', saved: 'last saved, as the file says', stated: 'date on the cover' },
    verdicts: { 'in-time': 'in time', late: 'late', unproven: 'not shown', 'no-deadline': 'no deadline' },
  },
} as const

export const receiptWords = words

/** What was collected, for people: coverage, receipts, problems, what was read as something else, remarks. */
export async function collectedBook({ forms }: Collected, coverage: CoverageMatrix, lang: Lang): Promise<Uint8Array> {
  const say = words[lang]
  const [first] = coverage.columns
  const book = newBook(first ? madeOn(first.plan) : new Date(0))
  addCoverage(book, coverage, lang)
  addList(
    book,
    say.receipts,
    receiptHeads(lang),
    forms.map((each) => receiptRow(each, lang)),
    lang,
  )
  addList(
    book,
    say.problems,
    inLanguage(problemHeads, lang),
    problemRows(forms).map((row) => inLanguage(row, lang)),
    lang,
  )
  const normalised = normalisedRows(forms).map((row) => inLanguage(row, lang))
  addList(book, say.normalised, inLanguage(normalisedHeads, lang), normalised, lang)
  const remarks = forms.flatMap(({ path, organization = '', form }) =>
    form.remarks.map(({ element, text }): ListRow => [path, organization, element, text]),
  )
  addList(book, say.remarks, [say.file, say.id, say.element, say.text], remarks, lang)
  return await bookBytes(book)
}

/** The last two columns say the same in Chinese and in English. */
const inLanguage = <T>(row: readonly T[], lang: Lang): readonly T[] =>
  lang === 'zh' ? row.slice(0, -1) : [...row.slice(0, -2), ...row.slice(-1)]

function receiptHeads(lang: Lang): string[] {
  const say = words[lang]
  return [say.file, say.id, say.form, say.period, say.deadline, say.date, say.basis, say.verdict]
}

function receiptRow({ path, organization = '', form: { identity }, receipt }: CollectedForm, lang: Lang): ListRow {
  const { deadline = '', date = '', basis, verdict } = receipt
  const say = words[lang]
  const by = basis === undefined ? '' : say.bases[basis]
  return [path, organization, identity?.form ?? '', identity?.period ?? '', deadline, date, by, say.verdicts[verdict]]
}

/** One cell of the matrix in words: `18/20 不全，2 处问题，迟报`. */
export function coverageText({ state, filled, asked, problems, late }: CoverageCell, lang: Lang): string {
  const say = words[lang]
  const count = state === 'none' ? '' : `${filled}/${asked} `
  const notes = [...(problems > 0 ? [say.issues(problems)] : []), ...(late ? [say.late] : [])]
  return [`${count}${say.states[state]}`, ...notes].join(lang === 'zh' ? '，' : ', ')
}

function addCoverage(book: Workbook, { columns, rows }: CoverageMatrix, lang: Lang): void {
  const say = words[lang]
  const heads = columns.map(({ plan, period }) => `${plan.title[lang]}\n${periodLabel(period, lang)}`)
  const sheet = book.addWorksheet(say.coverage, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1, showGridLines: false }],
  })
  printSetup(sheet, lang, columns.length > 2 ? 'landscape' : 'portrait', '1:1')
  putRow(sheet, 1, [say.id, say.name, ...heads], 'head', lang)
  sheet.getRow(1).height = 44
  const widths = [14, 30, ...columns.map(() => 26)]
  widths.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width
  })
  rows.forEach(({ organization: { id, name }, cells }, i) => {
    putRow(sheet, i + 2, [id, name, ...cells.map((cell) => coverageText(cell, lang))], 'text', lang)
    cells.forEach((cell, at) => {
      const fill = fillFor(cell)
      if (fill) sheet.getCell(i + 2, at + 3).fill = fill
    })
  })
}

function fillFor({ state, problems }: CoverageCell): (typeof fills)[keyof typeof fills] | undefined {
  if (state === 'refused') return fills.wrong
  if (state === 'none') return fills.head
  return state === 'partial' || problems > 0 ? fills.fill : undefined
}

function addList(book: Workbook, name: string, heads: readonly string[], rows: readonly ListRow[], lang: Lang): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1, showGridLines: false }] })
  printSetup(sheet, lang, 'landscape', '1:1')
  const widths = heads.map((head, i) =>
    Math.min(46, Math.max(9, ...[head, ...rows.slice(0, 300).map((row) => String(row[i] ?? ''))].map(textWidth)) + 2),
  )
  widths.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width
  })
  putRow(sheet, 1, heads, 'head', lang)
  rows.forEach((row, i) => {
    putRow(sheet, i + 2, row, 'text', lang)
    sheet.getRow(i + 2).height = Math.max(18, ...row.map((text, at) => heightFor(String(text), widths[at] ?? 10)))
  })
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: heads.length } }
}

function putRow(sheet: Worksheet, row: number, texts: ListRow, look: 'head' | 'text', lang: Lang): void {
  texts.forEach((text, i) => {
    const cell = sheet.getCell(row, i + 1)
    cell.value = text
    dress(cell, look, lang)
  })
}
