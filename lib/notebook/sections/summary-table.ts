import type { Lang } from '../../core/index.ts'
import { targetState } from '../../indicators/index.ts'
import {
  differenceCell,
  type TableCell,
  type TableItem,
  targetCell,
  targetText,
  textCell,
  valueCell,
  verdictCell,
} from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import type { IndicatorFindings } from '../findings.ts'

/** Indicators in one table, each as its kind is printed: last year, this year, change, target, reading. */
export function summaryTable(
  data: AnalysisData,
  found: readonly IndicatorFindings[],
  year: number,
  lang: Lang,
): TableItem {
  const zh = lang === 'zh'
  return {
    kind: 'table',
    caption: zh
      ? `${year} 年各项指标与上年、与目标比较`
      : `Indicators of ${year} against the year before and the target`,
    columns: [
      { key: 'indicator', title: zh ? '指标' : 'Indicator', align: 'left', width: 33 },
      { key: 'unit', title: zh ? '单位' : 'Unit', align: 'left', width: 13 },
      { key: 'before', title: `${year - 1}`, align: 'right' },
      { key: 'now', title: `${year}`, align: 'right' },
      { key: 'difference', title: zh ? '变化' : 'Change', align: 'right' },
      { key: 'target', title: zh ? '目标' : 'Target', align: 'right' },
      { key: 'verdict', title: zh ? '判断' : 'Reading', align: 'left', width: zh ? 6 : 8 },
    ],
    rows: found.map((each) => ({ cells: summaryCells(data, each, year, lang) })),
    notes: [
      zh
        ? '括号内为 95% 区间。比例之差以个百分点计；标 % 的变化为相对变化。变化由未取整的数值算得，可能与表中数值之差相差一个末位。目标的颜色：蓝为达到，橙为未达，紫为区间包含目标。'
        : '95% intervals in brackets. Differences of proportions are in percentage points; changes marked % are relative. Changes are computed before rounding and may differ in the last digit from what the printed values give. Colour of the target: blue met, orange not met, purple where the interval includes it.',
    ],
  }
}

function summaryCells(
  data: AnalysisData,
  { indicator, change }: IndicatorFindings,
  year: number,
  lang: Lang,
): TableCell[] {
  const target = data.target(indicator, year)
  const { light: _, ...before } = valueCell(indicator, change.from, lang)
  return [
    textCell(indicator.name[lang]),
    textCell(indicator.format.unit[lang]),
    before,
    valueCell(indicator, change.to, lang),
    differenceCell(change, lang),
    target
      ? {
          text: targetText(target, indicator.format, lang),
          tone: targetCell(targetState(change.to.answer, target), lang).tone ?? 'muted',
        }
      : textCell(''),
    verdictCell(change, lang),
  ]
}
