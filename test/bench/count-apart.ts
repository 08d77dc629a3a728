import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { countByHand, countOwn } from './count-cases.ts'
import { timed } from './measure.ts'

export type Apart = { readonly wall: number; readonly cpu: number; readonly megabytes: number }

const ways = { own: countOwn, hand: countByHand } as const

/** Counts in a process of its own, whose peak memory is that of the work and of nothing else. */
export function countApart(way: keyof typeof ways, root: string): Apart {
  const script = fileURLToPath(import.meta.url)
  const child = spawnSync(process.execPath, ['--import', 'tsx', script, way, root], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(`${script} ended with ${child.status}: ${child.stderr}`)
  return JSON.parse(child.stdout)
}

const [script, way, root] = process.argv.slice(1)
if (script === fileURLToPath(import.meta.url) && root !== undefined && (way === 'own' || way === 'hand')) {
  const timing = await timed(() => ways[way](root))
  const megabytes = process.resourceUsage().maxRSS / 1024
  process.stdout.write(JSON.stringify({ ...timing, megabytes }))
}
