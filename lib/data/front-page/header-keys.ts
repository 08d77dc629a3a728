/** A header as it is compared: no case, no space, no punctuation, full-width letters as others. */
export const keyOfHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const seams = /[^\p{L}\p{N}_]+|(?<=[A-Za-z0-9_])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[A-Za-z])/u

/** What else a header may be known by: its code or its words, as in `C03C 主要诊断编码`, `出院日期(CYSJ)`, `总费用（元）`. */
export function partsOfHeader(header: string): string[] {
  const whole = keyOfHeader(header)
  const parts = header.normalize('NFKC').split(seams).map(keyOfHeader)
  return [...new Set(parts)].filter((part) => part.length > 1 && part !== whole)
}
