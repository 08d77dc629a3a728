import { allPlain, CellEdges, lastSign } from './cell-edges.ts'
import { type Transcoder, Undecodable } from './transcoder.ts'

/** Most bytes of one character. */
const longest = 4
/** In UTF-8, the first byte lowest; two pairs of GB18030 stand for it. */
const ideographicSpace = 0x8080e3

/**
 * GB18030 as UTF-8. A front page is nearly all ASCII, of which four bytes are copied at a time, and characters of two bytes,
 * which are looked up; the platform's decoder is asked for all others. Measured, that takes a third of the time of
 * decoding to a string and encoding the string.
 */
export class Gb18030 implements Transcoder {
  readonly seen: CellEdges
  readonly #pairs: Uint32Array
  /** One byte that is done, those that are not, and zeros, which no character holds. */
  #source = new Uint8Array(1 + longest)
  /** One that is filled, and one that may still be in use. */
  #targets: readonly [Uint8Array, Uint8Array] = [new Uint8Array(0), new Uint8Array(0)]
  /** Where the zeros begin. */
  #filled = 1
  /** Bytes of the text that are done. */
  #done = 0

  constructor(delimiter: string) {
    this.seen = new CellEdges(delimiter)
    pairs ??= utf8OfPairs()
    this.#pairs = pairs
  }

  write(chunk: Uint8Array): Uint8Array {
    this.#add(chunk)
    // The last ones wait for what follows them.
    return this.#transcode(this.#filled - longest)
  }

  end(): Uint8Array {
    return this.#transcode(this.#filled)
  }

  #add(chunk: Uint8Array): void {
    const needed = this.#filled + chunk.length + longest
    if (this.#source.length < needed) {
      const larger = new Uint8Array(needed)
      larger.set(this.#source.subarray(0, this.#filled))
      this.#source = larger
    }
    this.#source.set(chunk, this.#filled)
    this.#filled += chunk.length
  }

  /** All characters that begin before `end`. */
  #transcode(end: number): Uint8Array {
    const [source, target, table, seen] = [this.#source, this.#nextTarget(), this.#pairs, this.seen]
    const [from, to] = [new DataView(source.buffer), new DataView(target.buffer)]
    let [i, o] = [1, 0]
    source.fill(0, this.#filled, this.#filled + longest)
    while (i < end) {
      for (let four = from.getUint32(i, true); allPlain(four) && i < end; four = from.getUint32(i, true)) {
        to.setUint32(o, four, true)
        i += 4
        o += 4
      }
      for (let byte = source[i] ?? 0; byte < 0x80 && i < end; byte = source[++i] ?? 0) {
        target[o++] = byte
        if (byte > lastSign) continue
        seen.sign(byte, source[i - 1] ?? 0, source[i + 1] ?? 0)
        i++
        break
      }
      for (let byte = source[i] ?? 0; byte >= 0x80 && i < end; byte = source[i] ?? 0) {
        const pair = (byte << 8) | (source[i + 1] ?? 0)
        const bytes = table[pair] ?? 0
        const length = bytes === 0 ? lengthOf(byte, pair & 0xff) : 2
        if (bytes === 0) o += this.#decode(i, length, target.subarray(o))
        else {
          to.setUint32(o, bytes, true)
          o += bytes > 0xffff ? 3 : 2
        }
        // A space beyond ASCII is this one, or has four bytes.
        if (bytes === ideographicSpace || length === 4) seen.space(source[i - 1] ?? 0, source[i + length] ?? 0)
        i += length
      }
    }
    source.copyWithin(0, i - 1, this.#filled)
    this.#filled -= i - 1
    this.#done += i - 1
    return target.subarray(0, o)
  }

  #nextTarget(): Uint8Array {
    const [used, free] = this.#targets
    // One byte, that of the euro sign, becomes three.
    const most = this.#source.length * 3
    const next = free.length < most ? new Uint8Array(most) : free
    this.#targets = [next, used]
    return next
  }

  /** A character that is in no table. */
  #decode(at: number, length: number, target: Uint8Array): number {
    try {
      return encoder.encodeInto(decoder.decode(this.#source.subarray(at, at + length)), target).written
    } catch {
      throw new Undecodable(this.#done + at - 1)
    }
  }
}

const decoder = new TextDecoder('gb18030', { fatal: true })
const encoder = new TextEncoder()

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
const lengthOf = (byte: number, next: number): number => (byte === 0x80 ? 1 : isDigit(next) ? 4 : 2)

let pairs: Uint32Array | undefined

/** For each character of two bytes, those of UTF-8, the first of them lowest. */
function utf8OfPairs(): Uint32Array {
  const table = new Uint32Array(1 << 16)
  const known = range(0x81, 0xfe).flatMap((first) => range(0x40, 0xfe).map((second) => (first << 8) | second))
  for (const pair of known.filter((each) => (each & 0xff) !== 0x7f)) {
    const bytes = encoder.encode(decoder.decode(Uint8Array.of(pair >> 8, pair & 0xff)))
    table[pair] = bytes.reduceRight((sum, byte) => (sum << 8) | byte, 0)
  }
  return table
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)
