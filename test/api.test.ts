import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

// zhikong/stats and zhikong/spc are for those who want numbers only: nothing else of the house may be loaded with them.
const root = resolve(import.meta.dirname, '..')

const hooks = `
import { writeSync } from 'node:fs'
export async function resolve(specifier, context, next) {
  const found = await next(specifier, context)
  writeSync(2, 'loads ' + found.url + '\\n')
  return found
}`

const watch = `
import { register } from 'node:module'
register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hooks)}))`

/** What a fresh process prints, and every module that it loads for it. */
function fresh(code: string): { readonly printed: string; readonly loaded: readonly string[] } {
  const watching = `data:text/javascript,${encodeURIComponent(watch)}`
  const args = ['--import', 'tsx', '--import', watching, '--input-type=module', '-e', code]
  const child = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (child.status !== 0) throw new Error(child.stderr)
  return {
    printed: child.stdout.trim(),
    loaded: [...child.stderr.matchAll(/^loads (.+)$/gm)].map(([, url = '']) => url),
  }
}

const foreign = /duckdb|\/vega|puppeteer|exceljs|handlebars|arquero|pdf-lib|\/zod\//
const roomOf = (url: string): string | undefined =>
  /\/lib\/(\w+)\/[^?]*\.ts/.exec(url.replace(/node_modules.*/, ''))?.[1]
const roomsOf = (loaded: readonly string[]): readonly string[] =>
  [...new Set(loaded.flatMap((url) => roomOf(url) ?? []))].sort()

describe('a fresh process', () => {
  test('computes an interval with zhikong/stats and loads nothing but core and stats', () => {
    const { printed, loaded } = fresh(
      `const { wilson } = await import('zhikong/stats'); console.log(wilson({ count: 81, total: 263 }).lower.toFixed(4))`,
    )
    expect(printed).toBe('0.2553')
    expect(loaded.filter((url) => foreign.test(url))).toEqual([])
    expect(roomsOf(loaded)).toEqual(['core', 'stats'])
  })

  test('computes a chart with zhikong/spc and loads nothing but core, stats and spc', () => {
    const { printed, loaded } = fresh(
      `const { runChart } = await import('zhikong/spc'); console.log(runChart([3, 1, 2, 5, 4, 7, 6, 9].map((y, k) => ({ x: String(k), y }))).parts[0].centre)`,
    )
    expect(printed).toBe('4.5')
    expect(loaded.filter((url) => foreign.test(url))).toEqual([])
    expect(roomsOf(loaded)).toEqual(['core', 'spc', 'stats'])
  })

  test('that opens the engine is seen to load it', () => {
    expect(fresh(`await import('@duckdb/node-api')`).loaded.some((url) => foreign.test(url))).toBe(true)
  })
})
