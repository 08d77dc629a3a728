import { readFileSync } from 'node:fs'
import { openFont } from './font-tables.ts'

/**
 * A TrueType font with nothing but the glyphs of some characters, small enough to stand inside a drawing. Glyphs keep their
 * outlines and widths and get new numbers; features and kerning are left behind, as text here is measured without them.
 * OpenType specification 1.9, tables `glyf`, `loca`, `cmap` (format 12), `hmtx`.
 */
export function subsetFont(path: string, characters: string): Buffer {
  const font = readFileSync(path)
  const table = directory(font)
  const { glyphOf } = openFont(path)
  const codePoints = [...new Set([...characters].map((each) => each.codePointAt(0) ?? 0))].sort((a, b) => a - b)
  const wanted = codePoints.flatMap((code) => {
    const glyph = glyphOf(code)
    return glyph === 0 ? [] : [{ code, glyph }]
  })
  const outlines = outlinesOf(table('glyf'), table('loca'), table('head').readInt16BE(50) === 1)
  const glyphs = closure([0, ...wanted.map(({ glyph }) => glyph)], outlines)
  const numberOf = new Map(glyphs.map((glyph, i) => [glyph, i]))
  const { glyf, loca } = joined(glyphs.map((glyph) => renumbered(outlines(glyph), numberOf)))
  const copied = ['OS/2', 'name', 'post'] as const
  return assembled([
    ...copied.map((tag) => [tag, table(tag)] as const),
    ['cmap', characterMap(wanted.map(({ code, glyph }) => ({ code, glyph: numberOf.get(glyph) ?? 0 })))],
    ['glyf', glyf],
    ['head', patched(table('head'), (head) => head.writeInt16BE(1, 50))],
    ['hhea', patched(table('hhea'), (hhea) => hhea.writeUInt16BE(glyphs.length, 34))],
    ['hmtx', widths(table('hmtx'), table('hhea').readUInt16BE(34), glyphs)],
    ['loca', loca],
    ['maxp', patched(table('maxp'), (maxp) => maxp.writeUInt16BE(glyphs.length, 4))],
  ])
}

function directory(font: Buffer): (tag: string) => Buffer {
  const count = font.readUInt16BE(4)
  const records = Array.from({ length: count }, (_, i) => 12 + i * 16)
  return (tag) => {
    const at = records.find((record) => font.toString('latin1', record, record + 4) === tag)
    if (at === undefined) throw new RangeError(`the font has no ${tag} table`)
    const offset = font.readUInt32BE(at + 8)
    return font.subarray(offset, offset + font.readUInt32BE(at + 12))
  }
}

const outlinesOf =
  (glyf: Buffer, loca: Buffer, long: boolean) =>
  (glyph: number): Buffer => {
    const at = (i: number): number => (long ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2)
    return glyf.subarray(at(glyph), at(glyph + 1))
  }

const flag = { wordArguments: 1, scale: 8, more: 32, twoScales: 64, matrix: 128 }

/** Where a composite glyph names its parts. */
function partsAt(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return []
  const places: number[] = []
  for (let at = 10; ; ) {
    const flags = outline.readUInt16BE(at)
    places.push(at + 2)
    const scales = flags & flag.matrix ? 8 : flags & flag.twoScales ? 4 : flags & flag.scale ? 2 : 0
    at += 4 + (flags & flag.wordArguments ? 4 : 2) + scales
    if ((flags & flag.more) === 0) return places
  }
}

/** The glyphs, and those that they are composed of. */
function closure(glyphs: readonly number[], outlines: (glyph: number) => Buffer): readonly number[] {
  const found = new Set<number>()
  const visit = (glyph: number): void => {
    if (found.has(glyph)) return
    found.add(glyph)
    const outline = outlines(glyph)
    for (const at of partsAt(outline)) visit(outline.readUInt16BE(at))
  }
  for (const glyph of glyphs) visit(glyph)
  return [...found]
}

function renumbered(outline: Buffer, numberOf: ReadonlyMap<number, number>): Buffer {
  return patched(outline, (copy) => {
    for (const at of partsAt(outline)) copy.writeUInt16BE(numberOf.get(outline.readUInt16BE(at)) ?? 0, at)
  })
}

function patched(table: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(table)
  change(copy)
  return copy
}

function joined(outlines: readonly Buffer[]): { glyf: Buffer; loca: Buffer } {
  const even = outlines.map(padded)
  const loca = Buffer.alloc((even.length + 1) * 4)
  let at = 0
  for (const [i, outline] of even.entries()) {
    at += outline.length
    loca.writeUInt32BE(at, (i + 1) * 4)
  }
  return { glyf: Buffer.concat(even), loca }
}

function widths(hmtx: Buffer, count: number, glyphs: readonly number[]): Buffer {
  const result = Buffer.alloc(glyphs.length * 4)
  for (const [i, glyph] of glyphs.entries()) {
    result.writeUInt16BE(hmtx.readUInt16BE(Math.min(glyph, count - 1) * 4), i * 4)
    const bearing = glyph < count ? glyph * 4 + 2 : count * 4 + (glyph - count) * 2
    result.writeInt16BE(hmtx.readInt16BE(bearing), i * 4 + 2)
  }
  return result
}

/** Format 12, a group a character. */
function characterMap(entries: readonly { readonly code: number; readonly glyph: number }[]): Buffer {
  const map = Buffer.alloc(12 + 16 + entries.length * 12)
  map.writeUInt16BE(1, 2)
  map.writeUInt16BE(3, 4)
  map.writeUInt16BE(10, 6)
  map.writeUInt32BE(12, 8)
  map.writeUInt16BE(12, 12)
  map.writeUInt32BE(16 + entries.length * 12, 16)
  map.writeUInt32BE(entries.length, 24)
  for (const [i, { code, glyph }] of entries.entries()) {
    map.writeUInt32BE(code, 28 + i * 12)
    map.writeUInt32BE(code, 32 + i * 12)
    map.writeUInt32BE(glyph, 36 + i * 12)
  }
  return map
}

const padded = (table: Buffer): Buffer => Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])

function checksum(table: Buffer): number {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  return sum
}

/** A font file of these tables: `sfnt` header, directory sorted by tag, tables on whole words, checksums. */
function assembled(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const sorted = tables.map(([tag, bytes]) => ({ tag, length: bytes.length, bytes: padded(bytes) }))
  sorted.sort((a, b) => (a.tag < b.tag ? -1 : 1))
  const header = Buffer.alloc(12 + sorted.length * 16)
  const power = Math.floor(Math.log2(sorted.length))
  header.writeUInt32BE(0x00010000, 0)
  header.writeUInt16BE(sorted.length, 4)
  header.writeUInt16BE(2 ** power * 16, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE(sorted.length * 16 - 2 ** power * 16, 10)
  let at = header.length
  for (const [i, { tag, length, bytes }] of sorted.entries()) {
    if (tag === 'head') bytes.writeUInt32BE(0, 8)
    header.write(tag, 12 + i * 16, 'latin1')
    header.writeUInt32BE(checksum(bytes), 16 + i * 16)
    header.writeUInt32BE(at, 20 + i * 16)
    header.writeUInt32BE(length, 24 + i * 16)
    at += bytes.length
  }
  const font = Buffer.concat([header, ...sorted.map(({ bytes }) => bytes)])
  const head = sorted.findIndex(({ tag }) => tag === 'head')
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, font.readUInt32BE(20 + head * 16) + 8)
  return font
}
