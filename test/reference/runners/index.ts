import { chartRunner } from './control-charts.ts'
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
import { anhoejThresholds } from './rules.ts'
import type { Runner } from './runner.ts'

/** What runs a case, by its chart kind. */
export const runners: { readonly [chart: string]: Runner } = {
  run: chartRunner('run'),
  i: chartRunner('i'),
  p: chartRunner('p'),
  "p'": chartRunner('p-prime'),
  u: chartRunner('u'),
  "u'": chartRunner('u-prime'),
  'i (MR/d2, unscreened)': chartRunner('i', { screen: false }),
  'i (median centre, mean MR)': chartRunner('i', { centreOf: 'median' }),
  'i (median centre, median MR)': chartRunner('i', { centreOf: 'median', movingRange: 'median' }),
  'rules only (cl=0, sigma=1 given)': chartRunner('i'),
  'XmR (NHS Making Data Count)': makingDataCount,
  'runs rules': anhoejThresholds,
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
}

/** Kinds that the specification has and the library does not yet compute. Empty when part 2 is done. */
export const notYet: readonly string[] = [
  'mr',
  'c',
  "i'",
  'xbar',
  's',
  'g',
  't',
  'np',
  'np (exact binomial quantile limits)',
  'R',
  'S',
  'xbar (Rbar/d2)',
  'xbar (Sbar/c4)',
  'i + pattern flags',
  'ewma',
  'tabular cusum',
  'VLAD + RA-CUSUM',
  'RA-CUSUM with reset',
  'constants',
  'direct rate',
  'direct rate clustered',
  'funnel proportion significance',
  'funnel ratio significance',
]
