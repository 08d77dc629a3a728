import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ProblemError, problem } from '../../core/index.ts'
import type { DataPackageSpec } from '../../data/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { catalogueStudy } from '../catalogue-study.ts'
import type { RegionalStudy, StudyWanted } from '../regional-study.ts'
import { hrrp } from './hrrp.ts'
import type { KnownFile } from './known-file.ts'
import { nhsrAttendances } from './nhsr-attendances.ts'

export { attendancesPackage, fourHours } from './four-hours.ts'

/** Files of others that a regional comparison understands as they are. */
export const knownFiles: readonly KnownFile[] = [hrrp, nhsrAttendances]

/** What known files count beside the catalogue. */
export const knownElements = knownFiles.flatMap(({ elements }) => elements)

/**
 * The data package that a known file makes, or the one known file of a folder; nothing where there is none.
 * @throws ProblemError `ZK-DATA-SEVERAL` where a folder holds more than one.
 */
export function knownPackage(path: string): DataPackageSpec | undefined {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => /\.csv$/i.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path]
  const found = files.flatMap((file) => {
    const line = firstLine(file)
    const known = knownFiles.find(({ headers }) => headers.every((header) => line.includes(header)))
    return known ? [{ file, known }] : []
  })
  const [only, ...others] = found
  if (others.length > 0) {
    const names = found.map(({ file }) => basename(file))
    throw new ProblemError([
      problem('ZK-DATA-SEVERAL', { folder: path, files: names.join(', '), first: names[0] ?? '' }),
    ])
  }
  return only?.known.package(dirname(only.file), basename(only.file))
}

/** The comparison of these data: of a known file's own measures, or of indicators of the catalogue. */
export async function regionalStudy(data: AnalysisData, wanted: StudyWanted): Promise<RegionalStudy> {
  const known = knownFiles.find(({ name }) => name === data.dataset.name)
  return known ? known.study(data, wanted) : catalogueStudy(data, wanted)
}

/** The header line: long enough for the widest of the known files. */
function firstLine(file: string): string {
  const bytes = Buffer.alloc(4096)
  const handle = openSync(file, 'r')
  try {
    const length = readSync(handle, bytes)
    return bytes.subarray(0, length).toString('utf8').split('\n')[0] ?? ''
  } finally {
    closeSync(handle)
  }
}
