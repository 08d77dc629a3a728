import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

// The arrows of the house: which room may import which, downwards only. A room is entered through its index.ts.
const rooms: Record<string, readonly string[]> = {
  core: [],
  stats: ['core'],
  spc: ['core', 'stats'],
  catalogue: ['core'],
  engine: ['core'],
  data: ['core', 'catalogue', 'engine'],
  forms: ['core', 'catalogue', 'data'],
  indicators: ['core', 'stats', 'spc', 'catalogue', 'engine', 'data'],
  charts: ['core', 'stats', 'spc', 'indicators'],
  report: ['core', 'charts', 'indicators'],
  render: ['core', 'report'],
  notebook: ['core', 'stats', 'spc', 'catalogue', 'engine', 'data', 'indicators', 'charts', 'report', 'render'],
  cli: [
    'core',
    'stats',
    'spc',
    'catalogue',
    'engine',
    'data',
    'indicators',
    'charts',
    'report',
    'render',
    'notebook',
    'forms',
  ],
}

const root = resolve(import.meta.dirname, '..')
const importLine = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+|zhikong[^']*)'/g

/** Every forbidden import below `lib/`, said as a sentence. */
function forbidden(files: readonly { path: string; text: string }[]): string[] {
  return files.flatMap(({ path, text }) => {
    const [room = ''] = path.split('/').slice(1, -1)
    if (room === '') return []
    return [...text.matchAll(importLine)].flatMap(([, target = '']) => complaint(path, room, target))
  })
}

function complaint(path: string, room: string, target: string): string[] {
  if (target.startsWith('zhikong')) return [`${path} imports ${target}; rooms import each other by relative path`]
  const aim = relative(root, resolve(root, dirname(path), target))
  const [, other = ''] = aim.split('/')
  if (!aim.startsWith('lib/')) return [`${path} imports ${aim}; lib imports nothing outside lib`]
  if (other === room) return []
  const allowed = rooms[room] ?? []
  if (!allowed.includes(other)) return [`${path} imports ${aim}; ${room} may import ${allowed.join(', ') || 'nothing'}`]
  return aim.endsWith('/index.ts') ? [] : [`${path} imports ${aim}; enter ${other} through lib/${other}/index.ts`]
}

const sources = readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|mjs)$/.test(name))
  .map((name) => ({ path: `lib/${name}`, text: readFileSync(join(root, 'lib', name), 'utf8') }))

test('rooms import only what stands below them, through its index', () => {
  expect(forbidden(sources)).toEqual([])
})

test('every room under lib is known to the house', () => {
  const found = new Set(sources.map(({ path }) => path.split('/')[1] ?? '').filter((name) => !name.includes('.')))
  expect([...found].filter((room) => !(room in rooms))).toEqual([])
})

test('an upward or sideways arrow, and a back door into a room, are found and explained', () => {
  const upward = { path: 'lib/spc/x.ts', text: `import { y } from '../charts/index.ts'` }
  const backDoor = { path: 'lib/spc/x.ts', text: `import { wilson } from '../stats/wilson.ts'` }
  expect(forbidden([upward])).toEqual(['lib/spc/x.ts imports lib/charts/index.ts; spc may import core, stats'])
  expect(forbidden([backDoor])).toEqual([
    'lib/spc/x.ts imports lib/stats/wilson.ts; enter stats through lib/stats/index.ts',
  ])
})

test('analyses import only zhikong', () => {
  const folder = join(root, 'analyses')
  const imports = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/from\s+'([^']+)'/g)].map(([, from]) => from),
    )
  expect(imports.filter((from) => from !== 'zhikong')).toEqual([])
})
