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

const either = (main: string, others: string, codes: readonly string[]): string =>
  `(${codes.flatMap((code) => [`${main} LIKE '${code}%'`, `${others} LIKE '%${code}%'`]).join(' OR ')})`
const anyDiagnosis = (...codes: readonly string[]): string => either('principal_diagnosis', 'other_diagnoses', codes)
const anyProcedure = (...codes: readonly string[]): string => either('principal_procedure', 'other_procedures', codes)
const caesarean = anyProcedure('74.0', '74.1', '74.2', '74.4', '74.9')
const vaginalDelivery = `${anyDiagnosis('Z37')} AND coalesce(${caesarean}, false) = false`
const device = anyProcedure(
  ...['37.80', '37.81', '37.82', '37.83', '37.85', '37.86', '37.87', '37.94', '37.96', '37.98'],
  ...['00.50', '00.51', '00.53', '00.54'],
)

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
  postoperative_deaths_same_day: count(`${operated} AND discharge_way = '5' AND procedure_date = discharge_date`),
  vaginal_deliveries: count(vaginalDelivery),
  vaginal_delivery_complications: count(
    `${vaginalDelivery} AND ${anyDiagnosis('O70.2', 'O70.3', 'O71.0', 'O71.1', 'O72', 'O85', 'O86', 'O88.1')}`,
  ),
  pit_liver_transplants: count(anyProcedure('50.5')),
  pit_liver_reoperations: count(`${anyProcedure('50.5')} AND unplanned_reoperation = 1`),
  pit_septal_closures: count(anyProcedure('35.55')),
  pit_device_implants: count(device),
  pit_device_implant_deaths: count(`${device} AND discharge_way = '5'`),
  onc_inpatients: count(
    `(principal_diagnosis LIKE 'C%' OR (principal_diagnosis LIKE 'Z51%' AND other_diagnoses LIKE '%C%'))`,
  ),
  rh_apheresis_patients: count(`${rheumatology} AND ${anyProcedure('99.71', '99.76')}`),
  bu_inhalation_patients: count(
    `${burns} AND principal_diagnosis >= 'T20' AND principal_diagnosis < 'T33' AND ${anyDiagnosis('T27')}`,
  ),
  pit_nste_acs: count(`(principal_diagnosis LIKE 'I20.0%' OR principal_diagnosis LIKE 'I21.4%')`),
  pit_pneumonia_inpatients: count(
    `(${['J12', 'J13', 'J14', 'J15', 'J16', 'J18'].map((code) => `principal_diagnosis LIKE '${code}%'`).join(' OR ')})`,
  ),
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
  ps_operated_patients: count(`${plasticSurgery} AND ${operated}`),
  ps_unplanned_returns: count(`${plasticSurgery} AND ${operated} AND unplanned_reoperation = 1`),
  ps_readmitted_14d: count(`${plasticSurgery} AND readmitted_14d = 1 AND readmission_planned_31d = '1'`),
  bu_discharges: count(burns),
  bu_inpatients: count(`${burns} AND principal_diagnosis >= 'T20' AND principal_diagnosis < 'T33'`),
  bu_patient_days: sum('length_of_stay', burns),
  onc_discharges: count(oncology),
}

/** Columns: institution, department, year, month, then the sums in the order of `sumsByHand`. */
export const queryByHand = (file: string): string =>
  `SELECT organization_id, department, year(discharge_date), month(discharge_date), ${Object.values(sumsByHand).join(', ')}
   FROM read_parquet('${file.replaceAll("'", "''")}')
   GROUP BY organization_id, department, year(discharge_date), month(discharge_date)`
