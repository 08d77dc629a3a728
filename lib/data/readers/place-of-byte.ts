import { createReadStream } from 'node:fs'
import { decodesAs } from './decodes-as.ts'
import { readHeader } from './read-header.ts'

type Shape = { readonly encoding: string; readonly delimiter: string }

/** Row and column of a text file in which a byte stands. */
export async function placeOfByte(
  file: string,
  at: number,
  { encoding, delimiter }: Shape,
): Promise<{ row: number; column?: string }> {
  let [row, line] = [1, '']
  if (at > 0) {
    for await (const chunk of createReadStream(file, { end: at - 1 }) as AsyncIterable<Buffer>) {
      const lines = chunk.toString('latin1').split('\n')
      row += lines.length - 1
      line = lines.length > 1 ? (lines.at(-1) ?? '') : line + lines[0]
    }
  }
  // Two bytes make a character there, and none of these signs is one of them.
  if (encoding.startsWith('utf-16')) return { row }
  const [header, nth] = [await readHeader(file, delimiter, encoding), separators(line, delimiter)]
  const column = header[nth]
  return column === undefined || column === '' ? { row } : { row, column }
}

/** Separators that are not in quotes. */
const separators = (line: string, delimiter: string): number =>
  line.replaceAll(/"[^"]*("|$)/g, '').split(delimiter).length - 1

/** How many bytes of a chunk can be decoded: halving finds where it stops. */
export function decodable(chunk: Uint8Array, encoding: string): number {
  let [good, bad] = [0, chunk.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    // A character that is cut in two is no fault of the part before it.
    const whole = [0, 1, 2, 3].some((cut) => decodesAs(encoding, chunk.subarray(0, Math.max(0, middle - cut))))
    if (whole) good = middle
    else bad = middle
  }
  return good
}
