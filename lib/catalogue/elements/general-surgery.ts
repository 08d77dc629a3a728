import { departmentCodes, flagged, inDepartment, operated } from '../case-rules.ts'
import { stayElements } from '../stay-per-weight.ts'
import type { Element } from '../types.ts'

const ours = inDepartment(departmentCodes.generalSurgery)

/** What general surgery departments report, or what is counted from their front pages. */
export const generalSurgeryElements: readonly Element[] = [
  {
    id: 'gs_doctors',
    name: { zh: '普外科固定在岗医师数', en: 'General surgery doctors' },
    unit: 'person',
    definition: {
      zh: '统计期末普外科固定在岗、取得执业医师资格的医师人数。不含进修、规培、实习、轮转及临时借调人员。按期末时点计，不累加。',
      en: 'Licensed doctors with a permanent post in general surgery on the last day of the period. Visiting doctors, residents in training, students, rotating and seconded staff are not counted. A state on one day: months are not added up.',
    },
    overTime: 'last',
  },
  {
    id: 'gs_nurses',
    name: { zh: '普外科固定在岗护士数', en: 'General surgery nurses' },
    unit: 'person',
    definition: {
      zh: '统计期末普外科固定在岗、取得护士执业证书的护士人数。不含进修、实习及临时借调人员，不含手术室护士。按期末时点计，不累加。',
      en: 'Registered nurses with a permanent post in general surgery on the last day of the period. Visiting nurses, students and seconded staff are not counted, nor are nurses of the operating theatre. A state on one day: months are not added up.',
    },
    overTime: 'last',
  },
  {
    id: 'gs_open_beds',
    name: { zh: '普外科实际开放床位数', en: 'General surgery open beds' },
    unit: 'bed',
    definition: {
      zh: '统计期末普外科实际开放的固定床位数，含因消毒、小修暂停使用的床位。不含临时加床，不是编制床位数。按期末时点计，不累加。',
      en: 'Regular beds open in general surgery on the last day of the period, those briefly closed for cleaning or repair included. Temporary extra beds are not counted; these are not the authorised beds. A state on one day: months are not added up.',
    },
    overTime: 'last',
  },
  {
    id: 'gs_doctors_senior',
    name: { zh: '普外科高级职称医师数', en: 'General surgery doctors of senior grade' },
    unit: 'person',
    definition: {
      zh: '统计期末普外科固定在岗医师中，具有主任医师或副主任医师职称的人数。按已取得的职称资格计，每人只计最高一级。',
      en: 'Of the general surgery doctors on the last day of the period, chief and associate chief physicians. By the title held, each person once, at the highest grade.',
    },
    overTime: 'last',
  },
  {
    id: 'gs_doctors_intermediate',
    name: { zh: '普外科中级职称医师数', en: 'General surgery doctors of intermediate grade' },
    unit: 'person',
    definition: {
      zh: '统计期末普外科固定在岗医师中，最高职称为主治医师的人数。',
      en: 'Of the general surgery doctors on the last day of the period, those whose highest title is attending physician.',
    },
    overTime: 'last',
  },
  {
    id: 'gs_doctors_junior',
    name: { zh: '普外科初级职称医师数', en: 'General surgery doctors of junior grade' },
    unit: 'person',
    definition: {
      zh: '统计期末普外科固定在岗医师中，最高职称为住院医师（含未定级的执业医师）的人数。高、中、初级三项之和应等于固定在岗医师数。',
      en: 'Of the general surgery doctors on the last day of the period, resident physicians, ungraded licensed doctors included. Senior, intermediate and junior together equal all general surgery doctors.',
    },
    overTime: 'last',
  },
  {
    id: 'gs_discharges',
    name: { zh: '普外科出院患者例数', en: 'General surgery discharges' },
    unit: 'case',
    definition: {
      zh: '统计期内由普外科出院的患者例数，含死亡。按出院科别和出院日期计；同一患者出院两次计两例。转出至他科后出院者计入他科。',
      en: 'Stays that ended in general surgery in the period, deaths included, by department and date of discharge. A patient discharged twice counts twice; a patient transferred to another department counts there.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: ours },
  },
  {
    id: 'gs_operated_patients',
    name: { zh: '普外科手术患者例数', en: 'General surgery patients operated on' },
    unit: 'case',
    definition: {
      zh: '统计期内由普外科出院、住院期间至少接受一次手术的患者例数；同一次住院多次手术计一例。由病案首页计数时，以主要手术填有手术级别（一至四级）为准。',
      en: 'General surgery discharges with at least one operation during the stay; several operations in one stay count once. Counted from the front page: stays whose principal procedure carries an operation level, 1 to 4.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: { all: [ours, operated] } },
  },
  {
    id: 'gs_operations',
    name: { zh: '普外科手术例数', en: 'General surgery operations' },
    unit: 'operation',
    definition: {
      zh: '统计期内出院患者在普外科完成的手术例数；一次麻醉下同时完成的多项操作计一例，同一次住院分次手术分别计数。由病案首页计数时只看主要手术，每次住院计一例。',
      en: 'Operations that general surgery performed on patients discharged in the period. Several procedures under one anaesthesia are one operation; separate operations in one stay count separately. Counted from the front page, only the principal operation is seen: one for each stay.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: { all: [ours, operated] } },
  },
  {
    id: 'gs_minimally_invasive_operations',
    name: { zh: '普外科微创手术例数', en: 'Minimally invasive general surgery operations' },
    unit: 'operation',
    definition: {
      zh: '普外科手术例数中，以腹腔镜、胸腔镜、机器人辅助或其他内镜方式完成的例数。中转开放者按开放手术计，不计入。由病案首页计数时只看主要手术，每次住院计一例，是否微创以“微创手术”一栏或手术名称为准。',
      en: 'Of the general surgery operations, those completed by laparoscopy, thoracoscopy, robotic assistance or another endoscopic approach. An operation converted to open surgery counts as open. Counted from the front page: the principal operation of each stay, told by the column that says so or by its name.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: { all: [ours, operated, flagged('minimally_invasive')] } },
  },
  {
    id: 'gs_level4_operations',
    name: { zh: '普外科四级手术例数', en: 'General surgery operations of level 4' },
    unit: 'operation',
    definition: {
      zh: '普外科手术例数中，按所在机构现行手术分级目录定为四级的例数。一次手术含多项操作的，以级别最高者为准。由病案首页计数时以主要手术的级别为准。',
      en: "Of the general surgery operations, those of level 4 in the institution's current catalogue of operation levels. An operation of several procedures takes the highest level. Counted from the front page: the level of the principal operation.",
    },
    overTime: 'sum',
    cases: { count: 'stays', where: { all: [ours, { column: 'surgery_level', in: ['4'] }] } },
  },
  {
    id: 'gs_unplanned_reoperations',
    name: {
      zh: '普外科并发症所致非计划再次手术患者例数',
      en: 'General surgery patients reoperated on for complications, unplanned',
    },
    unit: 'case',
    definition: {
      zh: '普外科手术患者中，同一次住院期间因手术并发症需要计划外再次手术的例数；一例患者再次手术多次计一例。不含术前已计划的分期手术，也不含与并发症无关的再次手术。须由医院登记，不能由手术日期推算；由病案首页计数时，须有“并发症所致非计划再次手术”一栏。',
      en: 'Of the general surgery patients operated on, those who needed a further, unplanned operation in the same stay because of a complication of surgery; several reoperations on one patient count once. Staged operations planned beforehand and reoperations for other reasons are not counted. Must be recorded by the hospital; dates of operations cannot tell. Front pages answer it only with a column that says so.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: { all: [ours, operated, flagged('reoperation_for_complication')] } },
  },
  {
    id: 'gs_unplanned_readmissions_30d',
    name: {
      zh: '普外科出院后 30 天内非计划再次入院例数',
      en: 'General surgery discharges with unplanned readmission within 30 days',
    },
    unit: 'case',
    definition: {
      zh: '普外科出院患者例数中，出院后 30 天内（含第 30 天）非计划再次住院的例数；计入前一次出院所在的统计期，一次出院至多计一例。不含出院时已计划的再次住院。是否计划须有登记，不能由日期推算；由病案首页计数时，取 30 天内再入院且出院时登记为无再住院计划者。无跨院标识时只见本院再入院。',
      en: 'Of the general surgery discharges, those followed by an unplanned admission within 30 days, day 30 included. Counted in the period of the earlier discharge, at most once for each. Readmissions planned at discharge are not counted. Whether an admission was planned must be recorded; dates cannot tell. Counted from the front page: stays readmitted within 30 days for which no readmission plan was recorded at discharge. Without an identifier shared by hospitals only readmissions to the same hospital are seen.',
    },
    overTime: 'sum',
    cases: {
      count: 'stays',
      where: {
        all: [ours, { column: 'readmitted_30d', in: [1] }, { column: 'readmission_planned_31d', in: ['1'] }],
      },
    },
  },
  {
    id: 'gs_gastric_cancer_operations',
    name: { zh: '胃癌手术例数', en: 'Operations for gastric cancer' },
    unit: 'operation',
    definition: {
      zh: '统计期内普外科出院、主要诊断为胃癌（ICD-10 C16）患者的手术例数，含姑息性手术。由病案首页计数时，每次住院计一例。',
      en: 'Operations on general surgery discharges of the period with gastric cancer (ICD-10 C16) as principal diagnosis, palliative operations included. Counted from the front page: one for each stay.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: { all: [ours, { column: 'principal_diagnosis', startsWith: ['C16'] }, operated] } },
  },
  {
    id: 'gs_standard_gastrectomies',
    name: { zh: '达到质量标准的胃癌根治手术例数', en: 'Radical operations for gastric cancer that meet the standard' },
    unit: 'operation',
    definition: {
      zh: '胃癌手术例数中，同时满足两项标准者：行 D2 淋巴结清扫；术后送检淋巴结不少于 16 枚。依据手术记录与病理报告，缺任一项记录的不计入。',
      en: 'Of the operations for gastric cancer, those that meet both standards: D2 lymph node dissection, and at least 16 lymph nodes examined after the operation. By operation record and pathology report; not counted where either is lacking.',
    },
    overTime: 'sum',
  },
  {
    id: 'gs_appendectomies',
    name: { zh: '阑尾切除手术患者例数', en: 'Patients with appendectomy' },
    unit: 'case',
    definition: {
      zh: '统计期内普外科出院、主要手术为阑尾切除（ICD-9-CM-3 47.0、47.1）的患者例数，不限诊断与术式。',
      en: 'General surgery discharges whose principal operation is an appendectomy (ICD-9-CM-3 47.0 or 47.1), whatever the diagnosis and approach.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: { all: [ours, { column: 'principal_procedure', startsWith: ['47.0', '47.1'] }] } },
  },
  {
    id: 'gs_laparoscopic_appendectomies',
    name: {
      zh: '急性阑尾炎腹腔镜阑尾切除患者例数',
      en: 'Patients with laparoscopic appendectomy for acute appendicitis',
    },
    unit: 'case',
    definition: {
      zh: '阑尾切除手术患者中，主要诊断为急性阑尾炎（ICD-10 K35）且以腹腔镜完成（ICD-9-CM-3 47.01、47.11）的例数。中转开放者不计入。',
      en: 'Of the patients with appendectomy, those with acute appendicitis (ICD-10 K35) as principal diagnosis, completed by laparoscopy (ICD-9-CM-3 47.01 or 47.11). Operations converted to open surgery are not counted.',
    },
    overTime: 'sum',
    cases: {
      count: 'stays',
      where: {
        all: [
          ours,
          { column: 'principal_diagnosis', startsWith: ['K35'] },
          { column: 'principal_procedure', startsWith: ['47.01', '47.11'] },
        ],
      },
    },
  },
  ...stayElements('gs', departmentCodes.generalSurgery, ['普外科', 'General surgery']),
]
