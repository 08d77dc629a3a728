import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { normalisations } from '../../lib/forms/normalisations.ts'
import type { RawCell } from '../../lib/forms/raw-cell.ts'
import { readNumber } from '../../lib/forms/read-number.ts'

const unit = { zh: '例', en: 'cases' }
const count = { value: { kind: 'whole' }, unit } as const
const percent = { value: { kind: 'percent' }, unit: { zh: '%', en: '%' } } as const
const text = (written: string): RawCell => ({ kind: 'text', text: written })
const number = (value: number, shownAsPercent = false): RawCell => ({
  kind: 'number',
  value,
  percent: shownAsPercent,
  text: shownAsPercent ? `${value * 100}%` : String(value),
})

/** What a cell is read as: its number, its reason, or the code of its problem. */
function read(cell: RawCell, field: typeof count | typeof percent = count) {
  const found = readNumber(cell, field)
  if (found.kind === 'value') return [found.value, ...found.rules]
  if (found.kind === 'none') return [found.reason, ...found.rules]
  return found.kind === 'wrong' ? found.problem.code : 'blank'
}

test.each([
  ['128', [128, 'text-number']],
  ['  128 ', [128, 'trimmed', 'text-number']],
  ['　128\u00a0\u200b', [128, 'trimmed', 'text-number']],
  ['１２８', [128, 'half-width', 'text-number']],
  ['1,234', [1234, 'thousands', 'text-number']],
  ['１，２３４', [1234, 'half-width', 'thousands', 'text-number']],
  ['12,345,678', [12345678, 'thousands', 'text-number']],
  ['128例', [128, 'unit', 'text-number']],
  ['128 cases', [128, 'unit', 'text-number']],
  ['128.0', [128, 'text-number']],
  ['—', ['missing', 'reason-sign']],
  ['——', ['missing', 'reason-sign']],
  ['-', ['missing', 'reason-sign']],
  ['－', ['missing', 'reason-sign']],
  ['/', ['not-applicable', 'reason-sign']],
  ['／', ['not-applicable', 'reason-sign']],
  ['不适用', ['not-applicable', 'reason-word']],
  ['未报 ', ['missing', 'trimmed', 'reason-word']],
])('%j in a count is read by its rules', (written, expected) => {
  expect(read(text(written))).toEqual(expected)
})

test.each([
  ['12.5%', 'ZK-FORM-PERCENT'],
  ['１２．５％', 'ZK-FORM-PERCENT'],
  ['1,5', 'ZK-FORM-COMMA'],
  ['12,34', 'ZK-FORM-COMMA'],
  ['1,234,5', 'ZK-FORM-COMMA'],
  ['约100', 'ZK-FORM-APPROXIMATE'],
  ['100+', 'ZK-FORM-APPROXIMATE'],
  ['100余例', 'ZK-FORM-APPROXIMATE'],
  ['>100', 'ZK-FORM-APPROXIMATE'],
  ['100-120', 'ZK-FORM-APPROXIMATE'],
  ['100至120', 'ZK-FORM-APPROXIMATE'],
  ['无', 'ZK-FORM-NONE-WORD'],
  ['没有', 'ZK-FORM-NONE-WORD'],
  ['12.5', 'ZK-FORM-WHOLE'],
  ['-3', 'ZK-FORM-RANGE'],
  ['12人', 'ZK-FORM-NOT-NUMBER'],
  ['007', 'ZK-FORM-NOT-NUMBER'],
  ['1.05E+07', 'ZK-FORM-NOT-NUMBER'],
  ['1 234', 'ZK-FORM-NOT-NUMBER'],
  ['一百', 'ZK-FORM-NOT-NUMBER'],
  ['=1+2', 'ZK-FORM-NOT-NUMBER'],
  ['#REF!', 'ZK-FORM-ERROR'],
  ['   ', 'blank'],
])('%j in a count is never guessed', (written, expected) => {
  expect(read(text(written))).toBe(expected)
})

test('a number shown as per cent is no count, and where per cent is asked for it is read as shown', () => {
  expect(read(number(0.125, true))).toBe('ZK-FORM-PERCENT')
  expect(read(number(0.125, true), percent)).toEqual([12.5, 'percent-format'])
  expect(read(text('12.5%'), percent)).toEqual([12.5, 'percent-text'])
  expect(read(number(12.5), percent)).toEqual([12.5])
})

test('a bare number up to 1 may be a share or a small percentage; with its sign it is clear', () => {
  expect(read(number(0.95), percent)).toBe('ZK-FORM-SHARE')
  expect(read(number(1), percent)).toBe('ZK-FORM-SHARE')
  expect(read(text('0.95%'), percent)).toEqual([0.95, 'percent-text'])
  expect(read(number(0), percent)).toEqual([0])
  expect(read(number(101), percent)).toBe('ZK-FORM-RANGE')
})

test('a formula is read as its stored result, with the problems of that result', () => {
  expect(read({ kind: 'formula', text: '=120+8', result: number(128) })).toEqual([128, 'formula'])
  expect(read({ kind: 'formula', text: '=A1', result: { kind: 'error', text: '#REF!' } })).toBe('ZK-FORM-ERROR')
  expect(read({ kind: 'formula', text: '=A1', result: { kind: 'blank' } })).toBe('ZK-FORM-FORMULA')
})

test('a date where a number belongs is a problem, whatever its serial number', () => {
  expect(read({ kind: 'date', text: '2024-03-04', serial: 45355 })).toBe('ZK-FORM-DATE')
})

test('what the rules say of themselves is what they do', () => {
  for (const rule of ['half-width', 'thousands', 'unit', 'text-number'] as const) {
    const [written, value] = normalisations[rule].example
    expect(read(text(written.replace(/^'/, '')))).toEqual(expect.arrayContaining([Number(value), rule]))
  }
})

test('the table of rules in the README is the one that is applied', () => {
  const readme = readFileSync(resolve(import.meta.dirname, '../../lib/forms/README.md'), 'utf8')
  const rows = Object.entries(normalisations).map(
    ([rule, { name, example }]) => `| ${rule} | ${name.zh} | \`${example[0]}\` | \`${example[1]}\` |`,
  )
  expect(readme).toContain(`| --- | --- | --- | --- |\n${rows.join('\n')}\n\n`)
})
