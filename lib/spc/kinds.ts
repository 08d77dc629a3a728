import type { Kind } from './kind.ts'
import { i } from './kinds/i.ts'
import { p } from './kinds/p.ts'
import { pPrime } from './kinds/p-prime.ts'
import { run } from './kinds/run.ts'
import { u } from './kinds/u.ts'
import { uPrime } from './kinds/u-prime.ts'
import type { ChartKind } from './types.ts'

/** Every kind of control chart, by its id. */
export const kinds: { readonly [kind in ChartKind]: Kind } = {
  run,
  i,
  p,
  'p-prime': pPrime,
  u,
  'u-prime': uPrime,
}
