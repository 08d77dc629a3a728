import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Benchmark, Figure } from './figure.ts'
import { timed } from './measure.ts'

const rounds = 3
const root = join(import.meta.dirname, '..', '..')

/** The whole annual report as a user runs it, from the command line to the last file, and its stages as it tells them. */
export const report: Benchmark = {
  name: 'report',
  async run() {
    const whole: number[] = []
    const stages = new Map<string, number[]>()
    for (let round = 0; round < rounds; round++) {
      const out = await mkdtemp(join(tmpdir(), 'zhikong-bench-'))
      const { wall } = await timed(async () => {
        for (const [stage, seconds] of stagesOf(run(out))) stages.set(stage, [...(stages.get(stage) ?? []), seconds])
      })
      whole.push(wall / 1000)
      await rm(out, { recursive: true })
    }
    const parts = [...stages].map(([stage, own]): Figure => ({ name: `  ${stage}`, unit: 's', own }))
    return [{ name: 'zhikong run annual-report', unit: 's', own: whole, target: { of: 'own', atMost: 60 } }, ...parts]
  },
}

function run(out: string): string {
  const command = [join(root, 'lib', 'cli', 'zhikong.mjs'), 'run', 'annual-report', '--lang', 'en', '--out', out]
  const child = spawnSync(process.execPath, [...command, '--data', join('data-samples', 'province')], {
    cwd: root,
    encoding: 'utf8',
  })
  if (child.status !== 0) throw new Error(`the annual report failed:\n${child.stderr}`)
  return child.stderr
}

/** From "took 12.0 s (loading 1.0 s, counting 0.5 s, …)": each stage with its seconds. */
function stagesOf(stderr: string): [string, number][] {
  const told = /^took [\d.]+ s \((.*)\)$/m.exec(stderr)?.[1]
  if (told === undefined) throw new Error(`no stages were told:\n${stderr}`)
  return [...told.matchAll(/([^,]+?) ([\d.]+) s(?:, |$)/g)].map(([, stage = '', seconds]) => [stage, Number(seconds)])
}
