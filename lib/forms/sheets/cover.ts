import { type Lang, period } from '../../core/index.ts'
import type { Workbook, Worksheet } from '../excel.ts'
import { type Addressee, identityOf, identityText } from '../identity.ts'
import { periodLabel } from '../period-label.ts'
import { type FormPlan, rowsOf } from '../plan.ts'
import { dress, heightFor } from '../style.ts'
import { words } from '../words.ts'
import { printSetup, protect } from './sheet-setup.ts'

/** Whom the workbook is for, as the cover shows it. */
export type CoverTexts = Addressee & { readonly organizationName?: string; readonly contact?: string }

/** Keys of the cover's rows that are read back, and of the column their answers stand in. */
export const coverKeys = { value: 'value', organization: 'organization', filed: 'filed' } as const

/** Where the answers stand that are read back, when the workbook is made; the cover is locked, so they stay there. */
export const coverCells = { organization: 'C6', filed: 'C8' } as const

const widths = [2, 15, 29, 15, 29]
const whole = widths.slice(1).reduce((sum, width) => sum + width, 0)
const valueColumn = 3

/** The first page: for whom, which period, until when, and how the form is filled in. */
export function addCover(book: Workbook, plan: FormPlan, texts: CoverTexts): Worksheet {
  const { lang } = texts
  const say = words[lang]
  const sheet = book.addWorksheet(say.cover, { views: [{ showGridLines: false }] })
  printSetup(sheet, lang, 'portrait')
  widths.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width
  })
  sheet.getColumn(1).hidden = true
  sheet.getRow(1).hidden = true
  sheet.getCell(1, 1).value = identityText(identityOf(plan, 'cover', texts))
  sheet.getCell(1, valueColumn).value = coverKeys.value
  line(sheet, 2, plan.title[lang], 'title', lang, 40)
  line(sheet, 3, `${periodLabel(plan.period, lang)}　${say.formAndVersion(plan.form, plan.version)}`, 'note', lang, 20)
  sheet.getCell(3, 2).alignment = { horizontal: 'center', vertical: 'middle' }
  const next = addFields(sheet, plan, texts, 5)
  addInstructions(sheet, plan, texts, next + 1)
  nameCells(book, say.cover)
  protect(sheet)
  return sheet
}

type Field = {
  readonly label: string
  readonly value?: string
  readonly key?: string
  readonly open?: boolean
}

function addFields(sheet: Worksheet, plan: FormPlan, texts: CoverTexts, first: number): number {
  const { lang, organization, organizationName, deadline, contact } = texts
  const say = words[lang]
  const open = organization === undefined
  const blank = (label: string): Field => ({ label, open: true })
  const pairs: readonly (readonly [Field, Field])[] = [
    [
      { label: say.organizationId, value: organization ?? '', key: coverKeys.organization, open },
      { label: say.period, value: periodLabel(plan.period, lang) },
    ],
    [blank(say.reporter), blank(say.phone)],
    [{ ...blank(say.filed), key: coverKeys.filed }, blank(say.reviewer)],
    [
      { label: say.deadline, value: deadline ?? say.announced },
      { label: say.issuer, value: plan.issuer[lang] },
    ],
  ]
  const name = organizationName === undefined ? '' : `${organizationName}　${say.seal}`
  wide(sheet, first, { label: say.organization, value: name, open }, lang)
  pairs.forEach(([left, right], i) => {
    const row = first + 1 + i
    sheet.getRow(row).height = 24
    put(sheet, row, 2, left, lang)
    put(sheet, row, 4, right, lang)
  })
  const last = first + 1 + pairs.length
  wide(sheet, last, { label: say.contact, value: contact ?? say.contactBlank }, lang)
  return last + 1
}

function put(sheet: Worksheet, row: number, column: number, field: Field, lang: Lang): void {
  const { label, value = '', key, open = false } = field
  const [left, right] = [sheet.getCell(row, column), sheet.getCell(row, column + 1)]
  left.value = label
  right.value = value === '' ? null : value
  dress(left, 'head', lang)
  dress(right, open ? 'inputText' : 'centre', lang)
  // Ids and telephone numbers keep their leading zeros; a date is typed as people type dates.
  if (key === coverKeys.filed) right.numFmt = 'yyyy-mm-dd'
  else if (open) right.numFmt = '@'
  if (key) sheet.getCell(row, 1).value = key
}

function wide(sheet: Worksheet, row: number, field: Field, lang: Lang): void {
  put(sheet, row, 2, field, lang)
  for (const column of [4, 5]) dress(sheet.getCell(row, column), field.open ? 'inputText' : 'centre', lang)
  sheet.mergeCells(row, 3, row, 5)
  sheet.getRow(row).height = 26
}

function line(
  sheet: Worksheet,
  row: number,
  text: string,
  look: 'title' | 'note' | 'heading',
  lang: Lang,
  height: number,
): void {
  const cell = sheet.getCell(row, 2)
  cell.value = text
  dress(cell, look, lang)
  sheet.mergeCells(row, 2, row, 5)
  sheet.getRow(row).height = height
}

function addInstructions(sheet: Worksheet, plan: FormPlan, texts: CoverTexts, first: number): void {
  const { lang, deadline, organization } = texts
  const say = words[lang]
  const every = plan.sheets.map((each) => say.every[each.every])
  const rows = rowsOf(plan)
  const instructions = say.instructions({
    period: periodLabel(plan.period, lang),
    deadline,
    issuer: plan.issuer[lang],
    prefilled: organization !== undefined,
    departments: rows.some(({ department }) => department !== undefined),
    entries: rows.some(({ entry }) => entry !== undefined),
    every,
    sheets: sheetNames(plan, lang),
    leftOut: plan.leftOut.map((name) => name[lang]),
  })
  line(sheet, first, say.howTo, 'heading', lang, 22)
  instructions.forEach((text, i) => {
    const numbered = `${i + 1}. ${text}`
    line(sheet, first + 1 + i, numbered, 'note', lang, heightFor(numbered, whole) + 4)
    const cell = sheet.getCell(first + 1 + i, 2)
    dress(cell, 'plain', lang)
  })
}

/** Names of the sheets that are filled in: one name where there is one sheet. */
export function sheetNames({ sheets }: FormPlan, lang: Lang): string[] {
  const say = words[lang]
  return sheets.map(({ every }) => (sheets.length === 1 ? say.data : say.dataEvery[every]))
}

/** Names for people's own formulas and for other programs; reading goes by the hidden keys. */
function nameCells(book: Workbook, cover: string): void {
  for (const [name, cell] of Object.entries(coverCells)) {
    book.definedNames.add(`'${cover}'!${cell.replace(/(\w)(\d)/, '$$$1$$$2')}`, `zk_${name}`)
  }
}

/** The first day of a form's period, which stands for when it was made. */
export const madeOn = (plan: FormPlan): Date => new Date(`${period(plan.period).start}T00:00:00Z`)
