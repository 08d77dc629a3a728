import { costItems } from './cost-items.ts'
import type { ColumnSchema, TableSchema } from './table-schema.ts'

const text = (name: string, zh: string, en: string, headers: readonly string[] = []): ColumnSchema => ({
  name,
  title: { zh, en },
  type: 'text',
  headers,
})
const whole = (name: string, zh: string, en: string, headers: readonly string[] = []): ColumnSchema => ({
  name,
  title: { zh, en },
  type: 'integer',
  min: 0,
  headers,
})
const money = (name: string, zh: string, en: string, headers: readonly string[] = []): ColumnSchema => ({
  name,
  title: { zh, en },
  type: 'decimal',
  scale: 2,
  min: 0,
  headers,
})
const date = (name: string, zh: string, en: string, headers: readonly string[] = []): ColumnSchema => ({
  name,
  title: { zh, en },
  type: 'date',
  headers,
})
const coded = (column: ColumnSchema, codes: NonNullable<ColumnSchema['codes']>): ColumnSchema => ({ ...column, codes })
const required = (column: ColumnSchema): ColumnSchema => ({ ...column, required: true })

/** 1 yes, 0 no. */
const flag = (name: string, zh: string, en: string): ColumnSchema => ({ ...whole(name, zh, en), max: 1 })

/** One inpatient stay. Its headers in the dialects of the front page stand in `front-page/`. */
export const discharges: TableSchema = {
  name: 'discharges',
  title: { zh: '出院病例表', en: 'discharges' },
  key: ['case_id'],
  absent: 'left-out',
  datedBy: 'discharge_date',
  rules: [
    {
      code: 'ZK-ROW-DATE-ORDER',
      column: 'discharge_date',
      uses: ['admission_date', 'discharge_date'],
      broken: `"admission_date" > "discharge_date"`,
    },
  ],
  columns: [
    {
      ...required(text('organization_id', '机构代码', 'organization id')),
      refersTo: 'organizations',
    },
    required(text('case_id', '病例号', 'case id')),
    text('patient_key', '患者标识', 'patient key'),
    coded(text('id_number_fault', '证件号校验', 'what is wrong with the id number'), {
      none: [],
      length: [],
      'check-digit': [],
      spreadsheet: [],
    }),
    coded(text('sex', '性别', 'sex'), {
      '0': ['未知'],
      '1': ['男', 'M'],
      '2': ['女', 'F'],
      '9': ['未说明'],
    }),
    date('birth_date', '出生日期', 'date of birth'),
    whole('age_years', '年龄', 'age in years'),
    whole('age_days', '年龄（天）', 'age in days'),
    whole('birth_weight', '新生儿出生体重', 'birth weight in grams'),
    whole('admission_weight', '新生儿入院体重', 'weight at admission in grams'),
    text('payment_way', '医疗付费方式', 'way of payment'),
    coded(text('admission_way', '入院途径', 'way of admission'), {
      '1': ['急诊'],
      '2': ['门诊'],
      '3': ['其他医疗机构转入', '转入'],
      '9': ['其他'],
    }),
    date('admission_date', '入院日期', 'date of admission', ['入院时间']),
    text('admission_department', '入院科别', 'department at admission'),
    required(date('discharge_date', '出院日期', 'date of discharge', ['出院时间'])),
    text('department', '出院科别', 'department at discharge'),
    whole('length_of_stay', '实际住院天数', 'length of stay in days', ['住院天数']),
    coded(text('discharge_way', '离院方式', 'way of discharge'), {
      '1': ['医嘱离院'],
      '2': ['医嘱转院', '转院'],
      '3': ['医嘱转社区', '转社区'],
      '4': ['非医嘱离院'],
      '5': ['死亡'],
      '9': ['其他'],
    }),
    text('receiving_institution', '拟接收机构名称', 'receiving institution', ['拟接收医疗机构名称']),
    text('readmission_planned_31d', '31天内再住院计划', 'readmission planned within 31 days'),
    text('readmission_reason', '31天内再住院目的', 'reason for the planned readmission'),
    text('day_surgery', '日间手术', 'day surgery'),
    text('principal_diagnosis', '主要诊断编码', 'principal diagnosis'),
    coded(text('admission_condition', '入院病情', 'condition at admission'), {
      '1': ['有'],
      '2': ['临床未确定'],
      '3': ['情况不明'],
      '4': ['无'],
    }),
    text('other_diagnoses', '其他诊断编码', 'other diagnoses'),
    text('external_cause', '损伤中毒外部原因编码', 'external cause'),
    text('pathology', '病理诊断编码', 'pathology'),
    text('principal_procedure', '主要手术操作编码', 'principal procedure'),
    text('principal_procedure_name', '主要手术操作名称', 'name of the principal procedure'),
    date('procedure_date', '主要手术操作日期', 'date of the principal procedure'),
    coded(text('surgery_level', '手术级别', 'level of surgery'), {
      '1': ['一级'],
      '2': ['二级'],
      '3': ['三级'],
      '4': ['四级'],
    }),
    text('incision', '切口愈合等级', 'incision grade and healing'),
    text('anesthesia', '麻醉方式', 'anaesthesia'),
    text('other_procedures', '其他手术操作编码', 'other procedures'),
    { ...whole('ventilator_hours', '呼吸机使用时间', 'hours of ventilation'), type: 'decimal', scale: 2 },
    text('blood_products', '输血品种与用量', 'blood products'),
    money('total_cost', '总费用', 'total cost', ['住院总费用']),
    money('self_paid', '自付金额', 'paid by the patient'),
    ...costItems,
    text('drg_code', 'DRG编码', 'DRG code'),
    { ...money('drg_weight', 'DRG权重', 'DRG weight'), scale: 4 },
    text('drg_weight_version', 'DRG权重版本', 'version of the DRG weights'),
    flag('unplanned_reoperation', '非计划再次手术', 'unplanned reoperation'),
    flag('reoperation_for_complication', '并发症所致非计划再次手术', 'unplanned reoperation for a complication'),
    flag('surgical_stay', '手术患者', 'operated'),
    flag('minimally_invasive', '微创手术', 'minimally invasive operation'),
    flag('perioperative_death_same_day', '手术当日死亡', 'death on the day of the operation'),
    flag('perioperative_death_next_day', '手术当日或次日死亡', 'death by the day after the operation'),
    flag('perioperative_death_24h', '术后24小时内死亡', 'death within 24 hours of the operation'),
    flag('perioperative_death_48h', '术后48小时内死亡', 'death within 48 hours of the operation'),
    flag('perioperative_death', '术后住院期间死亡', 'death between operation and discharge'),
    flag('readmitted_14d', '14天内再入院', 'readmitted within 14 days'),
    flag('readmitted_30d', '30天内再入院', 'readmitted within 30 days'),
    flag('readmitted_31d', '31天内再入院', 'readmitted within 31 days'),
    coded(text('drg_type', 'DRG类型', 'type of DRG'), {
      surgical: ['外科手术组', '外科组'],
      procedure: ['非手术室操作组', '操作组'],
      medical: ['内科诊断组', '内科组'],
    }),
  ],
}
