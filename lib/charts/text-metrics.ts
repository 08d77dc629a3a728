import { type FontTables, openFont } from './font-tables.ts'
import { fontFiles } from './theme.ts'

type Face = { readonly tables: FontTables; readonly known: Map<string, number> }

const faces: { regular?: Face; bold?: Face } = {}

function face(bold: boolean): Face {
  const style = bold ? 'bold' : 'regular'
  faces[style] ??= { tables: openFont(fontFiles()[style]), known: new Map() }
  return faces[style]
}

function advance({ tables, known }: Face, character: string): number {
  const found = known.get(character)
  if (found !== undefined) return found
  const width = tables.advance(character.codePointAt(0) ?? 0) ?? 1
  known.set(character, width)
  return width
}

/**
 * How wide a line of text is in the theme's font, in the unit of `size`, by the font's own advance widths.
 * A character that the font lacks counts as a full square, which is what a fallback font would draw.
 * @example textWidth('术后', 10) // 20
 */
export function textWidth(text: string, size: number, bold = false): number {
  const font = face(bold)
  let em = 0
  for (const character of text) em += advance(font, character)
  return em * size
}

/** The characters of a text that neither the theme's font nor its extra fonts can draw, each once. */
export function fontCoverage(text: string): readonly string[] {
  const fonts = [face(false).tables, ...fontFiles().extra.map(openFont)]
  return [...new Set(text)].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0
    return codePoint >= 0x20 && !fonts.some((font) => font.has(codePoint))
  })
}
