import { departmentCodes, flagged, inDepartment, operated } from '../case-rules.ts'
import { stayElements } from '../stay-per-weight.ts'
import type { Element } from '../types.ts'

const ours = inDepartment(departmentCodes.urology)

/** What urology departments report, or what is counted from their front pages. */
export const urologyElements: readonly Element[] = [
  {
    id: 'ur_doctors',
    name: { zh: '泌尿外科固定在岗（本院）医师数', en: 'Urology doctors' },
    unit: 'person',
    definition: {
      zh: '统计期末泌尿外科固定在岗的本院执业医师人数。不含进修、规培、实习、轮转及多点执业的外院医师。按期末时点计，不累加。',
      en: "Licensed doctors of the hospital's own staff with a permanent post in urology on the last day of the period. Visiting doctors, residents in training, students, rotating staff and doctors of other hospitals are not counted. A state on one day: months are not added up.",
    },
    overTime: 'last',
  },
  {
    id: 'ur_nurses',
    name: { zh: '泌尿外科固定在岗（本院）护士（师）数', en: 'Urology nurses' },
    unit: 'person',
    definition: {
      zh: '统计期末泌尿外科固定在岗的本院注册护士（师）人数。不含进修、实习及临时借调人员，不含手术室护士。按期末时点计，不累加。',
      en: "Registered nurses of the hospital's own staff with a permanent post in urology on the last day of the period. Visiting nurses, students and seconded staff are not counted, nor are nurses of the operating theatre. A state on one day: months are not added up.",
    },
    overTime: 'last',
  },
  {
    id: 'ur_doctors_intermediate_or_above',
    name: { zh: '泌尿外科中高级职称医师数', en: 'Urology doctors of intermediate grade and above' },
    unit: 'person',
    definition: {
      zh: '统计期末泌尿外科固定在岗（本院）医师中，具有主治医师、副主任医师或主任医师职称的人数，每人只计一次。',
      en: 'Of the urology doctors on the last day of the period, attending, associate chief and chief physicians, each person once.',
    },
    overTime: 'last',
  },
  {
    id: 'ur_discharges',
    name: { zh: '泌尿外科出院患者例数', en: 'Urology discharges' },
    unit: 'case',
    definition: {
      zh: '统计期内由泌尿外科出院的患者例次数，含死亡。按出院科别和出院日期计；同一患者出院两次计两例次。转出至他科后出院者计入他科。',
      en: 'Stays that ended in urology in the period, deaths included, by department and date of discharge. A patient discharged twice counts twice; a patient transferred to another department counts there.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: ours },
  },
  {
    id: 'ur_operated_patients',
    name: { zh: '泌尿外科手术患者例数', en: 'Urology patients operated on' },
    unit: 'case',
    definition: {
      zh: '统计期内由泌尿外科出院、住院期间至少接受一次手术的患者例数；同一次住院多次手术计一例。由病案首页计数时，以主要手术填有手术级别（一至四级）为准。',
      en: 'Urology discharges with at least one operation during the stay; several operations in one stay count once. Counted from the front page: stays whose principal procedure carries an operation level, 1 to 4.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: { all: [ours, operated] } },
  },
  {
    id: 'ur_operations',
    name: { zh: '泌尿外科住院手术例次数', en: 'Urology operations on inpatients' },
    unit: 'operation',
    definition: {
      zh: '统计期内出院患者在泌尿外科完成的住院手术例次数；一次麻醉下同时完成的多项操作计一例次，同一次住院分次手术分别计数。由病案首页计数时只看主要手术，每次住院计一例次。',
      en: 'Operations that urology performed on inpatients discharged in the period. Several procedures under one anaesthesia are one operation; separate operations in one stay count separately. Counted from the front page, only the principal operation is seen: one for each stay.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: { all: [ours, operated] } },
  },
  {
    id: 'ur_level34_operations',
    name: { zh: '泌尿外科三、四级手术例次数', en: 'Urology operations of level 3 or 4' },
    unit: 'operation',
    definition: {
      zh: '泌尿外科住院手术例次数中，按所在机构现行手术分级目录定为三级或四级的例次数。一次手术含多项操作的，以级别最高者为准。由病案首页计数时以主要手术的级别为准。',
      en: "Of the urology operations on inpatients, those of level 3 or 4 in the institution's current catalogue of operation levels. An operation of several procedures takes the highest level. Counted from the front page: the level of the principal operation.",
    },
    overTime: 'sum',
    cases: { count: 'stays', where: { all: [ours, { column: 'surgery_level', in: ['3', '4'] }] } },
  },
  {
    id: 'ur_clean_incision_operations',
    name: { zh: '泌尿外科Ⅰ类切口手术例数', en: 'Urology operations with a clean (class I) incision' },
    unit: 'operation',
    definition: {
      zh: '统计期内出院患者在泌尿外科完成的Ⅰ类（清洁）切口手术例数。经自然腔道且无皮肤切口的手术（0 类）不计入。',
      en: 'Urology operations on patients discharged in the period with a class I (clean) incision. Operations through natural openings without a skin incision (class 0) are not counted.',
    },
    overTime: 'sum',
  },
  {
    id: 'ur_clean_incision_prophylaxis',
    name: {
      zh: '泌尿外科Ⅰ类切口预防性使用抗菌药物的手术例数',
      en: 'Urology clean-incision operations with antimicrobial prophylaxis',
    },
    unit: 'operation',
    definition: {
      zh: '泌尿外科Ⅰ类切口手术中，围手术期为预防感染全身使用抗菌药物的例数。治疗性用药不计入；有高危因素而合理用药的也计入。',
      en: 'Of the urology operations with a clean incision, those with systemic antimicrobials given around the operation to prevent infection. Treatment of an infection is not counted; prophylaxis justified by risk factors is.',
    },
    overTime: 'sum',
  },
  {
    id: 'ur_tumour_operation_patients',
    name: { zh: '泌尿系肿瘤择期手术患者例数', en: 'Patients with elective operation for urinary tumour' },
    unit: 'case',
    definition: {
      zh: '统计期内由泌尿外科出院、择期行泌尿系肿瘤手术且术前计划切除肿瘤的患者例数。不含急诊手术，不含仅为诊断的活检或检查。',
      en: 'Urology discharges of the period with an elective operation for a tumour of the urinary system that was planned to remove the tumour. Emergency operations and biopsies or examinations for diagnosis only are not counted.',
    },
    overTime: 'sum',
  },
  {
    id: 'ur_tumour_explorations',
    name: { zh: '泌尿系肿瘤开放探查未能切除患者例数', en: 'Patients explored only for urinary tumour' },
    unit: 'case',
    definition: {
      zh: '泌尿系肿瘤择期手术患者中，术中探查发现肿瘤外侵严重而未能完成切除的例数。因麻醉意外、出血等其他原因终止手术的不计入。',
      en: 'Of the patients with elective operation for urinary tumour, those whose tumour could not be removed because exploration found it to have invaded too far. Operations ended for other reasons, such as bleeding or an anaesthetic event, are not counted.',
    },
    overTime: 'sum',
  },
  {
    id: 'ur_stone_patients',
    name: { zh: '泌尿系结石患者例数', en: 'Patients with urinary stone' },
    unit: 'case',
    definition: {
      zh: '统计期内由泌尿外科出院、主要诊断为泌尿系结石（ICD-10 N20–N22）的全部患者例数，不论是否手术。',
      en: 'All urology discharges of the period with urinary stone (ICD-10 N20–N22) as principal diagnosis, operated on or not.',
    },
    overTime: 'sum',
    cases: {
      count: 'stays',
      where: { all: [ours, { column: 'principal_diagnosis', startsWith: ['N20', 'N21', 'N22'] }] },
    },
  },
  {
    id: 'ur_stone_open_operations',
    name: { zh: '泌尿系结石择期开放手术患者例数', en: 'Patients with elective open operation for urinary stone' },
    unit: 'case',
    definition: {
      zh: '泌尿系结石患者中，择期行开放手术取石的例数。经皮肾镜、输尿管镜、腹腔镜及体外冲击波碎石均不属开放手术；微创中转开放的计入开放手术。',
      en: 'Of the patients with urinary stone, those whose stone was removed by elective open surgery. Percutaneous, ureteroscopic and laparoscopic operations and shock-wave lithotripsy are not open surgery; an operation converted to open surgery is.',
    },
    overTime: 'sum',
  },
  {
    id: 'ur_minimally_invasive_patients',
    name: { zh: '泌尿外科微创手术患者例数', en: 'Urology patients with minimally invasive surgery' },
    unit: 'case',
    definition: {
      zh: '泌尿外科手术患者中，至少一次手术以腹腔镜、机器人辅助、内镜（经尿道、输尿管镜）或经皮肾镜方式完成的例数；同一次住院计一例。全部手术均中转开放者不计入。由病案首页计数时只看主要手术，是否微创以“微创手术”一栏或手术名称为准。',
      en: 'Of the urology patients operated on, those with at least one operation completed by laparoscopy, robotic assistance, endoscopy (transurethral or ureteroscopic) or percutaneous nephroscopy; a stay counts once. Not counted where every such operation was converted to open surgery. Counted from the front page: the principal operation, told by the column that says so or by its name.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: { all: [ours, operated, flagged('minimally_invasive')] } },
  },
  {
    id: 'ur_unplanned_reoperations',
    name: { zh: '泌尿外科非计划再次手术患者例数', en: 'Urology patients reoperated on, unplanned' },
    unit: 'case',
    definition: {
      zh: '泌尿外科手术患者中，同一次住院期间计划外再次手术的例数，不论原因；一例患者再次手术多次计一例。不含术前已计划的分期手术。须由医院登记，不能由手术日期推算。',
      en: 'Of the urology patients operated on, those with a further, unplanned operation in the same stay, whatever the reason; several reoperations on one patient count once. Staged operations planned beforehand are not counted. Must be recorded by the hospital; dates of operations cannot tell.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: { all: [ours, operated, { column: 'unplanned_reoperation', in: [1] }] } },
  },
  ...stayElements('ur', departmentCodes.urology, ['泌尿外科', 'Urology']),
]
