import type { Lang } from '../../core/index.ts'
import { bookBytes, dress, heightFor, newBook, printSetup, type Workbook } from '../../forms/index.ts'
import type { Changes } from './changes.ts'
import { findingRows } from './findings.ts'
import type { CheckRecord } from './record.ts'
import { titleIn } from './title.ts'
import { categoryWords, severityWords, sourceWords, stateWords, statusWords, wordIn } from './words.ts'

type Cell = string | number | null
type Column = { readonly head: string; readonly width: number; readonly format?: string }

/** A run as a workbook: checks, findings, rows, what changed. The same run gives the same bytes. */
export async function checkWorkbook(record: CheckRecord, lang: Lang): Promise<Uint8Array> {
  const book = newBook(new Date(0))
  checksSheet(book, record, lang)
  findingsSheet(book, record, lang)
  flowSheet(book, record, lang)
  changesSheet(book, record, lang)
  return bookBytes(book)
}

function checksSheet(book: Workbook, { checks }: CheckRecord, lang: Lang): void {
  const say = wordIn(lang)
  const columns = [
    { head: say('status'), width: 12 },
    { head: say('severity'), width: 11 },
    { head: say('table'), width: 14 },
    { head: say('category'), width: 20 },
    { head: say('check'), width: 44 },
    { head: say('checked'), width: 11, format: '#,##0' },
    { head: say('failed'), width: 10, format: '#,##0' },
    { head: say('share'), width: 10, format: '0.000%' },
    { head: say('threshold'), width: 10, format: '0.0%' },
    { head: say('note'), width: 46 },
    { head: say('id'), width: 30 },
  ]
  const rows = checks.map(
    ({ id, title, category, severity, table, checked, failed, threshold, note, status }): Cell[] => [
      statusWords[status][lang],
      severityWords[severity][lang],
      table,
      categoryWords[category][lang],
      title[lang],
      checked,
      failed,
      checked === 0 ? null : failed / checked,
      threshold,
      note[lang],
      id,
    ],
  )
  listSheet(book, say('checks'), columns, rows, lang)
}

function findingsSheet(book: Workbook, record: CheckRecord, lang: Lang): void {
  const say = wordIn(lang)
  const columns = [
    { head: say('severity'), width: 11 },
    { head: say('table'), width: 14 },
    { head: say('check'), width: 34 },
    { head: say('file'), width: 24 },
    { head: say('row'), width: 9, format: '0' },
    { head: say('column'), width: 18 },
    { head: say('place'), width: 38 },
    { head: say('value'), width: 34 },
    { head: say('hint'), width: 60 },
    { head: say('id'), width: 28 },
  ]
  const rows = findingRows(record, lang).map((each): Cell[] => [
    severityWords[each.severity][lang],
    each.table,
    each.title,
    each.file,
    each.row ?? null,
    each.column,
    each.about,
    each.value,
    each.hint,
    each.check,
  ])
  listSheet(book, say('findings'), columns, rows, lang)
}

function flowSheet(book: Workbook, { flow, sources }: CheckRecord, lang: Lang): void {
  const say = wordIn(lang)
  const number = { width: 12, format: '#,##0' }
  const columns = [
    { head: say('table'), width: 16 },
    { head: say('resource'), width: 26 },
    { head: say('read'), ...number },
    { head: say('used'), ...number },
    { head: say('quarantined'), ...number },
    { head: say('filtered'), ...number },
    { head: say('file'), width: 30 },
    { head: 'SHA-256', width: 68 },
  ]
  const rows = flow.map(({ resource, table, rowsIn, used, quarantined, filtered }): Cell[] => {
    const own = sources.filter((source) => source.resource === resource)
    const out = filtered.reduce((sum, each) => sum + each.rows, 0)
    const files = [own.map(({ path }) => path).join('\n'), own.map(({ sha256 }) => sha256).join('\n')]
    return [table, resource, rowsIn, used, quarantined, out, ...files]
  })
  listSheet(book, say('flow'), columns, rows, lang)
}

function changesSheet(book: Workbook, record: CheckRecord, lang: Lang): void {
  const say = wordIn(lang)
  const columns = [
    { head: say('state'), width: 12 },
    { head: say('check'), width: 40 },
    { head: say('place'), width: 44 },
    { head: say('now'), width: 34 },
    { head: say('before'), width: 34 },
  ]
  const { changes } = record
  const rows: Cell[][] = changes ? changeRows(record, changes, lang) : [[null, say('first'), null, null, null]]
  listSheet(book, say('changes'), columns, rows, lang)
}

/** Files and rows of both runs, then checks of which only numbers compare, then every place. */
function changeRows(record: CheckRecord, { sources, rows, checks, places }: Changes, lang: Lang): Cell[][] {
  const say = wordIn(lang)
  const titleOf = titleIn(record, lang)
  return [
    ...sources.map((each): Cell[] => [
      sourceWords[each.state][lang],
      say('files'),
      each.path,
      each.now ?? null,
      each.before ?? null,
    ]),
    ...rows.map((each): Cell[] => [
      null,
      `${say('read')} / ${say('used')} / ${say('quarantined')}`,
      each.resource,
      ...[each.now, each.before].map((n) => (n ? `${n.rowsIn} / ${n.used} / ${n.quarantined}` : null)),
    ]),
    ...checks.flatMap((each): Cell[][] =>
      'listed' in each
        ? [[null, titleOf(each.id), say('inPart'), each.now?.failed ?? null, each.before?.failed ?? null]]
        : [],
    ),
    ...places.map(({ check, state, place, value, was }): Cell[] => [
      stateWords[state][lang],
      titleOf(check),
      place,
      state === 'resolved' ? null : value,
      state === 'new' ? null : state === 'resolved' ? value : (was ?? value),
    ]),
  ]
}

/** A list with its head in view, to be filtered and sorted. */
function listSheet(
  book: Workbook,
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  lang: Lang,
): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ width }) => ({ width }))
  for (const cell of [sheet.addRow(columns.map(({ head }) => head))]) cell.eachCell((each) => dress(each, 'head', lang))
  for (const values of rows) {
    const row = sheet.addRow([...values])
    // Programs other than Excel do not fit rows to wrapped text by themselves.
    row.height = Math.max(
      ...columns.map(({ width }, i) => heightFor(typeof values[i] === 'string' ? values[i] : '', width, 12.5)),
    )
    columns.forEach(({ format }, i) => {
      const cell = row.getCell(i + 1)
      dress(cell, 'small', lang)
      if (format !== undefined) cell.numFmt = format
    })
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  printSetup(sheet, lang, 'landscape', '1:1')
}
