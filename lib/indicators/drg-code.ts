/** What a group is made of: operations, procedures outside the operating theatre, or neither. */
export type DrgType = 'surgical' | 'procedure' | 'medical'

const shape = /^[A-Z]{2}[0-9][0-9A-Z]$/
const typeOf = (letter: string): DrgType => (letter <= 'J' ? 'surgical' : letter <= 'Q' ? 'procedure' : 'medical')

/** Codes that a grouper gives to cases it cannot place. */
export const isUngrouped = (code: string): boolean => code === '' || code === '0000' || code.endsWith('QY')

/**
 * The kind of a group by the second letter of its code: A–J surgical, K–Q procedures outside the theatre, R–Z medical (CHS-DRG).
 * A code of another shape has none.
 * @example drgType('GB15') // 'surgical'
 */
export const drgType = (code: string): DrgType | undefined => (shape.test(code) ? typeOf(code.charAt(1)) : undefined)

/**
 * The major diagnostic category of a group, the first letter of its code.
 * @example mdcOf('GB15') // 'G'
 */
export const mdcOf = (code: string): string | undefined => (shape.test(code) ? code.charAt(0) : undefined)
