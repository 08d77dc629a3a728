import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

// An `@example expression // expected` in a docstring is a promise: each is evaluated with what its own file, its room, the
// core room and the rooms that the file imports export. A plain number is compared to the digits that are printed, anything else must be equal.
const root = resolve(import.meta.dirname, '../lib')
const exampleLine = /@example (?<expression>.+?) \/\/ (?<expected>.+?)\s*(?:\*\/)?$/gm

const importedRoom = /from '(?:\.\.\/)+(\w+)\/index\.ts'/g

const examples = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name.includes('/'))
  .sort()
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
  .flatMap(({ file, text }) =>
    [...text.matchAll(exampleLine)].map(({ groups }) => ({
      file,
      rooms: ['core', ...[...text.matchAll(importedRoom)].map(([, room = '']) => room), file.split('/')[0] ?? ''],
      expression: groups?.expression ?? '',
      expected: groups?.expected ?? '',
    })),
  )

test.each(examples)('$file: $expression // $expected', async ({ file, rooms, expression, expected }) => {
  const modules = await Promise.all(
    [...rooms.map((room) => `${room}/index.ts`), file].map((path) => import(join(root, path))),
  )
  const actual = evaluate(expression, Object.assign({}, ...modules))
  const wanted = evaluate(expected, {})
  if (typeof wanted === 'number' && typeof actual === 'number') {
    const decimals = expected.split('.')[1]?.length ?? 0
    expect(Math.abs(actual - wanted), `got ${actual}`).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-12)
  } else {
    expect(actual).toEqual(wanted)
  }
})

test('the statistics keep their promises', () => {
  expect(examples.filter(({ file }) => file.startsWith('stats/')).length).toBeGreaterThan(15)
})

function evaluate(expression: string, names: { readonly [name: string]: unknown }): unknown {
  return new Function(...Object.keys(names), `'use strict'; return (${expression})`)(...Object.values(names))
}
