import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { TableItem } from '../../lib/report/index.ts'
import { repository } from '../cli/zhikong.ts'
import { folderWith, lines } from '../data/package-folder.ts'
import { gaps, type Made, make, noBrowser, pdfOf } from './making.ts'

const shared = resolve(process.env.ZHIKONG_SHARED ?? join(repository, '..', 'shared'), 'realdata')
const cms = join(shared, 'cms_hrrp_fy2024.csv')
const nhsr = join(shared, 'nhsr_ae_attendances.csv')
if (noBrowser !== undefined) console.log(`skipped: the printed regional comparison (${noBrowser})`)
for (const file of [cms, nhsr]) {
  if (!existsSync(file)) console.log(`skipped: regional comparison of open data (${file} is absent)`)
}

const rowOf = (table: TableItem | undefined, ...names: readonly string[]) =>
  table?.rows.find(({ cells }) => names.every((name, i) => cells[i]?.text === name))?.cells ?? []

/** What every edition must have, whatever the data. */
function expectWhole({ text, model }: Made, id: string): void {
  expect(text.split('\n').filter((line) => gaps.test(line))).toEqual([])
  expect(model.lists.messages?.length).toBeGreaterThan(0)
  for (const part of ['ranks', 'places', 'oe']) expect(Object.keys(model.figures)).toContain(`compare.${id}.${part}`)
  for (const part of ['table', 'gap', 'measures', 'numbers', 'expected'])
    expect(Object.keys(model.tables)).toContain(`compare.${id}.${part}`)
}

describe('the sample province', () => {
  let made: Made
  beforeAll(async () => {
    made = await make({
      analysis: 'regional-comparison',
      formats: noBrowser === undefined ? 'pdf,html,json' : 'html,json',
      args: ['--set', 'year=2024', '--set', 'indicators=GS-2022-06'],
    })
  })

  test('has every part, without a gap', async () => {
    expectWhole(made, 'GS-2022-06')
    if (noBrowser === undefined) expect((await pdfOf(made)).pages).toBeGreaterThanOrEqual(14)
  })

  test('the numbers of the places are those that add up to the province', () => {
    const rows = made.model.tables['compare.GS-2022-06.numbers']?.rows ?? []
    for (const year of ['2021', '2022', '2023', '2024']) {
      const of = rows.filter(({ cells }) => cells[1]?.text === year)
      const [whole, ...places] = of.map(({ cells }) => [cells[2]?.number ?? 0, cells[3]?.number ?? 0])
      expect(places).toHaveLength(16)
      for (const column of [0, 1]) {
        expect(places.reduce((sum, place) => sum + (place[column] ?? 0), 0)).toBe(whole?.[column])
      }
    }
  })

  test('observed and expected events of all cities are equal, by level of hospital', () => {
    const rows = made.model.tables['compare.GS-2022-06.ratios']?.rows ?? []
    const sum = (column: number) => rows.reduce((total, { cells }) => total + (cells[column]?.number ?? 0), 0)
    expect(rows).toHaveLength(16)
    expect(sum(2)).toBeCloseTo(sum(1), 6)
  })

  test('the same trends are called by the test that four years allow, adjusted for sixteen places', () => {
    const table = made.model.tables['compare.GS-2022-06.trends']
    expect(table?.notes.join()).toContain('Cochran–Armitage')
    expect(table?.columns.map(({ key }) => key)).toContain('adjusted')
  })

  test('ratios are never ranked: their table stands in the order of codes', () => {
    const ratios = (made.model.tables['compare.GS-2022-06.ratios']?.rows ?? []).map(({ cells }) => cells[0]?.text)
    const numbers = made.model.tables['compare.GS-2022-06.numbers']?.rows ?? []
    const byCode = [...new Set(numbers.flatMap(({ cells, kind }) => (kind ? [] : [cells[0]?.text])))]
    expect(ratios).toEqual(byCode)
    expect(made.text).toContain('两地的 O/E 不可相互排名')
  })
})

/** Six places of one hospital each, two years of 1,000 patients: the first has three reoperations in the second year. */
function smallPackage(): string {
  const counts = [
    [30, 3],
    [25, 12],
    [20, 20],
    [22, 24],
    [28, 31],
    [19, 18],
  ]
  const reports = counts.flatMap((years, i) =>
    years.flatMap((count, year) => [
      `H${i},${2023 + year},gs_operated_patients,1000`,
      `H${i},${2023 + year},gs_unplanned_reoperations,${count}`,
    ]),
  )
  return folderWith({
    'datapackage.json': JSON.stringify({
      name: 'small',
      resources: [
        { name: 'organizations', path: 'organizations.csv' },
        { name: 'submissions', path: 'reports.csv' },
      ],
    }),
    'organizations.csv': lines('organization_id,name,region_code', ...counts.map((_, i) => `H${i},H${i},R${i}`)),
    'reports.csv': lines('organization_id,period,element,value', ...reports),
  })
}

test('small counts are hidden with what would give them back, in every output', async () => {
  const made = await make({
    analysis: 'regional-comparison',
    formats: 'json',
    lang: 'en',
    data: smallPackage(),
    args: ['--set', 'indicators=GS-2022-06', '--set', 'suppress=5'],
  })
  const { tables, figures } = made.model
  const rows = (tables['compare.GS-2022-06.numbers']?.rows ?? []).filter(({ kind }) => kind === undefined)
  const hidden = rows.filter(({ cells }) => cells[4]?.text === '■')
  // The 3 of the second year, and the smallest other one beside it.
  expect(hidden.map(({ cells }) => `${cells[0]?.text} ${cells[1]?.text}`)).toEqual(['R0 2024', 'R1 2024'])
  for (const { cells } of hidden)
    expect(cells.slice(2).map(({ number }) => number)).toEqual([undefined, undefined, undefined])
  expect(Object.keys(tables)).not.toContain('compare.GS-2022-06.unit-numbers')
  expect(Object.keys(figures)).not.toContain('compare.GS-2022-06.months')
  const line = tables['compare.GS-2022-06.table']?.rows.filter(({ cells }) =>
    ['R0', 'R1'].includes(cells[0]?.text ?? ''),
  )
  expect(line?.flatMap(({ cells }) => cells.flatMap(({ number }) => number ?? []))).toEqual([])
  const trends = tables['compare.GS-2022-06.trends']?.rows.filter(({ cells }) => cells[0]?.text === 'R0')
  expect(trends?.flatMap(({ cells }) => cells.flatMap(({ number }) => number ?? []))).toEqual([3])
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
