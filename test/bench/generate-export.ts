import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import { encodeGb18030 } from '../../data-samples/generator/gb18030.ts'
import { organizations } from '../../data-samples/generator/organizations.ts'
import { random } from '../../lib/core/index.ts'
import { generateDischarges } from './generate-discharges.ts'

/** What a column of the export holds, as SQL over generated stays; the names are the current codes of the front page. */
const columns: Readonly<Record<string, string>> = {
  A01: 'organization_id',
  A02: `'虚构第一医院'`,
  A48: `format('{:08d}', hash(patient_key) % 100000000)`,
  // Times in the hospital are not counted while generating: a number that tells one stay from another does as well.
  A49: 'row_number() OVER () % 10000',
  A11: `'虚构' || (hash(case_id) % 1000)`,
  A12C: 'sex',
  A13: 'admission_date - (age_years * 365 + 100)',
  A14: 'age_years',
  A20: `'990101' || format('{:012d}', hash(patient_key, 1) % 1000000000000)`,
  A26: `'霁川市清渠区虚构路' || (hash(case_id) % 200) || '号'`,
  A27: `'199' || format('{:08d}', hash(case_id) % 100000000)`,
  A32: `'联系' || (hash(case_id, 2) % 1000)`,
  A46C: `'1'`,
  B11C: 'admission_way',
  B12: `cast(admission_date AS TIMESTAMP) + INTERVAL 9 HOUR`,
  B13C: 'department',
  B15: `cast(discharge_date AS TIMESTAMP) + INTERVAL 10 HOUR`,
  B16C: 'department',
  B20: 'length_of_stay',
  B22: `'虚构医师'`,
  B34C: 'discharge_way',
  B36C: 'readmission_planned_31d',
  C03C: 'principal_diagnosis',
  C04N: `'虚构疾病'`,
  C05C: `'1'`,
  C06x01C: `'I10.x00'`,
  C06x02C: `'E11.900'`,
  C06x03C: `'-'`,
  C14x01C: 'principal_procedure',
  C16x01: 'procedure_date',
  C17x01: 'surgery_level',
  C22x01C: 'anesthesia',
  C35x01C: `'-'`,
  C35x02C: `'-'`,
  D01: 'total_cost',
  D09: 'cast(total_cost * 0.3 AS DECIMAL(18, 2))',
  D11: 'cast(total_cost * 0.2 AS DECIMAL(18, 2))',
  D20: 'cast(total_cost * 0.3 AS DECIMAL(18, 2))',
  D23: 'cast(total_cost * 0.1 AS DECIMAL(18, 2))',
}

export type Export = { readonly utf8: string; readonly gb18030: string }

/** Writes the same stays, a hospital's export of 39 columns with names and numbers of persons, in two encodings. */
export async function generateExport(rows: number, folder: string): Promise<Export> {
  const [stays, utf8, gb18030] = ['stays.parquet', 'utf-8.csv', 'gb18030.csv'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await generateDischarges({ rows, organizations: organizations(random('bench')), out: stays })
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const cells = Object.entries(columns).map(([name, sql]) => `${sql} AS "${name}"`)
  await connection.run(`COPY (SELECT ${cells.join(', ')} FROM read_parquet('${stays}')) TO '${utf8}' (HEADER)`)
  connection.closeSync()
  instance.closeSync()
  await pipeline(Readable.from(encoded(utf8)), createWriteStream(gb18030))
  return { utf8, gb18030 }
}

async function* encoded(file: string): AsyncGenerator<Buffer> {
  for await (const text of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const parts = String(text).split(/(\P{ASCII}+)/u)
    yield Buffer.concat(parts.map((part, i) => (i % 2 === 0 ? Buffer.from(part) : encodeGb18030(part))))
  }
}
