import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { ProblemError, parseCsv, problem } from '../../core/index.ts'
import { duckDbDialect } from '../../engine/index.ts'
import { blankRows } from './blank-rows.ts'
import type { FileShape, ReaderInput, SourceTable } from './source-file.ts'
import { toUtf8 } from './to-utf8.ts'

const { text } = duckDbDialect

/**
 * A CSV file as a relation of texts. Rows whose number of cells does not fit the header are left aside by the engine.
 * @throws ProblemError `ZK-FILE-EMPTY`, `ZK-ENCODING`.
 */
export async function openCsv<R extends FileShape>(input: ReaderInput<R>): Promise<SourceTable<R>> {
  const { resource, path, file, bytes, index } = input
  const utf8 = await toUtf8(file, path, join(input.scratch, `source-${index}.csv`))
  const headers = await readHeader(utf8.file, resource.delimiter)
  if (headers.every((header) => header === '')) throw new ProblemError([problem('ZK-FILE-EMPTY', { path })])
  const rejects = `zk_rejects_${index}`
  return {
    resource,
    path,
    bytes,
    sha256: Promise.resolve(utf8.sha256),
    encoding: utf8.encoding,
    headers,
    from: `(SELECT row_number() OVER () + 1 AS zk_row, * FROM ${readCsv(utf8.file, resource.delimiter, headers.length, rejects)})`,
    rejects,
    blankRows: utf8.mayHaveBlankRows ? await blankRows(utf8.file) : [],
  }
}

/** The engine's reader, told everything: nothing about the file is guessed from a sample of it. */
export function readCsv(file: string, delimiter: string, columns: number, rejects: string): string {
  const names = Array.from({ length: columns }, (_, i) => `'c${i}': 'VARCHAR'`)
  const options = [
    `delim = ${text(delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    'header = true',
    'auto_detect = false',
    `columns = {${names.join(', ')}}`,
    'store_rejects = true',
    `rejects_table = ${text(rejects)}`,
    `rejects_scan = ${text(`${rejects}_scan`)}`,
    'rejects_limit = 0',
  ]
  return `read_csv(${text(file)}, ${options.join(', ')})`
}

async function readHeader(file: string, delimiter: string): Promise<string[]> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1 << 18), 0, 1 << 18, 0)
    const start = buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
    const [record = []] = parseCsv(firstRecord(start), delimiter)
    return record.map((header) => header.trim())
  } finally {
    await handle.close()
  }
}

/** Up to the first line end that is not inside quotes. */
function firstRecord(start: string): string {
  for (let end = start.indexOf('\n'); end >= 0; end = start.indexOf('\n', end + 1)) {
    const record = start.slice(0, end)
    if (record.split('"').length % 2 === 1) return record.replace(/\r$/, '')
  }
  return start
}
