import type { Resource } from '../data-package.ts'

/** What a reader must be told of a file. */
export type FileShape = Pick<Resource, 'delimiter' | 'sheet'>

export type Reading = {
  /** By the rules of CSV; else cells beyond their quotes are taken as they come, for files whose line ends are of several kinds. */
  readonly strict: boolean
  /** With `zk_row`; else it is left NULL. */
  readonly numbered: boolean
}

/** One file of a resource, ready for the engine to read. */
export type SourceTable<R extends FileShape = Resource> = {
  readonly resource: R
  /** As written in the package. */
  readonly path: string
  readonly bytes: number
  /** Of the bytes; still being worked out while the rows are read. */
  readonly sha256: Promise<string>
  readonly encoding?: string
  /** Headers in the order of the file. */
  readonly headers: readonly string[]
  /** Engine type of each column where the file has types of its own. */
  readonly types?: readonly string[]
  /** What stands after FROM: columns `zk_row` (row as in the file) and `c0`, `c1`, … or, with types, the headers themselves. */
  readonly from: string
  /** Name of the table in which the engine leaves rows whose cells do not fit the header. */
  readonly rejects?: string
  /** Of a text file, other ways to read the same relation. */
  readonly reading?: (how: Reading) => string
  /** The file that the engine reads, as it calls it in its errors. */
  readonly read?: string
  /** A table in the engine that holds the cells as they are in the file, until they have been read. */
  readonly leftover?: string
  /** To be called once the rows have been read, or will not be. */
  readonly release?: () => Promise<void>
  /** False where no cell of the file begins or ends with space. */
  readonly mayHaveSpace?: boolean
  /** Rows of the file that are blank; the engine passes over them. */
  readonly blankRows: readonly number[]
}

export type ReaderInput<R extends FileShape = Resource> = {
  readonly resource: R
  readonly path: string
  /** The path on disk. */
  readonly file: string
  readonly bytes: number
  /** A folder for files that live only while loading. */
  readonly scratch: string
  /** Number of this file among all files of the package. */
  readonly index: number
}
