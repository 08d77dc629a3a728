import { createReadStream } from 'node:fs'

const [lineFeed, carriageReturn, quote] = [10, 13, 34]

/**
 * Numbers of the rows of a CSV file (the header is row 1) that hold nothing at all, line ends in quotes aside.
 * `unit`: bytes of a character, 2 in UTF-16.
 */
export async function blankRows(file: string, unit: 1 | 2 = 1): Promise<number[]> {
  const blank: number[] = []
  let [row, empty, quoted, before, at] = [1, true, false, 0, 0]
  let low = 0
  const end = (): void => {
    if (empty) blank.push(row)
    row++
    empty = true
  }
  const take = (code: number): void => {
    if (code === quote) quoted = !quoted
    const second = code === lineFeed && before === carriageReturn
    if ((code === lineFeed || code === carriageReturn) && !quoted) {
      if (!second) end()
    } else if (code !== byteOrderMark) empty = false
    before = quoted ? 0 : code
  }
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      if (unit === 1) take(byte)
      else if (at++ % 2 === 0) low = byte
      else take(low | (byte << 8))
    }
  }
  return blank
}

const byteOrderMark = 0xfeff
