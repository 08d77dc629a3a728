import { both, entriesOf, over, type Pair } from '../entry.ts'
import { percent } from '../formats.ts'
import { fewCases, joined, meanNotPercent, noFrequency, onlyMonitored } from '../phrases.ts'
import { printedIn } from '../printed-in.ts'
import { productPrinted, stayMeasure, stayPerWeight } from '../stay-per-weight.ts'
import type { Format, Group, Indicator } from '../types.ts'

const printed = printedIn('风湿免疫科医疗质量控制指标（2022年版）')

const entry = entriesOf({
  prefix: 'RH-2022',
  group: 'rheumatology',
  version: '2022',
  effectiveFrom: '2022-01-01',
  source: printed,
})

const yuan = (per: Pair): Format => ({ per: 1, unit: both([`元/${per[0]}`, `yuan per ${per[1]}`]), decimals: 2 })

const byStay: Pair = [
  '来源写“人数”，分母为出院患者总数；本目录分子、分母同按出院例数计，同一患者出院两次计两例。',
  'The source speaks of persons over discharges; we count stays above and below, so that a patient discharged twice counts twice.',
]

const boneMarrow: Pair = [
  '来源的并发症清单印“骨髓移植”，移植不是并发症；本目录读作“骨髓抑制”，属本目录的推断。',
  'The list of complications in the source has "bone-marrow transplantation", which is no complication; we read bone-marrow suppression, and say that this is our guess.',
]

const meanCost: Pair = [
  '名为“人均”，定义为每人次：本目录按人次（例次）平均，同一患者多次就诊分别计。费用分布右偏，均值受少数高费用者影响；有病例数据时宜同时看中位数。费用受病种构成和价格影响，跨年比较须扣除价格变动。',
  'The name says per person, the definition per visit or stay: we divide by visits or stays. Costs are skewed and a few expensive ones move the mean; with case data, look at the median too. The mix of patients and prices both matter: years are compared only net of prices.',
]

const stay: Indicator = {
  ...stayPerWeight,
  id: 'RH-2022-06',
  version: '2022',
  group: 'rheumatology',
  name: both(['CMI平均住院日', 'Length of stay per unit of case-mix']),
  measure: stayMeasure('rh'),
  errata: both(
    joined(productPrinted, [
      '来源定义将“技术难度水平”误印为“计数难度水平”。',
      'The definition prints "counting difficulty" where technical difficulty is meant.',
    ]),
  ),
  source: printed('第六项'),
  effectiveFrom: '2022-01-01',
  example: {
    numerator: 60,
    denominator: 7.5,
    answer: 8,
    working: '(10 + 12 + 14 + 24) ÷ (1.2 + 1.5 + 1.8 + 3.0) = 60 ÷ 7.5 = 8.00; 15 ÷ 1.875 = 8.00',
  },
}

export const rheumatology: Group = {
  id: 'rheumatology',
  name: { zh: '风湿免疫科', en: 'Rheumatology' },
  centre: { zh: '风湿免疫专业质控中心', en: 'Quality-control centre for rheumatology' },
  indicators: [
    entry(
      '01',
      'proportion',
      ['激素、免疫抑制剂相关严重并发症发生率', 'Severe complications of glucocorticoids and immunosuppressants'],
      {
        place: '第一项',
        better: 'lower',
        measure: over('rh_severe_complications', 'rh_discharges'),
        format: percent(2),
        definition: [
          '统计年度内风湿免疫科出院患者中，使用激素或免疫抑制剂后出现严重并发症者所占比例。按出院例数计。',
          'Share of the rheumatology discharges of the year with a severe complication after glucocorticoids or immunosuppressants. Stays are counted.',
        ],
        inclusions: [
          '重症皮疹、重症感染、股骨头坏死、消化道出血、骨髓抑制、肝肾衰竭、死亡等。',
          'Severe rash, severe infection, necrosis of the femoral head, gastrointestinal bleeding, bone-marrow suppression, liver or kidney failure, death and the like.',
        ],
        threshold: 0.3,
        frequency: 'year',
        note: joined(byStay, [
          '分母是全部出院患者，不是用药患者：用药多的机构数值偏高，不能说明用药是否安全。以用药患者为分母的读法见 RH-2022-01-exposed。“等”使清单不封闭，各机构口径可能不同。',
          'The denominator is all discharges, not those treated: a unit that treats more scores higher whether or not it treats safely. RH-2022-01-exposed divides by those treated. The list is open ("and the like"), so institutions may differ.',
        ]),
        errata: boneMarrow,
        example: [12, 960, 1.25],
      },
    ),
    entry(
      '01-exposed',
      'proportion',
      [
        '激素、免疫抑制剂相关严重并发症发生率（以用药患者为分母）',
        'Severe complications of glucocorticoids and immunosuppressants in patients treated',
      ],
      {
        place: '第一项',
        better: 'lower',
        readingOf: 'RH-2022-01',
        measure: over('rh_severe_complications', 'rh_exposed_discharges'),
        format: percent(2),
        definition: [
          '统计年度内使用激素或免疫抑制剂的风湿免疫科出院患者中，用药后出现严重并发症者所占比例。按出院例数计。',
          'Share of the rheumatology discharges of the year treated with glucocorticoids or immunosuppressants that had a severe complication afterwards. Stays are counted.',
        ],
        exclusions: ['未使用激素或免疫抑制剂的患者。', 'Patients not treated with either.'],
        threshold: 0.3,
        frequency: 'year',
        note: [
          '本目录另设的读法，来源没有：分母限于用药患者，可以比较用药的安全性。分子与 RH-2022-01 相同。',
          'A reading of ours that the source does not have: divided by those treated, it can tell how safe treatment is. The numerator is that of RH-2022-01.',
        ],
        errata: boneMarrow,
        example: [12, 600, 2],
      },
    ),
    entry('02', 'proportion', ['生物制剂使用率', 'Patients given a biologic'], {
      place: '第二项',
      better: 'monitor',
      measure: over('rh_biologic_patients', 'rh_patients'),
      format: percent(1),
      definition: [
        '统计年度内风湿免疫科门诊及住院患者中，使用过生物制剂者所占比例。按人计，门诊与住院合并去重。',
        'Share of the persons treated in rheumatology in the year, in the clinic or as inpatients, who were given a biologic. Persons are counted once.',
      ],
      threshold: 2,
      frequency: 'year',
      note: joined(
        [
          '同一人既看门诊又住院时只计一次；没有跨门诊与住院的患者标识就不能去重，须在说明中写明。来源未列生物制剂品种。',
          'A person seen in the clinic and as an inpatient counts once; without an identifier that links the two this cannot be done, and the return has to say so. The source lists no biologics.',
        ],
        onlyMonitored,
      ),
      example: [540, 3600, 15],
    }),
    entry('03', 'proportion', ['血浆置换/免疫吸附使用率', 'Plasma exchange or immunoadsorption'], {
      place: '第三项',
      better: 'monitor',
      measure: over('rh_apheresis_patients', 'rh_discharges'),
      format: percent(2),
      definition: [
        '统计年度内风湿免疫科出院患者中，住院期间采用过血浆置换或免疫吸附者所占比例。按出院例数计。',
        'Share of the rheumatology discharges of the year with plasma exchange or immunoadsorption during the stay. Stays are counted.',
      ],
      threshold: 0.5,
      frequency: 'year',
      note: joined(byStay, onlyMonitored),
      example: [18, 960, 1.875],
    }),
    entry('04', 'proportion', ['住院患者死亡率', 'Deaths of inpatients'], {
      place: '第四项',
      better: 'lower',
      measure: over('rh_deaths', 'rh_discharges'),
      format: percent(2),
      definition: [
        '统计年度内风湿免疫科出院患者中，住院死亡者所占比例。按出院例数计。',
        'Share of the rheumatology discharges of the year that ended in death. Stays are counted.',
      ],
      threshold: 0.1,
      frequency: 'year',
      interval: 'clopper-pearson',
      note: joined(fewCases, [
        '未作风险调整；危重患者转入重症医学科后死亡的计入该科，放弃治疗自动离院者不计为死亡，各机构做法不同时不可比较。',
        'Not adjusted for risk. Deaths after transfer to intensive care count there, and patients who left against advice are not deaths: where practice differs, institutions cannot be compared.',
      ]),
      example: [3, 960, 0.3125],
    }),
    entry('05', 'proportion', ['住院患者质子泵抑制剂使用率', 'Inpatients given a proton-pump inhibitor'], {
      place: '第五项',
      better: 'monitor',
      measure: over('rh_ppi_patients', 'rh_discharges'),
      format: percent(1),
      definition: [
        '风湿免疫科出院患者中，住院期间使用过质子泵抑制剂者所占比例。按住院人次计，同一次住院不论品种、剂量、疗程记一次。',
        'Share of the rheumatology discharges given a proton-pump inhibitor during the stay. Stays are counted, once each whatever the drug, dose or duration.',
      ],
      threshold: 3,
      note: joined(
        noFrequency,
        [
          '来源分母为“同期住院患者总人次数”，本目录取出院例数，与本专业其他指标同一分母。来源未限使用原因，不能说明用药是否合理。',
          'The source divides by all inpatient stays of the period; we take discharges, as in the other indicators of the specialty. The reason for use is not asked, so the value cannot tell whether use was justified.',
        ],
        onlyMonitored,
      ),
      example: [624, 960, 65],
    }),
    stay,
    entry('07', 'proportion', ['抢救成功率', 'Successful rescues'], {
      place: '第七项',
      better: 'higher',
      measure: over('rh_rescues_successful', 'rh_rescues'),
      format: percent(1),
      definition: [
        '统计期内风湿免疫科住院患者的抢救中，抢救成功的例次所占比例。按抢救例次计，不按患者计。',
        'Share of the rescues of rheumatology inpatients in the period that succeeded. Rescues are counted, not patients.',
      ],
      threshold: 3,
      note: joined(noFrequency, [
        '一名患者可多次抢救，各次彼此相关，区间偏窄。来源分母写“院内抢救总例数”，本目录限于风湿免疫科；成功标准未印。',
        'A patient can be rescued several times; the rescues are alike, so the interval is too narrow. The source divides by "rescues in the hospital"; we count those of rheumatology. No criterion of success is printed.',
      ]),
      example: [46, 50, 92],
    }),
    entry('08', 'proportion', ['糖皮质激素规范化使用率', 'Glucocorticoids used to the standard'], {
      place: '第八项',
      better: 'higher',
      measure: over('rh_steroid_courses_standard', 'rh_steroid_courses'),
      format: percent(1),
      definition: [
        '统计期内风湿免疫科使用全身糖皮质激素并经评估的病例中，适应证、剂量及剂量调整均符合指南者所占比例。按例计。',
        'Share of the courses of systemic glucocorticoids in rheumatology reviewed in the period whose indication, dose and changes of dose agree with guidelines. Courses are counted.',
      ],
      threshold: 3,
      note: joined(noFrequency, [
        '须由评审人对照国际或国内权威指南逐例评估，来源未指定指南；只评估部分病例时，分母为评估的例数，须随机抽取。来源分母写“院内糖皮质激素使用总例数”，本目录限于风湿免疫科。',
        'Every record is held against authoritative guidelines by a reviewer; the source names none. Where only some are reviewed, the denominator is those, drawn at random. The source divides by all use "in the hospital"; we count rheumatology.',
      ]),
      example: [84, 100, 84],
    }),
    entry('09', 'mean', ['门诊人均费用', 'Mean cost of an outpatient visit'], {
      place: '第九项',
      better: 'lower',
      measure: over('rh_outpatient_cost', 'rh_outpatient_visits'),
      format: yuan(['人次', 'visit']),
      definition: [
        '统计期内风湿免疫科门诊总费用与门诊人次之比，即平均每门诊人次的费用。',
        'Total charges of rheumatology outpatient visits of the period for each visit.',
      ],
      threshold: 10,
      note: joined(noFrequency, meanCost),
      errata: meanNotPercent(['每门诊人次的费用（元）', 'yuan per visit']),
      example: [1_260_000, 3600, 350],
    }),
    entry('10', 'mean', ['住院人均费用', 'Mean cost of a stay'], {
      place: '第十项',
      better: 'lower',
      measure: over('rh_inpatient_cost', 'rh_discharges'),
      format: yuan(['例次', 'stay']),
      definition: [
        '统计期内风湿免疫科出院患者住院总费用与出院例数之比，即平均每次住院的费用。',
        'Total charges of the rheumatology discharges of the period for each stay.',
      ],
      threshold: 300,
      note: joined(noFrequency, meanCost),
      errata: meanNotPercent(['每次住院的费用（元）', 'yuan per stay']),
      example: [9_120_000, 960, 9500],
    }),
  ],
}
