import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { random } from '../../lib/core/index.ts'
import { organizations } from './organizations.ts'
import { type Row, writeCsv } from './write.ts'

const months = [2021, 2022, 2023].flatMap((year) =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`),
)

/** Writes a plain table that is no data package: emergency attendances and long stays of twelve invented hospitals. */
export async function writeEmergency(folder: string): Promise<void> {
  const source = random('zhikong').fork('emergency')
  const hospitals = organizations(random('zhikong').fork('organizations'))
  const rows = hospitals
    .filter(({ level, kind }) => level === 'tertiary' && kind === '综合')
    .slice(0, 12)
    .flatMap(({ id, beds }): Row[] => {
      const own = source.fork(id)
      const usual = -2.6 + own.normal(0, 0.45)
      return months.map((month, at) => {
        const winter = Math.cos((2 * Math.PI * (at % 12)) / 12)
        const snow = month === '2023-03' ? 0.9 : 0
        const attendances = own.poisson(beds * 9 * (1 + 0.05 * winter))
        const odds = usual + 0.22 * winter + 0.012 * at + snow + own.normal(0, 0.1)
        const breaches = own.binomial(attendances, 1 / (1 + Math.exp(-odds)))
        return { organisation: id, month, attendances, breaches }
      })
    })
  await mkdir(folder, { recursive: true })
  await writeCsv(join(folder, 'monthly.csv'), ['organisation', 'month', 'attendances', 'breaches'], rows)
}
