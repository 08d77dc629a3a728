import type { Bilingual, Lang } from '../core/index.ts'
import type { CaseFlow } from '../indicators/index.ts'
import { numberCell, type TableItem, textCell } from '../report/index.ts'

/** Where cases went between being received and being used; a way that no case took is left out. */
export function flowTable(flow: CaseFlow, year: number, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const lost: readonly (readonly [Bilingual, number])[] = [
    [{ zh: '未入组', en: 'Not grouped' }, flow.ungrouped],
    [{ zh: '入组但无权重', en: 'Grouped without a weight' }, flow.withoutWeight],
    [{ zh: '住院日不明', en: 'Stay not known' }, flow.withoutStay],
    [{ zh: '截去：住院日偏短', en: 'Trimmed: short stay' }, flow.trimmedBelow],
    [{ zh: '截去：住院日偏长', en: 'Trimmed: long stay' }, flow.trimmedAbove],
  ]
  const lines: readonly (readonly [Bilingual, number])[] = [
    [{ zh: '收到的出院病例', en: 'Discharges received' }, flow.received],
    ...lost.filter(([, count], i) => count > 0 || i < 2),
    [{ zh: '计入', en: 'Used' }, flow.used],
  ]
  return {
    kind: 'table',
    caption: zh ? `${year} 年出院病例的去向` : `Where the discharges of ${year} went`,
    columns: [
      { key: 'what', title: zh ? '病例' : 'Cases', align: 'left' },
      { key: 'count', title: zh ? '例数' : 'Number', align: 'right', width: 25 },
      { key: 'share', title: zh ? '占收到的比例' : 'Share of received', unit: '%', align: 'right', width: 25 },
    ],
    rows: lines.map(([label, count], i) => ({
      cells: [textCell(label[lang]), numberCell(count, 0, lang), numberCell((count / flow.received) * 100, 2, lang)],
      ...(i === lines.length - 1 ? { kind: 'total' as const } : {}),
    })),
    notes: [],
  }
}
