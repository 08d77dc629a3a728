import { expect, test } from 'vitest'
import { deadline } from '../../lib/render/deadline.ts'
import { problemsOf } from '../report/fixtures/fill.ts'

test('a step that does not end in time is said with its name and its time', async () => {
  const never = new Promise<void>(() => {})
  expect(await problemsOf(() => deadline('printing', 0.02, never))).toEqual([
    'ZK-BROWSER-TIMEOUT  "printing" did not finish within 0.02 s and was stopped. Print a smaller report, or try later.',
  ])
})

test('a browser that goes away is a stop, not a crash; other errors stay what they are', async () => {
  const [lost = ''] = await problemsOf(() => deadline('printing', 1, Promise.reject(new Error('Target closed'))))
  expect(lost).toMatch(/^ZK-BROWSER-LOST /)
  await expect(deadline('printing', 1, Promise.reject(new RangeError('odd')))).rejects.toThrow(RangeError)
  expect(await deadline('printing', 1, Promise.resolve(7))).toBe(7)
})
