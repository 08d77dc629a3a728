import { type Pair, state } from '../entry.ts'
import type { Element } from '../types.ts'

type Counted = readonly [id: string, name: Pair, definition: Pair]

const onTheDate: Pair = [
  '取自国家艾滋病综合防治信息系统，按期末时点计，不累加。',
  'Taken from the national information system on the last day of the period: a state, periods are not added up.',
]
const sinceJanuary: Pair = [
  '取自国家艾滋病综合防治信息系统，年初至期末累计，一人计一次，不累加。',
  'Taken from the national information system, counted since 1 January to the end of the period, each person once; periods are not added up.',
]

const counted =
  (window: Pair) =>
  ([id, name, [zh, en]]: Counted): Element =>
    state(id, 'person', name, [`${zh}${window[0]}`, `${en} ${window[1]}`])

const stocks: readonly Counted[] = [
  [
    'hiv_living',
    ['现存活的 HIV/AIDS 人数', 'Persons living with HIV'],
    [
      '辖区内现存活的 HIV 感染者和艾滋病患者人数，成人与儿童合计。',
      'Persons alive with HIV or AIDS in the area, adults and children together.',
    ],
  ],
  [
    'hiv_on_treatment',
    ['正在接受抗病毒治疗的人数', 'Persons on antiretroviral treatment'],
    ['现存活者中，随访状态为“在治”的人数。', 'Of the persons living with HIV, those whose status is on treatment.'],
  ],
  [
    'hiv_since_last_year',
    ['上年底前开始并仍在治疗的人数', 'Persons on treatment since before this year'],
    [
      '上一年底前开始抗病毒治疗、期末仍在治疗的人数，即应做病毒载量与 CD4 检测的人数。',
      'Persons who began treatment before the end of last year and are still on it: those due for viral load and CD4 tests.',
    ],
  ],
  [
    'hiv_lost_last_year',
    ['上年底脱失的人数', 'Persons lost at the end of last year'],
    [
      '截至上年底随访状态为脱失（失访或停药）的人数；转出、死亡不计入。',
      'Persons whose status at the end of last year was lost, by loss to follow-up or by stopping treatment; transfers and deaths do not count.',
    ],
  ],
  [
    'hiv_lost_returned',
    ['脱失后重新在治的人数', 'Lost persons back on treatment'],
    [
      '上述脱失者中，期末随访状态为“在治”的人数；当年一度返回又再次脱失者不计入。',
      'Of the persons lost, those on treatment again; those who came back and were lost once more do not count.',
    ],
  ],
  [
    'hiv_entered_last_year',
    ['上一年度新入组的人数', 'Persons who entered treatment last year'],
    [
      '上一年度（年中计算时为上一年同期月份）新入组抗病毒治疗的人数，入组后转出者除外。',
      'Persons who entered treatment last year (in mid-year, in the same months of last year), those transferred out since left out.',
    ],
  ],
  [
    'hiv_entered_retained',
    ['上一年度新入组且仍在治的人数', 'Such persons still on treatment'],
    ['上述新入组者中，期末随访状态为“在治”的人数。', 'Of these persons, those whose status is on treatment.'],
  ],
  [
    'hiv_viral_load_high',
    ['病毒载量超过 200 拷贝/毫升的在治人数', 'Persons on treatment with over 200 copies/mL'],
    [
      '在治半年以上、最近一次病毒载量超过 200 拷贝/毫升的人数，按 200–999 与 1000 及以上分层。',
      'Persons on treatment for over half a year whose last viral load was over 200 copies/mL, in two strata: up to 999, and 1000 or more.',
    ],
  ],
  [
    'hiv_viral_load_handled',
    ['病毒载量超过 200 拷贝/毫升并已处理的人数', 'Such persons whose result was acted upon'],
    [
      '上述人员中，拿到报告后已作处理（依从性干预、复查、耐药检测或更换方案）并有记录的人数，分层同上。',
      'Of these persons, those for whom the result was acted upon, by adherence support, a repeat test, a resistance test or another regimen, with a record of it; strata as above.',
    ],
  ],
  [
    'hiv_adverse_reactions',
    ['出现不良反应的在治人数', 'Persons on treatment with an adverse reaction'],
    [
      '在治者中，出现肝功能、肾功能、血脂等一项或以上不良反应的人数，一人多项计一人。',
      'Of the persons on treatment, those with at least one adverse reaction of liver, kidney, blood lipids or other kind; each counts once.',
    ],
  ],
  [
    'hiv_adverse_reactions_handled',
    ['不良反应已处理的人数', 'Such persons whose reaction was treated'],
    [
      '上述人员中，不良反应已作处理并有记录的人数。',
      'Of these persons, those whose reaction was acted upon, with a record of it.',
    ],
  ],
]

const yearToDate: readonly Counted[] = [
  [
    'hiv_viral_load_tested',
    ['完成病毒载量检测的人数', 'Persons with a viral load test'],
    [
      '上年底前开始并仍在治疗的人中，当年至少完成一次病毒载量检测的人数。',
      'Of the persons on treatment since before this year, those with at least one viral load test this year.',
    ],
  ],
  [
    'hiv_viral_load_suppressed',
    ['病毒载量小于 1000 拷贝/毫升的人数', 'Persons with a viral load under 1000 copies/mL'],
    [
      '上述完成检测的人中，当年最近一次病毒载量小于 1000 拷贝/毫升的人数。',
      'Of the persons tested, those whose last viral load of the year was under 1000 copies/mL.',
    ],
  ],
  [
    'hiv_cd4_tested',
    ['完成 CD4 细胞检测的人数', 'Persons with a CD4 count'],
    [
      '上年底前开始并仍在治疗的人中，当年至少完成一次 CD4 细胞检测的人数。',
      'Of the persons on treatment since before this year, those with at least one CD4 count this year.',
    ],
  ],
  [
    'hiv_cd4_low',
    ['CD4 有过低于 200 个/立方毫米的在治人数', 'Persons on treatment with a CD4 count ever under 200'],
    [
      '当年新入组或随访的在治者中，CD4 有过低于 200 个/立方毫米的人数。',
      'Of the persons on treatment who entered or were followed up this year, those with a CD4 count ever under 200 per mm³.',
    ],
  ],
  [
    'hiv_smz_used',
    ['使用过 SMZ 的人数', 'Such persons given co-trimoxazole'],
    [
      '上述人员中，当年在数据库中至少上报过一次使用 SMZ 的人数。因过敏或不耐受改用氨苯砜者不计入，并单独说明。',
      'Of these persons, those reported to use co-trimoxazole at least once this year. Those given dapsone for allergy or intolerance do not count and are reported apart.',
    ],
  ],
  [
    'hiv_new_diagnosed',
    ['当年新发现的人数', 'Persons newly found this year'],
    ['当年新发现的 HIV/AIDS 人数。', 'Persons newly found with HIV or AIDS this year.'],
  ],
  [
    'hiv_new_enrolled',
    ['当年新发现并入组治疗的人数', 'Persons newly found who entered treatment'],
    [
      '当年新发现者中，入组抗病毒治疗（此前从未接受过）的人数。',
      'Of the persons newly found, those who entered antiretroviral treatment for the first time.',
    ],
  ],
  ...(
    [
      ['under_200', '低于 200', 'under 200'],
      ['200_349', '200–349', '200 to 349'],
      ['350_499', '350–499', '350 to 499'],
      ['500_over', '500 及以上', '500 or more'],
    ] as const
  ).map(
    ([id, zh, en]): Counted => [
      `hiv_baseline_cd4_${id}`,
      [`基线 CD4 ${zh} 的新入组人数`, `Persons entering with a CD4 count of ${en}`],
      [
        `当年新发现并入组者中，基线 CD4 ${zh} 个/立方毫米的人数。分组界值为本目录的读法。`,
        `Of the persons newly found who entered treatment, those with a baseline CD4 count of ${en} per mm³. The groups are our reading.`,
      ],
    ],
  ),
  [
    'hiv_tuberculosis_screened',
    ['作过结核相关检查的在治人数', 'Persons on treatment screened for tuberculosis'],
    [
      '在治者中，当年至少作过一次结核相关检查的人数。',
      'Of the persons on treatment, those screened for tuberculosis at least once this year.',
    ],
  ],
  [
    'hiv_hepatitis_screened',
    ['乙肝、丙肝都作过检查的在治人数', 'Persons on treatment screened for hepatitis B and C'],
    [
      '在治者中，当年乙肝与丙肝检查都作过的人数。',
      'Of the persons on treatment, those tested for both hepatitis B and hepatitis C this year.',
    ],
  ],
  [
    'hiv_hepatitis_b_screened',
    ['作过乙肝检查的在治人数', 'Persons on treatment screened for hepatitis B'],
    ['在治者中，当年作过乙肝检查的人数。', 'Of the persons on treatment, those tested for hepatitis B this year.'],
  ],
  [
    'hiv_hepatitis_c_screened',
    ['作过丙肝检查的在治人数', 'Persons on treatment screened for hepatitis C'],
    ['在治者中，当年作过丙肝检查的人数。', 'Of the persons on treatment, those tested for hepatitis C this year.'],
  ],
  [
    'hiv_adherence_taught',
    ['接受依从性教育的在治人数', 'Persons on treatment taught adherence'],
    [
      '在治者中，当年至少接受一次依从性教育并有记录的人数。',
      'Of the persons on treatment, those taught adherence at least once this year, with a record of it.',
    ],
  ],
]

/** What places of HIV treatment report: stocks on a date, or counts since the start of the year. Nothing stands on the front page. */
export const hivTreatmentElements: readonly Element[] = [
  ...stocks.map(counted(onTheDate)),
  ...yearToDate.map(counted(sinceJanuary)),
]
