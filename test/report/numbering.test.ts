import { expect, test } from 'vitest'
import type { ReportDocument, TableItem } from '../../lib/report/index.ts'
import { fill, problemsOf } from './fixtures/fill.ts'

const table = (caption: string): TableItem => ({
  kind: 'table',
  caption,
  columns: [{ key: 'a', title: '甲', align: 'left' }],
  rows: [{ cells: [{ text: 'x' }] }],
  notes: [],
})

const write = (doc: ReportDocument): void => {
  for (const id of ['one', 'two', 'three', 'four', 'five']) doc.table(id, table(id))
  doc.text('finding', '再次手术减少', [])
  doc.text('message', '再次手术减少 0.8 个百分点。', ['three', 'four'])
}

const template = `{{#front "key" word="key-messages"}}{{text "message"}} {{table "one"}}{{/front}}
{{#chapter "c1" zh="首章" en="First"}}{{table "two"}}{{#part "c1-p1" title=title}}{{#sub "c1-s" zh="小" en="small"}}{{/sub}}{{/part}}{{/chapter}}
{{#chapter "c2" text="finding" name="普外科"}}{{#part "c2-p1" zh="甲" en="A"}}{{table "three"}}{{/part}}{{#part "c2-p2" zh="乙" en="B"}}{{/part}}{{/chapter}}
{{#appendix "a1" word="full-tables"}}{{table "four"}}{{#part "a1-p" zh="丙" en="C"}}{{/part}}{{/appendix}}
{{ref "three"}} {{ref "c2"}} {{ref "c2-p2"}} {{ref "a1"}} {{ref "key"}}`

test('figures and tables are numbered by chapter, appendices by letter, pages before the first chapter plainly', async () => {
  const { placed, unplaced } = await fill(template, write)
  expect(placed.map(({ id, label }) => `${id} ${label}`)).toEqual([
    'key ',
    'one 表 1',
    'c1 第 1 章',
    'two 表 1-1',
    'c1-p1 1.1',
    'c1-s ',
    'c2 第 2 章',
    'c2-p1 2.1',
    'three 表 2-1',
    'c2-p2 2.2',
    'a1 附录 A',
    'four 表 A-1',
    'a1-p A.1',
  ])
  expect(unplaced).toEqual(['five'])
})

test('references are links, also to what stands further on, and stand before the full stop of the sentence they carry', async () => {
  const { body } = await fill(template, write)
  expect(body).toContain(
    '再次手术减少 0.8 个百分点<span class="carriers">（<a class="ref" href="#three">表 2-1</a>、<a class="ref" href="#four">表 A-1</a>）</span>。',
  )
  expect(
    body
      .split('\n')
      .at(-1)
      ?.replace(/<[^>]+>/g, ''),
  ).toBe('表 2-1 第 2 章 2.2 节 附录 A 要点')
})

test('the English edition counts in its own words', async () => {
  const { body } = await fill(template, write, { lang: 'en' })
  expect(
    body
      .split('\n')
      .at(-1)
      ?.replace(/<[^>]+>/g, ''),
  ).toBe('Table 2-1 Chapter 2 Section 2.2 Appendix A Key messages')
})

test('a chapter carries its finding as heading, its name beside the number, and a page of its own with a running head', async () => {
  const { body, html } = await fill(template, write)
  expect(body).toContain(
    '<section class="chapter" style="page:c2">\n<h1 id="c2"><span class="label">第 2 章　普外科\u00A0</span><span class="title">再次手术减少</span></h1>',
  )
  expect(html).toContain('@page c2 { @top-left { content: "第 2 章　普外科"; } }')
})

test('the contents page lists what follows it, down to the depth asked for, with room for page numbers', async () => {
  const { body } = await fill(
    '{{#front "contents" word="contents"}}{{contents depth=1}}{{/front}}{{#chapter "c" zh="甲" en="A"}}{{#part "p" zh="乙" en="B"}}{{table "one"}}{{/part}}{{/chapter}}{{tableList}}',
    write,
  )
  expect(body.match(/<li class="[a-z]+"><a href="#[a-z]+">/g)).toEqual([
    '<li class="chapter"><a href="#c">',
    '<li class="table"><a href="#one">',
  ])
  expect(body).toContain('<span class="page-number" data-page-of="c">00</span>')
})

test('a thing placed twice, and a heading with two titles or none, are mistakes', async () => {
  const twice =
    '{{#chapter "c" zh="甲" en="A"}}{{table "one"}}{{table "one"}}{{/chapter}}{{#part "p"}}{{/part}}\n{{#part "q" text="finding" word="data"}}{{/part}}'
  expect((await problemsOf(() => fill(twice, write))).map((text) => text.split('  ')[0])).toEqual([
    'ZK-TEMPLATE-PLACED-TWICE',
    'ZK-TEMPLATE-ARGUMENT',
    'ZK-TEMPLATE-ARGUMENT',
  ])
})

test('texts are escaped in headings, running heads and captions', async () => {
  const template = `{{#chapter "c" title='A & <b> "q"'}}{{table "t"}}{{/chapter}}`
  const { body, html } = await fill(template, (doc) => doc.table('t', table('<i>')))
  expect(body).toContain('A &amp; &lt;b&gt; &quot;q&quot;')
  expect(body).toContain('<span class="title">&lt;i&gt;</span>')
  expect(html).toContain('content: "第 1 章　A & \\3c b> \\22 q\\22 "')
})
