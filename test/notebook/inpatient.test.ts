import { afterAll, describe, expect, test } from 'vitest'
import { type Lang, ProblemError } from '../../lib/core/index.ts'
import type { Dataset } from '../../lib/data/index.ts'
import {
  AnalysisData,
  type InpatientWanted,
  inpatientAbility,
  inpatientBasis,
  inpatientEfficiency,
  inpatientGroups,
  inpatientHospital,
  inpatientMessages,
  inpatientOverview,
  inpatientSafety,
  inpatientSpecialties,
  inpatientStudy,
  inpatientTrends,
} from '../../lib/notebook/index.ts'
import { createDocument, type ReportModel } from '../../lib/report/index.ts'
import { lines, openFiles, problemsOf } from '../data/package-folder.ts'
import { gaps } from './making.ts'

const opened: Dataset[] = []
afterAll(async () => {
  for (const dataset of opened.splice(0)) await dataset.close()
})

async function open(files: Readonly<Record<string, string>>): Promise<AnalysisData> {
  const dataset = await openFiles(files)
  opened.push(dataset)
  return AnalysisData.load(dataset)
}

const organizations = lines(
  'organization_id,name,region_code,level,kind',
  'A,甲院,990100,tertiary,综合',
  'B,乙院,990200,tertiary,综合',
  'C,丙院,990100,tertiary,专科',
  'D,丁院,990100,secondary,综合',
)
const weights = lines(
  'version,drg_code,name,weight,reference_days,reference_cost',
  'V1,GB15,大手术,3,12,30000',
  'V1,GD29,阑尾,0.8,5,8000',
  'V1,ES35,肺炎,0.5,8,6000',
)

type Stay = readonly [organization: string, year: number, code: string, days: number | '', way: number, cases: number]

const discharges = (list: readonly Stay[]): string =>
  lines(
    'organization_id,case_id,discharge_date,department,length_of_stay,discharge_way,surgery_level,total_cost,drg_code',
    ...list.flatMap(([organization, year, code, days, way, cases], nth) =>
      Array.from(
        { length: cases },
        (_, i) =>
          `${organization},${nth}-${i},${year}-03-05,${code === 'ES35' ? '0301' : '0401'},${days},${way},${code === 'GB15' ? 4 : ''},10000,${code}`,
      ),
    ),
  )

// 2023: 1 of 10, 1 of 100 and none of 40 died in the three groups, so that none is low by itself; 2024 as counted below.
const stays: readonly Stay[] = [
  ['A', 2023, 'GB15', 14, 1, 9],
  ['A', 2023, 'GB15', 14, 5, 1],
  ['B', 2023, 'GD29', 6, 1, 99],
  ['B', 2023, 'GD29', 6, 5, 1],
  ['D', 2023, 'ES35', 9, 1, 40],
  ['A', 2024, 'GB15', 12, 1, 4],
  ['A', 2024, 'ES35', 7, 1, 5],
  ['A', 2024, 'ES35', 70, 5, 1],
  ['A', 2024, '0000', 3, 1, 2],
  ['B', 2024, 'GD29', 5, 1, 40],
  ['C', 2024, 'GD29', 3, 1, 10],
  ['D', 2024, 'GD29', 3, 1, 10],
]
const files = { 'organizations.csv': organizations, 'drg_weights.csv': weights, 'discharges.csv': discharges(stays) }
const wanted: InpatientWanted = { year: 2024, level: 'tertiary', zeroDeathGroups: 'low', trim: 'none' }

const province = await open(files)

/** Everything that the report writes, as its model. */
async function written(data: AnalysisData, of: InpatientWanted, lang: Lang): Promise<ReportModel> {
  const doc = createDocument({ analysis: 'inpatient-performance', lang, title: 'x' })
  const study = await inpatientStudy(data, of, 'seed')
  inpatientMessages(doc, study)
  inpatientOverview(doc, study)
  inpatientAbility(doc, study)
  inpatientEfficiency(doc, study)
  inpatientSafety(doc, study)
  inpatientSpecialties(doc, study)
  inpatientGroups(doc, study)
  inpatientTrends(doc, study)
  inpatientHospital(doc, study)
  inpatientBasis(doc, data, study)
  return doc.model()
}

describe('a study of inpatient performance', () => {
  test('compares general hospitals of the level, against all their cases of the year', async () => {
    const study = await inpatientStudy(province, wanted, 'seed')
    expect(study.hospitals.map(({ label }) => label.zh)).toEqual(['甲院', '乙院'])
    expect(study.peers.zh).toBe('三级综合医院')
    // 4·3 + 6·.5 + 40·.8 = 47 of 50 cases; 48 + 35 + 70 + 200 = 353 days.
    expect(study.whole.mix.totalWeight).toBeCloseTo(47, 10)
    expect(study.reference.daysPerWeight).toBeCloseTo(353 / 47, 10)
    expect(study.reference.meanStay).toBeCloseTo(353 / 50, 10)
    expect(study.whole.mix.flow).toMatchObject({ received: 52, ungrouped: 2, used: 50 })
    // The whole against itself.
    expect(study.whole.stay.observedToExpected).toMatchObject({ value: expect.closeTo(1, 12) })
    expect(study.intervals).toEqual({ by: 'bootstrap', seed: 'seed', replicates: 2000 })
    // Of forty cases the interval is resampled; of ten the number stands alone, with its shares.
    expect(study.hospitals[1]?.mix.cmi).toMatchObject({ method: 'bootstrap-percentile', seed: 'seed/B' })
    expect(study.hospitals[0]?.mix.cmi).toEqual({ kind: 'value', value: 1.5 })
    expect(study.hospitals[0]?.mix.surgicalShare).toMatchObject({ value: 0.4, method: 'wilson' })
    expect(study.before?.mix.flow.used).toBe(110)
  })

  test('grades come from the year before, and groups without deaths go where they were sent', async () => {
    const low = await inpatientStudy(province, wanted, 's')
    expect(low.grades).toMatchObject({ from: 2023, to: 2023, circular: false, cases: 150, deaths: 2 })
    // ES35 had no death in 2023, so that its death in 2024 is one in a low-risk group of 6.
    expect(low.whole.risk.grades.low).toMatchObject({ cases: 6, deaths: 1 })
    const own = await inpatientStudy(province, { ...wanted, zeroDeathGroups: 'own-grade' }, 's')
    expect(own.whole.risk.grades.low.cases).toBe(0)
    expect(own.whole.risk.grades['no-deaths']).toMatchObject({ cases: 6, deaths: 1 })
    // 2023 has no year before it to grade it by, so that its deaths are not held against those of 2024.
    expect(low.before?.risk.grades.low.mortality).toEqual({ kind: 'unavailable', reason: 'not-applicable' })
    const first = await inpatientStudy(province, { ...wanted, year: 2023 }, 's')
    expect(first.grades).toMatchObject({ from: 2023, to: 2023, circular: true })
  })

  test('long stays are left out by the rule asked for, and counted', async () => {
    const { whole, trimming } = await inpatientStudy(province, { ...wanted, trim: 'over-60-days' }, 's')
    expect(trimming.rule).toBe('> 60')
    expect(whole.mix.flow).toMatchObject({ received: 52, ungrouped: 2, trimmedAbove: 1, used: 49 })
  })

  test('one region, and one hospital in the foreground', async () => {
    const study = await inpatientStudy(province, { ...wanted, region: '990100', hospital: 'A' }, 's')
    expect(study.hospitals).toHaveLength(1)
    expect(study.own?.label.zh).toBe('甲院')
  })

  test('what is not there is said with the way out', async () => {
    const codes = async (of: Partial<InpatientWanted>, data = province) =>
      (await problemsOf(inpatientStudy(data, { ...wanted, ...of }, 's'))).map(({ code, params }) => [
        code,
        Object.values(params)[0],
      ])
    expect(await codes({ hospital: 'D' })).toEqual([['ZK-PARAM-INVALID', 'hospital']])
    expect(await codes({ level: 'primary' })).toEqual([['ZK-PARAM-INVALID', 'level']])
    expect(await codes({ region: '990900' })).toEqual([['ZK-PARAM-INVALID', 'region']])
    const bare = await open({
      'discharges.csv': lines('organization_id,case_id,discharge_date', 'A,1,2024-01-01'),
      'submissions.csv': lines('organization_id,period,element,value', 'A,2024-01,a,1'),
    }).catch((error) => {
      if (error instanceof ProblemError) throw new Error(error.message)
      throw error
    })
    expect(await codes({}, bare)).toEqual([
      ['ZK-TABLE-MISSING', 'drg_weights'],
      ['ZK-COL-MISSING', 'drg_code'],
    ])
  })
})

describe('the pages on inpatient performance', () => {
  test.each(['zh', 'en'] as const)('say in %s what was counted, and leave no gap', async (lang) => {
    const model = await written(province, { ...wanted, hospital: 'A' }, lang)
    expect(JSON.stringify(model).match(gaps)).toBeNull()
    // Two hospitals are too few for a funnel, three for a quadrant.
    expect(Object.keys(model.figures)).not.toContain('safety.low')
    expect(model.texts['safety.text']?.text).toContain(lang === 'zh' ? '不足 10 家' : 'fewer than 10 hospitals')
    expect(model.values['numbers.low']).toMatchObject({ number: 1 })
    const basis = model.lists.basis?.map(({ text }) => String(text)).join('\n') ?? ''
    for (const said of ['V1', 'zeroDeathGroups = low', '2,000', 'seed/', 'mean-of-ratios', 'none'])
      expect(basis).toContain(said)
    // Received is the sum of the others in every row of the flow.
    for (const { cells } of model.tables['flow.hospitals']?.rows ?? []) {
      const [received = 0, ...others] = cells.slice(1).map(({ number = 0 }) => number)
      expect(others.reduce((sum, each) => sum + each, 0)).toBe(received)
    }
  })

  test.each(['zh', 'en'] as const)(
    'hold in %s with one hospital, one year and neither cost, outcome nor operations',
    async (lang) => {
      const data = await open({
        'organizations.csv': lines('organization_id,name,region_code,level', 'A,甲院,990100,tertiary'),
        'drg_weights.csv': lines('version,drg_code,name,weight', 'V1,GB15,大手术,3'),
        'discharges.csv': lines(
          'organization_id,case_id,discharge_date,length_of_stay,drg_code',
          'A,1,2024-03-01,5,GB15',
          'A,2,2024-03-01,,GB15',
        ),
      })
      const model = await written(data, wanted, lang)
      expect(JSON.stringify(model).match(gaps)).toBeNull()
      expect(model.values['numbers.low']).toMatchObject({ kind: 'unavailable', reason: 'missing' })
      expect(model.texts['safety.text']?.text).toContain(lang === 'zh' ? '没有低风险组死亡率' : 'no low-risk mortality')
      expect(Object.keys(model.figures)).not.toContain('ability.level')
      // The table has no reference means: those of the cases stand in, and the page says so.
      const basis = model.lists.basis?.map(({ text }) => String(text)).join('\n') ?? ''
      expect(basis).toContain(lang === 'zh' ? '总体与自身相比' : 'a population against itself')
    },
  )
})
