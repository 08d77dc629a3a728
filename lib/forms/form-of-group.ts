import { type Element, element, elementsOf, type Group, type Indicator, type Stratum } from '../catalogue/index.ts'
import type { Bilingual, PeriodUnit } from '../core/index.ts'
import { entryRow } from './entry-row.ts'
import { askedEvery, finer, periodsWithin } from './frequency.ts'
import { elementRules } from './group-rules.ts'
import type { FormOptions, FormPlan, PlanRow, PlanRule, PlanSheet } from './plan.ts'
import { planVersion } from './plan-version.ts'
import { unitName, valueType } from './value-type.ts'

/** An element as a form asks for it: how often, by which strata, or as a list of so many entries. */
type Asked = {
  readonly element: Element
  readonly every: PeriodUnit
  readonly strata: readonly Stratum[]
  readonly entries: number
}

/**
 * The form of a group of indicators: each data element once, however many indicators use it, as often as the most frequent
 * of them asks, by the strata they have, and for each department if departments are named.
 */
export function formOfGroup(group: Group, options: FormOptions): FormPlan {
  const asked = askedElements(group.indicators, options)
  const departments = options.departments?.length ? options.departments : [undefined]
  const sheets = [...new Set(asked.map(({ every }) => every))]
    .map((every): PlanSheet => {
      const own = asked.filter((each) => each.every === every)
      const rows = departments.flatMap((department) => own.flatMap((each) => rowsFor(each, department)))
      return { every, periods: periodsWithin(every, options.period), rows }
    })
    .filter(({ periods }) => periods.length > 0)
  const shown = new Set(sheets.flatMap(({ rows }) => rows.map((row) => row.element)))
  const plan = {
    ...options,
    title: { zh: `${group.name.zh}数据填报表`, en: `${group.name.en}: reporting form` },
    issuer: group.centre,
    sheets,
    rules: sheets.flatMap((sheet) => departments.flatMap((department) => rulesFor(group, sheet, department))),
    computes: group.indicators.map(({ id, name, measure }) => ({ id, name, formula: formulaOf({ measure }) })),
    leftOut: asked.filter((each) => !shown.has(each.element.id)).map((each) => each.element.name),
    source: [...new Set(group.indicators.map(({ source }) => source.document))].join('；'),
  }
  return { ...plan, version: planVersion(plan) }
}

function askedElements(indicators: readonly Indicator[], options: FormOptions): Asked[] {
  const asked = new Map<string, Asked>()
  for (const indicator of indicators) {
    const every = askedEvery(indicator.frequency, options)
    const { measure } = indicator
    for (const each of wholeFirst(indicator)) {
      const before = asked.get(each.id)
      asked.set(each.id, {
        element: each,
        every: before ? finer(before.every, every) : every,
        strata: strataOf(each.id, indicators),
        entries: 'distribution' in measure && measure.distribution === each.id ? measure.top : (before?.entries ?? 0),
      })
    }
  }
  return [...asked.values()]
}

/** The whole comes before its part, whose definition begins "of these". */
function wholeFirst({ measure, alsoCollect = [] }: Indicator): readonly Element[] {
  const elements = elementsOf({ measure })
  const reversed = 'numerator' in measure || 'distribution' in measure
  const ordered = reversed ? elements.toReversed() : 'composite' in measure ? componentsBetween(measure) : elements
  return [...ordered, ...alsoCollect.map((id) => element(id))]
}

/** Those concerned, each component done, and last those for whom all of them were. */
function componentsBetween(measure: Extract<Indicator['measure'], { readonly composite: string }>): readonly Element[] {
  const complete = measure.composite === 'all-or-none' ? [measure.complete] : []
  return [measure.denominator, ...measure.components, ...complete].map((id) => element(id))
}

/** An element is split where every indicator that uses it is; a denominator that others share is reported whole. */
function strataOf(id: string, indicators: readonly Indicator[]): readonly Stratum[] {
  const users = indicators.filter((each) => elementsOf(each).some((used) => used.id === id))
  const [first, ...others] = users.map(({ strata = [] }) => strata)
  return (first ?? []).filter((stratum) => others.every((strata) => strata.some(({ id: same }) => same === stratum.id)))
}

const keyOf = (id: string, department: string | undefined, part?: string): string =>
  `${id}${department === undefined ? '' : `@${department}`}${part === undefined ? '' : `#${part}`}`

function rowsFor({ element: of, strata, entries }: Asked, department: string | undefined): PlanRow[] {
  const row = {
    element: of.id,
    ...(department === undefined ? {} : { department, section: { zh: department, en: department } }),
    unit: unitName(of.unit),
    definition: of.definition,
    value: valueType(of.unit),
  }
  if (entries > 0) {
    return Array.from({ length: entries }, (_, i) => {
      const entry = i + 1
      return { ...entryRow(row, of.name, entry), key: keyOf(of.id, department, String(entry)), partOf: false }
    })
  }
  const split = strata.map((stratum): PlanRow => {
    const name = { zh: `其中：${stratum.name.zh}`, en: `of which: ${stratum.name.en}` }
    const definition = stratum.definition ?? of.definition
    return { ...row, key: keyOf(of.id, department, stratum.id), stratum: stratum.id, name, definition, partOf: true }
  })
  return [{ ...row, key: keyOf(of.id, department), name: of.name, partOf: false }, ...split]
}

/** Rules hold within one department and stratum, between numbers asked for equally often. */
function rulesFor({ indicators }: Group, { rows }: PlanSheet, department: string | undefined): PlanRule[] {
  const own = rows.filter((row) => row.department === department)
  const of = (id: string): readonly PlanRow[] => own.filter((row) => row.element === id)
  const between = elementRules(indicators).flatMap(({ rule, parts, whole }): PlanRule[] => {
    const rowsOfParts = parts.map(of)
    if (of(whole).length === 0 || rowsOfParts.some((found) => found.length === 0)) return []
    const entries = rowsOfParts.flat().filter(({ entry }) => entry !== undefined)
    if (entries.length > 0) return [{ rule, parts: entries.map(({ key }) => key), whole: keyOf(whole, department) }]
    const strata = [undefined, ...new Set(rowsOfParts.flat().flatMap(({ stratum }) => stratum ?? []))]
    return strata.map((stratum) => {
      const sameOrAll = of(whole).some((row) => row.stratum === stratum) ? stratum : undefined
      return {
        rule,
        parts: parts.map((id) => keyOf(id, department, stratum)),
        whole: keyOf(whole, department, sameOrAll),
      }
    })
  })
  const splits = own.flatMap(({ key, element: id, stratum }): PlanRule[] =>
    stratum === undefined ? [] : [{ rule: 'at-most', parts: [key], whole: keyOf(id, department) }],
  )
  return [...between, ...splits]
}

function formulaOf(indicator: Pick<Indicator, 'measure'>): Bilingual {
  const names = elementsOf(indicator).map(({ name }) => name)
  const { measure } = indicator
  const [sign, enSign] = 'numerator' in measure ? [' ÷ ', ' ÷ '] : 'parts' in measure ? [' : ', ' : '] : ['、', '; ']
  return { zh: names.map(({ zh }) => zh).join(sign), en: names.map(({ en }) => en).join(enSign) }
}
