/** Where a result holds NaN or Infinity, at any depth: each as its path. */
export function notNumbers(value: unknown, at = 'result'): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${at} is ${value}`]
  if (typeof value !== 'object' || value === null) return []
  if (value instanceof Map) return [...value].flatMap(([key, each]) => notNumbers(each, `${at}.${key}`))
  return Object.entries(value).flatMap(([key, each]) => notNumbers(each, `${at}.${key}`))
}
