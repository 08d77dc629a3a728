import type { Place } from '../core/index.ts'
import { unknownName } from './helper.ts'

/** A name that a template looked up: its value, or a problem that names the template, the line and the nearest name. */
export function need(name: string, value: unknown, scope: unknown, place: Place): unknown {
  if (value !== undefined && value !== null) return value
  throw unknownName(place, 'field', name, candidates(name, scope))
}

/** The same for a name that is printed: it must be a text or a number. */
export function show(name: string, value: unknown, scope: unknown, place: Place): string {
  const found = need(name, value, scope, place)
  if (typeof found === 'string' || typeof found === 'number') return String(found)
  throw unknownName(place, 'text', name, candidates(name, scope))
}

/** Names that do exist, as far down as the path could be followed. */
function candidates(name: string, scope: unknown): string[] {
  if (/^(@|\.\.\/)/.test(name)) return []
  const parts = name.replace(/^this[./]/, '').split('.')
  let [here, prefix] = [scope, '']
  for (const part of parts.slice(0, -1)) {
    const next = fieldsOf(here)[part]
    if (typeof next !== 'object' || next === null) break
    ;[here, prefix] = [next, `${prefix}${part}.`]
  }
  return Object.keys(fieldsOf(here)).map((key) => prefix + key)
}

/** The fields of a scope, as far as it has any. */
export const fieldsOf = (scope: unknown): { readonly [name: string]: unknown } =>
  typeof scope === 'object' && scope !== null ? (scope as { readonly [name: string]: unknown }) : {}
