import {
  type Check,
  type CheckResult,
  checks,
  type Dataset,
  type RunChecksOptions,
  runChecks,
} from '../../data/index.ts'
import type { Setting } from '../compute.ts'
import { loadFacts } from '../facts.ts'
import { indicatorChecks } from './registry.ts'

/** The checks of the data and those of the indicators computed from them, in one list; `setting` where it was loaded before. */
export function runAllChecks(
  dataset: Dataset,
  options: RunChecksOptions & { readonly setting?: Setting } = {},
): Promise<CheckResult[]> {
  let loaded: Promise<Setting> | undefined
  const setting = (): Promise<Setting> => {
    loaded ??= options.setting ? Promise.resolve(options.setting) : settingOf(dataset)
    return loaded
  }
  const ours = indicatorChecks.map(
    (check): Check => ({
      ...check,
      find: async (_, limit) => check.find({ dataset, setting: await setting() }, limit),
    }),
  )
  return runChecks(dataset, [...checks, ...ours], options)
}

async function settingOf(dataset: Dataset): Promise<Setting> {
  const { organizations, regions, breaks } = dataset
  return { facts: await loadFacts(dataset), organizations, regions, breaks }
}
