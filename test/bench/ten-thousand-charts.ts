import { random } from '../../lib/core/index.ts'
import { type ChartKind, controlChart, type RuleSetId, type Slot } from '../../lib/spc/index.ts'

// Ten thousand control charts in a process of their own. Prints the seconds of processor time that they took, and those of a
// plain loop, which tell how fast the machine is at this minute.

const size = { hospitals: 331, indicators: 30, months: 24 }
const mix: readonly (readonly [ChartKind, RuleSetId])[] = [
  ['p', 'anhoej'],
  ['p', 'making-data-count-7'],
  ['u', 'anhoej'],
  ['p-prime', 'making-data-count-7'],
  ['i', 'making-data-count-7'],
]

const months = Array.from(
  { length: size.months },
  (_, k) => `${2024 + Math.floor(k / 12)}-${`${(k % 12) + 1}`.padStart(2, '0')}`,
)

const source = random('charts')

/** Counts over a denominator that differs from month to month, some months missing, some hospitals with a shift. */
function series(kind: ChartKind): readonly Slot[] {
  const [typical, share] = [40 + source.integer(kind === 'p-prime' ? 9000 : 400), 0.02 + source.next() * 0.3]
  const shift = source.next() < 0.2 ? 1.4 : 1
  return months.map((x, k): Slot => {
    const [n, p] = [Math.round(typical * (0.8 + 0.4 * source.next())), share * (k < 14 ? 1 : shift)]
    if (source.next() < 0.01) return { x, y: null, n: null }
    if (kind === 'i') return { x, y: 8 + source.normal(0, 0.7) * shift }
    return { x, y: Math.min(n, source.binomial(n, p)), n }
  })
}

const charts = Array.from({ length: size.hospitals * size.indicators }, (_, k) => {
  const [kind, rules] = mix[k % mix.length] ?? ['p', 'anhoej']
  return { kind, slots: series(kind), options: { rules, better: 'lower', target: 0.1, multiplier: 100 } as const }
})

function seconds(work: () => number): number {
  const before = process.cpuUsage()
  if (!(work() > 0)) throw new Error('charts with shifts must signal, and a sum of positive numbers is positive')
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function signals(): number {
  let count = 0
  for (const { kind, slots, options } of charts)
    count += controlChart(kind, slots, options).points.filter((point) => point.signals.length > 0).length
  return count
}

function sum(): number {
  let total = 0
  for (let k = 0; k < 100_000_000; k++) total += k * 1.000001
  return total
}

process.stdout.write(JSON.stringify({ own: seconds(signals), floor: seconds(sum) }))
