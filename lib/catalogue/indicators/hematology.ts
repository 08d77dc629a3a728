import { both, entriesOf, over, type Pair } from '../entry.ts'
import { percent } from '../formats.ts'
import {
  fewCases,
  fullyCounted,
  joined,
  noFrequency,
  onlyMonitored,
  rateNotPercent,
  ratioNotPercent,
} from '../phrases.ts'
import { printedIn } from '../printed-in.ts'
import { productPrinted, stayMeasure, stayPerWeight } from '../stay-per-weight.ts'
import type { Group, Indicator } from '../types.ts'

const printed = printedIn('血液专业医疗质量控制指标（2022年版）')

const entry = entriesOf({
  prefix: 'HE-2022',
  group: 'hematology',
  version: '2022',
  effectiveFrom: '2022-01-01',
  source: printed,
})

const growsWithPeriod: Pair = [
  '一个是时点值，一个是统计期内的累计值：只能在等长的统计期之间比较。',
  'One number is a state on one day, the other grows with the period: only periods of equal length may be compared.',
]

const staffShare: Pair = [
  '名为结构比，实为比例。来源未标方向；人员结构“越高越好”只是一种读法，本目录只作监测比较，设有目标值时才判断达标与否。一个科室人数少，数值随一人变动而跳动。',
  'A proportion under a name that says structure. No direction is printed; "higher is better" is one reading of a staffing mix, so we only monitor, and judge only against a target that somebody has set. In one department a single person moves the value visibly.',
]

const transplantNote = joined(
  noFrequency,
  [
    '来源分母为“所有血液病患者”，未说明是否含门诊；本目录取住院患者，按人计。移植多在少数中心，数值反映收治构成与开展能力。',
    'The source divides by "all patients with blood disease" without saying whether outpatients count; we take inpatients, as persons. Transplantation is done in few centres: the value shows mix and capacity.',
  ],
  onlyMonitored,
)

const stay: Indicator = {
  ...stayPerWeight,
  id: 'HE-2022-08',
  version: '2022',
  group: 'hematology',
  name: both(['CMI平均住院日', 'Length of stay per unit of case-mix']),
  measure: stayMeasure('he'),
  errata: both(productPrinted),
  source: printed('第八项'),
  effectiveFrom: '2022-01-01',
  example: {
    numerator: 80,
    denominator: 10,
    answer: 8,
    working: '(8 + 12 + 24 + 36) ÷ (1.0 + 1.5 + 3.0 + 4.5) = 80 ÷ 10 = 8.00; 20 ÷ 2.5 = 8.00',
  },
}

export const hematology: Group = {
  id: 'hematology',
  name: { zh: '血液内科', en: 'Haematology' },
  centre: { zh: '血液专业质控中心', en: 'Quality-control centre for haematology' },
  indicators: [
    entry('01', 'ratio', ['血液床护比例', 'Nurses per open bed in haematology'], {
      place: '第一项',
      better: 'monitor',
      measure: over('he_nurses', 'he_open_beds'),
      format: { per: 1, unit: { zh: '名护士/床', en: 'nurses per bed' }, decimals: 2 },
      definition: [
        '期末血液内科在岗护士数与开放床位数之比，即每张开放床位的护士数。',
        'Haematology nurses on post for each open bed, on the last day of the period.',
      ],
      exclusions: ['不含临时加床；不用编制床位。', 'Temporary extra beds; authorised beds are not used.'],
      threshold: 0.03,
      note: joined(noFrequency, fullyCounted),
      errata: joined(
        [
          '名称为“床护比例”（床在前），定义为护士占床位；本目录依定义，护士为分子。',
          'The name puts beds before nurses, the definition nurses over beds; we follow the definition.',
        ],
        ratioNotPercent(['每张开放床位的护士数', 'nurses per open bed']),
      ),
      example: [18, 40, 0.45],
    }),
    entry('02', 'ratio', ['血液内科医患比', 'Doctors per 100 stays in haematology'], {
      place: '第二项',
      better: 'monitor',
      measure: over('he_doctors', 'he_discharges'),
      format: { per: 100, unit: { zh: '名医师/百例次', en: 'doctors per 100 stays' }, decimals: 2 },
      definition: [
        '期末血液内科固定在岗（本院）医师数与同期血液内科住院例次数之比，以每百例次表示。',
        'Haematology doctors with a permanent post on the last day of the period, for every 100 haematology stays of the period.',
      ],
      threshold: 0.1,
      note: joined(
        noFrequency,
        growsWithPeriod,
        [
          '住院例次数取出院例次数。来源的定义只描述医师应具备的能力。',
          'Stays are discharges. The definition of the source only describes what a doctor must master.',
        ],
        onlyMonitored,
      ),
      errata: joined(
        [
          '来源未印分子与分母；本目录比照泌尿外科医患比（UR-2022-01）计算每百例次的医师数，可能与原意不同。',
          'The source prints neither numerator nor denominator; we compute doctors per 100 stays by analogy with UR-2022-01, which may not be what was meant.',
        ],
        ratioNotPercent(['每百例次的医师数', 'doctors per 100 stays']),
      ),
      unverified: [
        '来源未印分子与分母，公式系比照泌尿外科医患比类推，尚未核对，不得作为官方口径引用。',
        'The source prints neither numerator nor denominator; the formula is an analogy with that of urology, not checked, and is not to be cited as official.',
      ],
      example: [12, 1600, 0.75],
    }),
    entry('03', 'proportion', ['医师学历结构比', "Doctors with a master's degree or above"], {
      place: '第三项',
      better: 'monitor',
      measure: over('he_doctors_master_or_above', 'he_doctors'),
      format: percent(1),
      definition: [
        '期末血液内科固定在岗（本院）医师中，已获硕士及以上学位者所占比例。按人计。',
        "Share of the haematology doctors with a permanent post who hold a master's degree or above, on the last day of the period. Persons are counted.",
      ],
      threshold: 5,
      note: joined(noFrequency, staffShare),
      example: [9, 12, 75],
    }),
    entry('04', 'proportion', ['医师职称结构比', 'Doctors of associate chief grade and above'], {
      place: '第四项',
      better: 'monitor',
      measure: over('he_doctors_associate_or_above', 'he_doctors'),
      format: percent(1),
      definition: [
        '期末血液内科固定在岗（本院）医师中，具有副高及以上职称者所占比例。按人计。',
        'Share of the haematology doctors with a permanent post who are associate chief or chief physicians, on the last day of the period. Persons are counted.',
      ],
      threshold: 5,
      note: joined(noFrequency, staffShare, [
        '普外科与整形美容的“医师职称结构比”是高、中、初级的构成，不是本项，不可相互比较。来源写“全院”血液科医师，本目录取血液内科固定在岗医师。',
        'In general and plastic surgery the indicator of the same Chinese name is a composition of three grades: the two must not be compared. The source says haematology doctors "of the whole hospital"; we take those with a permanent post in the department.',
      ]),
      example: [6, 12, 50],
    }),
    entry('05', 'ratio', ['血液床位使用率', 'Stays per open bed in haematology'], {
      place: '第五项',
      better: 'monitor',
      measure: over('he_discharges', 'he_open_beds'),
      format: { per: 1, unit: { zh: '例次/床', en: 'stays per bed' }, decimals: 2 },
      definition: [
        '统计期内血液内科住院患者人次与期末开放床位数之比，即每张床收治的人次。',
        'Haematology stays of the period for each open bed of its last day.',
      ],
      threshold: 1,
      note: joined(
        noFrequency,
        growsWithPeriod,
        [
          '依来源的定义，这是床位周转而不是使用率，可以大于 1；烧伤科的床位使用率（BU-2022-01）按床日计算，两者不可比较。住院患者人次取出院例数。',
          'As the source defines it this is turnover and no occupancy, and can exceed 1; that of burns (BU-2022-01) divides bed-days, so the two must not be compared. Stays are discharges.',
        ],
        onlyMonitored,
      ),
      errata: ratioNotPercent(['每张开放床位收治的人次', 'stays per open bed']),
      example: [1600, 40, 40],
    }),
    entry('06', 'proportion', ['合理输血率', 'Appropriate transfusions'], {
      place: '第六项',
      better: 'higher',
      measure: over('he_transfusions_appropriate', 'he_transfusions'),
      format: percent(1),
      definition: [
        '统计期内血液病房经评审的输血例次中，合理者所占比例。按输血例次计，不按患者计。',
        'Share of the transfusions on the haematology wards reviewed in the period that were appropriate. Transfusions are counted, not patients.',
      ],
      threshold: 2,
      note: joined(noFrequency, [
        '须逐例次评审，来源未印合理的标准。一名患者多次输血，各次彼此相关，区间偏窄。只评审部分例次时须随机抽取。',
        'Every transfusion is reviewed; the source prints no criteria. Transfusions of one patient are alike, so the interval is too narrow. Where only some are reviewed, they are drawn at random.',
      ]),
      example: [1140, 1200, 95],
    }),
    entry('07', 'proportion', ['急性早幼粒细胞白血病（APL）病死率', 'Deaths in acute promyelocytic leukaemia'], {
      place: '第七项',
      better: 'lower',
      measure: over('he_apl_deaths', 'he_apl_patients'),
      format: percent(1),
      definition: [
        '统计期内血液病房收治的急性早幼粒细胞白血病患者中，住院死亡者所占比例。按人计。',
        'Share of the persons with acute promyelocytic leukaemia treated on the haematology wards in the period who died during a stay. Persons are counted.',
      ],
      exclusions: ['院外死亡与转他院后死亡。', 'Deaths outside the hospital or after transfer to another.'],
      threshold: 3,
      interval: 'clopper-pearson',
      note: joined(noFrequency, fewCases, [
        '来源未限初诊患者与死亡时限；本目录计统计期内住院死亡。早期死亡（诱导期）占多数，转出的重患者多的机构数值偏低。',
        'The source restricts neither to new patients nor to a time of death; we count deaths in hospital in the period. Most are early: institutions that transfer the sickest score low.',
      ]),
      errata: [
        '来源标题的右括号印了两次（“（APL））”），名称按一个括号录入。',
        'The heading of the source prints the closing bracket twice; the name is entered with one.',
      ],
      example: [2, 25, 8],
    }),
    stay,
    entry('09', 'rate', ['院内感染发生率', 'Hospital infections per 100 patients'], {
      place: '第九项',
      better: 'lower',
      measure: over('he_infections', 'he_discharges'),
      format: { per: 100, unit: { zh: '例次/百例', en: 'infections per 100 patients' }, decimals: 2 },
      definition: [
        '统计期内血液内科病房医院感染例次与同期血液病住院患者例数之比，以每百例表示。',
        'Hospital infections on the haematology wards of the period for every 100 haematology patients discharged.',
      ],
      exclusions: ['入院时已有或处于潜伏期的感染。', 'Infections present or incubating on admission.'],
      threshold: 10,
      note: joined(noFrequency, [
        '按例次计，一名患者可有多次感染，可超过 100，故不是比例。来源分母为“同期血液病患者”，本目录取出院例数。粒细胞缺乏患者多的机构数值偏高，未作风险调整。',
        'Infections are counted, and a patient can have several: the value may exceed 100 and is no proportion. The source divides by "blood disease patients of the period"; we take discharges. Units with many neutropenic patients score higher; nothing is adjusted for risk.',
      ]),
      errata: rateNotPercent(['每百例患者的感染例次', 'infections per 100 patients']),
      example: [64, 1600, 4],
    }),
    entry('10', 'rate', ['抗菌药物使用DDDs率', 'Antimicrobial use in DDDs per 100 patient-days'], {
      place: '第十项',
      better: 'lower',
      measure: over('he_antimicrobial_ddds', 'he_patient_days'),
      format: { per: 100, unit: { zh: 'DDD/百人天', en: 'DDDs per 100 patient-days' }, decimals: 2 },
      definition: [
        '统计期内血液内科住院患者抗菌药物累计 DDD 数与同期收治患者人天数之比，以每百人天表示。',
        'Antimicrobials used for haematology inpatients of the period, in DDDs, for every 100 patient-days.',
      ],
      threshold: 5,
      interval: 'none',
      note: joined(noFrequency, [
        '人天数 = 出院患者数 × 其平均住院天数，即出院患者住院天数之和，与填报期内实际用药的时段略有错位。DDD 是剂量单位而不是事件，故不给区间，两期并列显示而不判断。',
        'Patient-days are discharges times their mean stay, the sum of their stays, which is slightly out of step with the days on which drugs were used. DDDs are doses and no events: there is no interval, and periods are shown side by side without judgement.',
      ]),
      errata: rateNotPercent(['每百人天的 DDD 数', 'DDDs per 100 patient-days']),
      example: [9600, 16000, 60],
    }),
    entry('11', 'ratio', ['血细胞单采机使用率', 'Cell separations per working day'], {
      place: '第十一项',
      better: 'monitor',
      measure: over('he_cell_separations', 'working_days'),
      format: { per: 1, unit: { zh: '例次/工作日', en: 'separations per working day' }, decimals: 2 },
      definition: [
        '全年工作日血细胞单采机完成的血细胞分离例次与全年工作日天数之比。',
        'Cell separations completed on working days of the year for each working day.',
      ],
      exclusions: ['节假日：分子、分母都只计工作日。', 'Weekends and holidays, above and below.'],
      threshold: 0.1,
      frequency: 'year',
      alsoCollect: ['he_apheresis_machines'],
      note: joined(
        [
          '名为“率”而不是比例，可以大于 1。来源未说明多台设备如何计；本目录把各台例次相加，并同时收集台数，台数不同的机构不宜直接比较。',
          'Not a proportion despite its name: values above 1 are right. The source is silent on several machines; we add their separations and collect their number too. Institutions with different numbers of machines should not be compared.',
        ],
        onlyMonitored,
      ),
      example: [375, 250, 1.5],
    }),
    entry('12', 'proportion', ['自体造血干细胞移植术率', 'Autologous stem-cell transplantation'], {
      place: '第十二项',
      better: 'monitor',
      measure: over('he_autologous_patients', 'he_patients'),
      format: percent(2),
      definition: [
        '统计期内血液病住院患者中，接受自体造血干细胞移植者所占比例。按人计。',
        'Share of the inpatients with blood disease of the period who had an autologous stem-cell transplantation. Persons are counted.',
      ],
      threshold: 0.5,
      note: transplantNote,
      example: [15, 1200, 1.25],
    }),
    entry('13', 'proportion', ['异基因造血干细胞移植术率', 'Allogeneic stem-cell transplantation'], {
      place: '第十三项',
      better: 'monitor',
      measure: over('he_allogeneic_patients', 'he_patients'),
      format: percent(2),
      definition: [
        '统计期内血液病住院患者中，接受异基因造血干细胞移植者所占比例。按人计。',
        'Share of the inpatients with blood disease of the period who had an allogeneic stem-cell transplantation. Persons are counted.',
      ],
      threshold: 0.5,
      note: transplantNote,
      example: [24, 1200, 2],
    }),
    entry('14', 'proportion', ['造血干细胞移植术率', 'Stem-cell transplantation'], {
      place: '第十四项',
      better: 'monitor',
      measure: over('he_transplant_patients', 'he_patients'),
      format: percent(2),
      definition: [
        '统计期内血液病住院患者中，接受造血干细胞移植（自体或异基因）者所占比例。按人计。',
        'Share of the inpatients with blood disease of the period who had a stem-cell transplantation, autologous or allogeneic. Persons are counted.',
      ],
      threshold: 0.5,
      note: joined(transplantNote, [
        '一人可先后做两种移植：本项不大于 HE-2022-12 与 HE-2022-13 之和，也不小于其中较大者。',
        'A person can have both: the value is at most HE-2022-12 and HE-2022-13 together, and at least the larger of them.',
      ]),
      example: [36, 1200, 3],
    }),
  ],
}
