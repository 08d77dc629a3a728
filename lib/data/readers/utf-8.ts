import { isUtf8 } from 'node:buffer'
import { allPlain, CellEdges, lastSign } from './cell-edges.ts'

/** A text that may be UTF-8, piece by piece; it is only looked at. */
export class Utf8 {
  readonly seen: CellEdges
  /** The last character of the piece before, which waits for what follows it, and the piece. */
  #bytes = new Uint8Array(0)
  #waiting = 0
  /** The byte before the last character. */
  #before = 0
  /** Whether some character is one that no two bytes of common Chinese in GB18030 look like; whether one is of a script unlikely here. */
  #isCertain = false
  #isUnlikely = false

  constructor(delimiter: string) {
    this.seen = new CellEdges(delimiter)
  }

  /** Whether the text is UTF-8 up to here. */
  accepts(chunk: Uint8Array): boolean {
    const length = this.#waiting + chunk.length
    if (this.#bytes.length < length) {
      const larger = new Uint8Array(length)
      larger.set(this.#bytes.subarray(0, this.#waiting))
      this.#bytes = larger
    }
    this.#bytes.set(chunk, this.#waiting)
    return this.#look(startOfLast(this.#bytes.subarray(0, length)), length)
  }

  /**
   * Whether it is UTF-8 as a whole. A short text in GB18030 may be valid UTF-8 by chance, as the two characters of “医院” are: it is
   * taken for that where all that is beyond ASCII looks like common Chinese in it, and UTF-8 would make some of it Abkhaz or Armenian.
   */
  end(): boolean {
    return this.#look(this.#waiting, this.#waiting) && (this.#isCertain || !this.#isUnlikely)
  }

  #look(end: number, length: number): boolean {
    const whole = this.#bytes.subarray(0, end)
    if (!isUtf8(whole)) return false
    this.#findEdges(whole, end < length ? (this.#bytes[end] ?? 0) : 0)
    this.#before = whole.at(-1) ?? this.#before
    this.#bytes.copyWithin(0, end, length)
    this.#waiting = length - end
    return true
  }

  #note(first: number, second: number): void {
    if (lengthOf(first) > 2 || second < leastOfGb2312) this.#isCertain = true
    else if (first >= firstUnlikely) this.#isUnlikely = true
  }

  #findEdges(bytes: Uint8Array, after: number): void {
    const { seen } = this
    const fours = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    const lastFour = bytes.length - 4
    for (let i = 0; i < bytes.length; ) {
      while (i <= lastFour && allPlain(fours.getUint32(i, true))) i += 4
      const byte = bytes[i] ?? after
      const length = lengthOf(byte)
      if (byte >= 0x80 && i < bytes.length) this.#note(byte, bytes[i + 1] ?? 0)
      if (byte <= lastSign && i < bytes.length) seen.sign(byte, bytes[i - 1] ?? this.#before, bytes[i + 1] ?? after)
      else if (isSpace(byte, bytes[i + 1], bytes[i + 2]))
        seen.space(bytes[i - 1] ?? this.#before, bytes[i + length] ?? after)
      i += length
    }
  }
}

/** Least second byte of the characters of GB 2312, the common ones. */
const leastOfGb2312 = 0xa1
/** First byte in UTF-8 of the characters from U+0480 on, those after Russian. */
const firstUnlikely = 0xd2

const lengthOf = (first: number): number => (first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4)

/** Whether a character beyond ASCII is the no-break or the ideographic space. */
const isSpace = (first: number, second = 0, third = 0): boolean =>
  (first === 0xc2 && second === 0xa0) || (first === 0xe3 && second === 0x80 && third === 0x80)

/** Where the last character begins; it may not be there as a whole. */
function startOfLast(bytes: Uint8Array): number {
  let at = Math.max(0, bytes.length - 1)
  for (const least = at - 3; at > Math.max(0, least) && ((bytes[at] ?? 0) & 0xc0) === 0x80; ) at--
  return at
}
