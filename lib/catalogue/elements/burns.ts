import { anyDiagnosis, departmentCodes, inDepartment, mainDiagnosis } from '../case-rules.ts'
import { sum } from '../entry.ts'
import type { Element } from '../types.ts'

const ours = inDepartment(departmentCodes.burns)

/** Burns and corrosions. */
const burnt = mainDiagnosis(
  ...['T20', 'T21', 'T22', 'T23', 'T24', 'T25', 'T26', 'T27', 'T28', 'T29', 'T30', 'T31', 'T32'],
)

/** What burns departments report, or what is counted from their front pages. */
export const burnsElements: readonly Element[] = [
  sum(
    'bu_occupied_bed_days',
    'bed-day',
    ['烧伤科实际占用总床日数', 'Occupied bed-days of the burns department'],
    [
      '统计月内烧伤科每日夜间 12 点实际占用的床位数之和，含占用的临时加床。',
      'Beds of the burns department occupied at midnight, added up over the days of the month, occupied extra beds included.',
    ],
  ),
  sum(
    'bu_open_bed_days',
    'bed-day',
    ['烧伤科实际开放总床日数', 'Open bed-days of the burns department'],
    [
      '统计月内烧伤科每日夜间 12 点实际开放的固定床位数之和，不含临时加床。',
      'Regular beds of the burns department open at midnight, added up over the days of the month; extra beds are not counted.',
    ],
  ),
  sum(
    'bu_discharges',
    'case',
    ['烧伤科出院患者例数', 'Burns discharges'],
    [
      '统计期内由烧伤科出院的患者例数，含死亡。按出院科别和出院日期计；同一患者出院两次计两例。',
      'Stays that ended in the burns department in the period, deaths included, by department and date of discharge. A patient discharged twice counts twice.',
    ],
    { count: 'stays', where: ours },
  ),
  sum(
    'bu_patient_days',
    'bed-day',
    ['烧伤科出院患者占用总床日数', 'Bed-days of burns discharges'],
    [
      '上述出院患者住院天数之和。跨期住院的全部天数计入出院所在的统计期。',
      'Sum of the lengths of stay of the burns discharges. All days of a stay belong to the period of its discharge.',
    ],
    { sum: 'length_of_stay', where: ours },
  ),
  sum(
    'bu_inpatients',
    'case',
    ['烧伤住院患者例数', 'Burn inpatients'],
    [
      '烧伤科出院患者中，因烧伤（含热力、电、化学烧伤）住院的例数；瘢痕整形、慢性创面等非急性烧伤不计入。由病案首页计数时，取主要诊断为烧伤和腐蚀伤（ICD-10 T20–T32）者。',
      'Of the burns discharges, those admitted for a burn, thermal, electrical or chemical; scars, chronic wounds and other conditions do not count. Counted from the front page: burns and corrosions (ICD-10 T20–T32) as principal diagnosis.',
    ],
    { count: 'stays', where: { all: [ours, burnt] } },
  ),
  sum(
    'bu_inhalation_patients',
    'case',
    ['合并吸入性损伤的烧伤患者例数', 'Burn inpatients with inhalation injury'],
    [
      '烧伤住院患者中，合并吸入性损伤的例数。由病案首页计数时，取任一诊断为呼吸道烧伤和腐蚀伤（ICD-10 T27）者。',
      'Of the burn inpatients, those with an inhalation injury. Counted from the front page: a burn or corrosion of the respiratory tract (ICD-10 T27) among the diagnoses.',
    ],
    { count: 'stays', where: { all: [ours, burnt, anyDiagnosis('T27')] } },
  ),
  sum(
    'bu_preventive_tracheotomies',
    'case',
    ['施行预防性气管切开的烧伤患者例数', 'Burn inpatients with a preventive tracheotomy'],
    [
      '合并吸入性损伤的烧伤患者中，在出现呼吸道梗阻之前施行气管切开的例数；梗阻后的抢救性切开不计入。',
      'Of the burn inpatients with inhalation injury, those given a tracheotomy before the airway was obstructed; an emergency tracheotomy after that does not count.',
    ],
  ),
  sum(
    'bu_renal_failure',
    'case',
    ['休克期内发生肾功能衰竭的烧伤患者例数', 'Burn inpatients with renal failure in the shock period'],
    [
      '烧伤住院患者中，烧伤休克期（伤后 48 至 72 小时内）发生急性肾功能衰竭的例数；此后发生的不计入。时段为本目录的读法。',
      'Of the burn inpatients, those with acute renal failure in the shock period, the first 48 to 72 hours; later failure does not count. The hours are our reading.',
    ],
  ),
  sum(
    'bu_severe_patients',
    'case',
    ['重度、特重度烧伤患者例数', 'Severe and extreme burns'],
    [
      '烧伤住院患者中，重度（总面积大于 30% 至 50%，或Ⅲ度大于 10% 至 20%，或面积不足但已有休克、较重吸入性损伤或复合伤）与特重度（总面积大于 50%，或Ⅲ度大于 20%）的例数。',
      'Of the burn inpatients, the severe (over 30 to 50 % of the body surface, or over 10 to 20 % of third degree, or less with shock, marked inhalation or combined injury) and the extreme (over 50 %, or over 20 % of third degree).',
    ],
  ),
  sum(
    'bu_severe_deaths',
    'case',
    ['重度、特重度烧伤死亡患者例数', 'Deaths of severe and extreme burns'],
    [
      '重度、特重度烧伤患者中，离院方式为死亡的例数。',
      'Of the severe and extreme burns, those whose way of discharge is death.',
    ],
  ),
  sum(
    'bu_superinfections',
    'case',
    ['发生二重感染的烧伤患者例数', 'Burn inpatients with a superinfection'],
    [
      '烧伤住院患者中，在抗菌药物治疗过程中发生二重感染（如真菌感染、难辨梭菌感染）的例数；一例多次计一例。',
      'Of the burn inpatients, those with a superinfection such as fungi or Clostridioides difficile under antimicrobial treatment; each counts once.',
    ],
  ),
  sum(
    'bu_deep_patients',
    'case',
    ['深Ⅱ度及以上烧伤患者例数', 'Burn inpatients with deep second degree or deeper'],
    [
      '烧伤住院患者中，有深Ⅱ度或Ⅲ度创面的例数。',
      'Of the burn inpatients, those with wounds of deep second or third degree.',
    ],
  ),
  sum(
    'bu_excisions',
    'case',
    ['施行切削痂术的深度烧伤患者例数', 'Such patients with excision of the eschar'],
    [
      '深Ⅱ度及以上烧伤患者中，至少施行一次切痂或削痂术的例数；一例多次计一例。',
      'Of the burn inpatients with deep wounds, those with at least one excision of the eschar, tangential or full; each counts once.',
    ],
  ),
  sum(
    'bu_special_bed_patients',
    'case',
    ['使用翻身床、悬浮床的烧伤患者例数', 'Burn inpatients on a turning or floating bed'],
    [
      '烧伤住院患者中，使用过翻身床或悬浮床的例数；两种都用计一例。',
      'Of the burn inpatients, those nursed on a turning or a floating bed; both count once.',
    ],
  ),
  sum(
    'bu_early_rehabilitation',
    'case',
    ['早期进行康复治疗的烧伤患者例数', 'Burn inpatients with early rehabilitation'],
    [
      '烧伤住院患者中，住院期间早期（创面愈合前即开始）接受康复治疗的例数。“早期”的界定为本目录的读法，来源未印。',
      'Of the burn inpatients, those whose rehabilitation began early, before the wounds had healed. What early means is our reading: it is not printed.',
    ],
  ),
]
