import { closeSync, openSync, readSync } from 'node:fs'

const postScriptName = 6

/**
 * The PostScript name of a TrueType file, which is what a PDF calls the font, such as `NotoSansSC-Bold`. OpenType
 * specification 1.9, table `name`.
 */
export function fontName(path: string): string {
  const file = openSync(path, 'r')
  try {
    const { offset, length } = nameTable(file, path)
    return nameIn(read(file, offset, length)) ?? path
  } finally {
    closeSync(file)
  }
}

function nameTable(file: number, path: string): { offset: number; length: number } {
  const count = read(file, 0, 12).readUInt16BE(4)
  const records = read(file, 12, count * 16)
  for (let at = 0; at < records.length; at += 16)
    if (records.toString('latin1', at, at + 4) === 'name')
      return { offset: records.readUInt32BE(at + 8), length: records.readUInt32BE(at + 12) }
  throw new RangeError(`${path} has no name table`)
}

/** Windows entries (platform 3) are UTF-16; a PostScript name is ASCII, so every second byte says it. */
function nameIn(table: Buffer): string | undefined {
  const [count, strings] = [table.readUInt16BE(2), table.readUInt16BE(4)]
  for (let at = 6; at < 6 + count * 12; at += 12) {
    if (table.readUInt16BE(at + 6) !== postScriptName || table.readUInt16BE(at) !== 3) continue
    const start = strings + table.readUInt16BE(at + 10)
    const bytes = table.subarray(start, start + table.readUInt16BE(at + 8))
    return Buffer.from(bytes.filter((_, index) => index % 2 === 1)).toString('latin1')
  }
  return undefined
}

function read(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length)
  readSync(file, buffer, 0, length, position)
  return buffer
}
