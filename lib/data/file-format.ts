import { extname } from 'node:path'

export type FileFormat = 'csv' | 'xlsx' | 'parquet' | 'dbf'

const byExtension: { readonly [extension: string]: FileFormat } = {
  csv: 'csv',
  txt: 'csv',
  tsv: 'csv',
  xlsx: 'xlsx',
  parquet: 'parquet',
  dbf: 'dbf',
}

/** The format that a file's name tells. */
export const formatByName = (path: string): FileFormat | undefined => byExtension[extname(path).slice(1).toLowerCase()]

export const isPattern = (path: string): boolean => /[*?]/.test(path)

/** Whether a path may stand for several files: a pattern, or a name without extension, which is a folder's. */
export const mayBeSeveral = (path: string): boolean => isPattern(path) || extname(path) === ''
