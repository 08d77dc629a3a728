import { compositionBars } from '../../charts/index.ts'
import { formatNumber, isKnown, known, type Lang, type Quantity } from '../../core/index.ts'
import { type DrgRow, type DrgType, drgTypeNames } from '../../indicators/index.ts'
import {
  numberCell,
  type ReportDocument,
  type TableCell,
  type TableItem,
  type TableRow,
  textCell,
} from '../../report/index.ts'
import { median } from '../../stats/index.ts'
import { changeCell, changeOf, changeWordCell } from './changes.ts'
import { complexityByTime, numberColumn, quadrantOf } from './exhibits.ts'
import { type DrgMeasure, estimateText, measureCell, measures, measureText, numberOf } from './measures.ts'
import { type InpatientStudy, isOwn } from './study.ts'

/**
 * All hospitals together, this year and the last; CMI by time index. Writes `overview.lead`,
 * `overview.table`, and the figures `overview.types` (kinds of groups by year), `overview.quadrant` and `overview.breadth` (number of DRGs by CMI).
 */
export function inpatientOverview(doc: ReportDocument, study: InpatientStudy): void {
  doc.text('overview.lead', (lang) => lead(study, lang), ['overview.table'])
  doc.table('overview.table', (lang) => overviewTable(study, lang))
  doc.figure('overview.types', typesFigure(study))
  const figure = quadrantOf(study, study.hospitals, {
    ...complexityByTime,
    reference: study.whole,
    referenceName: { zh: '合计', en: 'Together' },
    ...(study.wanted.hospital === undefined ? {} : { own: study.wanted.hospital }),
    each: { zh: '家医院', en: 'hospitals' },
    height: 84,
  })
  if (figure) doc.figure('overview.quadrant', figure)
  const counts = study.hospitals.map(({ mix }) => mix.drgCount).sort((a, b) => a - b)
  const [least, most, half] = [counts[0] ?? 0, counts.at(-1) ?? 0, Math.round(middle(study).mix.drgCount)]
  const breadth = quadrantOf(study, study.hospitals, {
    x: measures.cmi,
    y: breadthOfCare,
    reference: middle(study),
    referenceName: { zh: '中位', en: 'Median' },
    each: { zh: '家医院', en: 'hospitals' },
    ...(study.wanted.hospital === undefined ? {} : { own: study.wanted.hospital }),
    height: 78,
    title: {
      zh: `各院收治 ${least}–${most} 个 DRG 组，中位 ${half} 组`,
      en: `Hospitals treat ${least} to ${most} DRGs, ${half} in the middle`,
    },
    note: {
      zh: '虚线为各院的中位数。病例多的医院遇到的组也多，比较广度时请同时看例数。',
      en: 'Dashed lines are medians of the hospitals. Hospitals with more cases meet more groups: read breadth with the number of cases.',
    },
  })
  if (breadth) doc.figure('overview.breadth', breadth)
}

/** What the cases are made of, year by year: surgical, procedure and medical groups. */
function typesFigure({ whole, typeYears, years }: InpatientStudy) {
  const types = ['surgical', 'procedure', 'medical'] as const
  const cases = (year: number, type: DrgType): number =>
    typeYears.find(({ keys }) => keys.year === String(year) && keys.type === type)?.mix.flow.received ?? 0
  return compositionBars(
    years.slice(-4).map((year) => ({
      label: { zh: `${year} 年`, en: `${year}` },
      parts: types.map((type) => cases(year, type)),
    })),
    {
      name: { zh: '入组病例的组型', en: 'Kinds of groups' },
      parts: types.map((type) => drgTypeNames[type]),
      unit: { zh: '例', en: 'cases' },
      title: {
        zh: `外科组病例占 ${measureText(measures.surgical, whole, 'zh')}`,
        en: `Surgical groups hold ${measureText(measures.surgical, whole, 'en')} of the cases`,
      },
    },
  )
}

/** How many different groups a hospital treats. */
const breadthOfCare: DrgMeasure = {
  name: { zh: 'DRG 组数', en: 'Number of DRGs' },
  head: { zh: 'DRG 组数', en: 'DRGs' },
  unit: { zh: '组', en: 'groups' },
  decimals: 0,
  better: 'neutral',
  threshold: 0,
  of: ({ mix }) => known(mix.drgCount),
  says: { zh: '有病例的不同 DRG 组的个数', en: 'Distinct groups with a case' },
  formula: { zh: '有病例的不同组的个数', en: 'number of distinct groups with a case' },
}

/** A row with the medians of all hospitals: groups of all of them together are no yardstick for one. */
function middle({ hospitals, whole }: InpatientStudy): DrgRow {
  const of = (list: readonly number[]): number => {
    const found = median(list)
    return isKnown(found) ? found.value : 0
  }
  const cmi = hospitals.flatMap((row) => numberOf(measures.cmi, row) ?? [])
  return {
    ...whole,
    mix: { ...whole.mix, cmi: known(of(cmi)), drgCount: of(hospitals.map(({ mix }) => mix.drgCount)) },
  }
}

/** How much less or more time than the reference: 少用 11%. */
function againstReference(row: DrgRow, lang: Lang): string {
  const index = measures.time.of(row)
  if (!isKnown<Quantity>(index)) return ''
  const share = formatNumber(Math.abs(index.value - 1) * 100, { decimals: 0, lang, unit: '%' })
  const less = index.value < 1
  if (lang === 'zh') return `同组病例比参考${less ? '少' : '多'}用 ${share} 的住院时间`
  return `${share} ${less ? 'less' : 'more'} time than the reference for the same groups`
}

function lead(study: InpatientStudy, lang: Lang): string {
  const { whole, hospitals, peers, place, wanted } = study
  const cases = formatNumber(whole.mix.flow.received, { decimals: 0, lang })
  const { low } = whole.risk.grades
  const cmi = measureText(measures.cmi, whole, lang)
  const time = measureText(measures.time, whole, lang)
  const deaths = formatNumber(low.deaths, { decimals: 0, lang })
  const risk = estimateText(measures.lowRisk, whole, lang)
  const known = isKnown(low.mortality)
  return lang === 'zh'
    ? `${wanted.year} 年${place.zh} ${hospitals.length} 家${peers.zh}收到 ${cases} 例出院病例，CMI ${cmi}，时间消耗指数 ${time}：${againstReference(whole, lang)}。${known ? `低风险组死亡 ${deaths} 例，死亡率 ${risk}。` : ''}`
    : `In ${wanted.year} the data hold ${cases} discharges of ${hospitals.length} ${peers.en} (${place.en}). CMI was ${cmi} and the time index ${time}: ${againstReference(whole, lang)}.${known ? ` ${deaths} patients died in low-risk groups, ${risk}.` : ''}`
}

type Line = {
  readonly name: TableCell
  readonly before: TableCell
  readonly now: TableCell
  readonly more: readonly TableCell[]
}

function overviewTable(study: InpatientStudy, lang: Lang): TableItem {
  const { whole, before, wanted, hospitals, hospitalYears } = study
  const zh = lang === 'zh'
  const countBefore = hospitalYears.filter(({ keys }) => keys.year === String(wanted.year - 1)).length
  const counts: readonly Line[] = [
    plain(zh ? '医院（家）' : 'Hospitals', before ? countBefore : null, hospitals.length, 0, lang),
    plain(
      zh ? '收到病例（例）' : 'Cases received',
      before?.mix.flow.received ?? null,
      whole.mix.flow.received,
      0,
      lang,
    ),
    plain(zh ? '计入病例（例）' : 'Cases used', before?.mix.flow.used ?? null, whole.mix.flow.used, 0, lang),
    plain(zh ? '入组率（%）' : 'Grouped (%)', groupedOf(before), groupedOf(whole), 1, lang),
    plain(zh ? 'DRG 组数' : 'DRGs', before?.mix.drgCount ?? null, whole.mix.drgCount, 0, lang, 0),
    plain(zh ? '总权重' : 'Total weight', before?.mix.totalWeight ?? null, whole.mix.totalWeight, 0, lang),
  ]
  const list: readonly DrgMeasure[] = [
    measures.cmi,
    measures.surgical,
    measures.highLevel,
    measures.meanStay,
    measures.perWeight,
    measures.time,
    measures.cost,
    measures.lowRisk,
    measures.midLow,
  ]
  const lines = list.map((measure): Line => {
    const change = changeOf(measure, before, whole)
    return {
      name: textCell(
        `${measure.name[lang]}${measure.unit[lang] === '' ? '' : zh ? `（${measure.unit.zh}）` : ` (${measure.unit.en})`}`,
      ),
      before: before ? measureCell(measure, before, lang) : numberCell(null, 0, lang),
      now: measureCell(measure, whole, lang),
      more: [changeCell(change, measure, lang), changeWordCell(change, lang)],
    }
  })
  return {
    kind: 'table',
    caption: zh ? `${wanted.year} 年住院服务绩效一览` : `Inpatient performance in ${wanted.year} at a glance`,
    columns: [
      { key: 'measure', title: zh ? '指标' : 'Measure', align: 'left', width: 27 },
      numberColumn('before', { zh: `${wanted.year - 1} 年`, en: `${wanted.year - 1}` }, lang),
      numberColumn('now', { zh: `${wanted.year} 年`, en: `${wanted.year}` }, lang),
      numberColumn('change', { zh: '差值（95% 区间）', en: 'Difference (95%)' }, lang),
      { key: 'verdict', title: zh ? '判断' : 'Verdict', align: 'left', width: 16 },
    ],
    rows: [...counts, ...lines].map(
      ({ name, before: then, now, more }): TableRow => ({ cells: [name, then, now, ...more] }),
    ),
    notes: [
      zh
        ? '有病例的不同 DRG 组的个数，不可在医院、科室或月份间相加。'
        : 'Distinct groups with a case; numbers of hospitals, departments or months do not add up.',
      zh
        ? '括号内为 95% 区间。两年之差由各自的区间合成（Zou 与 Donner 2008）；占比之差为个百分点。全部病例的数不作判断。两年的风险等级各由该年以前的年份得出。'
        : '95% intervals in brackets. Differences of years combine the intervals of both (Zou & Donner 2008); those of shares are percentage points. Plain counts are not judged. Risk grades of both years come from the years before each.',
    ],
  }
}

const groupedOf = (row: DrgRow | undefined): number | null =>
  row && isKnown(row.mix.groupedShare) ? row.mix.groupedShare.value * 100 : null

function plain(
  name: string,
  before: number | null,
  now: number | null,
  decimals: number,
  lang: Lang,
  note?: number,
): Line {
  return {
    name: { text: name, ...(note === undefined ? {} : { note }) },
    before: numberCell(before, decimals, lang),
    now: numberCell(now, decimals, lang),
    more: [textCell(''), textCell('')],
  }
}

/** How a hospital is called in a table: that in the foreground with a mark, as its point is filled in charts. */
export const hospitalCell = (study: InpatientStudy, row: DrgRow, lang: Lang): TableCell =>
  textCell(isOwn(study)(row) ? `●${row.label[lang]}` : row.label[lang])
