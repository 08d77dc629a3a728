import type { Random } from '../../lib/core/index.ts'
import { isoDate, isSunday, lastDay, type Month } from './calendar.ts'
import type { Stay } from './discharge-columns.ts'
import { costPerWeight, type Group, weightVersion } from './drg.ts'
import type { Hospital } from './organizations.ts'

/** How a hospital differs from others of its level, on stays. */
export type Habits = {
  readonly stay: number
  readonly cost: number
  readonly deaths: number
  readonly readmissions: number
  readonly reoperations: number
  /** Share of the first listed (less invasive) procedure. */
  readonly minimallyInvasive: number
}

export type Person = { readonly key: string; readonly sex: '1' | '2'; readonly age: number }

export type Admission = {
  readonly hospital: Hospital
  readonly habits: Habits
  readonly group: Group
  readonly person: Person
  readonly discharge: number
  readonly year: number
  readonly days: number
}

const hex = (source: Random): string => source.integer(4294967296).toString(16).padStart(8, '0')

/** Sixteen hexadecimal digits, as a keyed hash would look. */
export const hashLike = (source: Random): string => hex(source) + hex(source)

export function person(group: Group, source: Random): Person {
  const [mean, sd] = group.family.age
  const youngest = mean < 20 ? 0 : 15
  const age = Math.min(98, Math.max(youngest, Math.round(source.normal(mean, sd))))
  const fertile = group.family.department === '0502' ? Math.min(47, Math.max(18, age)) : age
  return { key: hashLike(source), sex: source.next() < group.family.male ? '1' : '2', age: fertile }
}

/** A day of the month to leave on; fewer leave on Sundays. */
export function dischargeDay(month: Month, source: Random): number {
  const day = month.firstDay + source.integer(month.days)
  return isSunday(day) && source.next() < 0.45 ? month.firstDay + source.integer(month.days) : day
}

/** Days between admission and discharge; getting shorter by three and a half per cent a year. */
export function daysOf(group: Group, habits: Habits, year: number, source: Random): number {
  const mean = group.days * habits.stay * 0.965 ** (year - 2021)
  return Math.max(1, Math.round(source.gamma(4.5, mean / 4.5)))
}

/** One row of the table. */
export function stay(admission: Admission, source: Random): Stay {
  const { hospital, group, person: patient, discharge, days } = admission
  const ungrouped = source.next() < 0.02
  const emergency = source.next() < group.family.emergency
  return {
    organization_id: hospital.id,
    case_id: hashLike(source),
    patient_key: patient.key,
    sex: patient.sex,
    age_years: patient.age,
    admission_way: emergency ? '1' : source.next() < 0.015 ? '3' : '2',
    admission_date: isoDate(discharge - days),
    discharge_date: isoDate(discharge),
    department: group.family.department,
    length_of_stay: days,
    discharge_way: dischargeWay(admission, source),
    readmission_planned_31d: '1',
    principal_diagnosis: source.pick(group.family.diagnoses),
    ...procedureOf(admission, emergency, source),
    total_cost: costOf(admission, source).toFixed(2),
    drg_code: ungrouped ? (source.next() < 0.7 ? '0000' : 'QY') : group.code,
    drg_weight: ungrouped ? null : group.weight.toFixed(4),
    drg_weight_version: ungrouped ? null : weightVersion,
    readmitted_30d: discharge > lastDay - 30 ? null : 0,
  }
}

const bySeverity = { '1': 5, '3': 1.8, '5': 0.7, '9': 1 } as const

function dischargeWay({ group, habits, person: patient }: Admission, source: Random): string {
  const old = Math.exp((patient.age - 65) / 25)
  if (source.next() < group.family.deaths * bySeverity[group.severity] * habits.deaths * Math.min(3, old)) return '5'
  const draw = source.next()
  if (draw < 0.936) return '1'
  return draw < 0.951 ? '2' : draw < 0.957 ? '3' : draw < 0.997 ? '4' : '9'
}

type Procedure = Pick<
  Stay,
  'principal_procedure' | 'procedure_date' | 'surgery_level' | 'anesthesia' | 'unplanned_reoperation'
>

function procedureOf(
  { group, habits, discharge, days, year }: Admission,
  emergency: boolean,
  source: Random,
): Procedure {
  const { procedures, surgery } = group.family
  const [first = null, ...others] = procedures
  const favoured = source.next() < habits.minimallyInvasive + 0.02 * (year - 2021)
  const code = favoured || others.length === 0 ? first : source.pick(others)
  const wait = emergency ? source.integer(2) : 1 + source.integer(3)
  const day = discharge - days + Math.min(days - 1, wait)
  const none = { surgery_level: null, anesthesia: null, unplanned_reoperation: null }
  if (code === null) return { principal_procedure: null, procedure_date: null, ...none }
  if (surgery === 0) return { principal_procedure: code, procedure_date: isoDate(day), ...none }
  const reoperated = source.next() < 0.004 * surgery * habits.reoperations
  return {
    principal_procedure: code,
    procedure_date: isoDate(day),
    surgery_level: String(surgery === 3 && source.next() < 0.12 ? 2 : surgery),
    anesthesia: surgery >= 3 ? '01' : source.pick(['01', '02', '03']),
    unplanned_reoperation: reoperated ? 1 : 0,
  }
}

function costOf({ group, habits, days, year }: Admission, source: Random): number {
  const ofStay = 0.65 + (0.35 * days) / group.days
  return (
    group.weight * costPerWeight * habits.cost * ofStay * 1.012 ** (year - 2021) * Math.exp(source.normal(-0.03, 0.25))
  )
}
