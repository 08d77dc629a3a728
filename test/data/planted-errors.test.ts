import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { quiet } from '../../lib/core/index.ts'
import { type CheckResult, type Dataset, openDataset, runChecks } from '../../lib/data/index.ts'
import { folderWith } from './package-folder.ts'

type Planted = {
  readonly resource: string
  readonly path: string
  readonly row: number
  readonly column: string
  readonly kind: string
  readonly value: string
}

const province = resolve(import.meta.dirname, '../../data-samples/province')
const list = join(province, 'planted-errors.json')
const planted: readonly Planted[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
if (planted.length === 0)
  console.log('planted-errors.test: the sample province has not been generated (npm run samples)')

// Faults that only a check over rows or files can see, and what each check says about its place.
const byCheck: { readonly [kind: string]: readonly string[] } = {
  'numerator-above-denominator': ['numerator-within-denominator'],
  'implausible-zero': ['denominator-not-zero', 'value-slip'],
  'times-hundred': ['value-slip', 'cost-slip'],
  'fraction-of-a-case': ['counts-whole'],
  'value-and-reason': ['value-or-reason'],
  'value-missing-without-reason': ['value-or-reason'],
  'parts-do-not-sum': ['parts-add-up'],
  'copied-forward': ['copied-forward'],
  placeholder: ['value-placeholder', 'stay-matches-dates'],
  'stay-differs-from-dates': ['stay-matches-dates'],
  'stay-below-one': ['stay-matches-dates'],
  'procedure-outside-stay': ['procedure-in-stay'],
  'date-in-future': ['procedure-in-stay', 'stay-matches-dates'],
  'date-missing': ['main-columns-filled'],
  'department-missing': ['main-columns-filled'],
  'age-impossible': ['age-in-range'],
  'sex-against-diagnosis': ['sex-fits-diagnosis'],
  'age-against-diagnosis': ['age-fits-diagnosis'],
  'code-shape': ['diagnosis-shape', 'procedure-shape'],
  'death-then-later-stay': ['death-is-last'],
  'drg-unknown': ['drg-known'],
  'weight-differs-from-table': ['drg-weight-matches'],
  'unknown-indicator': ['targets-known'],
}
// These say what is wrong without naming a row: a hospital, a column, an indicator.
const rowless = new Set(['parts-add-up', 'copied-forward', 'main-columns-filled', 'targets-known'])

/** The header of a text file or a workbook is its row 1; the list counts rows below it. */
const fileRow = ({ path, row }: Planted): number => (path.endsWith('.parquet') ? row : row + 1)

describe.skipIf(planted.length === 0)('every error planted in the sample province is caught', () => {
  let dataset: Dataset
  let results: readonly CheckResult[]
  let quarantined: ReadonlySet<string>

  beforeAll(async () => {
    const folder = folderWith({})
    dataset = await openDataset(province, { effects: quiet, quarantineDir: folder })
    results = await runChecks(dataset)
    const rows = readFileSync(join(folder, 'quarantine.csv'), 'utf8').split('\r\n').slice(1)
    quarantined = new Set(rows.map((line) => line.split(',').slice(0, 2).join(':')))
  })
  afterAll(() => dataset.close())

  const caught = (error: Planted): boolean => {
    const place = `${error.path}:${fileRow(error)}`
    if (quarantined.has(place)) return true
    return (byCheck[error.kind] ?? []).some((id) => {
      const result = results.find((each) => each.id === id)
      return result?.status === 'fail' && (rowless.has(id) || result.samples.some((sample) => sample.place === place))
    })
  }

  test.each(planted.filter(({ kind }) => kind !== 'number-as-text'))('$path row $row: $kind $value', (error) => {
    // A denominator of zero is reported at the numerators above it.
    if (error.kind === 'implausible-zero')
      expect(results.find(({ id }) => id === 'denominator-not-zero')?.status).toBe('fail')
    expect(caught(error)).toBe(true)
  })

  test('a number that the workbook keeps as text is read as the number it is', () => {
    for (const { row, value } of planted.filter(({ kind, column }) => kind === 'number-as-text' && column === 'beds')) {
      expect(dataset.organizations[row - 1]?.beds).toBe(Number(value))
    }
  })

  test('no check cries wolf: fewer than one row in a thousand is called faulty', () => {
    const loud = results.filter(
      ({ status, failed, checked }) => status === 'fail' && failed > 10 && failed * 1000 > checked,
    )
    expect(loud.map(({ id }) => id)).toEqual([])
    expect(results.filter(({ status }) => status === 'error')).toEqual([])
  })

  test('rows in are rows used, set aside and left out, in every resource', () => {
    for (const { rowsIn, used, quarantined: aside, filtered } of dataset.flow) {
      expect(rowsIn).toBe(used + aside + filtered.reduce((sum, { rows }) => sum + rows, 0))
    }
  })
})
