import { expect, test } from 'vitest'
import { elements } from '../../lib/catalogue/index.ts'
import { nestedPairs } from '../../lib/data/checks/nested-elements.ts'
import { lines } from './package-folder.ts'
import { resultsOf } from './results-of.ts'

const ids = elements.map(({ id }) => id)
const reports = (...rows: readonly string[]) => ({
  'submissions.csv': lines(
    'organization_id,period,element,value,stratum',
    ...rows.map((row) => (row.split(',').length === 4 ? `${row},` : row)),
  ),
})
const seenIn = (rows: readonly string[], ...checks: readonly string[]) =>
  resultsOf(reports(...rows), checks, { elements: ids })
const fail = (checked: number, ...found: string[]) => ({ status: 'fail', checked, failed: found.length, found })

test('a part within wholes that lie further up, also where the whole between them is missing', async () => {
  expect(nestedPairs).toContainEqual(['gs_unplanned_reoperations', 'gs_discharges'])
  // Numerator and denominator of one indicator are another check's business.
  expect(nestedPairs).not.toContainEqual(['gs_unplanned_reoperations', 'gs_operated_patients'])
  const seen = await seenIn(
    [
      'H1,2023-01,postoperative_deaths_24h,3',
      'H1,2023-01,postoperative_deaths_48h,2',
      'H1,2023-02,postoperative_deaths_24h,2',
      'H1,2023-02,postoperative_deaths_48h,2',
      'H1,2023-03,gs_unplanned_reoperations,6',
      'H1,2023-03,gs_discharges,5',
      'H1,2023-04,gs_unplanned_reoperations,6',
    ],
    'nested-within-whole',
  )
  expect(seen['nested-within-whole']).toEqual(
    fail(
      3,
      'H1 2023-01 postoperative_deaths_24h 3 / postoperative_deaths_48h 2',
      'H1 2023-03 gs_unplanned_reoperations 6 / gs_discharges 5',
    ),
  )
})

test('patients with either transplant: at most both kinds together', async () => {
  const month = (at: string, either: number, own: number, other: number) => [
    `H1,${at},he_transplant_patients,${either}`,
    `H1,${at},he_autologous_patients,${own}`,
    `H1,${at},he_allogeneic_patients,${other}`,
  ]
  // 9 of 5 + 4 is possible where nobody had both, 10 is not; 7 is, where two had both.
  const seen = await seenIn(
    [...month('2023-01', 9, 5, 4), ...month('2023-02', 10, 5, 4), ...month('2023-03', 7, 5, 4)],
    'parts-cover-whole',
  )
  expect(seen['parts-cover-whole']).toEqual(fail(3, 'H1 2023-02 he_transplant_patients 10 / 9'))
})

test('classes of a distribution add up to no more than the whole', async () => {
  const seen = await seenIn(
    [
      'H1,2023-01,onc_patients,10',
      'H1,2023-01,onc_patients_by_tumour,6,lung',
      'H1,2023-01,onc_patients_by_tumour,4,liver',
      'H1,2023-02,onc_patients,10',
      'H1,2023-02,onc_patients_by_tumour,6,lung',
      'H1,2023-02,onc_patients_by_tumour,5,liver',
    ],
    'classes-within-whole',
  )
  expect(seen['classes-within-whole']).toEqual(fail(2, 'H1 2023-02 onc_patients_by_tumour 11 / 10'))
})

const months = Array.from({ length: 12 }, (_, i) => `2023-${String(i + 1).padStart(2, '0')}`)
const hospitals = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6']

test('a share ten times its own history and that of peers: 500 of 1,000 where 50 are usual', async () => {
  const rows = hospitals.flatMap((hospital) =>
    months.flatMap((month) => [
      `${hospital},${month},stroke_within_6h,1000`,
      // H1 writes a digit too many in May. H2 has half its usual share in June: that happens.
      `${hospital},${month},stroke_reperfused,${hospital === 'H1' && month === '2023-05' ? 500 : hospital === 'H2' && month === '2023-06' ? 25 : 50}`,
    ]),
  )
  const seen = await seenIn(rows, 'share-slip')
  expect(seen['share-slip']).toEqual(fail(72, 'H1 2023-05 stroke_reperfused 500 / 1000 : 0.5 / 0.05 / 0.05'))
})

test('all 0, all 100 %: only where peers are otherwise', async () => {
  const rows = hospitals.flatMap((hospital) =>
    months.slice(0, 4).flatMap((month) => [
      `${hospital},${month},gs_operated_patients,20`,
      `${hospital},${month},gs_discharges,${hospital === 'H1' ? 20 : 40}`,
      `${hospital},${month},gs_appendectomies,${hospital === 'H2' ? 0 : 9}`,
      // Rare everywhere: zeros say nothing.
      `${hospital},${month},gs_unplanned_reoperations,${hospital === 'H3' ? 1 : 0}`,
    ]),
  )
  const seen = await seenIn(rows, 'all-zero', 'always-whole')
  // Series of three elements whose peers have 5 or more: 6 × 3. Shares of two pairs within 50 patients and more: 6 each.
  expect(seen['all-zero']).toEqual(fail(18, 'H2 gs_appendectomies 4 × 0'))
  expect(seen['always-whole']).toEqual(fail(12, 'H1 gs_operated_patients 80 / 80'))
})

test('numbers that end in 0 or 5 too often: 72 of 120, where 24 are expected', async () => {
  const names = [
    'discharges',
    'gs_discharges',
    'ur_discharges',
    'he_discharges',
    'rh_discharges',
    'onc_discharges',
    'ps_discharges',
    'bu_discharges',
    'outpatients',
    'operated_inpatients',
  ]
  const of = (hospital: string, digit: (i: number) => number) =>
    months.flatMap((month) => names.map((name, i) => `${hospital},${month},${name},${(i + 3) * 10 + digit(i)}`))
  const seen = await seenIn([...of('H1', (i) => (i % 2 === 0 ? 5 : i)), ...of('H2', (i) => i)], 'digit-preference')
  // H1: endings 5 1 5 3 5 5 5 7 5 9, six of ten (72 of 120); H2: endings 0 to 9, two of ten.
  expect(seen['digit-preference']).toEqual(fail(2, 'H1 72 / 120'))
})

test('working days are those of the calendar, the same for all', async () => {
  const seen = await seenIn(
    hospitals.map(
      (hospital) => `${hospital},2023-02,working_days,${hospital === 'H4' ? 28 : hospital === 'H5' ? 19 : 20}`,
    ),
    'working-days-agree',
  )
  expect(seen['working-days-agree']).toEqual(fail(6, 'H4 2023-02 28 / 20', 'H5 2023-02 19 / 20'))
})

test('a shared number reported again with another value; the same value again is only a repetition', async () => {
  const seen = await seenIn(
    [
      'H1,2023-01,discharges,100',
      'H1,2023-01,discharges,110',
      'H1,2023-02,discharges,100',
      'H1,2023-02,discharges,100',
      'H1,2023-03,discharges,100',
    ],
    'shared-denominators',
  )
  expect(seen['shared-denominators']).toEqual(fail(2, 'H1 2023-01 discharges 100 / 110'))
})

test('four quarters copied from the year before', async () => {
  const year = (y: number, hospital: string, values: readonly number[]) =>
    values.map((value, i) => `${hospital},${y}-Q${i + 1},discharges,${value}`)
  const seen = await seenIn(
    [
      ...year(2022, 'H1', [801, 822, 843, 790]),
      ...year(2023, 'H1', [801, 822, 843, 790]),
      ...year(2022, 'H2', [801, 822, 843, 790]),
      ...year(2023, 'H2', [801, 822, 843, 791]),
    ],
    'copied-forward',
  )
  expect(seen['copied-forward']).toEqual(fail(2, 'H1 discharges 2023'))
})

test('a denominator up by more than 30 % and 30 cases; a year that is missing is not bridged', async () => {
  const seen = await seenIn(
    [
      'H1,2022,gs_discharges,100',
      'H1,2023,gs_discharges,131',
      'H2,2022,gs_discharges,100',
      'H2,2023,gs_discharges,130',
      'H3,2021,gs_discharges,100',
      'H3,2023,gs_discharges,900',
      'H4,2022,gs_discharges,10',
      'H4,2023,gs_discharges,30',
    ],
    'denominator-jump',
  )
  expect(seen['denominator-jump']).toEqual(fail(3, 'H1 2023 gs_discharges 100 → 131'))
})

test('fields of the summary form: parts within or equal to their whole, a combined share that is the weighted mean', async () => {
  const form = (values: Readonly<Record<string, number>>) =>
    resultsOf(
      reports(...Object.entries(values).map(([field, value]) => `H1,2017-H1,WZ-2016-${field},${value}`)),
      ['form-conditions'],
      { elements: Object.keys(values).map((field) => `WZ-2016-${field}`) },
    )
  // (3 × 80 + 1 × 60) / 4 = 75
  const shares = { '24': 3, '25': 1, '26a': 80, '26b': 60 }
  const right = await form({ '11': 9, '11a': 4, '11b': 5, '18': 9, '18a': 4, '18b': 4, ...shares, '26': 75.1 })
  expect(right['form-conditions']).toEqual({ status: 'pass', checked: 3, failed: 0, found: [] })
  const wrong = await form({
    '11': 9,
    '11a': 4,
    '11b': 4,
    '18': 7,
    '18a': 4,
    '18b': 4,
    ...shares,
    '26': 70,
    '21': 5,
    '21a': 6,
  })
  expect(wrong['form-conditions']).toMatchObject({ checked: 4, failed: 4 })
  expect(wrong['form-conditions']?.found).toEqual([
    'H1 2017-H1 WZ-2016 11a + 11b = 11 8 / 9',
    'H1 2017-H1 WZ-2016 18a + 18b ≤ 18 8 / 7',
    'H1 2017-H1 WZ-2016 21a ≤ 21 6 / 5',
    'H1 2017-H1 WZ-2016 26 = x̄(26a, 26b) 70 / 75',
  ])
})
