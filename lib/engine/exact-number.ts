import { ProblemError, problem } from '../core/index.ts'

const decimal = /^(-?)(\d+)(?:\.(\d*?)0*)?$/

/**
 * A whole number or decimal as a server writes it. What a double cannot hold exactly throws: it is never rounded.
 * @throws ProblemError `ZK-NUMBER-INEXACT`.
 * @example exactNumber('1234.50', 'cost') // 1234.5
 */
export function exactNumber(text: string, column: string): number {
  const [, sign, whole = '', fraction = ''] = decimal.exec(text) ?? []
  if (sign === undefined) throw inexact(text, column)
  return exactDigits(BigInt(`${sign}${whole}${fraction}`), fraction.length, text, column)
}

/** Digits and power of ten are both held exactly, so their quotient is rounded once, to the nearest double. */
export function exactDigits(digits: bigint, scale: number, shown: { toString(): string }, column: string): number {
  const whole = Number(digits)
  if (!Number.isSafeInteger(whole) || scale > 22) throw inexact(shown.toString(), column)
  return scale === 0 ? whole : whole / 10 ** scale
}

/** A floating-point number: any, as long as it is one. */
export function finiteNumber(value: number, column: string): number {
  if (!Number.isFinite(value)) throw inexact(String(value), column)
  return value
}

const inexact = (value: string, column: string): ProblemError =>
  new ProblemError([problem('ZK-NUMBER-INEXACT', { column, value })])
