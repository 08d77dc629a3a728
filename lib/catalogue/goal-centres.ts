import type { Bilingual } from '../core/index.ts'
import { goals } from './goals.ts'
import type { Goal } from './types.ts'

/** A quality-control centre with the goals of 2023 that are its own. */
export type GoalCentre = { readonly id: string; readonly name: Bilingual; readonly goals: readonly Goal[] }

type Row = readonly [id: string, zh: string, en: string, goals: readonly string[]]

const pit = (...numbers: readonly string[]): readonly string[] => numbers.map((number) => `PIT-2023-${number}`)
const nit = (...numerals: readonly string[]): readonly string[] => numerals.map((numeral) => `NIT-2023-${numeral}`)

// In the order and under the names of the improvement goals of 2023, which give six national goals to a centre too.
const rows: readonly Row[] = [
  ['medical-records', '病案管理', 'Medical records', pit('01', '02')],
  ['pathology', '病理', 'Pathology', pit('03')],
  ['obstetrics', '产科', 'Obstetrics', nit('X')],
  ['ultrasound', '超声诊断', 'Ultrasound', pit('04')],
  ['paediatrics', '儿科', 'Paediatrics', pit('05', '06')],
  ['radiology', '放射影像', 'Radiology', pit('07')],
  ['lung-transplantation', '肺脏移植', 'Lung transplantation', pit('08')],
  ['liver-transplantation', '肝脏移植', 'Liver transplantation', pit('09')],
  ['infectious-diseases', '感染性疾病', 'Infectious diseases', pit('10')],
  ['coronary-intervention', '冠心病介入', 'Coronary intervention', pit('11')],
  ['rare-diseases', '罕见病', 'Rare diseases', pit('12')],
  ['nuclear-medicine', '核医学', 'Nuclear medicine', pit('13')],
  ['respiratory-medicine', '呼吸内科', 'Respiratory medicine', pit('14')],
  ['nursing', '护理', 'Nursing', pit('15', '16')],
  ['emergency', '急诊', 'Emergency care', pit('17', '18')],
  ['health-examination', '健康体检管理', 'Health examination', pit('19')],
  ['structural-heart', '结构性心脏病介入', 'Structural heart intervention', pit('20')],
  ['rehabilitation', '康复医学', 'Rehabilitation', pit('21')],
  ['dentistry', '口腔医学', 'Dentistry', pit('22')],
  ['laboratory', '临床检验', 'Clinical laboratory', pit('23')],
  ['nutrition', '临床营养', 'Clinical nutrition', pit('24')],
  ['anaesthesia', '麻醉', 'Anaesthesia', pit('25')],
  ['outpatients', '门诊', 'Outpatient care', pit('26')],
  ['brain-injury', '脑损伤评价', 'Evaluation of brain injury', pit('27')],
  ['organ-procurement', '人体捐献器官获取', 'Organ procurement', pit('28')],
  ['organ-allocation', '人体器官分配与共享计算机系统', 'Organ allocation and sharing', pit('29')],
  ['neurology', '神经系统疾病', 'Neurology', nit('II')],
  ['nephrology', '肾病', 'Nephrology', pit('30')],
  ['kidney-transplantation', '肾脏移植', 'Kidney transplantation', pit('31')],
  ['pain', '疼痛', 'Pain medicine', pit('32')],
  ['endoscopy', '消化内镜', 'Digestive endoscopy', pit('33')],
  ['arrhythmia', '心律失常介入', 'Arrhythmia intervention', pit('34')],
  ['cardiovascular', '心血管病', 'Cardiovascular disease', nit('I')],
  ['heart-transplantation', '心脏移植', 'Heart transplantation', pit('35')],
  ['ophthalmology', '眼科', 'Ophthalmology', pit('36')],
  ['pharmacy', '药事管理', 'Pharmacy', nit('VI')],
  ['infection-control', '医院感染管理', 'Hospital infection control', pit('37')],
  ['plastic-surgery', '整形美容', 'Plastic surgery', pit('38')],
  ['oncology', '肿瘤', 'Oncology', nit('III')],
  ['critical-care', '重症医学', 'Critical care', [...nit('VIII'), ...pit('39')]],
  ['national', '未分到专业的国家目标', 'National goals of no single centre', nit('IV', 'V', 'VII', 'IX')],
]

const goalOf = (id: string): Goal => {
  const found = goals.find((each) => each.id === id)
  if (!found) throw new RangeError(`no goal ${id}`)
  return found
}

/** The goals of 2023 by quality-control centre, each goal once. */
export const goalCentres: readonly GoalCentre[] = rows.map(([id, zh, en, own]) => ({
  id,
  name: { zh, en },
  goals: own.map(goalOf),
}))

/** Goals whose document asks for analysis by department. */
export const goalsByDepartment: readonly string[] = pit('01', '02', '10', '12', '16')
