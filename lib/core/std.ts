// The one door to deno-std, which ships no types: what is used gets its type here, by hand.
// @ts-expect-error no types
import { pooledMap as pooledMapUntyped } from 'deno-std/async/pool.js'
// @ts-expect-error no types
import { parse } from 'deno-std/csv/parse.js'
// @ts-expect-error no types
import { stringify } from 'deno-std/csv/stringify.js'
// @ts-expect-error no types
import { format as formatBytesUntyped } from 'deno-std/fmt/bytes.js'
// @ts-expect-error no types
import { closestString as closestStringUntyped } from 'deno-std/text/closest_string.js'

/** The candidate that a person most likely meant, or none where all are far off. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined
  const best = (closestStringUntyped as (word: string, list: readonly string[]) => string)(word, candidates)
  return isClose(word.toLowerCase(), best.toLowerCase()) ? best : undefined
}

function isClose(word: string, best: string): boolean {
  const shared = [...word].filter((character) => best.includes(character)).length
  return shared * 2 >= Math.max(word.length, 1)
}

/** Bytes as people read them: `1.34 MB`. */
export const formatBytes = formatBytesUntyped as (bytes: number) => string

/** Maps with at most `lanes` at work at once, results in order. The function must not throw: it returns its failure. */
export const pooledMap = pooledMapUntyped as <T, R>(
  lanes: number,
  items: Iterable<T>,
  work: (item: T) => Promise<R>,
) => AsyncIterableIterator<R>

export type CsvCell = string | number | boolean | null

/** CSV that Excel opens as Chinese: with a byte-order mark, and with texts that would run as a formula defused. */
export function toCsv(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const write = stringify as (data: readonly (readonly CsvCell[])[], options: { crlf: boolean }) => string
  return `\uFEFF${write(
    [columns, ...rows].map((row) => row.map(defuse)),
    { crlf: true },
  )}`
}

const defuse = (cell: CsvCell): CsvCell => (typeof cell === 'string' && /^[=+\-@]/.test(cell) ? `'${cell}` : cell)

/** Records of a short CSV text. Files are read by the engine; this is for a header line or a pasted table. */
export const parseCsv = (text: string, separator = ','): string[][] =>
  (parse as (text: string, options: { separator: string; lazyQuotes: boolean; fieldsPerRecord: number }) => string[][])(
    text,
    { separator, lazyQuotes: true, fieldsPerRecord: -1 },
  )
