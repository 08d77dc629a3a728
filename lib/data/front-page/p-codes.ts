import { costItems } from '../schema/cost-items.ts'
import { costColumns, type Dialect, series } from './dialect.ts'

const costs = costItems.map(({ name }) => name)
const otherDiagnoses = ['P324', 'P327', 'P3291', 'P3294', 'P3297', 'P3281', 'P3284', 'P3287', 'P3271', 'P3274']
const otherProcedures = ['P4911', 'P4922', 'P4533', 'P4544', 'P45002', 'P45014', 'P45026', 'P45038', 'P45050']

/** The older codes: P and a number. P753, P766 were never used; P762, P764, P765, P770 are items within items. */
export const pCodes: Dialect = {
  id: 'p-codes',
  title: { zh: '旧版首页代码（P）', en: 'older codes of the front page (P)' },
  columns: {
    organization_id: ['P900'],
    sex: ['P5'],
    birth_date: ['P6'],
    age_years: ['P7'],
    birth_weight: ['P681'],
    admission_weight: ['P67'],
    payment_way: ['P1'],
    admission_way: ['P804'],
    admission_date: ['P22'],
    admission_department: ['P23'],
    discharge_date: ['P25'],
    department: ['P26'],
    length_of_stay: ['P27'],
    discharge_way: ['P741'],
    receiving_institution: ['P742'],
    readmission_planned_31d: ['P830'],
    readmission_reason: ['P831'],
    principal_diagnosis: ['P321'],
    admission_condition: ['P805'],
    other_diagnoses: [{ list: otherDiagnoses }],
    external_cause: ['P361'],
    pathology: ['P351'],
    principal_procedure: ['P490'],
    principal_procedure_name: ['P492'],
    procedure_date: ['P491'],
    surgery_level: ['P820'],
    incision: ['P499'],
    anesthesia: ['P498'],
    other_procedures: [{ list: otherProcedures }],
    total_cost: ['P782'],
    self_paid: ['P751'],
    ...costColumns(costs, [
      ...['P752', ...series('P', 754, 761), 'P763', 'P767', 'P768', 'P769'],
      ...series('P', 771, 781),
    ]),
  },
  stay: [['P3', 'P2']],
  patient: [
    { header: 'P800', of: 'card' },
    { header: 'P3', of: 'record' },
  ],
  identifiers: [
    ...['P4', 'P13', 'P14', 'P15', 'P16', 'P17', 'P171', 'P18', 'P20', 'P21', 'P101', 'P801', 'P802', 'P803', 'P901'],
    ...['P431', 'P432', 'P433', 'P434', 'P435', 'P436', 'P437', 'P438', 'P45', 'P46', 'P816', 'P817', 'P818', 'P819'],
    ...['P495', 'P496', 'P497', 'P4910', 'P4916', 'P4917', 'P4918', 'P4921', 'P4527', 'P4528', 'P4529', 'P4532'],
    ...['P4538', 'P4539', 'P4540', 'P4543', 'P4549', 'P4550', 'P4551', 'P4554'],
    ...[7, 19, 31, 43, 55].flatMap((from) => [
      ...series('P45', from, from + 2, '', 3),
      `P45${String(from + 6).padStart(3, '0')}`,
    ]),
  ],
  unread: [
    ...['P6891', 'P686', 'P8', 'P9', 'P102', 'P103', 'P11', 'P12', 'P19', 'P231', 'P24', 'P261', 'P28', 'P281', 'P29'],
    ...['P30', 'P301', 'P31', 'P322', 'P323', 'P325', 'P326', 'P328', 'P329', 'P3292', 'P3293', 'P3295', 'P3296'],
    ...['P3298', 'P3299', 'P3282', 'P3283', 'P3285', 'P3286', 'P3288', 'P3289', 'P3272', 'P3273', 'P3275', 'P3276'],
    ...series('P', 806, 815),
    ...['P689', 'P352', 'P353', 'P354', 'P355', 'P356', 'P362', 'P363', 'P364', 'P365', 'P366', 'P371', 'P372'],
    ...['P38', 'P39', 'P40', 'P411', 'P412', 'P413', 'P414', 'P415', 'P421', 'P422', 'P687', 'P688', 'P44', 'P47'],
    ...['P493', 'P494', 'P4981', 'P4982', 'P4983', 'P4984', 'P4985', 'P4912', 'P4913', 'P4914', 'P4915'],
    ...['P4919', 'P4920', 'P4923', 'P4924', 'P4925', 'P4526', 'P4530', 'P4531', 'P4534', 'P4535', 'P4536', 'P4537'],
    ...['P4541', 'P4542', 'P4545', 'P4546', 'P4547', 'P4548', 'P4552', 'P4553'],
    ...[3, 15, 27, 39, 51].flatMap((from) => series('P45', from, from + 3, '', 3)),
    ...[10, 22, 34, 46, 58].flatMap((from) => series('P45', from, from + 2, '', 3)),
    ...series('P', 821, 829),
    ...series('P', 561, 564),
    ...series('P', 6911, 6925),
    ...['P57', 'P58', 'P581', 'P59', 'P60', 'P611', 'P612', 'P613', 'P62', 'P63', 'P64', ...series('P', 651, 656)],
    ...['P682', 'P683', 'P684', 'P685', ...series('P', 731, 734), 'P72', 'P743', 'P762', 'P764', 'P765', 'P770'],
    ...series('P', 902, 908),
  ],
  ask: {
    P66: {
      zh: '不足 1 周岁的年龄：有的系统填月，有的填天；若是天数，请映射到 age_days',
      en: 'age below one year: some systems write months, some days; map it to age_days if days',
    },
  },
}
