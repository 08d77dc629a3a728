import { casemix } from './case-mix.ts'
import { cases } from './cases.ts'
import { charts } from './charts.ts'
import type { Benchmark } from './figure.ts'
import { forms } from './forms.ts'
import { growth } from './growth.ts'
import { load } from './load.ts'
import { peers } from './peers.ts'
import { print } from './print.ts'
import { report } from './report.ts'
import { start } from './start.ts'
import { tableOf } from './table.ts'

const benchmarks: readonly Benchmark[] = [start, load, cases, growth, casemix, peers, charts, print, report, forms]

const names = process.argv.slice(2)
const unknown = names.filter((name) => !benchmarks.some((each) => each.name === name))
if (unknown.length > 0) {
  process.stderr.write(
    `no benchmark ${unknown.join(', ')}; there are ${benchmarks.map(({ name }) => name).join(', ')}\n`,
  )
  process.exitCode = 2
} else {
  for (const benchmark of benchmarks) {
    if (names.length > 0 && !names.includes(benchmark.name)) continue
    process.stdout.write(`${tableOf(await benchmark.run())}\n\n`)
  }
}
