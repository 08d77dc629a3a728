import type { Lang } from '../../core/index.ts'
import type { IndicatorRow } from '../../indicators/index.ts'
import {
  numberCell,
  type ReportDocument,
  rowCell,
  type TableItem,
  type TableRow,
  textCell,
} from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { type Comparison, hasCounts, keyOf, type RegionalStudy } from '../regional-study.ts'
import { ratioCells } from './standardised-ratios.ts'

/**
 * Every number of the comparison, for whoever wants to repeat it: per indicator `<id>.numbers` (place × year with numerator,
 * denominator, value, interval), `<id>.expected` (O, E, O/E, where more places than a chapter holds) and, in `report.json` only,
 * `<id>.unit-numbers` (institutions). Writes the list `compare.numbers`.
 */
export function comparisonNumbers(doc: ReportDocument, data: AnalysisData, study: RegionalStudy): void {
  doc.list(
    'compare.numbers',
    study.comparisons.map((comparison) => {
      const { indicator, units, standard } = comparison
      const id = `compare.${indicator.id}`
      doc.table(`${id}.numbers`, (lang) => placesByYear(study, comparison, lang))
      if (standard) doc.table(`${id}.expected`, (lang) => expectedTable(study, comparison, lang))
      if (units.length > 0) doc.table(`${id}.unit-numbers`, (lang) => unitTable(data, study, comparison, lang))
      return {
        id: `${id}.appendix`,
        name: indicator.name[doc.lang],
        code: indicator.id,
        table: `${id}.numbers`,
        ...(standard ? { expected: `${id}.expected` } : {}),
        ...(units.length > 0
          ? { units: units.length, json: `tables["${id}.unit-numbers"]`, each: study.unitEach[doc.lang] }
          : {}),
      }
    }),
  )
}

const heads = (study: Pick<RegionalStudy, 'place'>, { indicator }: Comparison, lang: Lang) => {
  const zh = lang === 'zh'
  return [
    { key: 'place', title: study.place[lang], align: 'left' as const, width: 22 },
    { key: 'period', title: zh ? '时期' : 'Period', align: 'left' as const, width: 15 },
    { key: 'numerator', title: zh ? '分子' : 'Numerator', align: 'right' as const },
    { key: 'denominator', title: zh ? '分母' : 'Denominator', align: 'right' as const },
    {
      key: 'value',
      title: zh ? '数值' : 'Value',
      unit: indicator.format.unit[lang],
      align: 'right' as const,
      width: 28,
    },
  ]
}

function placesByYear(study: RegionalStudy, comparison: Comparison, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const { indicator, yearly, wholeYearly, places, whole } = comparison
  const many = yearly.length > 0
  const rows = many ? yearly : places
  const line = (row: IndicatorRow, name: string): TableRow => ({
    cells: [
      textCell(name),
      textCell(many ? (row.keys.year ?? '') : study.period[lang]),
      numberCell(row.numerator, 0, lang),
      numberCell(row.denominator, 0, lang),
      rowCell(row, indicator.format, lang),
    ],
  })
  const labels = new Map(places.map((row) => [keyOf(row), row.label[lang]]))
  const wholes = many ? wholeYearly : [whole]
  return {
    kind: 'table',
    caption: zh
      ? `${indicator.name.zh}（${indicator.id}）：${study.place.zh}与时期的全部数值`
      : `${indicator.name.en} (${indicator.id}): every place and period`,
    columns: heads(study, comparison, lang),
    rows: [
      ...wholes.map((row): TableRow => ({ ...line(row, study.wholeName[lang]), kind: 'total' })),
      ...rows.map((row) => line(row, labels.get(keyOf(row)) ?? keyOf(row))),
    ],
    notes: [
      zh
        ? '括号内为 95% 区间，方法见定义与方法附录；未取整的数在 report.json。'
        : 'In brackets 95% intervals by the methods of the appendix; unrounded numbers are in report.json.',
    ],
    source: study.source,
  }
}

function expectedTable(study: RegionalStudy, { indicator, places, standard }: Comparison, lang: Lang): TableItem {
  const zh = lang === 'zh'
  return {
    kind: 'table',
    caption: zh
      ? `${indicator.name.zh}（${indicator.id}）：观察数、期望数与 O/E`
      : `${indicator.name.en} (${indicator.id}): observed, expected and O/E`,
    columns: [
      { key: 'place', title: study.place[lang], align: 'left', width: 28 },
      { key: 'observed', title: zh ? '观察 O' : 'Observed O', align: 'right' },
      { key: 'expected', title: zh ? '期望 E' : 'Expected E', align: 'right' },
      { key: 'ratio', title: 'O/E', align: 'right', width: 32 },
    ],
    rows: places.flatMap((row) => {
      const found = standard?.places.find(({ place }) => place === keyOf(row))
      return found ? [{ cells: [textCell(row.label[lang]), ...ratioCells(found, lang)] }] : []
    }),
    notes: [
      zh
        ? '括号内为 95% 区间（byar-or-exact）。按代码排列；O/E 只与 1 比较。'
        : 'In brackets 95% intervals (byar-or-exact). In the order of codes; each O/E is to be held against 1 only.',
    ],
    source: study.source,
  }
}

function unitTable(data: AnalysisData, study: RegionalStudy, comparison: Comparison, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const { indicator, units, standard } = comparison
  const ratios = new Map(standard?.units.map((each) => [each.place, each]))
  const [, , ...numbers] = heads(study, comparison, lang)
  return {
    kind: 'table',
    caption: zh
      ? `${indicator.name.zh}（${indicator.id}）：机构的全部数值`
      : `${indicator.name.en} (${indicator.id}): every institution`,
    columns: [
      { key: 'code', title: zh ? '代码' : 'Code', align: 'left' },
      { key: 'unit', title: zh ? '机构' : 'Institution', align: 'left' },
      { key: 'place', title: study.place[lang], align: 'left' },
      ...numbers,
      { key: 'observed', title: 'O', align: 'right' },
      { key: 'expected', title: 'E', align: 'right' },
      { key: 'ratio', title: 'O/E', align: 'right' },
    ],
    rows: units.filter(hasCounts).map((row) => {
      const code = keyOf(row)
      const ratio = ratios.get(code)
      return {
        cells: [
          textCell(code),
          textCell(row.label[lang]),
          textCell(data.organization(code)?.regionCode ?? ''),
          numberCell(row.numerator, 0, lang),
          numberCell(row.denominator, 0, lang),
          rowCell(row, indicator.format, lang),
          ...(ratio ? ratioCells(ratio, lang) : ['', '', ''].map(textCell)),
        ],
      }
    }),
    notes: [],
    source: study.source,
  }
}
