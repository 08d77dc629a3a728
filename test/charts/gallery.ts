import {
  type About,
  annotatedControlChart,
  annotatedFunnel,
  assuranceMatrix,
  changeDumbbell,
  chinaAll,
  chinaProvinces,
  compositionBars,
  controlChart,
  coverageHeatmap,
  distributionByLevel,
  type Figure,
  type FunnelAbout,
  funnelChart,
  quadrant,
  rankedIntervals,
  rowFlow,
  smallMultiples,
  tileMap,
  tilesOf,
  trendLines,
  unitedStates,
} from '../../lib/charts/index.ts'
import type { Localised } from '../../lib/core/index.ts'
import { comparisonGallery } from './comparison-examples.ts'
import { cumulativeGallery } from './cumulative-examples.ts'
import * as example from './examples.ts'
import { hardGallery } from './hard-examples.ts'

const perMille = { zh: '‰', en: '‰' }
const percent = { zh: '%', en: '%' }
const year = { zh: '2024年', en: '2024' }

const reoperation: About = {
  name: { zh: '非计划再次手术率', en: 'Unplanned reoperation rate' },
  unit: perMille,
  decimals: 1,
}
const reperfusion: About = {
  name: { zh: '急性脑梗死再灌注治疗率', en: 'Reperfusion in ischaemic stroke' },
  unit: percent,
  decimals: 1,
  period: year,
}

const readmission: FunnelAbout = {
  name: { zh: '出院后31天内非计划再入院率', en: 'Unplanned readmission within 31 days' },
  unit: percent,
  decimals: 1,
  period: year,
  better: 'lower',
  total: { zh: '出院患者（人）', en: 'discharged patients' },
  nameOf: example.hospitalName,
  own: 'H021',
  centre: { zh: '全省', en: 'Province' },
}

/** One lifelike example of each chart: looked at by people, measured by tests. */
export const gallery: Readonly<Record<string, Localised<Figure>>> = {
  control: controlChart(example.reoperations(), reoperation),
  'control-half': controlChart(example.reoperations(), { ...reoperation, size: 'half' }),
  'control-runs': controlChart(example.thrombolysis(), reperfusion),
  'control-xmr': controlChart(example.stay(), {
    name: { zh: '平均住院日', en: 'Mean length of stay' },
    unit: { zh: '天', en: 'days' },
    decimals: 1,
    size: 'half',
  }),
  'control-early': controlChart(example.early(), {
    name: { zh: '导尿管相关尿路感染发病率', en: 'Catheter-associated urinary infection' },
    unit: { zh: '例/千导管日', en: 'per 1,000 catheter-days' },
    decimals: 2,
    size: 'half',
  }),
  funnel: funnelChart(example.readmissions(120, 0.16), readmission),
  'funnel-plain': funnelChart(example.readmissions(40, 0), { ...readmission, own: 'H008' }),
  'funnel-half': funnelChart(example.readmissions(120, 0.16), { ...readmission, size: 'half' }),
  ranked: rankedIntervals(example.cityRows(), {
    ...reperfusion,
    better: 'higher',
    average: 62,
    averageName: { zh: '全省', en: 'Province' },
    target: { operator: '>=', value: 65 },
    own: ({ label }) => label.zh === '安陵市',
    each: { zh: '个市', en: 'cities' },
  }),
  dumbbell: changeDumbbell(example.changes(), { year: 2024 }),
  coverage: coverageHeatmap(example.coverage(120), {
    organizations: example.organizations(120),
    regions: example.regions,
  }),
  'coverage-small': coverageHeatmap(example.coverage(14), {
    organizations: example.organizations(14),
    regions: example.regions,
  }),
  flow: rowFlow(example.flow),
  tiles: tileMap(
    example.cityRows().map(({ label, answer }, i) => ({
      label,
      answer,
      column: example.tilePlaces[i]?.[0] ?? 0,
      row: example.tilePlaces[i]?.[1] ?? 0,
    })),
    reperfusion,
  ),
  'ranked-ranks': rankedIntervals(example.cityRows(), {
    ...reperfusion,
    better: 'higher',
    average: 62,
    averageName: { zh: '全省', en: 'Province' },
    each: { zh: '个市', en: 'cities' },
    rankOf: example.cityRank(),
  }),
  'tiles-china': tileMap(tilesOf(chinaAll, example.provinceValues()), reperfusion),
  'tiles-china-half': tileMap(tilesOf(chinaProvinces, example.provinceValues()), { ...reperfusion, size: 'half' }),
  'tiles-states': tileMap(tilesOf(unitedStates, example.stateValues()), {
    name: { zh: '急性心肌梗死30天再入院比', en: 'Readmission ratio, heart attack' },
    unit: { zh: '', en: '' },
    decimals: 2,
    period: year,
  }),
  multiples: smallMultiples(example.panels(16), { ...reperfusion, decimals: 1, each: { zh: '个市', en: 'cities' } }),
  'multiples-forty': smallMultiples(example.panels(40), reperfusion),
  'multiples-own': smallMultiples(example.panels(12), { ...reperfusion, scale: 'own' }),
  trend: trendLines([{ label: { zh: '全省', en: 'Province' }, answers: example.yearly([0.382, 0.412, 0.473], 5200) }], {
    ...reperfusion,
    periods: ['2022', '2023', '2024'],
    target: { operator: '>=', value: 50 },
  }),
  'trend-levels': trendLines(
    [
      { label: { zh: '三级医院', en: 'Tertiary' }, answers: example.yearly([0.43, 0.46, 0.44, 0.52], 3100) },
      { label: { zh: '二级医院', en: 'Secondary' }, answers: example.yearly([0.31, 0.33, 0.42, 0.47], 1900) },
    ],
    {
      ...reperfusion,
      periods: ['2021', '2022', '2023', '2024'],
      size: 'half',
      breaks: [{ from: '2023-01-01', reason: { zh: '分母纳入转诊', en: 'transfers counted' } }],
    },
  ),
  levels: distributionByLevel(example.levels(), {
    ...reperfusion,
    name: { zh: '静脉血栓栓塞规范预防率', en: 'Standard prevention of venous thromboembolism' },
  }),
  composition: compositionBars(
    [
      { label: { zh: '全省', en: 'Province' }, parts: [1204, 2310, 1986] },
      { label: { zh: '三级医院', en: 'Tertiary hospitals' }, parts: [902, 1422, 1050] },
      { label: { zh: '二级医院', en: 'Secondary hospitals' }, parts: [296, 861, 892] },
      { label: { zh: '一级及未定级', en: 'Primary and ungraded' }, parts: [6, 27, 44] },
    ],
    {
      name: { zh: '普通外科医师职称构成', en: 'General surgeons by rank' },
      parts: [
        { zh: '高级', en: 'Senior' },
        { zh: '中级', en: 'Intermediate' },
        { zh: '初级', en: 'Junior' },
      ],
      unit: { zh: '人', en: 'persons' },
      period: year,
    },
  ),
  quadrant: quadrant(example.casemix(), {
    name: { zh: '单位权重住院日', en: 'days per unit weight' },
    unit: { zh: '天', en: 'days' },
    decimals: 1,
    xName: { zh: 'CMI', en: 'case-mix index' },
    xDecimals: 2,
    reference: { x: 1.02, y: 7.8, name: { zh: '全省', en: 'Province' } },
    own: 'H021',
    period: year,
  }),
  matrix: assuranceMatrix(example.matrix(), {
    columns: example.regions.map(({ name }) => ({ zh: name.zh.replace('市', ''), en: name.en.slice(0, 3) })),
    period: year,
  }),
  'annotated-control': annotatedControlChart(example.reoperations(), reoperation),
  'annotated-funnel': annotatedFunnel(example.readmissions(120, 0.16), readmission),
  ...comparisonGallery,
  ...cumulativeGallery,
  ...hardGallery,
}
