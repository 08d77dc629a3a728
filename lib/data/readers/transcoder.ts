/** What is known of the cells of a text. Either may be true without need, but is never false where it matters. */
export type SeenInText = {
  readonly mayHaveBlankRows: boolean
  /** Whether some cell may begin or end with space. */
  readonly mayHaveSpace: boolean
}

/** A text in another encoding as UTF-8, piece by piece; what a call answers holds until the next but one. */
export interface Transcoder {
  /** @throws Undecodable */
  write(chunk: Uint8Array): Uint8Array
  /** What was still waited for. @throws Undecodable */
  end(): Uint8Array
  /** Of all that was written. */
  readonly seen: SeenInText
}

/** Bytes that are no text in the encoding. */
export class Undecodable extends Error {
  /** How many bytes stand before them. */
  readonly at: number

  constructor(at: number) {
    super(`no text at byte ${at}`)
    this.at = at
  }
}
