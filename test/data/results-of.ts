import { type CheckResult, checks, type OpenOptions, runChecks } from '../../lib/data/index.ts'
import { openFiles } from './package-folder.ts'

/** What some checks find in files that are named like their tables: checked, failed, and `place: value` of each finding. */
export async function resultsOf(
  files: { readonly [name: string]: string },
  ids: readonly string[],
  options: Partial<OpenOptions> = {},
): Promise<Record<string, { status: CheckResult['status']; checked: number; failed: number; found: string[] }>> {
  const which = ids.map((id) => {
    const check = checks.find((each) => each.id === id)
    if (!check) throw new Error(`no check ${id}`)
    return check
  })
  const dataset = await openFiles(files, options)
  const results = await runChecks(dataset, which)
  await dataset.close()
  return Object.fromEntries(
    results.map(({ id, status, checked, failed, samples }) => [
      id,
      { status, checked, failed, found: samples.map(({ place, value }) => `${place} ${value}`) },
    ]),
  )
}
