import { expect, test } from 'vitest'
import { changesBetween } from '../../lib/cli/check/changes.ts'
import { type CheckRecord, format } from '../../lib/cli/check/record.ts'
import type { CheckResult } from '../../lib/data/index.ts'

const hint = { zh: '核对', en: 'check' }

function check(id: string, found: readonly string[], rest: Partial<CheckResult> = {}): CheckResult {
  const samples = found.map((each) => {
    const [place = '', value = '', subject] = each.split('|')
    return { place, value, hint, ...(subject === undefined ? {} : { subject }) }
  })
  const status = found.length > 0 ? 'fail' : 'pass'
  return {
    id,
    title: { zh: id, en: id },
    category: 'completeness',
    severity: 'convention',
    table: 'submissions',
    checked: 10,
    failed: found.length,
    threshold: 0,
    note: hint,
    status,
    samples,
    ...rest,
  }
}

const run = (checks: readonly CheckResult[], rest: Partial<CheckRecord> = {}): CheckRecord => ({
  format,
  name: 'tiny',
  title: { zh: '小', en: 'tiny' },
  sources: [],
  flow: [],
  quarantine: [],
  rows: [],
  checks,
  ...rest,
})

test('places are new, resolved or persisting; a persisting one tells its value before', () => {
  const before = run([check('a', ['H1 2023|5', 'H2 2023|7', 'H3 2023|1'])])
  const now = run([check('a', ['H2 2023|7', 'H3 2023|2', 'H4 2023|9'])])
  const { checks, places } = changesBetween(before, now)
  expect(checks).toMatchObject([{ id: 'a', new: 1, resolved: 1, persisting: 2 }])
  expect(places).toEqual([
    { check: 'a', state: 'persisting', place: 'H2 2023', value: '7' },
    { check: 'a', state: 'persisting', place: 'H3 2023', value: '2', was: '1' },
    { check: 'a', state: 'new', place: 'H4 2023', value: '9' },
    { check: 'a', state: 'resolved', place: 'H1 2023', value: '5' },
  ])
})

test('a row that moved down is the same finding, by what it is about', () => {
  const before = run([check('a', ['s.csv:7|5|H1 2023-01 discharges'])])
  const now = run([check('a', ['s.csv:9|5|H1 2023-01 discharges'])])
  expect(changesBetween(before, now).checks).toMatchObject([{ new: 0, resolved: 0, persisting: 1 }])
})

test('two findings of one place are two; a check that passes now, or is gone, is resolved', () => {
  const before = run([check('a', ['H1|x', 'H1|y']), check('b', ['H1|x']), check('c', ['H1|x'])])
  const now = run([check('a', ['H1|x']), check('b', ['H1|x'], { status: 'pass', threshold: 0.5 })])
  expect(changesBetween(before, now).checks).toMatchObject([
    { id: 'a', resolved: 1, persisting: 1 },
    { id: 'b', resolved: 1, persisting: 0 },
    { id: 'c', resolved: 1, before: { status: 'fail', failed: 1 } },
  ])
})

test('where a list was cut short only numbers are compared', () => {
  const many = Array.from({ length: 1000 }, (_, i) => `H${i}|1`)
  const before = run([check('a', many, { failed: 1500 })])
  const now = run([check('a', many.slice(0, 10))])
  expect(changesBetween(before, now)).toMatchObject({
    checks: [{ id: 'a', listed: 'in-part', before: { failed: 1500 }, now: { failed: 10 } }],
    places: [],
  })
})

test('files by their bytes, rows by resource, rows set aside by cell and value', () => {
  const source = (path: string, sha256: string) => ({ resource: 's', path, sha256, bytes: 1 })
  const flow = (rowsIn: number, quarantined: number) => [
    { resource: 's', table: 'submissions' as const, rowsIn, used: rowsIn - quarantined, quarantined, filtered: [] },
  ]
  const cell = (row: number, value: string) => ({
    file: 's.csv',
    row,
    column: 'value',
    value,
    code: 'ZK-ROW-NUMBER',
    text: hint,
  })
  const before = run([], {
    sources: [source('a.csv', '1'), source('b.csv', '2'), source('c.csv', '3')],
    flow: flow(10, 2),
    rows: [cell(3, '约20'), cell(5, '一')],
  })
  const now = run([], {
    sources: [source('a.csv', '1'), source('b.csv', '9'), source('d.csv', '4')],
    flow: flow(12, 1),
    rows: [cell(4, '约20')],
  })
  expect(changesBetween(before, now)).toMatchObject({
    sources: [
      { path: 'a.csv', state: 'same' },
      { path: 'b.csv', state: 'changed', before: '2', now: '9' },
      { path: 'd.csv', state: 'added' },
      { path: 'c.csv', state: 'removed' },
    ],
    rows: [{ resource: 's', before: { rowsIn: 10, quarantined: 2 }, now: { rowsIn: 12, quarantined: 1 } }],
    checks: [{ id: 'rows-set-aside', new: 0, resolved: 1, persisting: 1 }],
  })
})
