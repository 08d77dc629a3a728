import { join } from 'node:path'
import { expect, test } from 'vitest'
import { quiet } from '../../lib/core/index.ts'
import { openDataset } from '../../lib/data/index.ts'
import { openDuckDb } from '../../lib/engine/index.ts'
import { folderWith } from './package-folder.ts'

// So many that their hashes are not put in order all at once.
const rows = 13_000_000

test('of thirteen million stays the two that are one are found, the first and the last of the file', async () => {
  const [db, root] = [await openDuckDb(), folderWith({})]
  const stays = `SELECT 'H1' AS organization_id, 'c' || (i % ${rows - 1}) AS case_id, DATE '2023-01-01' AS discharge_date FROM range(${rows}) AS t(i)`
  await db.run(`COPY (${stays}) TO '${join(root, 'stays.parquet')}' (FORMAT parquet)`)
  await db.close()
  const resources = [{ name: 'discharges', path: 'stays.parquet' }]
  const dataset = await openDataset({ name: 'test', root, resources }, { effects: quiet })
  expect(dataset.flow).toMatchObject([{ rowsIn: rows, used: rows - 1, quarantined: 1 }])
  expect(dataset.quarantine.map(({ code, rows: faulty }) => [code, faulty])).toEqual([['ZK-ROW-DUPLICATE', 1]])
  await dataset.close()
})
