import type { Indicator } from '../catalogue/index.ts'
import type { About, FunnelAbout } from '../charts/index.ts'
import type { AnalysisData } from './analysis-data.ts'
import { directionOf } from './spc-of.ts'

/** What a chart is told of an indicator. */
export const aboutOf = ({ name, format }: Indicator): About => ({ name, unit: format.unit, decimals: format.decimals })

/** What a funnel of the institutions says of itself. */
export function funnelAbout(data: AnalysisData, indicator: Indicator, year: number): FunnelAbout {
  return {
    ...aboutOf(indicator),
    better: directionOf(indicator),
    total: data.denominatorOf(indicator),
    period: { zh: `${year} 年`, en: `${year}` },
    nameOf: (organization) => data.organizationName(organization),
  }
}
