import { expect, test, vi } from 'vitest'
import { within } from '../../lib/engine/within.ts'

const never = new Promise<never>(() => {})
const limits = (stop: () => Promise<void>, seconds = 60, signal?: AbortSignal) => ({
  signal,
  seconds,
  late: () => new Error('late'),
  stop,
})

test('work that ends is not stopped', async () => {
  const stop = vi.fn(async () => {})
  expect(await within(Promise.resolve(7), limits(stop))).toBe(7)
  await expect(within(Promise.reject(new Error('refused')), limits(stop))).rejects.toThrow('refused')
  expect(stop).not.toHaveBeenCalled()
})

test('when its time is over it rejects, and is stopped, without waiting for that', async () => {
  const stop = vi.fn(() => never)
  await expect(within(never, limits(stop, 0.001))).rejects.toThrow('late')
  expect(stop).toHaveBeenCalledOnce()
})

test('a signal rejects with its reason, also where stopping fails', async () => {
  const controller = new AbortController()
  const stop = vi.fn(async () => {
    throw new Error('no second connection')
  })
  const work = within(never, limits(stop, 60, controller.signal))
  controller.abort(new Error('enough'))
  await expect(work).rejects.toThrow('enough')
  expect(stop).toHaveBeenCalledOnce()
})
