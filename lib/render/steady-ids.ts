const named = /\(node(\d{8})\)/g

/**
 * The same PDF with the ids of its structure elements numbered from 1 in their order, in place and of the same length. They are
 * numbers that Chromium gives to nodes of the page as anything asks for them, so that on a busy machine all of them may be one
 * higher or lower; nothing outside the file refers to them.
 */
export function withSteadyIds(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const ids = [...new Set([...text.matchAll(named)].map(([, id = '']) => id))].toSorted()
  const numbers = new Map(ids.map((id, at) => [id, String(at + 1).padStart(8, '0')]))
  return Buffer.from(
    text.replace(named, (_, id: string) => `(node${numbers.get(id)})`),
    'latin1',
  )
}
