import { elementsOf, type Indicator } from '../../../lib/catalogue/index.ts'

/** A part in which an element is reported, with its share of the whole. */
export type Part = { readonly department: string | null; readonly stratum: string | null; readonly weight: number }

export const whole: readonly Part[] = [{ department: null, stratum: null, weight: 1 }]

/** Goals whose document asks for analysis by department. */
const goalsByDepartment: readonly string[] = ['01', '02', '10', '16'].map((number) => `PIT-2023-${number}`)

/** Departments of the wards: medicine, surgery, obstetrics and gynaecology, paediatrics, intensive care. */
const departments: readonly Part[] = (
  [
    ['03', 0.44],
    ['04', 0.3],
    ['05', 0.12],
    ['07', 0.1],
    ['28', 0.04],
  ] as const
).map(([department, weight]) => ({ department, stratum: null, weight }))

/** Invented shares of the classes that two distributions ask for. */
const classes: Readonly<Record<string, readonly (readonly [name: string, weight: number])[]>> = {
  hbo_patients_by_disease: [
    ['突发性耳聋', 0.29],
    ['脑梗死', 0.21],
    ['一氧化碳中毒', 0.14],
    ['颅脑损伤', 0.1],
    ['糖尿病足', 0.08],
    ['面神经麻痹', 0.06],
    ['放射性膀胱炎', 0.04],
  ],
  onc_patients_by_tumour: [
    ['C34', 0.24],
    ['C50', 0.13],
    ['C18', 0.11],
    ['C16', 0.1],
    ['C22', 0.09],
    ['C73', 0.08],
    ['C15', 0.06],
    ['C53', 0.05],
  ],
}

const strataOf = ({ strata = [] }: Indicator): readonly Part[] => {
  const total = strata.reduce((sum, _, at) => sum + 1 / (at + 1.5), 0)
  return strata.map(({ id }, at) => ({ department: null, stratum: id, weight: 1 / (at + 1.5) / total }))
}

/**
 * The parts in which elements are reported: strata of their indicators, departments, classes. Complications of one patient
 * overlap, so these strata do not add up to a whole and are left out.
 */
export function splits(indicators: readonly Indicator[]): ReadonlyMap<string, readonly Part[]> {
  const found = new Map<string, readonly Part[]>()
  for (const [id, parts] of Object.entries(classes))
    found.set(
      id,
      parts.map(([stratum, weight]) => ({ department: null, stratum, weight })),
    )
  for (const indicator of indicators) {
    const parts = goalsByDepartment.includes(indicator.goal ?? '') ? departments : strataOf(indicator)
    if (parts.length === 0 || indicator.id === 'PS-2022-P07' || indicator.id === 'PIT-2023-10-a') continue
    for (const { id } of elementsOf(indicator)) if (!found.has(id)) found.set(id, parts)
  }
  return found
}
