import { expect, test } from 'vitest'
import { chinaAll, chinaProvinces, type TileLayout, tileMap, tilesOf, unitedStates } from '../../lib/charts/index.ts'
import { known } from '../../lib/core/index.ts'

const place = (layout: TileLayout, code: string) =>
  layout.find((each) => each.code === code) ?? { column: Number.NaN, row: Number.NaN }

test('no two regions share a tile, a code or their letters', () => {
  for (const layout of [chinaAll, unitedStates]) {
    expect(new Set(layout.map(({ column, row }) => `${column},${row}`)).size).toBe(layout.length)
    for (const key of ['code', 'letters'] as const)
      expect(new Set(layout.map((each) => each[key])).size).toBe(layout.length)
  }
})

test('31 provinces by GB/T 2260, 34 with Taiwan, Hong Kong and Macao; 50 states and DC', () => {
  expect([chinaProvinces.length, chinaAll.length, unitedStates.length]).toEqual([31, 34, 51])
  expect(chinaAll.every(({ code }) => /^\d{2}0000$/.test(code))).toBe(true)
})

test('neighbours lie on their side: north is above, west is left', () => {
  const at = (code: string) => place(chinaAll, code)
  expect(at('230000').row).toBeLessThan(at('220000').row)
  expect(at('460000').row).toBeGreaterThan(at('440000').row)
  expect(at('650000').column).toBeLessThan(at('620000').column)
  expect(at('370000').column).toBeGreaterThan(at('140000').column)
  expect(place(unitedStates, 'WA').column).toBeLessThan(place(unitedStates, 'ME').column)
  expect(place(unitedStates, 'FL').row).toBeGreaterThan(place(unitedStates, 'GA').row)
})

test('a region without a value is hatched and says so, and names give way to letters together', () => {
  const about = { name: { zh: '某率', en: 'A rate' }, unit: { zh: '%', en: '%' }, decimals: 1 }
  const tiles = tilesOf(chinaAll, new Map([['110000', known(3)]]))
  expect(tiles.filter(({ answer }) => answer.kind === 'unavailable')).toHaveLength(33)
  expect(tileMap(tiles, about)('zh').note).toContain('斜线为无数值')
  const half = tileMap(tiles, { ...about, size: 'half' })('en')
  expect(JSON.stringify(half.spec)).toContain('"BJ"')
  expect(JSON.stringify(half.spec)).not.toContain('"Jilin"')
  expect(half.note).toContain('ISO 3166-2')
})
