import type { Indicator } from '../catalogue/index.ts'
import { isKnown, type Lang, type Quantity } from '../core/index.ts'
import { type Change, type IndicatorRow, type PlaceDimension, yearOverYear } from '../indicators/index.ts'
import {
  differenceCell,
  numberCell,
  quantityCell,
  type TableItem,
  type TableRow,
  textCell,
  verdictCell,
} from '../report/index.ts'
import type { AnalysisData } from './analysis-data.ts'
import { changesBy } from './changes-by.ts'

const groupings: readonly PlaceDimension[] = ['level', 'ownership']

/** The change of the whole and of each kind of institution; beside the funnel, so that intervals stand with the change only. */
export function groupsTable(data: AnalysisData, indicator: Indicator, year: number, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const unit = indicator.format.unit[lang]
  // A long unit would widen its columns beyond the page: it stands in the caption then.
  const short = unit.length <= 3
  const column = (key: string, title: string) => ({ key, title, align: 'right' as const, ...(short ? { unit } : {}) })
  const span = [`${year - 1}-01-01`, `${year + 1}-01-01`] as const
  const query = data.indicator(indicator)
  const whole = yearOverYear(query.by('year').between(...span), year)
  const groups = groupings
    .filter((dimension) => data.placeKeys(dimension).some((key) => key !== 'unknown'))
    .flatMap((dimension) => changesBy(query.by(dimension, 'year').between(...span), dimension, year))
  return {
    kind: 'table',
    caption: `${zh ? '各类机构与上年比较' : 'By kind of institution'}${short ? '' : zh ? `（${unit}）` : `, ${unit}`}`,
    columns: [
      { key: 'group', title: zh ? '机构' : 'Institutions', align: 'left', width: 17 },
      column('before', `${year - 1}`),
      column('now', `${year}`),
      { key: 'difference', title: zh ? '变化' : 'Change', unit: changeUnit(whole, lang), align: 'right', width: 37 },
      { key: 'verdict', title: zh ? '判断' : 'Sign', align: 'left', width: 11 },
    ],
    rows: [
      changeRow(data.wholeName[lang], whole, lang, 'total'),
      ...groups.map(({ label, change }) => changeRow(label[lang], change, lang)),
    ],
    notes: [zh ? '括号内为变化的 95% 区间。' : 'In brackets the 95% interval of the change.'],
  }
}

function changeUnit({ unit, indicator }: Change, lang: Lang): string {
  if (unit === 'percentage-points') return lang === 'zh' ? '个百分点' : 'points'
  return unit === 'relative-percent' ? '%' : indicator.format.unit[lang]
}

function changeRow(name: string, change: Change, lang: Lang, kind?: 'total'): TableRow {
  const { decimals } = change.indicator.format
  const value = ({ answer }: IndicatorRow) =>
    isKnown<Quantity>(answer) ? numberCell(answer.value, decimals, lang) : quantityCell(answer, decimals, lang)
  const cells = [
    textCell(name),
    value(change.from),
    value(change.to),
    differenceCell(change, lang),
    verdictCell(change, lang),
  ]
  return kind ? { cells, kind } : { cells }
}
