import { pareto } from '../../charts/index.ts'
import { type Bilingual, formatNumber, type Lang } from '../../core/index.ts'
import type { Improvement } from '../../data/index.ts'
import type { RecordItem, ReportDocument, TableCell, TableItem } from '../../report/index.ts'
import { textCell } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { actionsOf, type Causes, causesOf, isOverdue } from '../causes.ts'
import type { StudiedGoal } from '../goal-study.ts'

/**
 * The improvement tools that the goals ask for, of one goal: `<goal>.causes` (Pareto figure) and `<goal>.actions` (PDCA table),
 * with a sentence of each. Answers the fields of the goal's record; where nothing was reported only the sentence that says so.
 */
export function improvementTools(
  doc: ReportDocument,
  data: AnalysisData,
  { goal }: StudiedGoal,
  year: number,
): RecordItem {
  const { improvements } = data.dataset
  const found = causesOf(improvements, goal.id, year)
  const actions = actionsOf(improvements, goal.id, year)
  const { lang } = doc
  if (found.causes.length === 0 && actions.length === 0) return { none: nothing(year, lang) }
  if (found.causes.length > 0)
    doc.figure(
      `${goal.id}.causes`,
      pareto(found.causes, {
        name: { zh: `${goal.id} 未达到要求的原因`, en: `Causes of not meeting ${goal.id}` },
        unit: { zh: '次', en: 'times' },
        period: { zh: `${year} 年`, en: `${year}` },
      }),
    )
  if (actions.length > 0) doc.table(`${goal.id}.actions`, (each) => actionsTable(actions, data.closed, goal.id, each))
  return {
    ...(found.causes.length > 0
      ? { causes: `${goal.id}.causes`, causesText: causesText(found, lang) }
      : { none: noCauses(year, lang) }),
    ...(actions.length > 0
      ? { actions: `${goal.id}.actions`, actionsText: actionsText(actions, data.closed, lang) }
      : {}),
  }
}

const nothing = (year: number, lang: Lang): string =>
  lang === 'zh' ? `${year} 年未报告原因分析与改进措施。` : `No causes were reported for ${year}, and no actions.`

const noCauses = (year: number, lang: Lang): string =>
  lang === 'zh' ? `${year} 年未报告原因。` : `No causes were reported for ${year}.`

function causesText({ causes, institutions }: Causes, lang: Lang): string {
  const whole = (value: number): string => formatNumber(value, { decimals: 0, lang })
  const total = causes.reduce((sum, { count }) => sum + count, 0)
  if (lang === 'zh')
    return `${institutions} 家机构报告了原因，共 ${whole(total)} 次；只代表这些机构，一例可有多个原因。`
  return `${institutions} institutions reported causes, ${whole(total)} mentions in all; they speak for these institutions only, and one case may have several.`
}

const count = (actions: readonly Improvement[], is: Improvement['status']): number =>
  actions.filter(({ status }) => status === is).length

function actionsText(actions: readonly Improvement[], closed: string, lang: Lang): string {
  const late = actions.filter((each) => isOverdue(each, closed)).length
  const [done, running, planned] = [count(actions, 'done'), count(actions, 'running'), count(actions, 'planned')]
  if (lang === 'zh')
    return `改进措施 ${actions.length} 项：已完成 ${done} 项，进行中 ${running} 项，未开始 ${planned} 项；截至 ${closed}，${late} 项逾期。`
  return `${actions.length} actions: ${done} done, ${running} running, ${planned} not begun; ${late} overdue on ${closed}.`
}

const phaseNames: Readonly<Record<NonNullable<Improvement['phase']>, Bilingual>> = {
  plan: { zh: 'P 计划', en: 'Plan' },
  do: { zh: 'D 实施', en: 'Do' },
  check: { zh: 'C 检查', en: 'Check' },
  act: { zh: 'A 处置', en: 'Act' },
}
const statusNames: Readonly<Record<NonNullable<Improvement['status']>, Bilingual>> = {
  planned: { zh: '未开始', en: 'not begun' },
  running: { zh: '进行中', en: 'running' },
  done: { zh: '已完成', en: 'done' },
}

function actionsTable(actions: readonly Improvement[], closed: string, goal: string, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const column = (key: string, title: string, width?: number) => ({
    key,
    title,
    align: 'left' as const,
    ...(width === undefined ? {} : { width }),
  })
  return {
    kind: 'table',
    caption: zh ? `${goal} 的改进措施（PDCA）` : `Actions for ${goal} by plan, do, check, act`,
    columns: [
      column('phase', zh ? '阶段' : 'Phase', 10),
      column('action', zh ? '措施' : 'Action'),
      column('owner', zh ? '责任岗位' : 'Responsible', 20),
      column('due', zh ? '期限' : 'Due', 13),
      column('status', zh ? '状态' : 'Status', 17),
    ],
    rows: actions.map((each, at) => ({
      cells: [
        textCell(each.phase === null || each.phase === actions[at - 1]?.phase ? '' : phaseNames[each.phase][lang]),
        textCell(each.name[lang]),
        textCell(each.owner[lang]),
        textCell(each.due),
        statusCell(each, closed, lang),
      ],
    })),
    notes: [],
  }
}

function statusCell(each: Improvement, closed: string, lang: Lang): TableCell {
  const status = each.status === null ? '—' : statusNames[each.status][lang]
  if (!isOverdue(each, closed)) return textCell(status)
  return { text: lang === 'zh' ? `${status}，逾期` : `${status}, overdue`, tone: 'concern' }
}
