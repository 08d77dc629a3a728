import { type Bilingual, formatNumber, isKnown, type Lang, type Quantity } from '../../core/index.ts'
import type { DrgRow } from '../../indicators/index.ts'
import { numberCell, type RecordItem, type ReportDocument, type TableItem, textCell } from '../../report/index.ts'
import { complexityByTime, measureColumn, numberColumn, quadrantOf } from './exhibits.ts'
import { measureCell, measures, measureText, plainCell } from './measures.ts'
import type { InpatientStudy } from './study.ts'

/** Below this many cases a hospital's department moves too much to be placed beside others. */
const fewestCases = 20
/** So many departments have a chart of their own. */
const shown = 6

/**
 * By department and by major category. Writes `specialties.text`, `specialties.departments` and `specialties.categories` (tables),
 * `specialties.quadrant`, and the list `specialties.largest` of charts of the largest departments, hospital by hospital.
 */
export function inpatientSpecialties(doc: ReportDocument, study: InpatientStudy): void {
  const departments = bySize(study.departments)
  doc.text('specialties.text', (lang) => finding(study, lang), ['specialties.departments'])
  doc.table('specialties.departments', (lang) => specialtyTable(study, departments, 'department', lang))
  doc.table('specialties.categories', (lang) => specialtyTable(study, bySize(study.categories), 'mdc', lang))
  const overall = quadrantOf(study, departments.filter(hasCases), {
    ...complexityByTime,
    reference: study.whole,
    referenceName: { zh: '合计', en: 'Together' },
    each: { zh: '个专业', en: 'specialties' },
    named: 20,
    height: 112,
  })
  if (overall) doc.figure('specialties.quadrant', overall)
  const charts = departments.slice(0, shown).flatMap((department): RecordItem[] => {
    const code = department.keys.department ?? ''
    const rows = study.hospitalDepartments.filter((row) => row.keys.department === code && hasCases(row))
    const figure = quadrantOf(study, rows.map(named(study)), {
      ...complexityByTime,
      reference: department,
      referenceName: { zh: '合计', en: 'All' },
      each: { zh: '家医院', en: 'hospitals' },
      ...(study.wanted.hospital === undefined ? {} : { own: `${study.wanted.hospital}|${code}` }),
      size: 'half',
      named: 2,
      height: 45,
      title: chartTitle(department, rows),
    })
    if (!figure) return []
    const id = `specialties.d${code === '' ? 'none' : code}`
    doc.figure(id, figure)
    return [{ id }]
  })
  doc.list('specialties.largest', charts)
}

const hasCases = ({ mix }: DrgRow): boolean => mix.flow.used >= fewestCases
const bySize = (rows: readonly DrgRow[]): DrgRow[] => [...rows].sort((a, b) => b.mix.flow.used - a.mix.flow.used)

/** On a chart of one department the name of the hospital says all. */
const named =
  ({ hospitals }: InpatientStudy) =>
  (row: DrgRow): DrgRow => ({
    ...row,
    label: hospitals.find(({ keys }) => keys.organization === row.keys.organization)?.label ?? row.label,
  })

function chartTitle(department: DrgRow, rows: readonly DrgRow[]): Bilingual {
  const slow = rows.filter((row) => {
    const answer = measures.time.of(row)
    return isKnown<Quantity>(answer) && answer.value > 1
  }).length
  return {
    zh: `${department.label.zh}：${rows.length} 家中 ${slow} 家时间指数大于 1`,
    en: `${department.label.en}: time index above 1 in ${slow} of ${rows.length}`,
  }
}

function finding(study: InpatientStudy, lang: Lang): string {
  const zh = lang === 'zh'
  const large = bySize(study.departments).filter(hasCases)
  const number = (row: DrgRow, measure: typeof measures.time | typeof measures.cmi): number => {
    const answer = measure.of(row)
    return isKnown<Quantity>(answer) ? answer.value : 0
  }
  const slowest = [...large].sort((a, b) => number(b, measures.time) - number(a, measures.time))
  const heaviest = [...large].sort((a, b) => number(b, measures.cmi) - number(a, measures.cmi))
  const say = (row: DrgRow | undefined, measure: typeof measures.time | typeof measures.cmi): string =>
    row
      ? `${zh ? row.label.zh : row.label.en}${zh ? '（' : ' ('}${measureText(measure, row, lang)}${zh ? '）' : ')'}`
      : ''
  const above = large.filter((row) => number(row, measures.time) > 1).length
  return zh
    ? `${large.length} 个专业各有 ${fewestCases} 例及以上。CMI 最高的是${say(heaviest[0], measures.cmi)}；时间消耗指数最高的是${say(slowest[0], measures.time)}，最低的是${say(slowest.at(-1), measures.time)}，大于 1 的有 ${above} 个。各专业的 CMI 只能与同专业比较。`
    : `${large.length} specialties have ${fewestCases} cases or more. CMI is highest in ${say(heaviest[0], measures.cmi)}; the time index is highest in ${say(slowest[0], measures.time)} and lowest in ${say(slowest.at(-1), measures.time)}, and above 1 in ${above}. The CMI of a specialty is comparable within the specialty only.`
}

const mostRows = 24

function specialtyTable(
  study: InpatientStudy,
  rows: readonly DrgRow[],
  by: 'department' | 'mdc',
  lang: Lang,
): TableItem {
  const zh = lang === 'zh'
  const { year } = study.wanted
  const name = by === 'department' ? { zh: '出院科室', en: 'Department' } : { zh: '主要诊断大类', en: 'Major category' }
  return {
    kind: 'table',
    caption: zh
      ? `${year} 年各${by === 'department' ? '专业（出院科室）' : '主要诊断大类（MDC）'}的绩效`
      : `Performance by ${by === 'department' ? 'specialty (department of discharge)' : 'major diagnostic category (MDC)'}, ${year}`,
    columns: [
      { key: 'name', title: name[lang], align: 'left', width: 25 },
      { ...numberColumn('cases', { zh: '例数', en: 'Cases' }, lang), width: 7 },
      { ...numberColumn('groups', { zh: '组数', en: 'DRGs' }, lang), width: 6 },
      { ...measureColumn('cmi', measures.cmi, lang), width: 6 },
      { ...measureColumn('perWeight', measures.perWeight, lang), width: 19 },
      { ...measureColumn('time', measures.time, lang), width: 16 },
      { ...measureColumn('cost', measures.cost, lang), width: 9 },
      { ...numberColumn('low', { zh: '低风险死亡', en: 'Low-risk deaths' }, lang), width: 12 },
    ],
    rows: rows.slice(0, mostRows).map((row) => ({
      cells: [
        textCell(by === 'mdc' ? `${row.keys.mdc} ${row.label[lang]}` : row.label[lang]),
        numberCell(row.mix.flow.used, 0, lang),
        numberCell(row.mix.drgCount, 0, lang),
        plainCell(measures.cmi, row, lang),
        measureCell(measures.perWeight, row, lang),
        measureCell(measures.time, row, lang),
        measureCell(measures.cost, row, lang),
        numberCell(row.risk.grades.low.deaths, 0, lang),
      ],
    })),
    notes: [
      zh
        ? `按例数排列。括号内为 95% 区间（delta 法）。时间、费用指数以权重表的参考值为 1${by === 'mdc' ? '；未入组病例没有大类' : ''}。${rows.length > mostRows ? `另有 ${rows.length - mostRows} 个未列出。` : ''}`
        : `In order of cases. 95% intervals by the delta method in brackets. Indices are 1 at the reference of the weight table${by === 'mdc' ? '; ungrouped cases have no category' : ''}.${rows.length > mostRows ? ` ${formatNumber(rows.length - mostRows, { decimals: 0, lang })} more are not listed.` : ''}`,
    ],
  }
}
