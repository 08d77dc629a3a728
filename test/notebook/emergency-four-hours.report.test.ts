import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { shared } from '../shared.ts'
import { gaps, type Made, make, noBrowser, pdfOf } from './making.ts'

// Open data that nobody prepared for this toolkit; it lies beside the project, and is not part of it.
const folder = shared('realdata')
const file = join(folder, 'nhsr_ae_attendances.csv')
const absent = !existsSync(file)
if (absent) console.log(`skipped: emergency attendances in England (${file} is absent)`)
if (noBrowser !== undefined) console.log(`skipped: emergency attendances in England (${noBrowser})`)

/** Attendances and breaches of each financial or calendar year, added up here in plain arithmetic from the file. */
function yearly(): Map<string, { attendances: number; breaches: number; trusts: Set<string> }> {
  const years = new Map<string, { attendances: number; breaches: number; trusts: Set<string> }>()
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [period = '', trust = '', , attendances, breaches] = line.replaceAll('"', '').split(',')
    const year = period.slice(0, 4)
    const sum = years.get(year) ?? { attendances: 0, breaches: 0, trusts: new Set() }
    years.set(year, sum)
    sum.attendances += Number(attendances)
    sum.breaches += Number(breaches)
    sum.trusts.add(trust)
  }
  return years
}

describe.skipIf(absent || noBrowser !== undefined)('emergency attendances over four hours, England', () => {
  let made: Made
  beforeAll(async () => {
    made = await make({ analysis: 'emergency-four-hours', lang: 'en', data: folder, args: ['--set', 'year=2018'] })
  })

  test('every row of the file is used', () => {
    // Two numbers in each of the 12,765 rows.
    const rows = readFileSync(file, 'utf8').trim().split('\n').length - 1
    const { data } = JSON.parse(made.read('run.json').toString())
    expect(data.flow).toEqual([
      { resource: 'submissions', table: 'submissions', rowsIn: 2 * rows, used: 2 * rows, quarantined: 0, filtered: [] },
    ])
  })

  test('the shares of both years are those of the sums over the file', () => {
    const years = yearly()
    const share = (year: string): number => {
      const { attendances = 0, breaches = 0 } = years.get(year) ?? {}
      return (breaches / attendances) * 100
    }
    const [whole] = made.model.tables['AE-4H.change']?.rows ?? []
    const [, before, now, difference] = whole?.cells ?? []
    expect(before?.number).toBeCloseTo(share('2017'), 10)
    expect(now?.number).toBeCloseTo(share('2018'), 10)
    expect(difference?.number).toBeCloseTo(share('2018') - share('2017'), 10)
    expect(made.text).toContain(`${share('2018').toFixed(now?.text.split('.')[1]?.length ?? 0)}%`)
  })

  test('it is a whole report, without a gap, and not marked as synthetic', async () => {
    expect((await pdfOf(made)).pages).toBeGreaterThanOrEqual(5)
    expect(made.text.split('\n').filter((line) => gaps.test(line))).toEqual([])
    expect(made.model.status).toBe('draft')
    expect(made.text).not.toMatch(/Synthetic/)
  })
})
