import { beforeAll, describe, expect, test } from 'vitest'
import { folderWith, lines } from '../data/package-folder.ts'
import { type Made, make, noBrowser, pdfOf } from './making.ts'
import { expectWhole } from './regional-comparison.ts'

if (noBrowser !== undefined) console.log(`skipped: the printed regional comparison (${noBrowser})`)

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
