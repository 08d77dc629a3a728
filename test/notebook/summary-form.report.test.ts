import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { repository } from '../cli/zhikong.ts'
import { type Made, make } from './making.ts'

/** The filled forms, read here without the toolkit: no cell of the sample holds a comma or a quote. */
const filled = readFileSync(join(repository, 'data-samples/summary-form/submissions.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([organization = '', , period = '', field = '', stratum = '', value = '']) => ({
    organization,
    period,
    field,
    stratum,
    value: Number(value),
  }))
const at = (period: string, number: string) =>
  filled.filter((row) => row.period === period && row.field === `WZ-2016-${number}`)
const sum = (period: string, number: string): number =>
  at(period, number).reduce((total, { value }) => total + value, 0)

type Row = { readonly code: string; readonly value: string; readonly before: string; readonly parts: string }
let zh: Made
let en: Made
beforeAll(async () => {
  const of = { analysis: 'summary-form', data: 'data-samples/summary-form', formats: 'html,json' }
  ;[zh, en] = await Promise.all([make(of), make({ ...of, lang: 'en' })])
})

const rows = (made: Made): readonly Row[] => made.model.lists.form?.[0]?.rows as unknown as readonly Row[]
const row = (code: string): Row | undefined => rows(zh).find((each) => each.code === code)
const printed = (value: number): string => Math.round(value).toLocaleString('en-US')

test('counts are the sums of the filled forms, at this date and at the one before', () => {
  expect(row('18')).toMatchObject({ value: printed(sum('2017-H2', '18')), before: printed(sum('2017-H1', '18')) })
  expect(row('29')?.value).toBe(printed(sum('2017-H2', '29')))
  expect(row('18')?.parts).toBe(
    `三级医院 ${printed(sum('2017-H2', '18a'))}；二级医院 ${printed(sum('2017-H2', '18b'))}`,
  )
})

test('the share under general anaesthesia is weighted by day operations, not the mean of shares', () => {
  const operations = new Map(at('2017-H2', '18').map(({ organization, value }) => [organization, value]))
  const weight = (organization: string): number => operations.get(organization) ?? 0
  const above = at('2017-H2', '19').reduce((total, each) => total + weight(each.organization) * each.value, 0)
  expect(row('19')?.value).toBe(`${(above / sum('2017-H2', '18')).toFixed(1)}%`)
})

test('named diseases count once; numbers of items without names are bounds; lists without cases are not merged', () => {
  expect(row('07')?.value).toBe(String(new Set(at('2017-H2', '07').map(({ stratum }) => stratum)).size))
  const items = at('2017-H2', '02').map(({ value }) => value)
  expect(row('02')?.value).toBe(`${Math.max(...items)}–${sum('2017-H2', '02')}`)
  expect(row('20')?.parts).toBe('/')
})

test('the missing return and both planted contradictions are told, in both languages', () => {
  expect(zh.model.texts['form.finding']?.text).toContain('应报 26 家，实报 25 家')
  expect(zh.model.texts['form.finding']?.text).toContain('2 家的表内数字相互矛盾')
  expect(en.model.texts['form.finding']?.text).toContain('25 of 26 institutions')
  expect(en.model.tables['form.conditions']?.rows).toHaveLength(2)
})

test('every field of the form stands in the appendix with its rule, and five counties have their own form', () => {
  expect(zh.model.tables['form.rules']?.rows).toHaveLength(54)
  expect(zh.model.lists['form.counties']).toHaveLength(5)
  expect(en.text).not.toMatch(/NaN|undefined|\[object/)
})
