import type { Indicator } from '../catalogue/index.ts'
import type { Dataset } from '../data/index.ts'
import type { Setting } from './compute.ts'
import { type FactTable, spanOf } from './fact-table.ts'
import { loadFacts } from './facts.ts'
import type { SplitDimension } from './types.ts'

/**
 * The surroundings in which some indicators are computed, with the facts that they need and no others, and the day on which the
 * data were closed: as the package says, else the end of what it holds.
 */
export async function settingFor(
  dataset: Dataset,
  indicators: readonly Indicator[],
  split?: SplitDimension,
): Promise<Setting> {
  const { organizations, regions, breaks } = dataset
  const facts = await loadFacts(dataset, [], split, indicators)
  const classes = split === undefined && indicators.some(({ measure }) => 'distribution' in measure)
  const strata = classes ? await loadFacts(dataset, [], 'stratum', indicators) : undefined
  return { facts, organizations, regions, breaks, ...(strata ? { strata } : {}), ...closing(dataset, facts) }
}

function closing({ imprint }: Dataset, facts: FactTable): Pick<Setting, 'closed'> {
  const closed = imprint?.dataDate ?? spanOf(facts)?.end
  return closed === undefined ? {} : { closed }
}
