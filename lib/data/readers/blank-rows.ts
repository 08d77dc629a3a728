import { createReadStream } from 'node:fs'

const [lineFeed, carriageReturn, quote] = [10, 13, 34]

/** Numbers of the rows of a CSV file (the header is row 1) that hold nothing at all, line ends in quotes aside. */
export async function blankRows(file: string): Promise<number[]> {
  const blank: number[] = []
  let [row, empty, quoted] = [1, true, false]
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      if (byte === quote) quoted = !quoted
      if (byte === lineFeed && !quoted) {
        if (empty) blank.push(row)
        row++
        empty = true
      } else if (byte !== carriageReturn) empty = false
    }
  }
  return blank
}
