import { trendLines } from '../../charts/index.ts'
import { type Bilingual, formatNumber, isKnown, type Lang } from '../../core/index.ts'
import type { DrgRow } from '../../indicators/index.ts'
import { numberCell, type RecordItem, type ReportDocument, type TableItem, verdictWord } from '../../report/index.ts'
import { changeCell, changeOf, changeWordCell } from './changes.ts'
import { namesOf, numberColumn } from './exhibits.ts'
import { type DrgMeasure, measures, measureText, numberOf, plainCell, within } from './measures.ts'
import { hospitalCell } from './overview.ts'
import type { InpatientStudy } from './study.ts'

const followed: readonly (readonly [string, DrgMeasure])[] = [
  ['cmi', measures.cmi],
  ['per-weight', measures.perWeight],
  ['time', measures.time],
  ['low-risk', measures.lowRisk],
]

/** So many years are drawn at most. */
const mostYears = 6

/**
 * Over the years that the data hold: `trends.text`, the list `trends.charts`, and `trends.hospitals` (days per unit weight of every
 * hospital, year by year). With one year there is nothing to follow, and the text says so.
 */
export function inpatientTrends(doc: ReportDocument, study: InpatientStudy): void {
  const years = study.byYear.slice(-mostYears)
  doc.text('trends.text', (lang) => finding(study, years, lang), [])
  const charts = followed.flatMap(([name, measure]): RecordItem[] => {
    const answers = years.map((row) => measure.of(row))
    if (answers.filter(isKnown).length < 2) return []
    const id = `trends.${name}`
    doc.figure(
      id,
      trendLines([{ label: { zh: '合计', en: 'All' }, answers }], {
        name: measure.name,
        unit: measure.unit,
        decimals: measure.decimals,
        periods: years.map(({ keys }) => keys.year ?? ''),
        size: 'half',
        height: 46,
        title: wentTitle(measure, years),
        untested: { zh: '', en: '' },
        ...(measure === measures.lowRisk ? { note: gradedNote } : {}),
      }),
    )
    return [{ id }]
  })
  doc.list('trends.charts', charts)
  doc.table('trends.hospitals', (lang) => hospitalsTable(study, years, lang))
}

type Changes = { readonly fell: readonly DrgRow[]; readonly rose: readonly DrgRow[]; readonly compared: number }

/** From the first year with a number to the last. */
function wentTitle(measure: DrgMeasure, years: readonly DrgRow[]): Bilingual {
  const known = years.filter((row) => isKnown(measure.of(row)))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return measure.head
  const bare = (lang: Lang): string => formatNumber(numberOf(measure, first) ?? 0, { decimals: measure.decimals, lang })
  return {
    zh: `${measure.head.zh}由 ${bare('zh')} 到 ${measureText(measure, last, 'zh')}`,
    en: `${measure.head.en} from ${bare('en')} to ${measureText(measure, last, 'en')}`,
  }
}

/** Grades move on with the years, so that all years are judged alike. */
const gradedNote: Bilingual = {
  zh: '各年的风险等级由该年以前的年份得出，首年无从定级。',
  en: 'The grades of each year come from the years before it; the first year has none.',
}

/** Which hospitals' days per unit weight changed since the year before, by the interval of the difference. */
export function stayChanges(study: InpatientStudy): Changes {
  const verdicts = study.hospitals.map((row) => ({
    row,
    ...changeOf(measures.perWeight, rowOf(study, row, study.wanted.year - 1), thisYear(study, row)),
  }))
  const by = (...which: readonly string[]): DrgRow[] =>
    verdicts.filter(({ verdict }) => which.includes(verdict)).map(({ row }) => row)
  return {
    fell: by('fell', 'fell-slightly'),
    rose: by('rose', 'rose-slightly'),
    compared: verdicts.filter(({ verdict }) => verdict !== 'unavailable' && verdict !== 'not-judged').length,
  }
}

const rowOf = ({ hospitalYears }: InpatientStudy, { keys }: DrgRow, year: number): DrgRow | undefined =>
  hospitalYears.find((row) => row.keys.organization === keys.organization && row.keys.year === String(year))

/** Both years by the same method of intervals. */
const thisYear = (study: InpatientStudy, row: DrgRow): DrgRow => rowOf(study, row, study.wanted.year) ?? row

function finding(study: InpatientStudy, years: readonly DrgRow[], lang: Lang): string {
  const zh = lang === 'zh'
  if (!study.before || years.length < 2)
    return zh ? '数据中没有上一年的病例，不作比较。' : 'The data hold no cases of the year before: nothing is compared.'
  const said = [measures.cmi, measures.perWeight, measures.time].map((measure) => {
    const change = changeOf(measure, study.before, study.whole)
    const [then, now] = [
      measureText(measure, study.before ?? study.whole, lang),
      measureText(measure, study.whole, lang),
    ]
    return zh
      ? `${measure.name.zh}由 ${then} 到 ${now}（${verdictWord(change.verdict, lang)}）`
      : `${within(measure.head, lang)} went from ${then} to ${now} (${verdictWord(change.verdict, lang)})`
  })
  const { fell, rose, compared } = stayChanges(study)
  const number = (value: number): string => formatNumber(value, { decimals: 0, lang })
  return zh
    ? `与上年相比：${said.join('；')}。${number(compared)} 家医院中，单位权重住院日下降 ${number(fell.length)} 家、上升 ${number(rose.length)} 家${rose.length > 0 ? `（${namesOf(rose, lang)}）` : ''}，其余无明确变化。各年用同一权重表与参考，医院的多少随年份而变。点数少于 5，不作趋势检验。`
    : `Since the year before, ${said.join('; ')}. Of ${number(compared)} hospitals days per unit weight fell in ${number(fell.length)} and rose in ${number(rose.length)}${rose.length > 0 ? ` (${namesOf(rose, lang)})` : ''}; the rest show no clear change. All years use the same weights and reference; the number of hospitals varies. Fewer than 5 points are not tested for a trend.`
}

function hospitalsTable(study: InpatientStudy, years: readonly DrgRow[], lang: Lang): TableItem {
  const zh = lang === 'zh'
  const shown = years.slice(-4).map(({ keys }) => Number(keys.year))
  return {
    kind: 'table',
    caption: zh ? '各医院的单位权重住院日，按年' : 'Days per unit weight of every hospital, by year',
    columns: [
      { key: 'hospital', title: zh ? '医院' : 'Hospital', align: 'left', width: 27 },
      ...shown.map((year) => numberColumn(`y${year}`, { zh: `${year}`, en: `${year}` }, lang, measures.perWeight.unit)),
      numberColumn('change', { zh: '较上年', en: 'Since last year' }, lang),
      { key: 'verdict', title: zh ? '判断' : 'Verdict', align: 'left', width: 15 },
    ],
    rows: study.hospitals.map((row) => {
      const change = changeOf(measures.perWeight, rowOf(study, row, study.wanted.year - 1), thisYear(study, row))
      return {
        cells: [
          hospitalCell(study, row, lang),
          ...shown.map((year) => {
            const found = rowOf(study, row, year)
            return found ? plainCell(measures.perWeight, found, lang) : numberCell(null, 0, lang)
          }),
          changeCell(change, measures.perWeight, lang),
          changeWordCell(change, lang),
        ],
      }
    }),
    notes: [
      zh
        ? '差值的区间由两年各自的 95% 区间（delta 法）合成。'
        : 'The interval of the difference combines the 95% intervals of both years (delta method).',
    ],
  }
}
