import { beforeAll, describe, expect, test } from 'vitest'
import { random } from '../../lib/core/index.ts'
import { openBook } from '../../lib/forms/excel.ts'
import { formPlan, makeWorkbook } from '../../lib/forms/index.ts'
import { plansByIdentity, readForm } from '../../lib/forms/read-form.ts'
import { fill } from './round-trip/fill.ts'
import { fillSheets, openWhole, toBytes } from './round-trip/sheets.ts'

const plan = formPlan({ form: 'general-surgery', period: '2024-Q1' })
const plans = plansByIdentity()
/** exceljs keeps them there, though its types do not say so. */
const validationsOf = (sheet: unknown) =>
  (sheet as { dataValidations: { readonly model: object; add(range: string, of: object): void } }).dataValidations
type Book = Awaited<ReturnType<typeof openWhole>>

let made: Uint8Array
beforeAll(async () => {
  made = await makeWorkbook(plan, { lang: 'zh', recipient: { id: 'H001', name: '第一医院' } })
})

/** The form filled in, and then changed. */
async function filled(change: (book: Book) => void): Promise<Uint8Array> {
  const book = await openWhole(made)
  fill(book, plan, random('read'))
  change(book)
  return await toBytes(book)
}

describe('what other programs leave in a workbook', () => {
  test('parts that are named from the root of the package are found', async () => {
    const bytes = Buffer.from(
      await filled((book) => {
        const [sheet] = fillSheets(book)
        if (sheet) sheet.getCell('D8').note = '本院口径'
      }),
    )
    // One letter more in the name of the part, one less in the declaration: nothing else in the archive moves.
    const at = bytes.indexOf('Target="../comments2.xml"')
    const head = bytes.lastIndexOf('standalone="yes"', at)
    const before = bytes.subarray(head, at).toString('latin1').replace('"yes"', '"no"')
    bytes.write(`${before}Target="/xl/comments2.xml"`, head, 'latin1')
    expect(await readForm(bytes, plans)).toMatchObject({ problems: [], taken: { length: 20 } })
  })

  test('a validation of a whole column is not unfolded into a million cells', async () => {
    const bytes = await filled((book) => {
      const [sheet] = fillSheets(book)
      const whole = { type: 'whole', operator: 'greaterThan', allowBlank: true, formulae: [0] }
      validationsOf(sheet).add('J1:J1048576', whole)
    })
    expect((await readForm(bytes, plans)).problems).toEqual([])
    const [sheet] = fillSheets(await openBook(bytes, 'values'))
    expect(Object.keys(validationsOf(sheet).model)).toEqual([])
  })

  test('a text where a sheet keeps its identity, and that is none, is no form', async () => {
    const bytes = await filled((book) => {
      for (const sheet of book.worksheets) sheet.getCell(1, 1).value = '{"zhikong":"form/1","sheet":"cover"}'
    })
    expect((await readForm(bytes, plans)).problems).toMatchObject([{ problem: { code: 'ZK-FORM-UNRELATED' } }])
  })
})

test('rows and columns put before the keys, and names changed, leave everything readable', async () => {
  const bytes = await filled((book) => {
    for (const sheet of fillSheets(book)) {
      for (const range of sheet.model.merges.slice()) sheet.unMergeCells(range)
      sheet.spliceRows(1, 0, ['抄送各科'])
      sheet.spliceColumns(1, 0, [])
      sheet.name = 'Sheet1'
    }
  })
  expect(await readForm(bytes, plans)).toMatchObject({ problems: [], taken: { length: 20 } })
})

test('when a program last saved it is known only if one did', async () => {
  expect((await readForm(made, plans)).saved).toBeUndefined()
  const bytes = await filled((book) => {
    book.modified = new Date(Date.UTC(2024, 3, 8, 9))
  })
  expect((await readForm(bytes, plans)).saved).toBe('2024-04-08T09:00:00.000Z')
})
