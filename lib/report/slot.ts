/** What a template leaves open, since it is known only when all is placed: numbers further down, drawings. */
export type SlotKind =
  | 'figure'
  | 'table'
  | 'ref'
  | 'page'
  | 'carriers'
  | 'icon'
  | 'contents'
  | 'figures-list'
  | 'tables-list'

// Texts are escaped, so no text can imitate a slot.
const pattern = /<zk-slot ([a-z-]+) ([^>]*)>/g

export const slot = (kind: SlotKind, argument: string): string => `<zk-slot ${kind} ${encodeURIComponent(argument)}>`

/** Fills each slot in the order it stands. */
export const fillSlots = (html: string, fill: (kind: SlotKind, argument: string) => string): string =>
  html.replace(pattern, (_, kind: SlotKind, argument: string) => fill(kind, decodeURIComponent(argument)))
