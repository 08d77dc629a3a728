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

// The statistics are used without the rest of the house: none of their functions may lack an example.
test.each(['stats', 'spc'])('every exported function of %s has an example', async (room) => {
  const sources = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, room, name), 'utf8'))
  const exported: Record<string, unknown> = await import(join(root, room, 'index.ts'))
  const functions = Object.keys(exported).filter((name) => typeof exported[name] === 'function')
  expect(functions.length).toBeGreaterThan(20)
  expect(functions.filter((name) => !sources.some((text) => hasExample(text, name)))).toEqual([])
})

/** Whether the docstring right before the declaration has a line that the tests above run. */
function hasExample(text: string, name: string): boolean {
  const declared = new RegExp(`^export (?:async )?(?:function|const) ${name}\\b`, 'm').exec(text)
  if (declared === null) return false
  const before = text.slice(0, declared.index).trimEnd()
  const docstring = before.endsWith('*/') ? before.slice(before.lastIndexOf('/**')) : ''
  return [...docstring.matchAll(exampleLine)].length > 0
}

test('a docstring without a line to run is no example', () => {
  expect(hasExample('/** Adds. */\nexport const add = 1', 'add')).toBe(false)
  expect(hasExample('/**\n * Adds.\n * @example add(1, 2) // 3\n */\nexport const add = 1', 'add')).toBe(true)
})

function evaluate(expression: string, names: { readonly [name: string]: unknown }): unknown {
  return new Function(...Object.keys(names), `'use strict'; return (${expression})`)(...Object.values(names))
}
