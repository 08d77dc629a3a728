import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Effects, toCsv } from '../core/index.ts'
import type { Collected, CollectedForm } from './collect.ts'
import { collectedBook } from './collected-book.ts'
import type { CoverageMatrix } from './form-coverage.ts'
import { markWorkbook } from './mark-workbook.ts'
import { normalisedHeads, normalisedRows, problemHeads, problemRows } from './problem-rows.ts'
import { type Institutions, organizationsCsv, packageJson, submissionsCsv } from './submissions-package.ts'

/** A file to be written, by its path within the folder of results. */
export type ResultFile = { readonly path: string; readonly content: string | Uint8Array }

/** The data package, the lists, and the workbook for people. */
export async function collectedFiles(
  collected: Collected,
  coverage: CoverageMatrix,
  institutions: Institutions | undefined,
  { lang }: Effects,
): Promise<ResultFile[]> {
  const { forms } = collected
  const { organizations } = institutions ?? {}
  return [
    ...(organizations ? [{ path: 'organizations.csv', content: organizationsCsv(organizations) }] : []),
    { path: 'submissions.csv', content: submissionsCsv(forms) },
    { path: 'problems.csv', content: toCsv(problemHeads, problemRows(forms)) },
    { path: 'normalised.csv', content: toCsv(normalisedHeads, normalisedRows(forms)) },
    { path: 'collected.xlsx', content: await collectedBook(collected, coverage, lang) },
    { path: 'datapackage.json', content: packageJson(institutions) },
  ]
}

/** The folder of the copies that go back to institutions. */
export const returnedFolder = 'returned'

const step = { zh: '标注退回', en: 'marking returns' } as const

/**
 * For each workbook with problems its marked copy, under its own path, one at a time. None for what is no form, or cannot
 * be opened at all: `unmarked` is told of those.
 */
export async function* returnedCopies(
  { forms }: Collected,
  folder: string,
  effects: Effects,
  unmarked: (path: string) => void,
): AsyncGenerator<ResultFile> {
  const withProblems = forms.filter(({ form }) => form.problems.length > 0)
  for (const [i, each] of withProblems.entries()) {
    effects.progress(step[effects.lang], i, withProblems.length)
    const content = await markedCopy(each, folder)
    if (content === undefined) unmarked(each.path)
    else yield { path: `${returnedFolder}/${withoutExtension(each.path)}.xlsx`, content }
  }
}

const withoutExtension = (path: string): string => path.slice(0, path.length - extname(path).length)

async function markedCopy({ path, form }: CollectedForm, folder: string): Promise<Uint8Array | undefined> {
  const { identity, plan, problems } = form
  if (!identity) return undefined
  return await markWorkbook(await readFile(join(folder, path)), problems, plan, identity.lang)
}
