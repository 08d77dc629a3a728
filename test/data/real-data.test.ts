import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { quiet } from '../../lib/core/index.ts'
import { openDataset } from '../../lib/data/index.ts'
import { shared } from '../shared.ts'

const folder = shared('realdata')
if (!existsSync(folder)) console.log(`real-data.test: skipped, ${folder} is absent`)

test.skipIf(!existsSync(folder))(
  'open data of another country, a wide file with its own headers, loads without loss',
  async () => {
    const dataset = await openDataset(
      {
        name: 'nhs-emergency',
        root: folder,
        resources: [
          {
            name: 'attendances',
            path: 'nhsr_ae_attendances.csv',
            zhikong: {
              table: 'submissions',
              mapping: { organization_id: 'org_code', department: 'type' },
              unpivot: { attendances: 'attendances', breaches: 'breaches', admissions: 'admissions' },
            },
          },
        ],
      },
      { effects: quiet, elements: ['attendances', 'breaches', 'admissions'] },
    )
    // 12,765 rows of three numbers each, as the file's own description says.
    expect(dataset.flow).toMatchObject([{ rowsIn: 38295, used: 38295, quarantined: 0 }])
    // awk -F, 'NR>1{s+=$4}END{print s}' nhsr_ae_attendances.csv
    const { columns } = await dataset.engine.query(`SELECT sum("value") FROM submissions WHERE element = 'attendances'`)
    expect(columns).toEqual([[72019402]])
    await dataset.close()
  },
)
