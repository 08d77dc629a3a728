import { operated } from '../case-rules.ts'
import { state, sum } from '../entry.ts'
import type { Element } from '../types.ts'

const everyStay = { column: 'case_id', known: true } as const

/** Elements of the whole institution, which indicators of several groups divide by. */
export const sharedElements: readonly Element[] = [
  {
    id: 'discharges',
    name: { zh: '出院患者例数', en: 'Discharges' },
    unit: 'case',
    definition: {
      zh: '统计期内全院出院的住院患者例数，含死亡。按出院日期归入统计期；同一患者出院两次计两例。不含门（急）诊、急诊留观及未办理住院手续者。',
      en: 'Inpatient stays of the whole institution that ended in the period, deaths included. A stay belongs to the period of its discharge date; a patient discharged twice counts twice. Outpatients, emergency observation and persons never admitted are not counted.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: everyStay },
  },
  {
    id: 'patient_days',
    name: { zh: '出院患者占用总床日数', en: 'Bed-days of discharged patients' },
    unit: 'bed-day',
    definition: {
      zh: '统计期内出院患者住院天数之和：入院日至出院日相差的天数，当日入出院计 1 天。跨期住院的全部天数计入出院所在的统计期。不是开放床日数，也不是统计期内的实际占用床日数。',
      en: 'Sum of the lengths of stay of patients discharged in the period: days between admission and discharge, same-day stays counting one. All days of a stay belong to the period of its discharge. Neither open bed-days nor the beds occupied during the period.',
    },
    overTime: 'sum',
    cases: { sum: 'length_of_stay', where: everyStay },
  },
  {
    id: 'operated_inpatients',
    name: { zh: '住院手术患者例数', en: 'Operated inpatients' },
    unit: 'case',
    definition: {
      zh: '统计期内出院、住院期间至少接受一次手术或介入、内镜治疗的患者例数；同一次住院多次手术计一例。由病案首页计数时，以主要手术填有手术级别（一至四级）为准。',
      en: 'Stays that ended in the period with at least one operation, intervention or endoscopic treatment; several operations in one stay count once. Counted from the front page: stays whose principal procedure carries an operation level, 1 to 4.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: operated },
  },
  sum(
    'working_days',
    'working-day',
    ['工作日天数', 'Working days'],
    [
      '统计期内扣除周末与法定节假日（调休上班日计入）的天数。按日历计，与设备台数无关。',
      'Days of the period without weekends and public holidays; a weekend worked in exchange for a holiday is a working day. Days of the calendar, however many machines there are.',
    ],
  ),
  state(
    'authorised_beds',
    'bed',
    ['医院编制床位数', 'Authorised beds of the hospital'],
    [
      '统计期末卫生健康行政部门核定的医院编制床位数，以官方发布数为准。不是实际开放床位数。按期末时点计，不累加。',
      'Beds that the health authority has authorised for the hospital, as officially published, on the last day of the period. These are not the open beds. A state on one day: months are not added up.',
    ],
  ),
  sum(
    'outpatients',
    'person',
    ['门诊就诊患者人数', 'Outpatients'],
    [
      '统计月内到医院门诊（不含急诊、体检）就诊的患者人数，一人同月多次就诊计一人。只能统计人次的机构，须在说明中写明，分子也用人次。',
      'Persons seen in the outpatient clinics of the hospital in the month; emergency and health check-ups are left out, and several visits of one person in a month count once. An institution that can count visits only says so and counts visits in the numerator too.',
    ],
  ),
]
