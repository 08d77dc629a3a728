import fc from 'fast-check'

export const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })

/** Pieces of some lengths, one after the other and over again. */
export function* inPieces(bytes: Uint8Array, lengths: readonly number[]): Generator<Uint8Array> {
  for (let [at, nth] = [0, 0]; at < bytes.length; nth++) {
    const length = lengths[nth % lengths.length] ?? 1
    yield bytes.subarray(at, at + length)
    at += length
  }
}
