import { decodable } from './place-of-byte.ts'
import { type Transcoder, Undecodable } from './transcoder.ts'

/** UTF-16, low byte first, as UTF-8. */
export class Utf16 implements Transcoder {
  readonly seen = { mayHaveBlankRows: true, mayHaveSpace: true }
  readonly #decoder = new TextDecoder('utf-16le', { fatal: true })
  /** Bytes of the text that are done. */
  #done = 0

  write(chunk: Uint8Array): Uint8Array {
    const bytes = this.#decode(chunk)
    this.#done += chunk.length
    return bytes
  }

  end(): Uint8Array {
    return this.#decode()
  }

  #decode(chunk?: Uint8Array): Uint8Array {
    try {
      return Buffer.from(this.#decoder.decode(chunk, { stream: chunk !== undefined }))
    } catch {
      throw new Undecodable(this.#done + (chunk === undefined ? 0 : decodable(chunk, 'utf-16le')))
    }
  }
}
