import { departmentCodes, inDepartment } from '../case-rules.ts'
import { state, sum } from '../entry.ts'
import { stayElements } from '../stay-per-weight.ts'
import type { Element } from '../types.ts'

const ours = inDepartment(departmentCodes.haematology)

/** What haematology departments report, or what is counted from their front pages. */
export const hematologyElements: readonly Element[] = [
  state(
    'he_nurses',
    'person',
    ['血液内科在岗护士数', 'Haematology nurses'],
    [
      '统计期末在血液内科在岗、取得护士执业证书的护士人数。不含进修、实习及临时借调人员。按期末时点计，不累加。',
      'Registered nurses on post in haematology on the last day of the period. Visiting nurses, students and seconded staff are not counted. A state on one day: months are not added up.',
    ],
  ),
  state(
    'he_open_beds',
    'bed',
    ['血液内科开放床位数', 'Haematology open beds'],
    [
      '统计期末血液内科实际开放的固定床位数，含层流床。不含临时加床，不是编制床位数。按期末时点计，不累加。',
      'Regular beds open in haematology on the last day of the period, laminar-flow beds included. Temporary extra beds are not counted; these are not the authorised beds. A state on one day: months are not added up.',
    ],
  ),
  state(
    'he_doctors',
    'person',
    ['血液内科固定在岗（本院）医师数', 'Haematology doctors'],
    [
      '统计期末血液内科固定在岗的本院执业医师人数。不含进修、规培、实习、轮转及多点执业的外院医师。按期末时点计，不累加。',
      "Licensed doctors of the hospital's own staff with a permanent post in haematology on the last day of the period. Visiting doctors, residents in training, students, rotating staff and doctors of other hospitals are not counted. A state on one day: months are not added up.",
    ],
  ),
  state(
    'he_doctors_master_or_above',
    'person',
    ['血液内科硕士及以上学位医师数', "Haematology doctors with a master's degree or above"],
    [
      '期末血液内科固定在岗（本院）医师中，已获得硕士或博士学位的人数；以学位证书为准，在读者不计入。',
      "Of the haematology doctors on the last day of the period, those who hold a master's or doctoral degree; those still studying for one are not counted.",
    ],
  ),
  state(
    'he_doctors_associate_or_above',
    'person',
    ['血液内科副高及以上职称医师数', 'Haematology doctors of associate chief grade and above'],
    [
      '期末血液内科固定在岗（本院）医师中，具有副主任医师或主任医师职称的人数，每人只计一次。',
      'Of the haematology doctors on the last day of the period, associate chief and chief physicians, each person once.',
    ],
  ),
  sum(
    'he_discharges',
    'case',
    ['血液内科出院患者例数', 'Haematology discharges'],
    [
      '统计期内由血液内科出院的患者例数，含死亡。按出院科别和出院日期计；同一患者出院两次（如分次化疗）计两例。转出至他科后出院者计入他科。',
      'Stays that ended in haematology in the period, deaths included, by department and date of discharge. A patient discharged twice, as in cyclic chemotherapy, counts twice; a patient transferred to another department counts there.',
    ],
    { count: 'stays', where: ours },
  ),
  sum(
    'he_patient_days',
    'bed-day',
    ['血液内科出院患者住院天数', 'Bed-days of haematology discharges'],
    [
      '血液内科出院患者住院天数之和，等于出院例数乘以其平均住院天数。跨期住院的全部天数计入出院所在的统计期。',
      'Sum of the lengths of stay of the haematology discharges, which equals their number times their mean stay. All days of a stay belong to the period of its discharge.',
    ],
    { sum: 'length_of_stay', where: ours },
  ),
  sum(
    'he_transfusions',
    'episode',
    ['血液病房输血例次数', 'Transfusions on haematology wards'],
    [
      '统计期内血液病房住院患者输注血液成分的例次数，经评审的全部计入；一次输血医嘱执行计一例次，同日分次输注不同成分的分别计数。',
      'Transfusions of blood components to inpatients of the haematology wards in the period, all that were reviewed; one order carried out is one, and different components on one day count separately.',
    ],
  ),
  sum(
    'he_transfusions_appropriate',
    'episode',
    ['合理的输血例次数', 'Appropriate transfusions'],
    [
      '血液病房经评审的输血中，适应证、成分与剂量均符合临床输血技术规范的例次数；一项不符合即不计入。',
      'Of the transfusions on the haematology wards that were reviewed, those whose indication, component and dose all agree with the rules of clinical transfusion; one that does not agree and the transfusion does not count.',
    ],
  ),
  sum(
    'he_apl_patients',
    'person',
    ['收治的急性早幼粒细胞白血病患者人数', 'Patients with acute promyelocytic leukaemia'],
    [
      '统计期内血液病房收治、经形态学及 PML-RARA 等证实的急性早幼粒细胞白血病（ICD-10 C92.4）患者人数，一人多次住院计一人。',
      'Persons with acute promyelocytic leukaemia (ICD-10 C92.4), confirmed by morphology and PML-RARA or the like, treated on the haematology wards in the period; several stays of one person count once.',
    ],
  ),
  sum(
    'he_apl_deaths',
    'person',
    ['急性早幼粒细胞白血病患者死亡人数', 'Deaths of patients with acute promyelocytic leukaemia'],
    [
      '血液病房收治的急性早幼粒细胞白血病患者中，统计期内在血液病房住院期间死亡的人数。院外死亡与转他院后死亡的不计入。',
      'Of the patients with acute promyelocytic leukaemia treated on the haematology wards, those who died in the period during a stay on the haematology wards. Deaths outside or after transfer to another hospital are not counted.',
    ],
  ),
  sum(
    'he_infections',
    'episode',
    ['血液内科病房院内感染例次数', 'Hospital infections on haematology wards'],
    [
      '统计期内血液内科病房住院患者新发生的医院感染例次数，按医院感染诊断标准；同一患者不同部位或先后发生的感染分别计数。入院时已有或潜伏期内的感染不计入。',
      'New hospital infections of inpatients of the haematology wards in the period, by the diagnostic standard; infections of one patient at different sites or different times count separately. Infections present or incubating on admission are not counted.',
    ],
  ),
  sum(
    'he_antimicrobial_ddds',
    'ddd',
    ['血液内科抗菌药物累计 DDD 数', 'Antimicrobials used in haematology, in DDDs'],
    [
      '统计期内血液内科住院患者抗菌药物消耗量折算的 DDD 数之和：各药消耗量（克）除以其规定日剂量。不含出院带药与门诊用药；抗病毒、抗寄生虫药不计入。',
      'Antimicrobials used for haematology inpatients in the period as a sum of DDDs: grams of each drug over its defined daily dose. Drugs taken home, outpatient use, antivirals and antiparasitics are not counted.',
    ],
  ),
  sum(
    'he_cell_separations',
    'procedure',
    ['工作日血细胞分离例次数', 'Cell separations on working days'],
    [
      '统计期内血细胞单采机在工作日正常开机完成的血细胞分离例次数（节假日开机不计）；多台设备的例次数相加，中途失败未完成的不计入。',
      'Cell separations completed on the apheresis machines on working days of the period; those on weekends and holidays are not counted. Separations of several machines are added, failed ones left out.',
    ],
  ),
  state(
    'he_apheresis_machines',
    'item',
    ['在用血细胞单采机台数', 'Apheresis machines in use'],
    [
      '统计期末在用的血细胞单采机台数。只用于解读分离例次数，不参与计算。',
      'Apheresis machines in use on the last day of the period. Collected to read the number of separations by; it enters no calculation.',
    ],
  ),
  sum(
    'he_patients',
    'person',
    ['血液病住院患者人数', 'Inpatients with blood disease'],
    [
      '统计期内血液内科收治住院的血液病患者人数，一人多次住院计一人；良性与恶性血液病均计入。不得由各月人数相加。',
      'Different persons with a blood disease, benign or malignant, treated as inpatients of haematology in the period; several stays of one person count once. Not a sum of monthly numbers.',
    ],
  ),
  sum(
    'he_autologous_patients',
    'person',
    ['接受自体造血干细胞移植的患者人数', 'Patients with autologous transplantation'],
    [
      '血液病住院患者中，统计期内接受自体造血干细胞（骨髓、外周血）回输的人数，以回输日计；计划内的两次移植计一人。',
      'Of the inpatients with blood disease, those who received their own haematopoietic stem cells (marrow or blood) in the period, by day of infusion; a planned double transplantation is one person.',
    ],
  ),
  sum(
    'he_allogeneic_patients',
    'person',
    ['接受异基因造血干细胞移植的患者人数', 'Patients with allogeneic transplantation'],
    [
      '血液病住院患者中，统计期内接受他人（亲缘或非亲缘，含脐血）造血干细胞输注的人数，以输注日计。供者淋巴细胞输注不计入。',
      'Of the inpatients with blood disease, those who received stem cells of another person, related or not, cord blood included, in the period, by day of infusion. Donor lymphocyte infusions are not counted.',
    ],
  ),
  sum(
    'he_transplant_patients',
    'person',
    ['接受造血干细胞移植的患者人数', 'Patients with stem-cell transplantation'],
    [
      '血液病住院患者中，统计期内接受自体或异基因造血干细胞移植的人数；先后做过两种移植的计一人，故不大于两项之和，也不小于其中较大的一项。',
      'Of the inpatients with blood disease, those with autologous or allogeneic transplantation in the period; a person with both counts once, so that the number is at most the sum of the two and at least the larger.',
    ],
  ),
  ...stayElements('he', departmentCodes.haematology, ['血液内科', 'Haematology']),
]
