import { type DuckDBType, DuckDBTypeId, type DuckDBValue } from '@duckdb/node-api'
import { ProblemError, problem } from '../core/index.ts'

/**
 * A driver's value as a plain number or text. Whole numbers and decimals that a double cannot hold exactly throw: they
 * are never rounded. A DECIMAL becomes the double nearest to it, so 0.1 is 0.1. DATE is ISO text.
 */
export function normalise(value: DuckDBValue, type: DuckDBType, column: string): number | string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') return finite(value, column)
  if (typeof value === 'bigint') return exact(value, 0, value, column)
  if (type.typeId === DuckDBTypeId.DECIMAL && typeof value === 'object' && 'scale' in value && 'value' in value) {
    return exact(value.value as bigint, value.scale as number, value, column)
  }
  return value.toString()
}

/** Digits and power of ten are both held exactly, so their quotient is rounded once, to the nearest double. */
function exact(digits: bigint, scale: number, value: DuckDBValue, column: string): number {
  const whole = Number(digits)
  if (!Number.isSafeInteger(whole) || scale > 22) {
    throw new ProblemError([problem('ZK-NUMBER-INEXACT', { column, value: String(value) })])
  }
  return scale === 0 ? whole : whole / 10 ** scale
}

function finite(value: number, column: string): number {
  if (!Number.isFinite(value)) {
    throw new ProblemError([problem('ZK-NUMBER-INEXACT', { column, value: String(value) })])
  }
  return value
}
