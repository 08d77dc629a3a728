import type { Workbook } from 'exceljs'
import ExcelJS from 'exceljs'
import { formPlan } from '../../../lib/forms/form-plan.ts'
import { makeWorkbook } from '../../../lib/forms/make-workbook.ts'
import type { Planted } from './cell-faults.ts'
import { type Filling, fill } from './fill.ts'
import { columnOf, fillSheets, openWhole, toBytes } from './sheets.ts'

/** Spoils a whole workbook: what is in the folder then, and what must be reported. Nothing of it can be taken. */
export type FileFault = {
  readonly name: string
  /** No office program opens what is left of it. */
  readonly unopenable?: boolean
  spoil(filling: Filling, bytes: () => Promise<Uint8Array>): Promise<Uint8Array>
  planted(filling: Filling): readonly Planted[]
}

const edited = (
  code: string,
  name: string,
  edit: (filling: Filling) => void,
  at?: (book: Workbook) => readonly Planted[],
): FileFault => ({
  name,
  spoil: async (filling, bytes) => {
    edit(filling)
    return await bytes()
  },
  planted: ({ book }) => at?.(book) ?? [{ code }],
})

const id = ({ book }: { book: Workbook }) => {
  const cell = book.worksheets[0]?.getCell('C6')
  if (!cell) throw new RangeError('no cover')
  return cell
}

/** Every sheet says it is of another version. */
function restate({ book }: Filling, from: RegExp, to: string): void {
  for (const sheet of book.worksheets) {
    const cell = sheet.getCell(1, 1)
    if (typeof cell.value === 'string') cell.value = cell.value.replace(from, to)
  }
}

const oleFile = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(1024),
  ])

const replaced = (
  code: string,
  name: string,
  make: (bytes: () => Promise<Uint8Array>) => Uint8Array | Promise<Uint8Array>,
): FileFault => ({
  name,
  unopenable: true,
  spoil: async (_, bytes) => await make(bytes),
  planted: () => [{ code }],
})

async function unrelated(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('排班').addRow(['姓名', '周一'])
  return await toBytes(book)
}

/** The sheet to fill in, copied within the workbook. */
function copySheet({ book }: Filling): void {
  const [sheet] = fillSheets(book)
  if (!sheet) return
  const copy = book.addWorksheet('填报 (2)')
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      if (!cell.isMerged || cell.master === cell) copy.getCell(number, column).value = cell.value
    })
  })
}

function dropColumnKey({ book }: Filling): void {
  for (const sheet of fillSheets(book)) sheet.getCell(1, columnOf(sheet, 'reason')).value = null
}

export const fileFaults: readonly FileFault[] = [
  edited(
    'ZK-FORM-ORGANIZATION-UNKNOWN',
    'unknown institution',
    (filling) => restateOrganization(filling, 'X999'),
    (book) => [{ code: 'ZK-FORM-ORGANIZATION-UNKNOWN', cell: id({ book }) }],
  ),
  edited(
    '',
    "another institution's id",
    (filling) => {
      id(filling).value = 'T000'
    },
    (book) => [{ code: 'ZK-FORM-ORGANIZATION-CHANGED', cell: id({ book }) }],
  ),
  edited(
    '',
    'no institution',
    (filling) => restateOrganization(filling, undefined),
    (book) => [{ code: 'ZK-FORM-ORGANIZATION-BLANK', cell: id({ book }) }],
  ),
  edited('ZK-FORM-VERSION', 'an old version', (filling) => restate(filling, /"version":"\w+"/, '"version":"00000000"')),
  edited('ZK-FORM-MIXED', 'a sheet of another period', ({ book }) => {
    for (const sheet of fillSheets(book)) {
      const cell = sheet.getCell(1, 1)
      cell.value = String(cell.value).replace(/"period":"\d{4}/, '"period":"2019')
    }
  }),
  edited('ZK-FORM-TWO-SHEETS', 'the sheet copied', copySheet),
  edited('ZK-FORM-SHEET-MISSING', 'the sheet deleted', ({ book }) => {
    for (const sheet of fillSheets(book)) book.removeWorksheet(sheet.id)
  }),
  edited('', 'a column of keys gone', dropColumnKey, (book) =>
    fillSheets(book).map((sheet) => ({ code: 'ZK-FORM-COLUMN-MISSING', sheet: sheet.name })),
  ),
  replaced('ZK-FORM-OLD-FILE', 'an old .xls', () => oleFile('Workbook')),
  replaced('ZK-FORM-PASSWORD', 'a password', () => oleFile('EncryptedPackage')),
  replaced('ZK-FORM-DAMAGED', 'cut off', async (bytes) => (await bytes()).slice(0, 9000)),
  replaced('ZK-FORM-DAMAGED', 'empty', () => new Uint8Array()),
  replaced('ZK-FORM-UNRELATED', 'another workbook', unrelated),
  replaced('ZK-FORM-UNRELATED', 'a text named .xlsx', () => Buffer.from('机构,例数\n')),
  {
    name: 'another period',
    spoil: async (filling) => {
      const plan = formPlan({ form: filling.plan.form, period: '2019' })
      const book = await openWhole(
        await makeWorkbook(plan, { lang: 'zh', recipient: { id: String(id(filling).value), name: '甲' } }),
      )
      fill(book, plan, filling.source)
      return await toBytes(book)
    },
    planted: () => [{ code: 'ZK-FORM-PERIOD' }],
  },
  {
    name: 'nothing filled in',
    spoil: async (filling) =>
      await makeWorkbook(filling.plan, { lang: 'zh', recipient: { id: String(id(filling).value), name: '甲' } }),
    planted: () => [{ code: 'ZK-FORM-EMPTY' }],
  },
]

/** The workbook made for, and filled in by, somebody whom nobody knows. */
function restateOrganization(filling: Filling, organization: string | undefined): void {
  restate(filling, /,"organization":"\w+"/, organization === undefined ? '' : `,"organization":"${organization}"`)
  id(filling).value = organization ?? null
}
