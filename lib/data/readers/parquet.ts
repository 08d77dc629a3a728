import { ProblemError, problem, sha256OfFile } from '../../core/index.ts'
import { type DuckDb, duckDbDialect } from '../../engine/index.ts'
import type { FileShape, ReaderInput, SourceTable } from './source-file.ts'

/**
 * A Parquet file where it lies: the engine reads it directly and nothing is copied.
 * @throws ProblemError `ZK-FILE-UNREADABLE`.
 */
export async function openParquet<R extends FileShape>(
  { resource, path, file, bytes }: ReaderInput<R>,
  db: DuckDb,
): Promise<SourceTable<R>> {
  const source = duckDbDialect.text(file)
  const described = await db.query(`DESCRIBE SELECT * FROM read_parquet(${source})`).catch((error: unknown) => {
    const cause = error instanceof ProblemError ? '不是有效的 Parquet 文件 / not a valid Parquet file' : String(error)
    throw new ProblemError([problem('ZK-FILE-UNREADABLE', { path, cause })])
  })
  const [names = [], types = []] = described.columns
  return {
    resource,
    path,
    bytes,
    sha256: sha256OfFile(file),
    headers: names.map(String),
    types: types.map(String),
    from: `(SELECT file_row_number + 1 AS zk_row, * FROM read_parquet(${source}, file_row_number = true))`,
    blankRows: [],
  }
}
