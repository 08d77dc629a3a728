import { chartRunner, ewmaRunner, withFacets } from './control-charts.ts'
import { riskAdjusted, tabularCusum } from './cumulative.ts'
import { directRate, directRateOfClusters } from './direct.ts'
import { funnelRunner } from './funnels.ts'
import {
  byarGrid,
  crudeRate,
  exactPoissonGrid,
  meanT,
  proportion,
  quantile,
  rateOfObserved,
  ratioOfObserved,
  wilsonGrid,
} from './intervals.ts'
import { makingDataCount } from './making-data-count.ts'
import { constants, patternFlags, runsRules } from './rules.ts'
import type { Runner } from './runner.ts'
import { proportionSignificance, ratioSignificance } from './significance.ts'

/** What runs a case, by its chart kind. */
export const runners: { readonly [chart: string]: Runner } = {
  run: chartRunner('run'),
  i: chartRunner('i'),
  p: chartRunner('p'),
  "p'": chartRunner('p-prime'),
  u: chartRunner('u'),
  mr: chartRunner('mr'),
  c: chartRunner('c'),
  "i'": chartRunner('i-prime'),
  xbar: chartRunner('xbar'),
  s: chartRunner('s'),
  g: chartRunner('g'),
  t: chartRunner('t'),
  np: chartRunner('np'),
  'np (exact binomial quantile limits)': chartRunner('np', { probability: 0.9973 }),
  R: chartRunner('r'),
  S: chartRunner('s', { spread: 'sbar' }),
  'xbar (Rbar/d2)': chartRunner('xbar', { spread: 'range' }),
  'xbar (Sbar/c4)': chartRunner('xbar', { spread: 'sbar' }),
  'i + pattern flags': withFacets(patternFlags),
  ewma: ewmaRunner,
  'tabular cusum': withFacets(tabularCusum),
  'VLAD + RA-CUSUM': withFacets(riskAdjusted),
  'RA-CUSUM with reset': withFacets(riskAdjusted),
  constants,
  "u'": chartRunner('u-prime'),
  'i (MR/d2, unscreened)': chartRunner('i', { screen: false }),
  'i (median centre, mean MR)': chartRunner('i', { centreOf: 'median' }),
  'i (median centre, median MR)': chartRunner('i', { centreOf: 'median', movingRange: 'median' }),
  'rules only (cl=0, sigma=1 given)': chartRunner('i'),
  'XmR (NHS Making Data Count)': makingDataCount,
  'runs rules': runsRules,
  'funnel SR': funnelRunner('standardised-ratio'),
  'funnel PR': funnelRunner('proportion'),
  'funnel RC': funnelRunner('ratio-of-counts'),
  'interval wilson': wilsonGrid,
  'interval byar': byarGrid,
  'interval exact poisson': exactPoissonGrid,
  proportion,
  rate: crudeRate,
  'mean t': meanT,
  'indirect ratio': ratioOfObserved,
  'indirect rate': rateOfObserved,
  quantile,
  'direct rate': directRate,
  'direct rate clustered': directRateOfClusters,
  'funnel proportion significance': proportionSignificance,
  'funnel ratio significance': ratioSignificance,
}
