import type { Random } from '../../lib/core/index.ts'
import { activity, lastDay, type Month, months, years } from './calendar.ts'
import type { Stay } from './discharge-columns.ts'
import { type Group, groups, shareOf } from './drg.ts'
import type { Hospital, Service } from './organizations.ts'
import { type Admission, daysOf, dischargeDay, type Habits, person, stay } from './stay.ts'
import { casemixPull, stayOutliers } from './stories.ts'

const byCode = new Map(groups.map((group) => [group.code, group]))

/** What somebody comes back with unexpectedly, by the department that sent them home. */
const comesBackWith: Record<string, string> = {
  '0301': 'ES35',
  '0302': 'GW19',
  '0303': 'BR25',
  '0304': 'FR25',
  '0306': 'LR15',
  '0307': 'KS15',
  '0401': 'GV15',
  '0404': 'LU15',
  '0403': 'IU29',
  '0501': 'NS19',
  '0502': 'OZ19',
  '0701': 'DT19',
  '1900': 'RE15',
  '2800': 'SR15',
}

const departmentNeeds: Record<string, Service> = {
  '0401': 'general-surgery',
  '0404': 'urology',
  '0501': 'obstetrics',
  '0502': 'obstetrics',
  '0701': 'obstetrics',
  '1900': 'oncology',
  '2800': 'intensive-care',
}

/** About `stays` front pages of the province: a sample, small hospitals drawn more densely than large ones. */
export function discharges(hospitals: readonly Hospital[], stays: number, source: Random): Stay[] {
  const weights = hospitals.map(({ beds, joined }) => beds ** 0.75 * (1 - joined / months.length))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  // Returns make about a twelfth more stays than are drawn here.
  return hospitals.flatMap((hospital, nth) => {
    const open = months.length - hospital.joined
    return ofHospital(hospital, ((weights[nth] ?? 0) / total / open) * stays * 0.925, source.fork(hospital.id))
  })
}

function ofHospital(hospital: Hospital, perMonth: number, source: Random): Stay[] {
  const habits = habitsOf(hospital, source.fork('habits'))
  const draw = groupsOf(hospital, source.fork('groups'))
  const rows = months
    .filter(({ index }) => index >= hospital.joined)
    .flatMap((month) => {
      const count = source.poisson((perMonth * activity(month)) / 1.045)
      return Array.from({ length: count }, () => draw(month, source)).flatMap((group) => {
        const who = person(group, source)
        const days = daysOf(group, habits, month.year, source)
        return withReturn(
          { hospital, habits, group, person: who, discharge: dischargeDay(month, source), year: month.year, days },
          source,
        )
      })
    })
  return rows.sort((a, b) => compare(a.discharge_date, b.discharge_date) || compare(a.case_id, b.case_id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function habitsOf(hospital: Hospital, source: Random): Habits {
  const { level } = hospital
  const outlier = stayOutliers.find(({ organization }) => organization === hospital.id)?.effect
  const spread = (sd: number): number => Math.exp(source.normal(0, sd))
  return {
    stay: (outlier ?? spread(0.06)) * { tertiary: 0.98, secondary: 1.02, primary: 1.04 }[level],
    cost: spread(0.08) * { tertiary: 1.06, secondary: 0.93, primary: 0.8 }[level],
    deaths: spread(0.25),
    readmissions: spread(0.3),
    reoperations: spread(0.35),
    minimallyInvasive: { tertiary: 0.78, secondary: 0.6, primary: 0.4 }[level] + source.normal(0, 0.06),
  }
}

/** Draws groups as this hospital sees them: by its services, its level and a taste of its own. */
function groupsOf(hospital: Hospital, source: Random): (month: Month, source: Random) => Group {
  const pull = casemixPull[hospital.level] + source.normal(0, 0.1)
  const taste = new Map<string, number>()
  const tasteOf = (department: string): number => {
    const known = taste.get(department) ?? source.gamma(8, 1 / 8)
    taste.set(department, known)
    return known
  }
  const open = groups.filter((group) => treats(hospital, group))
  const cumulative: number[] = []
  for (const group of open) {
    const share = shareOf(group) * group.weight ** pull * tasteOf(group.family.department)
    cumulative.push((cumulative.at(-1) ?? 0) + share)
  }
  return (month, stream) => drawSeasonal(open, cumulative, month, stream)
}

function drawSeasonal(open: readonly Group[], cumulative: readonly number[], month: Month, source: Random): Group {
  const winter = [11, 12, 1, 2, 3].includes(month.month)
  for (;;) {
    const at = source.next() * (cumulative.at(-1) ?? 0)
    const group = open[cumulative.findIndex((upTo) => at < upTo)]
    if (group && (winter || group.family.adrg[0] !== 'E' || source.next() < 0.68)) return group
  }
}

function treats(hospital: Hospital, { family, severity }: Group): boolean {
  const needed = departmentNeeds[family.department]
  if (needed !== undefined && !hospital.services.has(needed)) return false
  if (needed === undefined && hospital.kind !== '综合') return false
  if (hospital.level === 'primary') return family.surgery === 0 && family.weight < 0.9 && severity !== '1'
  if (hospital.level === 'secondary' && hospital.ownership === 'private') return family.surgery < 4
  return true
}

/** The stay, and the one that follows it where the patient comes back. */
function withReturn(admission: Admission, source: Random): Stay[] {
  const first = stay(admission, source)
  if (first.discharge_way === '5' || first.drg_weight === null) return [first]
  const { group, habits, year } = admission
  const planned = group.family.adrg === 'RE1' || group.family.adrg === 'RG1'
  const unplannedRisk = 0.042 * group.family.weight ** 0.15 * habits.readmissions * 0.97 ** (year - 2021)
  const draw = source.next()
  if (planned && draw < 0.45) return followed(admission, first, group, 18 + source.integer(10), 'planned', source)
  const back = byCode.get(comesBackWith[group.family.department] ?? '')
  if (back && draw > 1 - unplannedRisk) {
    const gap = Math.min(30, 1 + Math.floor(source.gamma(1.2, 8)))
    return followed(admission, first, back, gap, 'unplanned', source)
  }
  if (draw > 0.1 && draw < 0.135 && back)
    return followed(admission, first, back, 45 + source.integer(300), 'later', source)
  return [first]
}

function followed(
  admission: Admission,
  first: Stay,
  group: Group,
  gap: number,
  kind: 'planned' | 'unplanned' | 'later',
  source: Random,
): Stay[] {
  const days = daysOf(group, admission.habits, admission.year, source)
  const discharge = admission.discharge + gap + days
  if (discharge > lastDay) return [first]
  const year = years[Math.floor((discharge - (months[0]?.firstDay ?? 0)) / 365.25)] ?? admission.year
  const second = stay({ ...admission, group, discharge, year, days }, source)
  if (kind === 'planned') return [{ ...first, readmission_planned_31d: '2' }, second]
  if (kind === 'unplanned' && first.readmitted_30d !== null) return [{ ...first, readmitted_30d: 1 }, second]
  return [first, second]
}
