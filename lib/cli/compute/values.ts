import { elementsOf, type Indicator } from '../../catalogue/index.ts'
import {
  type Bilingual,
  formatInterval,
  formatNumber,
  hasInterval,
  isKnown,
  type Lang,
  reasonText,
} from '../../core/index.ts'
import type { Dataset } from '../../data/index.ts'
import {
  compute,
  type Dimension,
  type IndicatorResult,
  type IndicatorRow,
  isSplit,
  placeKey,
  type Setting,
  settingFor,
  spanOf,
} from '../../indicators/index.ts'
import { absentLines } from './absent.ts'
import type { Request } from './request.ts'
import { type Cell, countText, type Sheet, type SheetColumn, textTable } from './sheet.ts'

/** Everything that was computed, with where it came from. */
export type Values = {
  readonly by: readonly Dimension[]
  readonly start: string
  readonly end: string
  readonly dataset: Dataset
  readonly setting: Setting
  readonly results: readonly IndicatorResult[]
}

/** The half-open range of dates that was asked for; what the data hold where nobody says. */
export function rangeOf({ period }: Request, { facts }: Setting): { readonly start: string; readonly end: string } {
  const { start, end } = period ?? spanOf(facts) ?? { start: '1900-01-01', end: '1900-01-01' }
  return { start, end }
}

/** Which institutions were asked for. */
export const placeFilter =
  ({ places }: Request) =>
  (organization: Dataset['organizations'][number]): boolean =>
    places.every(({ dimension, key }) => placeKey(organization, dimension) === key)

/** All indicators, from one look at the data. */
export async function computeValues(dataset: Dataset, request: Request): Promise<Values> {
  const setting = await settingFor(dataset, request.indicators, request.by.find(isSplit))
  const range = rangeOf(request, setting)
  const grouping = { by: request.by, ...range, where: placeFilter(request) }
  const results = request.indicators.map((indicator) => compute(setting, indicator, grouping))
  return { by: request.by, ...range, dataset, setting, results }
}

export const sources = { submissions: 'reported', cases: 'cases', both: 'both', none: null } as const
export const sourceNames: Readonly<Record<IndicatorResult['countedFrom'], Bilingual>> = {
  submissions: { zh: '填报', en: 'reported' },
  cases: { zh: '出院病例', en: 'cases' },
  both: { zh: '填报与出院病例', en: 'reported and cases' },
  none: { zh: '无', en: 'none' },
}

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
  const derived = dataset.factOrigins.filter(({ column }) =>
    JSON.stringify(elementsOf(indicator)).includes(`"${column}"`),
  )
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

/** Whether the answer is one number: of a composition and a distribution it is the whole, and its parts are what is asked. */
const isOneNumber = ({ measure }: Indicator): boolean => !('parts' in measure || 'distribution' in measure)

const numberOf = (indicator: Indicator, { answer }: IndicatorRow): number | null =>
  isKnown(answer) && isOneNumber(indicator) ? answer.value : null

function intervalsOf({ answer }: IndicatorRow) {
  if (!hasInterval(answer)) return []
  const { lower, upper, level, method, also } = answer
  return [{ lower, upper, level, method }, ...also]
}

const dimensionTitles: Readonly<Record<Dimension, Bilingual>> = {
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

const column = (name: string, zh: string, en: string, type: SheetColumn['type'], width = 12): SheetColumn => ({
  name,
  title: { zh, en },
  type,
  width,
})

/** One row a value, with its interval at the first level. */
export function valuesSheet({ by, results }: Values, lang: Lang): Sheet {
  const columns = [
    column('indicator', '指标', 'Indicator', 'text', 14),
    column('name', '名称', 'Name', 'text', 34),
    ...by.map((each) => column(each, dimensionTitles[each].zh, dimensionTitles[each].en, 'text')),
    column('label', '对象', 'Of', 'text', 28),
    column('numerator', '分子', 'Numerator', 'whole'),
    column('denominator', '分母', 'Denominator', 'whole'),
    column('value', '值', 'Value', 'number'),
    column('unit', '单位', 'Unit', 'text', 10),
    column('lower', '下限', 'Lower', 'number'),
    column('upper', '上限', 'Upper', 'number'),
    column('level', '置信水平', 'Level', 'number', 10),
    column('method', '方法', 'Method', 'text', 16),
    column('source', '来源', 'Source', 'text', 10),
    column('reported', '已报', 'Reported', 'whole', 9),
    column('expected', '应报', 'Expected', 'whole', 9),
    column('reason', '无值原因', 'Reason for none', 'text', 18),
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
    interval?.lower ?? null,
    interval?.upper ?? null,
    interval?.level ?? null,
    interval?.method ?? null,
    sources[countedFrom],
    reported,
    expected,
    isKnown(answer) ? null : answer.reason,
    listed ?? null,
    row.quartiles?.map((each) => (isKnown(each) ? each.value : '')).join(';') ?? null,
  ]
}

const say = {
  zh: {
    of: '对象',
    numerator: '分子',
    denominator: '分母',
    value: '值',
    interval: '95% 区间',
    reports: '已报/应报',
    source: '来源：',
    none: '  没有机构填报，也没有有关的病例。',
  },
  en: {
    of: 'Of',
    numerator: 'Numerator',
    denominator: 'Denominator',
    value: 'Value',
    interval: '95 % interval',
    reports: 'Reports',
    source: 'source: ',
    none: '  Nobody reported it, and there are no such cases.',
  },
} as const

/** For a terminal: an indicator after the other, numbers as they are printed. */
export const valuesText = (values: Values, lang: Lang): string =>
  values.results.map((result) => [heading(result, lang), ...resultText(values, result, lang)].join('\n')).join('\n\n')

export function heading(
  { indicator, countedFrom }: Pick<IndicatorResult, 'indicator' | 'countedFrom'>,
  lang: Lang,
): string {
  const { id, name, format } = indicator
  const from = `${say[lang].source}${sourceNames[countedFrom][lang]}`
  return lang === 'zh'
    ? `${id} ${name.zh}（${format.unit.zh}；${from}）`
    : `${id} ${name.en} (${format.unit.en}; ${from})`
}

const classesShown = 3

function valueText(indicator: Indicator, { answer, parts, classes }: IndicatorRow, lang: Lang): string {
  const { decimals } = indicator.format
  if (!isKnown(answer)) return reasonText(answer.reason, lang)
  if (isOneNumber(indicator)) return formatNumber(answer.value, { decimals, lang })
  const ranked = classes?.slice(0, classesShown) ?? []
  const shares = ranked.map(({ name, share }) => `${name ?? '…'} ${formatNumber(share, { decimals, lang })}`)
  return parts ? parts.map((part) => countText(part, lang)).join(' : ') : shares.join(lang === 'zh' ? '，' : ', ')
}

function resultText({ dataset, setting }: Values, result: IndicatorResult, lang: Lang): string[] {
  const words = say[lang]
  const missing = absentLines(dataset, setting, result.indicator, lang)
  if (result.rows.length === 0) return [words.none, ...missing]
  const columns = [
    { title: words.of },
    ...[words.numerator, words.denominator, words.value, words.interval, words.reports].map((title) => ({
      title,
      right: true,
    })),
  ]
  const { decimals } = result.indicator.format
  const rows = result.rows.map((row) => {
    const { label, numerator, denominator, reported, expected } = row
    const value = valueText(result.indicator, row, lang)
    const [interval] = intervalsOf(row)
    return [
      label[lang],
      countText(numerator, lang),
      countText(denominator, lang),
      value,
      interval ? formatInterval(interval, { decimals, lang }) : '',
      `${countText(reported, lang)}/${countText(expected, lang)}`,
    ]
  })
  return [textTable(columns, rows), ...missing]
}
