import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { quiet } from '../../lib/core/index.ts'
import { openDataset, runChecks } from '../../lib/data/index.ts'
import type { Benchmark } from './figure.ts'
import { type Export, generateExport } from './generate-export.ts'
import { alternate, type Timing, timed } from './measure.ts'

const rows = 1_000_000
const threads = 2
const rounds = 5
const hashKey = 'the key of the benchmark'
const nothing: Timing = { wall: 0, cpu: 0 }

/**
 * A hospital's export in GB18030, loaded and checked, against DuckDB reading the same rows from a UTF-8 file without
 * checks: twice its time is half its speed.
 */
export const load: Benchmark = {
  name: 'load',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'zhikong-bench-'))
    try {
      const files = await generateExport(rows, folder)
      const { own, floor } = await alternate(
        async () => loadedAndChecked(files),
        async () => ({ open: await timed(() => readOnly(files)), check: nothing }),
        rounds,
      )
      const against = (name: string, of: 'wall' | 'cpu', samples: readonly number[]) => ({
        name,
        unit: 'ms' as const,
        own: samples,
        floor: { name: 'DuckDB, UTF-8, no checks', samples: floor.map(({ open }) => open[of]) },
      })
      return [
        against(
          '1 M stays in GB18030: load, hash, set aside',
          'wall',
          own.map(({ open }) => open.wall),
        ),
        against(
          '  the same, processor time',
          'cpu',
          own.map(({ open }) => open.cpu),
        ),
        {
          ...against(
            '  with every check of cases',
            'wall',
            own.map(({ open, check }) => open.wall + check.wall),
          ),
          target: { of: 'ratio' as const, atMost: 2 },
        },
        against(
          '  the same, processor time',
          'cpu',
          own.map(({ open, check }) => open.cpu + check.cpu),
        ),
      ]
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}

async function loadedAndChecked({ gb18030 }: Export) {
  const resources = [{ name: 'discharges', path: basename(gb18030) }]
  const opening = openDataset(
    { name: 'bench', root: dirname(gb18030), resources },
    { effects: quiet, threads, hashKey },
  )
  const open = await timed(() => opening)
  const dataset = await opening
  assert.deepEqual(
    dataset.flow.map(({ rowsIn, used, quarantined }) => [rowsIn, used + quarantined]),
    [[rows, rows]],
  )
  const check = await timed(() => runChecks(dataset))
  await dataset.close()
  return { open, check }
}

async function readOnly({ utf8 }: Export): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) })
  const connection = await instance.connect()
  await connection.run(`CREATE TABLE stays AS SELECT * FROM read_csv('${utf8}')`)
  connection.closeSync()
  instance.closeSync()
}
