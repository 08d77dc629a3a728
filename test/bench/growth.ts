import { organizations } from '../../data-samples/generator/organizations.ts'
import { random } from '../../lib/core/index.ts'
import { type Apart, countApart } from './count-apart.ts'
import type { Benchmark, Figure } from './figure.ts'
import { withStays } from './with-stays.ts'

const [rounds, unit] = [3, 1_000_000]
const millions = [1, 10, 50] as const

/** The work of `cases` on one, ten and fifty million stays: time a million stays, held against that of the first, and memory. */
export const growth: Benchmark = {
  name: 'growth',
  async run() {
    const runs: Apart[][] = []
    for (const size of millions) {
      const of = { rows: size * unit, organizations: organizations(random('bench')) }
      runs.push(await withStays(of, async (root) => Array.from({ length: rounds }, () => countApart('own', root))))
    }
    const [first = []] = runs
    return runs.flatMap((run, nth) => figures(run, millions[nth] ?? 1, nth === 0 ? undefined : first))
  },
}

function figures(run: readonly Apart[], size: number, first: readonly Apart[] | undefined): Figure[] {
  const each = (of: keyof Apart, by: number) => (apart: Apart) => apart[of] / by
  const floor = (of: keyof Apart) =>
    first === undefined ? {} : { floor: { name: `${millions[0]} M stays`, samples: first.map(each(of, 1)) } }
  return [
    {
      name: `${size} M discharges, a million of them`,
      unit: 'ms',
      own: run.map(each('wall', size)),
      ...floor('wall'),
      ...(first === undefined ? {} : { target: { of: 'ratio', atMost: 1 } }),
    },
    {
      name: '  peak memory of all',
      unit: 'MB',
      own: run.map(each('megabytes', 1)),
      ...floor('megabytes'),
      ...(first === undefined ? {} : { target: { of: 'ratio', atMost: 1.25 } }),
    },
  ]
}
