/**
 * The decimal digits of a number, rounded half up (四舍五入: halves away from zero) in decimal arithmetic, so that what a
 * reader checks by hand agrees. Doubles carry about 15 significant decimal digits; the noise behind them, which
 * `1.005 * 100 = 100.49999999999999` shows, is dropped before rounding.
 * @throws RangeError for a number that is not finite: "no answer" is a typed value, never NaN.
 * @example roundHalfUp(1.005, 2) // '1.01'
 * @example roundHalfUp(-0.125, 2) // '-0.13'
 */
export function roundHalfUp(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`cannot print ${value} as a number`)
  if (!(Number.isInteger(decimals) && decimals >= 0))
    throw new RangeError(`decimals must be 0 or more, not ${decimals}`)
  const { digits, point } = decimalDigits(Math.abs(value))
  const padded = digits.padStart(Math.max(digits.length, digits.length - point + 1), '0')
  const wholeLength = Math.max(point, 1)
  const kept = padded.slice(0, wholeLength + decimals).padEnd(wholeLength + decimals, '0')
  const next = padded[wholeLength + decimals] ?? '0'
  const rounded = (BigInt(kept) + (next >= '5' ? 1n : 0n)).toString().padStart(decimals + 1, '0')
  const split = rounded.length - decimals
  const text = decimals === 0 ? rounded : `${rounded.slice(0, split)}.${rounded.slice(split)}`
  return value < 0 && /[1-9]/.test(rounded) ? `-${text}` : text
}

/** The significant digits, and how many of them stand before the point (none or fewer for small fractions). */
function decimalDigits(value: number): { digits: string; point: number } {
  const text = Number.isSafeInteger(value) ? `${value}e0` : value.toExponential(14)
  const [mantissa = '0', exponent = '0'] = text.split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return { digits: whole + fraction, point: whole.length + Number(exponent) }
}
