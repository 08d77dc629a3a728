import { elementsOf, type Indicator } from '../../catalogue/index.ts'
import { type Lang, unavailable } from '../../core/index.ts'
import { type IndicatorRow, reportLevels, scaled } from '../../indicators/index.ts'
import { quantityCell, type TableItem, textCell } from '../../report/index.ts'
import { wilson } from '../../stats/index.ts'
import type { IndicatorFindings } from '../findings.ts'

/** A composite and its components in both years: the whole first, then what it is made of. */
export function componentsTable({ indicator, change }: IndicatorFindings, year: number, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const names = elementsOf(indicator)
    .slice('composite' in indicator.measure && indicator.measure.composite === 'all-or-none' ? 2 : 1)
    .map(({ name }) => ofCases(name[lang]))
  const years: readonly IndicatorRow[] = [change.from, change.to]
  const right = (key: string) => ({ key, title: key, unit: '%', align: 'right' as const, width: 26 })
  return {
    kind: 'table',
    caption: zh ? '整体与各组成部分' : 'The whole and its components',
    columns: [
      { key: 'component', title: zh ? '项目' : 'Component', align: 'left' },
      right(`${year - 1}`),
      right(`${year}`),
    ],
    rows: [
      {
        kind: 'total',
        cells: [
          textCell(indicator.name[lang]),
          ...years.map(({ answer }) => quantityCell(answer, indicator.format.decimals, lang)),
        ],
      },
      ...names.map((name, at) => ({
        cells: [
          textCell(name),
          ...years.map((row) => quantityCell(componentAnswer(indicator, row, at), indicator.format.decimals, lang)),
        ],
      })),
    ],
    notes: [
      zh
        ? '括号内为 95% 区间。各组成部分与整体用同一分母。'
        : '95% intervals in brackets. Components share the denominator of the whole.',
    ],
  }
}

/** The cases themselves, not their number, since their share is shown: 手术医嘱符合要求的手术患者. */
const ofCases = (name: string): string => name.replace(/(例数|人数|例次)$/, '')

/** The share of cases with one component, with its interval. A share of items counts every item: its cases are fewer. */
export function componentAnswer(
  { measure, format }: Indicator,
  { parts = [], denominator }: IndicatorRow,
  at: number,
): IndicatorRow['answer'] {
  const done = parts[at]
  if (done === undefined || denominator === null) return unavailable('missing')
  if (!(denominator > 0)) return unavailable('zero-denominator')
  const everyItem = 'composite' in measure && measure.composite === 'share-of-items'
  const total = everyItem ? denominator / parts.length : denominator
  return scaled(wilson({ count: done, total }, { levels: reportLevels }), format.per)
}
