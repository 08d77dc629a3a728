import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nearest, ProblemError, problem } from '../core/index.ts'
import type { Analysis } from './analysis.ts'

/** The folder this package is installed in: its own analyses and templates stand beside `lib`. */
export const packageRoot = resolve(import.meta.dirname, '..', '..')

/** A project's own folder comes first, then the package's. */
const places = (kind: 'analyses' | 'templates', cwd: string): string[] => [
  ...new Set([join(cwd, kind), join(packageRoot, kind)]),
]

/** The names of all analyses in reach. */
export function analysisNames(cwd: string): string[] {
  const found = places('analyses', cwd)
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.ts')))
  return [...new Set(found.map((name) => name.replace(/\.ts$/, '')))].sort()
}

/**
 * Loads an analysis by its name, or by the path of its file.
 * @throws ProblemError `ZK-ANALYSIS-UNKNOWN`, with the nearest name.
 */
export async function loadAnalysis(name: string, cwd: string): Promise<Analysis> {
  const candidates = [resolve(cwd, name), ...places('analyses', cwd).map((folder) => join(folder, `${name}.ts`))]
  const file = candidates.find((path) => path.endsWith('.ts') && existsSync(path))
  if (!file) {
    throw new ProblemError([problem('ZK-ANALYSIS-UNKNOWN', { name, nearest: nearest(name, analysisNames(cwd)) })])
  }
  const module: { default?: Analysis } = await import(pathToFileURL(file).href)
  if (!module.default) throw new ProblemError([problem('ZK-ANALYSIS-SHAPE', { path: file })])
  return module.default
}

/** The templates folder that holds an analysis's report. */
export function templatesFor(id: string, cwd: string): string {
  const found = places('templates', cwd).find((folder) => existsSync(join(folder, id, 'report.hbs')))
  if (!found) throw new ProblemError([problem('ZK-TEMPLATE-FILE', { path: join('templates', id, 'report.hbs') })])
  return found
}
