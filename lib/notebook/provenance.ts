import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../core/index.ts'
import type { Dataset } from '../data/index.ts'
import { packageRoot } from './locate.ts'

/** What a report was made from, so that it can be made again. */
export type Provenance = {
  readonly version: string
  readonly node: string
  readonly analysis: string
  readonly params: readonly (readonly [string, string])[]
  readonly seed: string
  readonly fingerprint: string
}

const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }

/** Seeds every simulation of a report, so that the same input gives the same bytes. */
export const reportSeed = 'zhikong/1'

/** Same inputs, parameters and versions: same fingerprint. */
export function provenanceOf(analysis: string, params: Readonly<Record<string, string>>, dataset: Dataset): Provenance {
  const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))
  const digests = dataset.sources.map(({ path, sha256: digest }) => `${path} ${digest}`)
  const fingerprint = sha256(JSON.stringify([version, analysis, sorted, digests]))
  return { version, node: process.versions.node, analysis, params: sorted, seed: reportSeed, fingerprint }
}
