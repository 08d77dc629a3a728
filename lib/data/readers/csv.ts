import { ProblemError, problem, sha256OfFile } from '../../core/index.ts'
import { duckDbDialect } from '../../engine/index.ts'
import { blankRows } from './blank-rows.ts'
import { inspectText } from './inspect-text.ts'
import { readHeader } from './read-header.ts'
import type { FileShape, ReaderInput, Reading, SourceTable } from './source-file.ts'

const { text } = duckDbDialect

/**
 * A CSV file as a relation of texts. Rows whose number of cells does not fit the header are left aside by the engine.
 * @throws ProblemError `ZK-FILE-EMPTY`, `ZK-ENCODING`.
 */
export async function openCsv<R extends FileShape>(input: ReaderInput<R>): Promise<SourceTable<R>> {
  const { resource, path, file, bytes, index } = input
  const sha256 = sha256OfFile(file)
  // Whoever asks for it is told; a file that cannot be read is refused for more than that.
  sha256.catch(() => {})
  const { encoding, mayHaveBlankRows, mayHaveSpace, copy } = await inspectText(input)
  try {
    const readable = copy?.path ?? file
    const headers = await readHeader(readable, resource.delimiter)
    if (headers.every((header) => header === '')) throw new ProblemError([problem('ZK-FILE-EMPTY', { path })])
    const rejects = `zk_rejects_${index}`
    const shape = { file: readable, bytes, delimiter: resource.delimiter, columns: headers.length, rejects }
    const reading = ({ strict, numbered }: Reading): string =>
      `(SELECT ${numbered ? 'row_number() OVER () + 1' : 'cast(NULL AS BIGINT)'} AS zk_row, * FROM ${readCsv({ ...shape, strict })})`
    return {
      resource,
      path,
      bytes,
      sha256,
      encoding,
      headers,
      from: reading({ strict: true, numbered: true }),
      reading,
      rejects,
      read: readable,
      ...(copy ? { release: copy.release } : {}),
      mayHaveSpace,
      blankRows: mayHaveBlankRows ? await blankRows(readable) : [],
    }
  } catch (error) {
    await copy?.release()
    throw error
  }
}

type CsvShape = {
  readonly file: string
  readonly bytes: number
  readonly delimiter: string
  readonly columns: number
  readonly rejects: string
  readonly strict: boolean
}

/**
 * What the engine reads at a time of a large file. Of less it makes pieces of the table so small that it copies them
 * together afterwards: measured, a quarter of the processor time of a plain reading. Of more, one thread is left alone
 * with the last piece.
 */
const pieceBytes = 38 << 20

/** The engine's reader, told everything: nothing about the file is guessed from a sample of it. */
function readCsv({ file, bytes, delimiter, columns, rejects, strict }: CsvShape): string {
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
    ...(bytes > pieceBytes ? [`buffer_size = ${pieceBytes}`] : []),
  ]
  return `read_csv(${text(file)}, ${options.join(', ')})`
}
