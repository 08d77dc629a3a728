import { type Entry, entriesOf, over, type Pair, stratum } from '../entry.ts'
import { percent } from '../formats.ts'
import { joined, noFrequency } from '../phrases.ts'
import { printedIn } from '../printed-in.ts'
import type { Group, Indicator } from '../types.ts'

const entry = entriesOf({
  prefix: 'HIV-2022',
  group: 'hiv-treatment',
  version: '2022',
  effectiveFrom: '2022-01-01',
  source: printedIn('艾滋病治疗质量控制指标（2022年版）'),
})

/** All thirteen are shares of persons that should be high; each states its target, and which persons of which time it is about. */
const share = (
  number: string,
  name: Pair,
  target: number,
  rest: Omit<Entry, 'better' | 'format' | 'target' | 'threshold'>,
): Indicator =>
  entry(number, 'proportion', name, {
    better: 'higher',
    format: percent(1),
    threshold: 1,
    target: { operator: '>=', value: target },
    ...rest,
  })

const stock: NonNullable<Entry['cohort']> = [
  'stock',
  '期末时点的人群；相邻各期大多是同一批人，数值不相互独立，不作 p 控制图。',
  'A stock on the last day of the period. Successive periods share most persons and are not independent: no p chart.',
]
const sinceJanuary: NonNullable<Entry['cohort']> = [
  'year-to-date',
  '年初至期末累计；月度数值逐月累积，不相互独立，不作 p 控制图。',
  'Counted since 1 January. Monthly values accumulate and are not independent: no p chart.',
]
const fullCount: Pair = [
  '来自登记系统的全数统计，不给抽样区间。',
  'A full count from a register: no sampling interval.',
]
const ofThoseOnTreatment: Pair = [
  '分母为期末在治者，未按在治时长限制；入组不久者可能尚未轮到检查。',
  'The denominator is everybody on treatment at the end of the period, however short; those who entered lately may not have been due yet.',
]

const treatment: Indicator[] = [
  share('01', ['抗病毒治疗覆盖率', 'Persons living with HIV on treatment'], 91, {
    place: '第一项',
    measure: over('hiv_on_treatment', 'hiv_living'),
    definition: [
      '现存活的 HIV/AIDS（成人和儿童）中，正在接受规范抗病毒治疗者所占比例。',
      'Share of the persons alive with HIV or AIDS, adults and children, who are on antiretroviral treatment.',
    ],
    cohort: stock,
    frequency: 'year',
    interval: 'none',
    note: fullCount,
    example: [1840, 2000, 92],
  }),
  share('02', ['抗病毒治疗成功率', 'Viral load under 1000 copies/mL'], 91, {
    place: '第二项',
    measure: over('hiv_viral_load_suppressed', 'hiv_viral_load_tested'),
    definition: [
      '上年底前开始并仍在治疗、当年做过病毒载量检测的患者中，病毒载量小于 1000 拷贝/毫升者所占比例。分母即第三项的分子。',
      'Share of the persons on treatment since before this year and tested this year whose viral load was under 1000 copies/mL. The denominator is the numerator of the third item.',
    ],
    thresholds: [
      {
        tool: { zh: '病毒载量', en: 'Viral load' },
        operator: '<',
        value: 1000,
        unit: { zh: '拷贝/毫升', en: 'copies/mL' },
      },
    ],
    cohort: sinceJanuary,
    frequency: 'year',
    note: [
      '只说明做过检测者；须与病毒载量检测比例一起看。当年多次检测取最近一次，是本目录的读法。',
      'It speaks of those tested only and is to be read with the share tested. With several tests in a year the last counts: our reading.',
    ],
    example: [1710, 1800, 95],
  }),
  share('03', ['病毒载量检测比例', 'Viral load tested'], 91, {
    place: '第三项',
    measure: over('hiv_viral_load_tested', 'hiv_since_last_year'),
    definition: [
      '上年底前开始并仍在治疗的患者中，当年至少完成一次病毒载量检测者所占比例。',
      'Share of the persons on treatment since before this year with at least one viral load test this year.',
    ],
    cohort: sinceJanuary,
    frequency: 'year',
    note: [
      '分母与 CD4 细胞检测比例（第八项）共用。',
      'The denominator is shared with the CD4 counts, the eighth item.',
    ],
    errata: [
      '公式标签印作“VL检测送检率”，与名称不同；内容一致。',
      'The label of the formula is worded otherwise than the name; the content is the same.',
    ],
    example: [1800, 1900, 94.7368],
  }),
  share('04', ['患者脱失再入组比例', 'Lost persons back on treatment'], 30, {
    place: '第四项',
    measure: over('hiv_lost_returned', 'hiv_lost_last_year'),
    definition: [
      '上年底脱失（失访或停药）的患者中，统计节点时重新在治者所占比例。',
      'Share of the persons lost at the end of last year who are on treatment again on the chosen date.',
    ],
    cohort: [
      'previous-year',
      '上年底的脱失者，看其在当年统计节点的状态。',
      'Those lost at the end of last year, seen on a chosen date of this year.',
    ],
    note: joined(noFrequency, [
      '统计节点由使用者选定；节点越晚数值通常越高，比较须用同一节点。',
      'The date is chosen by the user; values tend to rise with it, so only equal dates may be compared.',
    ]),
    example: [36, 100, 36],
  }),
  share('05', ['SMZ使用比例', 'Co-trimoxazole with a CD4 count under 200'], 85, {
    place: '第五项',
    measure: over('hiv_smz_used', 'hiv_cd4_low'),
    definition: [
      '当年新入组或随访的在治者中，CD4 有过低于 200 个/立方毫米者使用过 SMZ 的比例。',
      'Share of the persons on treatment seen this year with a CD4 count ever under 200 per mm³ who were given co-trimoxazole.',
    ],
    thresholds: [
      {
        tool: { zh: 'CD4 细胞', en: 'CD4 count' },
        operator: '<',
        value: 200,
        unit: { zh: '个/立方毫米', en: 'per mm³' },
      },
    ],
    cohort: sinceJanuary,
    frequency: 'month',
    note: [
      '过敏、不耐受而改用氨苯砜者不计入分子，也未从分母除外；已达停药条件者亦然，按所印计算。',
      'Those given dapsone for allergy or intolerance are not in the numerator and not left out of the denominator, nor are those who may stop prophylaxis: computed as printed.',
    ],
    example: [180, 200, 90],
  }),
  share('06', ['当年新入组治疗比例', 'Newly found persons who entered treatment'], 80, {
    place: '第六项',
    measure: over('hiv_new_enrolled', 'hiv_new_diagnosed'),
    definition: [
      '当年新发现的患者中，入组抗病毒治疗（此前从未接受过）者所占比例。',
      'Share of the persons newly found this year who entered antiretroviral treatment for the first time.',
    ],
    cohort: sinceJanuary,
    frequency: 'year',
    alsoCollect: [
      'hiv_baseline_cd4_under_200',
      'hiv_baseline_cd4_200_349',
      'hiv_baseline_cd4_350_499',
      'hiv_baseline_cd4_500_over',
    ],
    note: [
      '同时收集入组者基线 CD4 的构成，以了解治疗的早晚；分组界值来源未印，为本目录的读法。年末新发现者可能来不及入组，年中数值可随时间变动。',
      'The baseline CD4 of those who entered is collected too, to tell how early treatment began; its groups are not printed and are our reading. Persons found late in the year may enter after it.',
    ],
    example: [340, 400, 85],
  }),
  share('07', ['抗病毒治疗一年队列保持率', 'Retention of those who entered last year'], 90, {
    place: '第七项',
    measure: over('hiv_entered_retained', 'hiv_entered_last_year'),
    definition: [
      '上一年度新入组的患者（入组后转出者除外）中，当年 12 月 31 日仍在治者所占比例。',
      'Share of the persons who entered treatment last year, transfers out left out, who are on treatment on 31 December of this year.',
    ],
    exclusions: ['入组后转诊至他处者。', 'Persons transferred elsewhere since they entered.'],
    cohort: [
      'previous-year',
      '上一年度新入组者；年中计算时为上一年同期月份的新入组者。',
      'Those who entered last year; in mid-year, those who entered in the same months of last year.',
    ],
    frequency: 'year',
    note: [
      '名为“一年”，实际随访 12 至 24 个月，因入组月份而异。',
      'Named "one year", the follow-up is 12 to 24 months, by month of entry.',
    ],
    errata: [
      '来源举例的日期“6月31日”不存在，读作 6 月 30 日。',
      'The example in the source has a 31 June, which does not exist; we read 30 June.',
    ],
    example: [276, 300, 92],
  }),
]

const monitoring: Indicator[] = [
  share('08', ['CD4细胞检测比例', 'CD4 counted'], 92, {
    place: '第八项',
    measure: over('hiv_cd4_tested', 'hiv_since_last_year'),
    definition: [
      '上年底前开始并仍在治疗的患者中，当年至少完成一次 CD4 细胞检测者所占比例。',
      'Share of the persons on treatment since before this year with at least one CD4 count this year.',
    ],
    cohort: sinceJanuary,
    frequency: 'year',
    note: [
      '分母与病毒载量检测比例（第三项）共用。',
      'The denominator is shared with the viral load tests, the third item.',
    ],
    example: [1767, 1900, 93],
  }),
  share('09', ['病毒载量超过200cop/ml患者的处理率', 'Viral load over 200 copies/mL acted upon'], 90, {
    place: '第九项',
    measure: over('hiv_viral_load_handled', 'hiv_viral_load_high'),
    definition: [
      '在治半年以上、病毒载量超过 200 拷贝/毫升的患者中，拿到报告后得到处理者所占比例，按两层分别判断。',
      'Share of the persons on treatment for over half a year with a viral load over 200 copies/mL whose result was acted upon, judged in two strata.',
    ],
    strata: [
      stratum('200-999', ['大于 200、小于 1000 拷贝/毫升', 'Over 200 and under 1000 copies/mL'], {
        target: { operator: '>=', value: 90 },
      }),
      stratum('1000-over', ['1000 拷贝/毫升及以上', '1000 copies/mL or more'], {
        target: { operator: '>=', value: 100 },
      }),
    ],
    thresholds: [
      {
        tool: { zh: '病毒载量', en: 'Viral load' },
        operator: '>',
        value: 200,
        unit: { zh: '拷贝/毫升', en: 'copies/mL' },
      },
    ],
    cohort: stock,
    frequency: 'month',
    note: [
      '两层目标不同：低载量 ≥90%，高载量 100%。恰为 1000 者两层都未印，本目录归入上层。合计值只对照较低的目标。',
      'The strata have targets of their own: at least 90 % and 100 %. Exactly 1000 is in neither as printed; we put it in the upper one. The total is held against the lower target.',
    ],
    example: [57, 60, 95],
  }),
  share('10', ['抗病毒药物不良反应处理率', 'Adverse reactions to treatment acted upon'], 90, {
    place: '第十项',
    measure: over('hiv_adverse_reactions_handled', 'hiv_adverse_reactions'),
    definition: [
      '出现肝功能、肾功能、血脂等一项或以上不良反应的在治患者中，得到处理者所占比例。按人计。',
      'Share of the persons on treatment with at least one adverse reaction whose reaction was acted upon. Persons are counted.',
    ],
    cohort: stock,
    frequency: 'month',
    note: [
      '何为“处理”来源未印，以有记录的处置为准。',
      'What counts as acting is not printed; we ask for a recorded measure.',
    ],
    example: [114, 120, 95],
  }),
  ...(
    [
      [
        '11',
        '结核筛查率',
        'Screened for tuberculosis',
        'hiv_tuberculosis_screened',
        '第十一项',
        '作过结核相关检查',
        'were screened for tuberculosis',
      ],
      [
        '13',
        '依从性教育率',
        'Taught adherence',
        'hiv_adherence_taught',
        '第十三项',
        '接受过依从性教育',
        'were taught adherence',
      ],
    ] as const
  ).map(([number, zh, en, element, place, did, didEn]) =>
    share(number, [zh, en], 95, {
      place,
      measure: over(element, 'hiv_on_treatment'),
      definition: [`在治患者中，${did}者所占比例。`, `Share of the persons on treatment who ${didEn}.`],
      cohort: sinceJanuary,
      frequency: 'month',
      note: ofThoseOnTreatment,
      example: [1748, 1840, 95],
    }),
  ),
  share('12', ['乙肝/丙肝筛查率', 'Screened for hepatitis B and C'], 95, {
    place: '第十二项',
    measure: over('hiv_hepatitis_screened', 'hiv_on_treatment'),
    definition: [
      '在治患者中，乙肝与丙肝检查都作过者所占比例。',
      'Share of the persons on treatment who were tested for both hepatitis B and hepatitis C.',
    ],
    cohort: sinceJanuary,
    frequency: 'month',
    alsoCollect: ['hiv_hepatitis_b_screened', 'hiv_hepatitis_c_screened'],
    note: joined(
      [
        '“乙肝/丙肝”是两者都做还是任做其一，来源未说明；本目录要求两者都做，并同时收集两项各自的人数。',
        'Whether the slash means both or either is not said; we ask for both and collect the numbers of each too.',
      ],
      ofThoseOnTreatment,
    ),
    example: [1656, 1840, 90],
  }),
]

export const hivTreatment: Group = {
  id: 'hiv-treatment',
  name: { zh: '艾滋病治疗', en: 'HIV treatment' },
  centre: { zh: '艾滋病治疗质控中心', en: 'Quality-control centre for HIV treatment' },
  indicators: [...treatment, ...monitoring].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
}
