import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { ProblemError, problem } from '../core/index.ts'

/** What lies in a folder: workbooks to be read, and files that are none. Paths are relative, with `/`. */
export type FolderContent = { readonly workbooks: readonly string[]; readonly ignored: readonly string[] }

const workbookTypes = new Set(['.xlsx', '.xlsm', '.xls', '.et', '.xlsb', '.ods'])

/**
 * Lists a folder and all below it, in the order of the paths; `except` is left out, where results are written.
 * @throws ProblemError `ZK-FILE-UNREADABLE`; `ZK-FORM-FOLDER` where there is no workbook at all.
 */
export async function findWorkbooks(folder: string, except: string): Promise<FolderContent> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new ProblemError([problem('ZK-FILE-UNREADABLE', { path: folder, cause: error.code ?? error.message })])
    },
  )
  const paths = files
    .filter((each) => each.isFile())
    .map(pathOf)
    .filter((path) => !path.startsWith(except + sep))
    .map((path) => relative(folder, path).split(sep).join('/'))
    .toSorted((a, b) => (a < b ? -1 : 1))
  const isWorkbook = (path: string): boolean => workbookTypes.has(extname(path).toLowerCase()) && !isTemporary(path)
  const workbooks = paths.filter(isWorkbook)
  if (workbooks.length === 0) throw new ProblemError([problem('ZK-FORM-FOLDER', { path: folder })])
  return { workbooks, ignored: paths.filter((path) => !isWorkbook(path)) }
}

// Node 20.19 has `parentPath`; the name beside it is the file's own.
const pathOf = ({ parentPath, name }: Dirent): string => join(parentPath, name)

/** Excel and WPS leave `~$name.xlsx` beside a workbook that is open; LibreOffice `.~lock.name.xlsx#`. */
const isTemporary = (path: string): boolean => /^(~\$|\.~|\._)/.test(path.slice(path.lastIndexOf('/') + 1))
