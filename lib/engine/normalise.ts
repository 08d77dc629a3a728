import { type DuckDBType, DuckDBTypeId, type DuckDBValue } from '@duckdb/node-api'
import { exactDigits, finiteNumber } from './exact-number.ts'

/**
 * A driver's value as a plain number or text. Whole numbers and decimals that a double cannot hold exactly throw: they
 * are never rounded. A DECIMAL becomes the double nearest to it, so 0.1 is 0.1. DATE is ISO text.
 */
export function normalise(value: DuckDBValue, type: DuckDBType, column: string): number | string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') return finiteNumber(value, column)
  if (typeof value === 'bigint') return exactDigits(value, 0, value, column)
  if (type.typeId === DuckDBTypeId.DECIMAL && typeof value === 'object' && 'scale' in value && 'value' in value) {
    return exactDigits(value.value as bigint, value.scale as number, value, column)
  }
  return value.toString()
}
