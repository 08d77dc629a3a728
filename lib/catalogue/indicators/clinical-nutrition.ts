import { both, entriesOf, over, type Pair, stratum } from '../entry.ts'
import { percent, perMille } from '../formats.ts'
import { fullyCounted, joined, onlyMonitored, ratioNotPercent } from '../phrases.ts'
import { printedIn } from '../printed-in.ts'
import type { Group, Stratum, Threshold } from '../types.ts'

const entry = entriesOf({
  prefix: 'CN-2022',
  group: 'clinical-nutrition',
  version: '2022',
  effectiveFrom: '2022-01-01',
  source: printedIn('临床营养医疗质量控制指标（2022年版）'),
})

const adults = both(['18–90 岁', 'age 18–90'])
const elderly = both(['65 岁及以上', 'age 65 and over'])
const children = both(['0–18 岁', 'age 0–18'])
const points = both(['分', 'points'])

const riskScores: readonly Threshold[] = [
  { tool: both(['NRS 2002', 'NRS 2002']), operator: '>=', value: 3, unit: points, applies: adults },
  { tool: both(['MNA-SF', 'MNA-SF']), operator: '<=', value: 11, unit: points, applies: elderly },
  { tool: both(['STAMP', 'STAMP']), operator: '>=', value: 4, unit: points, applies: children },
]

const tools: readonly Stratum[] = [
  stratum('nrs-2002', ['NRS 2002', 'NRS 2002'], { definition: adults }),
  stratum('mna-sf', ['MNA-SF', 'MNA-SF'], { definition: elderly }),
  stratum('stamp', ['STAMP', 'STAMP'], { definition: children }),
]

const lastMonth: readonly ['previous-month', string, string] = [
  'previous-month',
  '填报月的上一月入院的患者：1 月填报的数反映上年 12 月的入院患者。',
  'Patients admitted in the month before the return: what is returned in January is about the admissions of December.',
]

const byReturn: Pair = [
  '按填报月归入统计期；一年的值反映上年 12 月至当年 11 月的入院患者。',
  'Values belong to the month of the return: a year is about the admissions from December of the year before to November.',
]

const mixedEvents: Pair = [
  '分子混合了过程差错（配制、标签、发放错误等）与临床损害，按患者计，不按事件计；登记更完整时数值会升高，解读时须考虑。',
  'The numerator mixes faults of process (preparation, labels, delivery) with clinical harm. Patients are counted, not events. More complete recording raises the value; read it with that in mind.',
]

export const clinicalNutrition: Group = {
  id: 'clinical-nutrition',
  name: { zh: '临床营养', en: 'Clinical nutrition' },
  centre: { zh: '临床营养专业质控中心', en: 'Quality-control centre for clinical nutrition' },
  indicators: [
    entry('01', 'ratio', ['临床营养科医（技）床比', 'Nutrition doctors and technicians per 100 beds'], {
      place: '第一项',
      better: 'monitor',
      measure: over('cn_doctors_and_technicians', 'authorised_beds'),
      format: { per: 100, unit: { zh: '名/百张编制床位', en: 'per 100 authorised beds' }, decimals: 2 },
      definition: [
        '期末临床营养科固定在岗（本院）医师与技师数之和与医院编制床位数之比，以每百张编制床位表示。',
        'Doctors and technicians of clinical nutrition with a permanent post for every 100 authorised beds of the hospital, on the last day of the period.',
      ],
      inclusions: [
        '本院职工、有相应资质或执业证书、能独立从事临床营养工作的医师和技师。',
        "Doctors and technicians of the hospital's own staff, certified or licensed, who work on their own.",
      ],
      exclusions: ['实际开放床位与临时加床不作分母。', 'Open beds and temporary extra beds are not the denominator.'],
      threshold: 0.05,
      frequency: 'year',
      note: joined(fullyCounted, [
        '分母是编制床位，与其他专业所用的实际开放床位不同，不可相互比较。',
        'The denominator is the authorised beds; other specialties use open beds, and the two must not be compared.',
      ]),
      errata: ratioNotPercent(['每百张编制床位的医（技）师数', 'staff per 100 authorised beds']),
      example: [8, 1600, 0.5],
    }),
    entry('02', 'proportion', ['营养风险筛查率', 'Screening for nutritional risk'], {
      place: '第二项',
      better: 'higher',
      measure: over('cn_screened', 'cn_admissions_previous_month'),
      format: percent(1),
      definition: [
        '上一月入院的患者中，入院后 24 小时内完成营养风险筛查者所占比例。按入院例数计。',
        'Share of the patients admitted in the previous month who were screened for nutritional risk within 24 hours of admission. Admissions are counted.',
      ],
      inclusions: [
        '以 NRS 2002（18–90 岁）、MNA-SF（65 岁及以上）或 STAMP（0–18 岁）筛查，并记录所用量表。',
        'Screening by NRS 2002 (age 18–90), MNA-SF (65 and over) or STAMP (0–18), with the tool recorded.',
      ],
      exclusions: ['入院 24 小时后才完成的筛查。', 'Screening completed later than 24 hours after admission.'],
      strata: tools,
      cohort: lastMonth,
      threshold: 2,
      frequency: 'month',
      note: joined(byReturn, [
        '三种量表的年龄段相互重叠（18 岁；65–90 岁），来源未规定取哪一种，故按所用量表分层。来源写“等”，其他量表未列，本目录不计入。入院不足 24 小时即出院而未筛查者仍在分母内。',
        'The ages of the tools overlap (18; 65 to 90) and the source does not say which to take: strata are the tool that was used. It says "and the like" without naming further tools; we count these three. Patients who left before 24 hours unscreened stay in the denominator.',
      ]),
      example: [1840, 2000, 92],
    }),
    entry('03', 'proportion', ['住院患者营养风险阳性率', 'Inpatients at nutritional risk'], {
      place: '第三项',
      better: 'monitor',
      measure: over('cn_at_risk', 'cn_screened'),
      format: percent(1),
      definition: [
        '上一月入院并完成营养风险筛查的患者中，评分达到营养风险界值者所占比例。',
        'Share of the patients admitted in the previous month and screened whose score shows nutritional risk.',
      ],
      thresholds: riskScores,
      strata: tools,
      cohort: lastMonth,
      threshold: 2,
      frequency: 'month',
      note: joined(
        byReturn,
        [
          '反映收治患者构成，不反映质量：筛查不全时，往往先筛重病人，数值偏高。来源对本项未重复 24 小时的要求；本目录与营养风险筛查率（CN-2022-02）共用同一筛查例数。',
          'It shows the mix of patients and no quality: where screening is incomplete, the sicker are screened first and the value is too high. The source does not repeat the limit of 24 hours here; we use the same number screened as CN-2022-02.',
        ],
        onlyMonitored,
      ),
      example: [460, 1840, 25],
    }),
    entry('04', 'proportion', ['营养状况评价率', 'Assessment of patients at nutritional risk'], {
      place: '第四项',
      better: 'higher',
      measure: over('cn_assessed', 'cn_at_risk'),
      format: percent(1),
      definition: [
        '上一月入院、筛查判定有营养风险的患者中，完成营养状况评价者所占比例。',
        'Share of the patients admitted in the previous month and found at nutritional risk whose nutritional state was assessed.',
      ],
      exclusions: ['没有营养风险而做了评价的患者。', 'Patients assessed without being at risk.'],
      thresholds: riskScores,
      cohort: lastMonth,
      threshold: 3,
      frequency: 'month',
      note: joined(byReturn, [
        '填报说明的分子为全部“进行营养评价患者”，可超过有风险的患者数；本目录限于有营养风险者，使分子为分母的一部分。分母即营养风险阳性率（CN-2022-03）的分子。来源写界值“采用，不限于”三种，本目录以三种为准。',
        'The filling note counts all patients assessed, who may be more than those at risk; we count only those at risk, so that the numerator is a part of the denominator, which is the numerator of CN-2022-03. The source allows scores beyond the three it names; we keep to the three.',
      ]),
      example: [391, 460, 85],
    }),
    entry('05', 'proportion', ['糖尿病膳食治疗率', 'Diabetic diet provided as ordered'], {
      place: '第五项',
      better: 'higher',
      measure: over('cn_diabetic_diet_days_done', 'cn_diabetic_diet_days_ordered'),
      format: percent(1),
      definition: [
        '上一月糖尿病膳食医嘱人日中，由医疗膳食配制室完成糖尿病膳食的人日所占比例。按人日计，不按患者计。',
        'Share of the person-days of diabetic diet ordered in the previous month on which the diet kitchen provided it. Person-days are counted, not patients.',
      ],
      cohort: [
        'previous-month',
        '填报月的上一月的医嘱与完成量，逐日累加。',
        'Orders and meals of the month before the return, added up over its days.',
      ],
      threshold: 3,
      frequency: 'month',
      note: [
        '同一患者的人日彼此相关，区间偏窄。',
        'Days of one patient are alike, so the interval is somewhat too narrow.',
      ],
      errata: [
        '来源定义印“患者例数”，填报说明印“人日”，两者不一；本目录以填报说明为准，按人日计。',
        'The definition of the source speaks of patients, its filling note of person-days; we follow the filling note.',
      ],
      example: [2520, 2800, 90],
    }),
    entry('06', 'proportion', ['营养门诊就诊率', 'Outpatients seen in the nutrition clinic'], {
      place: '第六项',
      better: 'monitor',
      measure: over('cn_clinic_patients', 'outpatients'),
      format: perMille(2),
      definition: [
        '统计月内医院门诊就诊患者中，到营养门诊就诊者所占比例。按人计。',
        'Share of the outpatients of the month who were seen in the nutrition clinic. Persons are counted.',
      ],
      threshold: 0.2,
      frequency: 'month',
      note: joined(
        [
          '比例很小而分母很大，用千分率并保留两位小数是本目录所选。“越高越好”只是一种读法，反映科室规模与转诊习惯。只能统计人次的机构，分子、分母须同用人次。',
          'A very small share of a very large number: per mille with two decimals is our choice. "Higher is better" is one reading of what shows the size of a clinic and the habit of referral. An institution that can count visits only counts them above and below.',
        ],
        onlyMonitored,
      ),
      example: [90, 60000, 1.5],
    }),
    entry('07', 'proportion', ['营养门诊投诉发生率', 'Complaints about the nutrition clinic'], {
      place: '第七项',
      better: 'lower',
      measure: over('cn_clinic_patients_complaining', 'cn_clinic_patients'),
      format: percent(2),
      definition: [
        '统计月内营养门诊就诊患者中，就其诊疗发生投诉者所占比例。按患者计，一人多次投诉计一人。',
        'Share of the patients of the nutrition clinic in the month who complained about its care. Persons are counted, once each.',
      ],
      threshold: 0.5,
      frequency: 'month',
      interval: 'clopper-pearson',
      note: [
        '例数少，用精确区间，宜按年看。“投诉”以受理登记为准，是本目录的读法。',
        'Counts are small: the interval is exact, and years say more than months. That a complaint is what was accepted and recorded is our reading.',
      ],
      example: [1, 80, 1.25],
    }),
    entry('08', 'proportion', ['肠内营养治疗不良事件发生率', 'Adverse events of enteral nutrition'], {
      place: '第八项',
      better: 'lower',
      measure: over('cn_enteral_patients_with_event', 'cn_enteral_patients'),
      format: percent(2),
      definition: [
        '统计月内接受肠内营养治疗的患者中，至少发生一次不良事件者所占比例。按患者例数计。',
        'Share of the patients on enteral nutrition in the month who had at least one adverse event. Patients are counted.',
      ],
      inclusions: [
        '分母含鼻胃管、鼻肠管、胃造瘘、空肠造瘘和口服营养补充剂。',
        'The denominator has tubes through the nose, gastrostomy, jejunostomy and oral supplements.',
      ],
      threshold: 1,
      frequency: 'month',
      note: mixedEvents,
      example: [9, 360, 2.5],
    }),
    entry('09', 'proportion', ['医疗膳食治疗不良事件发生率', 'Adverse events of hospital diets'], {
      place: '第九项',
      better: 'lower',
      measure: over('cn_diet_patients_with_event', 'cn_diet_patients'),
      format: percent(2),
      definition: [
        '统计月内接受医疗膳食治疗的患者中，至少发生一次不良事件者所占比例。按患者例数计。',
        'Share of the patients on hospital diets in the month who had at least one adverse event. Patients are counted.',
      ],
      inclusions: [
        '医疗膳食含普通膳食、软食、半流质、流质及称重膳食。',
        'Hospital diets are ordinary, soft, semi-liquid, liquid and weighed diets.',
      ],
      threshold: 0.2,
      frequency: 'month',
      note: joined(mixedEvents, [
        '一次食物中毒可使多名患者同时计入，患者之间不独立，区间偏窄。',
        'One food poisoning may add several patients at once: they are not independent, and the interval is too narrow.',
      ]),
      example: [6, 2400, 0.25],
    }),
  ],
}
