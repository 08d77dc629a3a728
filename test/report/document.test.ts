import { expect, test } from 'vitest'
import { known, unavailable } from '../../lib/core/index.ts'
import { createDocument, type TableItem, valueItem } from '../../lib/report/index.ts'
import { problemsOf } from './fixtures/fill.ts'

const begin = (lang: 'zh' | 'en' = 'zh') =>
  createDocument({ analysis: 'trial', lang, title: { zh: '题', en: 'Title' }, status: 'final' })

const table: TableItem = { kind: 'table', caption: 'c', columns: [], rows: [], notes: [] }

test('the same calls write either edition', () => {
  const write = (lang: 'zh' | 'en') => {
    const doc = begin(lang)
    doc.value('stay', known(8.25), { decimals: 1, unit: { zh: '天', en: 'days' } })
    doc.text('lead', { zh: '住院日缩短。', en: 'Stays became shorter.' })
    doc.list('rows', (edition) => [{ name: edition === 'zh' ? '甲' : 'A' }])
    return doc.model()
  }
  expect(write('zh').values.stay).toEqual({ kind: 'value', text: '8.3天', number: 8.25, unit: '天' })
  expect(write('en').values.stay).toEqual({ kind: 'value', text: '8.3\u00A0days', number: 8.25, unit: 'days' })
  expect(write('en').texts.lead?.text).toBe('Stays became shorter.')
  expect(write('zh').lists.rows).toEqual([{ name: '甲' }])
  expect(write('en').title).toBe('Title')
})

test('a value without an answer keeps its reason', () => {
  const doc = begin()
  doc.value('rate', unavailable('zero-denominator'), { decimals: 1, unit: '%' })
  expect(doc.model().values.rate).toEqual({ kind: 'unavailable', text: '分母为零', reason: 'zero-denominator' })
})

test('an estimate prints its limits where asked', () => {
  const estimate = {
    kind: 'value',
    value: 12.3,
    lower: 11.1,
    upper: 13.6,
    level: 0.95,
    method: 'wilson',
    also: [],
  } as const
  expect(valueItem(estimate, { decimals: 1, unit: '%', interval: true }, 'zh').text).toBe('12.3% (11.1–13.6)')
  expect(valueItem(estimate, { decimals: 1, unit: '%' }, 'zh').text).toBe('12.3%')
})

test('ids used twice, bad ids, things that are not data and dangling references are said together', async () => {
  const doc = begin()
  doc.text('lead', 'a', ['trend'])
  doc.table('trends', table)
  doc.list('lead', [])
  doc.text('图 1', 'b')
  doc.list('odd', [{ rate: Number.NaN, when: (() => 0) as unknown as string }])
  doc.table('late', { ...table, caption: undefined as unknown as string })
  expect(await problemsOf(() => doc.model())).toEqual([
    'ZK-REPORT-DUPLICATE  "lead" is used twice (text, list). An id stands once in a report: rename one.',
    'ZK-REPORT-ID  "图 1" cannot be an id: use letters, digits and . _ : - only, beginning with a letter or digit.',
    'ZK-REPORT-NOT-DATA  "lists.odd[0].rate" is NaN; a report holds plain data only. Where there is no number, give its reason.',
    'ZK-REPORT-NOT-DATA  "lists.odd[0].when" is function; a report holds plain data only. Where there is no number, give its reason.',
    'ZK-REPORT-NOT-DATA  "tables.late.caption" is undefined; a report holds plain data only. Where there is no number, give its reason.',
    'ZK-REPORT-REF  Text "lead" refers to "trend", which is no figure or table here. Did you mean "trends"?',
  ])
})

test('a finished model survives being written and read back', () => {
  const doc = begin()
  doc.value('zero', known(0), { decimals: 1 })
  doc.table('t', table)
  const model = doc.model()
  expect(JSON.parse(JSON.stringify(model))).toEqual(model)
})
