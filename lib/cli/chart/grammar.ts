/** What stands before the first colon that is no part of a time of day, and what stands after it. */
export type Reasoned = { readonly at: string; readonly reason: string }

// A name in double quotes may hold anything; after a date, `08:30` and `08:30:15` belong to the date.
const quoted = /^"([^"]*)"/
const moment = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[T ]\d{1,2}:\d{2}(?::\d{2}(?!\d))?(?=\s*(?:[:：]|\.\.|$))/
const colon = /^\s*[:：]\s*/

function name(text: string, end: RegExp): { readonly at: string; readonly rest: string } {
  const whole = quoted.exec(text) ?? moment.exec(text)
  if (whole !== null) return { at: (whole[1] ?? whole[0]).trim(), rest: text.slice(whole[0].length) }
  const stop = text.search(end)
  return stop < 0 ? { at: text.trim(), rest: '' } : { at: text.slice(0, stop).trim(), rest: text.slice(stop) }
}

/**
 * Reads `2023-07:new reporting system`. A slot whose own name has a colon is put in double quotes.
 * `reasoned('2023-07-01 08:30: shift begins')` is `{ at: '2023-07-01 08:30', reason: 'shift begins' }`.
 */
export function reasoned(text: string): Reasoned | undefined {
  const { at, rest } = name(text.trim(), /[:：]/)
  const reason = rest.replace(colon, '').trim()
  return at !== '' && colon.test(rest) && reason !== '' ? { at, reason } : undefined
}

/**
 * Reads `2021-01..2021-12:first year`; an end that is left out is that of the chart, and a range may go without a reason.
 * `reasonedRange('2021..2021:first year')` is `{ from: '2021', to: '2021', reason: 'first year' }`.
 */
export function reasonedRange(text: string): { from: string; to: string; reason?: string } | undefined {
  const { at: from, rest } = name(text.trim(), /\.\.|[:：]/)
  const dots = /^\s*\.\.\s*/.exec(rest)
  if (dots === null) return undefined
  const { at: to, rest: after } = name(rest.slice(dots[0].length), /[:：]/)
  if (after.trim() === '') return { from, to }
  const reason = after.replace(colon, '').trim()
  return colon.test(after) && reason !== '' ? { from, to, reason } : undefined
}

/**
 * Reads `85` or `85@2023-01`, a target that begins later.
 * `target('85@2023-01')` is `{ value: 85, from: '2023-01' }`.
 */
export function target(text: string): { readonly value: number; readonly from?: string } | undefined {
  const [number = '', from, ...others] = text.split('@').map((part) => part.trim())
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(number) || others.length > 0 || from === '') return undefined
  return from === undefined ? { value: Number(number) } : { value: Number(number), from }
}
