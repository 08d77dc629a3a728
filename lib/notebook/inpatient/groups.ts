import { type Bilingual, formatNumber, isKnown, type Lang, type Quantity } from '../../core/index.ts'
import type { DrgRow } from '../../indicators/index.ts'
import { numberCell, type ReportDocument, type TableItem, textCell } from '../../report/index.ts'
import { measureColumn, numberColumn } from './exhibits.ts'
import { measureCell, measures } from './measures.ts'
import type { InpatientStudy } from './study.ts'

/** Fewer cases of a group say little about its stay. */
const fewestCases = 30
const listed = 10

/** The groups that matter most: `groups.text`, and the tables `groups.cases`, `groups.weight`, `groups.time` and `groups.excess`. */
export function inpatientGroups(doc: ReportDocument, study: InpatientStudy): void {
  const orders = ordersOf(study)
  const shown = orders.filter(({ rows }) => rows.length > 0)
  doc.text(
    'groups.text',
    (lang) => finding(study, orders, lang),
    shown.map(({ id }) => `groups.${id}`),
  )
  for (const order of shown) doc.table(`groups.${order.id}`, (lang) => groupsTable(study, order, lang))
}

type Order = {
  readonly id: string
  readonly caption: Bilingual
  readonly rows: readonly DrgRow[]
  /** Bed-days beyond the reference in place of the total weight. */
  readonly excess?: true
}

function ordersOf(study: InpatientStudy): readonly Order[] {
  const by = (of: (row: DrgRow) => number): DrgRow[] => [...study.groups].sort((a, b) => of(b) - of(a))
  const time = (row: DrgRow): number => {
    const answer = measures.time.of(row)
    return isKnown<Quantity>(answer) ? answer.value : 0
  }
  const large = study.groups.filter(({ mix }) => mix.flow.used >= fewestCases)
  return [
    {
      id: 'cases',
      caption: { zh: `病例最多的 ${listed} 个 DRG 组`, en: `The ${listed} DRGs with the most cases` },
      rows: by(({ mix }) => mix.flow.used).slice(0, listed),
    },
    {
      id: 'weight',
      caption: { zh: `总权重最大的 ${listed} 个 DRG 组`, en: `The ${listed} DRGs with the largest total weight` },
      rows: by(({ mix }) => mix.totalWeight).slice(0, listed),
    },
    {
      id: 'time',
      caption: {
        zh: `时间消耗指数最高的 ${listed} 个 DRG 组（${fewestCases} 例及以上）`,
        en: `The ${listed} DRGs with the highest time index (${fewestCases} cases or more)`,
      },
      rows: [...large].sort((a, b) => time(b) - time(a)).slice(0, listed),
      excess: true,
    },
    {
      id: 'excess',
      caption: {
        zh: `比参考多用床日最多的 ${listed} 个 DRG 组`,
        en: `The ${listed} DRGs with the most bed-days beyond the reference`,
      },
      rows: mostExcess(study, study.groups),
      excess: true,
    },
  ]
}

/** Bed-days of a group beyond what its cases would take at the reference. */
export function excessOf({ weights }: InpatientStudy, { keys, mix }: DrgRow): number | undefined {
  const reference = weights.groups.get(keys.group ?? '')?.referenceDays
  if (reference === undefined || !isKnown<Quantity>(mix.meanStay)) return undefined
  return mix.flow.used * (mix.meanStay.value - reference)
}

function finding(study: InpatientStudy, [cases, weight, time]: readonly Order[], lang: Lang): string {
  const { whole } = study
  const percent = (part: number, all: number): string =>
    formatNumber((part / Math.max(all, 1)) * 100, { decimals: 1, lang, unit: '%' })
  const sum = (rows: readonly DrgRow[] = [], of: (row: DrgRow) => number): number =>
    rows.reduce((all, row) => all + of(row), 0)
  const shareOfCases = percent(
    sum(cases?.rows, ({ mix }) => mix.flow.used),
    whole.mix.flow.used,
  )
  const shareOfWeight = percent(
    sum(weight?.rows, ({ mix }) => mix.totalWeight),
    whole.mix.totalWeight,
  )
  const slow = time?.rows[0]
  const name = slow ? groupName(study, slow, lang) : ''
  return lang === 'zh'
    ? `病例最多的 ${listed} 组占全部计入病例的 ${shareOfCases}，权重最大的 ${listed} 组占总权重的 ${shareOfWeight}。${slow ? `${fewestCases} 例及以上的组中，时间消耗指数最高的是 ${slow.keys.group}${name}，平均 ${formatted(slow, lang)} 天，参考为 ${referenceText(study, slow, lang)} 天。` : ''}`
    : `The ${listed} DRGs with the most cases hold ${shareOfCases} of the cases used, the ${listed} heaviest ${shareOfWeight} of the total weight.${slow ? ` Of DRGs with ${fewestCases} cases or more, ${slow.keys.group} (${name}) has the highest time index: a mean stay of ${formatted(slow, lang)} days against a reference of ${referenceText(study, slow, lang)}.` : ''}`
}

const groupName = ({ weights }: InpatientStudy, { keys }: DrgRow, lang: Lang): string =>
  weights.groups.get(keys.group ?? '')?.name[lang] ?? ''

const formatted = ({ mix }: DrgRow, lang: Lang): string =>
  isKnown<Quantity>(mix.meanStay) ? formatNumber(mix.meanStay.value, { decimals: 1, lang }) : '—'

function referenceText({ weights }: InpatientStudy, { keys }: DrgRow, lang: Lang): string {
  const days = weights.groups.get(keys.group ?? '')?.referenceDays
  return days === undefined ? '—' : formatNumber(days, { decimals: 1, lang })
}

/** Groups of the given rows that took the most bed-days beyond their reference. */
export const mostExcess = (study: InpatientStudy, rows: readonly DrgRow[]): readonly DrgRow[] =>
  rows
    .filter((row) => (excessOf(study, row) ?? 0) > 0)
    .sort((a, b) => (excessOf(study, b) ?? 0) - (excessOf(study, a) ?? 0))
    .slice(0, listed)

export function groupsTable(study: InpatientStudy, { caption, rows, excess }: Order, lang: Lang): TableItem {
  const zh = lang === 'zh'
  return {
    kind: 'table',
    caption: caption[lang],
    columns: [
      { key: 'code', title: zh ? '编码' : 'Code', align: 'left', width: 7 },
      { key: 'name', title: zh ? '名称' : 'Name', align: 'left', width: 36 },
      numberColumn('cases', { zh: '例数', en: 'Cases' }, lang),
      numberColumn('weight', { zh: '权重', en: 'Weight' }, lang),
      excess
        ? { ...numberColumn('excess', { zh: '多用床日', en: 'Extra days' }, lang), width: 10 }
        : { ...numberColumn('total', { zh: '总权重', en: 'Weights' }, lang), width: 10 },
      numberColumn('stay', { zh: '住院日', en: 'Stay' }, lang),
      numberColumn('reference', { zh: '参考', en: 'Reference' }, lang),
      { ...measureColumn('time', measures.time, lang), width: 16 },
    ],
    rows: rows.map((row) => {
      const group = study.weights.groups.get(row.keys.group ?? '')
      const stay = row.mix.meanStay
      return {
        cells: [
          textCell(row.keys.group ?? ''),
          textCell(group?.name[lang] ?? ''),
          numberCell(row.mix.flow.used, 0, lang),
          numberCell(group?.weight ?? null, 2, lang),
          excess ? numberCell(excessOf(study, row) ?? null, 0, lang) : numberCell(row.mix.totalWeight, 0, lang),
          numberCell(isKnown<Quantity>(stay) ? stay.value : null, 1, lang),
          numberCell(group?.referenceDays ?? null, 1, lang),
          measureCell(measures.time, row, lang),
        ],
      }
    }),
    notes: [],
  }
}
