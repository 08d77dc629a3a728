import { open } from 'node:fs/promises'
import { parseCsv } from '../../core/index.ts'

const longestHeader = 1 << 18

/** The headers of a text file, by the first line end that is not inside quotes. */
export async function readHeader(file: string, delimiter: string, encoding = 'utf-8'): Promise<string[]> {
  const handle = await open(file)
  try {
    const length = Math.min(longestHeader, (await handle.stat()).size)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0)
    const start = new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead))
    const [record = []] = parseCsv(firstRecord(start), delimiter)
    return record.map((header) => header.trim())
  } finally {
    await handle.close()
  }
}

/** Up to the first line end that is not inside quotes. */
function firstRecord(start: string): string {
  let quoted = false
  for (let end = 0; end < start.length; end++) {
    const sign = start[end]
    if (sign === '"') quoted = !quoted
    if ((sign === '\n' || sign === '\r') && !quoted) return start.slice(0, end)
  }
  return start
}
