import { type Form, type FormField, reportedName } from '../../catalogue/index.ts'
import { periodText, slope } from '../../charts/index.ts'
import {
  type Bilingual,
  formatNumber,
  isKnown,
  type Lang,
  reasonKey,
  reasonSign,
  unavailable,
} from '../../core/index.ts'
import { brokenConditions, type Filled, filledForms } from '../../data/index.ts'
import { type FieldTotal, formTotals } from '../../indicators/index.ts'
import { type RecordItem, type ReportDocument, type TableItem, textCell } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { formRules, indented, numberOf, withoutWhole } from './form-rules.ts'

/**
 * Writes a filled form, put together by its own rules: lists `form` (one record: the whole) and `form.counties`, each with the
 * rows of the printed table; tables `form.places` and `form.shares` (what adds up, and the shares, county by county), figure `form.slope` (the shares at both dates), `form.changes` (against the reporting date before), `form.returns` (who filled in how
 * much, and when), `form.conditions` (what contradicts itself) and `form.rules`; text `form.finding`.
 */
export async function summaryForm(doc: ReportDocument, data: AnalysisData, form: Form, period: string): Promise<void> {
  const all = await filledForms(data.dataset, form)
  const periods = [...all.keys()].toSorted()
  const before = periods.filter((each) => each < period).at(-1)
  const now = all.get(period) ?? []
  const earlier = before === undefined ? [] : (all.get(before) ?? [])
  const counties = data
    .placeKeys('region')
    .map((code) => ({ code, of: (rows: readonly Filled[]) => rows.filter((row) => regionOf(data, row) === code) }))
  const { lang } = doc
  const heads = headsOf(period, before ?? '', lang)
  const title = form.name[lang]
  const whole = tableRecord(form, now, earlier, lang)
  doc.list('form', [{ ...heads, ...whole, title, name: wholeCity[lang] }])
  doc.list(
    'form.counties',
    counties.map(({ code, of }) => ({
      ...heads,
      id: `county-${code}`,
      title,
      name: data.placeName('region', code)[lang],
      ...tableRecord(form, of(now), of(earlier), lang),
    })),
  )
  doc.table('form.places', (each) => placesTable(form, now, data, each, 'counts'))
  doc.table('form.shares', (each) => placesTable(form, now, data, each, 'shares'))
  doc.text('form.counties-note', countiesNote, ['form.places'])
  doc.text('form.finding', finding(form, now, data, lang, heads.period), ['form.returns', 'form.conditions'])
  doc.table('form.changes', (each) => changesTable(form, now, earlier, headsOf(period, before ?? '', each), each))
  doc.figure('form.slope', shareSlope(form, now, earlier, period, before ?? ''))
  doc.table('form.returns', (each) => returnsTable(form, all, periods, data, each))
  doc.table('form.conditions', (each) => conditionsTable(form, now, data, each))
  doc.table('form.rules', (each) => formRules(form, each))
}

const regionOf = (data: AnalysisData, { organization }: Filled): string | undefined =>
  data.organization(organization)?.regionCode

/** The printed table: a row for each field that stands by itself, with its "of which" lines beside it. */
function tableRecord(form: Form, now: readonly Filled[], earlier: readonly Filled[], lang: Lang): RecordItem {
  const [totals, lasts] = [formTotals(form, now), formTotals(form, earlier)]
  const rows = form.sections.flatMap(({ id, name }) => {
    const own = totals.filter(({ field }) => field.section === id && field.parent === undefined)
    return own.map((total, at): RecordItem => {
      const last = lasts.find(({ field }) => field.id === total.field.id)
      return {
        ...(at === 0 ? { section: name[lang], span: own.length } : {}),
        code: numberOf(total.field),
        name: total.field.name[lang],
        value: totalText(total, lang),
        before: last === undefined ? '' : totalText(last, lang),
        parts: partsText(total, totals, lang),
      }
    })
  })
  return { rows, filledBy: String(new Set(now.map(({ organization }) => organization)).size) }
}

/** `1,234`, `52.5%`, `5–8` for a union of unknown items, or the sign of the reason. */
export function totalText({ field, answer, between, entries }: FieldTotal, lang: Lang): string {
  if (entries !== undefined) return ''
  if (isKnown(answer)) return valueText(field, answer.value, lang)
  if (between === undefined) return reasonSign(answer.reason)
  const whole = (value: number): string => formatNumber(value, { decimals: 0, lang })
  return between.least === between.most ? whole(between.least) : `${whole(between.least)}–${whole(between.most)}`
}

function valueText({ unit }: FormField, value: number, lang: Lang): string {
  if (unit === 'percent') return formatNumber(value, { decimals: 1, lang, unit: '%' })
  return formatNumber(value, { decimals: unit === 'yuan' ? 2 : 0, lang })
}

function partsText(total: FieldTotal, totals: readonly FieldTotal[], lang: Lang): string {
  const separator = lang === 'zh' ? '；' : '; '
  if (total.field.kind === 'list-of-three') {
    if (total.entries === undefined) return isKnown(total.answer) ? '' : reasonSign(total.answer.reason)
    return total.entries
      .map(({ name, value }) => `${reportedName(name)[lang]} ${valueText(total.field, value, lang)}`)
      .join(separator)
  }
  return totals
    .filter(({ field }) => field.parent === total.field.id)
    .map((part) => `${partName(part.field, total.field, lang)} ${totalText(part, lang)}`)
    .join(separator)
}

const partName = (part: FormField, whole: FormField, lang: Lang): string =>
  lang === 'zh' ? part.name.zh.replace(/^其中/, '') : withoutWhole(part, whole)

function finding(form: Form, now: readonly Filled[], data: AnalysisData, lang: Lang, period: string): string {
  const units = new Set(now.map(({ organization }) => organization)).size
  const expected = data.dataset.organizations.length
  const totals = formTotals(form, now)
  const apart = totals.filter(({ answer, filledBy }) => filledBy > 1 && !isKnown(answer)).length
  const wrong = new Set(brokenConditions(form, now).map(({ organization }) => organization)).size
  if (lang === 'zh') {
    const contradictions = wrong === 0 ? '各表内部关系均成立' : `${wrong} 家的表内数字相互矛盾，须核实`
    return `${period}应报 ${expected} 家，实报 ${units} 家。${totals.length} 个字段中，${totals.length - apart} 个已按各自规则汇总，${apart} 个不能相加，只列各地数值或上下界；${contradictions}。`
  }
  const contradictions = wrong === 0 ? 'no form contradicts itself' : `${wrong} contradict themselves and need a query`
  return `For ${period} ${units} of ${expected} institutions reported. Of ${totals.length} fields ${totals.length - apart} were put together by their own rules and ${apart} cannot be added up: they are shown place by place or between bounds; ${contradictions}.`
}

/** Two reporting dates as the edition says them. */
type Heads = { readonly period: string; readonly before: string }

const headsOf = (period: string, before: string, lang: Lang): Heads => ({
  period: periodText(period, lang),
  before: periodText(before, lang),
})

/** What moved since the reporting date before, where both dates have a value; no interval, since all were counted. */
function changesTable(
  form: Form,
  now: readonly Filled[],
  earlier: readonly Filled[],
  { period, before }: Heads,
  lang: Lang,
): TableItem {
  const zh = lang === 'zh'
  const lasts = new Map(formTotals(form, earlier).map((total) => [total.field.id, total]))
  const rows = formTotals(form, now).flatMap((total) => {
    const last = lasts.get(total.field.id)
    if (!last || !isKnown(total.answer) || !isKnown(last.answer) || total.entries) return []
    const difference = total.answer.value - last.answer.value
    const decimals = total.field.unit === 'percent' ? 1 : 0
    const unit = total.field.unit === 'percent' ? (zh ? ' 个百分点' : ' points') : ''
    return [
      {
        cells: [
          textCell(numberOf(total.field)),
          textCell(indented(total.field, form, lang)),
          { text: totalText(last, lang), number: last.answer.value },
          { text: totalText(total, lang), number: total.answer.value },
          {
            text: `${formatNumber(difference, { decimals, lang, signed: true })}${unit}`,
            number: difference,
          },
        ],
      },
    ]
  })
  return {
    kind: 'table',
    caption: zh ? `${period}与${before}比较` : `${period} against ${before}`,
    columns: [
      { key: 'code', title: zh ? '序号' : 'No.', align: 'left', width: 7 },
      { key: 'name', title: zh ? '字段' : 'Field', align: 'left', width: 48 },
      { key: 'before', title: before, align: 'right', width: 14 },
      { key: 'now', title: period, align: 'right', width: 14 },
      { key: 'difference', title: zh ? '变化' : 'Change', align: 'right', width: 16 },
    ],
    rows,
    notes: [
      zh
        ? '均为全数填报，不作区间判断；比例之差以个百分点计。填报机构数不同的两期，合计数的变化不等于实际变化。'
        : 'All are full counts: no interval is judged. Differences of shares are in percentage points. Where fewer institutions reported, a fall of a total is no real fall.',
    ],
  }
}

/** A field that stands by itself and is filled in as one share. */
const isShare = ({ unit, parent, kind }: FormField): boolean =>
  unit === 'percent' && parent === undefined && kind !== 'list-of-three'

/** The shares of the whole at both dates, as lines; no interval, since all were counted. */
function shareSlope(form: Form, now: readonly Filled[], earlier: readonly Filled[], period: string, before: string) {
  const lasts = new Map(formTotals(form, earlier).map((total) => [total.field.id, total.answer]))
  const rows = formTotals(form, now)
    .filter(({ field }) => isShare(field))
    .map(({ field, answer }) => ({
      label: shareName(field),
      from: lasts.get(field.id) ?? unavailable('missing'),
      to: answer,
    }))
  return slope(rows, {
    name: { zh: '按比例填报的字段', en: 'Fields reported as shares' },
    unit: { zh: '%', en: '%' },
    decimals: 1,
    better: 'neutral',
    periods: [bothEditions(before), bothEditions(period)],
    each: { zh: '个字段', en: 'fields' },
  })
}

/** The unit stands on the axis. */
const shareName = ({ name }: FormField): Bilingual => ({ zh: name.zh.replace(/（%）$/, ''), en: name.en })
const bothEditions = (period: string): Bilingual => ({ zh: periodText(period, 'zh'), en: periodText(period, 'en') })

/** How many fields every institution filled in at each date. */
function returnsTable(
  form: Form,
  all: ReadonlyMap<string, readonly Filled[]>,
  periods: readonly string[],
  data: AnalysisData,
  lang: Lang,
): TableItem {
  const zh = lang === 'zh'
  const ids = new Set(form.fields.map(({ id }) => id))
  const count = (organization: string, period: string): number =>
    new Set(
      (all.get(period) ?? [])
        .filter((row) => row.organization === organization && ids.has(row.field))
        .map(({ field }) => field),
    ).size
  return {
    kind: 'table',
    caption: zh
      ? `各机构填报的字段数（共 ${form.fields.length} 个字段）`
      : `Fields filled in by each institution, of ${form.fields.length}`,
    columns: [
      { key: 'place', title: zh ? '县（市、区）' : 'County', align: 'left', width: 17 },
      { key: 'name', title: zh ? '机构' : 'Institution', align: 'left', width: 50 },
      ...periods.map((period) => ({ key: period, title: periodText(period, lang), align: 'right' as const })),
    ],
    rows: data.dataset.organizations.map(({ organizationId, regionCode }) => ({
      cells: [
        textCell(data.placeName('region', regionCode)[lang]),
        textCell(data.organizationName(organizationId)[lang]),
        ...periods.map((period) => {
          const filled = count(organizationId, period)
          return filled === 0
            ? { text: reasonSign('missing'), tone: 'muted' as const }
            : { text: String(filled), number: filled }
        }),
      ],
    })),
    notes: [reasonKey(lang)],
  }
}

function conditionsTable(form: Form, now: readonly Filled[], data: AnalysisData, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const print = (value: number): string => formatNumber(value, { decimals: Number.isInteger(value) ? 0 : 1, lang })
  return {
    kind: 'table',
    caption: zh ? '表内数字相互矛盾之处' : 'Where forms contradict themselves',
    columns: [
      { key: 'name', title: zh ? '机构' : 'Institution', align: 'left', width: 32 },
      { key: 'condition', title: zh ? '应有关系' : 'What must hold', align: 'left', width: 44 },
      { key: 'stated', title: zh ? '所填' : 'Stated', align: 'right' },
      { key: 'against', title: zh ? '对照' : 'Against', align: 'right' },
    ],
    rows: brokenConditions(form, now).map(({ organization, condition, stated, against }) => ({
      cells: [
        textCell(data.organizationName(organization)[lang]),
        textCell(condition.text[lang]),
        { text: print(stated), number: stated },
        { text: print(against), number: against },
      ],
    })),
    notes: [
      zh
        ? '矛盾的数字照填报原样进入汇总，未作改动；请向填报单位核实。'
        : 'Numbers that contradict each other enter the totals as reported and unchanged; ask the institution.',
    ],
  }
}

const countiesNote: Bilingual = {
  zh: '以下每页一个县（市、区），版式与汇总表相同；县内机构的数字按同一套规则汇总。',
  en: 'One county a page, laid out like the form; the numbers of its institutions are put together by the same rules.',
}

const wholeCity: Bilingual = { zh: '全市', en: 'Whole city' }

/** The counts that add up, or the shares, county by county, beside those of the whole. */
function placesTable(
  form: Form,
  now: readonly Filled[],
  data: AnalysisData,
  lang: Lang,
  which: 'counts' | 'shares',
): TableItem {
  const zh = lang === 'zh'
  const shares = which === 'shares'
  const wanted = (field: FormField): boolean =>
    shares ? isShare(field) : field.aggregation.by === 'sum' && field.parent === undefined
  const codes = data.placeKeys('region')
  const totals = formTotals(form, now)
  const ofCounty = codes.map((code) =>
    formTotals(
      form,
      now.filter((row) => regionOf(data, row) === code),
    ),
  )
  const rows = totals.flatMap((total, at) => {
    const { field } = total
    if (!wanted(field)) return []
    const cell = (each: FieldTotal | undefined) =>
      each && isKnown(each.answer)
        ? { text: totalText(each, lang), number: each.answer.value }
        : { text: reasonSign(each && !isKnown(each.answer) ? each.answer.reason : 'missing'), tone: 'muted' as const }
    return [
      {
        cells: [
          textCell(numberOf(field)),
          textCell(field.name[lang]),
          ...ofCounty.map((county) => cell(county[at])),
          cell(total),
        ],
      },
    ]
  })
  return {
    kind: 'table',
    caption: shares
      ? zh
        ? '按比例填报的字段，按县（市、区）'
        : 'Fields reported as shares, county by county'
      : zh
        ? '可以相加的字段，按县（市、区）'
        : 'Fields that add up, county by county',
    columns: [
      { key: 'code', title: zh ? '序号' : 'No.', align: 'left', width: 6 },
      { key: 'name', title: zh ? '字段' : 'Field', align: 'left', width: 40 },
      ...codes.map((code) => ({ key: code, title: data.placeName('region', code)[lang], align: 'right' as const })),
      { key: 'total', title: shares ? wholeCity[lang] : zh ? '合计' : 'Total', align: 'right' as const },
    ],
    rows,
    notes: [reasonKey(lang)],
  }
}
