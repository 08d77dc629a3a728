import { expect, test } from 'vitest'
import {
  element,
  elements,
  elementsOf,
  goals,
  groups,
  type Indicator,
  indicator,
  indicators,
  kinds,
  type Shape,
  shapeOf,
  versionsOf,
} from '../../lib/catalogue/index.ts'
import { type Bilingual, type Predicate, ProblemError } from '../../lib/core/index.ts'

const repeated = (ids: readonly string[]): string[] => ids.filter((id, at) => ids.indexOf(id) !== at)
const chinese = /[\u4e00-\u9fff]/
const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value

/** Every bilingual text within a value, with the path that leads to it. */
function textsIn(value: unknown, path: string): { path: string; text: Bilingual }[] {
  if (isBilingual(value)) return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}.${key}`))
}

function columnsOf(predicate: Predicate): string[] {
  if ('all' in predicate) return predicate.all.flatMap(columnsOf)
  if ('any' in predicate) return predicate.any.flatMap(columnsOf)
  if ('not' in predicate) return columnsOf(predicate.not)
  return [predicate.column]
}

test('how many indicators each group has; items of two measures, and readings of ours, count apart', () => {
  expect(Object.fromEntries(groups.map(({ id, indicators: list }) => [id, list.length]))).toEqual({
    'national-goals': 17,
    'improvement-goals': 43,
    'hyperbaric-oxygen': 12,
    'general-surgery': 11,
    'clinical-nutrition': 9,
    rheumatology: 11,
    hematology: 14,
    urology: 11,
    'hiv-treatment': 13,
    'plastic-surgery': 15,
    burns: 10,
    oncology: 14,
  })
  expect(goals).toHaveLength(49)
})

test('every id stands once, and every indicator in its own group', () => {
  expect(repeated(indicators.map(({ id }) => id))).toEqual([])
  expect(repeated(elements.map(({ id }) => id))).toEqual([])
  expect(repeated(goals.map(({ id }) => id))).toEqual([])
  expect(groups.flatMap(({ id, indicators: list }) => list.filter(({ group }) => group !== id))).toEqual([])
})

test('every element in use is defined, and every element defined is in use', () => {
  const used = new Set(
    indicators.flatMap((each) => [...elementsOf(each).map(({ id }) => id), ...(each.alsoCollect ?? [])]),
  )
  expect(elements.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
})

test('element ids are snake_case, so that they can name a column of any engine', () => {
  expect(elements.map(({ id }) => id).filter((id) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(id))).toEqual([])
})

test('every text exists in Chinese and in English, and the English has no Chinese left in it', () => {
  const texts = [...indicators, ...elements, ...goals, ...groups].flatMap((each) => textsIn(each, each.id))
  const wrong = texts.filter(({ text: { zh, en } }) => zh === '' || en === '' || chinese.test(en))
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('the numbers of a worked example give the answer that it states', () => {
  for (const { id, example, format } of indicators) {
    if (!('numerator' in example)) continue
    const value = (example.numerator / example.denominator) * format.per
    expect(example.answer, id).toBeCloseTo(value, 4)
    expect(example.working, id).toContain(value.toFixed(format.decimals))
  }
})

test('a measure has the shape of its kind, and its example the numbers of its shape', () => {
  expect(indicators.filter(({ kind, measure }) => shapeOf(measure) !== kinds[kind].shape).map(({ id }) => id)).toEqual(
    [],
  )
  const quotients: readonly Shape[] = ['quotient', 'case-sums']
  const wrong = indicators.filter(({ kind, example }) =>
    quotients.includes(kinds[kind].shape) ? !('numerator' in example) : !('values' in example),
  )
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('what an indicator collects beside its elements is an element too', () => {
  const ids = new Set(elements.map(({ id }) => id))
  expect(indicators.flatMap(({ alsoCollect }) => alsoCollect ?? []).filter((id) => !ids.has(id))).toEqual([])
})

test('numerator and denominator of a subset kind count the same thing', () => {
  const mixed = indicators
    .filter(({ kind }) => kinds[kind].subset)
    .filter(
      (each) =>
        new Set(
          elementsOf(each)
            .slice(0, 2)
            .map(({ unit }) => unit),
        ).size > 1,
    )
  expect(mixed.map(({ id }) => id)).toEqual([])
})

test('where cases can count a part, they can count its whole', () => {
  const countable = indicators.filter(({ kind }) => kinds[kind].subset).map((each) => elementsOf(each))
  const halves = countable.filter(([part, whole]) => part?.cases !== undefined && whole?.cases === undefined)
  expect(halves.map(([part]) => part?.id)).toEqual([])
})

test('states at a point in time say so, everything else adds up over months', () => {
  const says = /不累加|年初至|期末|时点/
  const states = elements.filter(({ overTime }) => overTime === 'last')
  expect(states.filter(({ definition }) => !says.test(definition.zh)).map(({ id }) => id)).toEqual([])
  const staff = elements.filter(({ id, unit }) => unit === 'bed' || /_(doctors|nurses|technicians|beds)$/.test(id))
  expect(staff.filter(({ overTime }) => overTime !== 'last').map(({ id }) => id)).toEqual([])
})

test('case rules ask only for columns of the front page', () => {
  const known = ['case_id', 'department', 'surgery_level', 'principal_diagnosis', 'principal_procedure']
  const columns = elements.flatMap(({ cases }) => (cases ? columnsOf(cases.where) : []))
  const summed = elements.flatMap(({ cases }) => (cases && 'sum' in cases ? [cases.sum] : []))
  const recorded = [
    'unplanned_reoperation',
    'reoperation_for_complication',
    'readmission_planned_31d',
    'other_diagnoses',
    'other_procedures',
  ]
  const deaths = ['same_day', '24h', '48h'].map((when) => `perioperative_death_${when}`)
  const derived = ['readmitted_14d', 'readmitted_30d', 'minimally_invasive', ...deaths]
  const all = [...known, ...recorded, ...derived, 'discharge_way', 'length_of_stay', 'drg_weight', 'total_cost']
  expect([...columns, ...summed].filter((column) => !all.includes(column))).toEqual([])
})

test('days and weights of a case-mix measure are summed over one and the same cases', () => {
  const measures = indicators.filter(({ kind }) => kind === 'casemix')
  expect(measures.length).toBeGreaterThanOrEqual(2)
  for (const each of measures) {
    const rules = elementsOf(each).map(({ cases }) => cases?.where)
    expect(rules, each.id).toHaveLength(3)
    expect(new Set(rules.map((rule) => JSON.stringify(rule))).size, each.id).toBe(1)
  }
})

test('a goal names its measures, and each measure names its goal', () => {
  const named = goals.flatMap(({ id, measures }) => measures.map((measure) => [measure, id]))
  expect(named).toEqual(
    indicators
      .filter(({ group }) => group === 'national-goals' || group === 'improvement-goals')
      .map((each) => [each.id, each.goal]),
  )
})

test('four goals rest on second-hand lists altogether; the formulas of all ten do', () => {
  const unverified = goals.filter(({ source }) => !source.verified).map(({ id }) => id)
  expect(unverified).toEqual(['NIT-2023-IV', 'NIT-2023-V', 'NIT-2023-VII', 'NIT-2023-IX'])
  const measures = indicators.filter(({ group }) => group === 'national-goals')
  expect(measures.filter(({ source }) => source.verified || source.note === undefined)).toEqual([])
})

test('no ratio, rate, mean, composition or case-mix measure is printed in per cent', () => {
  const quotients = ['ratio', 'rate', 'mean', 'casemix', 'median', 'count']
  const wrong = indicators.filter(
    ({ kind, group, format }) => group !== 'national-goals' && quotients.includes(kind) && format.unit.zh === '%',
  )
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('the threshold of what is compared by ratio is a relative change in per cent, not one of the printed unit', () => {
  const byRatio = indicators.filter(({ kind }) => kinds[kind].comparison === 'rate-ratio')
  expect(byRatio.length).toBeGreaterThan(0)
  expect(byRatio.filter(({ threshold }) => threshold < 1).map(({ id, threshold }) => `${id}: ${threshold} %`)).toEqual(
    [],
  )
})

test('every kind states its properties, and a subset is bounded', () => {
  expect(indicators.filter(({ kind }) => kinds[kind] === undefined)).toEqual([])
  expect(Object.values(kinds).filter(({ subset, bounded }) => subset && !bounded)).toEqual([])
})

test('an unknown id is answered with the nearest one', () => {
  expect(problemsOf(() => indicator('GS-2022-6'))).toMatchObject([
    { code: 'ZK-INDICATOR-UNKNOWN', params: { name: 'GS-2022-6', nearest: 'GS-2022-06' } },
  ])
  expect(problemsOf(() => element('gs_operation'))).toMatchObject([
    { code: 'ZK-ELEMENT-UNKNOWN', params: { name: 'gs_operation', nearest: 'gs_operations' } },
  ])
})

test('elements of an analysis of its own go before those of the catalogue', () => {
  const own = { ...element('discharges'), definition: { zh: '另一口径', en: 'Another rule' } }
  const [, below] = elementsOf(indicator('NIT-2023-V'), [own])
  expect(below?.definition.en).toBe('Another rule')
})

test('versions of a definition are found from any of them, oldest first', () => {
  const old = indicator('NIT-2023-II')
  const next: Indicator = { ...old, id: 'NIT-2025-II', supersedes: 'NIT-2023-II', effectiveFrom: '2025-01-01' }
  const last: Indicator = { ...old, id: 'NIT-2026-I', supersedes: 'NIT-2025-II', effectiveFrom: '2026-01-01' }
  const ids = (id: string) => versionsOf(id, [last, old, next]).map((each) => each.id)
  expect(ids('NIT-2025-II')).toEqual(['NIT-2023-II', 'NIT-2025-II', 'NIT-2026-I'])
  expect(ids('NIT-2026-I')).toEqual(ids('NIT-2023-II'))
  expect(versionsOf('GS-2022-06').map(({ id }) => id)).toEqual(['GS-2022-06'])
})

function problemsOf(run: () => unknown): ProblemError['problems'] {
  try {
    run()
  } catch (error) {
    if (error instanceof ProblemError) return error.problems
    throw error
  }
  return []
}
