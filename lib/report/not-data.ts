/** Everything in a value that would not survive being written as JSON, each with its path and what was found there. */
export function notData(value: unknown, at: string): { at: string; found: string }[] {
  const found = misfit(value)
  if (found !== undefined) return [{ at, found }]
  if (Array.isArray(value)) return value.flatMap((item, index) => notData(item, `${at}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => notData(item, `${at}.${key}`))
}

function misfit(value: unknown): string | undefined {
  if (value === undefined) return 'undefined'
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${value}`
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return typeof value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const plain = Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null
  return plain ? undefined : value.constructor.name
}
