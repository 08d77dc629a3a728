import ExcelJS from 'exceljs'
import { steadyZip } from '../core/index.ts'

// The one file that knows exceljs; the others take its types from here.
export type { Cell, CellValue, DataValidation, Workbook, Worksheet } from 'exceljs'

/** A workbook that says when it was made by `date`, never by the clock. */
export function newBook(date: Date): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook()
  Object.assign(book, { creator: 'zhikong', lastModifiedBy: 'zhikong', created: date, modified: date })
  return book
}

/** The same workbook always gives the same bytes. */
export const bookBytes = async (book: ExcelJS.Workbook): Promise<Uint8Array> =>
  steadyZip(new Uint8Array(await book.xlsx.writeBuffer()))

// What a reader of values does not need. Validations of whole columns would be unfolded cell by cell.
const unread = [
  'dataValidations',
  'conditionalFormatting',
  'sheetViews',
  'cols',
  'hyperlinks',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'printOptions',
  'rowBreaks',
  'picture',
  'drawing',
  'tableParts',
  'extLst',
]

/** Opens a workbook for its values only, or whole, to be changed and written again. */
export async function openBook(bytes: Uint8Array, purpose: 'values' | 'changes'): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  findPartsByRoot(book)
  // The declared type of the argument is that of another Buffer.
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer, {
    ignoreNodes: purpose === 'values' ? unread : ['dataValidations'],
  })
  return book
}

/** The comment of a cell as plain text; none is ''. */
export function noteText({ note }: ExcelJS.Cell): string {
  if (note === undefined || note === null) return ''
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('')
}

/** Gives a cell a comment; '' takes it away, for which exceljs has no word. */
export function setNote(cell: ExcelJS.Cell, text: string): void {
  if (text !== '') {
    cell.note = text
    return
  }
  Object.assign(cell, { _comment: undefined })
  Reflect.deleteProperty(cell.model, 'comment')
}

type Relation = { Target?: string }
/** What exceljs has read before it puts the parts together; its types do not say so. */
type Parts = { readonly worksheetRels: readonly (readonly Relation[] | undefined)[] }
type Reconciler = { reconcile(parts: Parts, options: unknown): void }

/** Parts may be named from the root of the package, as some programs do; exceljs looks for relative names alone, and stumbles. */
function findPartsByRoot(book: ExcelJS.Workbook): void {
  const xlsx = book.xlsx as ExcelJS.Xlsx & Reconciler
  const reconcile = xlsx.reconcile.bind(xlsx)
  xlsx.reconcile = (parts, options) => {
    for (const relation of parts.worksheetRels.flatMap((relations) => relations ?? [])) {
      if (relation.Target?.startsWith('/xl/')) relation.Target = relation.Target.replace('/xl/', '../')
    }
    reconcile(parts, options)
  }
}
