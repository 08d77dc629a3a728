import { open } from 'node:fs/promises'
import { ProblemError, parseCsv, problem } from '../../core/index.ts'
import { duckDbDialect } from '../../engine/index.ts'
import { blankRows } from './blank-rows.ts'
import { inspectText } from './inspect-text.ts'
import type { FileShape, ReaderInput, Reading, SourceTable } from './source-file.ts'

const { text } = duckDbDialect

/**
 * A CSV file as a relation of texts. Rows whose number of cells does not fit the header are left aside by the engine.
 * @throws ProblemError `ZK-FILE-EMPTY`, `ZK-ENCODING`.
 */
export async function openCsv<R extends FileShape>(input: ReaderInput<R>): Promise<SourceTable<R>> {
  const { resource, path, file, bytes, index, scratch } = input
  const { encoding, sha256, mayHaveBlankRows, copy } = await inspectText(file, path, scratch)
  try {
    const readable = copy?.path ?? file
    const headers = await readHeader(readable, resource.delimiter)
    if (headers.every((header) => header === '')) throw new ProblemError([problem('ZK-FILE-EMPTY', { path })])
    const rejects = `zk_rejects_${index}`
    const shape = { file: readable, delimiter: resource.delimiter, columns: headers.length, rejects }
    const reading = ({ strict, numbered }: Reading): string =>
      `(SELECT ${numbered ? 'row_number() OVER () + 1' : 'cast(NULL AS BIGINT)'} AS zk_row, * FROM ${readCsv({ ...shape, strict })})`
    return {
      resource,
      path,
      bytes,
      sha256: Promise.resolve(sha256),
      encoding,
      headers,
      from: reading({ strict: true, numbered: true }),
      reading,
      rejects,
      read: readable,
      ...(copy ? { release: copy.release } : {}),
      blankRows: mayHaveBlankRows ? await blankRows(readable) : [],
    }
  } catch (error) {
    await copy?.release()
    throw error
  }
}

type CsvShape = {
  readonly file: string
  readonly delimiter: string
  readonly columns: number
  readonly rejects: string
  readonly strict: boolean
}

/** The engine's reader, told everything: nothing about the file is guessed from a sample of it. */
function readCsv({ file, delimiter, columns, rejects, strict }: CsvShape): string {
  const names = Array.from({ length: columns }, (_, i) => `'c${i}': 'VARCHAR'`)
  const options = [
    `delim = ${text(delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    'header = true',
    'auto_detect = false',
    `strict_mode = ${strict}`,
    `columns = {${names.join(', ')}}`,
    'store_rejects = true',
    `rejects_table = ${text(rejects)}`,
    `rejects_scan = ${text(`${rejects}_scan`)}`,
    'rejects_limit = 0',
  ]
  return `read_csv(${text(file)}, ${options.join(', ')})`
}

const longestHeader = 1 << 18

async function readHeader(file: string, delimiter: string): Promise<string[]> {
  const handle = await open(file)
  try {
    const length = Math.min(longestHeader, (await handle.stat()).size)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0)
    const start = new TextDecoder().decode(buffer.subarray(0, bytesRead))
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
