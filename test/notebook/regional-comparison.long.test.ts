import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { shared } from '../shared.ts'
import { type Made, make } from './making.ts'
import { expectWhole, rowOf } from './regional-comparison.ts'

const realData = shared('realdata')
const cms = join(realData, 'cms_hrrp_fy2024.csv')
const nhsr = join(realData, 'nhsr_ae_attendances.csv')
for (const file of [cms, nhsr])
  if (!existsSync(file)) console.log(`skipped: regional comparison of open data (${file} is absent)`)

describe.skipIf(!existsSync(nhsr))('emergency attendances in England', () => {
  let made: Made
  beforeAll(async () => {
    made = await make({
      analysis: 'regional-comparison',
      formats: 'html,json',
      data: nhsr,
      args: ['--set', 'year=2018'],
    })
  })

  test('has every part, without a gap, and warns of limits that judge nothing', () => {
    expectWhole(made, 'AE-4H')
    expect(made.text).toContain('φ 超过 10，未调整的控制限在这里没有判断价值')
  })

  test('expected breaches are those of the types of department', () => {
    const sums = new Map<string, number[]>()
    const own = new Map<string, number[]>()
    for (const line of readFileSync(nhsr, 'utf8').trim().split('\n').slice(1)) {
      const [period = '', trust = '', type = '', attendances, breaches] = line.replaceAll('"', '').split(',')
      if (!period.startsWith('2018')) continue
      const add = (to: Map<string, number[]>, key: string): void => {
        const [a = 0, b = 0] = to.get(key) ?? []
        to.set(key, [a + Number(attendances), b + Number(breaches)])
      }
      add(sums, type)
      if (trust === 'RF4') add(own, type)
    }
    const expected = [...own].reduce((sum, [type, [n = 0]]) => {
      const [all = 1, breaches = 0] = sums.get(type) ?? []
      return sum + (n * breaches) / all
    }, 0)
    const cells = rowOf(made.model.tables['compare.AE-4H.expected'], 'RF4')
    expect(cells[1]?.number).toBe([...own.values()].reduce((sum, [, b = 0]) => sum + b, 0))
    expect(cells[2]?.number).toBeCloseTo(expected, 6)
  })
})

describe.skipIf(!existsSync(cms))('US readmissions', () => {
  let made: Made
  beforeAll(async () => {
    made = await make({
      analysis: 'regional-comparison',
      lang: 'en',
      formats: 'html,json',
      data: cms,
      args: ['--set', 'indicators=HRRP-AMI'],
    })
  })

  /** The published rows of the condition, read here in plain string handling. */
  const published = () =>
    readFileSync(cms, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => [...line.matchAll(/("([^"]*)"|[^,]*)(?:,|$)/g)].map(([, bare = '', quoted]) => quoted ?? bare))
      .filter((cells) => cells[3] === 'READM-30-AMI-HRRP')

  test('has every part, without a gap; the period is the three years', () => {
    expectWhole(made, 'HRRP-AMI')
    expect(made.model.imprint.period).toBe('2019-07 – 2022-06')
    expect(made.text).toContain('The data have one period; nothing is said of a trend.')
  })

  test('O and E of a state are the sums over its hospitals with published numbers', () => {
    const inTexas = published().filter(
      (cells) => cells[2] === 'TX' && /^\d+$/.test(cells[4] ?? '') && /^\d+$/.test(cells[9] ?? ''),
    )
    const observed = inTexas.reduce((sum, cells) => sum + Number(cells[9]), 0)
    const expected = inTexas.reduce((sum, cells) => sum + (Number(cells[4]) * Number(cells[8])) / 100, 0)
    const cells = rowOf(made.model.tables['compare.HRRP-AMI.expected'], 'Texas')
    expect(cells[1]?.number).toBe(observed)
    expect(cells[2]?.number).toBeCloseTo(expected, 6)
    expect(cells[3]?.number).toBeCloseTo(observed / expected, 10)
  })

  test('withheld numbers are counted as such and never as 0', () => {
    const all = published()
    const withheld = all.filter((cells) => cells[9] === 'Too Few to Report').length
    const used = all.filter((cells) => /^\d+$/.test(cells[9] ?? '')).length
    const [, due, shown, few, absent] = made.model.tables['compare.coverage']?.rows[0]?.cells ?? []
    expect([due, shown, few, absent].map((cell) => cell?.number)).toEqual([
      all.length,
      used,
      withheld,
      all.length - used - withheld,
    ])
    const units = made.model.tables['compare.HRRP-AMI.unit-numbers']?.rows ?? []
    expect(units).toHaveLength(used)
    expect(Math.min(...units.map(({ cells }) => cells[3]?.number ?? 0))).toBeGreaterThanOrEqual(11)
  })

  test('every row of the file is accounted for', () => {
    const rows = readFileSync(cms, 'utf8').trim().split('\n').length - 1
    const { data } = JSON.parse(made.read('run.json').toString())
    expect(data.flow).toMatchObject([
      { resource: 'organizations', rowsIn: rows, used: rows / 6, quarantined: 0, filtered: [{ rows: (rows * 5) / 6 }] },
      { resource: 'submissions', rowsIn: 4 * rows, used: 4 * rows, quarantined: 0, filtered: [] },
    ])
  })
})
