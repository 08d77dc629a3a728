import { fontCoverage, fontFiles } from '../charts/index.ts'
import { type Problem, problem } from '../core/index.ts'
import { fontName } from './font-name.ts'
import type { ReportModel } from './model.ts'

/** The fonts of the theme as a PDF names them: a printed report may hold no others. */
export function themeFontNames(): string[] {
  const { regular, bold, extra } = fontFiles()
  return [regular, bold, ...extra].map(fontName)
}

/**
 * Characters that the theme's fonts lack, each with its words and, where the model has it, its field. It must be asked before
 * printing: such a character prints as a box, and the box extracts from the PDF as the right character.
 */
export function missingGlyphs(html: string, model?: ReportModel): Problem[] {
  const text = printedText(html)
  return fontCoverage(text + (model?.title ?? '')).map((character) => {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    const field = model === undefined ? undefined : fieldWith(character, model, '')
    const params = { character, code, context: around(text, character) }
    return problem('ZK-GLYPH-MISSING', params, field === undefined ? {} : { field: field.slice(1) })
  })
}

/** The text that a page prints, drawings included. */
const printedText = (html: string): string =>
  html
    .replace(/^[\s\S]*?<body/, '<body')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(amp|lt|gt|quot);|&#x?[\da-f]+;/gi, ' ')
    .replace(/[^\S\n]+/g, ' ')

function around(text: string, character: string): string {
  const line = text.split('\n').find((each) => each.includes(character)) ?? character
  const at = line.indexOf(character)
  const [before, after] = [[...line.slice(0, at)].slice(-8), [...line.slice(at)].slice(0, 9)]
  return [...before, ...after].join('').trim()
}

function fieldWith(character: string, value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return value.includes(character) ? path : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, item] of Object.entries(value)) {
    const found = fieldWith(character, item, `${path}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}
