import type { Indicator } from '../../catalogue/index.ts'
import { type Bilingual, hasInterval, isKnown } from '../../core/index.ts'
import type { Dataset } from '../../data/index.ts'
import {
  compute,
  type Dimension,
  type IndicatorResult,
  type IndicatorRow,
  isSplit,
  placeKey,
  type Setting,
  settingFor,
  spanOf,
} from '../../indicators/index.ts'
import type { Request } from './request.ts'

/** Everything that was computed, with where it came from. */
export type Values = {
  readonly by: readonly Dimension[]
  readonly start: string
  readonly end: string
  readonly dataset: Dataset
  readonly setting: Setting
  readonly results: readonly IndicatorResult[]
}

/** The half-open range of dates that was asked for; what the data hold where nobody says. */
export function rangeOf({ period }: Request, { facts }: Setting): { readonly start: string; readonly end: string } {
  const { start, end } = period ?? spanOf(facts) ?? { start: '1900-01-01', end: '1900-01-01' }
  return { start, end }
}

/** Which institutions were asked for. */
export const placeFilter =
  ({ places }: Pick<Request, 'places'>) =>
  (organization: Dataset['organizations'][number]): boolean =>
    places.every(({ dimension, key }) => placeKey(organization, dimension) === key)

/** All indicators, from one look at the data. */
export async function computeValues(dataset: Dataset, request: Request): Promise<Values> {
  const setting = await settingFor(dataset, request.indicators, request.by.find(isSplit))
  const range = rangeOf(request, setting)
  const grouping = { by: request.by, ...range, where: placeFilter(request) }
  const results = request.indicators.map((indicator) => compute(setting, indicator, grouping))
  return { by: request.by, ...range, dataset, setting, results }
}

export const sources = { submissions: 'reported', cases: 'cases', both: 'both', none: null } as const
export const sourceNames: Readonly<Record<IndicatorResult['countedFrom'], Bilingual>> = {
  submissions: { zh: '填报', en: 'reported' },
  cases: { zh: '出院病例', en: 'cases' },
  both: { zh: '填报与出院病例', en: 'reported and cases' },
  none: { zh: '无', en: 'none' },
}

/** Whether the answer is one number: of a composition and a distribution it is the whole, and its parts are what is asked. */
export const isOneNumber = ({ measure }: Indicator): boolean => !('parts' in measure || 'distribution' in measure)

export const numberOf = (indicator: Indicator, { answer }: IndicatorRow): number | null =>
  isKnown(answer) && isOneNumber(indicator) ? answer.value : null

/** The interval of the first level, then those of the others. */
export function intervalsOf({ answer }: IndicatorRow) {
  if (!hasInterval(answer)) return []
  const { lower, upper, level, method, also } = answer
  return [{ lower, upper, level, method }, ...also]
}
