import type { Workbook, Worksheet } from '../excel.ts'
import { type Addressee, identityOf, identityText } from '../identity.ts'
import type { FormPlan } from '../plan.ts'
import { protect } from './sheet-setup.ts'

const keySheet = 'zk'

/** An institution that a form can be for. */
export type Recipient = { readonly id: string; readonly name: string }

/** A hidden sheet that says what the workbook is: its identity, the rows it had, and the institutions to choose from. */
export function addKeySheet(book: Workbook, plan: FormPlan, to: Addressee, choices: readonly Recipient[]): void {
  const sheet = book.addWorksheet(keySheet, { state: 'veryHidden' })
  sheet.getCell(1, 1).value = identityText(identityOf(plan, 'key', to))
  let row = 3
  for (const { every, periods, rows } of plan.sheets) {
    for (const each of rows) {
      const texts = [each.key, each.element, each.department ?? '', each.stratum ?? '', every, periods.join(' ')]
      texts.forEach((text, i) => {
        if (text !== '') sheet.getCell(row, i + 1).value = text
      })
      row++
    }
  }
  choices.forEach(({ id, name }, i) => {
    sheet.getCell(i + 1, choicesColumn).value = id
    sheet.getCell(i + 1, choicesColumn + 1).value = name
  })
  protect(sheet)
}

const choicesColumn = 8

/** How many ids a hidden sheet has to choose from. */
export const choicesIn = (sheet: Worksheet): number =>
  sheet.getColumn(choicesColumn).values.filter((value) => value !== undefined && value !== null).length

/** Where the ids to choose from stand. */
export const choicesRange = (count: number): string => `${keySheet}!$H$1:$H$${count}`
