import { createReadStream } from 'node:fs'

const [lineFeed, carriageReturn, quote] = [10, 13, 34]

/** Numbers of the rows of a CSV file in UTF-8 (the header is row 1) that hold nothing at all, line ends in quotes aside. */
export async function blankRows(file: string): Promise<number[]> {
  const blank: number[] = []
  let [row, empty, quoted, before] = [1, true, false, 0]
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      if (byte === quote) quoted = !quoted
      const isEnd = !quoted && (byte === lineFeed || byte === carriageReturn)
      if (!isEnd) empty = false
      else if (byte === carriageReturn || before !== carriageReturn) {
        if (empty) blank.push(row)
        row++
        empty = true
      }
      before = quoted ? 0 : byte
    }
  }
  return blank
}
