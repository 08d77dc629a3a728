import { type Problem, ProblemError } from '../../core/index.ts'
import type { AggregateResource } from '../data-package.ts'
import type { RowFlow, SourceFile, SuppliedAggregate } from '../dataset.ts'
import { readTable } from '../read-table.ts'
import { aggregateColumns, elementsNamed } from './aggregate-plan.ts'
import { checkAggregate } from './check-aggregate.ts'

export type OpenedAggregate = {
  readonly aggregate: SuppliedAggregate
  readonly source: SourceFile
  /** Of stays: what the platform counted. */
  readonly flow: RowFlow
  readonly warnings: readonly Problem[]
}

/**
 * Reads the result of printed SQL, which a platform supplied in place of its stays.
 * @throws ProblemError every mismatch with the query that was printed, at once.
 */
export async function openAggregate(
  { name, path, format, delimiter, description }: AggregateResource,
  root: string,
  known: ReadonlySet<string> | undefined,
): Promise<OpenedAggregate> {
  const wanted = aggregateColumns(elementsNamed(description.elements)).length
  const table = await readTable(path, {
    root,
    delimiter,
    ...(format === undefined ? {} : { format }),
    // Where the columns are not those of the query, that alone is said.
    columnsOf: (headers) => headers.map((_, at) => at).slice(0, wanted),
  })
  const { rows, problems, warnings } = checkAggregate(table, description, known, path)
  if (problems.length > 0) throw new ProblemError(problems)
  const stays = rows.reduce((sum, row) => sum + row.stays, 0)
  return {
    warnings,
    aggregate: { resource: name, path, ...description, rows },
    source: { resource: name, path, sha256: table.sha256, bytes: table.bytes },
    flow: { resource: name, table: 'discharges', rowsIn: stays, used: stays, quarantined: 0, filtered: [] },
  }
}
