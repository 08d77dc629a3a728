import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Benchmark } from './figure.ts'
import { alternate } from './measure.ts'

const rounds = 15
const root = join(import.meta.dirname, '..', '..')
const help = [join(root, 'lib', 'cli', 'zhikong.mjs'), '--help']

/** How soon the command line answers: processor time of `zhikong --help` against Node starting and doing nothing. */
export const start: Benchmark = {
  name: 'start',
  async run() {
    const { own, floor } = await alternate(
      () => cpuSeconds(help),
      () => cpuSeconds(['-e', '0']),
      rounds,
    )
    const nothing = { name: 'node -e 0', samples: floor }
    return [
      { name: 'zhikong --help, processor time', unit: 's', own, floor: nothing, target: { of: 'own', atMost: 0.3 } },
    ]
  },
}

async function cpuSeconds(args: readonly string[]): Promise<number> {
  const hook = join(import.meta.dirname, 'cpu-at-exit.cjs')
  const child = spawnSync(process.execPath, ['--require', hook, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  })
  if (child.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${child.status ?? child.error?.message}`)
  const { user, system }: NodeJS.CpuUsage = JSON.parse(child.output[3] ?? '')
  return (user + system) / 1e6
}
