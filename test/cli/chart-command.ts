import { join } from 'node:path'
import { folderWith } from '../data/package-folder.ts'
import { command } from './command.ts'
import type { Said } from './zhikong.ts'

type Words = { readonly lang?: 'zh' | 'en'; readonly file?: string }
type Options = Readonly<Record<string, unknown>>

/** Runs `zhikong chart` in this process on a file with this content. */
export function chart(kind: string, content: string | Uint8Array, options: Options, words: Words = {}): Promise<Said> {
  const { lang = 'zh', file = 'data.csv' } = words
  const folder = folderWith({ [file]: content })
  return command('chart', [kind, join(folder, file)], { options, lang })
}

/** The same as a program reads it. */
export async function chartJson(kind: string, content: string | Uint8Array, options: Options, words: Words = {}) {
  const { code, stdout, stderr } = await chart(kind, content, { ...options, json: true }, words)
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

/** Rows of a CSV file from columns. */
export function csv(columns: { readonly [name: string]: readonly (string | number)[] }): string {
  const names = Object.keys(columns)
  const rows = Object.values(columns)[0]?.map((_, i) => names.map((name) => columns[name]?.[i] ?? '').join(',')) ?? []
  return `${[names.join(','), ...rows].join('\n')}\n`
}

/** Months from one on, as `2011-07-01`. */
export const firstsFrom = (year: number, month: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const at = month - 1 + i
    return `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
  })
