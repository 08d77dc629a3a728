import { type Bilingual, formatNumber, isKnown, type Lang, type Quantity } from '../../core/index.ts'
import { type CaseFlow, type DrgRow, fewestForIntervals, type MixIndex } from '../../indicators/index.ts'
import { numberCell, type ReportDocument, type TableItem, type TableRow, textCell } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { measureColumn, numberColumn } from './exhibits.ts'
import { type DrgMeasure, measureCell, measures, plainCell } from './measures.ts'
import { hospitalCell } from './overview.ts'
import { gradesFrom } from './safety.ts'
import type { InpatientStudy } from './study.ts'

/**
 * What every number rests on: the lists `measures` (how to read each), `formulas` and `basis` (weights, reference, trimming, seed), the table
 * `flow.hospitals`, and all numbers by hospital: `numbers.ability`, `numbers.efficiency`, `numbers.safety`.
 */
export function inpatientBasis(doc: ReportDocument, data: AnalysisData, study: InpatientStudy): void {
  doc.list('measures', (lang) =>
    all.map(({ name, says }) => ({
      name: name[lang],
      says: says[lang],
    })),
  )
  doc.list('formulas', (lang) =>
    [...counted, ...all].map(({ name, formula }) => ({ name: name[lang], text: formula[lang] })),
  )
  doc.list('basis', (lang) => basis(data, study, lang).map(([name, text]) => ({ name: name[lang], text })))
  doc.table('flow.hospitals', (lang) => flowByHospital(study, lang))
  doc.table('numbers.ability', (lang) => abilityTable(study, lang))
  doc.table('numbers.efficiency', (lang) => efficiencyTable(study, lang))
  doc.table('numbers.safety', (lang) => safetyTable(study, lang))
}

const all: readonly DrgMeasure[] = Object.values(measures)

/** What is counted or added up, without an interval. */
const counted: readonly Pick<DrgMeasure, 'name' | 'formula'>[] = [
  {
    name: { zh: '入组率', en: 'Grouped share' },
    formula: {
      zh: '入组病例 ÷ 收到病例；0000 与 QY 为未入组',
      en: 'grouped cases / cases received; 0000 and QY are ungrouped',
    },
  },
  {
    name: { zh: 'DRG 组数', en: 'Number of DRGs' },
    formula: { zh: '有病例的不同组的个数，不可相加', en: 'distinct groups with a case; does not add up' },
  },
  { name: { zh: '总权重', en: 'Total weight' }, formula: { zh: 'ΣRW', en: 'ΣRW' } },
  {
    name: { zh: '计入病例 n', en: 'Cases used, n' },
    formula: {
      zh: '入组、有权重、住院日已知且未截去的病例；以下各项的住院日与权重取自同一批病例',
      en: 'grouped, with a weight and a known stay, not trimmed; days and weights below are of the same cases',
    },
  },
]

const number = (value: number, lang: Lang, decimals = 0): string => formatNumber(value, { decimals, lang })

function basis(data: AnalysisData, study: InpatientStudy, lang: Lang): readonly (readonly [Bilingual, string])[] {
  const zh = lang === 'zh'
  const { weights, wanted, reference, whole, hospitals, intervals, trimming, peers, place } = study
  const files = data.dataset.flow.filter(({ table }) => table === 'drg_weights').map(({ resource }) => resource)
  const others =
    weights.otherVersions.length === 0
      ? ''
      : zh
        ? `；数据中另有 ${weights.otherVersions.join('、')}，未使用`
        : `; the data also hold ${weights.otherVersions.join(', ')}, not used`
  const groups = [...weights.groups.values()]
  const withDays = groups.filter(({ referenceDays }) => referenceDays !== undefined).length
  return [
    [
      { zh: '比较对象', en: 'Compared' },
      zh
        ? `${place.zh} ${hospitals.length} 家${peers.zh}，${wanted.year} 年出院的病例；DRG 编码按数据所给，本报告不分组`
        : `${hospitals.length} ${peers.en} (${place.en}), discharges of ${wanted.year}; DRG codes are those of the data, nothing is grouped here`,
    ],
    [{ zh: '病例去向', en: 'Where cases went' }, flowLine(whole.mix.flow, lang)],
    [
      { zh: '权重表', en: 'Weight table' },
      zh
        ? `${files.join('、')}，版本 ${weights.version}，${number(groups.length, lang)} 组${others}；制定权重的年份与地区：表中未注明。各年同用这一版`
        : `${files.join(', ')}, version ${weights.version}, ${number(groups.length, lang)} groups${others}; the year and region that the weights come from are not stated in it. All years use this version`,
    ],
    [
      { zh: '时间、费用参考', en: 'Reference of time and cost' },
      `${weights.reference === 'table' ? (zh ? `权重表所附各组参考均值（${number(withDays, lang)} 组有住院日）` : `reference means of the weight table (${number(withDays, lang)} groups with days)`) : zh ? `权重表未附参考值，以数据中 ${wanted.year} 年全部病例的组均值代之：总体与自身相比` : `the weight table has none, so the group means of all cases of ${wanted.year} in the data stand in: a population against itself`}${zh ? '；' : '; '}${coverage(whole.mix.timeIndex, zh ? '时间' : 'time', lang)}${zh ? '；' : '; '}${coverage(whole.mix.costIndex, zh ? '费用' : 'cost', lang)}${zh ? '。公式：各组比值以例数加权平均（mean-of-ratios），组均值不取整' : '. Formula: case-weighted mean of the ratios of groups (mean-of-ratios); means are not rounded'}`,
    ],
    [
      { zh: '期望住院日参考', en: 'Reference of expected stay' },
      zh
        ? `同级全部计入病例（含各院自身）：单位权重住院日 ${number(reference.daysPerWeight, lang, 4)} 天，平均住院日 ${number(reference.meanStay, lang, 4)} 天`
        : `all cases used of the peers, each hospital's own included: ${number(reference.daysPerWeight, lang, 4)} days per unit weight, mean stay ${number(reference.meanStay, lang, 4)} days`,
    ],
    [{ zh: '风险等级', en: 'Risk grades' }, `${gradesFrom(study, lang)} (zeroDeathGroups = ${wanted.zeroDeathGroups})`],
    [
      { zh: '截尾', en: 'Trimming' },
      trimming.rule === 'none'
        ? zh
          ? 'none：不截尾，长住院照计'
          : 'none: long stays count as they are'
        : zh
          ? `住院日，逐组：${trimming.rule}；截去偏短 ${number(whole.mix.flow.trimmedBelow, lang)} 例、偏长 ${number(whole.mix.flow.trimmedAbove, lang)} 例`
          : `days, group by group: ${trimming.rule}; ${number(whole.mix.flow.trimmedBelow, lang)} short and ${number(whole.mix.flow.trimmedAbove, lang)} long stays left out`,
    ],
    [
      { zh: '区间', en: 'Intervals' },
      intervals.by === 'bootstrap'
        ? zh
          ? `医院：在院内对病例有放回重抽 ${number(intervals.replicates, lang)} 次的百分位区间，种子 ${intervals.seed}/机构代码，权重与参考固定；合计、专业、病组与各年：delta 法；占比 Wilson，死亡率 Clopper–Pearson 精确；费用指数无区间${few(lang)}`
          : `hospitals: percentiles of ${number(intervals.replicates, lang)} resamples of the cases within the hospital, seed ${intervals.seed}/id, weights and reference held fixed; all together, specialties, groups and years: delta method; shares Wilson, mortality exact (Clopper–Pearson); none for the cost index${few(lang)}`
        : zh
          ? '病例很多，改用 delta 法（与重抽样一致）；占比 Wilson，死亡率 Clopper–Pearson 精确；费用指数无区间'.concat(
              few(lang),
            )
          : 'with this many cases the delta method, which resampling would only repeat; shares Wilson, mortality exact (Clopper–Pearson); none for the cost index'.concat(
              few(lang),
            ),
    ],
  ]
}

/** Received is the sum of the rest. */
function flowLine(flow: CaseFlow, lang: Lang): string {
  const zh = lang === 'zh'
  const lost = flowHeads
    .filter(([key]) => key !== 'received' && key !== 'used')
    .map(([key, head]) => `${zh ? head.zh : head.en.toLowerCase()} ${number(flow[key], lang)}`)
  const share = formatNumber((flow.used / Math.max(flow.received, 1)) * 100, { decimals: 1, lang, unit: '%' })
  return zh
    ? `收到 ${number(flow.received, lang)} 例 = ${lost.join(' + ')} + 计入 ${number(flow.used, lang)}（${share}）；各医院见附录`
    : `${number(flow.received, lang)} received = ${lost.join(' + ')} + used ${number(flow.used, lang)} (${share}); hospital by hospital in the appendix`
}

const few = (lang: Lang): string =>
  lang === 'zh'
    ? `；不足 ${fewestForIntervals} 例者只给数值，不给均值与比的区间，也不作判断`
    : `; below ${fewestForIntervals} cases means and ratios stand without an interval and are not judged`

function coverage(index: MixIndex, what: string, lang: Lang): string {
  const share = formatNumber(index.coverage * 100, { decimals: 1, lang, unit: '%' })
  const warning = index.belowCoverage ? (lang === 'zh' ? '，低于 90%，请谨慎' : ', below 90%: read with care') : ''
  return lang === 'zh'
    ? `${what}参考覆盖 ${share} 的病例（${index.groupsWithout} 组、${number(index.casesWithout, lang)} 例无参考，不计入分子分母${warning}）`
    : `${what} covers ${share} of cases (${index.groupsWithout} groups and ${number(index.casesWithout, lang)} cases without a reference leave both sides${warning})`
}

const flowHeads: readonly (readonly [keyof CaseFlow, Bilingual])[] = [
  ['received', { zh: '收到', en: 'Received' }],
  ['ungrouped', { zh: '未入组', en: 'Ungrouped' }],
  ['withoutWeight', { zh: '无权重', en: 'No weight' }],
  ['withoutStay', { zh: '住院日不明', en: 'No stay' }],
  ['trimmedBelow', { zh: '截去偏短', en: 'Short' }],
  ['trimmedAbove', { zh: '截去偏长', en: 'Long' }],
  ['used', { zh: '计入', en: 'Used' }],
]

function flowByHospital(study: InpatientStudy, lang: Lang): TableItem {
  const flows = (flow: CaseFlow) => flowHeads.map(([key]) => numberCell(flow[key], 0, lang))
  return {
    kind: 'table',
    caption: lang === 'zh' ? '各医院病例的去向' : 'Where the cases of every hospital went',
    columns: [hospitalColumn(lang), ...flowHeads.map(([key, head]) => numberColumn(key, head, lang))],
    rows: [
      ...study.hospitals.map((row) => ({
        cells: [hospitalCell(study, row, lang), ...flows(row.mix.flow)],
      })),
      { cells: [textCell(lang === 'zh' ? '合计' : 'Together'), ...flows(study.whole.mix.flow)], kind: 'total' },
    ],
    notes: [lang === 'zh' ? '每一行：收到 = 其余各列之和。' : 'In every row received is the sum of the others.'],
  }
}

const hospitalColumn = (lang: Lang) => ({
  key: 'hospital',
  title: lang === 'zh' ? '医院' : 'Hospital',
  align: 'left' as const,
  width: 26,
})

/** A table of every hospital, with all of them together beneath. */
function byHospital(study: InpatientStudy, lang: Lang, cells: (row: DrgRow) => TableRow['cells']): readonly TableRow[] {
  return [
    ...study.hospitals.map((row) => ({ cells: [hospitalCell(study, row, lang), ...cells(row)] })),
    { cells: [textCell(lang === 'zh' ? '合计' : 'Together'), ...cells(study.whole)], kind: 'total' as const },
  ]
}

function abilityTable(study: InpatientStudy, lang: Lang): TableItem {
  const share = { zh: '%', en: '%' }
  return {
    kind: 'table',
    caption: lang === 'zh' ? '各医院的服务能力' : 'Ability of every hospital',
    columns: [
      hospitalColumn(lang),
      numberColumn('used', { zh: '计入例数', en: 'Cases' }, lang),
      numberColumn('grouped', { zh: '入组率', en: 'Grouped' }, lang, share),
      numberColumn('groups', { zh: '组数', en: 'DRGs' }, lang),
      numberColumn('weight', { zh: '总权重', en: 'Total weight' }, lang),
      { ...measureColumn('cmi', measures.cmi, lang), width: 17 },
      measureColumn('surgical', measures.surgical, lang),
      measureColumn('level', measures.highLevel, lang),
    ],
    rows: byHospital(study, lang, (row) => [
      numberCell(row.mix.flow.used, 0, lang),
      numberCell(isKnown(row.mix.groupedShare) ? row.mix.groupedShare.value * 100 : null, 1, lang),
      numberCell(row.mix.drgCount, 0, lang),
      numberCell(row.mix.totalWeight, 0, lang),
      measureCell(measures.cmi, row, lang),
      plainCell(measures.surgical, row, lang),
      plainCell(measures.highLevel, row, lang),
    ]),
    notes: [
      lang === 'zh'
        ? '组数不可相加，合计行为不同组的个数。'
        : 'Numbers of DRGs do not add up: the last row counts distinct groups.',
    ],
  }
}

function efficiencyTable(study: InpatientStudy, lang: Lang): TableItem {
  return {
    kind: 'table',
    caption: lang === 'zh' ? '各医院的服务效率' : 'Efficiency of every hospital',
    columns: [
      hospitalColumn(lang),
      numberColumn('stay', { zh: '住院日', en: 'Stay' }, lang, measures.meanStay.unit),
      numberColumn('expected', { zh: '期望', en: 'Expected' }, lang, measures.meanStay.unit),
      numberColumn('perWeight', { zh: '单位权重', en: 'Per weight' }, lang, measures.perWeight.unit),
      { ...measureColumn('adjusted', measures.adjusted, lang), width: 17 },
      { ...measureColumn('time', measures.time, lang), width: 16 },
      measureColumn('cost', measures.cost, lang),
      numberColumn('coverage', { zh: '覆盖', en: 'Coverage' }, lang, { zh: '%', en: '%' }),
    ],
    rows: byHospital(study, lang, (row) => [
      plainCell(measures.meanStay, row, lang),
      numberCell(isKnown<Quantity>(row.stay.expected) ? row.stay.expected.value : null, 2, lang),
      plainCell(measures.perWeight, row, lang),
      measureCell(measures.adjusted, row, lang),
      measureCell(measures.time, row, lang),
      measureCell(measures.cost, row, lang),
      numberCell(row.mix.timeIndex.coverage * 100, 1, lang),
    ]),
    notes: [
      lang === 'zh'
        ? '期望 = 本院 CMI × 同级单位权重住院日；单位权重 = 住院日合计 ÷ 权重合计。覆盖为有参考值的病例占比。括号内为 95% 区间。覆盖低于 90% 时，时间指数请谨慎。'
        : "Expected stay is the hospital's CMI times the peers' days per unit weight; per weight is days over weights. Coverage is the share of cases with a reference. 95% intervals in brackets. Read a time index with a coverage below 90% with care.",
    ],
  }
}

function safetyTable(study: InpatientStudy, lang: Lang): TableItem {
  const grades = [
    ['low', measures.lowRisk],
    ['mid-low', measures.midLow],
  ] as const
  return {
    kind: 'table',
    caption:
      lang === 'zh' ? '各医院低风险组与中低风险组的死亡' : 'Deaths in low and mid-low-risk groups of every hospital',
    columns: [
      hospitalColumn(lang),
      ...grades.flatMap(([grade, measure]) => [
        numberColumn(
          `${grade}-cases`,
          grade === 'low' ? { zh: '低风险病例', en: 'Low: cases' } : { zh: '中低病例', en: 'Mid-low: cases' },
          lang,
        ),
        numberColumn(`${grade}-deaths`, { zh: '死亡', en: 'Deaths' }, lang),
        { ...numberColumn(`${grade}-rate`, { zh: '死亡率', en: 'Mortality' }, lang, measure.unit), width: 18 },
      ]),
    ],
    rows: byHospital(study, lang, (row) =>
      grades.flatMap(([grade, measure]) => [
        numberCell(row.risk.grades[grade].cases, 0, lang),
        numberCell(row.risk.grades[grade].deaths, 0, lang),
        measureCell({ ...measure, decimals: 1 }, row, lang),
      ]),
    ),
    notes: [
      lang === 'zh'
        ? '括号内为 Clopper–Pearson 精确 95% 区间。'
        : 'Exact 95% intervals after Clopper & Pearson in brackets.',
    ],
  }
}
