// What somebody would write who needs just these sums and no more: one SELECT over the file. `sum(CASE …)`, since
// `count(*) FILTER (…)` took half as long again.

const count = (where: string): string => `sum(CASE WHEN ${where} THEN 1 ELSE 0 END)`
const sum = (value: string, where: string): string => `sum(CASE WHEN ${where} THEN ${value} ELSE 0 END)`

const operated = `surgery_level IN ('1', '2', '3', '4')`
const surgery = `department = '0401'`
const urology = `department = '0404'`
const rheumatology = `department = '0308'`
const haematology = `department = '0305'`
const burns = `department = '0407'`
const plasticSurgery = `department = '0408'`
const oncology = `department = '19'`
const grouped = 'drg_weight IS NOT NULL AND length_of_stay IS NOT NULL'

const caseMix = (prefix: 'gs' | 'ur' | 'rh' | 'he', department: string): { readonly [element: string]: string } => {
  const where = `${department} AND ${grouped}`
  return {
    [`${prefix}_grouped_cases`]: count(where),
    [`${prefix}_days`]: sum('length_of_stay', where),
    [`${prefix}_weight`]: sum('drg_weight', where),
    [`${prefix}_days*${prefix}_days`]: sum('length_of_stay * length_of_stay', where),
    [`${prefix}_days*${prefix}_weight`]: sum('length_of_stay * drg_weight', where),
    [`${prefix}_weight*${prefix}_weight`]: sum('drg_weight * drg_weight', where),
  }
}

/** By data element, the sum that stands for it. */
export const sumsByHand: { readonly [element: string]: string } = {
  discharges: 'count(*)',
  patient_days: 'sum(length_of_stay)',
  operated_inpatients: count(operated),
  level4_operations: count(`surgery_level = '4'`),
  gs_discharges: count(surgery),
  gs_operated_patients: count(`${surgery} AND ${operated}`),
  gs_operations: count(`${surgery} AND ${operated}`),
  gs_level4_operations: count(`${surgery} AND surgery_level = '4'`),
  gs_unplanned_readmissions_30d: count(`${surgery} AND readmitted_30d = 1 AND readmission_planned_31d = '1'`),
  gs_gastric_cancer_operations: count(`${surgery} AND principal_diagnosis LIKE 'C16%' AND ${operated}`),
  gs_appendectomies: count(`${surgery} AND (principal_procedure LIKE '47.0%' OR principal_procedure LIKE '47.1%')`),
  gs_laparoscopic_appendectomies: count(
    `${surgery} AND principal_diagnosis LIKE 'K35%' AND (principal_procedure LIKE '47.01%' OR principal_procedure LIKE '47.11%')`,
  ),
  ...caseMix('gs', surgery),
  ur_discharges: count(urology),
  ur_operated_patients: count(`${urology} AND ${operated}`),
  ur_operations: count(`${urology} AND ${operated}`),
  ur_level34_operations: count(`${urology} AND surgery_level IN ('3', '4')`),
  ur_stone_patients: count(
    `${urology} AND (principal_diagnosis LIKE 'N20%' OR principal_diagnosis LIKE 'N21%' OR principal_diagnosis LIKE 'N22%')`,
  ),
  ur_unplanned_reoperations: count(`${urology} AND ${operated} AND unplanned_reoperation = 1`),
  ...caseMix('ur', urology),
  rh_discharges: count(rheumatology),
  rh_deaths: count(`${rheumatology} AND discharge_way = '5'`),
  rh_inpatient_cost: sum('total_cost', rheumatology),
  ...caseMix('rh', rheumatology),
  he_discharges: count(haematology),
  he_patient_days: sum('length_of_stay', haematology),
  ...caseMix('he', haematology),
  ps_discharges: count(plasticSurgery),
  ps_patient_days: sum('length_of_stay', plasticSurgery),
  bu_discharges: count(burns),
  bu_patient_days: sum('length_of_stay', burns),
  onc_discharges: count(oncology),
}

/** Columns: institution, department, year, month, then the sums in the order of `sumsByHand`. */
export const queryByHand = (file: string): string =>
  `SELECT organization_id, department, year(discharge_date), month(discharge_date), ${Object.values(sumsByHand).join(', ')}
   FROM read_parquet('${file.replaceAll("'", "''")}')
   GROUP BY organization_id, department, year(discharge_date), month(discharge_date)`
