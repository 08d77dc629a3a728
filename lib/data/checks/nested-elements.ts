import { type Pair, proportionPairs } from './proportion-pairs.ts'

/** Elements of which one, by its definition, is a part of the other, though no indicator divides them. */
const alsoNested: readonly Pair[] = [
  ['postoperative_deaths_same_day', 'postoperative_deaths_24h'],
  ['postoperative_deaths_24h', 'postoperative_deaths_48h'],
  ['operated_inpatients', 'discharges'],
  ['he_autologous_patients', 'he_transplant_patients'],
  ['he_allogeneic_patients', 'he_transplant_patients'],
  ['hbo_doctors_full_time', 'hbo_doctors'],
  ['hbo_nurses_full_time', 'hbo_nurses'],
  ['hbo_technicians_full_time', 'hbo_technicians'],
  ['hiv_hepatitis_screened', 'hiv_hepatitis_b_screened'],
  ['hiv_hepatitis_screened', 'hiv_hepatitis_c_screened'],
  ['hiv_hepatitis_b_screened', 'hiv_on_treatment'],
  ['hiv_hepatitis_c_screened', 'hiv_on_treatment'],
  ['hiv_since_last_year', 'hiv_on_treatment'],
]

/** Every part with every whole that holds it, however many steps lie between, but for those that indicators divide. */
export const nestedPairs: readonly Pair[] = closure([...proportionPairs, ...alsoNested]).filter(
  ([part, whole]) => !proportionPairs.some((pair) => pair[0] === part && pair[1] === whole),
)

function closure(pairs: readonly Pair[]): Pair[] {
  const wholesOf = new Map<string, Set<string>>()
  for (const [part, whole] of pairs) wholesOf.set(part, (wholesOf.get(part) ?? new Set()).add(whole))
  const above = (part: string, seen: ReadonlySet<string>): string[] =>
    [...(wholesOf.get(part) ?? [])].flatMap((whole) =>
      seen.has(whole) ? [] : [whole, ...above(whole, new Set([...seen, whole]))],
    )
  return [...wholesOf.keys()].flatMap((part) =>
    [...new Set(above(part, new Set([part])))].map((whole): Pair => [part, whole]),
  )
}
