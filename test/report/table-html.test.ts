import { expect, test } from 'vitest'
import type { TableItem } from '../../lib/report/index.ts'
import { fill } from './fixtures/fill.ts'

const table: TableItem = {
  kind: 'table',
  caption: '各医院',
  columns: [
    { key: 'name', title: '医院', align: 'left', width: 40 },
    { key: 'rate', title: '比例', unit: '%', align: 'right', note: 0 },
    { key: 'verdict', title: '判断', align: 'center' },
  ],
  rows: [
    { kind: 'group', cells: [{ text: '三级' }] },
    { cells: [{ text: '甲' }, { text: '12.3', light: '(11.1–13.6)' }, { text: '达标', icon: 'met' }] },
    { cells: [{ text: '乙' }, { text: '9', tone: 'concern', note: 1 }, { text: '—', tone: 'muted' }] },
    { kind: 'total', cells: [{ text: '合计' }, { text: '0.0' }, { text: '' }] },
  ],
  notes: ['未调整。', '只有半年。', '括号内为区间。'],
  source: '合成数据',
}

const html = async (item: TableItem = table): Promise<string> =>
  (await fill('{{table "t"}}', (doc) => doc.table('t', item))).body

test('a table has its caption above, scoped heads with units, groups, totals, and row heads', async () => {
  const body = await html()
  expect(body).toContain('<caption><span class="label">表 1</span> <span class="title">各医院</span></caption>')
  expect(body).toContain('<th scope="col" class="right">比例&NoBreak;<sup>a</sup> <span class="unit">%</span></th>')
  expect(body).toContain('<tr class="group"><th scope="rowgroup" colspan="3">三级</th></tr>')
  expect(body).toContain('<tr class="total"><th scope="row" class="left">合计</th>')
  expect(body).toContain('<col style="width:40%">')
})

test('numbers end on one line: room for the fraction that is missing, and for the widest interval', async () => {
  const body = await html()
  // Advance widths in 1/1000 em: brackets 2 x 338, digits 6 x 555, points 2 x 278, en dash 544; together 5.106 em.
  expect(body).toMatch(/12\.3 <span class="light" style="min-width:5\.1\d?em">/)
  expect(body).toContain('9&NoBreak;<sup>b</sup><span class="pad point" style="--digits:1"></span> <span class="light"')
})

test('a verdict is an icon with its words for those who cannot see it', async () => {
  expect(await html()).toMatch(/<td class="center"><svg class="icon improvement"[^>]*role="img" aria-label="达标">/)
})

test('notes that a cell or head refers to carry their letter, others the word for note, and the source stands last', async () => {
  const notes = /<div class="notes">([\s\S]*?)<\/div>/.exec(await html())?.[1]?.replace(/<sup>(.)<\/sup>/g, '$1')
  expect(
    notes
      ?.replace(/<[^>]+>/g, '')
      .trim()
      .split('\n'),
  ).toEqual(['a 未调整。', 'b 只有半年。', '注：括号内为区间。', '来源：合成数据'])
})

test('a table of more than 500 rows is cut and says so, since browsers crawl on long tables', async () => {
  const rows = Array.from({ length: 612 }, (_, index) => ({ cells: [{ text: `r${index}` }] }))
  const body = await html({ ...table, rows })
  expect(body.match(/<th scope="row"/g)).toHaveLength(500)
  expect(body).toContain('此处列前 500 行，共 612 行；全部数据见所附工作簿。')
})

test('a short table is kept on one page, a long one may break between rows', async () => {
  expect(await html()).toContain('<div class="table whole">')
  const rows = Array.from({ length: 30 }, () => ({ cells: [{ text: 'x' }] }))
  expect(await html({ ...table, rows })).toContain('<div class="table">')
})
