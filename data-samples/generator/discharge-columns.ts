/** Columns of the `discharges` table and their types in the engine, in the order they are written. */
export const dischargeColumns = {
  organization_id: 'VARCHAR',
  case_id: 'VARCHAR',
  patient_key: 'VARCHAR',
  sex: 'VARCHAR',
  age_years: 'INTEGER',
  admission_way: 'VARCHAR',
  admission_date: 'DATE',
  discharge_date: 'DATE',
  department: 'VARCHAR',
  length_of_stay: 'INTEGER',
  discharge_way: 'VARCHAR',
  readmission_planned_31d: 'VARCHAR',
  principal_diagnosis: 'VARCHAR',
  principal_procedure: 'VARCHAR',
  procedure_date: 'DATE',
  surgery_level: 'VARCHAR',
  anesthesia: 'VARCHAR',
  unplanned_reoperation: 'INTEGER',
  total_cost: 'DECIMAL(18,2)',
  drg_code: 'VARCHAR',
  drg_weight: 'DECIMAL(10,4)',
  drg_weight_version: 'VARCHAR',
  readmitted_30d: 'INTEGER',
} as const

export type DischargeColumn = keyof typeof dischargeColumns

/** One stay as it is written. */
export type Stay = {
  organization_id: string
  case_id: string
  patient_key: string
  sex: string
  age_years: number
  admission_way: string
  admission_date: string
  discharge_date: string
  department: string
  length_of_stay: number
  discharge_way: string
  readmission_planned_31d: string
  principal_diagnosis: string
  principal_procedure: string | null
  procedure_date: string | null
  surgery_level: string | null
  anesthesia: string | null
  unplanned_reoperation: number | null
  total_cost: string
  drg_code: string
  drg_weight: string | null
  drg_weight_version: string | null
  readmitted_30d: number | null
}
