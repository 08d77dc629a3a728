import { expect, test } from 'vitest'
import { quiet } from '../../lib/core/index.ts'
import { openDataset } from '../../lib/data/index.ts'
import { folderWith, lines } from './package-folder.ts'

// A file as others publish it: a hospital on several rows, and words in place of numbers that are withheld.
const file = lines(
  'name,id,measure,cases,events',
  'North,H1,heart,100,20',
  'North,H1,lung,N/A,Too Few',
  'South,H2,heart,50, Too Few ',
  'South,H2,lung,80,8',
)

async function opened() {
  return openDataset(
    {
      name: 'foreign',
      root: folderWith({ 'file.csv': file }),
      resources: [
        {
          name: 'organizations',
          path: 'file.csv',
          zhikong: { mapping: { organization_id: 'id', name: 'name' }, where: { measure: 'heart' } },
        },
        {
          name: 'submissions',
          path: 'file.csv',
          schema: {
            missingValues: ['', { value: 'N/A', label: 'missing' }, { value: 'Too Few', label: 'suppressed' }],
          },
          zhikong: {
            mapping: { organization_id: 'id', stratum: 'measure', period: { value: '2022' } },
            unpivot: { n: 'cases', x: 'events' },
          },
        },
      ],
    },
    { effects: quiet, elements: ['n', 'x'] },
  )
}

test('rows of another kind are filtered and counted, not taken for repeated ones', async () => {
  const dataset = await opened()
  try {
    const [organizations, submissions] = dataset.flow
    expect(organizations).toMatchObject({ rowsIn: 4, used: 2, quarantined: 0 })
    expect(organizations?.filtered).toEqual([
      { reason: expect.objectContaining({ en: 'rows of another kind' }), rows: 2 },
    ])
    expect(submissions).toMatchObject({ rowsIn: 8, used: 8, quarantined: 0, filtered: [] })
    expect(dataset.organizations.map(({ name }) => name)).toEqual(['North', 'South'])
  } finally {
    await dataset.close()
  }
})

test('a word in place of a number becomes the reason for none, and never 0', async () => {
  const dataset = await opened()
  try {
    const table = await dataset.engine.query(
      'SELECT organization_id, stratum, element, value, missing_reason FROM submissions ORDER BY 1, 2, 3',
    )
    const rows = (table.columns[0] ?? []).map((_, row) => table.columns.map((column) => column[row]).join(' '))
    expect(rows).toEqual([
      'H1 heart n 100 ',
      'H1 heart x 20 ',
      'H1 lung n  missing',
      'H1 lung x  suppressed',
      'H2 heart n 50 ',
      'H2 heart x  suppressed',
      'H2 lung n 80 ',
      'H2 lung x 8 ',
    ])
  } finally {
    await dataset.close()
  }
})

test('a column that a filter names and the file lacks is a problem with the nearest name', async () => {
  const work = openDataset(
    {
      name: 'foreign',
      root: folderWith({ 'file.csv': file }),
      resources: [
        {
          name: 'organizations',
          path: 'file.csv',
          zhikong: { mapping: { organization_id: 'id', name: 'name' }, where: { mesure: 'heart' } },
        },
      ],
    },
    { effects: quiet },
  )
  await expect(work).rejects.toMatchObject({ problems: [{ code: 'ZK-COL-UNKNOWN', params: { nearest: 'measure' } }] })
})
