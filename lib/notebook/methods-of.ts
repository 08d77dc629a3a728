import { kinds } from '../catalogue/index.ts'
import type { AnalysisData } from './analysis-data.ts'
import type { IndicatorFindings } from './findings.ts'
import type { MethodId } from './sections/methods.ts'
import { trendForm } from './trend.ts'

/** The methods that a report over these indicators uses, for its appendix. */
export function methodsOf(data: AnalysisData, found: readonly IndicatorFindings[]): readonly MethodId[] {
  const some = (which: (each: IndicatorFindings) => boolean): boolean => found.some(which)
  const interval = ({ indicator }: IndicatorFindings) => indicator.interval ?? kinds[indicator.kind].interval
  const used: readonly (readonly [MethodId, boolean])[] = [
    ['values', true],
    ['proportion', some((each) => ['wilson', 'clopper-pearson'].includes(interval(each)))],
    ['rate', some((each) => interval(each) === 'byar-or-exact')],
    ['change', true],
    ['control-chart', some((each) => trendForm(data, each) === 'control-chart')],
    ['states', some((each) => trendForm(data, each) !== 'control-chart')],
    ['funnel', some(({ funnel }) => funnel !== undefined)],
    ['classes', some(({ indicator }) => kinds[indicator.kind].figure !== 'trend' || indicator.strata !== undefined)],
    ['quality', true],
  ]
  return used.filter(([, is]) => is).map(([id]) => id)
}
