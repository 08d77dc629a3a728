import { entriesOf, over, type Pair, parts, stratum, total } from '../entry.ts'
import { percent } from '../formats.ts'
import { fullyCounted, joined, noFrequency, onlyMonitored, rateNotPercent, ratioNotPercent } from '../phrases.ts'
import { printedIn } from '../printed-in.ts'
import type { Group, Indicator } from '../types.ts'

const entry = entriesOf({
  prefix: 'PS-2022',
  group: 'plastic-surgery',
  version: '2022',
  effectiveFrom: '2022-01-01',
  source: printedIn('整形美容医疗质量控制指标（2022年版）'),
})

const wholeHospital: Pair = [
  '来源定义写“全院”，系从其他指标集沿用；本目录按整形美容科统计，填报时须一致。',
  'The definition says "of the whole hospital", copied from another set; we count the department of plastic surgery, and all must do the same.',
]

const staffing: Indicator[] = [
  ...(
    [
      ['S1', '医师', 'Doctors', 'doctors', 'ps_doctors', '（一）', [12, 40, 0.3]],
      ['S2', '护士', 'Nurses', 'nurses', 'ps_nurses', '（二）', [18, 40, 0.45]],
    ] as const
  ).map(([id, zh, name, en, element, place, example]) =>
    entry(id, 'ratio', [`${zh}与实际开放床位数比`, `${name} per open bed in plastic surgery`], {
      place: `结构性指标${place}`,
      better: 'monitor',
      measure: over(element, 'ps_open_beds'),
      format: { per: 1, unit: { zh: `名${zh}/床`, en: `${en} per bed` }, decimals: 2 },
      definition: [
        `期末整形美容科在岗${zh}人数与实际开放床位数之比。`,
        `Plastic surgery ${en} on post for each open bed, on the last day of the period.`,
      ],
      exclusions: ['不含临时加床；不用编制床位。', 'Temporary extra beds; authorised beds are not used.'],
      threshold: 0.03,
      note: joined(noFrequency, fullyCounted),
      errata: ratioNotPercent([`每张开放床位的${zh}数`, `${en} per open bed`]),
      example,
    }),
  ),
  ...(
    [
      ['S3', '医师职称结构比', '医师', 'doctors', 'ps_doctors', '（三）', wholeHospital],
      [
        'S4',
        '护士资源职称结构比',
        '护士',
        'nurses',
        'ps_nurses',
        '（四）',
        joined(wholeHospital, [
          '来源的意义一栏写“精神科护理资源”，系误植。',
          'The rationale printed speaks of psychiatric nursing, by mistake.',
        ]),
      ],
    ] as const
  ).map(([id, name, zh, en, element, place, errata]) =>
    entry(id, 'composition', [name, `Grades of plastic surgery ${en}`], {
      place: `结构性指标${place}`,
      better: 'monitor',
      measure: parts(`${element}_senior`, `${element}_intermediate`, `${element}_junior`),
      format: percent(1),
      definition: [
        `期末整形美容科固定在岗${zh}中，高级、中级、初级职称人数之比（高级 : 中级 : 初级），同时给出各占百分比。`,
        `Plastic surgery ${en} of senior, intermediate and junior grade on the last day of the period, as senior : intermediate : junior and as shares of all three.`,
      ],
      threshold: 5,
      note: joined(noFrequency, fullyCounted, [
        '三部分构成，不是比例。',
        'A composition of three parts, not a proportion.',
      ]),
      errata,
      example: { values: [3, 5, 4], answer: 12, working: '3 : 5 : 4 = 25.0% : 41.7% : 33.3%' },
    }),
  ),
]

const volume: Indicator[] = (
  [
    ['P01', '专科门诊量', 'Outpatient visits', 'ps_outpatient_visits', '（一）', '人次', 'visits', '门诊服务', 6000],
    ['P02', '出院病人次数', 'Discharges', 'ps_discharges', '（二）', '例', 'cases', '住院服务', 480],
  ] as const
).map(([id, zh, en, element, place, unit, unitEn, service, value]) =>
  entry(id, 'count', [zh, `${en} of plastic surgery`], {
    place: `过程性指标${place}`,
    better: 'monitor',
    measure: total(element),
    format: { per: 1, unit: { zh: unit, en: unitEn }, decimals: 0 },
    definition: [
      `统计期内整形美容科提供${service}的数量（${unit}）。没有分母。`,
      `${en} of plastic surgery in the period. There is no denominator.`,
    ],
    threshold: 1,
    interval: 'none',
    note: joined(noFrequency, onlyMonitored, [
      '反映工作量，全数统计，不给抽样区间。',
      'A volume, fully counted: no sampling interval.',
    ]),
    example: { values: [value], answer: value, working: `${value} = ${value}` },
  }),
)

const followUp: Pair = [
  '期末 14 天内的出院随访未满，须待满期。再入他院者须有跨机构标识方可见。住院期间死亡者不可能再入院，来源未印是否除外；本目录的分母为全部出院患者。',
  'The last 14 days of a period have no complete follow-up yet. Readmission elsewhere is seen only with a key across hospitals. Deaths cannot be readmitted and whether they are left out is not printed; we divide by all discharges.',
]

const atLeastOne: Pair = [
  '来源的分子按例、分母按人（或相反），单位不一致；本目录两边都按患者计，发生至少一次即计一例，否则可超过 100%。',
  'The source mixes cases and persons; we count patients above and below, with at least one event, or the value could exceed 100 %.',
]

const complications = [
  stratum('pulmonary-embolism', ['肺栓塞', 'Pulmonary embolism']),
  stratum('deep-vein-thrombosis', ['深静脉血栓', 'Deep vein thrombosis']),
  stratum('sepsis', ['败血症', 'Sepsis']),
  stratum('bleeding', ['出血或血肿', 'Bleeding or haematoma']),
  stratum('dehiscence', ['伤口裂开', 'Wound dehiscence']),
  stratum('sudden-death', ['猝死', 'Sudden death']),
  stratum('respiratory-failure', ['呼吸衰竭', 'Respiratory failure']),
  stratum('fracture', ['骨折', 'Fracture']),
  stratum('metabolic', ['生理/代谢紊乱', 'Physiological or metabolic derangement']),
  stratum('lung-infection', ['肺部感染', 'Lung infection']),
  stratum('urinary-infection', ['泌尿道感染', 'Urinary tract infection']),
  stratum('airway', ['人工气道脱出', 'Dislodged artificial airway']),
]

const safety: Indicator[] = [
  entry('P03', 'rate', ['住院患者抗菌药物使用强度(AUD)', 'Antimicrobial use in plastic surgery'], {
    place: '过程性指标（三）',
    better: 'lower',
    measure: over('ps_antimicrobial_ddds', 'ps_patient_days'),
    format: { per: 100, unit: { zh: 'DDD/百人天', en: 'DDDs per 100 patient-days' }, decimals: 2 },
    definition: [
      '统计期内整形美容科住院患者抗菌药物累计 DDD 数与同期收治患者人天数之比，以每百人天表示。',
      'Antimicrobials used for plastic surgery inpatients of the period, in DDDs, for every 100 patient-days.',
    ],
    threshold: 2,
    interval: 'none',
    note: joined(noFrequency, [
      '人天数 = 出院患者数 × 其平均住院天数，即出院患者住院天数之和。DDD 是剂量单位而不是事件，故不给区间。',
      'Patient-days are discharges times their mean stay, the sum of their stays. DDDs are doses and no events: there is no interval.',
    ]),
    errata: rateNotPercent(['每百人天的 DDD 数', 'DDDs per 100 patient-days']),
    example: [640, 3200, 20],
  }),
  entry('P04', 'proportion', ['I类切口手术抗菌药物预防使用率', 'Prophylaxis in clean plastic surgery'], {
    place: '过程性指标（四）',
    better: 'lower',
    measure: over('ps_clean_operations_prophylaxis', 'ps_clean_operations'),
    format: percent(1),
    definition: [
      'Ⅰ类切口手术患者中，预防使用抗菌药物者所占比例。按患者计。',
      'Share of the patients with an operation of incision class I who were given antimicrobial prophylaxis. Patients are counted.',
    ],
    threshold: 3,
    target: { operator: '<=', value: 30 },
    note: joined(noFrequency, [
      '泌尿外科的同类指标（UR-2022-04）按手术例数计，两者不可直接比较。',
      'The like indicator of urology, UR-2022-04, counts operations: the two cannot be compared.',
    ]),
    example: [72, 300, 24],
  }),
  entry('P05', 'proportion', ['出院后14天内非计划再入院率', 'Unplanned readmission within 14 days'], {
    place: '过程性指标（五）',
    better: 'lower',
    measure: over('ps_readmitted_14d', 'ps_discharges'),
    format: percent(2),
    definition: [
      '整形美容科出院患者中，出院后 14 天内非计划再次入院者所占比例。',
      'Share of the plastic surgery discharges readmitted unplanned within 14 days.',
    ],
    threshold: 0.3,
    frequency: 'year',
    followUpDays: 14,
    note: followUp,
    example: [6, 480, 1.25],
  }),
  entry('P06', 'proportion', ['非计划重返手术率', 'Unplanned returns to the operating theatre'], {
    place: '过程性指标（六）',
    better: 'lower',
    measure: over('ps_unplanned_returns', 'ps_operated_patients'),
    format: percent(2),
    definition: [
      '整形美容科手术患者中，非计划重返手术室再次手术者所占比例。按患者计。',
      'Share of the operated plastic surgery patients with an unplanned return to the theatre for another operation. Patients are counted.',
    ],
    threshold: 0.3,
    frequency: 'year',
    note: atLeastOne,
    example: [3, 400, 0.75],
  }),
  entry('P07', 'proportion', ['择期手术患者手术并发症发生率', 'Complications of elective plastic surgery'], {
    place: '过程性指标（七）',
    better: 'lower',
    measure: over('ps_elective_complications', 'ps_discharges'),
    format: percent(2),
    definition: [
      '整形美容科出院患者中，择期手术后发生所列十二种并发症至少一种者所占比例。按患者计，并按并发症种类分层。',
      'Share of the plastic surgery discharges with at least one of twelve listed complications of an elective operation. Patients are counted, also by kind of complication.',
    ],
    strata: complications,
    threshold: 0.3,
    frequency: 'year',
    note: [
      '来源以全部出院患者为分母，而分子只来自择期手术患者；按所印计算。择期手术占比不同的机构不宜直接比较。一例可有多种并发症，各层之和可大于总数。',
      'The source divides by all discharges though only elective patients can be in the numerator; computed as printed. Institutions with another share of elective surgery should not be compared. One patient can have several complications, so kinds may add up to more than the total.',
    ],
    example: [6, 480, 1.25],
  }),
  entry('P08', 'proportion', ['注射美容中治疗术后并发症发生率', 'Complications after cosmetic injections'], {
    place: '过程性指标（八）',
    better: 'lower',
    measure: over('ps_injection_complications', 'ps_injection_patients'),
    format: percent(1),
    definition: [
      '美容注射患者中，发生注射相关并发症至少一种者所占比例。按人计，按注射材料分层。',
      'Share of the patients with cosmetic injections who had at least one complication of injection. Persons are counted, by material.',
    ],
    strata: [
      stratum('botulinum-toxin', ['A 型肉毒毒素', 'Botulinum toxin A']),
      stratum('hyaluronic-acid', ['透明质酸', 'Hyaluronic acid']),
    ],
    threshold: 1,
    frequency: 'year',
    note: [
      '清单含淤血、肿胀等轻微而常见的反应，数值偏高，与 PIT-2023-38 不可比。',
      'The list holds mild and frequent reactions such as bruising and swelling; values are high and cannot be compared with PIT-2023-38.',
    ],
    errata: ['来源把“复视”印作“复试”。', 'The source misprints double vision by one character.'],
    example: [18, 360, 5],
  }),
  ...(
    [
      [
        'P09',
        '眼整形再次修复率',
        'Repeated repair after eye surgery',
        'ps_eyelid',
        '（九）',
        '眼整形手术',
        'eye surgery',
        '需再次修复',
        'needed another repair',
      ],
      [
        'P10',
        '鼻整形再次修复率',
        'Repeated repair after nose surgery',
        'ps_nose',
        '（十）',
        '鼻整形手术',
        'nose surgery',
        '需再次修复',
        'needed another repair',
      ],
      [
        'P11',
        '激光术后色素沉着发生率',
        'Pigmentation after laser treatment',
        'ps_laser',
        '（十一）',
        '激光治疗',
        'laser treatment',
        '发生色素沉着',
        'had pigmentation afterwards',
      ],
    ] as const
  ).map(([id, zh, en, element, place, treatment, treatmentEn, event, eventEn]) =>
    entry(id, 'proportion', [zh, en], {
      place: `过程性指标${place}`,
      better: 'lower',
      measure: over(`${element}_events`, `${element}_patients`),
      format: percent(2),
      definition: [
        `${treatment}患者中，${event}者所占比例。按人计。`,
        `Share of the patients with ${treatmentEn} who ${eventEn}. Persons are counted.`,
      ],
      threshold: 0.5,
      frequency: 'year',
      note: joined(atLeastOne, [
        '观察时段来源未印；晚发的结局计入发生的年份，是本目录的读法。',
        'No time of observation is printed; a late outcome counts in the year in which it occurs: our reading.',
      ]),
      example: [5, 250, 2],
    }),
  ),
]

export const plasticSurgery: Group = {
  id: 'plastic-surgery',
  name: { zh: '整形美容', en: 'Plastic surgery' },
  centre: { zh: '整形美容专业质控中心', en: 'Quality-control centre for plastic surgery' },
  indicators: [...staffing, ...volume, ...safety],
}
