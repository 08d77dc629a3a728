import { isKnown, type Lang } from '../../core/index.ts'
import type { IndicatorResult } from '../../indicators/index.ts'
import { type ReportDocument, rowCell, type TableCell, type TableItem, textCell } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import type { IndicatorFindings } from '../findings.ts'

/**
 * Where does a stratum stand in each kind of institution? `<id>.strata-levels`: the strata of an indicator by level of
 * institution. Answers the id of the table; nothing where no level reported a stratum.
 */
export async function strataByLevel(
  doc: ReportDocument,
  data: AnalysisData,
  { indicator }: IndicatorFindings,
  year: number,
): Promise<string | undefined> {
  const result = await data.indicator(indicator).by('stratum', 'level').in(year)
  if (!result.rows.some(({ answer }) => isKnown(answer))) return undefined
  const id = `${indicator.id}.strata-levels`
  doc.table(id, (lang) => levelsTable(data, result, year, lang))
  return id
}

function levelsTable(data: AnalysisData, { indicator, rows }: IndicatorResult, year: number, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const strata = [...new Set(rows.map(({ keys }) => keys.stratum ?? ''))]
  const levels = data.placeKeys('level').filter((level) => rows.some(({ keys }) => keys.level === level))
  const name = (id: string): string => indicator.strata?.find((each) => each.id === id)?.name[lang] ?? id
  const cell = (stratum: string, level: string): TableCell => {
    const row = rows.find(({ keys }) => keys.stratum === stratum && keys.level === level)
    return row === undefined ? textCell('—') : rowCell(row, indicator.format, lang)
  }
  return {
    kind: 'table',
    caption: zh
      ? `${year} 年各分层按机构级别（${indicator.format.unit.zh}）`
      : `Strata by level of institution in ${year}, ${indicator.format.unit.en}`,
    columns: [
      { key: 'stratum', title: zh ? '分层' : 'Stratum', align: 'left', width: 26 },
      ...levels.map((level) => ({
        key: level,
        title: data.placeName('level', level)[lang],
        align: 'right' as const,
      })),
    ],
    rows: strata.map((stratum) => ({
      cells: [textCell(name(stratum)), ...levels.map((level) => cell(stratum, level))],
    })),
    notes: [zh ? '括号内为 95% 区间。' : '95% intervals in brackets.'],
  }
}
