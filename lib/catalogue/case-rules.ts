import type { Predicate } from '../core/index.ts'

/** Department codes of the front page (RC023). The one place to change where a data package uses another list. */
export const departmentCodes = {
  haematology: '0305',
  rheumatology: '0308',
  generalSurgery: '0401',
  urology: '0404',
  burns: '0407',
  plasticSurgery: '0408',
  oncology: '19',
} as const

export const inDepartment = (code: string): Predicate => ({ column: 'department', in: [code] })

export const died: Predicate = { column: 'discharge_way', in: ['5'] }

/** The level (RC029) is filled in for operations and interventions only, so it tells them from minor procedures. */
export const operated: Predicate = { column: 'surgery_level', in: ['1', '2', '3', '4'] }

/** Codes of ICD-10 by what they begin with, as the principal diagnosis. */
export const mainDiagnosis = (...codes: readonly string[]): Predicate => ({
  column: 'principal_diagnosis',
  startsWith: codes,
})

/** Codes of ICD-10, as the principal or any other diagnosis. Their letter tells where a code begins in a list. */
export const anyDiagnosis = (...codes: readonly string[]): Predicate => ({
  any: [mainDiagnosis(...codes), { column: 'other_diagnoses', contains: codes }],
})

/** Codes of ICD-9-CM-3, as the principal or any other procedure. Their point tells where a code stands in a list. */
export const anyProcedure = (...codes: readonly string[]): Predicate => ({
  any: [
    { column: 'principal_procedure', startsWith: codes },
    { column: 'other_procedures', contains: codes },
  ],
})

/** None of these procedures; a stay without any has none of them. */
export const noProcedure = (...codes: readonly string[]): Predicate => ({
  all: [
    {
      any: [
        { column: 'principal_procedure', known: false },
        { not: { column: 'principal_procedure', startsWith: codes } },
      ],
    },
    { any: [{ column: 'other_procedures', known: false }, { not: { column: 'other_procedures', contains: codes } }] },
  ],
})

export const flagged = (column: string): Predicate => ({ column, in: [1] })

/** Grouped by DRG and weighted: the one case set on which stay and case-mix may be compared. */
export const weighted: Predicate = {
  all: [
    { column: 'drg_weight', known: true },
    { column: 'length_of_stay', known: true },
  ],
}
