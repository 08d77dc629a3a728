import type { Kind } from './kind.ts'
import { c } from './kinds/c.ts'
import { ewma } from './kinds/ewma.ts'
import { g } from './kinds/g.ts'
import { i } from './kinds/i.ts'
import { iPrime } from './kinds/i-prime.ts'
import { mr } from './kinds/mr.ts'
import { np } from './kinds/np.ts'
import { p } from './kinds/p.ts'
import { pPrime } from './kinds/p-prime.ts'
import { r } from './kinds/r.ts'
import { run } from './kinds/run.ts'
import { s } from './kinds/s.ts'
import { t } from './kinds/t.ts'
import { u } from './kinds/u.ts'
import { uPrime } from './kinds/u-prime.ts'
import { xbar } from './kinds/xbar.ts'
import type { ChartKind } from './types.ts'

/** Every kind of control chart, by its id. */
export const kinds: { readonly [kind in ChartKind]: Kind } = {
  run,
  i,
  mr,
  'i-prime': iPrime,
  xbar,
  s,
  r,
  p,
  'p-prime': pPrime,
  np,
  c,
  u,
  'u-prime': uPrime,
  g,
  t,
  ewma,
}
