import type { CheckResult, Dataset } from '../dataset.ts'
import { type Check, type Found, nothing, samplesShown } from './check.ts'
import { checks } from './registry.ts'

/** `limit`: how many examples each result carries at most. [5] */
export type RunChecksOptions = { readonly limit?: number }

/**
 * Carries out every data check. A check that could not run says `error`, one that found nothing to look at (such as an
 * empty table) says `not-applicable`; neither is ever a pass.
 */
export async function runChecks(
  dataset: Dataset,
  which: readonly Check[] = checks,
  { limit = samplesShown }: RunChecksOptions = {},
): Promise<CheckResult[]> {
  const results: CheckResult[] = []
  const waiting = which.entries()
  const lane = async (): Promise<void> => {
    for (const [nth, check] of waiting) results[nth] = await runCheck(check, dataset, limit)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return results
}

// Most checks keep one core busy; more at a time would only need more memory.
const lanes = 2

async function runCheck(check: Check, dataset: Dataset, limit: number): Promise<CheckResult> {
  const { find, threshold = 0, anywhere, ...about } = check
  if (!anywhere && dataset.has(check.table) && !dataset.holds(check.table)) return elsewhere(check, dataset)
  try {
    const found = dataset.has(check.table) ? await find(dataset, limit) : nothing
    return { ...about, threshold, ...found, status: statusOf(found, threshold) }
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    const samples = [{ place: check.id, value: cause, hint: { zh: '检查未能运行', en: 'the check could not run' } }]
    return { ...about, threshold, checked: 0, failed: 0, samples, status: 'error' }
  }
}

/** A check of rows does not run where the rows stay on a platform: said, with the platform that could run its like. */
function elsewhere({ find: _, anywhere: __, threshold = 0, ...about }: Check, { database }: Dataset): CheckResult {
  const value = database === undefined ? '' : `${database.engine} ${database.version}`
  const hint = {
    zh: '逐行检查不在数据库的表上进行；请由平台自查',
    en: 'rows of a database are not checked one by one; check them on the platform',
  }
  const samples = [{ place: database?.path ?? about.id, value, hint }]
  return { ...about, threshold, checked: 0, failed: 0, samples, status: 'not-applicable' }
}

function statusOf({ checked, failed }: Found, threshold: number): CheckResult['status'] {
  if (checked === 0) return 'not-applicable'
  return failed / checked > threshold ? 'fail' : 'pass'
}
