import { problem } from '../core/index.ts'
import type { Found } from './found.ts'
import type { ReadForm } from './read-form.ts'
import type { Taken } from './take-rows.ts'

export type Twin = { readonly path: string; readonly form: ReadForm }

const keyOf = ({ period, element, department = '', stratum = '' }: Taken): string =>
  [period, element, department, stratum].join('|')
const shown = (of: Taken | undefined): string => (of === undefined ? '' : 'value' in of ? String(of.value) : of.reason)

/**
 * Several files of one institution, form and period: what they agree on is taken once, from the first; where two differ,
 * neither is taken. Each file is told of another, and of every number that differs.
 */
export function compareTwins(twins: readonly Twin[]): readonly ReadForm[] {
  const taken = twins.map(({ form }) => new Map(form.taken.map((each) => [keyOf(each), each] as const)))
  const keys = new Set(taken.flatMap((each) => [...each.keys()]))
  const differing = new Set([...keys].filter((key) => new Set(taken.map((each) => shown(each.get(key)))).size > 1))
  return twins.map(({ form }, i): ReadForm => {
    const [other] = twins.filter((_, at) => at !== i)
    if (!other) return form
    const duplicate = { problem: problem('ZK-FORM-DUPLICATE', { other: other.path }), value: '', aside: false }
    const differs = form.taken
      .filter((each) => differing.has(keyOf(each)))
      .map((each): Found => {
        const value = shown(each)
        const unlike = taken.findIndex((of) => shown(of.get(keyOf(each))) !== value)
        const there = { other: shown(taken[unlike]?.get(keyOf(each))), file: twins[unlike]?.path ?? '' }
        const { spot, period, element } = each
        return { problem: problem('ZK-FORM-DIFFERS', { value, ...there }), spot, period, element, value, aside: true }
      })
    const agreed = i === 0 ? form.taken.filter((each) => !differing.has(keyOf(each))) : []
    return { ...form, taken: agreed, problems: [duplicate, ...form.problems, ...differs] }
  })
}
