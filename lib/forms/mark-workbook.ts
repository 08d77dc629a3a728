import { type Lang, sentence } from '../core/index.ts'
import { bookBytes, noteText, openBook, setNote, type Workbook, type Worksheet } from './excel.ts'
import { type Found, spotText } from './found.ts'
import { type KeyedSheet, keyedSheets } from './keyed-sheet.ts'
import { columnKeys } from './layout.ts'
import { periodLabel } from './period-label.ts'
import { type FormPlan, rowsOf } from './plan.ts'
import { guardCells, type Positions } from './sheets/guard-cells.ts'
import { guardCover } from './sheets/guard-cover.ts'
import { choicesIn } from './sheets/key-sheet.ts'
import { printSetup, protect } from './sheets/sheet-setup.ts'
import { dress, fills, heightFor } from './style.ts'

const say = {
  zh: {
    mark: '【退回】',
    sheet: '退回问题',
    title: '退回问题清单',
    note: '请在原处改正后，用本工作簿重报；标红的单元格附有批注。“已采用”的数暂按原数使用，请核实。',
    heads: ['序号', '位置', '数据元', '时期', '原填内容', '问题与改法', '处理'],
    aside: '未采用',
    used: '已采用',
    file: '整份文件',
  },
  en: {
    mark: '[Returned] ',
    sheet: 'Problems',
    title: 'Problems to be corrected',
    note: 'Correct each where it stands and send this workbook again; red cells carry a comment. Numbers "used" count as they are for now: please confirm them.',
    heads: ['No.', 'Where', 'Data element', 'Period', 'As filled in', 'What is wrong, and what to do', 'Number'],
    aside: 'not used',
    used: 'used',
    file: 'whole file',
  },
} as const

const widths = [6, 22, 26, 13, 16, 54, 9]

/**
 * The copy of a workbook that goes back to its institution: each problem marked in its cell by a red fill and a comment, all
 * of them listed on a sheet of their own. What was filled in stays as it was; marks of an earlier return are taken away.
 */
export async function markWorkbook(
  bytes: Uint8Array,
  problems: readonly Found[],
  plan: FormPlan | undefined,
  lang: Lang,
): Promise<Uint8Array> {
  const book = await openBook(bytes, 'changes')
  for (const name of [say.zh.sheet, say.en.sheet]) {
    const old = book.getWorksheet(name)
    if (old) book.removeWorksheet(old.id)
  }
  for (const sheet of book.worksheets) unmark(sheet)
  const inCells = problems.filter(hasCell)
  for (const cell of new Set(inCells.map(({ spot }) => spotText(spot)))) {
    markCell(
      book,
      inCells.filter(({ spot }) => spotText(spot) === cell),
      lang,
    )
  }
  if (plan) guardAgain(book, plan, lang)
  addList(book, problems, plan, lang)
  return await bookBytes(book)
}

type InCell = Found & { readonly spot: { readonly sheet: string; readonly row: number; readonly column: number } }

const hasCell = (found: Found): found is InCell => found.spot?.row !== undefined && found.spot.column !== undefined

function markCell(book: Workbook, found: readonly InCell[], lang: Lang): void {
  const [first] = found
  const cell = first && book.getWorksheet(first.spot.sheet)?.getCell(first.spot.row, first.spot.column)
  if (!cell) return
  const own = noteText(cell)
  const ours = `${say[lang].mark}${found.map(({ problem }) => sentence(problem, lang)).join('\n')}`
  setNote(cell, own === '' ? ours : `${own}\n${ours}`)
  // A style read from a file is shared by all cells that look alike.
  cell.style = { ...cell.style, fill: fills.wrong }
}

function unmark(sheet: Worksheet): void {
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const note = noteText(cell)
      const at = Math.max(note.indexOf(say.zh.mark), note.indexOf(say.en.mark))
      if (at < 0) return
      setNote(cell, note.slice(0, at).trimEnd())
      cell.style = { ...cell.style, fill: fills.fill }
    })
  })
}

/** Validations move wrongly with cells that were moved, so they are made again for where the cells stand now. */
function guardAgain(book: Workbook, plan: FormPlan, lang: Lang): void {
  const sheets = keyedSheets(book)
  const named = (name: 'cover' | 'key') => sheets.find(({ identity }) => identity.sheet === name)?.sheet
  const [cover, key] = [named('cover'), named('key')]
  if (cover) guardCover(cover, key ? choicesIn(key) : 0, lang)
  for (const keyed of sheets) {
    const of = plan.sheets.find(({ every }) => every === keyed.identity.sheet)
    const positions = of && positionsOf(keyed, of.periods)
    if (of && positions) guardCells(keyed.sheet, plan, of, positions, lang)
  }
}

function positionsOf({ rows, columns }: KeyedSheet, periods: readonly string[]): Positions | undefined {
  const reason = columns.get(columnKeys.reason)
  if (reason === undefined) return undefined
  return {
    rowOf: new Map([...rows].flatMap(([key, [row]]) => (row === undefined ? [] : [[key, row] as const]))),
    columns: {
      reason,
      periods: periods.flatMap((period) => {
        const column = columns.get(period)
        return column === undefined ? [] : [{ period, column }]
      }),
    },
  }
}

function addList(book: Workbook, problems: readonly Found[], plan: FormPlan | undefined, lang: Lang): void {
  const text = say[lang]
  const sheet = book.addWorksheet(text.sheet, { views: [{ state: 'frozen', ySplit: 3, showGridLines: false }] })
  printSetup(sheet, lang, 'landscape', '3:3')
  widths.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width
  })
  for (const [row, line, look] of [
    [1, text.title, 'title'],
    [2, text.note, 'note'],
  ] as const) {
    sheet.getCell(row, 1).value = line
    dress(sheet.getCell(row, 1), look, lang)
    sheet.mergeCells(row, 1, row, widths.length)
    sheet.getRow(row).height = row === 1 ? 32 : 30
  }
  text.heads.forEach((head, i) => {
    sheet.getCell(3, i + 1).value = head
    dress(sheet.getCell(3, i + 1), 'head', lang)
  })
  const names = new Map(plan ? rowsOf(plan).map(({ element, name }) => [element, name[lang]] as const) : [])
  problems.forEach((found, i) => {
    addEntry(sheet, i, found, names, lang)
  })
  protect(sheet)
}

function addEntry(sheet: Worksheet, nth: number, found: Found, names: ReadonlyMap<string, string>, lang: Lang): void {
  const { problem, spot, element, period, value, aside } = found
  const where = spot ? spotText(spot) : say[lang].file
  const texts = [
    String(nth + 1),
    where,
    names.get(element ?? '') ?? '',
    period === undefined ? '' : periodLabel(period, lang),
    value,
    sentence(problem, lang),
    aside ? say[lang].aside : say[lang].used,
  ]
  const row = nth + 4
  texts.forEach((text, i) => {
    const cell = sheet.getCell(row, i + 1)
    cell.value = text
    dress(cell, i === 5 || i === 2 ? 'text' : 'centre', lang)
  })
  if (hasCell(found)) {
    const link = `#'${found.spot.sheet}'!${where.slice(where.lastIndexOf('!') + 1)}`
    sheet.getCell(row, 2).value = { text: where, hyperlink: link }
  }
  sheet.getRow(row).height = Math.max(
    20,
    heightFor(texts[5] ?? '', widths[5] ?? 50),
    heightFor(texts[2] ?? '', widths[2] ?? 26),
  )
}
