import { type About, controlChart, type Figure } from '../../lib/charts/index.ts'
import { type Localised, random } from '../../lib/core/index.ts'
import {
  type ChartOptions,
  cChart,
  gChart,
  npChart,
  pChart,
  runChart,
  type Slot,
  tChart,
  uChart,
  xmrChart,
} from '../../lib/spc/index.ts'

// Control charts of hard data: every decision at once, targets that move, numbers tiny, huge and negative, series short and long.

const monthAt = (i: number, first = 2020): string =>
  `${first + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`
const decided = (reason: string, recorded: string) => ({ reason, recorded })

const series = (seed: string, length: number, value: (i: number, draw: ReturnType<typeof random>) => number | null) => {
  const draw = random(seed)
  return Array.from({ length }, (_, i): Slot => ({ x: monthAt(i), y: value(i, draw) }))
}

const proportion = (seed: string, length: number, rate: (i: number) => number, size: number): readonly Slot[] => {
  const draw = random(seed)
  return Array.from({ length }, (_, i) => {
    const n = Math.round(size * (0.5 + draw.next()))
    return { x: monthAt(i), y: draw.binomial(n, rate(i)), n }
  })
}

const named = (zh: string, en: string, unit: string, unitEn: string, decimals: number): About => ({
  name: { zh, en },
  unit: { zh: unit, en: unitEn },
  decimals,
})

const bundle = named(
  '感染性休克患者入院后1小时内集束化治疗完成率（含外院转入、扣除姑息治疗者）',
  'Completion of the one-hour bundle in septic shock, transfers included and palliative care excluded',
  '%',
  '%',
  1,
)

const everything: ChartOptions = {
  better: 'higher',
  multiplier: 100,
  target: Array.from({ length: 60 }, (_, i) => (i < 6 ? null : i < 24 ? 50 : i < 42 ? 60 : 75)),
  baseline: { from: '2020-01', to: '2020-12', ...decided('开展前一年', '2021-01-08') },
  parts: [
    {
      at: '2022-01',
      baseline: { first: 14, ...decided('套餐上线后头14个月', '2023-03-02') },
      ...decided('急诊设抗菌药物专柜并上线电子医嘱套餐', '2022-01-05'),
    },
    { at: '2024-01', ...decided('指标口径改变', '2024-01-09') },
  ],
  exclude: [
    { at: '2020-08', ...decided('信息系统切换，时间戳缺失', '2020-09-03') },
    { at: '2023-05', ...decided('抽样核查未通过', '2023-06-15') },
  ],
}

const all = proportion('bundle', 60, (i) => (i === 43 ? 0.2 : i < 24 ? 0.42 : i < 48 ? 0.58 : 0.71), 70).map(
  (slot, i) => (i === 20 || i === 21 ? { ...slot, y: null, n: null } : i === 33 ? { ...slot, y: 0, n: 0 } : slot),
)

const twelve = named('手术部位感染率', 'Surgical site infection', '%', '%', 2)
const yuan = named('住院总费用', 'Total cost of inpatient care', '元', 'yuan', 0)
const margin = named('医疗服务收支结余', 'Operating margin', '万元', 'thousand yuan', 1)
const rare = named('输血不良反应', 'Transfusion reactions', '例/10万袋', 'per 100,000 units', 4)
const deaths = named('术后死亡', 'Postoperative deaths', '例', 'cases', 0)

export const hardGallery: Readonly<Record<string, Localised<Figure>>> = {
  'hard-everything': controlChart(pChart(all, everything), bundle),
  'hard-everything-half': controlChart(pChart(all, everything), { ...bundle, size: 'half' }),
  'hard-twelve': controlChart(
    pChart(
      proportion('infections', 12, () => 0.031, 400),
      { better: 'lower', multiplier: 100, target: 3, rules: 'western-electric' },
    ),
    twelve,
  ),
  'hard-huge': controlChart(
    xmrChart(
      series('yuan', 60, (i, draw) => 48_000_000 + i * 310_000 + draw.normal(0, 2_000_000)),
      { better: 'lower', rules: 'nelson' },
    ),
    yuan,
  ),
  'hard-negative': controlChart(
    xmrChart(
      series('margin', 24, (_, draw) => draw.normal(-3.2, 6)),
      { better: 'higher', target: 0, centreOf: 'median' },
    ),
    { ...margin, size: 'half' },
  ),
  'hard-tiny': controlChart(
    uChart(
      series('rare', 36, (_, draw) => draw.poisson(1.1)).map((slot) => ({ ...slot, n: 3_000_000 })),
      { better: 'lower', multiplier: 100_000 },
    ),
    rare,
  ),
  'hard-outlier': controlChart(
    xmrChart(
      series('outlier', 30, (i, draw) => (i === 17 ? 900 : draw.normal(4, 0.4))),
      { better: 'lower', target: 5 },
    ),
    { ...named('平均候诊时间', 'Mean waiting time', '分钟', 'minutes', 0), size: 'half' },
  ),
  'hard-constant': controlChart(
    pChart(
      Array.from({ length: 18 }, (_, i) => ({ x: monthAt(i), y: 40, n: 40 })),
      { better: 'higher', multiplier: 100, target: 95 },
    ),
    { ...bundle, size: 'half' },
  ),
  'hard-zeros': controlChart(
    cChart(
      series('zeros', 18, () => 0),
      { better: 'lower', target: 0 },
    ),
    { ...deaths, size: 'half' },
  ),
  'hard-one': controlChart(pChart([{ x: '2024-05', y: 3, n: 40 }], { multiplier: 100, target: 5, better: 'lower' }), {
    ...twelve,
    size: 'half',
  }),
  'hard-np': controlChart(
    npChart(
      proportion('np', 24, () => 0.12, 300),
      { better: 'lower' },
    ),
    { ...deaths, size: 'half' },
  ),
  'hard-g': controlChart(
    gChart(
      Array.from({ length: 24 }, (_, i) => ({ x: `#${i + 1}`, y: Math.round(random(`g${i}`).gamma(1, 320)) })),
      { better: 'higher' },
    ),
    { ...named('两次死亡之间的手术例数', 'Operations between two deaths', '例', 'cases', 0), size: 'half' },
  ),
  'hard-t': controlChart(
    tChart(
      Array.from({ length: 20 }, (_, i) => ({
        x: `2023-${String(1 + Math.floor(i / 2)).padStart(2, '0')}-${i % 2 === 0 ? '04' : '19'}`,
        y: random(`t${i}`).gamma(1, 14),
      })),
      { better: 'higher' },
    ),
    { ...named('两次跌倒之间的天数', 'Days between falls', '天', 'days', 1), size: 'half' },
  ),
  'hard-run': controlChart(
    runChart(
      series('run', 26, (i, draw) => draw.normal(i > 12 ? 74 : 66, 5)),
      { better: 'higher', target: 80 },
    ),
    { ...named('手卫生依从率', 'Hand hygiene', '%', '%', 0), size: 'half' },
  ),
  'hard-departments': controlChart(
    pChart(
      ['心血管内科', '神经内科', '普通外科', '骨科', '产科', '新生儿科', '重症医学科', '急诊科', '肿瘤科'].map(
        (x, i) => ({ x, y: 4 + ((i * 7) % 9), n: 120 + i * 30 }),
      ),
      { better: 'lower', multiplier: 100, ordered: false },
    ),
    twelve,
  ),
  'hard-weeks': controlChart(
    xmrChart(
      Array.from({ length: 104 }, (_, i) => ({
        x: new Date(Date.UTC(2023, 0, 2 + i * 7)).toISOString().slice(0, 10),
        y: 30 + random(`week${i}`).normal(0, 4),
      })),
      { better: 'lower', probability: 0.998 },
    ),
    named('急诊滞留', 'Emergency boarding', '人次', 'patients', 0),
  ),
}
