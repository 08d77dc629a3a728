import type { Dialect, ServerColumn } from '../../engine/index.ts'

/**
 * A stay of a database's table by the values of its key in turn, with `/` between them (`H001/123456/2`); the last may have
 * more of these. Undefined where the key cannot have such values.
 */
export function whereOnServer(id: string, key: readonly ServerColumn[], dialect: Dialect): string | undefined {
  const parts = id.split('/')
  const values = [...parts.slice(0, key.length - 1), parts.slice(key.length - 1).join('/')]
  if (parts.length < key.length) return undefined
  const literals = key.map(({ kind }, nth) => literalOf(kind, values[nth] ?? '', dialect))
  if (literals.includes(undefined)) return undefined
  return key.map(({ name }, nth) => `${dialect.ident(name)} = ${literals[nth]}`).join(' AND ')
}

/** Servers are strict about types: a number is compared with a number. */
function literalOf(kind: ServerColumn['kind'], value: string, { text, date }: Dialect): string | undefined {
  if (kind === 'integer' || kind === 'decimal') return /^-?\d{1,18}$/.test(value) ? value : undefined
  if (kind === 'date') return isDay(value) ? date(value) : undefined
  return text(value)
}

const isDay = (value: string): boolean => {
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}
