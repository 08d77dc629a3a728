const least = 10n ** 17n
const ones = (10n * least) / 9n
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The number that a text of eighteen characters makes; NULL for any other. */
export const idDigitsSql = (cell: string): string =>
  `TRY_CAST(CASE WHEN strlen(${cell}) = 18 THEN ${cell} END AS BIGINT)`

// A sign, a point or an exponent among the characters makes a smaller number.
const isDigits = (digits: string): string => `${digits} >= ${least}`

/** Whether a number is that of eighteen digits, and not of one over and over. */
export const isManyDigits = (digits: string): string => `${isDigits(digits)} AND ${digits} % ${ones} <> 0`

/**
 * Of what looks like an identity number (GB 11643): whether it has 18 characters, or the 15 of old, and the right check
 * digit. Other papers are not judged. Most are told by their digits; the text is looked at where it ends in X, or is no such number.
 */
export function idFaultSql(cell: string, digits: string): string {
  const isRight = `${isDigits(digits)} AND ${digits} % 10 = (12 - ${remainder(`(${digits} // 10)`)}) % 11`
  // Within a CASE the engine would read the number anew for each of its digits.
  return `CASE WHEN ${isRight} THEN 'none' WHEN ${isDigits(digits)} THEN 'check-digit' ELSE list_transform([${remainder(`TRY_CAST(${cell}[1:17] AS BIGINT)`)}], lambda rest: CASE
    WHEN contains(${cell}, 'E+') THEN 'spreadsheet'
    WHEN rest IS NULL OR length(${cell}) NOT BETWEEN 14 AND 20 THEN NULL
    WHEN length(${cell}) = 15 THEN 'none'
    WHEN length(${cell}) <> 18 THEN 'length'
    WHEN upper(${cell}[18]) = '10X98765432'[rest + 1] THEN 'none'
    ELSE 'check-digit' END)[1] END`
}

/**
 * Of the weighed digits of a number of seventeen. A digit is the number without those behind it, less ten times the number
 * without itself too: so each digit needs one division, with its own weight and the next one's in place of its own.
 */
function remainder(number: string): string {
  const factors = weights.map((weight, i) => (weight - 10 * (weights[i + 1] ?? 0) + 110) % 11)
  const sum = factors.map((factor, i) => `(${number} // ${10n ** BigInt(16 - i)}) * ${factor}`).join(' + ')
  return `(${sum}) % 11`
}
