import { expect, test } from 'vitest'
import { withSteadyIds } from '../../lib/render/steady-ids.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const steady = (text: string): string => Buffer.from(withSteadyIds(bytes(text))).toString('latin1')

// As two prints of one page on a busy machine differed: all ids one lower, in the same order.
const [once, again] = [
  '/ID (node00000343) /Headers [(node00000350)] \xff\xd8 /Limits [(node00000343) (node00001168)]',
  '/ID (node00000342) /Headers [(node00000349)] \xff\xd8 /Limits [(node00000342) (node00001167)]',
]

test('ids are numbered in their order, whatever the browser counted before', () => {
  const numbered = '/ID (node00000001) /Headers [(node00000002)] \xff\xd8 /Limits [(node00000001) (node00000003)]'
  expect([steady(once), steady(again)]).toEqual([numbered, numbered])
})

test('no byte moves, and nothing else changes', () => {
  expect(steady(once)).toHaveLength(once.length)
  expect(steady('node00000343 (node343) (nodes00000343)')).toBe('node00000343 (node343) (nodes00000343)')
})
