import { type Goal, goalsByDepartment } from '../../catalogue/index.ts'
import { smallMultiples } from '../../charts/index.ts'
import { isKnown, type Lang, type Quantity } from '../../core/index.ts'
import type { IndicatorRow } from '../../indicators/index.ts'
import {
  changeHeadline,
  changeSentence,
  differenceCell,
  type RecordItem,
  type ReportDocument,
  type TableItem,
  targetCell,
  targetSentence,
  targetText,
  textCell,
  valueCell,
} from '../../report/index.ts'
import { aboutOf } from '../about.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { type GoalMeasure, type GoalStudy, type StudiedGoal, stateWord } from '../goal-study.ts'
import { componentsTable } from '../pages/components.ts'
import { controlChartOf } from '../spc-of.ts'
import { trendFigure } from '../trend.ts'
import { betterWord } from './definitions.ts'
import { improvementTools } from './improvement-tools.ts'
import { strata } from './strata.ts'

/** Millimetres at which two goals of one measure fill a page: English words need more of it. */
const chartHeight = { zh: 33, en: 30 } as const

/**
 * A section for each goal, by centre: the list `goals.centres`. Of each measure a chart by quarter and its progress; of goals
 * whose document asks for it the departments; causes and actions as reported.
 */
export async function goalPages(doc: ReportDocument, data: AnalysisData, study: GoalStudy): Promise<void> {
  const centres: RecordItem[] = []
  for (const { centre, goals } of study.centres) {
    const records: RecordItem[] = []
    for (const each of goals) records.push(await goalRecord(doc, data, each, study))
    centres.push({ id: `centre-${centre.id}`, name: centre.name[doc.lang], goals: records })
  }
  doc.list('goals.centres', centres)
}

async function goalRecord(
  doc: ReportDocument,
  data: AnalysisData,
  studied: StudiedGoal,
  study: GoalStudy,
): Promise<RecordItem> {
  const { goal, measures } = studied
  const records: RecordItem[] = []
  for (const each of measures) records.push(await measureRecord(doc, data, each, study, measures.length > 1))
  const split = await departments(doc, data, studied, study.year)
  const { none, ...tools } = improvementTools(doc, data, studied, study.year)
  // Said right after a measure that stands alone, so that the sentence never begins a page.
  const alone = records.length === 1 && records[0]?.strata === undefined && Object.keys(split).length === 0
  return {
    id: `goal-${goal.id}`,
    title: goalTitle(studied, doc.lang),
    name: goal.name[doc.lang],
    code: goal.id,
    first: records.slice(0, 1),
    others: records.slice(1),
    ...basisOf(studied, doc.lang),
    ...split,
    ...tools,
    ...(none === undefined ? {} : { [alone ? 'noneAlone' : 'none']: none }),
  }
}

/** The finding of a goal with one measure; of several, how many moved which way. */
export function goalTitle({ goal, measures }: StudiedGoal, lang: Lang): string {
  const [only, ...more] = measures
  if (only && more.length === 0) return changeHeadline(only.change, lang)
  const count = (judgement: string): number => measures.filter(({ change }) => change.judgement === judgement).length
  const [improved, worsened] = [count('improved'), count('worsened')]
  if (measures.every(({ change }) => change.verdict === 'no-clear-change'))
    return lang === 'zh'
      ? `${goal.name.zh}：${measures.length} 项测量均无明确变化`
      : `${goal.name.en}: no clear change in any of ${measures.length} measures`
  const parts =
    lang === 'zh'
      ? [
          ...(improved > 0 ? [`${improved} 项改善`] : []),
          ...(worsened > 0 ? [`${worsened} 项变差`] : []),
          ...(improved + worsened === 0 ? ['无改善或变差的判断'] : []),
        ]
      : [
          ...(improved > 0 ? [`${improved} improved`] : []),
          ...(worsened > 0 ? [`${worsened} worsened`] : []),
          ...(improved + worsened === 0 ? ['none judged better or worse'] : []),
        ]
  return lang === 'zh'
    ? `${goal.name.zh}：${measures.length} 项测量中${parts.join('，')}`
    : `${goal.name.en}: of ${measures.length} measures ${parts.join(', ')}`
}

/** Whether name and number, and the formula, rest on what is printed. */
function basisOf({ goal, measures }: StudiedGoal, lang: Lang): RecordItem {
  const formula = measures.some(({ indicator }) => !indicator.source.verified)
  if (goal.source.verified && !formula) return {}
  const zh = lang === 'zh'
  if (!goal.source.verified)
    return { basis: zh ? '名称、序号与公式均据二手文本' : 'second-hand name, number and formula' }
  return { basis: zh ? '公式据二手文本或按名称理解' : 'second-hand formula' }
}

async function measureRecord(
  doc: ReportDocument,
  data: AnalysisData,
  measure: GoalMeasure,
  study: GoalStudy,
  named: boolean,
): Promise<RecordItem> {
  const { indicator, change, target, state } = measure
  const { id } = indicator
  const { lang } = doc
  doc.figure(`${id}.trend`, (each) => trendFigure(data, measure, study.year, each, { height: chartHeight[each] }))
  doc.table(`${id}.progress`, (each) => progressTable(measure, study, each))
  const sentences = [
    changeSentence(change, lang),
    target ? targetSentence(state, target, indicator.format, lang) : noTarget(lang),
  ]
  doc.text(`${id}.text`, sentences.join(lang === 'zh' ? '' : ' '), [`${id}.trend`])
  const parts = measure.change.to.parts !== undefined && 'composite' in indicator.measure
  if (parts) {
    const yearly = { ...measure, change: { ...change, from: measure.lastYear } }
    doc.table(`${id}.components`, (each) => componentsTable(yearly, study.year, each))
  }
  const split = await strata(doc, data, measure, study.year)
  return {
    id,
    text: `${id}.text`,
    trend: `${id}.trend`,
    progress: `${id}.progress`,
    direction: betterWord(indicator, lang),
    ...(named ? { heading: indicator.name[lang] } : {}),
    ...(parts ? { components: `${id}.components` } : {}),
    ...(split ? { strata: [split] } : {}),
  }
}

const noTarget = (lang: Lang): string => (lang === 'zh' ? '未设目标值。' : 'No target value is set.')

/** One row: baseline, last year, last quarter, the year, the change since the baseline, the target and whether it is met. */
function progressTable(measure: GoalMeasure, { year, baseline }: GoalStudy, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const { indicator, change, lastYear, lastQuarter, target, state } = measure
  const right = (key: string, title: string, width?: number) => ({
    key,
    title,
    align: 'right' as const,
    ...(width === undefined ? {} : { width }),
  })
  const plain = (row: IndicatorRow) => {
    const { light: _, ...cell } = valueCell(indicator, row, lang)
    return cell
  }
  const between = year - baseline > 1
  return {
    kind: 'table',
    caption: `${indicator.name[lang]}${zh ? `的进展（${indicator.format.unit.zh}）` : `: progress, ${indicator.format.unit.en}`}`,
    columns: [
      { ...right('baseline', zh ? `基线 ${baseline}` : `Baseline ${baseline}`, 14), align: 'left' },
      ...(between ? [right('before', `${year - 1}`, 9)] : []),
      right('quarter', quarterHead(lastQuarter, lang), 13),
      right('now', `${year}`, 21),
      right('difference', zh ? '比基线' : 'Since baseline', 21),
      right('target', zh ? '目标' : 'Target', 8),
      { ...right('state', zh ? '状态' : 'State'), align: 'left' },
    ],
    rows: [
      {
        cells: [
          plain(change.from),
          ...(between ? [plain(lastYear)] : []),
          lastQuarter ? plain(lastQuarter) : textCell('—'),
          valueCell(indicator, change.to, lang),
          differenceCell(change, lang),
          textCell(target ? targetText(target, indicator.format, lang) : '—'),
          { ...targetCell(state, lang), text: stateWord(state, lang) },
        ],
      },
    ],
    notes: [],
  }
}

const quarterHead = (row: IndicatorRow | undefined, lang: Lang): string => {
  const [year = '', nth = ''] = (row?.keys.quarter ?? '').split('-Q')
  if (nth === '') return lang === 'zh' ? '末季' : 'Last quarter'
  return lang === 'zh' ? `${year} 年 ${nth} 季` : `Q${nth} ${year}`
}

/** The departments of a goal whose document asks for them: a small control chart each, or a sentence that none was reported. */
async function departments(
  doc: ReportDocument,
  data: AnalysisData,
  { goal, measures }: StudiedGoal,
  year: number,
): Promise<RecordItem> {
  if (!asksForDepartments(goal)) return {}
  for (const { indicator, series } of measures) {
    const result = await data.indicator(indicator).by('department', 'quarter').between(series.start, series.end)
    const codes = [...new Set(result.rows.map(({ keys }) => keys.department ?? ''))].filter((code) => code !== '')
    const panels = codes.flatMap((code) => {
      const rows = result.rows.filter(({ keys }) => keys.department === code)
      const [first] = rows
      if (!first || rows.filter(({ answer }) => isKnown<Quantity>(answer)).length === 0) return []
      const label = { zh: first.label.zh.replace(/ \S+$/, ''), en: first.label.en.replace(/ \S+$/, '') }
      return [{ label, result: { ...result, rows } }]
    })
    if (panels.length === 0) continue
    doc.figure(`${goal.id}.departments`, (lang) =>
      smallMultiples(
        panels.map(({ label, result: own }) => ({ label, chart: controlChartOf(own, lang) })),
        { ...aboutOf(indicator), each: { zh: '个科室', en: 'departments' }, height: 46 },
      )(lang),
    )
    return { departments: `${goal.id}.departments` }
  }
  const zh = doc.lang === 'zh'
  return {
    noDepartments: zh
      ? `该目标要求分科室分析，${year} 年没有按科室上报的数据。`
      : `The goal asks for analysis by department; nothing was reported by department up to ${year}.`,
  }
}

const asksForDepartments = ({ id }: Goal): boolean => goalsByDepartment.includes(id)
