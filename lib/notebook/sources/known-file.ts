import type { Element } from '../../catalogue/index.ts'
import type { DataPackageSpec } from '../../data/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import type { RegionalStudy, StudyWanted } from '../regional-study.ts'

/** A file that somebody else publishes, and how it becomes a data package and a regional comparison. */
export type KnownFile = {
  /** Also the name of its data package. */
  readonly name: string
  /** A file is known by these headers, whatever it is called. */
  readonly headers: readonly string[]
  readonly elements: readonly Element[]
  package(root: string, path: string): DataPackageSpec
  study(data: AnalysisData, wanted: StudyWanted): Promise<RegionalStudy>
}
