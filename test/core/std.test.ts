import { describe, expect, test } from 'vitest'
import { nearest, pooledMap, toCsv } from '../../lib/core/index.ts'

describe('nearest', () => {
  test('finds the word a person misspelt', () => {
    expect(nearest('出院日斯', ['入院日期', '出院日期', '性别'])).toBe('出院日期')
    expect(nearest('anual-report', ['annual-report', 'leadership-briefing'])).toBe('annual-report')
  })

  test('suggests nothing where all candidates are far off, or there are none', () => {
    expect(nearest('xyz', ['annual-report'])).toBeUndefined()
    expect(nearest('xyz', [])).toBeUndefined()
  })
})

describe('toCsv', () => {
  test('opens as Chinese in Excel, and defuses texts that would run as a formula but never numbers', () => {
    expect(toCsv(['名称', '值'], [['=1+1', -3]])).toBe("\uFEFF名称,值\r\n'=1+1,-3\r\n")
  })
})

describe('pooledMap', () => {
  test('works on no more than the lanes it was given, and keeps the order', async () => {
    const state = { now: 0, most: 0 }
    const results: number[] = []
    const work = async (item: number): Promise<number> => {
      state.now++
      state.most = Math.max(state.most, state.now)
      await new Promise((done) => setTimeout(done, 5))
      state.now--
      return item * 2
    }
    for await (const result of pooledMap(2, [1, 2, 3, 4, 5], work)) results.push(result)
    expect(results).toEqual([2, 4, 6, 8, 10])
    expect(state.most).toBe(2)
  })
})
