import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { ProblemError, parseCsv, problem } from '../../core/index.ts'
import { type DuckDb, duckDbDialect } from '../../engine/index.ts'
import { blankRows } from './blank-rows.ts'
import { type Encoding, inspectText, writeAsUtf8 } from './inspect-text.ts'
import type { FileShape, ReaderInput, SourceTable } from './source-file.ts'

const { text } = duckDbDialect

/**
 * A CSV file as a relation of texts, read where it lies. Rows whose number of cells does not fit the header are left aside
 * by the engine.
 * @throws ProblemError `ZK-FILE-EMPTY`, `ZK-ENCODING`.
 */
export async function openCsv<R extends FileShape>(input: ReaderInput<R>, db: DuckDb): Promise<SourceTable<R>> {
  const { resource, path, bytes, index } = input
  const { encoding, sha256, mayHaveBlankRows } = await inspectText(input.file, path)
  const readable = await readableFile(input, encoding)
  const headers = await readHeader(readable, resource.delimiter)
  if (headers.every((header) => header === '')) throw new ProblemError([problem('ZK-FILE-EMPTY', { path })])
  const rejects = `zk_rejects_${index}`
  const decoded = decodedBy(readable.encoding, db)
  const cells = headers.map((_, i) => (decoded ? `${decoded(`c${i}`)} AS c${i}` : `c${i}`)).join(', ')
  const relation = (strict: boolean): string =>
    `(SELECT row_number() OVER () + 1 AS zk_row, ${cells} FROM ${readCsv({ ...readable, delimiter: resource.delimiter, columns: headers.length, rejects, strict })})`
  return {
    resource,
    path,
    bytes,
    sha256: Promise.resolve(sha256),
    encoding,
    headers,
    from: relation(true),
    lenient: relation(false),
    rejects,
    ...(decoded ? { decoded } : {}),
    blankRows: mayHaveBlankRows ? await blankRows(readable.file, encoding === 'utf-16le' ? 2 : 1) : [],
  }
}

type Readable = { readonly file: string; readonly encoding: Encoding }

// The second byte of a character in GB18030 may be any of these signs.
const safeInGb18030 = /^[\t,;]$/

/** The file itself, so that nothing of it is written anywhere; only where its separator could be half of a character, a copy. */
async function readableFile(input: ReaderInput<FileShape>, encoding: Encoding): Promise<Readable> {
  const { file, path, resource, scratch, index } = input
  if (encoding !== 'gb18030' || safeInGb18030.test(resource.delimiter)) return { file, encoding }
  const copy = join(scratch, `source-${index}.csv`)
  await writeAsUtf8(file, path, encoding, copy)
  return { file: copy, encoding: 'utf-8' }
}

/**
 * The engine knows no GB18030: it reads each byte as a character, and the few cells that hold others than ASCII are
 * decoded here. Signs of the format are never part of a character.
 */
function decodedBy(encoding: Encoding, db: DuckDb): ((cell: string) => string) | undefined {
  if (encoding !== 'gb18030') return undefined
  db.define('zk_gb18030', gb18030Decoder())
  return (cell) => `CASE WHEN strlen(${cell}) = length(${cell}) THEN ${cell} ELSE zk_gb18030(${cell}) END`
}

function gb18030Decoder(): (text: string) => string {
  const decoder = new TextDecoder('gb18030')
  const known = new Map<string, string>()
  return (bytes) => {
    const before = known.get(bytes)
    if (before !== undefined) return before
    const decoded = decoder.decode(Buffer.from(bytes, 'latin1'))
    if (known.size < 10_000) known.set(bytes, decoded)
    return decoded
  }
}

const engineEncodings = { 'utf-8': 'utf-8', 'utf-8-bom': 'utf-8', 'utf-16le': 'utf-16', gb18030: 'latin-1' } as const

type CsvShape = Readable & {
  readonly delimiter: string
  readonly columns: number
  readonly rejects: string
  readonly strict: boolean
}

/** The engine's reader, told everything: nothing about the file is guessed from a sample of it. */
function readCsv({ file, encoding, delimiter, columns, rejects, strict }: CsvShape): string {
  const names = Array.from({ length: columns }, (_, i) => `'c${i}': 'VARCHAR'`)
  const options = [
    `encoding = ${text(engineEncodings[encoding])}`,
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

async function readHeader({ file, encoding }: Readable, delimiter: string): Promise<string[]> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestHeader), 0, longestHeader, 0)
    const start = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(buffer.subarray(0, bytesRead))
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
