import { type DuckDBType, DuckDBTypeId, type DuckDBValue } from '@duckdb/node-api'
import { ProblemError, problem } from '../core/index.ts'

/**
 * A driver's value as a plain number or text. Whole numbers and decimals that a double cannot hold exactly throw: they
 * are never rounded. DECIMAL goes through its text once, so 0.1 is the double nearest to 0.1. DATE is ISO text.
 */
export function normalise(value: DuckDBValue, type: DuckDBType, column: string): number | string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') return finite(value, column)
  if (typeof value === 'bigint') return exact(value, String(value), column)
  if (type.typeId === DuckDBTypeId.DECIMAL && typeof value === 'object' && 'scale' in value && 'value' in value) {
    return exact(value.value as bigint, value.toString(), column)
  }
  return value.toString()
}

function exact(digits: bigint, text: string, column: string): number {
  const fits = digits <= BigInt(Number.MAX_SAFE_INTEGER) && digits >= BigInt(Number.MIN_SAFE_INTEGER)
  if (!fits) throw new ProblemError([problem('ZK-NUMBER-INEXACT', { column, value: text })])
  return Number(text)
}

function finite(value: number, column: string): number {
  if (!Number.isFinite(value)) {
    throw new ProblemError([problem('ZK-NUMBER-INEXACT', { column, value: String(value) })])
  }
  return value
}
