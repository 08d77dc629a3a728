import type { SeenInText } from './transcoder.ts'

const [tab, lineFeed, carriageReturn, space, quote] = [0x09, 0x0a, 0x0d, 0x20, 0x22]

/** The last of the signs that say where cells begin and end, or are space. */
export const lastSign = quote

/** Whether four bytes are all ASCII beyond the signs: of one that is not, its highest bit is set, or borrowed. */
export const allPlain = (four: number): boolean => ((four | (four - fourAfterSigns)) & 0x80808080) === 0
const fourAfterSigns = 0x01010101 * (lastSign + 1)

/** Looks on while the bytes of a CSV file go by, whether rows may be blank and cells may begin or end with space. */
export class CellEdges implements SeenInText {
  mayHaveBlankRows = false
  mayHaveSpace: boolean
  readonly #delimiter: number
  #quoted = false

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0)
    this.mayHaveSpace = this.#delimiter > 0x7f
  }

  /** A byte up to `lastSign` between its neighbours, of which 0 is none. */
  sign(byte: number, before: number, after: number): void {
    if (byte === this.#delimiter) return
    if (byte === quote) this.#quote(before, after)
    else if (byte === lineFeed || byte === carriageReturn) this.#lineEnd(byte, before, after)
    else if (byte === space || byte === tab) this.space(before, after)
  }

  /** Space of any kind between its neighbours. */
  space(before: number, after: number): void {
    if (this.#isEdge(before) || this.#isEdge(after)) this.mayHaveSpace = true
  }

  // What is in quotes is only certain while every quotation mark stands where it should, at an edge or beside another.
  #quote(before: number, after: number): void {
    if (!this.#isEdge(this.#quoted ? after : before)) this.mayHaveSpace = true
    this.#quoted = !this.#quoted
  }

  #lineEnd(byte: number, before: number, after: number): void {
    if (before === lineFeed || (before === carriageReturn && byte === carriageReturn)) this.mayHaveBlankRows = true
    if (this.#quoted) this.space(before, after)
    // A lone carriage return may end a row, or be space in a cell.
    else if (byte === carriageReturn && after !== lineFeed) this.mayHaveSpace = true
  }

  #isEdge(byte: number): boolean {
    return byte === this.#delimiter || byte === quote || byte === lineFeed || byte === carriageReturn || byte === 0
  }
}
