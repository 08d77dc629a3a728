/**
 * Text as GB18030 bytes, as hospital software on Chinese Windows writes it. Node decodes this encoding but does not
 * encode it, so the two-byte part of the table is read off the decoder. Characters beyond it have no place in the sample.
 */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else bytes.push(...twoBytes(character))
  }
  return Uint8Array.from(bytes)
}

function twoBytes(character: string): readonly [number, number] {
  const pair = table.get(character)
  if (pair === undefined) throw new RangeError(`"${character}" has no two-byte GB18030 code`)
  return pair
}

const table = new Map<string, readonly [number, number]>()
const decoder = new TextDecoder('gb18030')
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = decoder.decode(Uint8Array.of(lead, trail))
    if (trail !== 0x7f && [...character].length === 1 && character !== '\uFFFD') table.set(character, [lead, trail])
  }
}
