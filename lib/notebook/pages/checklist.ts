import { type ChecklistItem, element, type Indicator } from '../../catalogue/index.ts'
import { type Answer, formatNumber, isKnown, known, type Lang } from '../../core/index.ts'
import { numberCell, type TableCell, type TableItem, textCell } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import type { IndicatorFindings } from '../findings.ts'

/** One institution against a checklist: each item met (true), not met, or not applicable to it (null). */
export type ChecklistRow = { readonly organization: string; readonly met: readonly (boolean | null)[] }

const itemsOf = ({ measure }: Indicator): readonly ChecklistItem[] => ('checklist' in measure ? measure.checklist : [])

/** Which items each institution that reported met at the end of a year; those with most unmet first. */
export function checklistRows(data: AnalysisData, indicator: Indicator, year: number): readonly ChecklistRow[] {
  const items = itemsOf(indicator).map((item) => {
    const single: Indicator = { ...indicator, measure: { checklist: [item] } }
    const { rows } = data.indicator(single).by('organization').in(year)
    return new Map(rows.map(({ keys, answer }) => [keys.organization ?? '', metIn(answer)]))
  })
  const all = [...new Set(items.flatMap((item) => [...item.keys()]))].sort()
  return all
    .map((organization) => ({ organization, met: items.map((item) => item.get(organization) ?? null) }))
    .filter(({ met }) => met.some((each) => each !== null))
    .sort((a, b) => unmet(b) - unmet(a))
}

const metIn = (answer: Answer<{ readonly kind: 'value'; readonly value: number }>): boolean | null =>
  isKnown(answer) ? answer.value > 0 : null

const unmet = ({ met }: ChecklistRow): number => met.filter((each) => each === false).length

/** `33 家机构中 27 家各项全部符合` */
export function checklistHeadline(indicator: Indicator, rows: readonly ChecklistRow[], lang: Lang): string {
  const whole = rows.filter((row) => unmet(row) === 0).length
  return lang === 'zh'
    ? `${indicator.name.zh}：${rows.length} 家机构中 ${whole} 家全部符合`
    : `${indicator.name.en}: ${whole} of ${rows.length} institutions meet every item`
}

const itemName = ({ element: id, atLeast }: ChecklistItem, lang: Lang): string =>
  lang === 'zh' ? `${element(id).name.zh} ≥ ${atLeast}` : `${element(id).name.en}: at least ${atLeast}`

/** Each item of a checklist: institutions that met it, of those to which it applies, this year and last. */
export function itemsTable(data: AnalysisData, { indicator }: IndicatorFindings, year: number, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const years = [year - 1, year].map((each) => checklistRows(data, indicator, each))
  const right = (key: string, title: string) => ({ key, title, align: 'right' as const, width: 14 })
  return {
    kind: 'table',
    caption: zh ? '各项的符合机构' : 'Institutions that meet each item',
    columns: [
      { key: 'item', title: zh ? '项目' : 'Item', align: 'left' },
      right('before', zh ? `${year - 1} 家数` : `${year - 1}`),
      right('now', zh ? `${year} 家数` : `${year}`),
      right('of', zh ? '适用机构' : 'Applies to'),
      right('share', zh ? '符合率 %' : 'Share met, %'),
    ],
    rows: itemsOf(indicator).map((item, at) => ({
      cells: [textCell(itemName(item, lang)), ...itemCells(years, at, lang)],
    })),
    notes: [
      zh
        ? '以年末上报为准；不适用者不计入适用机构。'
        : 'As reported at the end of the year; an item that does not apply to an institution is not counted for it.',
    ],
  }
}

function itemCells(years: readonly (readonly ChecklistRow[])[], at: number, lang: Lang): TableCell[] {
  const counts = years.map((rows) => rows.filter(({ met }) => met[at] === true).length)
  const applies = (years.at(-1) ?? []).filter(({ met }) => met[at] !== null).length
  const share: number | null = applies > 0 ? ((counts.at(-1) ?? 0) / applies) * 100 : null
  return [
    ...counts.map((count) => numberCell(count, 0, lang)),
    numberCell(applies, 0, lang),
    numberCell(share, 1, lang),
  ]
}

const mostListed = 20

/** The institutions that miss an item, with each item; those that meet all are counted beneath. */
export function checklistTable(
  data: AnalysisData,
  { indicator }: IndicatorFindings,
  year: number,
  lang: Lang,
): TableItem {
  const zh = lang === 'zh'
  const rows = checklistRows(data, indicator, year)
  const missing = rows.filter((row) => unmet(row) > 0)
  const items = itemsOf(indicator)
  return {
    kind: 'table',
    caption: zh ? `${year} 年末尚有未符合项的机构` : `Institutions that miss an item at the end of ${year}`,
    columns: [
      { key: 'institution', title: zh ? '机构' : 'Institution', align: 'left', width: 34 },
      ...items.map((item) => ({ key: item.element, title: itemName(item, lang), align: 'left' as const })),
    ],
    rows: missing.slice(0, mostListed).map(({ organization, met }) => ({
      cells: [textCell(data.organizationName(organization)[lang]), ...met.map((each) => metCell(each, lang))],
    })),
    notes: [restNote(rows.length, missing.length, lang)],
  }
}

function metCell(met: boolean | null, lang: Lang): TableCell {
  if (met === null) return { text: lang === 'zh' ? '不适用' : 'not applicable', tone: 'muted' }
  if (met) return { text: lang === 'zh' ? '符合' : 'met', icon: 'met' }
  return { text: lang === 'zh' ? '未符合' : 'not met', icon: 'unmet', tone: 'concern' }
}

function restNote(all: number, missing: number, lang: Lang): string {
  const said = (count: number): string => formatNumber(known(count).value, { decimals: 0, lang })
  const cut = missing > mostListed
  if (lang === 'zh')
    return `${said(all)} 家上报机构中，${said(all - missing)} 家各项全部符合${missing === 0 ? '，没有机构列出' : '，不再列出'}${cut ? `；此处列前 ${mostListed} 家` : ''}。`
  return `Of ${said(all)} institutions that reported ${said(all - missing)} meet every item${missing === 0 ? '; none is listed' : ' and are not listed'}${cut ? `; the first ${mostListed} are shown` : ''}.`
}
