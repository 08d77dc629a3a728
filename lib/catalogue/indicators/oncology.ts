import { entriesOf, over, type Pair, sampled, stratum, total } from '../entry.ts'
import { percent } from '../formats.ts'
import { joined, noFrequency, onlyMonitored, ratioNotPercent } from '../phrases.ts'
import { printedIn } from '../printed-in.ts'
import type { Group, Indicator } from '../types.ts'

const entry = entriesOf({
  prefix: 'ONC-2022',
  group: 'oncology',
  version: '2022',
  effectiveFrom: '2022-01-01',
  source: printedIn('肿瘤性疾病医疗质量质控指标（2022年版）'),
})

const structure: Indicator[] = [
  entry('01', 'ratio', ['肿瘤科医患比', 'Oncology doctors for every 100 stays'], {
    place: '第一项',
    better: 'monitor',
    measure: over('onc_doctors', 'onc_discharges'),
    format: { per: 100, unit: { zh: '名医师/百例', en: 'doctors per 100 stays' }, decimals: 2 },
    definition: [
      '期末肿瘤科固定在岗医师数与统计期内肿瘤科出院患者例数之比，以每百例表示。',
      'Oncology doctors with a permanent post on the last day of the period for every 100 oncology stays of the period.',
    ],
    threshold: 0.1,
    note: joined(
      noFrequency,
      [
        '来源只列医师应掌握的能力，未印分子、分母；每百例的写法依泌尿外科 UR-2022-01 类推（未核对）。医师数是时点值，出院例数随统计期增长，只能在等长的统计期之间比较。',
        'The source lists what a doctor must master and prints neither numerator nor denominator; "per 100 stays" follows UR-2022-01 by analogy, unchecked. Doctors are a state and stays grow with the period: only periods of equal length may be compared.',
      ],
      onlyMonitored,
    ),
    errata: ratioNotPercent(['每百例出院患者对应的医师数', 'doctors for every 100 stays']),
    example: [24, 1600, 1.5],
  }),
  entry('02', 'distribution', ['肿瘤构成比', 'Patients by tumour'], {
    place: '第二项',
    better: 'monitor',
    measure: { distribution: 'onc_patients_by_tumour', whole: 'onc_patients', top: 5 },
    format: percent(1),
    definition: [
      '统计期内恶性肿瘤患者按瘤种的构成，列出前五位瘤种及“其他”。',
      'Patients with a malignant tumour by kind: the five most frequent tumours and all others together.',
    ],
    threshold: 3,
    note: joined(
      noFrequency,
      [
        '各占百分比按最大余额法取整，合计恰为 100%。一人有多种原发肿瘤时只归主要瘤种。反映收治构成，不是发病率。',
        'Shares are rounded by largest remainder, so that they sum to exactly 100 %. A person with several primary tumours belongs to the main one. It shows who is treated, not how many fall ill.',
      ],
      onlyMonitored,
    ),
    example: {
      values: [300, 200, 150, 100, 100, 150],
      answer: 1000,
      working: '300 : 200 : 150 : 100 : 100 : 150 ÷ 1000 × 100 = 30.0 : 20.0 : 15.0 : 10.0 : 10.0 : 15.0',
    },
  }),
]

const cancers = [
  stratum('lung', ['肺癌', 'Lung cancer']),
  stratum('breast', ['乳腺癌', 'Breast cancer']),
  stratum('colorectal', ['结直肠癌', 'Colorectal cancer']),
  stratum('gastric', ['胃癌', 'Gastric cancer']),
  stratum('liver', ['肝癌', 'Liver cancer']),
]

const treatment: Indicator[] = [
  ...(
    [
      ['03-a', '肿瘤科室', 'oncology departments', 'onc_department', [1140, 1200, 95]],
      ['03-b', '非肿瘤科室', 'other departments', 'onc_other', [1050, 1500, 70]],
    ] as const
  ).map(([number, zh, en, element, example]) =>
    entry(number, 'proportion', [`恶性肿瘤治疗前TNM分期评估率（${zh}）`, `Staged before treatment (${en})`], {
      place: '第三项',
      better: 'higher',
      measure: over(`${element}_staged_cases`, `${element}_tumour_cases`),
      format: percent(1),
      definition: [
        `${zh}首次治疗的恶性肿瘤住院患者中，治疗前完成临床分期评估者所占比例。`,
        `Share of the tumour inpatients of ${en} at first treatment whose clinical stage was on record before it.`,
      ],
      exclusions: ['无法进行 TNM 分期的肿瘤。', 'Tumours that have no TNM staging.'],
      threshold: 2,
      note: joined(noFrequency, [
        '来源给出两个公式，要求肿瘤科室与非肿瘤科室对比；限于首次治疗是本目录的读法，与 NIT-2023-III 一致。',
        'The source has two formulas and asks to compare them; that only first treatments count is our reading, as in NIT-2023-III.',
      ]),
      example,
    }),
  ),
  entry('04', 'proportion', ['恶性肿瘤TNM分期准确率', 'TNM stage right'], {
    place: '第四项',
    better: 'higher',
    measure: over('onc_staged_right', 'onc_stageable_cases'),
    format: percent(1),
    definition: [
      '可供核查分期的恶性肿瘤住院患者中，TNM 分期准确者所占比例。有病理分期者以病理分期为准，否则以临床分期为准。',
      'Share of the inpatients with a malignant tumour whose stage could be reviewed that had the right one: the pathological stage where there is one, else the clinical.',
    ],
    exclusions: [
      '不适合 TNM 分期的肿瘤，如间叶源性恶性肿瘤。',
      'Tumours that have no TNM staging, such as mesenchymal ones.',
    ],
    threshold: 2,
    note: joined(noFrequency, [
      '由谁核查、核查全部还是抽样，来源未印，须随数据说明。',
      'Who reviews, and whether all or a sample, is not printed and must be stated with the data.',
    ]),
    example: [540, 600, 90],
  }),
  entry('05', 'proportion', ['恶性肿瘤治疗规范率', 'First treatment to standard'], {
    place: '第五项',
    better: 'higher',
    measure: sampled('onc_first_treated_to_standard', 'onc_first_treated_sampled', 'onc_first_treated_cases'),
    format: percent(1),
    definition: [
      '抽查的肺癌、乳腺癌、结直肠癌、胃癌、肝癌初次治疗病例中，治疗规范者所占比例，按瘤种分层。',
      'Share of the reviewed first treatments of lung, breast, colorectal, gastric and liver cancer that were to standard, by tumour.',
    ],
    strata: cancers,
    threshold: 3,
    note: joined(noFrequency, [
      '这是样本的估计，区间按有限总体校正。各瘤种抽样比例不同时，合计值须按各瘤种病例数加权才有代表性；以分瘤种数值为主。',
      'An estimate from a sample, its interval corrected for the finite population. Where tumours were sampled at different rates the total needs weights; values by tumour come first.',
    ]),
    errata: [
      '公式标签印作“初次治疗规范治疗率”，与名称不同；定义限于初次治疗，从定义。',
      'The label of the formula is worded otherwise than the name; the definition speaks of first treatment, and we follow it.',
    ],
    example: [170, 200, 85],
  }),
]

const pain: Indicator[] = [
  entry('06', 'proportion', ['癌痛筛查率', 'Screened for cancer pain'], {
    place: '第六项',
    better: 'higher',
    measure: over('onc_pain_screened', 'onc_inpatients'),
    format: percent(1),
    definition: [
      '肿瘤住院患者中，入院后完成疼痛筛查者所占比例。',
      'Share of the tumour inpatients who were screened for pain after admission.',
    ],
    threshold: 2,
    note: joined(noFrequency, ['筛查时限来源未印。', 'No time limit is printed.']),
    errata: [
      '公式标签印作“疼痛筛查率”，人群同为肿瘤患者。',
      'The label of the formula says screening for pain; the patients are the same.',
    ],
    example: [1710, 1800, 95],
  }),
  ...(
    [
      [
        '07-a',
        '动态评估率',
        'continuous assessment',
        over('onc_pain_dynamic', 'onc_pain_patients'),
        90,
        [
          '癌痛住院患者中，完成疼痛动态评估者所占比例。',
          'Share of the inpatients with cancer pain who were assessed continuously.',
        ],
        [460, 500, 92],
      ],
      [
        '07-b',
        '3天内控制率',
        'controlled within 3 days',
        over('onc_pain_controlled', 'onc_pain_treated'),
        75,
        [
          '接受疼痛治疗的癌痛患者中，3 天之内疼痛评分降至 3 分及以下者所占比例。',
          'Share of the inpatients treated for cancer pain whose pain fell to 3 or less within 3 days.',
        ],
        [360, 450, 80],
      ],
    ] as const
  ).map(([number, zh, en, measure, value, definition, example]) =>
    entry(number, 'proportion', [`癌痛规范化治疗率（${zh}）`, `Cancer pain to standard (${en})`], {
      place: '第七项',
      better: 'higher',
      measure,
      format: percent(1),
      definition,
      threshold: 2,
      target: { operator: '>=', value },
      ...(number === '07-b'
        ? {
            thresholds: [
              {
                tool: { zh: '数字评分（NRS）', en: 'Numerical rating scale' },
                operator: '<=' as const,
                value: 3,
                unit: { zh: '分', en: 'points' },
              },
            ],
          }
        : {}),
      note: joined(noFrequency, [
        '一个公式标签下有两项要求，各有目标，分作两项指标。“3 分以下”读作含 3 分。',
        'Two demands with targets of their own stand under one formula: they are two indicators. "Below 3" is read as including 3.',
      ]),
      example,
    }),
  ),
  entry('08', 'proportion', ['癌痛患者随访率', 'Cancer pain followed up after discharge'], {
    place: '第八项',
    better: 'higher',
    measure: over('onc_pain_followed', 'onc_pain_discharges'),
    format: percent(1),
    definition: [
      '出院的癌痛患者中，出院后 1 周以内完成随访者所占比例。',
      'Share of the discharges with cancer pain that were followed up within one week.',
    ],
    threshold: 3,
    target: { operator: '>=', value: 70 },
    followUpDays: 7,
    note: joined(noFrequency, [
      '期末一周内的出院随访未满，须待满期。',
      'The last week of a period has no complete follow-up yet.',
    ]),
    example: [240, 300, 80],
  }),
]

const drugsNote: Pair = [
  '数值为适用项目中符合者所占百分比；一项不适用时不计入。',
  'The value is the share of applicable items that are met; an item that does not apply is left out.',
]

const supply: Indicator[] = [
  entry('09', 'checklist', ['强阿片药物配备（品种、品规、剂型）', 'Strong opioids in stock'], {
    place: '第九项',
    better: 'higher',
    measure: {
      checklist: [
        { element: 'onc_opioid_varieties', atLeast: 3 },
        { element: 'onc_opioid_antidotes', atLeast: 1 },
      ],
    },
    format: percent(0),
    definition: [
      '强阿片类止痛药物至少 3 个品种、并配备纳洛酮等解救药物：两项中符合者所占百分比。',
      'At least 3 strong opioids, and an antidote such as naloxone: the share of the two that is met.',
    ],
    threshold: 10,
    alsoCollect: ['onc_opioid_specifications', 'onc_opioid_forms'],
    note: joined(noFrequency, drugsNote, [
      '名称列有品规、剂型，但未印最低数；只收集，不判断。来源定义写“阿片类”，名称写“强阿片”，从名称。',
      'Packs and dosage forms stand in the name without a minimum: they are collected, not judged. The definition says opioids, the name strong opioids; we follow the name.',
    ]),
    example: { values: [4, 0], answer: 50, working: '4 ≥ 3 符合，0 < 1 不符合：1 ÷ 2 × 100 = 50' },
  }),
  entry('10', 'checklist', ['抗肿瘤药物配备（品种、品规）', 'Anti-tumour drugs in stock'], {
    place: '第十项',
    better: 'higher',
    measure: {
      checklist: [
        { element: 'onc_chemotherapy_varieties', atLeast: 1 },
        { element: 'onc_endocrine_varieties', atLeast: 1 },
        { element: 'onc_targeted_varieties', atLeast: 1 },
        { element: 'onc_checkpoint_varieties', atLeast: 1 },
        { element: 'onc_supportive_varieties', atLeast: 1 },
      ],
    },
    format: percent(0),
    definition: [
      '化疗、内分泌、分子靶向、免疫检查点、辅助抗肿瘤五类药物中，有配备者所占百分比。',
      'Share of five classes of drugs (cytotoxic, endocrine, targeted, checkpoint inhibitors, supportive) that the institution keeps.',
    ],
    threshold: 10,
    alsoCollect: ['onc_drug_specifications'],
    note: joined(noFrequency, drugsNote, [
      '来源未印最低品种数；每类至少 1 种是本目录的读法。按“单行”支付在院外购药的类别填“不适用”。',
      'No minimum is printed; at least one drug a class is our reading. Classes that patients buy elsewhere are reported as not applicable.',
    ]),
    example: { values: [20, 5, 8, 3, 0], answer: 80, working: '五类中四类至少 1 种：4 ÷ 5 × 100 = 80' },
  }),
  entry('11-a', 'count', ['MDT开展情况（瘤种数）', 'Tumours discussed between disciplines'], {
    place: '第十一项',
    better: 'higher',
    measure: total('onc_mdt_tumours'),
    format: { per: 1, unit: { zh: '种', en: 'kinds' }, decimals: 0 },
    definition: [
      '年内开展多学科诊疗（MDT）所涉及的瘤种数。',
      'Kinds of tumour discussed between disciplines in the year.',
    ],
    cohort: [
      'year-to-date',
      '年初至期末累计，不重复计瘤种；各机构的瘤种相互重复，合计不是全省瘤种数。',
      'Counted since 1 January, each kind once. Institutions share kinds, so that their sum is not the number of kinds of the province.',
    ],
    threshold: 1,
    frequency: 'year',
    interval: 'none',
    note: [
      '来源说“初步了解”开展情况；全数统计，不给抽样区间。',
      'The source asks for a first picture; fully counted, no sampling interval.',
    ],
    example: { values: [7], answer: 7, working: '7 = 7' },
  }),
  entry('11-b', 'count', ['MDT开展情况（病例数）', 'Cases discussed between disciplines'], {
    place: '第十一项',
    better: 'higher',
    measure: total('onc_mdt_cases'),
    format: { per: 1, unit: { zh: '例', en: 'cases' }, decimals: 0 },
    definition: [
      '年内经多学科诊疗（MDT）讨论的肿瘤病例数。',
      'Tumour cases discussed between disciplines in the year.',
    ],
    threshold: 1,
    frequency: 'year',
    interval: 'none',
    note: [
      '没有分母，机构规模不同不宜直接比较；全数统计，不给抽样区间。',
      'There is no denominator, so institutions of different size should not be compared; fully counted, no sampling interval.',
    ],
    example: { values: [120], answer: 120, working: '120 = 120' },
  }),
]

export const oncology: Group = {
  id: 'oncology',
  name: { zh: '肿瘤性疾病', en: 'Oncology' },
  centre: { zh: '肿瘤专业质控中心', en: 'Quality-control centre for oncology' },
  indicators: [...structure, ...treatment, ...pain, ...supply],
}
