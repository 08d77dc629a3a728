import type { Lang } from '../core/index.ts'
import { bookBytes, newBook } from './excel.ts'
import type { Addressee } from './identity.ts'
import { periodLabel } from './period-label.ts'
import type { FormPlan } from './plan.ts'
import { addCover, type CoverTexts, madeOn, sheetNames } from './sheets/cover.ts'
import { addFillSheet } from './sheets/fill-sheet.ts'
import { guardCover } from './sheets/guard-cover.ts'
import { addIndicatorSheet } from './sheets/indicator-sheet.ts'
import { addKeySheet, type Recipient } from './sheets/key-sheet.ts'

export type WorkbookOptions = {
  readonly lang: Lang
  /** Printed on the cover and kept in the workbook: `2024-04-10`, that day included. */
  readonly deadline?: string
  /** Who answers questions, as the cover prints it. */
  readonly contact?: string
  /** Whom it is for; without, the institution writes its id on the cover. */
  readonly recipient?: Recipient
  /** The ids to choose from where it is for nobody in particular. */
  readonly choices?: readonly Recipient[]
}

/**
 * A form as an XLSX workbook: cover, one sheet to fill in for each frequency, what the numbers are for, and hidden keys by
 * which a filled workbook is understood even if rows were moved, columns inserted, or sheets renamed. The same input gives
 * the same bytes.
 */
export async function makeWorkbook(plan: FormPlan, options: WorkbookOptions): Promise<Uint8Array> {
  const { lang, deadline, contact, recipient, choices = [] } = options
  const to: Addressee = {
    lang,
    ...(recipient ? { organization: recipient.id } : {}),
    ...(deadline === undefined ? {} : { deadline }),
  }
  const texts: CoverTexts = {
    ...to,
    ...(recipient ? { organizationName: recipient.name } : {}),
    ...(contact === undefined ? {} : { contact }),
  }
  const book = newBook(madeOn(plan))
  book.title = `${plan.title[lang]} ${periodLabel(plan.period, lang)}`
  const cover = addCover(book, plan, texts)
  guardCover(cover, recipient ? 0 : choices.length, lang)
  sheetNames(plan, lang).forEach((name, i) => {
    const sheet = plan.sheets[i]
    if (sheet) addFillSheet(book, plan, sheet, name, to)
  })
  if (plan.computes.length > 0) addIndicatorSheet(book, plan, lang)
  addKeySheet(book, plan, to, recipient ? [] : choices)
  return await bookBytes(book)
}
