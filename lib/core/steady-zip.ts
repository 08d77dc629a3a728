import { zipEntries } from './zip-entries.ts'

const earliest = 0x0021

/**
 * A ZIP file with every entry dated 1980-01-01, the earliest date it can say: a workbook then depends on its content
 * only.
 * @throws RangeError for bytes that are no ZIP archive.
 */
export function steadyZip(archive: Uint8Array): Uint8Array {
  const entries = zipEntries(archive)
  if (entries === undefined) throw new RangeError('not a ZIP archive')
  const bytes = Uint8Array.from(archive)
  const view = new DataView(bytes.buffer)
  for (const { central, local } of entries) {
    setDate(view, central + 12)
    setDate(view, local + 10)
  }
  return bytes
}

function setDate(view: DataView, at: number): void {
  view.setUint16(at, 0, true)
  view.setUint16(at + 2, earliest, true)
}
