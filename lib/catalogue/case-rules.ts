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

/** Grouped by DRG and weighted: the one case set on which stay and case-mix may be compared. */
export const weighted: Predicate = {
  all: [
    { column: 'drg_weight', known: true },
    { column: 'length_of_stay', known: true },
  ],
}
