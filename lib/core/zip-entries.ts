/** One file of a ZIP archive; `central` and `local` are where its two headers begin. */
export type ZipEntry = {
  readonly name: string
  /** Bytes once unpacked, as the archive says. */
  readonly size: number
  readonly central: number
  readonly local: number
}

const centralEntry = 0x02014b50
const endOfCentral = 0x06054b50
// The last record is 22 bytes long and may be followed by a comment of up to 65,535 bytes.
const [recordLength, longestComment] = [22, 0xffff]

/**
 * The entries of a ZIP archive by its directory; nothing where there is none, as in a file that was cut off. Offsets are
 * those of the ZIP format (APPNOTE 4.3.12 and 4.3.16); archives below 4 GB.
 */
export function zipEntries(archive: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = endRecord(view)
  if (end === undefined) return undefined
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  while (at + 46 <= end && view.getUint32(at, true) === centralEntry) {
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: Buffer.from(archive.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
      size: view.getUint32(at + 24, true),
      central: at,
      local: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  const expected = view.getUint16(end + 10, true)
  return entries.length === expected ? entries : undefined
}

function endRecord(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - recordLength - longestComment)
  for (let at = view.byteLength - recordLength; at >= first; at--) {
    if (view.getUint32(at, true) === endOfCentral) return at
  }
  return undefined
}
