import { expect, test } from 'vitest'
import { wrap } from '../../lib/charts/wrap.ts'

test('a line holds what fits; no Han character is left alone on the last line where another can join it', () => {
  expect(wrap('更换上报系统', 30, 10)).toEqual(['更换上', '报系统'])
  expect(wrap('更换上报系统', 50, 10)).toEqual(['更换上报', '系统'])
  expect(wrap('桂林湾', 25, 10)).toEqual(['桂林', '湾'])
})

test('words stay whole and closing marks do not begin a line', () => {
  expect(wrap('Unplanned return', 60, 10)).toEqual(['Unplanned', 'return'])
  expect(wrap('改进前一年（试行）', 70, 10)).toEqual(['改进前一年（试', '行）'])
})
