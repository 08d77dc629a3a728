import { state, sum } from '../entry.ts'
import type { Element } from '../types.ts'

/** What clinical nutrition departments report; nothing of it stands on the front page. */
export const clinicalNutritionElements: readonly Element[] = [
  state(
    'cn_doctors_and_technicians',
    'person',
    ['临床营养科固定在岗（本院）医（技）师数', 'Doctors and technicians of clinical nutrition'],
    [
      '统计期末临床营养科固定在岗的医师与技师人数之和，须同时满足：本院职工；取得相应资质证书和（或）执业证书；能独立从事临床营养工作。不含护士、配餐与厨房人员，不含进修、实习及外院人员。按期末时点计，不累加。',
      "Doctors and technicians with a permanent post in clinical nutrition on the last day of the period who are the hospital's own staff, hold the certificate or licence that the work asks for, and do it on their own. Nurses, kitchen staff, visiting staff, students and staff of other hospitals are not counted. A state on one day: months are not added up.",
    ],
  ),
  sum(
    'cn_admissions_previous_month',
    'case',
    ['上一月入院患者例数', 'Admissions of the previous month'],
    [
      '填报月的上一月（自 1 日至月末）办理入院的患者例数，全院计；同一患者入院两次计两例。按入院日期计，不论何时出院。',
      'Patients admitted to the hospital in the month before the month of the return, from its first to its last day; a patient admitted twice counts twice. By date of admission, whenever the stay ended.',
    ],
  ),
  sum(
    'cn_screened',
    'case',
    ['入院 24 小时内完成营养风险筛查的患者例数', 'Patients screened for nutritional risk within 24 hours'],
    [
      '上一月入院的患者中，入院后 24 小时内以 NRS 2002（18–90 岁）、MNA-SF（65 岁及以上）或 STAMP（0–18 岁）完成营养风险筛查的例数，须记录所用量表。年龄段有重叠：同一患者用过两种量表的计一例。超过 24 小时完成的不计入。',
      'Of the admissions of the previous month, those screened within 24 hours of admission by NRS 2002 (age 18–90), MNA-SF (65 and over) or STAMP (0–18); the tool is recorded. The ages overlap: a patient screened by two tools counts once. Screening after 24 hours does not count.',
    ],
  ),
  sum(
    'cn_at_risk',
    'case',
    ['筛查判定有营养风险的患者例数', 'Patients found at nutritional risk'],
    [
      '上一月入院、24 小时内完成营养风险筛查的患者中，评分达到营养风险界值的例数：NRS 2002 ≥ 3 分、MNA-SF ≤ 11 分或 STAMP ≥ 4 分。用过两种量表、任一达到界值的计一例。',
      'Of the patients admitted in the previous month and screened within 24 hours, those whose score shows risk: NRS 2002 of 3 or more, MNA-SF of 11 or less, STAMP of 4 or more. A patient screened by two tools counts once if either shows risk.',
    ],
  ),
  sum(
    'cn_assessed',
    'case',
    ['有营养风险且完成营养状况评价的患者例数', 'Patients at risk whose nutritional state was assessed'],
    [
      '上一月入院、筛查判定有营养风险的患者中，住院期间完成营养状况评价并有记录的例数。没有营养风险而做了评价的患者不计入。',
      'Of the patients admitted in the previous month and found at nutritional risk, those whose nutritional state was assessed and recorded during the stay. Patients assessed without being at risk are not counted.',
    ],
  ),
  sum(
    'cn_diabetic_diet_days_ordered',
    'person-day',
    ['糖尿病膳食医嘱人日数', 'Person-days of diabetic diet ordered'],
    [
      '填报月的上一月内，每日持有糖尿病膳食医嘱的住院患者人数逐日累加。一名患者每有一天有效医嘱计 1 人日。',
      'Inpatients under an order for diabetic diet on each day of the month before the return, added up over its days. A patient counts one person-day for each day of the order.',
    ],
  ),
  sum(
    'cn_diabetic_diet_days_done',
    'person-day',
    ['糖尿病膳食完成人日数', 'Person-days of diabetic diet provided'],
    [
      '上一月的糖尿病膳食医嘱人日中，由营养科医疗膳食配制室当日完成糖尿病膳食的人日数，逐日累加。当日三餐均由配制室提供的计 1 人日；家属自备、外购的不计入。',
      'Of the person-days of diabetic diet ordered in the month before the return, those on which the diet kitchen of the nutrition department provided the diabetic diet, added up over the days. A day counts if all its meals came from that kitchen; food brought or bought from outside does not count.',
    ],
  ),
  sum(
    'cn_clinic_patients',
    'person',
    ['营养门诊就诊患者人数', 'Patients of the nutrition clinic'],
    [
      '医院门诊就诊患者中，统计月内到营养门诊就诊的人数，一人同月多次就诊计一人。多学科门诊中由营养科参与的，只在挂营养门诊号时计入。',
      'Of the outpatients, persons seen in the nutrition clinic in the month; several visits of one person in a month count once. Joint clinics count only where the patient was registered with the nutrition clinic.',
    ],
  ),
  sum(
    'cn_clinic_patients_complaining',
    'person',
    ['发生投诉的营养门诊患者人数', 'Patients of the nutrition clinic who complained'],
    [
      '营养门诊就诊患者中，统计月内就营养门诊诊疗提出投诉并被受理登记的人数；一人多次投诉计一人。咨询、建议不计入。',
      'Of the patients of the nutrition clinic, those with a complaint about its care that was accepted and recorded in the month; several complaints of one person count once. Questions and suggestions are not complaints.',
    ],
  ),
  sum(
    'cn_enteral_patients',
    'case',
    ['接受肠内营养治疗的患者例数', 'Patients on enteral nutrition'],
    [
      '统计月内全院接受肠内营养治疗的患者例数，含鼻胃管、鼻肠管、胃造瘘、空肠造瘘及口服营养补充剂；同一次住院多种途径计一例。',
      'Patients of the whole hospital on enteral nutrition in the month, by nasogastric or nasoenteric tube, gastrostomy, jejunostomy or oral supplements; several routes in one stay count once.',
    ],
  ),
  sum(
    'cn_enteral_patients_with_event',
    'case',
    ['发生不良事件的肠内营养治疗患者例数', 'Patients on enteral nutrition with an adverse event'],
    [
      '肠内营养治疗患者中，统计月内至少发生一次不良事件的例数，一例多次计一例。不良事件含：处方不合理；未按处方配制、标签贴错；堵管、脱管、感染、代谢紊乱等。',
      'Of the patients on enteral nutrition, those with at least one adverse event in the month, once each. Events are: an unsuitable prescription; preparation not as prescribed or a wrong label; a blocked or dislodged tube, infection, metabolic disorder and the like.',
    ],
  ),
  sum(
    'cn_diet_patients',
    'case',
    ['医疗膳食治疗患者例数', 'Patients on hospital diets'],
    [
      '统计月内全院接受医疗膳食治疗的患者例数，含普通膳食、软食、半流质、流质及称重膳食；同一次住院换用多种膳食计一例。',
      'Patients of the whole hospital given a hospital diet in the month: ordinary, soft, semi-liquid, liquid or weighed; several diets in one stay count once.',
    ],
  ),
  sum(
    'cn_diet_patients_with_event',
    'case',
    ['发生不良事件的医疗膳食治疗患者例数', 'Patients on hospital diets with an adverse event'],
    [
      '医疗膳食治疗患者中，统计月内至少发生一次不良事件的例数，一例多次计一例。不良事件含：制作与医嘱单不符、发放错误、食物中毒等。一次食物中毒涉及多名患者的，每名患者计一例。',
      'Of the patients on hospital diets, those with at least one adverse event in the month, once each: a meal other than ordered, a meal given to the wrong patient, food poisoning and the like. In a food poisoning every patient affected counts.',
    ],
  ),
]
