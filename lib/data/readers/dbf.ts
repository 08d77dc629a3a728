import { open } from 'node:fs/promises'
import { DBFFile, DELETED } from 'dbffile'
import { ProblemError, problem, sha256OfFile } from '../../core/index.ts'
import type { DuckDb } from '../../engine/index.ts'
import { causeOf } from '../cause.ts'
import { decodesAs } from './decodes-as.ts'
import { filledTable, type TextRow } from './filled-table.ts'
import type { FileShape, ReaderInput, SourceTable } from './source-file.ts'

/**
 * A dBASE or FoxPro table, as older hospital software writes it: UTF-8 where its bytes are that, else GB18030. Records that
 * were deleted there are none; the others keep their number in the file, the first being row 1.
 * @throws ProblemError `ZK-FILE-UNREADABLE`, `ZK-ENCODING`.
 */
export async function openDbf<R extends FileShape>(input: ReaderInput<R>, db: DuckDb): Promise<SourceTable<R>> {
  const { path, file } = input
  await requireWhole(file, path)
  const encoding = await encodingOf(file)
  const table = await explained(
    path,
    DBFFile.open(file, { encoding: encodings[encoding], readMode: 'loose', includeDeletedRecords: true }),
  )
  // Numbers and dates are texts in the file, and are read as they stand: eighteen digits would not fit a number here.
  for (const field of table.fields) if (asWritten.has(field.type)) field.type = 'C'
  const headers = table.fields.map(({ name }) => name.trim())
  const source = await filledTable(input, headers, rowsOf(table, path), db)
  return { ...source, encoding, sha256: sha256OfFile(file) }
}

const asWritten = new Set(['N', 'F', 'D', 'L'])
const encodings = { 'utf-8': 'utf8', gb18030: 'gb18030' } as const
const batch = 1000

const notDbf = '不是 DBF 文件，或已损坏 / not a DBF file, or damaged'

/** The reader of the format believes what the head of the file says; whether the file holds that much is looked at here. */
async function requireWhole(file: string, path: string): Promise<void> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const { buffer: head, bytesRead } = await handle.read(Buffer.alloc(32), 0, 32, 0)
    const [records, start, length] = [head.readInt32LE(4), head.readUInt16LE(8), head.readUInt16LE(10)]
    if (bytesRead < 32 || records < 0 || start < 65 || start > size || length < 2) throw unreadable(path, notDbf)
    const { buffer: fields } = await handle.read(Buffer.alloc(start - 32), 0, start - 32, 32)
    if (recordLength(fields) !== length) throw unreadable(path, notDbf)
    const there = Math.floor((size - start) / length)
    if (there < records) {
      throw unreadable(
        path,
        `文件不完整：应有 ${records} 条记录，只有 ${there} 条 / cut short: ${there} of ${records} records`,
      )
    }
  } finally {
    await handle.close()
  }
}

/** What the fields take up, with the mark of deletion; character fields may have a length of two bytes. */
function recordLength(fields: Buffer): number {
  let [short, long] = [1, 1]
  for (let at = 0; at + 32 <= fields.length && fields[at] !== 0x0d; at += 32) {
    const [type, size, more] = [fields[at + 11], fields[at + 16] ?? 0, fields[at + 17] ?? 0]
    short += size
    long += type === 0x43 ? size + more * 256 : size
  }
  return long === fields.length ? long : short
}

/** Only text of another alphabet tells the two apart. */
async function encodingOf(file: string): Promise<'utf-8' | 'gb18030'> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1 << 20), 0, 1 << 20, 0)
    const texts = buffer.subarray(Math.min(buffer.readUInt16LE(8), bytesRead), bytesRead)
    // The last character may be cut by the end of the sample.
    return decodesAs('utf-8', texts.subarray(0, texts.lastIndexOf(0x20) + 1)) ? 'utf-8' : 'gb18030'
  } finally {
    await handle.close()
  }
}

async function* rowsOf(table: DBFFile, path: string): AsyncGenerator<TextRow> {
  let row = 0
  while (row < table.recordCount) {
    const records = await explained(path, table.readRecords(batch))
    if (records.length === 0) return
    for (const record of records) {
      row++
      if (DELETED in record) continue
      const cells = table.fields.map(({ name }) => cellOf(record[name]))
      const broken = cells.findIndex((cell) => cell?.includes('\uFFFD'))
      if (broken >= 0) {
        const place = { file: path, row, column: table.fields[broken]?.name ?? '' }
        throw new ProblemError([problem('ZK-ENCODING', { tried: 'UTF-8, GB18030' }, place)])
      }
      yield { row, cells }
    }
  }
}

function cellOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '?' : value.toISOString().slice(0, 19).replace('T', ' ')
  return String(value)
}

async function explained<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw unreadable(path, error instanceof Error && 'code' in error ? causeOf(error) : notDbf)
  }
}

const unreadable = (path: string, cause: string): ProblemError =>
  new ProblemError([problem('ZK-FILE-UNREADABLE', { path, cause })])
