import { type FileHandle, open } from 'node:fs/promises'
import { isDiskFull, ProblemError, problem, scratchProblem } from '../../core/index.ts'
import { Gb18030 } from './gb18030.ts'
import { piecesOfFile } from './pieces-of-file.ts'
import { placeOfByte } from './place-of-byte.ts'
import type { FileShape, ReaderInput } from './source-file.ts'
import { type SeenInText, Undecodable } from './transcoder.ts'
import { type UnnamedFile, unnamedFile } from './unnamed-file.ts'
import { Utf8 } from './utf-8.ts'
import { Utf16 } from './utf-16.ts'

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'gb18030'

export type InspectedText = SeenInText & {
  readonly encoding: Encoding
  /** The file as UTF-8, where the engine cannot read its encoding; to be released once it has been read. */
  readonly copy?: UnnamedFile
}

/**
 * Which encoding a text file has: by its byte-order mark, else strictly UTF-8, else GB18030. Read as a stream, so that its
 * size does not matter.
 * @throws ProblemError `ZK-ENCODING` with the row and column whose bytes are no text in any of these.
 */
export async function inspectText(input: ReaderInput<FileShape>): Promise<InspectedText> {
  const marked = await byteOrderMark(input.file)
  if (marked === 'utf-16le') return copyAsUtf8(input, marked)
  return (await readAsUtf8(input, marked ?? 'utf-8')) ?? copyAsUtf8(input, 'gb18030')
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

/** Nothing where the file is no UTF-8: it is then read no further. */
async function readAsUtf8(
  { file, resource }: ReaderInput<FileShape>,
  encoding: Encoding,
): Promise<InspectedText | undefined> {
  const text = new Utf8(resource.delimiter)
  for await (const piece of piecesOfFile(file)) if (!text.accepts(piece)) return undefined
  if (!text.end()) return undefined
  const { mayHaveBlankRows, mayHaveSpace } = text.seen
  return { encoding, mayHaveBlankRows, mayHaveSpace }
}

async function copyAsUtf8(input: ReaderInput<FileShape>, encoding: 'utf-16le' | 'gb18030'): Promise<InspectedText> {
  const { file, path, resource, scratch, bytes } = input
  const text = encoding === 'gb18030' ? new Gb18030(resource.delimiter) : new Utf16()
  // Two bytes of a Chinese character become three.
  const copy = await unnamedFile(scratch, (bytes * 3) / 2)
  let writing = Promise.resolve()
  const write = async (piece: Uint8Array): Promise<void> => {
    await writing
    writing = writeWhole(copy.handle, piece)
    // It may fail while the next piece is read; whoever awaits it is told.
    writing.catch(() => {})
  }
  try {
    for await (const chunk of piecesOfFile(file)) await write(text.write(chunk))
    await write(text.end())
    await writing
    const { mayHaveBlankRows, mayHaveSpace } = text.seen
    return { encoding, mayHaveBlankRows, mayHaveSpace, copy }
  } catch (error) {
    await writing.catch(() => {})
    await copy.release()
    // The file that is read is on a disk of its own, of which this is not said.
    if (isDiskFull(error)) throw scratchProblem(error)
    if (!(error instanceof Undecodable)) throw error
    const place = { file: path, ...(await placeOfByte(file, error.at, { encoding, delimiter: resource.delimiter })) }
    throw new ProblemError([problem('ZK-ENCODING', { tried: 'UTF-8, GB18030' }, place)])
  }
}

/** Of a disk that is nearly full, one call may write a part and say so. */
async function writeWhole(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten
}
