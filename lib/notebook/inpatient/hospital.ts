import { type Bilingual, formatNumber, type Lang } from '../../core/index.ts'
import type { DrgRow } from '../../indicators/index.ts'
import { numberCell, type RecordItem, type ReportDocument, type TableItem, textCell } from '../../report/index.ts'
import { complexityByTime, measureColumn, numberColumn, quadrantOf } from './exhibits.ts'
import { groupsTable, mostExcess } from './groups.ts'
import { type DrgMeasure, estimateText, measureCell, measures, numberOf, plainCell, within } from './measures.ts'
import { sideOf } from './sides.ts'
import type { InpatientStudy } from './study.ts'

const fewestCases = 10

/**
 * One hospital against its peers. Writes the list `own` with its one record (nothing where no hospital was chosen): `own.text`,
 * `own.measures` and `own.departments`, `own.groups` (tables), `own.quadrant`.
 */
export function inpatientHospital(doc: ReportDocument, study: InpatientStudy): void {
  const { own } = study
  if (!own) {
    doc.list('own', [])
    return
  }
  doc.text('own.text', (lang) => finding(study, own, lang), ['own.measures'])
  doc.table('own.measures', (lang) => measuresTable(study, own, lang))
  doc.table('own.departments', (lang) => departmentsTable(study, own, lang))
  const groups = mostExcess(study, study.ownGroups)
  if (groups.length > 0)
    doc.table('own.groups', (lang) =>
      groupsTable(study, { id: 'own', caption: groupsCaption(own), rows: groups, excess: true }, lang),
    )
  const figure = quadrantOf(study, departmentsOf(study, own), {
    ...complexityByTime,
    reference: own,
    referenceName: { zh: '全院', en: 'Hospital' },
    each: { zh: '个科室', en: 'departments' },
    named: 20,
    height: 80,
  })
  if (figure) doc.figure('own.quadrant', figure)
  doc.list('own', (lang): RecordItem[] => [
    {
      name: own.label[lang],
      text: 'own.text',
      measures: 'own.measures',
      departments: 'own.departments',
      ...(figure ? { quadrant: 'own.quadrant' } : {}),
      ...(groups.length > 0 ? { groups: 'own.groups' } : {}),
    },
  ])
}

const groupsCaption = ({ label }: DrgRow): Bilingual => ({
  zh: `${label.zh}比参考多用床日最多的 DRG 组`,
  en: `DRGs of ${label.en} with the most bed-days beyond the reference`,
})

/** The hospital's departments, each named by itself, the largest first. */
const departmentsOf = ({ hospitalDepartments, departments }: InpatientStudy, own: DrgRow): DrgRow[] =>
  hospitalDepartments
    .filter(({ keys, mix }) => keys.organization === own.keys.organization && mix.flow.used >= fewestCases)
    .map((row) => ({
      ...row,
      label: departments.find(({ keys }) => keys.department === row.keys.department)?.label ?? row.label,
    }))
    .sort((a, b) => b.mix.flow.used - a.mix.flow.used)

const compared: readonly DrgMeasure[] = [
  measures.cmi,
  measures.surgical,
  measures.highLevel,
  measures.perWeight,
  measures.adjusted,
  measures.time,
  measures.lowRisk,
  measures.midLow,
]

const sides = {
  high: { zh: '高于同级', en: 'above the peers' },
  low: { zh: '低于同级', en: 'below the peers' },
  inside: { zh: '无可靠差别', en: 'no reliable difference' },
} as const

function sideAgainst(study: InpatientStudy, own: DrgRow, measure: DrgMeasure): keyof typeof sides | undefined {
  const together = numberOf(measure, study.whole)
  return together === undefined || numberOf(measure, own) === undefined ? undefined : sideOf(measure, own, together)
}

function finding(study: InpatientStudy, own: DrgRow, lang: Lang): string {
  const zh = lang === 'zh'
  const differing = compared.flatMap((measure) => {
    const side = sideAgainst(study, own, measure)
    if (side === undefined || side === 'inside') return []
    return [
      `${within(measure.name, lang)}${zh ? '' : ' '}${sides[side][lang]}${zh ? '（' : ' ('}${estimateText(measure, own, lang)}${zh ? '）' : ')'}`,
    ]
  })
  const { low } = own.risk.grades
  const used = formatNumber(own.mix.flow.used, { decimals: 0, lang })
  const said =
    differing.length === 0
      ? zh
        ? '各项指标与同级合计均无可靠差别'
        : 'no measure differs reliably from the peers together'
      : differing.join(zh ? '；' : '; ')
  return zh
    ? `${own.label.zh}计入 ${used} 例，涉及 ${own.mix.drgCount} 个 DRG 组。以 99.8% 区间判断：${said}。低风险组 ${formatNumber(low.cases, { decimals: 0, lang })} 例中死亡 ${low.deaths} 例${low.deaths > 0 ? '，建议逐例评审' : ''}。`
    : `${own.label.en} has ${used} cases in ${own.mix.drgCount} DRGs. By 99.8% intervals, ${said}. ${low.deaths} of ${formatNumber(low.cases, { decimals: 0, lang })} cases in low-risk groups died${low.deaths > 0 ? ': a review of each is advised' : ''}.`
}

function measuresTable(study: InpatientStudy, own: DrgRow, lang: Lang): TableItem {
  const zh = lang === 'zh'
  return {
    kind: 'table',
    caption: zh ? `${own.label.zh}与同级医院` : `${own.label.en} and its peers`,
    columns: [
      { key: 'measure', title: zh ? '指标' : 'Measure', align: 'left', width: 34 },
      numberColumn('own', { zh: '本院（95% 区间）', en: 'Hospital (95%)' }, lang),
      numberColumn('peers', { zh: '同级合计', en: 'Peers together' }, lang),
      { key: 'side', title: zh ? '判断' : 'Reading', align: 'left', width: 24 },
    ],
    rows: compared.map((measure) => {
      const side = sideAgainst(study, own, measure)
      return {
        cells: [
          textCell(
            `${measure.name[lang]}${measure.unit[lang] === '' ? '' : zh ? `（${measure.unit.zh}）` : ` (${measure.unit.en})`}`,
          ),
          measureCell(measure, own, lang),
          plainCell(measure, study.whole, lang),
          textCell(side === undefined ? '—' : sides[side][lang]),
        ],
      }
    }),
    notes: [
      zh
        ? '判断以本院的 99.8% 区间是否含同级合计为准；同级合计含本院。高低不等于好坏。'
        : 'The reading goes by whether the 99.8% interval of the hospital holds the value of its peers, the hospital included. High and low are not good and bad.',
    ],
  }
}

function departmentsTable(study: InpatientStudy, own: DrgRow, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const peersOf = (row: DrgRow): DrgRow | undefined =>
    study.departments.find(({ keys }) => keys.department === row.keys.department)
  const plain = (measure: DrgMeasure, row: DrgRow | undefined) =>
    row ? plainCell(measure, row, lang) : numberCell(null, 0, lang)
  return {
    kind: 'table',
    caption: zh
      ? `${own.label.zh}各科室（${fewestCases} 例及以上）`
      : `Departments of ${own.label.en} (${fewestCases} cases or more)`,
    columns: [
      { key: 'department', title: zh ? '出院科室' : 'Department', align: 'left', width: 26 },
      numberColumn('cases', { zh: '计入例数', en: 'Cases' }, lang),
      measureColumn('cmi', measures.cmi, lang),
      numberColumn('peerCmi', { zh: '同级 CMI', en: 'Peers' }, lang),
      { ...measureColumn('time', measures.time, lang), width: 20 },
      numberColumn('peerTime', { zh: '同级时间指数', en: 'Peers' }, lang),
      measureColumn('cost', measures.cost, lang),
    ],
    rows: departmentsOf(study, own).map((row) => ({
      cells: [
        textCell(row.label[lang]),
        numberCell(row.mix.flow.used, 0, lang),
        plain(measures.cmi, row),
        plain(measures.cmi, peersOf(row)),
        measureCell(measures.time, row, lang),
        plain(measures.time, peersOf(row)),
        measureCell(measures.cost, row, lang),
      ],
    })),
    notes: [zh ? '括号内为 95% 区间（delta 法）。' : '95% intervals by the delta method in brackets.'],
  }
}
