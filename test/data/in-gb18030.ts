const decoder = new TextDecoder('gb18030', { fatal: true })

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)

/** Every character of two bytes, with its bytes. */
export const charactersOfTwoBytes: ReadonlyMap<string, readonly number[]> = new Map(
  range(0x81, 0xfe).flatMap((first) =>
    range(0x40, 0xfe)
      .filter((second) => second !== 0x7f)
      .map((second) => [decoder.decode(Uint8Array.of(first, second)), [first, second]] as const),
  ),
)

// From the code table of the standard: the no-break space, 㐀, 𠀀 and 😀.
export const charactersOfFourBytes: ReadonlyMap<string, readonly number[]> = new Map([
  ['\u00A0', [0x81, 0x30, 0x84, 0x32]],
  ['㐀', [0x81, 0x39, 0xee, 0x39]],
  ['𠀀', [0x95, 0x32, 0x82, 0x36]],
  ['😀', [0x94, 0x39, 0xfc, 0x36]],
])

/** A text in GB18030, which Node reads and does not write. */
export const inGb18030 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character): readonly number[] => {
      if (character <= '\x7f') return [character.charCodeAt(0)]
      const bytes = charactersOfTwoBytes.get(character) ?? charactersOfFourBytes.get(character)
      if (bytes === undefined) throw new RangeError(`${character} is in no table`)
      return bytes
    }),
  )
