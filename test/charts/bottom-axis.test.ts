import { expect, test } from 'vitest'
import { textWidth } from '../../lib/charts/index.ts'
import { bottomAxis, sideAxis } from '../../lib/charts/value-axis.ts'

test('numbers along the bottom stand clear of each other, however narrow the plot', () => {
  for (const width of [400, 120, 60, 25]) {
    const { values, labels } = bottomAxis([0, 15_000], 6, width, 'zh')
    const spacing = (width * ((values[1] ?? 15_000) - (values[0] ?? 0))) / 15_000
    const widest = Math.max(...labels.flat().map((label) => textWidth(label, 11)))
    if (values.length > 1) expect(widest).toBeLessThan(spacing)
  }
  expect(bottomAxis([0, 15_000], 6, 400, 'zh').labels).toEqual([
    '0',
    '2,000',
    '4,000',
    '6,000',
    '8,000',
    '10,000',
    '12,000',
    '14,000',
  ])
})

test('numbers up the side are as many as asked where the plot is tall, and fewer where it is low', () => {
  expect(sideAxis([58_800, 64_600], 5, 200, 'zh').labels).toEqual([
    '59,000',
    '60,000',
    '61,000',
    '62,000',
    '63,000',
    '64,000',
  ])
  expect(sideAxis([58_800, 64_600], 5, 40, 'zh').labels).toEqual(['60,000', '62,000', '64,000'])
})
