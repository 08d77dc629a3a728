import { expect, test } from 'vitest'
import { judgeAll } from './fuzz.ts'

// Ten thousand in two halves, so that two cores share them.
test('the second five thousand of ten thousand spoilt exports are read whole or refused in words', async () => {
  expect(await judgeAll('zhikong', 5000, 5000)).toEqual([])
}, 600_000)
