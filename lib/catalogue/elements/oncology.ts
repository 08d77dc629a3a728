import { departmentCodes, inDepartment, mainDiagnosis } from '../case-rules.ts'
import { state, sum } from '../entry.ts'
import type { Element } from '../types.ts'

const ours = inDepartment(departmentCodes.oncology)

/** C00–C97; stays for treatment (Z51: radiotherapy, chemotherapy and the like) name the tumour among the other diagnoses. */
const malignant = {
  any: [mainDiagnosis('C'), { all: [mainDiagnosis('Z51'), { column: 'other_diagnoses', contains: ['C'] }] }],
}

const staging: Element[] = (
  [
    [
      'onc_department',
      '肿瘤科室',
      'oncology departments',
      '肿瘤科（含肿瘤内科、放疗科）',
      'oncology, radiotherapy included',
    ],
    ['onc_other', '非肿瘤科室', 'other departments', '肿瘤科以外的科室', 'departments other than oncology'],
  ] as const
).flatMap(([id, zh, en, where, whereEn]) => [
  sum(
    `${id}_tumour_cases`,
    'case',
    [`${zh}收治的肿瘤住院患者例数`, `Tumour inpatients of ${en}`],
    [
      `统计期内由${where}收治、首次治疗的恶性肿瘤住院患者例数；无法进行 TNM 分期的肿瘤不计入。`,
      `Inpatients with a malignant tumour treated for the first time in ${whereEn} in the period; tumours that have no TNM staging are not counted.`,
    ],
  ),
  sum(
    `${id}_staged_cases`,
    'case',
    [`${zh}治疗前完成临床分期评估的例数`, `Tumour inpatients of ${en} staged before treatment`],
    [
      '上述患者中，首次抗肿瘤治疗之前完成临床 TNM 分期评估并有记录的例数。',
      'Of these inpatients, those whose clinical TNM stage was on record before the first treatment.',
    ],
  ),
])

const stocks: Element[] = (
  [
    [
      'onc_opioid_varieties',
      'variety',
      '强阿片药物品种数',
      'Strong opioids in stock',
      '强阿片类止痛药物的品种（通用名）数',
      'Strong opioids by generic name',
    ],
    [
      'onc_opioid_antidotes',
      'variety',
      '阿片类解救药物品种数',
      'Opioid antidotes in stock',
      '纳洛酮等阿片类药物中毒解救药物的品种数',
      'Antidotes of opioids such as naloxone',
    ],
    [
      'onc_opioid_specifications',
      'variety',
      '强阿片药物品规数',
      'Packs of strong opioids in stock',
      '强阿片类止痛药物的品规数',
      'Strengths and packs of strong opioids',
    ],
    [
      'onc_opioid_forms',
      'variety',
      '强阿片药物剂型数',
      'Dosage forms of strong opioids in stock',
      '强阿片类止痛药物的剂型数',
      'Dosage forms of strong opioids',
    ],
    [
      'onc_chemotherapy_varieties',
      'variety',
      '化疗药物品种数',
      'Cytotoxic drugs in stock',
      '化疗药物的品种数',
      'Cytotoxic drugs',
    ],
    [
      'onc_endocrine_varieties',
      'variety',
      '内分泌治疗药物品种数',
      'Endocrine drugs in stock',
      '内分泌治疗药物的品种数',
      'Endocrine drugs',
    ],
    [
      'onc_targeted_varieties',
      'variety',
      '分子靶向药物品种数',
      'Targeted drugs in stock',
      '分子靶向治疗药物的品种数',
      'Targeted drugs',
    ],
    [
      'onc_checkpoint_varieties',
      'variety',
      '免疫检查点药物品种数',
      'Checkpoint inhibitors in stock',
      '免疫检查点抑制药物的品种数',
      'Immune checkpoint inhibitors',
    ],
    [
      'onc_supportive_varieties',
      'variety',
      '辅助抗肿瘤药物品种数',
      'Supportive drugs in stock',
      '辅助抗肿瘤药物的品种数',
      'Supportive drugs of tumour treatment',
    ],
    [
      'onc_drug_specifications',
      'variety',
      '抗肿瘤药物品规数',
      'Packs of anti-tumour drugs in stock',
      '抗肿瘤药物的品规数',
      'Strengths and packs of anti-tumour drugs',
    ],
  ] as const
).map(([id, unit, zh, en, what, whatEn]) =>
  state(
    id,
    unit,
    [zh, en],
    [
      `统计期末医疗机构配备、可按处方调配的${what}。按“单行”支付由患者到认定购药点购买的药物不适用。按期末时点计，不累加。`,
      `${whatEn} that the institution keeps and can dispense on the last day of the period. Drugs that patients buy at designated pharmacies do not apply. A state on one day: periods are not added up.`,
    ],
  ),
)

/** What oncology departments report, or what is counted from their front pages. */
export const oncologyElements: readonly Element[] = [
  state(
    'onc_doctors',
    'person',
    ['肿瘤科固定在岗医师数', 'Oncology doctors'],
    [
      '统计期末肿瘤科固定在岗（本院）、能独立开展恶性肿瘤规范治疗和癌痛评估治疗的医师人数。不含进修、规培人员。按期末时点计，不累加。',
      'Doctors with a permanent post in oncology who treat malignant tumours and cancer pain on their own, on the last day of the period; visiting doctors and residents in training are not counted. A state on one day: months are not added up.',
    ],
  ),
  sum(
    'onc_discharges',
    'case',
    ['肿瘤科出院患者例数', 'Oncology discharges'],
    [
      '统计期内由肿瘤科出院的患者例数，含死亡。按出院科别和出院日期计；同一患者出院两次计两例。',
      'Stays that ended in oncology in the period, deaths included, by department and date of discharge. A patient discharged twice counts twice.',
    ],
    { count: 'stays', where: ours },
  ),
  sum(
    'onc_patients',
    'person',
    ['肿瘤患者人数', 'Patients with a malignant tumour'],
    [
      '统计年度内全院收治的恶性肿瘤患者人数，一人全年计一人，不得由各月相加。',
      'Persons with a malignant tumour treated at the institution in the year; one person counts once a year, not a sum of months.',
    ],
  ),
  sum(
    'onc_patients_by_tumour',
    'person',
    ['各瘤种患者人数', 'Patients by tumour'],
    [
      '上述患者按瘤种（ICD-10 三位码）的人数，逐瘤种填报（瘤种写在“名称与编码”一栏）。一人有多种原发肿瘤时归入主要瘤种。',
      'These persons by tumour (three characters of ICD-10), a number for each (its code stands in the column of strata). A person with several primary tumours belongs to the main one.',
    ],
  ),
  ...staging,
  sum(
    'onc_stageable_cases',
    'case',
    ['有 TNM 分期的恶性肿瘤住院患者例数', 'Inpatients with a TNM stage'],
    [
      '统计期内住院、有病理分期（无病理分期时有临床分期）可供核查的恶性肿瘤患者例数；不适合 TNM 分期的肿瘤（间叶源性等）不计入。',
      'Inpatients of the period with a malignant tumour whose pathological stage, or else clinical stage, could be reviewed; tumours that have no TNM staging do not count.',
    ],
  ),
  sum(
    'onc_staged_right',
    'case',
    ['TNM 分期准确的恶性肿瘤住院患者例数', 'Inpatients with the right TNM stage'],
    [
      '上述患者中，按 AJCC 第八版核查分期准确的例数；有术后病理分期（pTNM）者以其为准，仅有临床分期（cTNM）者以临床分期为准。CNLC、BCLC 等常用分期可结合使用。',
      'Of these inpatients, those whose stage was right by the eighth edition of AJCC: the pathological stage where there is one, else the clinical. Customary systems such as CNLC and BCLC are accepted.',
    ],
  ),
  sum(
    'onc_first_treated_cases',
    'case',
    ['初次治疗的五种肿瘤病例数', 'First treatments of five tumours'],
    [
      '统计期内初次诊断治疗的肺癌、乳腺癌、结直肠癌、胃癌、肝癌病例数，即抽查所出自的全部病例，按瘤种分层。',
      'First treatments of lung, breast, colorectal, gastric and liver cancer in the period: all cases that the sample was drawn from, by tumour.',
    ],
  ),
  sum(
    'onc_first_treated_sampled',
    'case',
    ['抽查的初次治疗病例数', 'First treatments reviewed'],
    [
      '上述病例中，随机抽取并由专家审核的病例数，按瘤种分层。',
      'Of these cases, those drawn at random and reviewed by experts, by tumour.',
    ],
  ),
  sum(
    'onc_first_treated_to_standard',
    'case',
    ['初次治疗规范的病例数', 'First treatments to standard'],
    [
      '抽查病例中，诊断、分期与初次治疗方案均符合最新版 NCCN 或 CSCO 指南的病例数，按瘤种分层。',
      'Of the cases reviewed, those whose diagnosis, stage and first treatment followed the current NCCN or CSCO guideline, by tumour.',
    ],
  ),
  sum(
    'onc_inpatients',
    'case',
    ['肿瘤住院患者例数', 'Tumour inpatients'],
    [
      '统计期内出院的恶性肿瘤住院患者例数，全院合计。由病案首页计数时，取主要诊断为恶性肿瘤（ICD-10 C00–C97），或主要诊断为放疗、化疗等医疗照顾（Z51）而其他诊断有恶性肿瘤者。',
      'Stays of patients with a malignant tumour that ended in the period, in any department. Counted from the front page: a malignant tumour (ICD-10 C00–C97) as principal diagnosis, or as another diagnosis where the principal one is care such as radiotherapy or chemotherapy (Z51).',
    ],
    { count: 'stays', where: malignant },
  ),
  sum(
    'onc_pain_screened',
    'case',
    ['入院后完成疼痛筛查的肿瘤患者例数', 'Tumour inpatients screened for pain'],
    [
      '上述患者中，入院后由医护人员主动进行疼痛筛查并有记录的例数。筛查时限来源未印。',
      'Of these stays, those screened for pain after admission with a record of it. No time limit is printed.',
    ],
  ),
  sum(
    'onc_pain_patients',
    'case',
    ['癌痛住院患者例数', 'Inpatients with cancer pain'],
    ['筛查有疼痛的肿瘤住院患者例数。', 'Tumour inpatients found to have pain on screening.'],
  ),
  sum(
    'onc_pain_dynamic',
    'case',
    ['完成疼痛动态评估的癌痛患者例数', 'Inpatients with cancer pain assessed continuously'],
    [
      '癌痛患者中，记录有用药种类与剂量滴定、按时记录疼痛程度及病情变化、并随之调整方案的例数。',
      'Of the inpatients with cancer pain, those whose drugs and titration, course of pain and changes of treatment were recorded as time went on.',
    ],
  ),
  sum(
    'onc_pain_treated',
    'case',
    ['接受疼痛治疗的癌痛患者例数', 'Inpatients treated for cancer pain'],
    ['癌痛患者中，接受止痛治疗的例数。', 'Of the inpatients with cancer pain, those treated for it.'],
  ),
  sum(
    'onc_pain_controlled',
    'case',
    ['3 天内疼痛得到控制的癌痛患者例数', 'Inpatients whose cancer pain was controlled within 3 days'],
    [
      '接受疼痛治疗的患者中，治疗 3 天之内疼痛评分（NRS）降至 3 分及以下的例数。“3 分以下”读作含 3 分。',
      'Of the inpatients treated, those whose pain fell to 3 or less on the numerical scale within 3 days; "below 3" is read as including 3.',
    ],
  ),
  sum(
    'onc_pain_discharges',
    'case',
    ['出院的癌痛患者例数', 'Discharges with cancer pain'],
    [
      '统计期内出院、住院期间接受癌痛规范化治疗的患者例数；死亡者不计入，是本目录的读法。',
      'Stays that ended in the period with treatment of cancer pain; deaths are left out: our reading.',
    ],
  ),
  sum(
    'onc_pain_followed',
    'case',
    ['出院后 1 周内完成随访的癌痛患者例数', 'Such discharges followed up within a week'],
    [
      '上述患者中，出院后 1 周以内有疼痛随访记录的例数。',
      'Of these stays, those with a record of follow-up of pain within one week of discharge.',
    ],
  ),
  ...stocks,
  state(
    'onc_mdt_tumours',
    'variety',
    ['开展 MDT 的瘤种数', 'Tumours discussed between disciplines'],
    [
      '年初至期末开展过多学科诊疗（MDT）的瘤种数，同一瘤种计一次，不累加。',
      'Kinds of tumour discussed between disciplines since 1 January, each counting once; periods are not added up.',
    ],
  ),
  sum(
    'onc_mdt_cases',
    'case',
    ['MDT 讨论病例数', 'Cases discussed between disciplines'],
    [
      '统计期内经多学科诊疗（MDT）讨论的肿瘤病例数；同一病例多次讨论计一例。',
      'Tumour cases discussed between disciplines in the period; several discussions of one case count once.',
    ],
  ),
]
