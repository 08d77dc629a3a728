import { type Place, type Problem, problem } from '../../core/index.ts'

/** A cell as a number, or as missing. `as` tells what it was where it did not stand there plainly. */
export type NumberCell =
  | { readonly kind: 'number'; readonly value: number; readonly as?: 'full-width' }
  | { readonly kind: 'missing'; readonly as?: 'sign' }
  | { readonly kind: 'wrong'; readonly problem: Problem }

// The signs with which tables say "none"; each is counted and told, as is a number in full-width digits.
const none: ReadonlySet<string> = new Set([
  '-',
  '--',
  '–',
  '—',
  '——',
  '－',
  '/',
  'na',
  'n/a',
  'nan',
  'null',
  '缺失',
  '未报',
])
const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

const isNumber = (text: string): boolean => number.test(text) && Number.isFinite(Number(text))

/**
 * Reads a number by fixed rules. Blank, a dash, `/`, NA, 缺失 and 未报 are missing; full-width digits are digits; a per cent
 * sign, a thousands separator, a unit or a word is refused, since each could mean more than one thing.
 */
export function numberCell(cell: string | null, place: Place): NumberCell {
  const text = (cell ?? '').replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')
  if (text === '') return { kind: 'missing' }
  if (none.has(text.toLowerCase())) return { kind: 'missing', as: 'sign' }
  if (isNumber(text)) return { kind: 'number', value: Number(text) }
  const narrow = text.normalize('NFKC').replace(/^−/, '-')
  if (isNumber(narrow)) return { kind: 'number', value: Number(narrow), as: 'full-width' }
  const percent = /^[+-]?[\d.]+\s*%$/.test(narrow)
  return { kind: 'wrong', problem: problem(percent ? 'ZK-CHART-PERCENT' : 'ZK-ROW-NUMBER', { value: text }, place) }
}
