import { readdir, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { ProblemError, problem } from '../core/index.ts'
import { formatByName, isPattern } from './file-format.ts'

/**
 * The files that a path stands for, in the order of their names: itself; all readable files of a folder; those that fit a
 * pattern, in which `*` and `?` stay within a folder and `**` reaches below it.
 * @throws ProblemError `ZK-FOLDER-EMPTY`.
 */
export async function expandPath(root: string, path: string): Promise<string[]> {
  const pattern = isPattern(path)
  const folder = pattern ? fixedFolder(path) : path
  const isFolder = await stat(resolve(root, folder)).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!pattern && !isFolder) return [path]
  const found = isFolder ? await filesBelow(root, folder) : []
  const fits = pattern ? found.filter((file) => matcher(path).test(file)) : found
  if (fits.length === 0) throw new ProblemError([problem('ZK-FOLDER-EMPTY', { path })])
  return fits.sort()
}

/** What stands before the first sign of a pattern, whole folders only. */
function fixedFolder(path: string): string {
  const first = path.search(/[*?]/)
  const before = path.slice(0, first)
  return dirname(`${before}x`)
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  const base = resolve(root, folder)
  const entries = await readdir(base, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !isHidden(entry.name) && formatByName(entry.name) !== undefined)
    .map((entry) =>
      join(folder, relative(base, join(entry.parentPath, entry.name)))
        .split(sep)
        .join('/'),
    )
}

// A workbook that is open has a second file beside it.
const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('~$')

function matcher(path: string): RegExp {
  const parts = path.replace(/^\.\//, '').split(/(\*\*\/|\*|\?)/)
  const signs: { readonly [sign: string]: string } = { '**/': '(?:.*/)?', '*': '[^/]*', '?': '[^/]' }
  return new RegExp(`^${parts.map((part) => signs[part] ?? part.replace(/[.+^${}()|[\]\\]/g, '\\$&')).join('')}$`)
}
