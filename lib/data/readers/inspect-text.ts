import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { ProblemError, problem } from '../../core/index.ts'
import { decodable, placeOfByte } from './place-of-byte.ts'
import type { FileShape, ReaderInput } from './source-file.ts'
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
 * @throws ProblemError `ZK-ENCODING` with the row and column whose bytes are no text in any of these.
 */
export async function inspectText(input: ReaderInput<FileShape>): Promise<InspectedText> {
  const { file } = input
  const marked = await byteOrderMark(file)
  const { sha256, isUtf8, mayHaveBlankRows } = await readThrough(file)
  if (marked !== 'utf-16le' && isUtf8) return { encoding: marked ?? 'utf-8', sha256, mayHaveBlankRows }
  const encoding = marked === 'utf-16le' ? marked : 'gb18030'
  const copy = await copyAsUtf8(input, encoding)
  return { encoding, sha256, mayHaveBlankRows: mayHaveBlankRows || encoding === 'utf-16le', copy }
}

async function copyAsUtf8(input: ReaderInput<FileShape>, encoding: Encoding): Promise<UnnamedFile> {
  // Two bytes of a Chinese character become three.
  const copy = await unnamedFile(input.scratch, (input.bytes * 3) / 2)
  try {
    for await (const text of decoded(input, encoding)) await copy.handle.write(Buffer.from(text))
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

async function* decoded({ file, path, resource }: ReaderInput<FileShape>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let bytesBefore = 0
  const step = async (chunk?: Buffer): Promise<string> => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      const at = bytesBefore + (chunk === undefined ? 0 : decodable(chunk, encoding))
      const place = { file: path, ...(await placeOfByte(file, at, { encoding, delimiter: resource.delimiter })) }
      throw new ProblemError([problem('ZK-ENCODING', { tried: 'UTF-8, GB18030' }, place)])
    }
  }
  for await (const chunk of await chunksOf(file)) {
    yield await step(chunk)
    bytesBefore += chunk.length
  }
  yield await step()
}
