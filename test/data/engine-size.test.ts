import { expect, test } from 'vitest'
import { engineSize } from '../../lib/data/engine-size.ts'

test('the engine gets 512 MB and 256 MB more for each thread, or what the environment says', () => {
  // 512 + 2 × 256 = 1024
  expect(engineSize(2, {})).toEqual({ threads: 2, memoryLimit: '1024MB' })
  expect(engineSize(2, { ZHIKONG_MEMORY: '8GB' })).toEqual({ threads: 2, memoryLimit: '8GB' })
})

test.each(['8', '8 GB', '0GB', 'a lot', '', "8GB'; DROP"])(
  'a size written as "%s" is refused, and how to write it is said',
  (text) => {
    expect(() => engineSize(2, { ZHIKONG_MEMORY: text })).toThrow(/ZHIKONG_MEMORY.*8GB/)
  },
)
