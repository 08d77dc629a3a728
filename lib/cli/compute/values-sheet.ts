import { type Bilingual, type Interval, isKnown, type Lang, reasons, reasonText } from '../../core/index.ts'
import type { Dimension, IndicatorResult, IndicatorRow } from '../../indicators/index.ts'
import type { Cell, Sheet, SheetColumn } from './sheet.ts'
import { intervalsOf, numberOf, sourceNames, sources, type Values } from './values.ts'

export const dimensionTitles: Readonly<Record<Dimension, Bilingual>> = {
  organization: { zh: '机构代码', en: 'Institution' },
  region: { zh: '地区代码', en: 'Region' },
  level: { zh: '级别', en: 'Level' },
  ownership: { zh: '性质', en: 'Ownership' },
  month: { zh: '月份', en: 'Month' },
  quarter: { zh: '季度', en: 'Quarter' },
  half: { zh: '半年', en: 'Half-year' },
  year: { zh: '年份', en: 'Year' },
  department: { zh: '科室', en: 'Department' },
  stratum: { zh: '分层', en: 'Stratum' },
}

export const column = (name: string, zh: string, en: string, type: SheetColumn['type'], width = 12): SheetColumn => ({
  name,
  title: { zh, en },
  type,
  width,
})

/** What is told of any answer: its parts, value and interval. */
export const answerColumns: readonly SheetColumn[] = [
  column('numerator', '分子', 'Numerator', 'whole'),
  column('denominator', '分母', 'Denominator', 'whole'),
  column('value', '值', 'Value', 'number'),
  column('unit', '单位', 'Unit', 'text', 10),
  column('lower', '下限', 'Lower', 'number'),
  column('upper', '上限', 'Upper', 'number'),
  column('level', '置信水平', 'Level', 'number', 10),
  column('method', '方法', 'Method', 'text', 16),
]

/** The cells under `lower` to `method`. */
export const intervalCells = (interval: Interval | undefined): readonly Cell[] => [
  interval?.lower ?? null,
  interval?.upper ?? null,
  interval?.level ?? null,
  interval?.method ?? null,
]

const sourceWords = { reported: sourceNames.submissions, cases: sourceNames.cases, both: sourceNames.both }
export const reasonWords = Object.fromEntries(
  reasons.map((reason) => [reason, { zh: reasonText(reason, 'zh'), en: reasonText(reason, 'en') }]),
)

/** One row a value, with its interval at the first level. */
export function valuesSheet({ by, results }: Values, lang: Lang): Sheet {
  const columns = [
    column('indicator', '指标', 'Indicator', 'text', 14),
    column('name', '名称', 'Name', 'text', 34),
    ...by.map((each) => column(each, dimensionTitles[each].zh, dimensionTitles[each].en, 'text')),
    column('label', '对象', 'Of', 'text', 28),
    ...answerColumns,
    { ...column('source', '来源', 'Source', 'text', 10), words: sourceWords },
    column('reported', '已报', 'Reported', 'whole', 9),
    column('expected', '应报', 'Expected', 'whole', 9),
    { ...column('reason', '无值原因', 'Reason for none', 'text', 18), words: reasonWords },
    column('parts', '组成', 'Parts', 'text', 16),
    column('quartiles', '四分位数', 'Quartiles', 'text', 16),
  ]
  const rows = results.flatMap((result) => result.rows.map((row) => cellsOf(by, result, row, lang)))
  return { name: { zh: '指标值', en: 'Values' }, columns, rows }
}

function cellsOf(
  by: readonly Dimension[],
  { indicator, countedFrom }: IndicatorResult,
  row: IndicatorRow,
  lang: Lang,
): readonly Cell[] {
  const { keys, label, answer, numerator, denominator, reported, expected, parts, classes } = row
  const [interval] = intervalsOf(row)
  const listed = parts?.join(';') ?? classes?.map(({ name, count }) => `${name ?? '…'}:${count}`).join(';')
  return [
    indicator.id,
    indicator.name[lang],
    ...by.map((each) => keys[each] ?? ''),
    label[lang],
    numerator,
    denominator,
    numberOf(indicator, row),
    indicator.format.unit[lang],
    ...intervalCells(interval),
    sources[countedFrom],
    reported,
    expected,
    isKnown(answer) ? null : answer.reason,
    listed ?? null,
    row.quartiles?.map((each) => (isKnown(each) ? each.value : '')).join(';') ?? null,
  ]
}
