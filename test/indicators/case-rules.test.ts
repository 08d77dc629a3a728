import { afterEach, expect, test } from 'vitest'
import { quiet } from '../../lib/core/index.ts'
import { type Dataset, openDataset } from '../../lib/data/index.ts'
import { loadFacts } from '../../lib/indicators/index.ts'
import { folderWith, lines } from '../data/package-folder.ts'

const opened: Dataset[] = []
afterEach(async () => {
  for (const dataset of opened.splice(0)) await dataset.close()
})

type Stay = { readonly [column: string]: string }
const sound: Stay = {
  organization_id: 'H1',
  admission_date: '2023-01-02',
  discharge_date: '2023-01-09',
  discharge_way: '1',
}

/** What the front pages of January give for some elements; `undefined` where they cannot answer. */
async function counted(stays: readonly Stay[], ...elements: readonly string[]) {
  const columns = [...new Set(['case_id', ...stays.flatMap((stay) => Object.keys({ ...sound, ...stay }))])]
  const rows = stays.map((stay, i) => ({ case_id: `c${i}`, ...sound, ...stay }) as Stay)
  const file = lines(columns.join(','), ...rows.map((row) => columns.map((name) => row[name] ?? '').join(',')))
  const root = folderWith({ 'discharges.csv': file })
  const spec = { name: 'test', root, resources: [{ name: 'discharges', path: 'discharges.csv' }] }
  const dataset = await openDataset(spec, { effects: quiet })
  opened.push(dataset)
  const facts = await loadFacts(dataset)
  return Object.fromEntries(elements.map((id) => [id, facts.values.get(id)?.[0] ?? facts.reasons.get(id)?.[0]]))
}

test('deaths after an operation: on the day by dates, by hours only where a column says so', async () => {
  const operated = { surgery_level: '3', discharge_way: '5' }
  const stays: Stay[] = [
    { ...operated, procedure_date: '2023-01-09' },
    { ...operated, procedure_date: '2023-01-08' },
    { ...operated, procedure_date: '2023-01-09', discharge_way: '1' },
    { surgery_level: '', discharge_way: '5', procedure_date: '2023-01-09' },
  ]
  const ids = ['postoperative_deaths_same_day', 'postoperative_deaths_24h', 'postoperative_deaths_48h']
  expect(await counted(stays, ...ids)).toEqual({ postoperative_deaths_same_day: 1 })
  const timed = stays.map((stay, i) => ({ ...stay, perioperative_death_24h: i === 0 ? '1' : '0' }))
  expect(await counted(timed, ...ids)).toEqual({ postoperative_deaths_same_day: 1, postoperative_deaths_24h: 1 })
})

test('deliveries: an outcome of delivery and no caesarean section, with the complications that are named', async () => {
  const stays: Stay[] = [
    { principal_diagnosis: 'O80.000', other_diagnoses: 'Z37.000' },
    { principal_diagnosis: 'O72.100', other_diagnoses: 'O70.200 Z37.000', principal_procedure: '73.5900' },
    { principal_diagnosis: 'O70.100', other_diagnoses: 'Z37.000', principal_procedure: '72.7100' },
    // By caesarean section, the second as another procedure; the last did not deliver here.
    { principal_diagnosis: 'O82.000', other_diagnoses: 'Z37.000', principal_procedure: '74.1x01' },
    {
      principal_diagnosis: 'O72.000',
      other_diagnoses: 'Z37.000',
      principal_procedure: '68.2900',
      other_procedures: '73.0900 74.1x01',
    },
    { principal_diagnosis: 'O72.200', other_diagnoses: 'D50.000' },
  ]
  const ids = ['vaginal_deliveries', 'vaginal_delivery_complications']
  expect(await counted(stays, ...ids)).toEqual({ vaginal_deliveries: 3, vaginal_delivery_complications: 1 })
  // Without the other diagnoses nobody knows who delivered: no answer, and not 0.
  expect(await counted([{ principal_diagnosis: 'O80.000', principal_procedure: '' }], ...ids)).toEqual({})
})

test('goals: transplants, acute coronary syndrome, pneumonia, septal closures, cardiac devices', async () => {
  const stays: Stay[] = [
    { principal_procedure: '50.5900', other_procedures: '54.1200', unplanned_reoperation: '1' },
    { principal_procedure: '50.5900', unplanned_reoperation: '0' },
    { principal_procedure: '37.2300', other_procedures: '37.8300 88.5500', discharge_way: '5' },
    { principal_procedure: '37.9400' },
    { principal_procedure: '37.7900', principal_diagnosis: 'J17.000' },
    { principal_procedure: '35.5500', principal_diagnosis: 'J18.000' },
    { principal_diagnosis: 'I21.400' },
    { principal_diagnosis: 'I20.000' },
    { principal_diagnosis: 'I21.900' },
    { principal_diagnosis: 'J15.900', other_diagnoses: 'I20.000' },
  ]
  const answers = {
    pit_liver_transplants: 2,
    pit_liver_reoperations: 1,
    pit_nste_acs: 2,
    pit_pneumonia_inpatients: 2,
    pit_septal_closures: 1,
    pit_device_implants: 2,
    pit_device_implant_deaths: 1,
  }
  expect(await counted(stays, ...Object.keys(answers))).toEqual(answers)
})

test('specialties: minimally invasive operations, apheresis, plastic surgery, burns, tumours', async () => {
  const named = (department: string, name: string): Stay => ({
    department,
    surgery_level: '3',
    principal_procedure: '43.7x00',
    principal_procedure_name: name,
  })
  const stays: Stay[] = [
    named('0401', '腹腔镜下胃大部切除术'),
    named('0401', '胃大部切除术'),
    named('0404', '经尿道前列腺电切术'),
    { department: '0308', principal_procedure: '99.7100', principal_diagnosis: 'M32.100' },
    { department: '0308', principal_procedure: '88.7200', other_procedures: '99.7600' },
    { department: '0308', principal_procedure: '99.7200' },
    { department: '0408', surgery_level: '1', unplanned_reoperation: '1' },
    { department: '0408', surgery_level: '2', unplanned_reoperation: '0' },
    { department: '0408', surgery_level: '', unplanned_reoperation: '1' },
    { department: '0407', principal_diagnosis: 'T31.200', other_diagnoses: 'T27.300' },
    { department: '0407', principal_diagnosis: 'T23.300' },
    { department: '0407', principal_diagnosis: 'L91.000', other_diagnoses: 'T95.900' },
    { department: '19', principal_diagnosis: 'C34.100' },
    { department: '0301', principal_diagnosis: 'Z51.102', other_diagnoses: 'I10.x00 C34.900' },
    { department: '0301', principal_diagnosis: 'Z51.800', other_diagnoses: 'D45.x00' },
    { department: '0301', principal_diagnosis: 'I10.x00', other_diagnoses: 'C50.900' },
  ]
  const answers = {
    gs_operations: 2,
    gs_minimally_invasive_operations: 1,
    ur_minimally_invasive_patients: 1,
    rh_apheresis_patients: 2,
    ps_operated_patients: 2,
    ps_unplanned_returns: 1,
    bu_inpatients: 2,
    bu_inhalation_patients: 1,
    onc_inpatients: 2,
  }
  expect(await counted(stays, ...Object.keys(answers))).toEqual(answers)
})

test('readmissions are counted where the month was followed to its end, by the data of each institution', async () => {
  const plastic = { department: '0408', readmission_planned_31d: '1' }
  const stays: Stay[] = [
    { ...plastic, patient_key: 'a', admission_date: '2023-01-02', discharge_date: '2023-01-09' },
    { ...plastic, patient_key: 'a', admission_date: '2023-01-20', discharge_date: '2023-01-31' },
    // Planned at discharge: told apart, not counted.
    {
      ...plastic,
      patient_key: 'b',
      admission_date: '2023-01-02',
      discharge_date: '2023-01-09',
      readmission_planned_31d: '2',
    },
    { ...plastic, patient_key: 'b', admission_date: '2023-01-15', discharge_date: '2023-01-18' },
    { ...plastic, patient_key: 'z', admission_date: '2023-02-01', discharge_date: '2023-02-14' },
  ]
  // January ends 14 days before 14 February: day 14 of the last stays has just passed. For 30 days it has not.
  expect(await counted(stays, 'ps_readmitted_14d', 'gs_unplanned_readmissions_30d')).toEqual({
    ps_readmitted_14d: 1,
    gs_unplanned_readmissions_30d: 'follow-up-incomplete',
  })
})

test('reoperations of general surgery: only where a column says that a complication was the cause', async () => {
  const operated = { department: '0401', surgery_level: '3', unplanned_reoperation: '1' }
  const stays: Stay[] = [
    { ...operated, reoperation_for_complication: '1' },
    { ...operated, reoperation_for_complication: '0' },
    { ...operated, reoperation_for_complication: '1', surgery_level: '' },
  ]
  const ids = ['gs_unplanned_reoperations', 'gs_operated_patients']
  expect(await counted(stays, ...ids)).toEqual({ gs_unplanned_reoperations: 1, gs_operated_patients: 2 })
  expect(await counted([operated], ...ids)).toEqual({ gs_operated_patients: 1 })
})
