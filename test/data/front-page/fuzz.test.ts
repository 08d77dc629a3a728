import { expect, test } from 'vitest'
import { judgeAll } from './fuzz.ts'

test('sixty-four spoilt exports: each is read with all its rows accounted for, or refused in words', async () => {
  expect(await judgeAll('zhikong', 0, 64)).toEqual([])
})
