import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../lib/core/index.ts'
import { CellEdges } from '../../lib/data/readers/cell-edges.ts'
import { Gb18030 } from '../../lib/data/readers/gb18030.ts'
import { Undecodable } from '../../lib/data/readers/transcoder.ts'
import { charactersOfFourBytes, charactersOfTwoBytes, inGb18030 } from './in-gb18030.ts'

/** A text that comes in pieces of some lengths, one after the other and over again. */
function transcoded(bytes: Uint8Array, lengths: readonly number[]): { text: string; seen: CellEdges } {
  const reader = new Gb18030(',')
  const pieces: Uint8Array[] = []
  for (let [at, nth] = [0, 0]; at < bytes.length; nth++) {
    const length = lengths[nth % lengths.length] ?? 1
    pieces.push(reader.write(bytes.subarray(at, at + length)).slice())
    at += length
  }
  pieces.push(reader.end().slice())
  return { text: Buffer.concat(pieces).toString(), seen: reader.seen }
}

const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'abcXYZ019.-_~!#') },
  { weight: 2, arbitrary: fc.constantFrom(...' \t\r\n",') },
  { weight: 2, arbitrary: fc.constantFrom(...charactersOfTwoBytes.keys()) },
  { weight: 1, arbitrary: fc.constantFrom('\u3000', ...charactersOfFourBytes.keys()) },
)
const texts = fc.array(character, { maxLength: 60 }).map((characters) => characters.join(''))
const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })

describe('GB18030', () => {
  test('every character of two bytes, and any text in pieces of any length, is what it was', () => {
    const all = [...charactersOfTwoBytes.keys()].join('')
    expect(transcoded(inGb18030(all), [4096]).text).toBe(all)
    fc.assert(
      fc.property(texts, lengths, (text, pieces) => {
        expect(transcoded(inGb18030(text), pieces).text).toBe(text)
      }),
    )
  })

  test('the euro sign of code page 936 is one byte', () => {
    expect(transcoded(Uint8Array.of(0x41, 0x80, 0x42), [1]).text).toBe('A€B')
    expect(transcoded(new Uint8Array(1000).fill(0x80), [400]).text).toBe('€'.repeat(1000))
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

describe('cells that begin or end with space', () => {
  const isSpaced = (cell: string): boolean =>
    cell !== cell.replace(/^[ \t\r\n\u00A0\u3000]+|[ \t\r\n\u00A0\u3000]+$/g, '')
  const spaced = (text: string): boolean => parseCsv(text, ',').some((row) => row.some(isSpaced))

  test('are never overlooked, in whatever pieces the text comes', () => {
    const cells = fc.array(
      fc.constantFrom('甲', 'a', '12', ' ', '\t', '\r', '\n', '\r\n', '""', ',', '\u00A0', '\u3000'),
      {
        maxLength: 4,
      },
    )
    const cell = fc.tuple(cells, fc.boolean()).map(([parts, quoted]) => {
      const text = parts.join('')
      return quoted ? `"${text}"` : text.replaceAll(/["\r\n,]/g, '')
    })
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 })
    const ends = fc.constantFrom('\n', '\r\n')
    let found = 0
    fc.assert(
      fc.property(rows, ends, lengths, (table, end, pieces) => {
        const text = table.map((row) => row.join(',') + end).join('')
        if (!spaced(text)) return
        found++
        expect(transcoded(inGb18030(text), pieces).seen.mayHaveSpace).toBe(true)
      }),
      { numRuns: 1000 },
    )
    expect(found).toBeGreaterThan(100)
  })

  test.each([
    ['organization_id,name\nH1,第一医院\n', false],
    ['a,b\r\n2024-10-03 09:00:00,O20.000\r\n', false],
    ['"a","b"\n"say:""yes""","c d"\n', false],
    ['a\tb,c\n1,\t2\n', true],
    ['a,b\n5" pipe,1\n', true],
    ['a,b\r1,2\r', true],
  ])('%j: %s', (text, expected) => {
    expect(transcoded(inGb18030(text), [1000]).seen.mayHaveSpace).toBe(expected)
  })

  test('a tab between cells is none where it is the separator', () => {
    const edges = new CellEdges('\t')
    edges.sign(0x09, 0x61, 0x0a)
    expect(edges.mayHaveSpace).toBe(false)
  })
})
