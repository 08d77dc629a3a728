import type { Figure } from '../charts/index.ts'
import {
  type Answer,
  type Bilingual,
  type Estimate,
  type Known,
  type Lang,
  type Localised,
  nearest,
  type Problem,
  ProblemError,
  problem,
} from '../core/index.ts'
import type { Imprint, RecordItem, ReportModel, TableItem, TextItem, ValueItem } from './model.ts'
import { notData } from './not-data.ts'
import { type ValueFormat, valueItem } from './value-item.ts'

export type DocumentSpec = {
  readonly analysis: string
  readonly lang: Lang
  readonly title: Bilingual | string
  readonly subtitle?: Bilingual | string
  readonly status?: ReportModel['status']
  readonly params?: { readonly [name: string]: string }
  readonly imprint?: Imprint
}

/** What an analysis writes its results into. Every id stands once in a report, whatever it names. */
export type ReportDocument = {
  readonly lang: Lang
  /** A number in a sentence: an answer with the way to print it, or an item already worded. */
  value(id: string, answer: Answer<Known | Estimate>, format: ValueFormat): void
  value(id: string, item: ValueItem | Localised<ValueItem>): void
  /** A sentence or paragraph, with the figures and tables that carry it. */
  text(id: string, text: Localised<string> | Bilingual | string, refs?: readonly string[]): void
  figure(id: string, figure: Localised<Figure> | Figure): void
  table(id: string, table: Localised<TableItem> | TableItem): void
  /** Like things (chapters, indicators, messages) that a template goes through with `{{#rows}}`. */
  list(id: string, records: Localised<readonly RecordItem[]> | readonly RecordItem[]): void
  /**
   * The finished model.
   * @throws ProblemError with everything that is wrong: ids used twice, things that are not data, references to nothing.
   */
  model(): ReportModel
}

type Kind = 'value' | 'text' | 'list' | 'figure' | 'table'
type Entry = { readonly kind: Kind; readonly id: string; readonly item: unknown }

const idShape = /^[A-Za-z0-9][A-Za-z0-9._:-]*$/

/**
 * Begins a report.
 * @example
 * const doc = createDocument({ analysis: 'stroke', lang: 'zh', title: '卒中' })
 * doc.value('rate', known(12.34), { decimals: 1, unit: '%' })
 * doc.model().values.rate // { kind: 'value', text: '12.3%', number: 12.34, unit: '%' }
 */
export function createDocument(spec: DocumentSpec): ReportDocument {
  const entries: Entry[] = []
  const { lang } = spec
  const add = (kind: Kind, id: string, item: unknown): void => {
    entries.push({ kind, id, item })
  }
  return {
    lang,
    value: (id: string, item: unknown, format?: ValueFormat) => add('value', id, toValue(item, format, lang)),
    text: (id, text, refs = []) => add('text', id, { kind: 'text', text: inEdition(text, lang), refs }),
    figure: (id, figure) => add('figure', id, localised(figure, lang)),
    table: (id, table) => add('table', id, localised(table, lang)),
    list: (id, records) => add('list', id, localised(records, lang)),
    model: () => finish(spec, entries),
  }
}

function toValue(item: unknown, format: ValueFormat | undefined, lang: Lang): ValueItem {
  if (format !== undefined) return valueItem(item as Answer<Known | Estimate>, format, lang)
  return localised(item as ValueItem | Localised<ValueItem>, lang)
}

const localised = <T>(of: Localised<T> | T, lang: Lang): T =>
  typeof of === 'function' ? (of as Localised<T>)(lang) : of

function inEdition(text: Localised<string> | Bilingual | string, lang: Lang): string {
  const chosen = localised<Bilingual | string>(text, lang)
  return typeof chosen === 'string' ? chosen : chosen[lang]
}

function finish(spec: DocumentSpec, entries: readonly Entry[]): ReportModel {
  const model: ReportModel = {
    schema: 'zhikong-report/1',
    analysis: spec.analysis,
    lang: spec.lang,
    title: inEdition(spec.title, spec.lang),
    subtitle: inEdition(spec.subtitle ?? '', spec.lang),
    status: spec.status ?? 'draft',
    params: spec.params ?? {},
    imprint: spec.imprint ?? {},
    values: collect(entries, 'value'),
    texts: collect(entries, 'text'),
    lists: collect(entries, 'list'),
    figures: collect(entries, 'figure'),
    tables: collect(entries, 'table'),
  }
  const problems = [...badIds(entries), ...notPlainData(model), ...danglingRefs(model)]
  if (problems.length > 0) throw new ProblemError(problems)
  return model
}

const collect = <T>(entries: readonly Entry[], kind: Kind): { [id: string]: T } =>
  Object.fromEntries(entries.filter((entry) => entry.kind === kind).map(({ id, item }) => [id, item as T]))

function badIds(entries: readonly Entry[]): Problem[] {
  const seen = new Map<string, Kind>()
  return entries.flatMap(({ id, kind }) => {
    if (!idShape.test(id)) return [problem('ZK-REPORT-ID', { id })]
    const first = seen.get(id)
    seen.set(id, first ?? kind)
    return first === undefined ? [] : [problem('ZK-REPORT-DUPLICATE', { id, kinds: `${first}, ${kind}` })]
  })
}

const notPlainData = (model: ReportModel): Problem[] =>
  Object.entries(model).flatMap(([part, value]) =>
    notData(value, part).map((misfit) => problem('ZK-REPORT-NOT-DATA', misfit)),
  )

function danglingRefs({ texts, figures, tables }: ReportModel): Problem[] {
  const targets = [...Object.keys(figures), ...Object.keys(tables)]
  return Object.entries(texts).flatMap(([from, { refs }]: [string, TextItem]) =>
    refs
      .filter((name) => !targets.includes(name))
      .map((name) => problem('ZK-REPORT-REF', { from, name, nearest: nearest(name, targets) })),
  )
}
