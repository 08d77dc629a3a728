import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../lib/core/index.ts'
import { CellEdges } from '../../lib/data/readers/cell-edges.ts'
import { Gb18030 } from '../../lib/data/readers/gb18030.ts'
import { Utf8 } from '../../lib/data/readers/utf-8.ts'
import { inGb18030 } from './in-gb18030.ts'
import { inPieces, lengths } from './in-pieces.ts'

function seenInGb18030(text: string, lengths: readonly number[]): CellEdges {
  const reader = new Gb18030(',')
  for (const piece of inPieces(inGb18030(text), lengths)) reader.write(piece)
  reader.end()
  return reader.seen
}

const isAccepted = (reader: Utf8, bytes: Uint8Array, lengths: readonly number[]): boolean =>
  [...inPieces(bytes, lengths)].every((piece) => reader.accepts(piece)) && reader.end()

function seenInUtf8(text: string, lengths: readonly number[]): CellEdges {
  const reader = new Utf8(',')
  expect(isAccepted(reader, Buffer.from(text), lengths)).toBe(true)
  return reader.seen
}

const ways = [
  ['GB18030', seenInGb18030],
  ['UTF-8', seenInUtf8],
] as const

test('UTF-8 is told from what is none, in whatever pieces it comes', () => {
  const parts = [
    [0x41],
    [0xc2, 0xa0],
    [0xe3, 0x80, 0x80],
    [0xe7, 0x94, 0xb2],
    [0xf0, 0x9f, 0x98, 0x80],
    [0x80],
    [0xe7],
    [0xff],
  ]
  let refused = 0
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 8 }), lengths, (some, pieces) => {
      const bytes = Uint8Array.from(some.flat())
      if (!isUtf8(bytes)) refused++
      expect(isAccepted(new Utf8(','), bytes, pieces)).toBe(isUtf8(bytes))
    }),
    { numRuns: 500 },
  )
  expect(refused).toBeGreaterThan(50)
})

describe('cells that begin or end with space', () => {
  const isSpaced = (cell: string): boolean =>
    cell !== cell.replace(/^[ \t\r\n\u00A0\u3000]+|[ \t\r\n\u00A0\u3000]+$/g, '')
  const spaced = (text: string): boolean => parseCsv(text, ',').some((row) => row.some(isSpaced))

  test.each(ways)('are never overlooked in %s, in whatever pieces the text comes', (_encoding, seenIn) => {
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
        expect(seenIn(text, pieces).mayHaveSpace).toBe(true)
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
    for (const [, seenIn] of ways) expect(seenIn(text, [1000]).mayHaveSpace).toBe(expected)
  })

  test('rows that may be blank are told, in whatever pieces they come', () => {
    const ends = fc.array(fc.constantFrom('\n', '\r\n', '\r', '甲', 'b,'), { maxLength: 12 })
    fc.assert(
      fc.property(ends, lengths, (parts, pieces) => {
        const text = `a,b\n${parts.join('')}`
        const expected = ['\n\n', '\n\r', '\r\r'].some((doubled) => text.includes(doubled))
        for (const [, seenIn] of ways) expect(seenIn(text, pieces).mayHaveBlankRows).toBe(expected)
      }),
    )
  })

  test('a tab between cells is none where it is the separator', () => {
    const edges = new CellEdges('\t')
    edges.sign(0x09, 0x61, 0x0a)
    expect(edges.mayHaveSpace).toBe(false)
  })
})
