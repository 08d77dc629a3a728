const centralEntry = 0x02014b50
const endOfCentral = 0x06054b50
const earliest = 0x0021

/**
 * A ZIP file with every entry dated 1980-01-01, the earliest date it can say: a workbook then depends on its content
 * only. Offsets are those of the ZIP format (APPNOTE 4.3.7, 4.3.12 and 4.3.16); archives without a comment.
 */
export function steadyZip(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive)
  const view = new DataView(bytes.buffer)
  const end = bytes.length - 22
  if (view.getUint32(end, true) !== endOfCentral) throw new RangeError('not a ZIP archive without a comment')
  let at = view.getUint32(end + 16, true)
  while (view.getUint32(at, true) === centralEntry) {
    const local = view.getUint32(at + 42, true)
    setDate(view, at + 12)
    setDate(view, local + 10)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

function setDate(view: DataView, at: number): void {
  view.setUint16(at, 0, true)
  view.setUint16(at + 2, earliest, true)
}
