import type { Lang } from '../../core/index.ts'
import type { Worksheet } from '../excel.ts'
import { words } from '../words.ts'

// 9 is A4 in the numbering of printers that workbooks use.
const a4 = 9

/** A4, as wide as the paper, as many pages as it takes, page numbers below. */
export function printSetup(
  sheet: Worksheet,
  lang: Lang,
  orientation: 'portrait' | 'landscape',
  titleRows?: string,
): void {
  Object.assign(sheet.pageSetup, {
    paperSize: a4,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
    ...(titleRows === undefined ? {} : { printTitlesRow: titleRows }),
  })
  sheet.headerFooter.oddFooter = `&C&9${words[lang].page}`
}

/**
 * Locks everything but the cells to be filled in. There is no password: it keeps hands from slipping, not people out.
 * Columns and rows may be made wider and taller.
 */
export function protect(sheet: Worksheet): void {
  void sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    objects: true,
    scenarios: true,
  })
}
