import { extname } from 'node:path'
import { type Problem, ProblemError, problem, withScratch } from '../core/index.ts'
import { type DuckDb, duckDbDialect, openDuckDb, resultColumn } from '../engine/index.ts'
import { type FileFormat, formatByName } from './file-format.ts'
import { openSource } from './open-sources.ts'
import type { FileShape, SourceTable } from './readers/source-file.ts'

/** A row of a file: its number there (the header is row 1; rows of Parquet begin at 1), and the cells asked for, as texts. */
export type PlainRow = { readonly row: number; readonly cells: readonly (string | null)[] }

export type PlainTable = {
  readonly headers: readonly string[]
  readonly encoding?: string
  readonly sha256: string
  readonly bytes: number
  readonly rows: readonly PlainRow[]
  /** Rows whose number of cells does not fit the header: they are not among the rows. */
  readonly problems: readonly Problem[]
}

export type ReadTableOptions = {
  readonly sheet?: string | number | undefined
  /** Default a comma, a tab in `.tsv`. */
  readonly delimiter?: string | undefined
  /** Default by the file's name. */
  readonly format?: FileFormat
  /** The folder that the path starts from. [the working directory] */
  readonly root?: string
  /** Which columns to read, by their place among the headers; the cells of a row come in this order. */
  readonly columnsOf: (headers: readonly string[]) => readonly number[]
}

/**
 * Reads columns of any table that belongs to no data package: CSV (UTF-8, UTF-16, GB18030), XLSX, Parquet or DBF.
 * @throws ProblemError `ZK-FILE-MISSING`, `ZK-FILE-UNREADABLE`, `ZK-FILE-EMPTY`, `ZK-FILE-KIND`, `ZK-ENCODING`, `ZK-SHEET-MISSING`.
 */
export async function readTable(path: string, options: ReadTableOptions): Promise<PlainTable> {
  const extension = extname(path).slice(1).toLowerCase()
  const format = options.format ?? formatByName(path)
  if (format === undefined) throw new ProblemError([problem('ZK-FILE-KIND', { path })])
  const shape = {
    format,
    delimiter: options.delimiter ?? (extension === 'tsv' ? '\t' : ','),
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
  }
  return withScratch(async (scratch) => {
    const db = await openDuckDb()
    try {
      const source = await openSource(shape, path, { root: options.root ?? process.cwd(), scratch, index: 0, db })
      const reading = read(source, options.columnsOf(source.headers), db)
      const { rows, problems } = await reading.finally(() => source.release?.())
      const { headers, encoding, sha256, bytes } = source
      return { headers, ...(encoding === undefined ? {} : { encoding }), sha256: await sha256, bytes, rows, problems }
    } finally {
      await db.close()
    }
  })
}

const { ident } = duckDbDialect

async function read(source: SourceTable<FileShape>, columns: readonly number[], db: DuckDb) {
  // A failure to hash is told when it is awaited, after the rows.
  source.sha256.catch(() => {})
  const cells = columns.map((at, i) => `${source.types ? ident(source.headers[at] ?? '') : `c${at}`} AS v${i}`)
  await db.run(`CREATE TABLE zk_plain AS SELECT ${['zk_row', ...cells].join(', ')} FROM ${source.from}`)
  const table = await db.query('SELECT * FROM zk_plain ORDER BY zk_row')
  const rejected = await rejectedRows(source, db)
  const skipped = [...rejected.map(({ row }) => row), ...source.blankRows].sort((a, b) => a - b)
  const values = columns.map((_, i) => resultColumn(table, `v${i}`))
  let passed = 0
  const rows = resultColumn(table, 'zk_row').map((number, i): PlainRow => {
    while ((skipped[passed] ?? Number.POSITIVE_INFINITY) <= Number(number) + passed) passed++
    return { row: Number(number) + passed, cells: values.map((column) => cellOf(column[i] ?? null)) }
  })
  return {
    rows,
    problems: rejected.map(({ row, value }) => problem('ZK-ROW-SHAPE', { value }, { file: source.path, row })),
  }
}

/** A typed value as text: a moment at midnight is its date. */
const cellOf = (value: string | number | null): string | null =>
  value === null ? null : String(value).replace(/^(\d{4}-\d{2}-\d{2}) 00:00:00(\.0+)?$/, '$1')

async function rejectedRows({ rejects }: SourceTable<FileShape>, db: DuckDb) {
  if (rejects === undefined) return []
  // What the engine rejected is known only to the connection that read the file.
  await db.run(`CREATE TABLE zk_rejected AS SELECT line, min(csv_line) AS cells FROM ${rejects} GROUP BY line`)
  const found = await db.query('SELECT line, cells FROM zk_rejected ORDER BY line')
  const cells = resultColumn(found, 'cells')
  return resultColumn(found, 'line').map((row, i) => ({
    row: Number(row),
    value: String(cells[i] ?? '')
      .trim()
      .slice(0, 200),
  }))
}
