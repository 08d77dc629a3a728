import { departmentCodes, flagged, inDepartment, operated } from '../case-rules.ts'
import { state, sum } from '../entry.ts'
import type { Element } from '../types.ts'

const ours = inDepartment(departmentCodes.plasticSurgery)

const grades: Element[] = (
  [
    ['ps_doctors', '医师', 'doctors', '主任医师、副主任医师', '主治医师', '住院医师（含未定级者）'],
    ['ps_nurses', '护士', 'nurses', '主任护师、副主任护师', '主管护师', '护师、护士'],
  ] as const
).flatMap(([id, zh, en, ...titles]) =>
  (
    [
      ['senior', '高级', 'senior'],
      ['intermediate', '中级', 'intermediate'],
      ['junior', '初级', 'junior'],
    ] as const
  ).map(([grade, gradeZh, gradeEn], at) =>
    state(
      `${id}_${grade}`,
      'person',
      [`整形美容科${gradeZh}职称${zh}数`, `Plastic surgery ${en} of ${gradeEn} grade`],
      [
        `统计期末整形美容科固定在岗${zh}中，最高职称为${titles[at]}的人数。按期末时点计，不累加。`,
        `Plastic surgery ${en} with a permanent post whose highest title is of ${gradeEn} grade, on the last day of the period. A state on one day: months are not added up.`,
      ],
    ),
  ),
)

/** Patients treated for their looks, and those of them who needed more of it: the same two counts for three treatments. */
const treatments: Element[] = (
  [
    ['ps_eyelid', '眼整形手术', 'eye surgery', '需再次修复', 'needed another repair'],
    ['ps_nose', '鼻整形手术', 'nose surgery', '需再次修复', 'needed another repair'],
    ['ps_laser', '激光治疗', 'laser treatment', '发生色素沉着', 'had pigmentation'],
  ] as const
).flatMap(([id, zh, en, eventZh, eventEn]) => [
  sum(
    `${id}_patients`,
    'person',
    [`${zh}患者人数`, `Patients with ${en}`],
    [
      `统计年度内在本机构接受${zh}的患者人数，一人多次计一人。`,
      `Persons who had ${en} at the institution in the year; each counts once.`,
    ],
  ),
  sum(
    `${id}_events`,
    'person',
    [`${zh}后${eventZh}的患者人数`, `Patients who ${eventEn} after ${en}`],
    [
      `上述患者中，术后${eventZh}的人数；一人多次计一人，首次治疗须在本机构。`,
      `Of these persons, those who ${eventEn} afterwards; each counts once, and the first treatment must have been at the institution.`,
    ],
  ),
])

/** What plastic surgery departments report, or what is counted from their front pages. */
export const plasticSurgeryElements: readonly Element[] = [
  state(
    'ps_doctors',
    'person',
    ['整形美容科在岗执业医师数', 'Plastic surgery doctors'],
    [
      '统计期末整形美容科在岗、取得执业医师资格的人数。不含进修、规培、实习人员。按期末时点计，不累加。',
      'Licensed doctors on post in plastic surgery on the last day of the period; visiting doctors, residents in training and students are not counted. A state on one day: months are not added up.',
    ],
  ),
  state(
    'ps_nurses',
    'person',
    ['整形美容科固定在岗护士数', 'Plastic surgery nurses'],
    [
      '统计期末整形美容科固定在岗护士人数。不含进修、实习及临时借调人员。按期末时点计，不累加。',
      'Nurses with a permanent post in plastic surgery on the last day of the period; visiting and seconded nurses and students are not counted. A state on one day: months are not added up.',
    ],
  ),
  state(
    'ps_open_beds',
    'bed',
    ['整形美容科实际开放床位数', 'Plastic surgery open beds'],
    [
      '统计期末整形美容科实际开放的固定床位数。不含临时加床，不是编制床位数。按期末时点计，不累加。',
      'Regular beds open in plastic surgery on the last day of the period. Temporary extra beds are not counted; these are not the authorised beds. A state on one day: months are not added up.',
    ],
  ),
  ...grades,
  sum(
    'ps_outpatient_visits',
    'visit',
    ['整形美容专科门诊人次', 'Outpatient visits to plastic surgery'],
    [
      '统计期内整形美容专科门诊提供服务的人次数，同一患者多次就诊分别计数。',
      'Visits to the outpatient clinics of plastic surgery in the period; every visit of a person counts.',
    ],
  ),
  sum(
    'ps_discharges',
    'case',
    ['整形美容科出院患者例数', 'Plastic surgery discharges'],
    [
      '统计期内由整形美容科出院的患者例数，含死亡。按出院科别和出院日期计；同一患者出院两次计两例。',
      'Stays that ended in plastic surgery in the period, deaths included, by department and date of discharge. A patient discharged twice counts twice.',
    ],
    { count: 'stays', where: ours },
  ),
  sum(
    'ps_patient_days',
    'bed-day',
    ['整形美容科出院患者住院天数', 'Bed-days of plastic surgery discharges'],
    [
      '上述出院患者住院天数之和，等于出院例数乘以其平均住院天数。',
      'Sum of the lengths of stay of the plastic surgery discharges, which equals their number times their mean stay.',
    ],
    { sum: 'length_of_stay', where: ours },
  ),
  sum(
    'ps_antimicrobial_ddds',
    'ddd',
    ['整形美容科住院患者抗菌药物累计 DDD 数', 'Antimicrobials used for plastic surgery inpatients'],
    [
      '统计期内整形美容科住院患者所用全部抗菌药物的 DDD 数之和（消耗量 ÷ 该药的限定日剂量）。',
      'All antimicrobials given to plastic surgery inpatients in the period, each as the amount used over its defined daily dose.',
    ],
  ),
  sum(
    'ps_clean_operations',
    'case',
    ['Ⅰ类切口手术患者例数', 'Plastic surgery patients with a clean operation'],
    [
      '统计期内出院、接受Ⅰ类切口手术的整形美容科患者例数；同一次住院多次手术计一例。',
      'Plastic surgery stays of the period with an operation of incision class I; several in one stay count once.',
    ],
  ),
  sum(
    'ps_clean_operations_prophylaxis',
    'case',
    ['Ⅰ类切口手术预防使用抗菌药物的患者例数', 'Such patients given antimicrobial prophylaxis'],
    [
      '上述患者中，围手术期预防性使用抗菌药物的例数；治疗性用药不计入。',
      'Of these stays, those given antimicrobials as prophylaxis around the operation; treatment does not count.',
    ],
  ),
  sum(
    'ps_readmitted_14d',
    'case',
    ['出院后 14 天内非计划再入院的患者例数', 'Plastic surgery discharges readmitted unplanned within 14 days'],
    [
      '整形美容科出院患者中，出院后 14 天内（含第 14 天）非计划再次住院的例数，一次出院至多计一例；“非计划”须有记录，不能由日期推断。由病案首页计数时，取 14 天内再入院且出院时登记为无再住院计划者。',
      'Of the plastic surgery discharges, those readmitted unplanned within 14 days, day 14 included, each at most once; that it was unplanned must be on record and cannot be told from dates. Counted from the front page: stays readmitted within 14 days for which no readmission plan was recorded at discharge.',
    ],
    {
      count: 'stays',
      where: { all: [ours, flagged('readmitted_14d'), { column: 'readmission_planned_31d', in: ['1'] }] },
    },
  ),
  sum(
    'ps_operated_patients',
    'case',
    ['整形美容科手术患者例数', 'Operated plastic surgery patients'],
    [
      '统计期内出院、接受手术的整形美容科患者例数；同一次住院多次手术计一例。由病案首页计数时，以主要手术填有手术级别（一至四级）为准。',
      'Plastic surgery stays of the period with an operation; several in one stay count once. Counted from the front page: stays whose principal procedure carries an operation level, 1 to 4.',
    ],
    { count: 'stays', where: { all: [ours, operated] } },
  ),
  sum(
    'ps_unplanned_returns',
    'case',
    ['非计划重返手术室再次手术的患者例数', 'Operated plastic surgery patients with an unplanned return'],
    [
      '上述手术患者中，同一次住院期间至少一次非计划重返手术室再次手术的例数；一例多次计一例。',
      'Of the operated patients, those with at least one unplanned return to the theatre for another operation in the same stay; each counts once.',
    ],
    { count: 'stays', where: { all: [ours, operated, flagged('unplanned_reoperation')] } },
  ),
  sum(
    'ps_elective_complications',
    'case',
    ['发生手术并发症的择期手术患者例数', 'Elective patients with a complication of surgery'],
    [
      '整形美容科出院患者中，接受择期手术且发生所列十二种并发症至少一种的例数；一例多种计一例。按并发症种类分层填报时，一例可列入多种。',
      'Of the plastic surgery discharges, those with an elective operation and at least one of the twelve listed complications; each counts once. Reported by kind of complication, one stay can stand in several.',
    ],
  ),
  sum(
    'ps_injection_patients',
    'person',
    ['美容注射患者人数', 'Patients with cosmetic injections'],
    [
      '统计年度内接受 A 型肉毒毒素或透明质酸美容注射的患者人数，一人多次计一人，按注射材料分层。',
      'Persons with cosmetic injections of botulinum toxin A or hyaluronic acid in the year, each once, by material.',
    ],
  ),
  sum(
    'ps_injection_complications',
    'person',
    ['发生注射相关并发症的美容注射患者人数', 'Such patients with a complication of injection'],
    [
      '上述患者中，发生来源所列注射相关并发症至少一种的人数，按注射材料分层；来源清单含淤血、肿胀、疼痛等轻微反应，按所印清单计。',
      'Of these persons, those with at least one complication of the printed list, by material; the list holds mild reactions such as bruising, swelling and pain, and is taken as printed.',
    ],
  ),
  ...treatments,
]
