import type { Element } from '../catalogue/index.ts'
import type { Bilingual, Lang } from '../core/index.ts'
import type { DataPackageSpec } from '../data/index.ts'
import type { ReportDocument } from '../report/index.ts'
import type { AnalysisData } from './analysis-data.ts'
import type { ParamShape, ParamValues } from './param.ts'
import type { Provenance } from './provenance.ts'

/** What `run` receives: the data, the parameters with their types, the document to fill, the edition. */
export type AnalysisContext<P extends ParamShape> = {
  readonly data: AnalysisData
  readonly params: ParamValues<P>
  readonly doc: ReportDocument
  readonly lang: Lang
  /** What the report is made from, for its page on reproducibility. */
  readonly provenance: Provenance
}

export type AnalysisSpec<P extends ParamShape> = {
  /** Also the folder of its templates and of its output. */
  readonly id: string
  readonly title: Bilingual
  readonly subtitle?: Bilingual
  /** The title of one report, where its parameters are a part of it: 医用高压氧… */
  titleOf?(params: ParamValues<P>): Bilingual
  readonly params: P
  /** Elements that this analysis counts beside the catalogue's. */
  readonly elements?: readonly Element[]
  /** Describes a folder of files, or one file, that has no `datapackage.json` of its own; nothing where it does not know it. */
  readonly data?: (root: string) => DataPackageSpec | undefined
  run(context: AnalysisContext<P>): Promise<void> | void
}

export type Analysis = AnalysisSpec<ParamShape>

/**
 * Defines an analysis. Types flow from `params` into `run`.
 * The export default of every file under `analyses/`.
 */
export function analysis<const P extends ParamShape>(spec: AnalysisSpec<P>): Analysis {
  return spec as unknown as Analysis
}
