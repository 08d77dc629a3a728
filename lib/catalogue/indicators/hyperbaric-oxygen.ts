import { entriesOf, over, parts, sampled, total } from '../entry.ts'
import { percent } from '../formats.ts'
import { fullyCounted, joined, noFrequency, onlyMonitored, personsByMonth } from '../phrases.ts'
import { printedIn } from '../printed-in.ts'
import type { Group } from '../types.ts'

const entry = entriesOf({
  prefix: 'HBO-2022',
  group: 'hyperbaric-oxygen',
  version: '2022',
  effectiveFrom: '2022-01-01',
  source: printedIn('医用高压氧质量控制指标（2022年版）'),
})

const staffNote = joined(fullyCounted, [
  '四部分的单位不同（人与舱位），只写成 a : b : c : d，不算各占百分比。',
  'The four parts have different units (persons and places): they are written a : b : c : d and are no shares of a whole.',
])

export const hyperbaricOxygen: Group = {
  id: 'hyperbaric-oxygen',
  name: { zh: '医用高压氧', en: 'Hyperbaric oxygen' },
  centre: { zh: '医用高压氧质控中心', en: 'Quality-control centre for hyperbaric oxygen' },
  indicators: [
    entry('01', 'ratio', ['高压氧舱使用率', 'Chamber openings per working day'], {
      place: '第一项',
      better: 'monitor',
      measure: over('hbo_openings', 'working_days'),
      format: { per: 1, unit: { zh: '次/工作日', en: 'openings per working day' }, decimals: 2 },
      definition: [
        '统计月内工作日的开舱次数与工作日天数之比，即平均每个工作日开舱多少次。',
        'Times that the chambers were run on working days of the month for each working day.',
      ],
      exclusions: ['节假日开舱：分子、分母都只计工作日。', 'Weekends and holidays, above and below.'],
      threshold: 0.1,
      frequency: 'month',
      alsoCollect: ['hbo_chambers'],
      note: joined(
        [
          '名为“率”而不是比例：一天可多次开舱，可以大于 1，故不给比例区间。来源未说明多台氧舱如何计；本目录把各舱开舱次数相加，并同时收集台数，台数不同的机构不宜直接比较。',
          'Not a proportion despite its name: a chamber can be run several times a day, so values above 1 are right and no interval of a proportion applies. The source is silent on several chambers; we add their openings and collect their number too. Institutions with different numbers of chambers should not be compared.',
        ],
        onlyMonitored,
      ),
      example: [66, 22, 3],
    }),
    entry('02', 'proportion', ['高压氧舱设备运行完好率', 'Working days with the chambers sound'], {
      place: '第二项',
      better: 'higher',
      measure: over('hbo_sound_working_days', 'working_days'),
      format: percent(1),
      definition: [
        '统计月的工作日中，氧舱设备完好、可正常开舱的天数所占比例。',
        'Share of the working days of the month on which the chambers were sound and could be run.',
      ],
      exclusions: ['周末与节假日的完好天数。', 'Sound days on weekends and holidays.'],
      threshold: 2,
      frequency: 'month',
      note: [
        '来源的分子为“氧舱完好运行的天数”，未限工作日；本目录限于工作日，否则可超过 100%。有多台氧舱时全部完好才计一天，是本目录的读法。',
        'The source counts "days of sound running" without restriction; we count working days only, or the value could exceed 100 %. That a day counts only if all chambers are sound is our reading.',
      ],
      example: [21, 22, 95.4545],
    }),
    ...(
      [
        [
          '03-a',
          '专职',
          'full-time staff',
          'hbo_doctors_full_time',
          'hbo_nurses_full_time',
          'hbo_technicians_full_time',
        ],
        ['03-b', '专职+兼职', 'full-time and part-time staff', 'hbo_doctors', 'hbo_nurses', 'hbo_technicians'],
      ] as const
    ).map(([number, zh, en, ...staff]) =>
      entry(number, 'composition', [`氧舱人员配置构成比（${zh}）`, `Staff and places of the chambers (${en})`], {
        place: '第三项',
        better: 'monitor',
        measure: parts(...staff, 'hbo_places'),
        format: {
          per: 1,
          unit: { zh: '医师 : 护士 : 技师 : 舱位', en: 'doctors : nurses : technicians : places' },
          decimals: 2,
        },
        definition: [
          `期末从事高压氧治疗的医师数、护士数、技师数（${zh}）与舱位数之比（医师 : 护士 : 技师 : 舱位）。单人氧舱按台计舱位。`,
          `Doctors, nurses and technicians (${en}) against chamber places on the last day of the period, as doctors : nurses : technicians : places. A monoplace chamber is one place.`,
        ],
        threshold: 0.1,
        note: joined(staffNote, noFrequency),
        example: { values: [2, 4, 1, 20], answer: 27, working: '2 : 4 : 1 : 20 = 0.10 : 0.20 : 0.05 : 1.00' },
      }),
    ),
    entry('04', 'proportion', ['高压氧治疗副反应发生率', 'Adverse reactions to hyperbaric treatment'], {
      place: '第四项',
      better: 'lower',
      measure: over('hbo_patients_with_reaction', 'hbo_patients'),
      format: percent(2),
      definition: [
        '统计月内接受高压氧治疗的患者中，至少发生一次副反应者所占比例。按人计，一人多次副反应计一次。',
        'Share of the patients treated in the month who had at least one adverse reaction. Persons are counted, once each.',
      ],
      threshold: 0.5,
      frequency: 'month',
      note: joined(personsByMonth, [
        '来源未列副反应种类；登记更完整时数值会升高，解读时须考虑。',
        'The source lists no kinds of reaction. More complete recording raises the value; read it with that in mind.',
      ]),
      example: [3, 240, 1.25],
    }),
    entry('05', 'proportion', ['高压氧治疗简易病历质量合格率', 'Short hyperbaric records that qualify'], {
      place: '第五项',
      better: 'higher',
      measure: sampled('hbo_records_qualified', 'hbo_records_sampled', 'hbo_records'),
      format: percent(1),
      definition: [
        '随机抽查的高压氧治疗简易病历中，合格者所占比例。',
        'Share of the short hyperbaric records drawn at random that meet the standard.',
      ],
      inclusions: ['随机抽取的病历，且多于 10 份。', 'Records drawn at random, more than 10 of them.'],
      threshold: 3,
      minimumSample: 11,
      note: joined(noFrequency, [
        '这是样本的估计：区间按有限总体校正，抽查全部病历时没有抽样误差。来源要求分母大于 10 份，故不足 11 份不给数值。',
        'An estimate from a sample: its interval is corrected for the finite population, and without sampling error where all records were checked. The source asks for more than 10 records, so below 11 there is no value.',
      ]),
      example: [27, 30, 90],
    }),
    entry('06', 'proportion', ['患者满意度调查', 'Satisfied patients'], {
      place: '第六项',
      better: 'higher',
      measure: sampled('hbo_answers_satisfied', 'hbo_answers_valid', 'hbo_patients'),
      format: percent(1),
      definition: [
        '接受高压氧治疗的患者交回的有效满意度问卷中，评价为满意者所占比例。',
        'Share of the valid answers of patients treated with hyperbaric oxygen that say satisfied.',
      ],
      exclusions: ['未交回、答案不能判定的问卷。', 'Questionnaires not returned, or whose answer cannot be told.'],
      threshold: 2,
      note: joined(noFrequency, [
        '来源未印调查时段与“满意”的界定；本目录“满意”含“很满意”。没有有效问卷数不给数值。交回问卷者未必代表全部患者，应答率低时尤其如此；区间只反映抽样误差。',
        'The source prints neither the period of the survey nor what counts as satisfied; we count satisfied and very satisfied. Without the number of valid answers there is no value. Those who answer may differ from those who do not, the more so the fewer answer; the interval covers sampling error only.',
      ]),
      example: [57, 60, 95],
    }),
    entry('07', 'count', ['高压氧治疗月急诊开舱次数', 'Emergency chamber openings'], {
      place: '第七项',
      better: 'monitor',
      measure: total('hbo_emergency_openings'),
      format: { per: 1, unit: { zh: '次', en: 'openings' }, decimals: 0 },
      definition: [
        '统计期内为急诊患者开舱的次数。没有分母；两期比较时以填报天数为暴露量。',
        'Times that a chamber was run for emergency patients in the period. There is no denominator; two periods are compared by the days reported.',
      ],
      threshold: 10,
      frequency: 'month',
      note: joined(
        ['反映急诊需求与服务能力，多少无所谓好坏。', 'It shows demand and readiness; neither many nor few are better.'],
        onlyMonitored,
      ),
      example: { values: [9], answer: 9, working: '9 = 9' },
    }),
    entry('08a', 'proportion', ['有害气体中毒治疗上报率', 'Gas poisonings reported to the centre'], {
      place: '第八项（一）',
      better: 'higher',
      measure: over('hbo_poisoning_reported', 'hbo_poisoning_patients'),
      format: percent(1),
      definition: [
        '统计月内登记接受高压氧治疗的有害气体中毒患者中，已按要求实时上报省高压氧质控中心者所占比例。按人计。',
        'Share of the patients treated for gas poisoning in the month who were reported to the provincial centre as asked. Persons are counted.',
      ],
      inclusions: [
        '上报须含中毒程度、中毒原因、两段时间（发现中毒至到院、到院至开始治疗）和治疗方案。',
        'A report holds degree, cause, two intervals (discovery to arrival, arrival to treatment) and the plan of treatment.',
      ],
      threshold: 2,
      frequency: 'month',
      note: [
        '来源印“实时上报”，未给时限。定义句只列上报内容，分子、分母依名称重述。',
        'The source asks for reports in real time without a limit. Its definition lists only what is reported; numerator and denominator are restated from the name.',
      ],
      example: [19, 20, 95],
    }),
    entry('08b', 'proportion', ['有害气体中毒高压氧有效率', 'Gas poisonings treated with success'], {
      place: '第八项（二）',
      better: 'higher',
      measure: over('hbo_poisoning_independent', 'hbo_poisoning_patients'),
      format: percent(1),
      definition: [
        '接受高压氧治疗的有害气体中毒患者中，治疗后生活能够自理者所占比例。按人计。',
        'Share of the patients treated for gas poisoning who can care for themselves afterwards. Persons are counted.',
      ],
      threshold: 2,
      frequency: 'month',
      note: [
        '来源只界定“有效”为生活能自理，未印判定时点；本目录取疗程结束时。迟发脑病在此之后出现的不能反映。中毒程度构成不同的机构不宜直接比较。',
        'The source defines success as being able to care for oneself and prints no time of judgement; we take the end of the course, so that delayed encephalopathy is not seen. Institutions whose patients were poisoned to different degrees should not be compared.',
      ],
      example: [18, 20, 90],
    }),
    entry('09', 'distribution', ['高压氧治疗各病种患者比例', 'Hyperbaric patients by disease'], {
      place: '第九项',
      better: 'monitor',
      measure: { distribution: 'hbo_patients_by_disease', whole: 'hbo_patients', top: 5 },
      format: percent(1),
      definition: [
        '统计月内接受高压氧治疗的患者按主要病种的构成，列出前五位病种及“其他”。',
        'Patients treated in the month by main disease: the five most frequent diseases and all others together.',
      ],
      threshold: 3,
      frequency: 'month',
      note: joined(
        [
          '各占百分比按最大余额法取整，合计恰为 100%。一人有两种疾病时只归主要病种，故各病种之和不超过患者总数，差额并入“其他”。',
          'Shares are rounded by largest remainder, so that they sum to exactly 100 %. A person with two diseases belongs to the main one, so that diseases together never exceed the patients; what is left belongs to the others.',
        ],
        personsByMonth,
      ),
      example: {
        values: [60, 45, 30, 15, 15, 35],
        answer: 200,
        working: '60 : 45 : 30 : 15 : 15 : 35 ÷ 200 × 100 = 30.0 : 22.5 : 15.0 : 7.5 : 7.5 : 17.5',
      },
    }),
    entry('10', 'proportion', ['每月超高压治疗率', 'Treatments at very high pressure'], {
      place: '第十项',
      better: 'monitor',
      measure: over('hbo_high_pressure_visits', 'hbo_visits'),
      format: percent(1),
      definition: [
        '统计月内高压氧治疗人次中，超高压治疗人次所占比例。按人次计，不按人计。',
        'Share of the hyperbaric treatments of the month that were given at very high pressure. Treatments are counted, not persons.',
      ],
      threshold: 2,
      frequency: 'month',
      note: joined(
        [
          '来源未印“超高压”的压力界值，各机构口径可能不同。同一患者多次治疗彼此相关，区间偏窄。',
          'No limit of pressure is printed, and institutions may differ. Treatments of one patient are alike, so the interval is somewhat too narrow.',
        ],
        onlyMonitored,
      ),
      example: [84, 1200, 7],
    }),
  ],
}
