import { DuckDBInstance } from '@duckdb/node-api'
import { dischargeColumns } from '../../data-samples/generator/discharge-columns.ts'
import { costPerWeight, groups, shareOf, weightVersion } from '../../data-samples/generator/drg.ts'
import type { Hospital } from '../../data-samples/generator/organizations.ts'

export type Generation = {
  readonly rows: number
  readonly organizations: readonly Pick<Hospital, 'id' | 'beds'>[]
  /** Discharges of these years, the first and the last. */
  readonly years?: readonly [number, number]
  /** Path of the Parquet file to write. */
  readonly out: string
}

/**
 * Writes stays with the columns of the sample and a dozen more, made inside the engine: a range of numbers, and hashes of
 * them for chance. Meant for timing, so hospitals and patients are simpler than in the sample; the same rows each time.
 */
export async function generateDischarges({
  rows,
  organizations,
  out,
  years = [2021, 2024],
}: Generation): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    await connection.run(hospitalTable(organizations))
    await connection.run(groupTable())
    await connection.run(`COPY (${staysOf(rows, years)}) TO ${text(out)} (FORMAT parquet, COMPRESSION zstd)`)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`
const orNull = (value: string | undefined): string => (value === undefined ? 'NULL' : text(value))

/** Shares of a thousand slots: drawing a slot draws in proportion, by one look-up. */
function slots(sizes: readonly number[]): { readonly from: number; readonly to: number }[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  let before = 0
  return sizes.map((size) => {
    const from = Math.round((before / total) * slotCount)
    before += size
    return { from, to: Math.round((before / total) * slotCount) }
  })
}

const slotCount = 10_000

function hospitalTable(organizations: Generation['organizations']): string {
  const spans = slots(organizations.map(({ beds }) => beds))
  const values = organizations.map(({ id }, nth) => `(${text(id)}, ${spans[nth]?.from}, ${spans[nth]?.to})`)
  return `CREATE TABLE hospital AS SELECT id, unnest(range(first, last)) AS slot
    FROM (VALUES ${values.join(', ')}) AS spans(id, first, last)`
}

function groupTable(): string {
  const spans = slots(groups.map(shareOf))
  const values = groups.map(({ code, weight, days, family }, nth) => {
    const [diagnosis = ''] = family.diagnoses
    const [procedure] = family.procedures
    const level = family.surgery === 0 ? undefined : String(family.surgery)
    const texts = [text(code), text(family.department), text(diagnosis), orNull(procedure), orNull(level)]
    const numbers = [weight, days, family.male, family.age[0], family.age[1], family.deaths]
    return `(${[...texts, ...numbers, spans[nth]?.from, spans[nth]?.to].join(', ')})`
  })
  return `CREATE TABLE drg AS
    SELECT code, dept, dx, px, lvl, weight::DECIMAL(10,4) AS weight, days, male, age, sd, deaths, unnest(range(first, last)) AS slot
    FROM (VALUES ${values.join(', ')}) AS spans(code, dept, dx, px, lvl, weight, days, male, age, sd, deaths, first, last)`
}

/**
 * Uniform in [0, 1): a hash of the row number and a stream of its own. Hashed twice: one hash of two numbers is an
 * exclusive or of their hashes, so that all streams would move together.
 */
const chance = (stream: number): string => `((hash(hash(i, ${stream})) >> 11)::DOUBLE / 9007199254740992.0)`

/** Three uniforms make a bell near enough for ages and costs: mean 0, standard deviation 1. */
const bell = (stream: number): string =>
  `((${chance(stream)} + ${chance(stream + 1)} + ${chance(stream + 2)} - 1.5) * 2)`

function staysOf(rows: number, [first, last]: readonly [number, number]): string {
  const drawn = `
    SELECT i, hospital.id AS org, drg.*,
      DATE '${first}-01-01' + CAST(floor(${chance(3)} * (DATE '${last + 1}-01-01' - DATE '${first}-01-01')) AS INTEGER) AS leaves,
      DATE '${last}-12-02' AS followed,
      greatest(1, CAST(round(drg.days * exp(0.4 * ${bell(4)} - 0.08)) AS INTEGER)) AS los,
      ${chance(7)} AS fate, ${chance(8)} AS grouping
    FROM range(${rows}) AS numbers(i)
    JOIN hospital ON hospital.slot = CAST(floor(${chance(1)} * ${slotCount}) AS INTEGER)
    JOIN drg ON drg.slot = CAST(floor(${chance(2)} * ${slotCount}) AS INTEGER)`
  return `SELECT ${Object.entries(benchColumns)
    .map(([name, type]) => `CAST(${expressionOf[name]} AS ${type}) AS ${name}`)
    .join(', ')} FROM (${drawn})`
}

/** What a front page also holds, and a scan has to pass by. */
const furtherColumns = {
  birth_date: 'DATE',
  payment_way: 'VARCHAR',
  admission_department: 'VARCHAR',
  admission_condition: 'VARCHAR',
  other_diagnoses: 'VARCHAR',
  other_procedures: 'VARCHAR',
  incision: 'VARCHAR',
  self_paid: 'DECIMAL(18,2)',
  cost_nursing: 'DECIMAL(18,2)',
  cost_laboratory: 'DECIMAL(18,2)',
  cost_imaging: 'DECIMAL(18,2)',
  cost_surgery: 'DECIMAL(18,2)',
  cost_western_drugs: 'DECIMAL(18,2)',
} as const

/** Readmissions are supplied, as a region supplies them: linking the stays of patients is not what is timed. */
export const benchColumns = { ...dischargeColumns, ...furtherColumns, readmitted_14d: 'INTEGER' } as const
const cost = `weight::DOUBLE * ${costPerWeight} * exp(0.25 * ${bell(15)})`
const years = `least(98, greatest(0, round(age + sd * ${bell(10)})))`

const expressions = {
  organization_id: 'org',
  case_id: `format('{:016x}', hash(i, 20))`,
  patient_key: `format('{:016x}', hash(i % 1700000, 21))`,
  sex: `CASE WHEN ${chance(9)} < male THEN '1' ELSE '2' END`,
  age_years: years,
  admission_way: `CASE WHEN ${chance(13)} < 0.35 THEN '1' ELSE '2' END`,
  admission_date: 'leaves - los',
  discharge_date: 'leaves',
  department: 'dept',
  length_of_stay: 'los',
  discharge_way: `CASE WHEN fate < deaths * 2 THEN '5' WHEN fate < 0.05 THEN '4' ELSE '1' END`,
  readmission_planned_31d: `'1'`,
  principal_diagnosis: 'dx',
  principal_procedure: 'px',
  procedure_date: 'CASE WHEN px IS NOT NULL THEN leaves - los + least(los - 1, 1) END',
  surgery_level: 'lvl',
  anesthesia: `CASE WHEN lvl IS NOT NULL THEN '01' END`,
  unplanned_reoperation: `CASE WHEN lvl IS NOT NULL THEN CAST(${chance(14)} < 0.01 AS INTEGER) END`,
  total_cost: cost,
  drg_code: `CASE WHEN grouping < 0.02 THEN '0000' ELSE code END`,
  drg_weight: 'CASE WHEN grouping >= 0.02 THEN weight END',
  drg_weight_version: `CASE WHEN grouping >= 0.02 THEN ${text(weightVersion)} END`,
  readmitted_30d: `CASE WHEN leaves < followed THEN CAST(${chance(18)} < 0.03 AS INTEGER) END`,
  readmitted_14d: `CASE WHEN leaves < followed THEN CAST(${chance(31)} < 0.015 AS INTEGER) END`,
  birth_date: `leaves - los - CAST((${years} + ${chance(22)}) * 365.25 AS INTEGER)`,
  payment_way: `CASE WHEN ${chance(23)} < 0.6 THEN '1' WHEN ${chance(23)} < 0.9 THEN '2' ELSE '7' END`,
  admission_department: 'dept',
  admission_condition: `CASE WHEN ${chance(24)} < 0.9 THEN '1' ELSE '4' END`,
  other_diagnoses: `concat_ws('|', ${['I10.x00', 'E11.900', 'J44.900', 'N18.900'].map((code, nth) => `CASE WHEN ${chance(25 + nth)} < 0.3 THEN '${code}' END`).join(', ')})`,
  other_procedures: `CASE WHEN px IS NOT NULL AND ${chance(30)} < 0.4 THEN '88.7200|93.9000' END`,
  incision: `CASE WHEN lvl IS NOT NULL THEN 'Ⅱ/甲' END`,
  self_paid: `0.3 * ${cost}`,
  cost_nursing: `0.03 * ${cost}`,
  cost_laboratory: `0.15 * ${cost}`,
  cost_imaging: `0.1 * ${cost}`,
  cost_surgery: `CASE WHEN lvl IS NOT NULL THEN 0.3 * ${cost} ELSE 0 END`,
  cost_western_drugs: `0.2 * ${cost}`,
} satisfies Record<keyof typeof benchColumns, string>

const expressionOf: Readonly<Record<string, string>> = expressions
