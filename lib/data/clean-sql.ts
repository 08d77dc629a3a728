import { duckDbDialect } from '../engine/index.ts'

const { text } = duckDbDialect

// Besides the usual ones, the no-break and the ideographic space that Chinese input methods leave.
const spaces = [' ', '\t', '\r', '\n', '\u00A0', '\u3000']
const beyondAscii = spaces.slice(4)

/** A cell without the space around it. Stripping is slow, so only cells that begin or end with space are stripped. */
export const strippedSql = (cell: string, mayHaveSpace: boolean): string =>
  mayHaveSpace ? `CASE WHEN ${cell} < '!' OR ${spacedSql(cell)} THEN ${trimmedSql(cell)} ELSE ${cell} END` : cell

/**
 * A cell without the space around it; blank, or one of the texts that stand for "none", is NULL. Nearly every cell begins
 * with a digit, a letter or a character of Chinese, and is looked into no further than that.
 */
export function cleanSql(cell: string, missing: readonly string[], mayHaveSpace: boolean): string {
  const none = [...new Set(['', ...missing])]
  const words = none.filter((each) => each >= '0')
  const [plain, chinese] = [words.filter((each) => each <= '~'), words.filter((each) => each > '~')]
  const odd = [
    `${cell} < '0'`,
    ...(mayHaveSpace ? [spacedSql(cell)] : []),
    ...(plain.length === 0 ? [] : [isOneOf(cell, plain)]),
    ...(chinese.length === 0 ? [] : [`(${cell} > '~' AND ${isOneOf(cell, chinese)})`]),
  ]
  const stripped = mayHaveSpace ? trimmedSql(cell) : cell
  const known = `CASE WHEN ${isOneOf(stripped, none)} THEN NULL ELSE ${stripped} END`
  return `CASE WHEN ${odd.join(' OR ')} THEN ${known} ELSE ${cell} END`
}

const trimmedSql = (cell: string): string => `trim(${cell}, '${spaces.join('')}')`

/** Whether a cell ends with space, or begins with one beyond ASCII. */
function spacedSql(cell: string): string {
  const after = spaces.map((space) => `suffix(${cell}, '${space}')`)
  const before = beyondAscii.map((space) => `starts_with(${cell}, '${space}')`)
  return `${after.join(' OR ')} OR (${cell} > '~' AND (${before.join(' OR ')}))`
}

const isOneOf = (cell: string, texts: readonly string[]): string =>
  `list_contains([${texts.map(text).join(', ')}], ${cell})`
