import { basename, dirname } from 'node:path'
import { quiet } from '../../../lib/core/index.ts'
import { openDataset } from '../../../lib/data/index.ts'
import { loadFacts } from '../../../lib/indicators/index.ts'

// Opens the file as a package, checks it, and counts every element that cases can answer. Prints what peers.ts compares.
const [file = '', threads = '2', ...names] = process.argv.slice(2)
const start = performance.now()
const dataset = await openDataset(
  { name: 'bench', root: dirname(file), resources: [{ name: 'discharges', path: basename(file) }] },
  { effects: quiet, threads: Number(threads) },
)
const facts = await loadFacts(dataset, [], 'department')
const seconds = (performance.now() - start) / 1000
const totals = names.map((name) => (facts.values.get(name) ?? []).reduce<number>((sum, value) => sum + (value ?? 0), 0))
await dataset.close()
process.stdout.write(JSON.stringify({ seconds, groups: facts.organization.length, totals }))
