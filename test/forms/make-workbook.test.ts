import { describe, expect, test } from 'vitest'
import { groups } from '../../lib/catalogue/index.ts'
import { formPlan, makeWorkbook } from '../../lib/forms/index.ts'
import { rowsOf } from '../../lib/forms/plan.ts'
import { cellsOf, fillSheets, openWhole } from './round-trip/sheets.ts'

const recipient = { id: 'H001', name: '第一医院' }
const surgery = formPlan({ form: 'general-surgery', period: '2024-Q1' })

describe('what a form asks for', () => {
  test('each data element once, the whole before its part', () => {
    const ids = rowsOf(surgery).map(({ element }) => element)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.indexOf('gs_operated_patients')).toBeLessThan(ids.indexOf('gs_unplanned_reoperations'))
  })

  test('as often as printed; once for the period where nothing is printed; oftener if asked', () => {
    const periods = (form: string, period: string, by?: 'month') =>
      formPlan({ form, period, ...(by ? { by } : {}) }).sheets.map((sheet) => sheet.periods.length)
    expect(periods('national-goals', '2024')).toEqual([4])
    expect(periods('general-surgery', '2024')).toEqual([1])
    expect(periods('general-surgery', '2024', 'month')).toEqual([12])
    expect(periods('hyperbaric-oxygen', '2024-Q1')).toEqual([3, 1])
    expect(periods('WZ-2016', '2024-H1')).toEqual([1])
  })

  test('what is reported by the year is not asked in a quarter, and the cover says so', () => {
    const { leftOut, sheets } = formPlan({ form: 'urology', period: '2024-Q1' })
    expect(leftOut.map(({ zh }) => zh)).toContain('泌尿系肿瘤开放探查未能切除患者例数')
    expect(sheets.flatMap(({ rows }) => rows).some(({ element }) => element === 'ur_tumour_explorations')).toBe(false)
  })

  test('a part stays within its whole only where the kind of the indicator says so', () => {
    const wholesOf = (part: string) =>
      surgery.rules.flatMap((rule) =>
        'parts' in rule && rule.parts.includes(part) ? [`${rule.rule} ${rule.whole}`] : [],
      )
    expect(wholesOf('gs_unplanned_reoperations')).toEqual(['at-most gs_operated_patients'])
    expect(wholesOf('gs_doctors_senior')).toEqual(['equals gs_doctors'])
    // Doctors per nurse is a ratio, and there may be more doctors than nurses.
    expect(wholesOf('gs_doctors')).toEqual([])
  })

  test('departments are reported apart, with rules of their own', () => {
    const { rules, sheets } = formPlan({
      form: 'general-surgery',
      period: '2024-Q1',
      departments: ['一病区', '二病区'],
    })
    expect(sheets[0]?.rows.length).toBe(2 * rowsOf(surgery).length)
    expect(rules).toContainEqual({
      rule: 'at-most',
      parts: ['gs_unplanned_reoperations@二病区'],
      whole: 'gs_operated_patients@二病区',
    })
  })

  test('the version stays with the period and changes with what is asked', () => {
    expect(formPlan({ form: 'general-surgery', period: '2023-Q4' }).version).toBe(surgery.version)
    expect(formPlan({ form: 'general-surgery', period: '2024-Q1', by: 'month' }).version).not.toBe(surgery.version)
  })

  test('every group of the catalogue and every printed form can be made for a year', () => {
    for (const { id } of groups) {
      const plan = formPlan({ form: id, period: '2024' })
      const keys = rowsOf(plan).map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      const named = plan.rules.flatMap((rule) => ('parts' in rule ? [rule.whole, ...rule.parts] : []))
      expect(named.filter((key) => !keys.includes(key))).toEqual([])
    }
  })
})

describe('the workbook', () => {
  test('the same input gives the same bytes', async () => {
    const [one, other] = [
      await makeWorkbook(surgery, { lang: 'zh', recipient }),
      await makeWorkbook(surgery, { lang: 'zh', recipient }),
    ]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  test('cells to be filled in are open, all others locked, and Excel itself lets in only what can be right', async () => {
    const book = await openWhole(await makeWorkbook(surgery, { lang: 'zh', recipient }))
    const [sheet] = fillSheets(book)
    const cell = cellsOf(book)('gs_unplanned_reoperations', '2024-Q1')
    const whole = cellsOf(book)('gs_operated_patients', '2024-Q1')
    expect([cell.protection?.locked, sheet?.getCell(cell.fullAddress.row, 3).protection?.locked]).toEqual([
      false,
      undefined,
    ])
    expect(sheet?.model).toMatchObject({ sheetProtection: { sheet: true } })
    expect(cell.dataValidation).toMatchObject({
      type: 'custom',
      formulae: [
        `IF(ISNUMBER(${cell.address}),AND(${cell.address}>=0,${cell.address}=INT(${cell.address}),${cell.address}<=IF(ISNUMBER(${whole.address}),${whole.address},9E+99)),OR(${cell.address}="—",${cell.address}="/"))`,
      ],
    })
    expect(whole.dataValidation.formulae[0]).toContain(`${whole.address}>=MAX(${cell.address})`)
    expect(cellsOf(book)('gs_operated_patients', 'reason').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"未报,不适用"'],
    })
  })

  test('no validation is longer than Excel takes', async () => {
    for (const form of ['improvement-goals', 'WZ-2016']) {
      const book = await openWhole(await makeWorkbook(formPlan({ form, period: '2024-H1' }), { lang: 'en', recipient }))
      const validations = fillSheets(book).flatMap((sheet) => Object.values(validationsOf(sheet)))
      expect(validations.length).toBeGreaterThan(10)
      for (const { formulae, error = '' } of validations) {
        expect(String(formulae[0]).length).toBeLessThanOrEqual(255)
        expect(error.length).toBeLessThanOrEqual(225)
      }
    }
  })

  test('without an institution the id is written on the cover, from a list where there is one', async () => {
    const blank = await openWhole(
      await makeWorkbook(surgery, { lang: 'zh', choices: [recipient, { id: 'H002', name: '第二医院' }] }),
    )
    const id = blank.worksheets[0]?.getCell('C6')
    expect([id?.value, id?.protection?.locked, id?.dataValidation?.formulae]).toEqual([null, false, ['zk!$H$1:$H$2']])
    const named = await openWhole(await makeWorkbook(surgery, { lang: 'zh', recipient }))
    expect([named.worksheets[0]?.getCell('C6').value, named.worksheets[0]?.getCell('C6').protection?.locked]).toEqual([
      'H001',
      undefined,
    ])
  })

  test('the English edition is in English', async () => {
    const book = await openWhole(
      await makeWorkbook(surgery, { lang: 'en', recipient: { id: 'H001', name: 'No. 1 Hospital' } }),
    )
    const texts = book.worksheets.filter(({ state }) => state === 'visible').flatMap(textsOf)
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter((text) => /[\u4e00-\u9fff]/.test(text) && !text.startsWith('Source'))).toEqual([])
  })
})

type Sheet = ReturnType<typeof fillSheets>[number]

/** exceljs keeps all validations of a sheet, though its types do not say so. */
function validationsOf(sheet: Sheet): Record<string, { formulae: readonly unknown[]; error?: string }> {
  const { dataValidations } = sheet as Sheet & {
    dataValidations: { model: Record<string, { formulae: readonly unknown[]; error?: string }> }
  }
  return dataValidations.model
}

function textsOf(sheet: Sheet): string[] {
  const texts: string[] = []
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (typeof cell.value === 'string' && (!cell.isMerged || cell.master === cell)) texts.push(cell.value)
    })
  })
  return texts
}
