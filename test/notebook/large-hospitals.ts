import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDb } from '../../lib/engine/index.ts'
import { repository } from '../cli/zhikong.ts'

/** The sample of specialties with its ten largest hospitals only: every indicator, an eighth of the rows. */
export async function largeHospitals(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zhikong-large-'))
  const sample = join(repository, 'data-samples/specialties')
  cpSync(sample, folder, { recursive: true })
  const at = (name: string): string => `'${join(sample, name)}'`
  const db = await openDuckDb()
  try {
    await db.run(`COPY (SELECT * FROM ${at('submissions.parquet')} WHERE organization_id IN (
      SELECT organization_id FROM ${at('organizations.csv')} WHERE kind = '综合' ORDER BY beds DESC, organization_id LIMIT 10))
      TO '${join(folder, 'submissions.parquet')}' (FORMAT parquet)`)
  } finally {
    await db.close()
  }
  return folder
}
