/** An English name as it begins a sentence; abbreviations and names such as `p chart` keep their first letter. */
export const capital = (text: string): string =>
  /^[a-z]{2}/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
