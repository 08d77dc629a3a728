import { state, sum } from '../entry.ts'
import type { Element } from '../types.ts'

const fullTime: Element[] = (
  [
    ['hbo_doctors_full_time', '医师', 'doctors', '取得执业医师资格', 'Licensed doctors'],
    ['hbo_nurses_full_time', '护士', 'nurses', '取得护士执业证书', 'Registered nurses'],
    ['hbo_technicians_full_time', '技师', 'technicians', '取得相应技术资格', 'Qualified technicians'],
  ] as const
).map(([id, zh, en, licence, who]) =>
  state(
    id,
    'person',
    [`高压氧专职${zh}数`, `Full-time hyperbaric ${en}`],
    [
      `统计期末在高压氧科（室）在岗、${licence}、专门从事高压氧治疗的${zh}人数。不含兼职、进修、实习人员。按期末时点计，不累加。`,
      `${who} on post in the hyperbaric unit who do nothing else, on the last day of the period. Part-time and visiting staff and students are not counted. A state on one day: months are not added up.`,
    ],
  ),
)

const allStaff: Element[] = (
  [
    ['hbo_doctors', '医师', 'doctors'],
    ['hbo_nurses', '护士', 'nurses'],
    ['hbo_technicians', '技师', 'technicians'],
  ] as const
).map(([id, zh, en]) =>
  state(
    id,
    'person',
    [`高压氧专职与兼职${zh}数`, `Full-time and part-time hyperbaric ${en}`],
    [
      `统计期末在岗、从事高压氧治疗的${zh}人数，专职与兼职合计；兼职者按人头计，不折算工作量。按期末时点计，不累加。`,
      `Full-time and part-time ${en} on post in hyperbaric treatment on the last day of the period; part-time staff count as whole persons, not by hours. A state on one day: months are not added up.`,
    ],
  ),
)

/** What hyperbaric oxygen units report; nothing of it stands on the front page. */
export const hyperbaricOxygenElements: readonly Element[] = [
  sum(
    'hbo_openings',
    'opening',
    ['工作日开舱次数', 'Chamber openings on working days'],
    [
      '统计期内在工作日进行治疗的开舱次数（节假日开舱不计）。一次加压至减压结束、有患者接受治疗的为一次；多台氧舱的开舱次数相加。空载调试不计入。',
      'Times that a chamber was run for treatment on working days of the period; openings on weekends and holidays are not counted. One run is one pressurisation to the end of decompression with a patient inside. Runs of several chambers are added; test runs are not counted.',
    ],
  ),
  state(
    'hbo_chambers',
    'item',
    ['在用氧舱台数', 'Chambers in use'],
    [
      '统计期末在用的氧舱台数，多人舱、单人舱均按台计。只用于解读开舱次数，不参与计算。',
      'Chambers in use on the last day of the period, multiplace and monoplace alike. Collected to read the number of openings by; it enters no calculation.',
    ],
  ),
  sum(
    'hbo_sound_working_days',
    'working-day',
    ['氧舱完好运行的工作日天数', 'Working days with the chambers sound'],
    [
      '工作日中，氧舱设备完好、可以正常开舱的天数（当日未安排治疗但设备完好的计入）。限于工作日。有多台氧舱时，全部在用氧舱完好的日子才计入。',
      'Of the working days, those on which the chambers were sound and could be run, whether or not patients were treated. Working days only. With several chambers, a day counts only if all in use were sound.',
    ],
  ),
  ...fullTime,
  ...allStaff,
  state(
    'hbo_places',
    'place',
    ['高压氧舱位数', 'Hyperbaric chamber places'],
    [
      '统计期末在用氧舱的治疗舱位数之和；单人氧舱每台计 1 个舱位。不含过渡舱。按期末时点计，不累加。',
      'Places for treatment in the chambers in use on the last day of the period; a monoplace chamber is one place. Transfer locks are not counted. A state on one day: months are not added up.',
    ],
  ),
  sum(
    'hbo_patients',
    'person',
    ['接受高压氧治疗的患者人数', 'Patients treated with hyperbaric oxygen'],
    [
      '统计月内至少接受一次高压氧治疗的患者人数，门诊与住院合计，一人多次治疗计一人。',
      'Persons who had at least one hyperbaric treatment in the month, outpatients and inpatients together; several treatments of one person count once.',
    ],
  ),
  sum(
    'hbo_patients_with_reaction',
    'person',
    ['发生副反应的高压氧治疗患者人数', 'Patients with an adverse reaction to hyperbaric treatment'],
    [
      '接受高压氧治疗的患者中，统计月内至少发生一次副反应（如中耳或鼻窦气压伤、氧中毒、减压病等）的人数；一人发生多次或多种副反应计一人。',
      'Of the patients treated, those with at least one adverse reaction in the month, such as barotrauma of ear or sinus, oxygen toxicity or decompression sickness; several reactions of one person count once.',
    ],
  ),
  sum(
    'hbo_records',
    'record',
    ['高压氧治疗简易病历总份数', 'Short hyperbaric records kept'],
    [
      '统计期内建立的高压氧治疗简易病历总份数，即抽查所出自的全部病历。',
      'Short records of hyperbaric treatment opened in the period: all those that the sample was drawn from.',
    ],
  ),
  sum(
    'hbo_records_sampled',
    'record',
    ['随机抽查的简易病历份数', 'Short records sampled'],
    [
      '从统计期内建立的高压氧治疗简易病历中随机抽取并检查的份数，须多于 10 份（至少 11 份）。整批指定、非随机挑选的不计入。',
      'Of the short records, those drawn at random and checked; more than 10 are needed, so 11 at least. Records chosen otherwise than at random are not counted.',
    ],
  ),
  sum(
    'hbo_records_qualified',
    'record',
    ['抽查合格的简易病历份数', 'Sampled short records that qualify'],
    [
      '随机抽查的简易病历中，达到合格标准的份数。来源未印合格标准，以省级质控中心的评分标准为准，全省须一致。',
      'Of the short records sampled, those that meet the standard. The source prints none: that of the provincial centre applies, one and the same for all.',
    ],
  ),
  sum(
    'hbo_answers_valid',
    'questionnaire',
    ['满意度调查有效问卷份数', 'Valid answers to the satisfaction survey'],
    [
      '统计期内向接受高压氧治疗的患者发放并收回、答案完整可判定的满意度问卷份数；同一患者同一期只计一份。',
      'Questionnaires returned by patients treated in the period whose answer can be told; one for each patient and period.',
    ],
  ),
  sum(
    'hbo_answers_satisfied',
    'questionnaire',
    ['满意的有效问卷份数', 'Valid answers that say satisfied'],
    [
      '有效问卷中，总体评价为“满意”或“很满意”的份数；“一般”不计入。',
      'Of the valid answers, those whose overall judgement is satisfied or very satisfied; a neutral answer does not count.',
    ],
  ),
  sum(
    'hbo_emergency_openings',
    'opening',
    ['急诊开舱次数', 'Emergency chamber openings'],
    [
      '统计期内为急诊患者专门开舱的次数，不论是否工作日、白天或夜间；一次开舱治疗多名急诊患者计一次。',
      'Times that a chamber was run for emergency patients in the period, on any day and at any hour; one run for several emergencies counts once.',
    ],
  ),
  sum(
    'hbo_poisoning_patients',
    'person',
    ['接受高压氧治疗的有害气体中毒患者人数', 'Patients treated for poisoning by noxious gas'],
    [
      '统计月内登记到本机构接受高压氧治疗的有害气体（一氧化碳、硫化氢等）中毒患者人数，一人计一次。',
      'Persons registered in the month for hyperbaric treatment of poisoning by a noxious gas such as carbon monoxide or hydrogen sulphide; each counts once.',
    ],
  ),
  sum(
    'hbo_poisoning_reported',
    'person',
    ['已上报的有害气体中毒患者人数', 'Patients with gas poisoning reported to the centre'],
    [
      '接受高压氧治疗的有害气体中毒患者中，已向省高压氧质控中心上报的人数。上报内容须齐全：中毒程度、中毒原因、发现中毒至到院时间、到院至开始高压氧治疗时间、治疗方案；缺项的不计入。',
      'Of the patients treated for gas poisoning, those reported to the provincial centre with everything asked for: degree, cause, time from discovery to arrival, time from arrival to the start of treatment, and the plan of treatment. Incomplete reports do not count.',
    ],
  ),
  sum(
    'hbo_poisoning_independent',
    'person',
    ['治疗有效的有害气体中毒患者人数', 'Patients with gas poisoning who can care for themselves'],
    [
      '有害气体中毒患者中，高压氧治疗后生活能够自理的人数。以疗程结束时判定；疗程未结束者计入疗程结束的月份。',
      'Of the patients treated for gas poisoning, those able to care for themselves after treatment, judged at the end of the course; a patient whose course goes on is judged in the month in which it ends.',
    ],
  ),
  sum(
    'hbo_patients_by_disease',
    'person',
    ['各病种高压氧治疗患者人数', 'Hyperbaric patients by disease'],
    [
      '接受高压氧治疗的患者按主要病种分类的人数，逐病种填报（病种写在“名称与编码”一栏）。一人只归入一个主要病种。须填全部病种：只填前五位时，多家机构合并后的名次不可靠。',
      'Patients treated by their main disease, a number for each disease (its name stands in the column of strata). A person belongs to one main disease only. All diseases are to be given: from lists of five, no ranking of several institutions can be made.',
    ],
  ),
  sum(
    'hbo_visits',
    'visit',
    ['高压氧治疗人次', 'Hyperbaric treatments'],
    [
      '统计月内高压氧治疗的总人次，一人每进舱治疗一次计一人次。',
      'Treatments given in the month: a patient counts each time he or she is treated in a chamber.',
    ],
  ),
  sum(
    'hbo_high_pressure_visits',
    'visit',
    ['超高压治疗人次', 'Treatments at very high pressure'],
    [
      '高压氧治疗人次中，以超高压方案治疗的人次。来源未印压力界值，按本机构治疗方案认定，并记录所用压力。',
      "Of the treatments, those by a very-high-pressure protocol. The source prints no limit of pressure: the institution's protocol decides, and the pressure is recorded.",
    ],
  ),
]
