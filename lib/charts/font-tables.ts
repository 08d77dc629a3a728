import { closeSync, openSync, readSync } from 'node:fs'

/** What a font file knows of each character: whether it has it, and how wide it is. */
export type FontTables = {
  readonly path: string
  has(codePoint: number): boolean
  /** The number of its glyph; 0 where the font has no such character. */
  glyphOf(codePoint: number): number
  /** Advance width in em; undefined where the font has no such character. */
  advance(codePoint: number): number | undefined
}

type Table = { readonly offset: number; readonly length: number }

/**
 * Reads the character map (format 12, or 4) and the advance widths of a TrueType file, and nothing else of its ten
 * megabytes, so that it takes milliseconds. OpenType specification 1.9, tables `cmap`, `head`, `hhea`, `hmtx`.
 * @example openFont(fontFiles().regular).advance(0x4e00) // 1
 */
export function openFont(path: string): FontTables {
  const file = openSync(path, 'r')
  try {
    const directory = readDirectory(file)
    const read = (tag: string): Buffer => {
      const table = directory.get(tag)
      if (table === undefined) throw new RangeError(`${path} has no ${tag} table`)
      return bytes(file, table.offset, table.length)
    }
    const unitsPerEm = read('head').readUInt16BE(18)
    const glyphs = characterMap(read('cmap'))
    const widths = advances(read('hmtx'), read('hhea').readUInt16BE(34))
    return {
      path,
      has: (codePoint) => glyphs(codePoint) !== 0,
      glyphOf: glyphs,
      advance: (codePoint) => {
        const glyph = glyphs(codePoint)
        return glyph === 0 ? undefined : widths(glyph) / unitsPerEm
      },
    }
  } finally {
    closeSync(file)
  }
}

function bytes(file: number, offset: number, length: number): Buffer {
  const buffer = Buffer.alloc(length)
  readSync(file, buffer, 0, length, offset)
  return buffer
}

function readDirectory(file: number): Map<string, Table> {
  const count = bytes(file, 0, 12).readUInt16BE(4)
  const records = bytes(file, 12, count * 16)
  const tables = Array.from({ length: count }, (_, i) => i * 16)
  return new Map(
    tables.map((at) => [
      records.toString('latin1', at, at + 4),
      { offset: records.readUInt32BE(at + 8), length: records.readUInt32BE(at + 12) },
    ]),
  )
}

function advances(hmtx: Buffer, count: number): (glyph: number) => number {
  return (glyph) => hmtx.readUInt16BE(Math.min(glyph, count - 1) * 4)
}

function characterMap(cmap: Buffer): (codePoint: number) => number {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(4 + i * 8 + 4))
  const full = subtables.find((at) => cmap.readUInt16BE(at) === 12)
  if (full !== undefined) return segmentedCoverage(cmap, full)
  const basic = subtables.find((at) => cmap.readUInt16BE(at) === 4)
  if (basic !== undefined) return segmentMapping(cmap, basic)
  throw new RangeError('The font has no character map of format 12 or 4')
}

/** Format 12: groups of 12 bytes (first, last, glyph of first), sorted. */
function segmentedCoverage(cmap: Buffer, at: number): (codePoint: number) => number {
  const count = cmap.readUInt32BE(at + 12)
  const first = (group: number): number => cmap.readUInt32BE(at + 16 + group * 12)
  const last = (group: number): number => cmap.readUInt32BE(at + 20 + group * 12)
  return (codePoint) => {
    const group = lowestWhere(count, (each) => last(each) >= codePoint)
    if (group === count || first(group) > codePoint) return 0
    return cmap.readUInt32BE(at + 24 + group * 12) + codePoint - first(group)
  }
}

/** Format 4: parallel arrays of segment ends, starts, deltas and range offsets. */
function segmentMapping(cmap: Buffer, at: number): (codePoint: number) => number {
  const count = cmap.readUInt16BE(at + 6) / 2
  const ends = at + 14
  const starts = ends + count * 2 + 2
  const deltas = starts + count * 2
  const offsets = deltas + count * 2
  return (codePoint) => {
    const segment = lowestWhere(count, (each) => cmap.readUInt16BE(ends + each * 2) >= codePoint)
    if (segment === count || cmap.readUInt16BE(starts + segment * 2) > codePoint) return 0
    const delta = cmap.readUInt16BE(deltas + segment * 2)
    const offset = cmap.readUInt16BE(offsets + segment * 2)
    if (offset === 0) return (codePoint + delta) & 0xffff
    const start = cmap.readUInt16BE(starts + segment * 2)
    const glyph = cmap.readUInt16BE(offsets + segment * 2 + offset + (codePoint - start) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}

function lowestWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
