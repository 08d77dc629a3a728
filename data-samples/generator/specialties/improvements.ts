import type { Random } from '../../../lib/core/index.ts'
import type { Hospital } from '../organizations.ts'
import type { Row } from '../write.ts'
import { commonSteps, type ImprovementText, improvementTexts } from './improvement-texts.ts'

/** Half-years in which hospitals report causes. */
const periods = ['2023-H1', '2023-H2', '2024-H1', '2024-H2'] as const

/** How many of the hospitals with the duty report causes of one goal. */
const reporters = 5

export const improvementColumns = [
  'goal',
  'organization_id',
  'department',
  'period',
  'kind',
  'name',
  'name_en',
  'count',
  'phase',
  'owner',
  'owner_en',
  'due',
  'status',
] as const

/** Causes that some hospitals counted, and the steps of the centre in each year, for the goals that have texts. */
export function improvements(hospitals: readonly Hospital[], source: Random): Row[] {
  return Object.entries(improvementTexts).flatMap(([goal, text]) => {
    const own = source.fork(goal)
    const chosen = hospitals.filter(({ level }) => level === 'tertiary')
    const first = Math.floor(own.next() * (chosen.length - reporters))
    return [
      ...chosen.slice(first, first + reporters).flatMap(({ id, beds }) => causesOf(goal, text, id, beds, own.fork(id))),
      ...[2023, 2024].flatMap((year) => stepsOf(goal, text, year)),
    ]
  })
}

function causesOf(goal: string, { causes }: ImprovementText, id: string, beds: number, source: Random): Row[] {
  return periods.flatMap((period, at) =>
    causes.map(([name, nameEn, weight]) => ({
      goal,
      organization_id: id,
      department: null,
      period,
      kind: 'cause',
      name,
      name_en: nameEn,
      count: source.poisson((weight / 4) * (beds / 900) * (1 - 0.08 * at)),
      phase: null,
      owner: null,
      owner_en: null,
      due: null,
      status: null,
    })),
  )
}

type Step = readonly [readonly [string, string], readonly [string, string]]

function stepsOf(goal: string, { steps }: ImprovementText, year: number): Row[] {
  const closed = year < 2024
  const row = (phase: string, [name, owner]: Step, due: string, status: string): Row => ({
    goal,
    organization_id: null,
    department: null,
    period: `${year}`,
    kind: 'action',
    name: name[0],
    name_en: name[1],
    count: null,
    phase,
    owner: owner[0],
    owner_en: owner[1],
    due: `${year}-${due}`,
    status: closed ? 'done' : status,
  })
  // Each year takes up one step of its own; the last of 2024 is not through yet.
  const [first, second] = steps
  const during = closed ? [first] : [first, second]
  return [
    row('plan', commonSteps.plan, '02-28', 'done'),
    ...during.flatMap((step, at) =>
      step ? [row('do', step, at === 0 ? '06-30' : '09-30', at === 0 ? 'done' : 'running')] : [],
    ),
    row('check', commonSteps.check, '12-31', 'done'),
    row('act', commonSteps.act, '12-31', 'running'),
  ]
}
