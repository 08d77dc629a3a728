import { type Bilingual, sha256, toolkitVersion } from '../core/index.ts'
import type { Dataset } from '../data/index.ts'

/** What a report was made from, so that it can be made again. */
export type Provenance = {
  readonly version: string
  readonly node: string
  readonly analysis: string
  readonly params: readonly (readonly [string, string])[]
  readonly seed: string
  readonly fingerprint: string
}

/** Seeds every simulation of a report, so that the same input gives the same bytes. */
export const reportSeed = 'zhikong/1'

/** Same inputs, parameters and versions: same fingerprint. */
export function provenanceOf(analysis: string, params: Readonly<Record<string, string>>, dataset: Dataset): Provenance {
  const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))
  const digests = [
    ...dataset.sources.map(({ path, sha256: digest }) => `${path} ${digest}`),
    ...(dataset.database ? [`${dataset.database.path} ${answersDigest(dataset)}`] : []),
  ]
  const fingerprint = sha256(JSON.stringify([toolkitVersion, analysis, sorted, digests]))
  return {
    version: toolkitVersion,
    node: process.versions.node,
    analysis,
    params: sorted,
    seed: reportSeed,
    fingerprint,
  }
}

/** What a database answered, in place of the digest that a file has: the same for the same data. */
export const answersDigest = (dataset: Dataset): string =>
  sha256(JSON.stringify(dataset.engineOf('discharges').asked.map(({ sha256: sql, answer }) => [sql, answer])))

/** Said of counts and sums that a platform made by printed SQL. */
export const suppliedNote: Bilingual = { zh: '数据由平台汇总后提供', en: 'aggregate supplied by the site' }
