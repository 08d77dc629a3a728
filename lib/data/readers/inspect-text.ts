import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { ProblemError, problem } from '../../core/index.ts'
import { decodesAs } from './decodes-as.ts'
import { type UnnamedFile, unnamedFile } from './unnamed-file.ts'

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'gb18030'

export type InspectedText = {
  readonly encoding: Encoding
  readonly sha256: string
  /** Whether two line ends follow each other somewhere. */
  readonly mayHaveBlankRows: boolean
  /** The file as UTF-8, where the engine cannot read its encoding; to be released once it has been read. */
  readonly copy?: UnnamedFile
}

/**
 * Which encoding a text file has: by its byte-order mark, else strictly UTF-8, else GB18030. Read as a stream, so that its
 * size does not matter.
 * @throws ProblemError `ZK-ENCODING` with the row whose bytes are no text in any of these.
 */
export async function inspectText(file: string, shown: string, scratch: string): Promise<InspectedText> {
  const marked = await byteOrderMark(file)
  const { sha256, isUtf8, mayHaveBlankRows } = await readThrough(file)
  if (marked !== 'utf-16le' && isUtf8) return { encoding: marked ?? 'utf-8', sha256, mayHaveBlankRows }
  const encoding = marked === 'utf-16le' ? marked : 'gb18030'
  const copy = await copyAsUtf8(file, shown, encoding, scratch)
  return { encoding, sha256, mayHaveBlankRows: mayHaveBlankRows || encoding === 'utf-16le', copy }
}

async function copyAsUtf8(file: string, shown: string, encoding: Encoding, scratch: string): Promise<UnnamedFile> {
  // Two bytes of a Chinese character become three.
  const copy = await unnamedFile(scratch, ((await stat(file)).size * 3) / 2)
  try {
    for await (const text of decoded(file, shown, encoding)) await copy.handle.write(Buffer.from(text))
    return copy
  } catch (error) {
    await copy.release()
    throw error
  }
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

async function readThrough(file: string): Promise<{ sha256: string; isUtf8: boolean; mayHaveBlankRows: boolean }> {
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [isUtf8, mayHaveBlankRows, last] = [true, false, 0]
  for await (const chunk of await chunksOf(file)) {
    hash.update(chunk)
    isUtf8 &&= decodes(decoder, chunk)
    const seam = Buffer.from([last, chunk[0] ?? 0])
    mayHaveBlankRows ||= [seam, chunk].some((bytes) => doubledEnds.some((ends) => bytes.includes(ends)))
    last = chunk.at(-1) ?? 0
  }
  return { sha256: hash.digest('hex'), isUtf8: isUtf8 && decodes(decoder), mayHaveBlankRows }
}

/** Megabytes of a file; of a small one no more than it holds, for each stream sets its room aside at once. */
async function chunksOf(file: string): Promise<AsyncIterable<Buffer>> {
  const { size } = await stat(file)
  return createReadStream(file, { highWaterMark: Math.min(1 << 20, size + 1) })
}

const doubledEnds = ['\n\n', '\n\r', '\r\r']

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

async function* decoded(file: string, shown: string, encoding: Encoding): AsyncGenerator<string> {
  const name = encoding === 'utf-8-bom' ? 'utf-8' : encoding
  const decoder = new TextDecoder(name, { fatal: true })
  let bytesBefore = 0
  const step = async (chunk?: Buffer): Promise<string> => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      const row = 1 + (await lineEnds(file, bytesBefore)) + lineEndsBeforeFault(chunk ?? Buffer.alloc(0), name)
      throw new ProblemError([problem('ZK-ENCODING', { tried: 'UTF-8, GB18030' }, { file: shown, row })])
    }
  }
  for await (const chunk of await chunksOf(file)) {
    yield await step(chunk)
    bytesBefore += chunk.length
  }
  yield await step()
}

async function lineEnds(file: string, bytes: number): Promise<number> {
  let count = 0
  if (bytes === 0) return count
  for await (const chunk of createReadStream(file, { end: bytes - 1 }) as AsyncIterable<Buffer>)
    count += lineEndsIn(chunk)
  return count
}

const lineEndsIn = (bytes: Buffer): number => bytes.toString('latin1').split('\n').length - 1

/** Line ends in the part of a chunk that can still be decoded: halving finds where it stops. */
function lineEndsBeforeFault(chunk: Buffer, encoding: string): number {
  let [good, bad] = [0, chunk.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    // A character that is cut in two is no fault of the part before it.
    const whole = [0, 1, 2, 3].some((cut) => decodesAs(encoding, chunk.subarray(0, middle - cut)))
    if (whole) good = middle
    else bad = middle
  }
  return lineEndsIn(chunk.subarray(0, good))
}
