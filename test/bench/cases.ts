import { organizations } from '../../data-samples/generator/organizations.ts'
import { elementsOf, indicators } from '../../lib/catalogue/index.ts'
import { random } from '../../lib/core/index.ts'
import type { Dataset } from '../../lib/data/index.ts'
import { compute, type FactTable, loadFacts } from '../../lib/indicators/index.ts'
import { type Apart, countApart } from './count-apart.ts'
import { countByHand, countOwn, inDataset, requireSame } from './count-cases.ts'
import type { Benchmark, Figure } from './figure.ts'
import { alternate, timed } from './measure.ts'
import { withStays } from './with-stays.ts'

const rows = 10_000_000
const rounds = 3

/**
 * Ten million discharges: opening the package and summing every data element that cases can answer, by institution,
 * department and month, against one query that is written by hand for the same sums and asked of the same file.
 */
export const cases: Benchmark = {
  name: 'cases',
  run: () =>
    withStays({ rows, organizations: organizations(random('bench')) }, async (root) => {
      requireSame(await countOwn(root), await countByHand(root))
      const { own, floor } = await alternate(
        async () => countApart('own', root),
        async () => countApart('hand', root),
        rounds,
      )
      const against = (name: string, of: keyof Apart, unit: Figure['unit']) => ({
        name,
        unit,
        own: own.map((each) => each[of]),
        floor: { name: 'one query by hand', samples: floor.map((each) => each[of]) },
      })
      return [
        { ...against('10 M discharges: open, check, sum', 'wall', 'ms'), target: { of: 'ratio', atMost: 1.2 } },
        against('  the same, processor time', 'cpu', 'ms'),
        { ...against('  peak memory', 'megabytes', 'MB'), target: { of: 'own', atMost: 1536 } },
        ...(await stages(root)),
      ]
    }),
}

/** Where the time goes; and what no query gives: every indicator of every institution and month with its intervals. */
async function stages(root: string): Promise<Figure[]> {
  const taken = { open: [] as number[], sum: [] as number[], indicators: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const whole = await timed(() =>
      inDataset(root, async (dataset) => {
        const { wall } = await timed(async () => {
          const facts = await loadFacts(dataset)
          taken.indicators.push((await timed(async () => computeAll(dataset, facts))).wall)
        })
        taken.sum.push(wall - (taken.indicators.at(-1) ?? 0))
      }),
    )
    taken.open.push(whole.wall - (taken.sum.at(-1) ?? 0) - (taken.indicators.at(-1) ?? 0))
  }
  return [
    { name: '  of which open and check', unit: 'ms', own: taken.open },
    { name: '  sums by institution and month alone', unit: 'ms', own: taken.sum },
    { name: '  then all indicators, with intervals', unit: 'ms', own: taken.indicators },
  ]
}

function computeAll(dataset: Dataset, facts: FactTable): void {
  const fromCases = indicators.filter((indicator) => {
    const parts = elementsOf(indicator)
    return parts.length > 0 && parts.every(({ id }) => facts.countedFrom.get(id) === 'cases')
  })
  for (const indicator of fromCases) {
    compute({ ...dataset, facts }, indicator, { by: ['organization', 'month'], start: '2021-01-01', end: '2025-01-01' })
  }
}
