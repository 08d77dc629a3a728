import type { Lang } from '../../core/index.ts'
import type { Worksheet } from '../excel.ts'
import { words } from '../words.ts'
import { coverCells } from './cover.ts'
import { choicesRange } from './key-sheet.ts'

/** The cover's own validations: an id from the list, where the workbook brings one along, and a date that is one. */
export function guardCover(cover: Worksheet, choices: number, lang: Lang): void {
  const { wrongTitle: errorTitle, wrongId, wrongDate } = words[lang]
  const { organization, filed } = coverCells
  if (choices > 0) {
    cover.getCell(organization).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [choicesRange(choices)],
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle,
      error: wrongId,
    }
  }
  // 2000-01-01 to 2099-12-31 as serial numbers. Whoever insists may write a date in words.
  cover.getCell(filed).dataValidation = {
    type: 'custom',
    allowBlank: true,
    formulae: [`AND(ISNUMBER(${filed}),${filed}>=36526,${filed}<=73050)`],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle,
    error: wrongDate,
  }
}
