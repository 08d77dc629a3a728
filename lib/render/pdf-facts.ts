import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib'

/** Where each named destination stands, as the page number that is printed there (the first page is 1). */
export type Destinations = ReadonlyMap<string, number>

export type PdfFont = { readonly name: string; readonly type: string; readonly embedded: boolean }

/** What a printed PDF says of itself, read back to check it. */
export type PdfFacts = {
  readonly pages: number
  readonly destinations: Destinations
  readonly fonts: readonly PdfFont[]
  readonly tagged: boolean
}

export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const marked = pdf.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)
  return {
    pages: pdf.getPageCount(),
    destinations: destinationsOf(pdf),
    fonts: fontsOf(pdf),
    tagged: marked?.get(PDFName.of('Marked'))?.toString() === 'true',
  }
}

/** Chromium writes a named destination for each id that a link on the page points to. */
function destinationsOf(pdf: PDFDocument): Destinations {
  const pageOf = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index + 1]))
  const names = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const found = new Map<string, number>()
  for (const [name, target] of names?.entries() ?? []) {
    const [page] = asArray(pdf, target)?.asArray() ?? []
    const number = page instanceof PDFRef ? pageOf.get(page.toString()) : undefined
    if (number !== undefined) found.set(name.decodeText(), number)
  }
  return found
}

function asArray(pdf: PDFDocument, target: unknown): PDFArray | undefined {
  const direct = target instanceof PDFRef ? pdf.context.lookup(target) : target
  return direct instanceof PDFArray ? direct : undefined
}

function fontsOf(pdf: PDFDocument): PdfFont[] {
  const fonts = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) return []
    const type = nameIn(object, 'Subtype')
    if (type === 'Type0') return []
    const descriptor = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)))
    return [{ name: nameIn(object, 'BaseFont').replace(/^[A-Z]{6}\+/, ''), type, embedded }]
  })
  const keyed = fonts.map((font) => [JSON.stringify(font), font] as const)
  return [...new Map(keyed).values()]
}

const nameIn = (dict: PDFDict, key: string): string => dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? ''
