import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { openFiles, problemsOf } from './package-folder.ts'

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('填报'), book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test('numbers, dates, formulas, rich text and merged cells arrive as what a person sees', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow([])
    sheet.addRow(['organization_id', 'period', 'element', 'value'])
    sheet.addRow([
      { richText: [{ text: 'H' }, { text: '1', font: { bold: true } }] },
      new Date(Date.UTC(2023, 0, 1)),
      'a',
      0.1 + 0.2,
    ])
    sheet.addRow([null, '2023-02', 'a', { formula: '6*7', result: 42 }])
    sheet.addRow([null, '2023-03', 'a', { error: '#REF!' }])
    sheet.mergeCells('A3:A5')
    sheet.addRow(['H2', '2023-01', 'a', ' 7 '])
  })
  const dataset = await openFiles({ 'submissions.xlsx': bytes })
  const { columns } = await dataset.engine.query(
    'SELECT zk_row, organization_id, period, "value" FROM submissions ORDER BY zk_row',
  )
  expect(columns).toEqual([
    [3, 4, 6],
    ['H1', 'H1', 'H2'],
    ['2023-01', '2023-02', '2023-01'],
    [0.3, 42, 7],
  ])
  expect(dataset.quarantine).toMatchObject([{ code: 'ZK-ROW-NUMBER', rows: 1 }])
  await dataset.close()
})

test('a sheet is chosen by its name; a wrong name lists those that there are', async () => {
  const bytes = await workbook((_, book) => {
    book.addWorksheet('机构').addRows([
      ['organization_id', 'name'],
      ['H1', '甲医院'],
    ])
  })
  const resource = (sheet: string) => [{ name: 'organizations', path: 'o.xlsx', dialect: { sheet } }]
  const dataset = await openFiles({ 'o.xlsx': bytes }, { resources: resource('机构') })
  expect(dataset.organizations).toMatchObject([{ organizationId: 'H1', name: '甲医院' }])
  await dataset.close()
  expect(await problemsOf(openFiles({ 'o.xlsx': bytes }, { resources: resource('机构表') }))).toMatchObject([
    { code: 'ZK-SHEET-MISSING', params: { sheet: '机构表', sheets: '填报, 机构' } },
  ])
})

test('an empty sheet is an empty file', async () => {
  const bytes = await workbook(() => {})
  expect(await problemsOf(openFiles({ 'organizations.xlsx': bytes }))).toMatchObject([{ code: 'ZK-FILE-EMPTY' }])
})
