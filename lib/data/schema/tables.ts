import type { TableName } from '../dataset.ts'
import { discharges } from './discharges.ts'
import { drgWeights } from './drg-weights.ts'
import { facts } from './facts.ts'
import { improvements } from './improvements.ts'
import { organizations } from './organizations.ts'
import { submissions } from './submissions.ts'
import type { TableSchema } from './table-schema.ts'
import { targets } from './targets.ts'

/** The canonical tables, those that others refer to first. */
export const tables: readonly TableSchema[] = [
  organizations,
  submissions,
  discharges,
  drgWeights,
  targets,
  facts,
  improvements,
]

export const tableNames: readonly TableName[] = tables.map(({ name }) => name)

export const isTableName = (name: string): name is TableName => tableNames.some((known) => known === name)
