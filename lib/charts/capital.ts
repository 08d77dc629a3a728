/** An English name as it begins a sentence; abbreviations and names such as `p chart` keep their first letter. */
export const capital = (text: string): string =>
  /^[a-z]{2}/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text

/** A name within a sentence: its first letter small, unless it begins with an abbreviation. */
export const small = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name
