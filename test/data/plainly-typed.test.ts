import { afterAll, beforeAll, expect, test } from 'vitest'
import { cleanSql } from '../../lib/data/clean-sql.ts'
import type { ColumnSchema } from '../../lib/data/schema/table-schema.ts'
import { plainlyTypedSql, typedSql } from '../../lib/data/typed-sql.ts'
import { type DuckDb, duckDbDialect, openDuckDb } from '../../lib/engine/index.ts'
import { lines, openFiles } from './package-folder.ts'

let db: DuckDb
beforeAll(async () => {
  db = await openDuckDb({ threads: 1 })
})
afterAll(() => db.close())

const missing = ['-', '－', '—', 'NA', '无']
const bodies = {
  integer: [
    '5',
    '-5',
    '+5',
    '-0',
    '007',
    '2147483648',
    '999999999999999999',
    '1234567890123456789',
    '1.0',
    '1.5',
    '1e3',
  ],
  decimal: [
    '5',
    '-5.25',
    '.5',
    '5.',
    '1e3',
    '1E3',
    '1_000',
    '12345.678',
    '1,000',
    '99999999999999999999',
    'inf',
    'nan',
  ],
  date: [
    '2024-02-29',
    '2023-02-29',
    '2024-2-9',
    '2024/02/09',
    '20240209',
    '2024年2月9日',
    '12024-2-09',
    '0044-03-15 (BC)',
  ],
} as const
const times = ['', ' 10:00:00', ' 24:00:00', ' 24:00', ' 9:05', 'T10:00:00', ' 25:00:00', ' 10:00:00.5']
const odd = ['', '0x1F', '٣', '１２', 'true', 'infinity', '-infinity', 'epoch', '5 6', '--', ...missing]
const around = ['', ' ', '\t', '\u00A0', '\u3000', '\u2009']

const cellsOf = (type: keyof typeof bodies): string[] =>
  [...bodies[type], ...odd]
    .flatMap((body) => (type === 'date' ? times.map((time) => body + time) : [body]))
    .flatMap((body) => around.flatMap((before) => around.map((after) => before + body + after)))

test.each(['integer', 'decimal', 'date'] as const)(
  'a cell that is read as %s without a closer look has the value that the closer look gives',
  async (type) => {
    const column: ColumnSchema = { name: 'x', type, title: { zh: '', en: '' } }
    const cells = cellsOf(type)
    const rows = cells.map((cell) => `(${duckDbDialect.text(cell)})`).join(', ')
    const answer = await db.query(
      `SELECT cast(plain AS VARCHAR), cast(${typedSql(column, 'clean')} AS VARCHAR) FROM (
        SELECT ${plainlyTypedSql(column, 'cell', missing)} AS plain, ${cleanSql('cell', missing, true)} AS clean FROM (VALUES ${rows}) AS t(cell))`,
    )
    const [plain = [], close = []] = answer.columns
    const read = cells.flatMap((cell, i) => (plain[i] === null ? [] : [[cell, plain[i]]]))
    expect(read).toEqual(cells.flatMap((cell, i) => (plain[i] === null ? [] : [[cell, close[i]]])))
    // The usual way of writing is read at once, or the shortcut is none.
    expect(read).toContainEqual([bodies[type][0], type === 'decimal' ? '5.0000' : bodies[type][0]])
  },
)

test('a time of day does not move the date, the last one of the day neither', async () => {
  const column: ColumnSchema = { name: 'x', type: 'date', title: { zh: '', en: '' } }
  const cells = ['00:00:00', '23:59:59', '24:00', '24:00:00'].map((time) => `('2024-02-28 ${time}')`)
  const answer = await db.query(
    `SELECT cast(${typedSql(column, 'cell')} AS VARCHAR) FROM (VALUES ${cells.join(', ')}) AS t(cell)`,
  )
  expect(answer.columns[0]).toEqual(cells.map(() => '2024-02-28'))
})

test('a number in a power of ten is no number, and the others of its row are what they are', async () => {
  const header = 'organization_id,case_id,discharge_date,total_cost,self_paid,drg_weight'
  const rows = ['H1,1,2023-01-01,500.25,100,1.5', 'H1,2,2023-01-01,500.25,1e2,1.5', 'H1,3,2023-01-01, 7 ,1.25,2']
  const dataset = await openFiles({ 'discharges.csv': lines(header, ...rows) })
  const { columns } = await dataset.engine.query(
    'SELECT case_id, total_cost, self_paid, drg_weight FROM discharges ORDER BY case_id',
  )
  expect(columns).toEqual([
    ['1', '3'],
    [500.25, 7],
    [100, 1.25],
    [1.5, 2],
  ])
  expect(dataset.quarantine).toMatchObject([{ column: 'self_paid', code: 'ZK-ROW-NUMBER', rows: 1 }])
  await dataset.close()
})

test('a number that stands for none is never taken for a value', () => {
  expect(plainlyTypedSql({ name: 'x', type: 'integer', title: { zh: '', en: '' } }, 'cell', ['-99'])).toBeUndefined()
})

test('a clean cell is stripped, and NULL where it stands for none', async () => {
  const bodies = ['H001', '霁川', '0', '(1)', '~', 'NA', 'N', 'NA1', '无', '无1', '-', '－', '—', '']
  const cells = bodies.flatMap((body) => around.flatMap((before) => around.map((after) => before + body + after)))
  const rows = cells.map((cell) => `(${duckDbDialect.text(cell)})`).join(', ')
  const answer = await db.query(`SELECT ${cleanSql('cell', missing, true)} FROM (VALUES ${rows}) AS t(cell)`)
  // U+2009 is not among the spaces that are stripped.
  const stripped = cells.map((cell) => cell.replace(/^[ \t\u00A0\u3000]+|[ \t\u00A0\u3000]+$/g, ''))
  const known = (cell: string): string | null => (['', ...missing].includes(cell) ? null : cell)
  expect(answer.columns[0]).toEqual(stripped.map(known))
  const bare = bodies.map((cell) => `(${duckDbDialect.text(cell)})`).join(', ')
  const unspaced = await db.query(`SELECT ${cleanSql('cell', missing, false)} FROM (VALUES ${bare}) AS t(cell)`)
  expect(unspaced.columns[0]).toEqual(bodies.map(known))
})
