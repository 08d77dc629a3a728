import { afterAll, beforeAll, expect, test } from 'vitest'
import { idDigitsSql, idFaultSql, isManyDigits } from '../../../lib/data/front-page/identity-number.ts'
import { type DuckDb, duckDbDialect, openDuckDb } from '../../../lib/engine/index.ts'

let db: DuckDb
beforeAll(async () => {
  db = await openDuckDb({ threads: 1 })
})
afterAll(() => db.close())

async function ask(cells: readonly (string | null)[], sql: string): Promise<readonly unknown[]> {
  const rows = cells.map((cell) => `(${cell === null ? 'NULL' : duckDbDialect.text(cell)})`).join(', ')
  const below = `SELECT cell, ${idDigitsSql('cell')} AS digits FROM (VALUES ${rows}) AS t(cell)`
  return (await db.query(`SELECT ${sql} FROM (${below})`)).columns[0] ?? []
}

const faults = (cells: readonly (string | null)[]): Promise<readonly unknown[]> =>
  ask(cells, idFaultSql('cell', 'digits'))

test('the two examples of GB 11643-1999 are right, with any other ending they are not', async () => {
  const endings = [...'0123456789Xx']
  for (const [number, right] of [
    ['11010519491231002', ['X', 'x']],
    ['44052418800101001', ['4']],
  ] as const) {
    const found = await faults(endings.map((ending) => number + ending))
    const expected = endings.map((ending) => ((right as readonly string[]).includes(ending) ? 'none' : 'check-digit'))
    expect(found).toEqual(expected)
  }
})

test('15 digits of old are right, other lengths are not, and other papers are not judged', async () => {
  const cells = {
    '110105491231002': 'none',
    '1101054912310021': 'length',
    '1101051949123100211': 'length',
    // 9 + 10 + 8 + 10 + 1 + 54 + 12 + 63 + 9 + 20 + 15 + 8 = 219 leaves 10 of 11, which asks for 2.
    '011010519491231002': 'none',
    '011010519491231003': 'check-digit',
    '1.10105E+17': 'spreadsheet',
    E12345678: null,
    E12345678E12345678: null,
    '1234567': null,
  }
  expect(await faults(Object.keys(cells))).toEqual(Object.values(cells))
  expect(await faults([null])).toEqual([null])
})

test('eighteen digits make a person, one digit over and over and other signs do not', async () => {
  const others = [
    '111111111111111111',
    '0'.repeat(18),
    '1234567890123.4567',
    '1_2345678901234567',
    '11010519491231002X',
  ]
  const cells = ['440524188001010014', ...others, '9'.repeat(18), '1e0000000000000001', '-12345678901234567', null]
  const found = await ask(cells, `cast(coalesce(${isManyDigits('digits')}, false) AS VARCHAR)`)
  expect(found).toEqual(['true', ...cells.slice(1).map(() => 'false')])
})
