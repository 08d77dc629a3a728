import type { GroupId, Indicator } from '../../../lib/catalogue/index.ts'
import type { Random } from '../../../lib/core/index.ts'
import type { Hospital, Level } from '../organizations.ts'

type Chance = Readonly<Record<Level, number>>

const chance = (tertiary: number, secondary: number): Chance => ({ tertiary, secondary, primary: 0 })

/** How likely a hospital of a level has the department that reports a group. */
const usual: Readonly<Partial<Record<GroupId, Chance>>> = {
  'improvement-goals': chance(0.95, 0.3),
  'hyperbaric-oxygen': chance(0.6, 0.12),
  'clinical-nutrition': chance(0.8, 0.2),
  rheumatology: chance(0.7, 0.1),
  hematology: chance(0.7, 0.08),
  'hiv-treatment': chance(0.45, 0.12),
  'plastic-surgery': chance(0.6, 0.1),
  burns: chance(0.55, 0.06),
  oncology: chance(0.8, 0.2),
}

/** Goals of transplantation and donation, which only the largest hospitals have to do with. */
const transplants: readonly string[] = ['08', '09', '27', '28', '29', '31', '35'].map((number) => `PIT-2023-${number}`)

/** Hospitals that transplant: the largest. */
export const transplantCentres = 6

/** Which groups a hospital reports, and whether it transplants. */
export type Duties = { readonly groups: ReadonlySet<GroupId>; readonly transplants: boolean }

export function dutiesOf(hospitals: readonly Hospital[], source: Random): ReadonlyMap<string, Duties> {
  const largest = new Set(
    hospitals
      .toSorted((a, b) => b.beds - a.beds)
      .slice(0, transplantCentres)
      .map(({ id }) => id),
  )
  return new Map(
    hospitals.map(({ id, level, kind }) => {
      const own = source.fork(id)
      const groups = Object.entries(usual).filter(([, of]) => own.next() < of[level] && kind === '综合')
      return [id, { groups: new Set(groups.map(([group]) => group as GroupId)), transplants: largest.has(id) }]
    }),
  )
}

export const reports = ({ groups, transplants: centre }: Duties, { group, goal = '' }: Indicator): boolean =>
  groups.has(group) && (centre || !transplants.includes(goal))
