import { elementsOf } from '../../catalogue/index.ts'
import { formatNumber, type Lang } from '../../core/index.ts'
import type { IndicatorRow } from '../../indicators/index.ts'
import { compositionCell, numberCell, type TableItem, textCell } from '../../report/index.ts'
import type { IndicatorFindings } from '../findings.ts'
import { distinctive } from '../sections/composition.ts'

/** `氧舱人员配置构成比为 0.35 : 0.62 : 0.21 : 1` */
export function compositionHeadline({ indicator, change }: IndicatorFindings, lang: Lang): string {
  const { parts } = change.to
  if (!parts) return indicator.name[lang]
  const said = compositionCell(parts, lang).text
  return lang === 'zh' ? `${indicator.name.zh}为 ${said}` : `${indicator.name.en}: ${said}`
}

/** The parts of a composition in both years: how many, and in per cent of the whole. */
export function compositionTable({ indicator, change }: IndicatorFindings, year: number, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const names = distinctive(elementsOf(indicator).map(({ name }) => name))
  const right = (key: string, title: string) => ({ key, title, align: 'right' as const, width: 15 })
  const [count, share] = zh ? ['数', '占比 %'] : ['number', 'share, %']
  const years: readonly (readonly [number, IndicatorRow])[] = [
    [year - 1, change.from],
    [year, change.to],
  ]
  return {
    kind: 'table',
    caption: zh ? '构成与上年比较' : 'The parts against the year before',
    columns: [
      { key: 'part', title: zh ? '组成' : 'Part', align: 'left' },
      ...years.flatMap(([each]) => [right(`${each}`, `${each} ${count}`), right(`${each}-share`, `${each} ${share}`)]),
    ],
    rows: names.map((name, at) => ({
      cells: [textCell(name[lang]), ...years.flatMap(([, row]) => partCells(row, at, lang))],
    })),
    notes: [
      zh
        ? `均为期末全数统计，不作区间判断；${year} 年末构成为 ${ratioOf(change.to, lang)}。`
        : `Full counts at the end of the year, no interval is judged; at the end of ${year} ${ratioOf(change.to, lang)}.`,
    ],
  }
}

function partCells({ parts = [] }: IndicatorRow, at: number, lang: Lang) {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  const part = parts[at] ?? null
  const share = part === null || whole === 0 ? null : (part / whole) * 100
  return [numberCell(part, 0, lang), numberCell(share, 1, lang)]
}

const ratioOf = ({ parts = [] }: IndicatorRow, lang: Lang): string =>
  parts.length > 0 ? compositionCell(parts, lang).text : formatNumber(0, { decimals: 0, lang })
