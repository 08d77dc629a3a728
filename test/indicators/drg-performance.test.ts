import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { type Answer, intervalAt, isKnown, type Quantity } from '../../lib/core/index.ts'
import type { Dataset, Organization } from '../../lib/data/index.ts'
import {
  caseMix,
  type DrgCell,
  type DrgSetting,
  drgPerformance,
  drgType,
  loadDrgCells,
  loadDrgWeights,
  mdcOf,
  riskGradesOf,
  riskMix,
  trimmingOf,
  type WeightTable,
  withReference,
} from '../../lib/indicators/index.ts'
import { lines, openFiles } from '../data/package-folder.ts'

/** Cases of one stay each: so many of a group, so many days, so many deaths. */
const stays = (code: string, stay: number, cases: number, more: Partial<DrgCell> = {}): DrgCell => ({
  organization: 'A',
  department: '0401',
  year: 2023,
  month: 0,
  code,
  stay,
  stayKnown: true,
  cases,
  days: stay * cases,
  daysSquared: stay * stay * cases,
  cost: 1000 * cases,
  costed: cases,
  deaths: 0,
  outcomes: cases,
  graded: 0,
  highLevel: 0,
  ...more,
})

const table = (...groups: readonly (readonly [code: string, weight: number, days?: number])[]): WeightTable => ({
  version: 'V1',
  otherVersions: [],
  reference: 'table',
  groups: new Map(
    groups.map(([code, weight, days]) => [
      code,
      {
        code,
        name: { zh: code, en: code },
        weight,
        ...(days === undefined ? {} : { referenceDays: days, referenceCost: 800 }),
      },
    ]),
  ),
})

const hospital = (organizationId: string, level: Organization['level']): Organization => ({
  organizationId,
  name: organizationId,
  regionCode: '990100',
  level,
  kind: '综合',
  ownership: 'public',
  beds: null,
})

const settingOf = (weights: WeightTable, more: Partial<DrgSetting> = {}): DrgSetting => ({
  weights,
  organizations: [hospital('A', 'tertiary'), hospital('B', 'secondary')],
  regions: [],
  risk: new Set(['GD29']),
  ...more,
})

const numberFrom = (answer: Answer<Quantity>): number => {
  if (!isKnown<Quantity>(answer)) throw new Error(answer.reason)
  return answer.value
}

describe('the code of a group', () => {
  test.each([
    ['GB15', 'surgical', 'G'],
    ['FM19', 'procedure', 'F'],
    ['ES35', 'medical', 'E'],
    ['0000', undefined, undefined],
  ])('%s', (code, type, mdc) => {
    expect([drgType(code), mdcOf(code)]).toEqual([type, mdc])
  })
})

describe('DRG performance', () => {
  const weights = table(['GB15', 3, 12], ['GD29', 0.8, 5], ['ES35', 0.5, 8])
  const cells = [
    stays('GB15', 10, 2),
    stays('GD29', 5, 4, { deaths: 1 }),
    stays('ES35', 6, 4, { department: '0301' }),
    stays('GD29', 7, 10, { organization: 'B' }),
    stays('0000', 3, 1),
  ]

  test('a hospital’s CMI, index, shares and adjusted stay are those worked by hand', () => {
    const [a] = drgPerformance(cells, ['organization'], settingOf(weights))
    if (!a) throw new Error('no row')
    // Weight 2·3 + 4·0.8 + 4·0.5 = 11.2 of 10 cases; days 20 + 20 + 24 = 64.
    expect(a.mix.totalWeight).toBeCloseTo(11.2, 10)
    expect(numberFrom(a.mix.cmi)).toBeCloseTo(1.12, 10)
    expect(numberFrom(a.mix.daysPerWeight)).toBeCloseTo(64 / 11.2, 10)
    // (2·10/12 + 4·5/5 + 4·6/8) / 10 = (1.6667 + 4 + 3) / 10.
    expect(numberFrom(a.mix.timeIndex.answer)).toBeCloseTo(0.866667, 6)
    // Each case cost 1000 against 800.
    expect(numberFrom(a.mix.costIndex.answer)).toBeCloseTo(1.25, 10)
    expect(a.mix.drgCount).toBe(3)
    expect(a.mix.surgicalShare).toMatchObject({ value: 0.6, method: 'wilson' })
    expect(a.mix.groupedShare).toEqual({ kind: 'value', value: 10 / 11 })
    // Stays 5·4, 6·4, 10·2 in order: quartiles at places 2.25, 4.5 and 6.75 of 0 to 9.
    expect(a.mix.stayQuartiles?.map((each) => numberFrom(each))).toEqual([5, 6, 6])
    // The reference is both hospitals: 134 days on a weight of 19.2 and 20 cases.
    const perWeight = 134 / 19.2
    expect(numberFrom(a.stay.expected)).toBeCloseTo(1.12 * perWeight, 10)
    expect(numberFrom(a.stay.adjusted)).toBeCloseTo((64 / 11.2 / perWeight) * (134 / 20), 10)
    expect(a.risk.grades.low).toMatchObject({
      cases: 4,
      deaths: 1,
      mortality: { value: 0.25, method: 'clopper-pearson' },
    })
    expect(a.risk.ungraded).toBe(6)
  })

  test('the interval of the index is that of a mean of ratios over the cases', () => {
    const [a] = drgPerformance(cells, ['organization'], settingOf(weights))
    // Ratios 10/12 twice, 1 four times, 6/8 four times: mean .866667, Σ(x−m)² = .002222 + .071111 + .054444 = .127778, so
    // SE = √(10/9 · .127778)/10 = .037680 and 1.959964·SE = .073852.
    expect(a?.mix.timeIndex.answer).toMatchObject({
      method: 'delta',
      lower: expect.closeTo(0.792815, 5),
      upper: expect.closeTo(0.940519, 5),
    })
  })

  test('groups are counted once in each row, so that departments do not add up to the hospital', () => {
    const shared = [...cells, stays('GD29', 5, 1, { department: '0301' })]
    const count = (by: 'organization' | 'department') =>
      drgPerformance(shared, [by], settingOf(weights)).map(({ keys, mix }) => [keys[by], mix.drgCount])
    expect(count('organization')).toEqual([
      ['A', 3],
      ['B', 1],
    ])
    expect(count('department')).toEqual([
      ['0301', 2],
      ['0401', 2],
    ])
  })

  test('rows by level, category, kind of group and year are named; ungrouped cases have no category', () => {
    const labels = (by: Parameters<typeof drgPerformance>[1]) =>
      drgPerformance(cells, by, settingOf(weights)).map(({ label, mix }) => [label.en, mix.flow.received])
    expect(labels(['level', 'year'])).toEqual([
      ['Secondary 2023', 10],
      ['Tertiary 2023', 11],
    ])
    expect(labels(['mdc'])).toEqual([
      ['Respiratory system', 4],
      ['Digestive system', 16],
    ])
    expect(labels(['type'])).toEqual([
      ['Medical groups', 4],
      ['Surgical groups', 16],
    ])
    expect(labels([])).toEqual([['', 21]])
  })

  test('resampled intervals say their seed, and do not hang on who else is in the table', () => {
    const setting = settingOf(weights, {
      bootstrap: { seed: 's', replicates: 400 },
      reference: { daysPerWeight: 7, meanStay: 7 },
    })
    const [a, b] = drgPerformance(cells, ['organization'], setting)
    expect(a?.mix.cmi).toMatchObject({
      method: 'bootstrap-percentile',
      seed: 's/A',
      replicates: 400,
      value: expect.closeTo(1.12, 10),
    })
    expect(a?.stay.adjusted).toMatchObject({ method: 'bootstrap-percentile' })
    // Ten cases of one group and one stay: nothing can move.
    expect(b?.mix.cmi).toMatchObject({ lower: expect.closeTo(0.8, 10), upper: expect.closeTo(0.8, 10) })
    const alone = drgPerformance(
      cells.filter(({ organization }) => organization === 'A'),
      ['organization'],
      setting,
    )
    expect(alone[0]?.mix.cmi).toEqual(a?.mix.cmi)
  })

  test('days per unit weight are Σ days / Σ weight, and mean stay / CMI, whatever the cases', () => {
    const code = fc.constantFrom('GB15', 'GD29', 'ES35', '0000', 'ZZ99')
    const cell = fc.record({ code, stay: fc.integer({ min: 0, max: 90 }), cases: fc.integer({ min: 1, max: 50 }) })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (list) => {
        const own = list.map((each) => stays(each.code, each.stay, each.cases))
        const mix = caseMix(own, weights.groups)
        const { received, used, ...lost } = mix.flow
        expect(Object.values(lost).reduce((sum, each) => sum + each, used)).toBe(received)
        if (used === 0) return
        const weighed = own.filter((each) => weights.groups.has(each.code))
        const [days, weight] = [
          weighed.reduce((sum, each) => sum + each.days, 0),
          weighed.reduce((sum, each) => sum + each.cases * (weights.groups.get(each.code)?.weight ?? 0), 0),
        ]
        expect(numberFrom(mix.daysPerWeight)).toBeCloseTo(days / weight, 9)
        expect(numberFrom(mix.meanStay) / numberFrom(mix.cmi)).toBeCloseTo(days / weight, 9)
      }),
    )
  })
})

describe('trimming', () => {
  const weights = table(['GB15', 2, 10], ['GD29', 1, 5])
  const cells = [
    stays('GB15', 70, 1),
    stays('GB15', 12, 9),
    stays('GD29', 61, 2),
    stays('GD29', 5, 8),
    stays('0000', 90, 3),
  ]

  test('leaves out what lies beyond the bounds, counts it, and everything adds up', () => {
    const mix = caseMix(cells, weights.groups, { trimming: trimmingOf(cells, { by: 'above', limit: 60 }) })
    expect(mix.flow).toEqual({
      received: 23,
      ungrouped: 3,
      withoutWeight: 0,
      withoutStay: 0,
      trimmedBelow: 0,
      trimmedAbove: 3,
      used: 17,
    })
    expect(numberFrom(mix.meanStay)).toBeCloseTo((9 * 12 + 8 * 5) / 17, 10)
  })

  test('bounds are those of each group by itself', () => {
    // 10th and 90th percentile of GD29 (5 eight times, 61 twice): places .9 and 8.1, 5 and 61, so nothing is left out;
    // of GB15 (12 nine times, 70 once): 12 and 12 + .1·58 = 17.8, so the stay of 70 days is.
    const mix = caseMix(cells, weights.groups, { trimming: trimmingOf(cells, { by: 'percentile', p: 0.1 }) })
    expect(mix.flow).toMatchObject({ trimmedBelow: 0, trimmedAbove: 1, used: 19 })
  })

  test('needs cells by length of stay', () => {
    const coarse = [stays('GB15', 12, 9, { stay: null })]
    expect(() => trimmingOf(coarse, { by: 'iqr-fence', k: 3 })).toThrow('cells by length of stay')
    expect(() => caseMix(coarse, weights.groups, { bootstrap: { seed: 'a' } })).toThrow('cells by length of stay')
  })
})

describe('risk grades', () => {
  // Mortality .001, .01 and .1: ln −6.9078, −4.6052, −2.3026; μ = −4.6052, σ = 2.3026, so μ−σ is just the first: mid-low.
  // .0005 lies below.
  const reference = [
    stays('AA19', 1, 1000, { deaths: 1 }),
    stays('BB19', 1, 100, { deaths: 1 }),
    stays('CC19', 1, 10, { deaths: 1 }),
    stays('DD19', 1, 50),
  ]

  test('what becomes of groups without deaths is the caller’s choice', () => {
    const unit = [stays('DD19', 1, 40, { deaths: 2 }), stays('EE19', 1, 3)]
    const own = riskMix(unit, riskGradesOf(reference, { zeroDeathGroups: 'own-grade' }))
    expect(own.grades['no-deaths']).toMatchObject({ cases: 40, deaths: 2 })
    expect(own.grades.low.mortality).toEqual({ kind: 'unavailable', reason: 'zero-denominator' })
    const low = riskMix(unit, riskGradesOf(reference, { zeroDeathGroups: 'low' }))
    // 2 of 40, Clopper-Pearson: Beta(.025; 2, 39) = .0061, Beta(.975; 3, 38) = .1692.
    expect(low.grades.low.mortality).toMatchObject({
      value: 0.05,
      lower: expect.closeTo(0.0061, 4),
      upper: expect.closeTo(0.1692, 4),
    })
    expect(low.ungraded).toBe(3)
  })

  test('too few groups with deaths give no grades, and no mortality', () => {
    const none = riskGradesOf([stays('AA19', 1, 10)], { zeroDeathGroups: 'low' })
    expect(none).toMatchObject({ kind: 'unavailable', reason: 'too-few' })
    expect(riskMix(reference, none).grades.low.mortality).toMatchObject({ kind: 'unavailable', reason: 'too-few' })
  })
})

describe('cells of real files', () => {
  const opened: Dataset[] = []
  afterEach(async () => {
    for (const dataset of opened.splice(0)) await dataset.close()
  })
  const open = async (files: Readonly<Record<string, string>>): Promise<Dataset> => {
    const dataset = await openFiles(files)
    opened.push(dataset)
    return dataset
  }

  test('a file without cost, outcome, department and level of operation says so, and still has its case-mix', async () => {
    const dataset = await open({
      'discharges.csv': lines(
        'organization_id,case_id,discharge_date,length_of_stay,drg_code',
        'A,1,2023-01-05,4,GB15',
        'A,2,2023-02-05,6,GB15',
        'A,3,2023-02-05,,GB15',
      ),
      'drg_weights.csv': lines('version,drg_code,name,weight,reference_days', 'V0,GB15,,9,9', 'V1,GB15,,2,10'),
    })
    const weights = await loadDrgWeights(dataset)
    expect(weights).toMatchObject({ version: 'V1', otherVersions: ['V0'] })
    for (const grain of ['institution-year', 'month', 'institution-month', 'institution-stay'] as const) {
      const cells = await loadDrgCells(dataset, grain)
      const [row] = drgPerformance(cells, [], settingOf(weights, { risk: new Set(['GB15']) }))
      expect(row?.mix.flow).toMatchObject({ received: 3, withoutStay: 1, used: 2 })
      expect(numberFrom(row?.mix.cmi ?? { kind: 'unavailable', reason: 'missing' })).toBe(2)
      expect(row?.mix.timeIndex.answer).toMatchObject({ value: 0.5 })
      expect(row?.mix.costIndex.answer).toEqual({ kind: 'unavailable', reason: 'missing' })
      expect(row?.mix.highLevelShare).toEqual({ kind: 'unavailable', reason: 'missing' })
      expect(row?.risk.grades.low.mortality).toEqual({ kind: 'unavailable', reason: 'missing' })
    }
    expect(await loadDrgCells(dataset, 'institution-stay', { start: '2023-02-01', end: '2023-03-01' })).toHaveLength(2)
  })

  test('where nobody asks by department, cells are of whole institutions and the answers are the same', async () => {
    const header = 'organization_id,case_id,discharge_date,department,length_of_stay,drg_code'
    const dataset = await open({
      'discharges.csv': lines(header, 'A,1,2023-01-05,01,4,GB15', 'A,2,2023-02-05,02,6,GB15', 'A,3,2023-02-05,,8,GB15'),
    })
    const setting = settingOf(table(['GB15', 2, 10]), { risk: new Set(['GB15']) })
    const apart = await loadDrgCells(dataset, 'institution-year')
    const whole = await loadDrgCells(dataset, 'institution-year', { departments: false })
    expect([apart.length, whole.length]).toEqual([3, 1])
    // 4 + 6 + 8 days.
    expect(whole.map(({ organization, department, cases, days }) => [organization, department, cases, days])).toEqual([
      ['A', '', 3, 18],
    ])
    expect(drgPerformance(whole, ['organization'], setting)).toEqual(drgPerformance(apart, ['organization'], setting))
  })

  test('without days nothing that needs them is a number, and without groups there are no cells', async () => {
    const header = 'organization_id,case_id,discharge_date,discharge_way,surgery_level,drg_code'
    const dataset = await open({
      'discharges.csv': lines(header, 'A,1,2023-01-05,5,4,GB15', 'A,2,2023-02-05,1,2,GB15', 'A,3,2023-02-05,,,GB15'),
    })
    const [row] = drgPerformance(
      await loadDrgCells(dataset, 'institution-stay'),
      ['organization'],
      settingOf(table(['GB15', 2, 10]), { risk: new Set(['GB15']) }),
    )
    expect(row?.mix.cmi).toMatchObject({ value: 2 })
    for (const answer of [row?.mix.meanStay, row?.mix.daysPerWeight, row?.mix.timeIndex.answer, row?.stay.adjusted])
      expect(answer).toMatchObject({ kind: 'unavailable', reason: 'missing' })
    // One of two operations is of level 3 or 4; of three cases one outcome is not known, so one death in two.
    expect(row?.mix.highLevelShare).toMatchObject({ value: 0.5 })
    expect(row?.risk.grades.low).toMatchObject({ cases: 2, deaths: 1 })
    const plain = await open({ 'discharges.csv': lines('organization_id,case_id,discharge_date', 'A,1,2023-01-05') })
    expect(await loadDrgCells(plain, 'institution-year')).toEqual([])
  })

  test('a table without reference means takes those of the cases, and says so', () => {
    const cells = [
      stays('GB15', 10, 2),
      stays('GB15', 4, 1, { organization: 'B' }),
      stays('GB15', 3, 1, { stayKnown: false, days: 0 }),
    ]
    const weights = withReference(table(['GB15', 2], ['GD29', 1]), cells)
    // (20 + 4) / 3 days over the cases whose stay is known; cost 1000 each.
    expect(weights.reference).toBe('cases')
    expect(weights.groups.get('GB15')).toMatchObject({ referenceDays: 8, referenceCost: 1000 })
    expect(weights.groups.get('GD29')).toEqual({ code: 'GD29', name: { zh: 'GD29', en: 'GD29' }, weight: 1 })
    expect(withReference(table(['GB15', 2, 5]), cells).reference).toBe('table')
  })
})

test('limits at both levels are given', () => {
  const [row] = drgPerformance([stays('GB15', 10, 5), stays('GB15', 6, 5)], [], settingOf(table(['GB15', 2, 8])))
  const answer = row?.mix.meanStay
  if (!answer || !isKnown<Quantity>(answer) || !('lower' in answer)) throw new Error('no interval')
  expect(intervalAt(answer, 0.998)?.lower).toBeLessThan(answer.lower)
})
