import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attack, type CountTable, suppress } from '../../lib/stats/index.ts'

/** A table of two rows and two columns with all totals. */
const square = ([a, b, c, d]: readonly [number, number, number, number]): CountTable => ({
  cells: { a, b, c, d, ab: a + b, cd: c + d, ac: a + c, bd: b + d, all: a + b + c + d },
  sums: [
    { total: 'ab', parts: ['a', 'b'] },
    { total: 'cd', parts: ['c', 'd'] },
    { total: 'ac', parts: ['a', 'c'] },
    { total: 'bd', parts: ['b', 'd'] },
    { total: 'all', parts: ['ab', 'cd'] },
    { total: 'all', parts: ['ac', 'bd'] },
  ],
})

const row: CountTable = {
  cells: { a: 3, b: 12, c: 20, all: 35 },
  sums: [{ total: 'all', parts: ['a', 'b', 'c'] }],
}

describe('attack', () => {
  test('one hidden cell of a row is given back by the others', () => {
    expect(attack(row, ['a']).get('a')).toEqual({ lowest: 3, highest: 3 })
  })

  test('two hidden cells of a row share what is left: 0 to 15 each', () => {
    const found = attack(row, ['a', 'b'])
    expect(found.get('a')).toEqual({ lowest: 0, highest: 15 })
    expect(found.get('b')).toEqual({ lowest: 0, highest: 15 })
  })

  test('a table that does not add up is refused', () => {
    expect(() => attack({ ...row, cells: { ...row.cells, all: 36 } }, ['a'])).toThrow('add up to 35')
    expect(() => attack({ ...row, cells: { ...row.cells, a: 2.5 } }, ['a'])).toThrow('got 2.5')
    expect(() => attack({ cells: {}, sums: [{ total: 'x', parts: [] }] }, [])).toThrow('no cell')
  })
})

describe('suppress', () => {
  test('3, 12, 20 with their total at threshold 5: the 12 goes with the 3', () => {
    const found = suppress(row, { threshold: 5 })
    expect(found).toMatchObject({ primary: ['a'], secondary: ['b'] })
    expect(found.cells.a).toMatchObject({ kind: 'unavailable', reason: 'suppressed' })
    expect(found.cells.c).toEqual({ kind: 'value', value: 20 })
    expect(found.feasible.get('a')).toEqual({ lowest: 0, highest: 15 })
  })

  test('hidden cells that add up to less than the threshold take one more with them', () => {
    const small = { cells: { a: 1, b: 2, c: 20, all: 23 }, sums: [{ total: 'all', parts: ['a', 'b', 'c'] }] }
    expect(suppress(small, { threshold: 5 })).toMatchObject({ primary: ['a', 'b'], secondary: ['c'] })
  })

  test('0 is hidden only where the policy says so', () => {
    const zeros = { cells: { a: 0, b: 12, all: 12 }, sums: [{ total: 'all', parts: ['a', 'b'] }] }
    expect(suppress(zeros, { threshold: 5 }).primary).toEqual([])
    expect(suppress(zeros, { threshold: 5, hideZeros: true })).toMatchObject({ primary: ['a'], secondary: ['b'] })
  })

  test('a year less its first half gives back the second half: it goes too', () => {
    const year = { cells: { h1: 40, h2: 4, year: 44 }, sums: [{ total: 'year', parts: ['h1', 'h2'] }] }
    expect(suppress(year, { threshold: 5 })).toMatchObject({ primary: ['h2'], secondary: ['h1'] })
  })

  test('nothing small, nothing hidden', () => {
    expect(suppress(square([9, 9, 9, 9]), { threshold: 5 })).toMatchObject({ primary: [], secondary: [] })
  })

  test('survives an attacker who tries every table that fits', () => {
    const count = fc.integer({ min: 0, max: 7 })
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), (counts) => {
        const table = square(counts)
        const { cells, primary, secondary } = suppress(table, { threshold: 3 })
        const published = Object.entries(cells).flatMap(([id, cell]) =>
          cell.kind === 'value' ? [[id, cell.value]] : [],
        )
        const ranges = everyTable(new Map(published as [string, number][]))
        return [...primary, ...secondary].every((id) => {
          const { low, high } = ranges.get(id) ?? { low: 0, high: 0 }
          return high - low >= 3
        })
      }),
      { numRuns: 1000 },
    )
  })

  test('a table of four rows and five columns is done at once', () => {
    const rows = [
      [3, 40, 55, 61, 2],
      [12, 9, 4, 33, 28],
      [70, 81, 66, 59, 43],
      [1, 25, 17, 8, 31],
    ]
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
    const cells: { [id: string]: number } = { all: sum(rows.flat()) }
    for (const [r, values] of rows.entries()) {
      cells[`row${r}`] = sum(values)
      for (const [c, value] of values.entries()) cells[`${r}/${c}`] = value
    }
    const columns = [0, 1, 2, 3, 4]
    for (const c of columns) cells[`column${c}`] = sum(rows.map((values) => values[c] ?? 0))
    const sums = [
      ...rows.map((_, r) => ({ total: `row${r}`, parts: columns.map((c) => `${r}/${c}`) })),
      ...columns.map((c) => ({ total: `column${c}`, parts: rows.map((_, r) => `${r}/${c}`) })),
      { total: 'all', parts: rows.map((_, r) => `row${r}`) },
      { total: 'all', parts: columns.map((c) => `column${c}`) },
    ]
    const { primary, feasible } = suppress({ cells, sums }, { threshold: 5 })
    expect(primary.toSorted()).toEqual(['0/0', '0/4', '1/2', '3/0'])
    for (const { lowest, highest } of feasible.values()) expect(highest - lowest).toBeGreaterThanOrEqual(5)
  })
})

/** The lowest and highest count of every cell over all tables with inner cells up to 18 that agree with what is published. */
function everyTable(published: ReadonlyMap<string, number>): Map<string, { low: number; high: number }> {
  const ranges = new Map<string, { low: number; high: number }>()
  const options = (id: string): number[] => {
    const known = published.get(id)
    return known === undefined ? Array.from({ length: 19 }, (_, value) => value) : [known]
  }
  const agrees = (id: string, value: number): boolean => (published.get(id) ?? value) === value
  for (const a of options('a')) {
    for (const b of options('b')) {
      if (!agrees('ab', a + b)) continue
      for (const c of options('c')) {
        if (!agrees('ac', a + c)) continue
        for (const d of options('d')) {
          if (!(agrees('cd', c + d) && agrees('bd', b + d) && agrees('all', a + b + c + d))) continue
          for (const [id, value] of Object.entries(square([a, b, c, d]).cells)) {
            const { low, high } = ranges.get(id) ?? { low: value, high: value }
            ranges.set(id, { low: Math.min(low, value), high: Math.max(high, value) })
          }
        }
      }
    }
  }
  return ranges
}
