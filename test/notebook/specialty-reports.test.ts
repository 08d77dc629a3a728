import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import improvementGoals from '../../analyses/improvement-goals.ts'
import specialtyIndicators from '../../analyses/specialty-indicators.ts'
import { indicator } from '../../lib/catalogue/index.ts'
import { isKnown, type Lang, quiet } from '../../lib/core/index.ts'
import { type Dataset, openDataset } from '../../lib/data/index.ts'
import {
  type Analysis,
  AnalysisData,
  findings,
  finestSeries,
  goalStudy,
  measuresOf,
  readParams,
  templatesFor,
  trendForm,
  unitOf,
} from '../../lib/notebook/index.ts'
import { createDocument, missingGlyphs, type RecordItem, type ReportModel, renderHtml } from '../../lib/report/index.ts'
import { repository } from '../cli/zhikong.ts'
import { codesOf } from '../data/package-folder.ts'
import { largeHospitals } from './large-hospitals.ts'

let folder = ''
let dataset: Dataset
let data: AnalysisData

beforeAll(async () => {
  folder = await largeHospitals()
  dataset = await openDataset(folder, { effects: quiet })
  data = await AnalysisData.load(dataset)
}, 60_000)
afterAll(async () => {
  await dataset.close()
  await rm(folder, { recursive: true, force: true })
})

const provenance = {
  analysis: 'test',
  params: [],
  version: '0',
  node: '0',
  seed: 'zhikong:1',
  fingerprint: 'none',
} as unknown as Parameters<Analysis['run']>[0]['provenance']

async function modelOf(analysis: Analysis, set: Readonly<Record<string, string>>, lang: Lang): Promise<ReportModel> {
  const params = readParams(analysis.params, set, data.span)
  const doc = createDocument({ analysis: analysis.id, lang, title: analysis.title })
  await analysis.run({ data, params, doc, lang, provenance })
  return doc.model()
}

const gaps = /\bNaN\b|\bundefined\b|\[object|\bInfinity\b/

/** The page as it would be printed: every figure drawn, every name found, every character in the fonts. */
async function pageOf(model: ReportModel): Promise<string> {
  const { html } = await renderHtml(model, { templatesDir: templatesFor(model.analysis, repository) })
  expect(missingGlyphs(html, model)).toEqual([])
  expect(html.replace(/<style>[\s\S]*?<\/style>/g, '').match(gaps)).toBeNull()
  return html
}

const form = (id: string): string => trendForm(data, findings(data, indicator(id), 2024))

describe('the form of a trend', () => {
  test('months or quarters have a control chart, in the finest period in which they are reported', () => {
    const unit = (id: string): string => unitOf(findings(data, indicator(id), 2024).series)
    expect([form('HBO-2022-04'), unit('HBO-2022-04')]).toEqual(['control-chart', 'month'])
    expect([form('RH-2022-07'), unit('RH-2022-07')]).toEqual(['control-chart', 'quarter'])
  })

  test('years are too few; counts since January, registers and staff never have limits; a median has its quartiles', () => {
    expect([form('PS-2022-P05'), form('HIV-2022-11'), form('HIV-2022-09')]).toEqual([
      'level-lines',
      'year-lines',
      'year-lines',
    ])
    expect([form('HE-2022-01'), form('PIT-2023-18')]).toEqual(['level-lines', 'quartile-lines'])
  })

  test('doctors per hundred cases of a quarter are not those of a year: only years are shown', () => {
    expect([form('ONC-2022-01'), form('HE-2022-05')]).toEqual(['level-lines', 'level-lines'])
    const { change } = findings(data, indicator('ONC-2022-01'), 2024)
    // Printed per hundred, and yet no percentage.
    expect(change.unit).toBe('printed-unit')
  })

  test('a year in which only a sixth is known by month is shown by quarter', () => {
    const { change } = findings(data, indicator('HBO-2022-04'), 2024)
    // Were the year six times as large, its months would hold a sixth of it, and so would its quarters: years are left.
    const larger = { ...change, to: { ...change.to, months: change.to.months * 6 } }
    expect(unitOf(finestSeries(data, larger, 2024))).toBe('year')
  })
})

describe('specialty-indicators', () => {
  const pages = (model: ReportModel): readonly RecordItem[] => model.lists['specialty.pages'] ?? []

  test('oncology: a page an indicator in the form of its kind, drawn', { timeout: 60_000 }, async () => {
    const model = await modelOf(specialtyIndicators, { specialty: 'oncology' }, 'zh')
    expect(pages(model)).toHaveLength(14)
    const page = (id: string) => pages(model).find((each) => each.id === id)
    expect(page('ONC-2022-02')).toMatchObject({
      more: [{ item: 'ONC-2022-02.classes' }, { kind: 'table' }, { item: 'ONC-2022-02.classes-levels' }],
    })
    expect(page('ONC-2022-09')).toMatchObject({ more: [{ kind: 'table', item: 'ONC-2022-09.items' }] })
    expect(page('ONC-2022-05')).toMatchObject({ strata: [{ table: 'ONC-2022-05.strata' }] })
    const shares = model.tables['ONC-2022-02.classes-table']?.rows.map(({ cells }) => cells[4]?.number ?? 0) ?? []
    expect(shares).toHaveLength(6)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6)
    await pageOf(model)
  })

  test('HIV treatment in English: each stratum is held against its own target; no chart has limits', {
    timeout: 60_000,
  }, async () => {
    const model = await modelOf(specialtyIndicators, { specialty: 'hiv-treatment' }, 'en')
    const targets = model.tables['HIV-2022-09.strata']?.rows.map(({ cells }) => cells[4]?.text)
    expect(targets).toEqual(['≥90.0%', '≥100.0%'])
    expect(pages(model).find(({ id }) => id === 'HIV-2022-09')).toMatchObject({
      strata: [{ text: expect.stringMatching(/target ≥90\.0%.*target ≥100\.0%/) }],
    })
    const trends = Object.entries(model.figures).filter(([id]) => id.endsWith('.trend'))
    expect(trends.filter(([, { icons }]) => icons.length > 0)).toEqual([])
    await pageOf(model)
  })

  test('a specialty of which the data have nothing is refused by name', async () => {
    const set = { specialty: 'urology' }
    expect(await codesOf(modelOf(specialtyIndicators, set, 'zh'))).toEqual(['ZK-GROUP-EMPTY'])
  })
})

describe('improvement-goals', () => {
  test('all 49 goals are held against 2022, and the state of each follows from its interval and target', () => {
    const study = goalStudy(data, 2024)
    expect([study.baseline, study.silent.length]).toEqual([2022, 0])
    expect(study.centres.flatMap(({ goals }) => goals)).toHaveLength(49)
    for (const { change, state, target } of measuresOf(study)) {
      expect(change.from.keys.year).toBe('2022')
      expect(state === 'no-target').toBe(target === undefined)
      if (state === 'met' && target && isKnown(change.to.answer))
        expect(
          target.operator === '>=' ? change.to.answer.value >= target.value : change.to.answer.value <= target.value,
        ).toBe(true)
    }
  })

  test('a section a goal: causes and actions where reported, else the sentence that says none was', {
    timeout: 60_000,
  }, async () => {
    const model = await modelOf(improvementGoals, {}, 'zh')
    const goals = (model.lists['goals.centres'] ?? []).flatMap(({ goals: own }) => own as readonly RecordItem[])
    expect(goals).toHaveLength(49)
    const withCauses = goals.filter(({ causes }) => causes !== undefined)
    const without = goals.filter(({ none, noneAlone }) => none !== undefined || noneAlone !== undefined)
    expect([withCauses.length, without.length]).toEqual([14, 35])
    expect(goals.filter(({ departments }) => departments !== undefined).map(({ code }) => code)).toEqual([
      'PIT-2023-01',
      'PIT-2023-02',
      'PIT-2023-10',
      'PIT-2023-16',
    ])
    expect(goals.find(({ code }) => code === 'NIT-2023-IX')?.basis).toContain('二手文本')
  })
})
