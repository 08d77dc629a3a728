import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Gb18030 } from '../../lib/data/readers/gb18030.ts'
import { Undecodable } from '../../lib/data/readers/transcoder.ts'
import { charactersOfFourBytes, charactersOfTwoBytes, inGb18030 } from './in-gb18030.ts'
import { inPieces, lengths } from './in-pieces.ts'

/** A text that comes in pieces. */
function transcoded(bytes: Uint8Array, lengths: readonly number[]): string {
  const reader = new Gb18030(',')
  const pieces = [...inPieces(bytes, lengths)].map((piece) => reader.write(piece).slice())
  return Buffer.concat([...pieces, reader.end()]).toString()
}

const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'abcXYZ019.-_~!#') },
  { weight: 2, arbitrary: fc.constantFrom(...' \t\r\n",') },
  { weight: 2, arbitrary: fc.constantFrom(...charactersOfTwoBytes.keys()) },
  { weight: 1, arbitrary: fc.constantFrom('\u3000', ...charactersOfFourBytes.keys()) },
)
const texts = fc.array(character, { maxLength: 60 }).map((characters) => characters.join(''))

describe('GB18030', () => {
  test('every character of two bytes, and any text in pieces of any length, is what it was', () => {
    const all = [...charactersOfTwoBytes.keys()].join('')
    expect(transcoded(inGb18030(all), [4096])).toBe(all)
    fc.assert(
      fc.property(texts, lengths, (text, pieces) => {
        expect(transcoded(inGb18030(text), pieces)).toBe(text)
      }),
    )
  })

  test('the euro sign of code page 936 is one byte', () => {
    expect(transcoded(Uint8Array.of(0x41, 0x80, 0x42), [1])).toBe('A€B')
    expect(transcoded(new Uint8Array(1000).fill(0x80), [400])).toBe('€'.repeat(1000))
  })

  // 0xff begins nothing, 0x20 and 0x3a end nothing, and a character may be cut off at the end.
  test.each([
    ['ff', [0xff, 0x41]],
    ['a1 20', [0xa1, 0x20]],
    ['81 39 ee 3a', [0x81, 0x39, 0xee, 0x3a]],
    ['b5 at the end', [0xb5]],
    ['81 30 84 at the end', [0x81, 0x30, 0x84]],
  ])('%s is no text, and where it begins is told', (_name, bytes) => {
    for (const before of ['', 'ab', '第一医院,', 'abcdefghij']) {
      const start = inGb18030(before)
      let thrown: unknown
      try {
        transcoded(Uint8Array.of(...start, ...bytes), [3])
      } catch (error) {
        thrown = error
      }
      expect(thrown).toBeInstanceOf(Undecodable)
      expect(thrown).toMatchObject({ at: start.length })
    }
  })
})
