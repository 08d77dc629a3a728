import { type Bilingual, formatInterval, formatNumber, type Lang } from '../../core/index.ts'
import type { DrgDimension } from '../../indicators/index.ts'
import { drgMeasures } from './drg-measures.ts'
import type { DrgValue, DrgValues } from './drg-values.ts'
import { type Cell, countText, type Sheet, textTable } from './sheet.ts'
import { answerColumns, column, dimensionTitles, intervalCells, reasonWords } from './values-sheet.ts'
import { answerWords } from './values-text.ts'

/** For a program: every interval, part and reason, and the flow of cases. Numbers are not rounded. */
export function drgJson({ by, period, dataset, weights, reference, values }: DrgValues): unknown {
  const { version, otherVersions, groups } = weights
  return {
    data: { name: dataset.name, title: dataset.title, synthetic: dataset.synthetic },
    start: period?.start ?? null,
    end: period?.end ?? null,
    by,
    weights: groups.size === 0 ? null : { version, otherVersions, groups: groups.size },
    reference: reference ?? null,
    measures: drgMeasures.map(({ id, name, unit, note }) => ({ id, name, unit, note: note ?? null })),
    values: values.map(({ measure, keys, label, flow, ...rest }) => ({
      measure: measure.id,
      ...keys,
      label,
      ...rest,
      cases: flow,
    })),
  }
}

const drgTitles: Readonly<Record<DrgDimension, Bilingual>> = {
  ...dimensionTitles,
  mdc: { zh: '主要诊断大类', en: 'Major category' },
  type: { zh: '组类型', en: 'Type of group' },
  group: { zh: 'DRG', en: 'DRG' },
}

/** One row a measure of a unit, with its interval at the first level. */
export function drgSheet({ by, weights, values }: DrgValues, lang: Lang): Sheet {
  const columns = [
    column('measure', '指标', 'Measure', 'text', 20),
    column('name', '名称', 'Name', 'text', 26),
    ...by.map((each) => column(each, drgTitles[each].zh, drgTitles[each].en, 'text')),
    column('label', '对象', 'Of', 'text', 28),
    ...answerColumns,
    column('coverage', '参考覆盖', 'Coverage', 'number', 10),
    column('received', '病例', 'Cases', 'whole'),
    column('used', '可用', 'Used', 'whole'),
    column('weights', '权重版本', 'Weights', 'text', 14),
    { ...column('reason', '无值原因', 'Reason for none', 'text', 18), words: reasonWords },
    column('why', '未计算的原因', 'Not computed because', 'text', 40),
  ]
  const rows = values.map((each): readonly Cell[] => {
    const [interval] = each.intervals
    return [
      each.measure.id,
      each.measure.name[lang],
      ...by.map((dimension) => each.keys[dimension] ?? ''),
      each.label[lang],
      each.numerator,
      each.denominator,
      each.value,
      each.measure.unit[lang],
      ...intervalCells(interval),
      each.coverage,
      each.flow.received,
      each.flow.used,
      weights.groups.size === 0 ? null : weights.version,
      each.reason,
      each.why?.[lang] ?? null,
    ]
  })
  return { name: { zh: 'DRG 绩效', en: 'DRG performance' }, columns, rows }
}

const say = {
  zh: {
    ...answerWords.zh,
    coverage: '参考覆盖',
    not: '：未计算，因为',
    and: '、',
    none: '没有有关的病例。',
    weights: '权重表：',
  },
  en: {
    ...answerWords.en,
    coverage: 'Reference covers',
    not: ': not computed, because ',
    and: ', ',
    none: 'There are no such cases.',
    weights: 'Weights: ',
  },
} as const

/** For a terminal: a measure after the other, numbers as they are printed. */
export function drgText({ weights, values }: DrgValues, lang: Lang): string {
  if (values.length === 0) return say[lang].none
  const blocks = drgMeasures.map((measure) => {
    const own = values.filter((each) => each.measure === measure)
    const { name, unit, note } = measure
    const units = unit[lang] === '' ? '' : lang === 'zh' ? `（${unit.zh}）` : ` (${unit.en})`
    const notes = note ? [`  ${note[lang]}`] : []
    return [`${measure.id} ${name[lang]}${units}`, measureTable(own, lang), ...reasonLines(own, lang), ...notes].join(
      '\n',
    )
  })
  const used = weights.groups.size === 0 ? [] : [`${say[lang].weights}${weights.version}`]
  return [...blocks, ...used].join('\n\n')
}

function measureTable(values: readonly DrgValue[], lang: Lang): string {
  const words = say[lang]
  const ratio = values.some(({ numerator, denominator }) => numerator !== null || denominator !== null)
  const indexed = values.some(({ measure }) => measure.coverage !== undefined)
  const columns = [
    { title: words.of },
    ...(ratio ? [words.numerator, words.denominator] : []).map(right),
    right(words.value),
    ...(values.some(({ intervals }) => intervals.length > 0) ? [right(words.interval)] : []),
    ...(indexed ? [right(words.coverage)] : []),
  ]
  const rows = values.map(({ measure: { decimals }, ...each }) => {
    const [interval] = each.intervals
    const cells = new Map<string, string>([
      [words.of, each.label[lang]],
      [words.numerator, countText(each.numerator, lang)],
      [words.denominator, countText(each.denominator, lang)],
      [words.value, each.value === null ? '—' : formatNumber(each.value, { decimals, lang })],
      [words.interval, interval ? formatInterval(interval, { decimals, lang }) : ''],
      [
        words.coverage,
        each.coverage === null ? '' : formatNumber(each.coverage * 100, { decimals: 1, lang, unit: '%' }),
      ],
    ])
    return columns.map(({ title }) => cells.get(title) ?? '')
  })
  return textTable(columns, rows)
}

/** A reason and all that it holds for. */
function reasonLines(values: readonly DrgValue[], lang: Lang): readonly string[] {
  const { not, and } = say[lang]
  const units = new Map<string, string[]>()
  for (const { why, label } of values) {
    if (why) units.set(why[lang], [...(units.get(why[lang]) ?? []), label[lang]])
  }
  return [...units].map(([why, labels]) => `  ${labels.join(and)}${not}${why}`)
}

const right = (title: string) => ({ title, right: true })
