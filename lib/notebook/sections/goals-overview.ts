import { goalCentres, type Indicator } from '../../catalogue/index.ts'
import { assuranceMatrix, type MatrixCell } from '../../charts/index.ts'
import { type Bilingual, isKnown, known, type Lang, type Quantity } from '../../core/index.ts'
import { type Judgement, type TargetState, targetState } from '../../indicators/index.ts'
import {
  differenceCell,
  numberCell,
  type RecordItem,
  type ReportDocument,
  type TableItem,
  type TableRow,
  targetCell,
  targetText,
  textCell,
  valueCell,
} from '../../report/index.ts'
import type { ChartPoint } from '../../spc/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { causesOf } from '../causes.ts'
import { type GoalMeasure, type GoalStudy, goalChart, measuresOf, stateWord } from '../goal-study.ts'
import { directionOf } from '../spc-of.ts'
import { howToRead } from './how-to-read.ts'
import { keyMessages } from './key-messages.ts'

const rowsAPage = 30

/**
 * The progress of all goals: numbers and key messages, `goals.finding` (text), `goals.progress` (table), the list `goals.matrices` (figures of measures by quarter), `goals.silent` (table of goals without data, where there are any).
 */
export function goalsOverview(doc: ReportDocument, data: AnalysisData, study: GoalStudy): void {
  const measures = measuresOf(study)
  doc.text('goals.finding', (lang) => finding(study, measures, lang), ['goals.progress'])
  doc.table('goals.crossing', (lang) => crossing(measures, lang))
  const missed = measures.filter(({ state }) => state === 'unmet')
  if (missed.length > 0) doc.table('goals.missed', (lang) => missedTable(missed, study, lang))
  const chunks = inChunks(measures, rowsAPage)
  doc.table('goals.progress', (lang) => progressOverview(study, measures, lang))
  chunks.forEach((chunk, at) => {
    doc.figure(`goals.matrix-${at + 1}`, matrix(data, study, chunk, at, chunks.length))
  })
  doc.list(
    'goals.matrices',
    chunks.map((_, at): RecordItem => ({ id: `goals.matrix-${at + 1}` })),
  )
  if (study.silent.length > 0) doc.table('goals.silent', (lang) => silentTable(study, lang))
  goalNumbers(doc, data, study, measures)
  keyMessages(doc, data, measures, study.year)
  const shown = measures.find((each) => goalChart(data, each, study.year, doc.lang) && isKnown(each.change.to.answer))
  if (shown) howToRead(doc, data, shown.indicator, study.year)
  else doc.list('how-to-read-figures', [])
}

function inChunks<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  const pages = Math.max(1, Math.ceil(all.length / most))
  const each = Math.ceil(all.length / pages)
  return Array.from({ length: pages }, (_, at) => all.slice(at * each, (at + 1) * each))
}

const countOf = (measures: readonly GoalMeasure[], state: GoalMeasure['state']): number =>
  measures.filter((each) => each.state === state).length

function finding({ centres, year, baseline }: GoalStudy, measures: readonly GoalMeasure[], lang: Lang): string {
  const judged = (judgement: Judgement): number =>
    measures.filter(({ change }) => change.judgement === judgement).length
  const goals = centres.reduce((sum, each) => sum + each.goals.length, 0)
  const [improved, worsened] = [judged('improved'), judged('worsened')]
  const same = measures.filter(({ change }) => change.verdict === 'no-clear-change').length
  const others = measures.length - improved - worsened - same
  const [met, undecided, unmet] = [countOf(measures, 'met'), countOf(measures, 'undecided'), countOf(measures, 'unmet')]
  const none = countOf(measures, 'no-target')
  if (lang === 'zh')
    return `${goals} 个目标共 ${measures.length} 项测量。与基线年 ${baseline} 年相比，${improved} 项改善，${worsened} 项变差，${same} 项无明确变化，${others} 项不作好坏判断。${year} 年 ${met} 项达到目标，${unmet} 项未达，${undecided} 项尚难判断，${none} 项未设目标值。`
  return `${goals} goals have ${measures.length} measures. Against the baseline year ${baseline}, ${improved} improved, ${worsened} worsened, ${same} showed no clear change and ${others} are not judged. In ${year}, ${met} met their target, ${unmet} did not, ${undecided} are undecided and ${none} have no target.`
}

const judgements: readonly (readonly [Bilingual, (measure: GoalMeasure) => boolean])[] = [
  [{ zh: '改善', en: 'Improved' }, ({ change }) => change.judgement === 'improved'],
  [{ zh: '无明确变化', en: 'No clear change' }, ({ change }) => change.verdict === 'no-clear-change'],
  [{ zh: '变差', en: 'Worsened' }, ({ change }) => change.judgement === 'worsened'],
  [
    { zh: '不作好坏判断', en: 'Not judged' },
    ({ change }) => !['improved', 'worsened'].includes(change.judgement) && change.verdict !== 'no-clear-change',
  ],
]
const states: readonly TargetState[] = ['met', 'undecided', 'unmet', 'no-target', 'unavailable']

/** How many measures moved which way, by whether the target is met. */
function crossing(measures: readonly GoalMeasure[], lang: Lang): TableItem {
  const zh = lang === 'zh'
  const shown = states.filter((state) => countOf(measures, state) > 0)
  const cells = (name: string, own: readonly GoalMeasure[]) => [
    textCell(name),
    ...shown.map((state) => numberCell(countOf(own, state), 0, lang)),
    numberCell(own.length, 0, lang),
  ]
  return {
    kind: 'table',
    caption: zh ? '变化方向与是否达标' : 'Direction of change, by target',
    columns: [
      { key: 'judgement', title: zh ? '与基线年相比' : 'Against the baseline', align: 'left', width: 24 },
      ...shown.map((state) => ({ key: state, title: stateWord(state, lang), align: 'right' as const })),
      { key: 'all', title: zh ? '合计' : 'All', align: 'right' },
    ],
    rows: [
      ...judgements.map(([name, is]) => ({ cells: cells(name[lang], measures.filter(is)) })),
      { kind: 'total' as const, cells: cells(zh ? '合计' : 'All', measures) },
    ],
    notes: [zh ? '单位：项测量。' : 'Numbers of measures.'],
  }
}

/** The measures that miss their target, with the distance that is left. */
function missedTable(missed: readonly GoalMeasure[], { year, baseline }: GoalStudy, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const right = (key: string, title: string, width: number) => ({ key, title, align: 'right' as const, width })
  return {
    kind: 'table',
    caption: zh ? `${year} 年未达目标的测量` : `Measures that miss their target in ${year}`,
    columns: [
      { key: 'measure', title: zh ? '测量' : 'Measure', align: 'left' },
      right('now', `${year}`, 21),
      right('target', zh ? '目标' : 'Target', 10),
      right('distance', zh ? '差距' : 'Distance', 10),
      right('change', zh ? `${baseline} 年以来` : `Since ${baseline}`, 22),
    ],
    rows: missed.map(({ indicator, change, target }) => ({
      cells: [
        textCell(nameWithUnit(indicator, lang)),
        valueCell(indicator, change.to, lang),
        textCell(target ? targetText(target, indicator.format, lang) : ''),
        distanceCell(
          indicator,
          isKnown<Quantity>(change.to.answer) ? change.to.answer.value : null,
          target?.value,
          lang,
        ),
        differenceCell(change, lang),
      ],
    })),
    notes: [
      zh
        ? '差距为本年数值与目标值之差，取绝对值；括号内为 95% 区间。'
        : 'Distance is the size of the difference between value and target; 95% intervals in brackets.',
    ],
  }
}

const distanceCell = (indicator: Indicator, value: number | null, target: number | undefined, lang: Lang) =>
  numberCell(value === null || target === undefined ? null : Math.abs(target - value), indicator.format.decimals, lang)

const centreName = ({ goal }: GoalMeasure): Bilingual =>
  goalCentres.find(({ goals }) => goals.some(({ id }) => id === goal.id))?.name ?? goal.name

function progressOverview({ year, baseline }: GoalStudy, measures: readonly GoalMeasure[], lang: Lang): TableItem {
  const zh = lang === 'zh'
  const right = (key: string, title: string, width: number) => ({ key, title, align: 'right' as const, width })
  return {
    kind: 'table',
    caption: zh ? `各目标的进展，基线 ${baseline} 年` : `Progress of the goals, baseline ${baseline}`,
    columns: [
      { key: 'centre', title: zh ? '质控中心' : 'Centre', align: 'left', width: 15 },
      { key: 'measure', title: zh ? '测量' : 'Measure', align: 'left', width: 35 },
      right('baseline', `${baseline}`, 6),
      right('quarter', zh ? '末季' : 'Last qtr', 6),
      right('now', `${year}`, 6),
      right('difference', zh ? '变化' : 'Change', 17),
      right('target', zh ? '目标' : 'Target', 9),
      { key: 'state', title: zh ? '状态' : 'State', align: 'left', width: 6 },
    ],
    rows: measures.map((each, at) => overviewRow(each, measures[at - 1], lang)),
    notes: [
      zh
        ? `变化为 ${year} 年与 ${baseline} 年之差及其 95% 区间：比例以个百分点计，标 % 的为相对变化；蓝色为改善，橙色为变差。状态图标：对勾为达到，叉为未达，问号为尚难判断，横线为未设目标。`
        : `Change from ${baseline} to ${year} with its 95% interval: percentage points, or relative where marked %; blue improved, orange worsened. State: tick met, cross not met, question mark undecided, dash no target.`,
    ],
  }
}

/** Per cent goes without saying. */
function nameWithUnit({ name, format }: Indicator, lang: Lang): string {
  const unit = format.unit[lang]
  if (unit === '%' || name[lang].includes(unit)) return name[lang]
  return lang === 'zh' ? `${name.zh}（${unit}）` : `${name.en} (${unit})`
}

function overviewRow(measure: GoalMeasure, before: GoalMeasure | undefined, lang: Lang): TableRow {
  const { indicator, change, lastQuarter, target, state } = measure
  const plain = (row: GoalMeasure['lastYear'] | undefined) => {
    if (row === undefined) return textCell('—')
    const { light: _, ...cell } = valueCell(indicator, row, lang)
    return cell
  }
  const centre = centreName(measure)[lang]
  return {
    cells: [
      textCell(before && centreName(before)[lang] === centre ? '' : centre),
      textCell(nameWithUnit(indicator, lang)),
      plain(change.from),
      plain(lastQuarter),
      plain(change.to),
      differenceCell(change, lang),
      textCell(target ? targetText(target, indicator.format, lang) : ''),
      { ...targetCell(state, lang), icon: state },
    ],
  }
}

/** Measures by quarter: the tint is the target of the year, the sign a special cause on the control chart. */
function matrix(
  data: AnalysisData,
  { year, baseline }: GoalStudy,
  measures: readonly GoalMeasure[],
  page: number,
  pages: number,
) {
  const quarters = [
    ...new Set(measures.flatMap(({ series }) => series.rows.map(({ keys }) => keys.quarter ?? ''))),
  ].sort()
  const cells = measures.map((each) => rowCells(data, each, quarters, year))
  const all = cells.flat().filter(({ state }) => state !== 'unavailable')
  const now = cells.flatMap((row) => row.filter((_, at) => quarters[at]?.startsWith(`${year}`)))
  const signalled = (judgement: Judgement): number => now.filter((cell) => cell.judgement === judgement).length
  const [better, worse] = [signalled('improved'), signalled('worsened')]
  const met = all.filter(({ state }) => state === 'met').length
  const unmet = all.filter(({ state }) => state === 'unmet').length
  const part = (zh: boolean): string =>
    pages > 1 ? (zh ? `（${page + 1}/${pages}）` : ` (${page + 1} of ${pages})`) : ''
  return assuranceMatrix(
    measures.map(({ indicator }, at) => ({ label: indicator.name, cells: cells[at] ?? [] })),
    {
      columns: quarters.map((text) => {
        const short = `${text.slice(2, 4)}${text.slice(5)}`
        return { zh: short, en: short }
      }),
      title: {
        zh: `${year} 年各季度，${measures.length} 项测量有 ${better} 格向好的信号、${worse} 格变差的信号`,
        en: `In the quarters of ${year}, ${measures.length} measures show ${better} signals of improvement and ${worse} of concern`,
      },
      period: { zh: `${baseline} 至 ${year} 年`, en: `${baseline} to ${year}` },
      words: {
        zh: {
          ...matrixZh,
          subtitle: () => `每行一项测量，每列一个季度，${baseline} 至 ${year} 年`,
          caption: `各测量按季度的达标与特殊原因信号${part(true)}`,
          alt: () =>
            `矩阵图：${measures.length} 项测量、${quarters.length} 个季度；达标 ${met} 格，未达标 ${unmet} 格；${year} 年向好信号 ${better} 格，变差信号 ${worse} 格。`,
        },
        en: {
          ...matrixEn,
          subtitle: () => `One row a measure, one column a quarter, ${baseline} to ${year}`,
          caption: `Targets and special causes by measure and quarter${part(false)}`,
          alt: () =>
            `Matrix of ${measures.length} measures and ${quarters.length} quarters: ${met} cells meet their target, ${unmet} do not; in ${year}, ${better} signal improvement and ${worse} concern.`,
        },
      },
    },
  )
}

const matrixZh = {
  judgements: { improved: '特殊原因，向好', worsened: '特殊原因，变差', none: '无信号' },
  note: '底色：该季 95% 区间与当年目标相比；难以判断与未设目标者为白底。符号：控制图上该季属于特殊原因信号；控制限由全部季度得出，后来改善会使早先的季度落在不利一侧。斜线：未报或随访未满。',
}
const matrixEn = {
  judgements: { improved: 'special cause, better', worsened: 'special cause, worse', none: 'no signal' },
  note: 'Tint: the 95% interval of the quarter against the target of its year; white where undecided or none is set. Sign: the quarter belongs to a special-cause signal on the control chart; limits come from all quarters, so that later improvement puts early quarters on the wrong side. Hatched: not reported, or follow-up incomplete.',
}

function rowCells(
  data: AnalysisData,
  measure: GoalMeasure,
  quarters: readonly string[],
  year: number,
): readonly MatrixCell[] {
  const { indicator, series } = measure
  const chart = goalChart(data, measure, year, 'zh')
  return quarters.map((quarter) => {
    const row = series.rows.find(({ keys }) => keys.quarter === quarter)
    if (!row || !isKnown<Quantity>(row.answer)) return { state: 'unavailable', judgement: 'none' }
    const target = data.target(indicator, Number(quarter.slice(0, 4)))
    const point = chart?.points.find(({ x }) => x === quarter)
    return { state: targetState(row.answer, target), judgement: signalOf(indicator, point) }
  })
}

/** What a point says for patients, where it belongs to a signal. */
export function signalOf(indicator: Indicator, point: ChartPoint | undefined): Judgement {
  if (!point || point.signals.length === 0 || point.direction === undefined) return 'none'
  const better = directionOf(indicator)
  if (better === 'neutral') return 'neutral'
  return (point.direction === 'high') === (better === 'higher') ? 'improved' : 'worsened'
}

function silentTable({ silent, year }: GoalStudy, lang: Lang): TableItem {
  const zh = lang === 'zh'
  return {
    kind: 'table',
    caption: zh ? `${year} 年没有数据的目标` : `Goals without data in ${year}`,
    columns: [
      { key: 'code', title: zh ? '编号' : 'Code', align: 'left', width: 16 },
      { key: 'goal', title: zh ? '目标' : 'Goal', align: 'left' },
    ],
    rows: silent.map(({ id, name }) => ({ cells: [textCell(id), textCell(name[lang])] })),
    notes: [
      zh ? '没有数据不等于没有改进，也不当作未达标。' : 'Without data is neither without progress nor a missed target.',
    ],
  }
}

/** Four numbers over the messages: goals in the data, improved, met, and goals with causes reported. */
function goalNumbers(
  doc: ReportDocument,
  data: AnalysisData,
  { centres, silent, year }: GoalStudy,
  measures: readonly GoalMeasure[],
): void {
  const goals = centres.flatMap((each) => each.goals.map(({ goal }) => goal))
  const improved = measures.filter(({ change }) => change.judgement === 'improved').length
  const set = measures.length - countOf(measures, 'no-target')
  const explained = goals.filter(({ id }) => causesOf(data.dataset.improvements, id, year).causes.length > 0).length
  const all = goals.length + silent.length
  const numbers: readonly (readonly [id: string, value: number, what: Bilingual])[] = [
    ['numbers.goals', goals.length, { zh: `个目标有数据，共 ${all} 个`, en: `of ${all} goals have data` }],
    [
      'numbers.improved',
      improved,
      { zh: `项测量改善，共 ${measures.length} 项`, en: `of ${measures.length} measures improved` },
    ],
    [
      'numbers.met',
      countOf(measures, 'met'),
      { zh: `项达到目标，共 ${set} 项设有目标值`, en: `of ${set} with a target met it` },
    ],
    ['numbers.explained', explained, { zh: '个目标报告了原因', en: 'goals have causes reported' }],
  ]
  for (const [id, value] of numbers) doc.value(id, known(value), { decimals: 0 })
  doc.list('numbers', (lang) => numbers.map(([id, , what]) => ({ id, what: what[lang] })))
}
