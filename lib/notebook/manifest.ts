import { indicators } from '../catalogue/index.ts'
import type { Lang } from '../core/index.ts'
import type { Dataset } from '../data/index.ts'
import { type Provenance, suppliedNote } from './provenance.ts'

/** What printing adds to the record: the browser and the fonts that ended up in the PDF. */
export type PrintRecord = {
  readonly browser: string
  readonly browserKind: string
  readonly fonts: readonly string[]
  readonly pages: number
}

export type Manifest = { readonly schema: 'zhikong-run/1' } & Readonly<Record<string, unknown>>

/** The run's record: input hashes and row flow, definition versions, parameters, seed, package, browser and font versions, warnings. */
export function manifest(record: {
  readonly provenance: Provenance
  readonly dataset: Dataset
  readonly lang: Lang
  readonly printed?: PrintRecord | undefined
}): Manifest {
  const { provenance, dataset, lang, printed } = record
  return {
    schema: 'zhikong-run/1',
    analysis: provenance.analysis,
    parameters: Object.fromEntries(provenance.params),
    lang,
    fingerprint: provenance.fingerprint,
    seed: provenance.seed,
    versions: { zhikong: provenance.version, node: provenance.node, ...(printed ? { browser: printed.browser } : {}) },
    ...(printed ? { print: { browserKind: printed.browserKind, fonts: printed.fonts, pages: printed.pages } } : {}),
    data: {
      name: dataset.name,
      synthetic: dataset.synthetic,
      sources: dataset.sources,
      ...(dataset.database ? { database: dataset.database } : {}),
      ...(dataset.aggregate ? { aggregate: aggregateRecord(dataset.aggregate) } : {}),
      flow: dataset.flow,
      quarantine: dataset.quarantine,
      warnings: dataset.warnings,
    },
    ...(dataset.has('discharges') ? { counted: counted(dataset) } : {}),
    definitions: Object.fromEntries(indicators.map(({ id, version }) => [id, version])),
  }
}

/** Which engine counted the cases, and by which SQL. */
function counted(dataset: Dataset): Readonly<Record<string, unknown>> {
  const { name, version, asked } = dataset.engineOf('discharges')
  return { engine: name, version, queries: asked }
}

/** That the cases were not seen here. */
const aggregateRecord = ({ rows, ...about }: NonNullable<Dataset['aggregate']>) => ({
  ...about,
  rows: rows.length,
  note: suppliedNote,
})
