import { elementsOf, type Indicator, indicators, kinds, search, sourceText, unitsOf } from '../catalogue/index.ts'
import { type Lang, nearest, ProblemError, problem } from '../core/index.ts'
import { conditionNames, conditionTexts, targetText } from '../report/index.ts'
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
  const { id, version, group, name, kind, better, format, target, frequency, source, definition } = indicator
  const { inclusions, exclusions, strata, thresholds, cohort, minimumSample, note, errata, example } = indicator
  const [numerator, denominator] = 'numerator' in indicator.measure ? elementsOf(indicator) : []
  return {
    id,
    version,
    group,
    name,
    kind,
    unit: format.unit,
    countedIn: unitsOf(indicator),
    direction: better,
    target: target ? { operator: target.operator, value: target.value } : null,
    frequency: frequency ?? null,
    definition,
    numerator: numerator?.definition ?? null,
    denominator: denominator?.definition ?? null,
    parts: elementsOf(indicator).map(({ id: element }) => element),
    ...{ inclusions, exclusions, strata, thresholds, cohort, minimumSample, note, errata },
    example: example.working,
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
    inclusions: '纳入',
    exclusions: '排除',
    strata: '分层',
    thresholds: '界值',
    cohort: '队列',
    sample: '最小样本',
    basis: '依据',
    example: '算例',
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
    inclusions: 'Included',
    exclusions: 'Excluded',
    strata: 'Strata',
    thresholds: 'Thresholds',
    cohort: 'Cohort',
    sample: 'Smallest sample',
    basis: 'Basis',
    example: 'Example',
    target: 'Target',
    source: 'Source',
    errata: 'Errata',
    note: 'Note',
    colon: ': ',
  },
} as const

function entry(indicator: Indicator, lang: Lang): string {
  const say = labels[lang]
  const { target, format, source } = indicator
  const quotient = 'numerator' in indicator.measure
  const parts = elementsOf(indicator).map(({ name, definition }, i) => {
    const role = quotient && i < 2 ? (i === 0 ? say.numerator : say.denominator) : say.part
    return [role, `${name[lang]}${lang === 'zh' ? '。' : '. '}${definition[lang]}`] as const
  })
  const conditions = conditionTexts(indicator, lang)
  const lines = [
    [say.definition, indicator.definition[lang]],
    ...parts,
    ...conditionNames.map((name) => [say[name], conditions[name]] as const),
    [say.target, target && targetText(target, format, lang)],
    [say.note, indicator.note?.[lang]],
    [say.errata, indicator.errata?.[lang]],
    [say.basis, source.verified ? undefined : (source.unverified ?? source.note)?.[lang]],
    [say.example, indicator.example.working],
    [say.source, sourceText(source, lang)],
  ] as const
  const told = lines.flatMap(([label, text]) => (text === undefined ? [] : [`  ${label}${say.colon}${text}`]))
  return [line(indicator, lang), ...told].join('\n')
}
