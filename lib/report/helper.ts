import { nearest, type Place, ProblemError, problem } from '../core/index.ts'
import type { Placing } from './placing.ts'

/** One use of a helper in a template. */
export type Call = {
  readonly helper: string
  readonly args: readonly unknown[]
  readonly named: { readonly [name: string]: unknown }
  /** The record or report that plain names are looked up in. */
  readonly scope: unknown
  readonly place: Place
  /** What stands inside the block, for another scope where one is given. */
  body(scope?: unknown, data?: { readonly [name: string]: unknown }): string
  /** What stands after `{{else}}`. */
  otherwise(): string
}

/** Gives the HTML that stands in the template's place, escaped by itself; throws a ProblemError where it cannot. */
export type Helper = (call: Call, placing: Placing) => string

export type Helpers = { readonly [name: string]: Helper }

export function misused(call: Call, zh: string, en: string): ProblemError {
  return new ProblemError([problem('ZK-TEMPLATE-ARGUMENT', { helper: call.helper, zh, en }, call.place)])
}

/** The text that a helper was given as its first argument, such as an id. */
export function idOf(call: Call): string {
  const [id] = call.args
  if (typeof id !== 'string' || id === '')
    throw misused(
      call,
      `要在第一个位置写一个编号，如 {{${call.helper} "id"}}`,
      `needs an id, as in {{${call.helper} "id"}}`,
    )
  return id
}

/** An item of the report by id, or a problem that names the nearest one. */
export function itemOf<T>(call: Call, kind: string, items: { readonly [id: string]: T }): T {
  const name = idOf(call)
  const item = Object.hasOwn(items, name) ? items[name] : undefined
  if (item === undefined) throw unknownName(call.place, kind, name, Object.keys(items))
  return item
}

export function unknownName(place: Place, kind: string, name: string, candidates: readonly string[]): ProblemError {
  const close = nearest(name, candidates)
  return new ProblemError([problem('ZK-TEMPLATE-UNKNOWN-NAME', { kind, name, nearest: close }, place)])
}

/** A named argument that must be a text where it is given. */
export function textNamed(call: Call, name: string): string | undefined {
  const value = call.named[name]
  if (value === undefined || typeof value === 'string') return value
  throw misused(call, `的 ${name}= 应为文字`, `needs a text for ${name}=`)
}
