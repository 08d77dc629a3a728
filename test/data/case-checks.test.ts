import { expect, test } from 'vitest'
import { lines } from './package-folder.ts'
import { resultsOf } from './results-of.ts'

type Stay = { readonly [column: string]: string }
const sound: Stay = { organization_id: 'H1', admission_date: '2023-06-12', discharge_date: '2023-06-15' }

/** A file of stays from only those cells that matter; each row has its number as case id, the header being row 1. */
function stays(...rows: readonly Stay[]): { 'discharges.csv': string } {
  const columns = [...new Set(['case_id', ...Object.keys(sound), ...rows.flatMap((row) => Object.keys(row))])]
  const cells = rows.map((row, i) => ({ case_id: `c${i + 2}`, ...sound, ...row }) as Stay)
  return {
    'discharges.csv': lines(columns.join(','), ...cells.map((row) => columns.map((name) => row[name] ?? '').join(','))),
  }
}

const at = (row: number, value: string): string => `discharges.csv:${row} ${value}`
const fail = (checked: number, ...found: string[]) => ({ status: 'fail', checked, failed: found.length, found })

test('birth, age in days, weights at birth and at admission', async () => {
  const seen = await resultsOf(
    stays(
      { birth_date: '2023-06-12', age_years: '0', age_days: '0', birth_weight: '3200', admission_weight: '3150' },
      { birth_date: '2023-06-13', age_years: '0', age_days: '365', birth_weight: '3', admission_weight: '99' },
      { birth_date: '2020-06-12', age_years: '3', age_days: '20', birth_weight: '10000' },
      { birth_date: '1980-06-12', age_years: '43', age_days: '0' },
      { age_years: '0' },
    ),
    ['birth-before-admission', 'age-in-days', 'birth-weight-in-range', 'admission-weight-in-range'],
  )
  expect(seen).toEqual({
    'birth-before-admission': fail(4, at(3, '2023-06-13 / 2023-06-12')),
    // Row 5 has 0 days at 43 years, as many systems write: it says nothing and is not looked at.
    'age-in-days': fail(4, at(3, '0 / 365'), at(4, '3 / 20'), at(6, '0 / ')),
    'birth-weight-in-range': fail(3, at(3, '3'), at(4, '10000')),
    'admission-weight-in-range': fail(2, at(3, '99')),
  })
})

test('fields that others make due: pathology, external cause, receiver, reason, birth weight, level, incision', async () => {
  const seen = await resultsOf(
    stays(
      { principal_diagnosis: 'C34.900', pathology: 'M81400/3', discharge_way: '2', receiving_institution: '康复医院' },
      { principal_diagnosis: 'D48.900', discharge_way: '3', readmission_planned_31d: '2' },
      {
        principal_diagnosis: 'S06.000',
        external_cause: 'V43.500',
        readmission_planned_31d: '2',
        readmission_reason: '化疗',
      },
      { principal_diagnosis: 'T30.000', external_cause: 'I63.900', anesthesia: '01', discharge_way: '5' },
      { principal_diagnosis: 'D50.900', pathology: 'C34.900', anesthesia: '01', surgery_level: '3', incision: 'Ⅱ/甲' },
      { principal_diagnosis: 'O80.000', other_diagnoses: 'Z37.000', surgery_level: '2', birth_weight: '3100' },
      { principal_diagnosis: 'O80.000', other_diagnoses: 'O70.000 Z37.200' },
      { principal_diagnosis: 'O80.000', other_diagnoses: 'Z37.100' },
    ),
    [
      'tumour-has-pathology',
      'pathology-shape',
      'injury-has-cause',
      'external-cause-shape',
      'transfer-names-receiver',
      'planned-readmission-reasoned',
      'live-birth-weighed',
      'operation-has-level',
      'operation-has-incision',
    ],
  )
  expect(seen).toEqual({
    // D50 is a disease of the blood, no tumour.
    'tumour-has-pathology': fail(2, at(3, 'D48.900')),
    'pathology-shape': fail(2, at(6, 'C34.900')),
    'injury-has-cause': { status: 'pass', checked: 2, failed: 0, found: [] },
    'external-cause-shape': fail(2, at(5, 'I63.900')),
    'transfer-names-receiver': fail(2, at(3, '3')),
    'planned-readmission-reasoned': fail(2, at(3, '2')),
    // Z37.1 is a single stillbirth.
    'live-birth-weighed': fail(2, at(8, 'O70.000 Z37.200')),
    'operation-has-level': fail(2, at(5, '01')),
    'operation-has-incision': fail(2, at(7, '2')),
  })
})

test('sex against the procedure; what cannot follow a death', async () => {
  const seen = await resultsOf(
    stays(
      { sex: '1', principal_procedure: '68.4100', procedure_date: '2023-06-13', discharge_way: '5' },
      {
        sex: '2',
        principal_procedure: '60.2100',
        procedure_date: '2023-06-16',
        discharge_way: '5',
        readmission_planned_31d: '2',
      },
      { sex: '2', principal_procedure: '74.1x01', procedure_date: '2023-06-16', discharge_way: '1' },
      { sex: '1', principal_procedure: '36.0700' },
    ),
    ['sex-fits-procedure', 'procedure-before-death', 'death-without-plan'],
  )
  expect(seen).toEqual({
    'sex-fits-procedure': fail(4, at(2, '1 / 68.4100'), at(3, '2 / 60.2100')),
    'procedure-before-death': fail(2, at(3, '2023-06-16 / 2023-06-15')),
    'death-without-plan': fail(2, at(3, '5 / 2')),
  })
})

/** Completed years, by the calendar; who was born on 29 February is a year older on the 28th where there is no 29th. */
function yearsBetween(birth: string, day: string): number {
  const [year, from] = [Number(day.slice(0, 4)), birth.slice(5)]
  const isLeap = dayAfter(`${year}-02-28`, 1).endsWith('-29')
  const birthday = from === '02-29' && !isLeap ? '02-28' : from
  return year - Number(birth.slice(0, 4)) - (day.slice(5) < birthday ? 1 : 0)
}

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

test('an age is that of the calendar on every day around a birthday, in leap years and around 1900 too', async () => {
  const births = ['1900-01-01', '1900-02-28', '1900-03-01', '1904-02-29', '1999-12-31', '2000-02-29', '2003-03-01']
  const days = births.flatMap((birth) =>
    [0, 1, 3, 4, 20, 80, 96].flatMap((years) =>
      Array.from({ length: 21 }, (_, i) => {
        const birthday = `${Number(birth.slice(0, 4)) + years}-${birth.slice(5).replace('02-29', '03-01')}`
        return { birth, day: dayAfter(birthday, i - 10) }
      }),
    ),
  )
  const those = days
    .filter(({ birth, day }) => day >= birth)
    .map(({ birth, day }) => ({
      birth_date: birth,
      admission_date: day,
      discharge_date: day,
      years: yearsBetween(birth, day),
    }))
  const check = (by: number) =>
    resultsOf(stays(...those.map(({ years, ...stay }) => ({ ...stay, age_years: String(years + by) }))), [
      'age-matches-birth',
    ])
  expect(await check(0)).toMatchObject({ 'age-matches-birth': { status: 'pass', checked: those.length } })
  expect(await check(1)).toMatchObject({ 'age-matches-birth': { checked: those.length, failed: those.length } })
  // An age below 0 is set aside before.
  const known = those.filter(({ years }) => years > 0).length
  expect(await check(-1)).toMatchObject({ 'age-matches-birth': { checked: known, failed: known } })
})

test('an age of many digits is wrong, and no more than that', async () => {
  const seen = await resultsOf(stays({ birth_date: '1980-06-12', age_years: '999999999999999999' }), [
    'age-matches-birth',
  ])
  expect(seen).toMatchObject({ 'age-matches-birth': { status: 'fail', failed: 1 } })
})

test('items of cost above their total; blanks are no items', async () => {
  const seen = await resultsOf(
    stays(
      { total_cost: '1000.00', D11: '400.00', D23: '600.00' },
      { total_cost: '1000.00', D11: '400.00', D23: '600.01' },
      { total_cost: '1000.00' },
    ),
    ['cost-items-within-total'],
  )
  expect(seen).toEqual({ 'cost-items-within-total': fail(2, at(3, '1000.01 / 1000')) })
})

test('codes that a spreadsheet changed: 1.2E+17, a department without its leading zero', async () => {
  const seen = await resultsOf(
    stays(
      { patient_key: 'p1', department: '0401' },
      { patient_key: '1.2E+17', department: '0401' },
      { patient_key: 'p3', department: '401' },
      { patient_key: 'p4', department: '501' },
    ),
    ['spreadsheet-damage'],
  )
  expect(seen).toEqual({ 'spreadsheet-damage': fail(4, at(3, '1.2E+17'), at(4, '401')) })
})

test('shares that are tolerated up to a threshold: long stays, symptoms, unspecific codes', async () => {
  const ids = ['stay-over-60', 'symptom-as-diagnosis', 'unspecific-diagnosis']
  const some = stays(
    { length_of_stay: '61', principal_diagnosis: 'R10.400' },
    { length_of_stay: '60', principal_diagnosis: 'I63.900' },
    { length_of_stay: '3', principal_diagnosis: 'I63.300' },
    { length_of_stay: '3', principal_diagnosis: 'I63.301' },
  )
  expect(await resultsOf(some, ids)).toEqual({
    'stay-over-60': fail(4, at(2, '61')),
    'symptom-as-diagnosis': fail(4, at(2, 'R10.400')),
    // One of four is below the half that is tolerated.
    'unspecific-diagnosis': { status: 'pass', checked: 4, failed: 1, found: [at(3, 'I63.900')] },
  })
})

test('a second version of the weights within a year blocks; another one in the next year is told', async () => {
  const grouped = (organization_id: string, year: number, drg_weight_version: string): Stay => ({
    organization_id,
    admission_date: `${year}-06-12`,
    discharge_date: `${year}-06-15`,
    drg_weight_version,
  })
  const seen = await resultsOf(
    stays(
      grouped('H1', 2022, 'v1'),
      grouped('H1', 2022, 'v1'),
      grouped('H2', 2022, 'v2'),
      grouped('H2', 2023, 'v2'),
      grouped('H1', 2024, 'v2'),
    ),
    ['weight-versions-single', 'weight-versions-steady'],
  )
  expect(seen).toEqual({
    'weight-versions-single': fail(4, 'H2 2022 v2 / v1: 1'),
    'weight-versions-steady': fail(2, '2023 v1, v2 → v2'),
  })
})
