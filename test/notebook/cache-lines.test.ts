import { expect, test } from 'vitest'
import type { Dataset } from '../../lib/data/index.ts'
import { cacheLines } from '../../lib/notebook/cache-lines.ts'

const datasetOf = (...outcomes: (string | undefined)[]): Dataset => {
  const asked = outcomes.map((cache) => ({ sql: '', sha256: '', rows: 0, ...(cache === undefined ? {} : { cache }) }))
  return { has: () => true, engineOf: () => ({ asked }) } as unknown as Dataset
}

test('how many answers were at hand, and why the others were not; nothing where none are kept', () => {
  expect(cacheLines(datasetOf(undefined, undefined))).toEqual([])
  expect(cacheLines(datasetOf('hit', 'data-changed', 'hit')).map(({ zh, en }) => [zh, en])).toEqual([
    ['查询缓存：2 个问题沿用上次的回答', 'kept answers: 2 taken'],
    ['查询缓存：1 个问题重新计算，数据已变', 'kept answers: 1 asked again, the data changed'],
  ])
})
