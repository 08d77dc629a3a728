import { beforeAll, expect, test } from 'vitest'
import { random } from '../../lib/core/index.ts'
import { formPlan, makeWorkbook } from '../../lib/forms/index.ts'
import { markWorkbook } from '../../lib/forms/mark-workbook.ts'
import { plansByIdentity, readForm } from '../../lib/forms/read-form.ts'
import { fill } from './round-trip/fill.ts'
import { cellsOf, openWhole, toBytes } from './round-trip/sheets.ts'

const plan = formPlan({ form: 'general-surgery', period: '2024-Q1' })
const recipient = { id: 'H001', name: '第一医院' }
const plans = plansByIdentity()

let bytes: Uint8Array
let copy: Uint8Array
beforeAll(async () => {
  bytes = await faulty()
  copy = await returned(bytes)
}, 60_000)

/** A workbook filled in, with one number that is none and one that is above its whole. */
async function faulty(): Promise<Uint8Array> {
  const book = await openWhole(await makeWorkbook(plan, { lang: 'zh', recipient }))
  fill(book, plan, random('mark'))
  const cellOf = cellsOf(book)
  cellOf('gs_nurses', '2024-Q1').value = '约100'
  cellOf('gs_nurses', '2024-Q1').note = '护理部报'
  cellOf('gs_level4_operations', '2024-Q1').value = 99_999
  return await toBytes(book)
}

async function returned(of: Uint8Array): Promise<Uint8Array> {
  const { problems } = await readForm(of, plans)
  return await markWorkbook(of, problems, plan, 'zh')
}

test('problems are marked in their cells, and what was filled in stays', async () => {
  const book = await openWhole(copy)
  const cellOf = cellsOf(book)
  const nurses = cellOf('gs_nurses', '2024-Q1')
  expect(nurses.value).toBe('约100')
  expect(noteOf(nurses.note)).toBe('护理部报\n【退回】“约100”不是确数。请填准确的数；取不到的选“未报”。')
  expect(nurses.fill).toMatchObject({ fgColor: { argb: 'FFF8C9C4' } })
  expect(noteOf(cellOf('gs_level4_operations', '2024-Q1').note)).toContain('99999 大于“普外科手术例数”的')
  // Cells of the same look are not marked with them.
  expect(cellOf('gs_doctors', '2024-Q1').fill).toMatchObject({ fgColor: { argb: 'FFFFF8DC' } })
})

test('a sheet lists every problem with a link to its cell', async () => {
  const sheet = (await openWhole(copy)).getWorksheet('退回问题')
  const rows = [4, 5].map((row) => [2, 5, 7].map((column) => sheet?.getCell(row, column).text))
  expect(rows.map(([where]) => where)).toEqual(['填报!F6', '填报!F21'])
  expect(rows.map(([, value, used]) => [value, used])).toEqual([
    ['约100', '未采用'],
    ['99999', '未采用'],
  ])
  expect(sheet?.getCell(4, 2).hyperlink).toBe("#'填报'!F6")
})

test('the copy can be corrected and sent again: it reads the same, and old marks go', async () => {
  const again = await readForm(copy, plans)
  const before = await readForm(bytes, plans)
  expect(again.problems).toEqual(before.problems)
  expect(again.taken).toEqual(before.taken)
  const book = await openWhole(copy)
  cellsOf(book)('gs_level4_operations', '2024-Q1').value = 1
  const second = await openWhole(await returned(await toBytes(book)))
  const corrected = cellsOf(second)('gs_level4_operations', '2024-Q1')
  expect([corrected.note, corrected.fill]).toMatchObject([undefined, { fgColor: { argb: 'FFFFF8DC' } }])
  expect(noteOf(cellsOf(second)('gs_nurses', '2024-Q1').note)).toMatch(/^护理部报\n【退回】[^【]+$/)
  expect(second.worksheets.filter(({ name }) => name === '退回问题')).toHaveLength(1)
})

test('validations are there again, for where the cells stand', async () => {
  const cellOf = cellsOf(await openWhole(copy))
  const [part, whole] = [cellOf('gs_level4_operations', '2024-Q1'), cellOf('gs_operations', '2024-Q1')]
  expect(part.dataValidation.formulae[0]).toContain(`ISNUMBER(${whole.address})`)
})

test('the list of institutions to choose from stays with a copy that says none', async () => {
  const blank = await makeWorkbook(plan, { lang: 'zh', choices: [recipient, { id: 'H002', name: '第二医院' }] })
  const cover = (await openWhole(await returned(blank))).worksheets[0]
  expect(cover?.getCell('C6').dataValidation.formulae).toEqual(['zk!$H$1:$H$2'])
  expect(cover?.getCell('C8').dataValidation).toMatchObject({ type: 'custom', errorStyle: 'warning' })
})

test('the same workbook is marked with the same bytes', async () => {
  expect(Buffer.from(await returned(bytes)).equals(Buffer.from(copy))).toBe(true)
})

function noteOf(note: unknown): string {
  if (typeof note === 'string') return note
  const { texts = [] } = (note ?? {}) as { texts?: readonly { text: string }[] }
  return texts.map(({ text }) => text).join('')
}
