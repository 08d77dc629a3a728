import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ProblemError, problem } from '../../core/index.ts'

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'gb18030'

export type Utf8File = {
  /** The file itself, or a rewritten copy. */
  readonly file: string
  readonly encoding: Encoding
  readonly sha256: string
  /** Whether two line ends follow each other somewhere. */
  readonly mayHaveBlankRows: boolean
}

/**
 * A text file as UTF-8, whatever it was: by its byte-order mark, else strictly UTF-8, else GB18030. Read as a stream, so
 * that its size does not matter; a file that is UTF-8 already is not copied.
 * @throws ProblemError `ZK-ENCODING` with the row whose bytes are no text in any of these.
 */
export async function toUtf8(file: string, shown: string, copy: string): Promise<Utf8File> {
  const marked = await byteOrderMark(file)
  const { sha256, isUtf8, mayHaveBlankRows } = await inspect(file)
  if (marked !== 'utf-16le' && isUtf8) return { file, encoding: marked ?? 'utf-8', sha256, mayHaveBlankRows }
  const encoding = marked === 'utf-16le' ? marked : 'gb18030'
  await pipeline(Readable.from(decoded(file, shown, encoding)), createWriteStream(copy))
  return { file: copy, encoding, sha256, mayHaveBlankRows: true }
}

async function byteOrderMark(file: string): Promise<'utf-8-bom' | 'utf-16le' | undefined> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(3), 0, 3, 0)
    const start = buffer.subarray(0, bytesRead).toString('hex')
    if (start === 'efbbbf') return 'utf-8-bom'
    return start.startsWith('fffe') ? 'utf-16le' : undefined
  } finally {
    await handle.close()
  }
}

async function inspect(file: string): Promise<{ sha256: string; isUtf8: boolean; mayHaveBlankRows: boolean }> {
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [isUtf8, mayHaveBlankRows, tail] = [true, false, '']
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    isUtf8 &&= decodes(decoder, chunk)
    const seam = tail + chunk.toString('latin1', 0, 3)
    mayHaveBlankRows ||= /\n\r?\n/.test(seam) || chunk.includes('\n\n') || chunk.includes('\n\r\n')
    tail = chunk.toString('latin1', Math.max(0, chunk.length - 2))
  }
  return { sha256: hash.digest('hex'), isUtf8: isUtf8 && decodes(decoder), mayHaveBlankRows }
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

async function* decoded(file: string, shown: string, encoding: 'utf-16le' | 'gb18030'): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let rows = 1
  const step = (chunk?: Buffer): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      const row = rows + lineEndsBeforeFault(chunk ?? Buffer.alloc(0), encoding)
      throw new ProblemError([problem('ZK-ENCODING', { tried: 'UTF-8, GB18030' }, { file: shown, row })])
    }
  }
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 16 }) as AsyncIterable<Buffer>) {
    const text = step(chunk)
    rows += text.split('\n').length - 1
    yield text
  }
  yield step()
}

/** Line ends in the part of a chunk that can still be decoded: halving finds where it stops. */
function lineEndsBeforeFault(chunk: Buffer, encoding: string): number {
  let [good, bad] = [0, chunk.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(new TextDecoder(encoding, { fatal: true }), chunk.subarray(0, middle))) good = middle
    else bad = middle
  }
  return chunk.subarray(0, good).toString('latin1').split('\n').length - 1
}
