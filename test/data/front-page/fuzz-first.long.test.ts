import { expect, test } from 'vitest'
import { judgeAll } from './fuzz.ts'

// Ten thousand in two halves, so that two cores share them.
test('the first five thousand of ten thousand spoilt exports are read whole or refused in words', async () => {
  expect(await judgeAll('zhikong', 0, 5000)).toEqual([])
}, 600_000)
