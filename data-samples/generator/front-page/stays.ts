import type { Random } from '../../../lib/core/index.ts'
import { groups, shareOf } from '../drg.ts'

/** Somebody who does not exist, with all by which a front page names a patient. */
export type Person = {
  readonly name: string
  readonly idNumber: string
  readonly card: string
  readonly record: string
  readonly phone: string
  readonly address: string
  readonly contact: string
  readonly female: boolean
  readonly born: string
}

/** One stay, before it is written in any dialect. Money in yuan. */
export type FrontPageStay = {
  readonly person: Person
  readonly hospital: string
  readonly nth: number
  readonly age: number
  readonly admitted: string
  readonly left: string
  readonly days: number
  readonly department: string
  readonly urgent: boolean
  readonly way: '1' | '4' | '5'
  readonly diagnosis: string
  readonly others: readonly string[]
  readonly procedure?: { readonly code: string; readonly date: string; readonly level: string }
  readonly furtherProcedures: readonly string[]
  readonly ventilatorHours: number
  readonly doctor: string
  readonly cost: number
  readonly selfPaid: number
  readonly items: { readonly service: number; readonly surgery: number; readonly drugs: number }
  readonly drg: string
  readonly weight: number
}

const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王']
const givenNames = ['示例', '样本', '虚构', '假名', '测试']
const accompanying = ['I10.x00', 'E11.900', 'E78.500', 'I25.103', 'N18.900', 'K76.000']
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** An id number that no authority gives: its region begins with 99. The check digit is right (GB 11643). */
export function inventedIdNumber(born: string, order: number): string {
  const digits = `990101${born.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0)
  return `${digits}${'10X98765432'[sum % 11]}`
}

export function people(source: Random, count: number): Person[] {
  return Array.from({ length: count }, (_, i): Person => {
    const born = day(Date.UTC(1935 + source.integer(60), source.integer(12), 1 + source.integer(28)))
    const female = source.next() < 0.5
    return {
      name: `${source.pick(surnames)}${source.pick(givenNames)}${i + 1}`,
      idNumber: inventedIdNumber(born, 2 * (10 + i) + (female ? 0 : 1)),
      card: `99${String(70_000_000 + i * 137)}`,
      record: String(100_200 + i * 31).padStart(8, '0'),
      phone: `199${String(10_000_000 + source.integer(89_999_999))}`,
      address: `霁川市清渠区虚构路${1 + source.integer(200)}号`,
      contact: `${source.pick(surnames)}联系${i + 1}`,
      female,
      born,
    }
  })
}

/** From when on a patient may be admitted again: nobody lies in two hospitals, and the dead do not come back. */
export type FreeFrom = Map<Person, number>

/** Stays of one hospital that ended in the first two months of 2024; some patients come back. */
export function staysOf(
  source: Random,
  hospital: string,
  { patients, freeFrom, count }: { patients: readonly Person[]; freeFrom: FreeFrom; count: number },
): FrontPageStay[] {
  const times = new Map<Person, number>()
  return Array.from({ length: count }, (_, i): FrontPageStay => {
    const group = drawGroup(source)
    const days = Math.max(1, Math.round(group.days * (0.7 + 0.6 * source.next())))
    const discharge = Date.UTC(2024, 0, 3 + Math.floor((i * 50) / count))
    const admission = discharge - days * dayLength
    const person = source.pick(patients.filter((each) => (freeFrom.get(each) ?? 0) < admission))
    const nth = (times.get(person) ?? 0) + 1
    const made = stay(source, { group, person, hospital, days, admission, discharge, nth })
    times.set(person, nth)
    freeFrom.set(person, made.way === '5' ? Number.POSITIVE_INFINITY : discharge)
    return made
  })
}

type Drawn = {
  readonly group: (typeof groups)[number]
  readonly person: Person
  readonly hospital: string
  readonly days: number
  readonly admission: number
  readonly discharge: number
  readonly nth: number
}

function stay(source: Random, { group, person, hospital, days, admission, discharge, nth }: Drawn): FrontPageStay {
  const { family } = group
  const [code] = family.procedures
  const level = family.surgery === 0 ? '1' : String(family.surgery)
  const cost = money(group.weight * 11_800 * (0.8 + 0.4 * source.next()))
  const surgery = code === undefined ? 0 : money(cost * 0.3)
  return {
    person,
    hospital,
    nth,
    age:
      Number(day(admission).slice(0, 4)) -
      Number(person.born.slice(0, 4)) -
      (day(admission).slice(5) < person.born.slice(5) ? 1 : 0),
    admitted: day(admission),
    left: day(discharge),
    days,
    department: family.department,
    urgent: source.next() < 0.35,
    way: source.next() < 0.03 ? '5' : source.next() < 0.05 ? '4' : '1',
    diagnosis: source.pick(family.diagnoses),
    others: accompanying.filter(() => source.next() < 0.25),
    ...(code === undefined
      ? {}
      : { procedure: { code, level, date: day(admission + Math.min(days - 1, 1) * dayLength) } }),
    furtherProcedures: code !== undefined && source.next() < 0.3 ? ['88.7200'] : [],
    ventilatorHours: source.next() < 0.1 ? 6 + source.integer(90) + 0.5 : 0,
    doctor: `${source.pick(surnames)}医师`,
    cost,
    selfPaid: money(cost * 0.3),
    items: { service: money(cost * 0.15), surgery, drugs: money(cost * 0.2) },
    drg: group.code,
    weight: group.weight,
  }
}

function drawGroup(source: Random): (typeof groups)[number] {
  // Newborns, mothers and cancers have fields of their own; the sample keeps to what needs none.
  const plain = groups.filter(
    ({ family }) =>
      family.diagnoses.every((code) => /^[EIJKN]/.test(code)) &&
      family.age[0] >= 35 &&
      family.male > 0.2 &&
      family.male < 0.8,
  )
  let slot = source.next() * plain.reduce((sum, group) => sum + shareOf(group), 0)
  const drawn = plain.find((group) => {
    slot -= shareOf(group)
    return slot < 0
  })
  return drawn ?? source.pick(plain)
}

const dayLength = 86_400_000
const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
const money = (yuan: number): number => Math.round(yuan * 100) / 100
