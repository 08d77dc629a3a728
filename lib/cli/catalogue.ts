import { elementsOf, type Indicator, indicators, kinds, search } from '../catalogue/index.ts'
import { type Lang, nearest, ProblemError, problem } from '../core/index.ts'
import { targetText } from '../report/index.ts'
import type { Command } from './run-command.ts'

/** `zhikong catalogue`: indicators that match every word, or all of them. */
export const main: Command = async ([words], options, lang) => {
  const asked = (words as readonly string[]).join(' ').trim()
  const found = asked === '' ? indicators : search(asked)
  if (found.length === 0) {
    const meant = nearest(
      asked,
      indicators.flatMap(({ id, name }) => [id, name[lang]]),
    )
    throw new ProblemError([problem('ZK-INDICATOR-UNKNOWN', { name: asked, nearest: meant })])
  }
  const text =
    options.json === true ? JSON.stringify(found.map(record), undefined, 1) : listing(found, asked !== '', lang)
  process.stdout.write(`${text}\n`)
  return 0
}

/** What a program reads. */
function record(indicator: Indicator) {
  const { id, version, name, kind, better, format, target, frequency, source, definition } = indicator
  const [numerator, denominator] = 'numerator' in indicator.measure ? elementsOf(indicator) : []
  return {
    id,
    version,
    name,
    kind,
    unit: format.unit,
    direction: better,
    target: target ? { operator: target.operator, value: target.value } : null,
    frequency: frequency ?? null,
    definition,
    numerator: numerator?.definition ?? null,
    denominator: denominator?.definition ?? null,
    parts: elementsOf(indicator).map(({ id: element }) => element),
    source: { document: source.document, place: source.place, verified: source.verified },
  }
}

// A short list shows the whole definition; a long one a line each.
const fullUpTo = 6

function listing(found: readonly Indicator[], asked: boolean, lang: Lang): string {
  const full = asked && found.length <= fullUpTo
  return found.map((indicator) => (full ? entry(indicator, lang) : line(indicator, lang))).join(full ? '\n\n' : '\n')
}

const line = ({ id, name, kind }: Indicator, lang: Lang): string =>
  `${id.padEnd(14)} ${name[lang]}  (${kinds[kind].name[lang]})`

const labels = {
  zh: {
    definition: '定义',
    numerator: '分子',
    denominator: '分母',
    part: '组成',
    target: '目标',
    source: '来源',
    errata: '原文勘误',
    note: '说明',
    colon: '：',
  },
  en: {
    definition: 'Definition',
    numerator: 'Numerator',
    denominator: 'Denominator',
    part: 'Part',
    target: 'Target',
    source: 'Source',
    errata: 'Errata',
    note: 'Note',
    colon: ': ',
  },
} as const

function entry(indicator: Indicator, lang: Lang): string {
  const say = labels[lang]
  const { definition, target, format, source, errata, note } = indicator
  const quotient = 'numerator' in indicator.measure
  const parts = elementsOf(indicator).map(({ name, definition: text }, i) => {
    const role = quotient ? (i === 0 ? say.numerator : say.denominator) : say.part
    return `  ${role}${say.colon}${name[lang]}${lang === 'zh' ? '。' : '. '}${text[lang]}`
  })
  return [
    line(indicator, lang),
    `  ${say.definition}${say.colon}${definition[lang]}`,
    ...parts,
    ...(target ? [`  ${say.target}${say.colon}${targetText(target, format, lang)}`] : []),
    ...(note ? [`  ${say.note}${say.colon}${note[lang]}`] : []),
    ...(errata ? [`  ${say.errata}${say.colon}${errata[lang]}`] : []),
    `  ${say.source}${say.colon}${source.document} ${source.place}`,
  ].join('\n')
}
