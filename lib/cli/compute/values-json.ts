import { elementsOf } from '../../catalogue/index.ts'
import { isKnown } from '../../core/index.ts'
import type { Dataset } from '../../data/index.ts'
import { columnsOf, type IndicatorResult, type IndicatorRow, type Setting } from '../../indicators/index.ts'
import { intervalsOf, numberOf, sources, type Values } from './values.ts'

/** For a program: every interval, part and reason. Numbers are not rounded. */
export function valuesJson({ by, start, end, results, setting, dataset }: Values): unknown {
  return {
    data: { name: dataset.name, title: dataset.title, synthetic: dataset.synthetic },
    start,
    end,
    by,
    indicators: results.map((result) => aboutJson(result, setting, dataset)),
    values: results.flatMap((result) => result.rows.map((row) => valueJson(result, row))),
  }
}

function aboutJson({ indicator, countedFrom, breaks }: IndicatorResult, { facts }: Setting, dataset: Dataset) {
  const elements = elementsOf(indicator).map(({ id, name, cases }) => {
    const from = facts.countedFrom.get(id)
    const lacks = facts.wanting?.get(id)
    return {
      id,
      name,
      source: from === undefined ? null : sources[from],
      ...(lacks ? { lacks } : {}),
      ...(cases ? {} : { reportedOnly: true }),
    }
  })
  const { id, version, name, kind, better, format } = indicator
  const asked = new Set(elementsOf(indicator).flatMap(columnsOf))
  const derived = dataset.factOrigins.filter(({ column }) => asked.has(column))
  return { id, version, name, kind, better, unit: format.unit, source: sources[countedFrom], elements, derived, breaks }
}

function valueJson({ indicator, countedFrom }: IndicatorResult, row: IndicatorRow) {
  const { keys, label, answer, numerator, denominator, reported, expected, months, absent } = row
  const { parts, quartiles, classes } = row
  return {
    indicator: indicator.id,
    ...keys,
    label,
    numerator,
    denominator,
    value: numberOf(indicator, row),
    reason: isKnown(answer) ? null : answer.reason,
    intervals: intervalsOf(row),
    source: sources[countedFrom],
    reported,
    expected,
    months,
    absent,
    ...(parts ? { parts } : {}),
    ...(quartiles ? { quartiles: quartiles.map((each) => (isKnown(each) ? each.value : null)) } : {}),
    ...(classes ? { classes } : {}),
  }
}
