import { groups } from '../../data-samples/generator/drg.ts'
import { isKnown } from '../../lib/core/index.ts'
import { adjustedStay, caseMix, type DrgCell, type DrgWeight, loadDrgCells } from '../../lib/indicators/index.ts'
import { inDataset } from './count-cases.ts'
import type { Benchmark } from './figure.ts'
import { timed } from './measure.ts'
import { withStays } from './with-stays.ts'

const rows = 10_000_000
const rounds = 5
const [hospitals, years] = [400, 6]
const organizations = Array.from({ length: hospitals }, (_, nth) => ({
  id: `H${nth + 1}`,
  beds: 200 + 37 * (nth % 40),
}))

/** Case-mix, time index and adjusted stay with its interval, of 400 hospitals in each of six years. */
export const casemix: Benchmark = {
  name: 'case-mix',
  run: () =>
    withStays({ rows, organizations, years: [2025 - years, 2024] }, (root) =>
      inDataset(root, async (dataset) => {
        const own: number[] = []
        for (let round = 0; round < rounds; round++) {
          const { wall } = await timed(async () => {
            const found = adjusted(await loadDrgCells(dataset, 'institution-year', { departments: false }))
            if (found !== hospitals * years) throw new Error(`${found} hospitals and years have an adjusted stay`)
          })
          own.push(wall / 1000)
        }
        const name = `10 M discharges of ${hospitals} hospitals × ${years} years: case-mix, time index, adjusted stay`
        return [{ name, unit: 's', own, target: { of: 'own', atMost: 3 } }]
      }),
    ),
}

const weights = new Map(
  groups.map(({ code, name, weight, reference }): [string, DrgWeight] => [
    code,
    { code, name, weight, ...(reference && { referenceDays: reference.days, referenceCost: reference.cost }) },
  ]),
)

/** How many hospitals and years get an answer; the reference is the whole of the stays. */
export function adjusted(cells: readonly DrgCell[]): number {
  const whole = caseMix(cells, weights)
  if (!isKnown(whole.daysPerWeight) || !isKnown(whole.meanStay)) return 0
  const reference = { daysPerWeight: whole.daysPerWeight.value, meanStay: whole.meanStay.value }
  const units = new Map<string, DrgCell[]>()
  for (const cell of cells) {
    const key = `${cell.organization}|${cell.year}`
    const unit = units.get(key)
    if (unit === undefined) units.set(key, [cell])
    else unit.push(cell)
  }
  const answers = [...units.values()].filter((unit) => {
    const mix = caseMix(unit, weights)
    return [mix.cmi, mix.timeIndex.answer, adjustedStay(mix, reference).adjusted].every(isKnown)
  })
  return answers.length
}
