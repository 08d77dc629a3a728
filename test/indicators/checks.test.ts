import { expect, test } from 'vitest'
import { quiet } from '../../lib/core/index.ts'
import { type Dataset, type Fact, openDataset } from '../../lib/data/index.ts'
import { fences } from '../../lib/indicators/checks/peer-values.ts'
import { indicatorChecks, runAllChecks, type Setting } from '../../lib/indicators/index.ts'
import { folderWith, lines } from '../data/package-folder.ts'
import { factsOf, organizations, type PeriodReport, reoperationElements, settingOf } from './setting.ts'

const of = (id: string, setting: Setting, dataset: Partial<Dataset> = {}) => {
  const check = indicatorChecks.find((each) => each.id === id)
  if (!check) throw new Error(`no check ${id}`)
  return check.find(
    { setting, dataset: { organizations, regions: [], facts: [], ...dataset } as unknown as Dataset },
    10,
  )
}
const places = async (found: ReturnType<typeof of>) =>
  (await found).samples.map(({ place, value }) => `${place}: ${value}`)

test('a leap is a change whose interval excludes none and which reaches the threshold of 0.2 points; no year is bridged', async () => {
  const reports: PeriodReport[] = [
    // 1 % to 5 %: Newcombe 1998 excludes 0 by far.
    ['A', '2022', 10, 1000],
    ['A', '2023', 50, 1000],
    // 1.0 % to 1.1 % of 100,000: certain or not, it is below the threshold.
    ['B', '2022', 1000, 100_000],
    ['B', '2023', 1100, 100_000],
    // The year between is missing.
    ['C', '2021', 10, 1000],
    ['C', '2023', 90, 1000],
  ]
  const found = await of('year-jump', settingOf(factsOf(reoperationElements, reports)))
  expect(found).toMatchObject({ checked: 2, failed: 1 })
  expect(await places(Promise.resolve(found))).toEqual(['A GS-2022-06 2023: 1.00 → 5.00 %'])
})

const many = Array.from({ length: 12 }, (_, i) => `P${i}`)
const placed = (facts: Setting['facts'], ids: readonly string[]): Setting => ({
  ...settingOf(facts),
  organizations: ids.map((organizationId) => ({
    organizationId,
    name: organizationId,
    regionCode: '990100',
    level: 'tertiary',
    kind: '综合',
    ownership: 'public',
    beds: null,
  })),
})

test('one of twelve far outside the funnel; nine are too few for one', async () => {
  const reports = (ids: readonly string[]): PeriodReport[] =>
    ids.map((id, i) => [id, '2023', i === 0 ? 120 : 18 + (i % 5), 1000])
  const found = await of('peer-funnel', placed(factsOf(reoperationElements, reports(many)), many))
  expect(found).toMatchObject({ checked: 12, failed: 1 })
  expect(await places(Promise.resolve(found))).toEqual(['P0 GS-2022-06 2023: 120 / 1000: 12.00 %'])
  const few = many.slice(0, 9)
  expect(await of('peer-funnel', placed(factsOf(reoperationElements, reports(few)), few))).toMatchObject({ checked: 0 })
})

test('fences: three interquartile ranges and a modified z of 3.5; none for four values or where half are equal', () => {
  // Median 3, MAD 1 (|x − 3| = 2 1 0 1 97), quartiles 2 and 4: beyond 4 + 3 × 2 = 10, and z = 0.6745 × 97 / 1 = 65.
  const five = fences([1, 2, 3, 4, 100])
  expect([five?.median, five?.isFar(100), five?.isFar(10), five?.isFar(1)]).toEqual([3, true, false, false])
  expect(fences([1, 2, 3, 100])).toBeUndefined()
  expect(fences([3, 3, 3, 4, 100])).toBeUndefined()
})

test('doctors per bed a hundredfold that of peers', async () => {
  const reports: PeriodReport[] = many.map((id, i) => [id, '2023', i === 3 ? 2000 : 20 + i, 100])
  const found = await of('peer-values', placed(factsOf(['gs_doctors', 'gs_open_beds'], reports), many))
  // 0.20 to 0.31 but for one; in the middle of the twelve stand 0.26 and 0.27.
  expect(await places(Promise.resolve(found))).toEqual(['P3 GS-2022-02 2023: 20.00 / 0.27 doctors per bed'])
  expect(found).toMatchObject({ checked: 12, failed: 1 })
})

test('a published figure against the same from the reports, to its printed digits', async () => {
  const setting = settingOf(factsOf(reoperationElements, [['A', '2023', 12, 1000]]))
  const fact = (value: number, rest: Partial<Fact> = {}): Fact => ({
    subject: 'A',
    indicator: 'GS-2022-06',
    period: '2023',
    value,
    bound: 'exact',
    unit: '%',
    change: null,
    changeUnit: '',
    source: '',
    place: '',
    ...rest,
  })
  // 12 / 1000 = 1.20 %; printed as 1.2 it is right, as 1.3 it is not; "at least 1" holds; another unit is not compared.
  const facts = [
    fact(1.2),
    fact(1.3),
    fact(1, { bound: 'at-least' }),
    fact(12, { unit: '‰' }),
    fact(1.3, { subject: '某省' }),
  ]
  const found = await of('published-agree', setting, { facts })
  expect(found).toMatchObject({ checked: 3, failed: 1 })
  expect(await places(Promise.resolve(found))).toEqual(['A GS-2022-06 2023: 1.3 / 1.20'])
})

test('all checks run as one list; nothing to look at is not applicable', async () => {
  const root = folderWith({
    'datapackage.json': JSON.stringify({ name: 'tiny', resources: [{ name: 'submissions', path: 's.csv' }] }),
    's.csv': lines('organization_id,period,element,value', 'H1,2023-01,discharges,100'),
  })
  const dataset = await openDataset(root, { effects: quiet, quarantineDir: folderWith({}) })
  const results = await runAllChecks(dataset)
  await dataset.close()
  expect(new Set(results.map(({ id }) => id)).size).toBe(results.length)
  const ours = results.filter(({ id }) => indicatorChecks.some((each) => each.id === id))
  expect(ours.map(({ status }) => status)).toEqual(indicatorChecks.map(() => 'not-applicable'))
  expect(results.filter(({ status }) => status === 'error')).toEqual([])
})
