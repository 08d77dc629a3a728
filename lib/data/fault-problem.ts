import { nearest, type Place, type Problem, problem } from '../core/index.ts'
import type { KnownIds } from './row-checks.ts'
import type { ColumnSchema } from './schema/table-schema.ts'
import { tables } from './schema/tables.ts'
import type { Fault } from './set-aside.ts'

/** A fault of a row as a problem with its place and the way out. */
export function faultProblem(
  fault: Fault,
  column: ColumnSchema | undefined,
  known: KnownIds,
  pathOf: (source: number) => string,
): Problem {
  const { code, value } = fault
  const place: Place = {
    file: pathOf(fault.source),
    row: fault.row,
    ...(fault.column === '' ? {} : { column: fault.column }),
  }
  switch (code) {
    case 'ZK-ROW-BLANK':
      return problem(code, {}, place)
    case 'ZK-ROW-RANGE':
      return problem(code, { value, least: String(column?.min ?? ''), most: String(column?.max ?? '') }, place)
    case 'ZK-ROW-CODE':
      return problem(code, { value, codes: Object.keys(column?.codes ?? {}).join(', ') }, place)
    case 'ZK-ROW-ORGANIZATION':
      return problem(code, { name: value, nearest: nearest(value, [...(known.organizations ?? [])]) }, place)
    case 'ZK-ROW-ELEMENT':
      return problem(code, { name: value, nearest: nearest(value, [...known.elements]) }, place)
    case 'ZK-ROW-DUPLICATE':
      return problem(code, { value, ...firstPlace(fault, pathOf) }, place)
    default:
      return problem(code, { value }, place)
  }
}

function firstPlace({ source, row, first }: Fault, pathOf: (source: number) => string): { row: number; file?: string } {
  if (!first) return { row }
  return first.source === source ? { row: first.row } : { row: first.row, file: pathOf(first.source) }
}

export const columnNamed = (table: string, name: string): ColumnSchema | undefined =>
  tables.find((schema) => schema.name === table)?.columns.find((column) => column.name === name)
