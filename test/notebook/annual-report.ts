import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PdfFacts } from '../../lib/render/index.ts'
import { gaps, type Made, make, noBrowser, pdfOf, poppler, wrongInContents } from './making.ts'

export type Edition = 'zh' | 'en'

const title = { zh: '医疗质量与安全年度报告', en: 'Annual Report on the Quality and Safety of Care' }
const ribbon = { zh: '合成数据，不代表任何真实机构', en: 'Synthetic data: no real institution is described' }

/** One edition, made and printed. */
export type Printed = {
  readonly made: Made
  readonly pdf: PDFDocument
  readonly facts: PdfFacts
  readonly pages: readonly string[]
}

/** What holds for the annual report of the sample province in any edition; `more` asks further of it. */
export function annualReport(lang: Edition, more: (edition: () => Printed) => void): void {
  if (noBrowser !== undefined) console.log(`skipped: the annual report, ${lang} (${noBrowser})`)
  describe.skipIf(noBrowser !== undefined)(`the annual report of the sample province, ${lang}`, () => {
    let printed: Printed | undefined
    const edition = (): Printed => {
      if (!printed) throw new Error('the report was not made')
      return printed
    }

    beforeAll(async () => {
      const made = await make({ analysis: 'annual-report', lang })
      const path = join(made.folder, 'report.pdf')
      const [pdf, facts] = [await PDFDocument.load(readFileSync(path), { updateMetadata: false }), await pdfOf(made)]
      const text = await poppler('pdftotext', '-layout', path, '-')
      printed = { made, pdf, facts, pages: text?.split('\f').slice(0, facts.pages) ?? [] }
    })

    test('it has the pages, figures and tables of an annual report', () => {
      const { made, facts } = edition()
      expect(facts.pages).toBeGreaterThanOrEqual(20)
      expect(Object.keys(made.model.figures).length).toBeGreaterThanOrEqual(15)
      expect(Object.keys(made.model.tables).length).toBeGreaterThanOrEqual(10)
    })

    test('every figure has its message, its caption and its alternative text, on the page too', () => {
      const { model, html } = edition().made
      for (const [id, { title: message, caption, alt }] of Object.entries(model.figures)) {
        expect([id, message.length > 5, caption.length > 2, alt.length > 20]).toEqual([id, true, true, true])
      }
      const drawn = [...html.matchAll(/<figure [^>]*aria-label="(?<alt>[^"]*)"[\s\S]*?<\/figure>/g)]
      expect(drawn.length).toBeGreaterThanOrEqual(15)
      for (const [figure] of drawn) expect(figure).toMatch(/<figcaption><p><span class="label">.+<\/span> .+<\/p>/)
    })

    test('nothing on its pages, or in its model, is a gap', () => {
      const { text, model } = edition().made
      expect(text.split('\n').filter((line) => gaps.test(line))).toEqual([])
      expect(JSON.stringify(model).match(gaps)).toBeNull()
    })

    test('the PDF is tagged, and has a title, a language and bookmarks two deep', () => {
      const { pdf, facts } = edition()
      expect(facts.tagged).toBe(true)
      expect(pdf.getTitle()).toBe(title[lang])
      expect(textIn(pdf.catalog, 'Lang')).toBe(lang === 'zh' ? 'zh-CN' : 'en')
      const marks = outline(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict))
      expect(new Set(marks.map(({ depth }) => depth))).toEqual(new Set([0, 1]))
      expect(marks.filter(({ depth }) => depth === 0).length).toBeGreaterThanOrEqual(12)
    })

    test('only the theme’s fonts are in it, embedded', () => {
      const { fonts } = edition().facts
      expect(fonts.map(({ name }) => name).sort()).toEqual(['NotoSansSC-Bold', 'NotoSansSC-Regular'])
      expect(fonts.every(({ embedded, type }) => embedded && type === 'CIDFontType2')).toBe(true)
    })

    test('the contents give the pages where things stand', () => {
      const { made, facts, pages } = edition()
      if (pages.length === 0) return
      const front = pages.slice(0, (facts.destinations.get('key-messages') ?? 1) - 1).join('\n')
      expect(made.html.match(/<li class="part">/g)?.length).toBeGreaterThan(20)
      expect(wrongInContents(made.html, front, facts.destinations)).toEqual([])
    })

    test('every page but the cover carries its number, and every page says that the data are synthetic', () => {
      const { pages } = edition()
      const numbers = pages.map((page) => page.trimEnd().split(/\s+/).at(-1))
      expect(numbers.slice(1)).toEqual(pages.slice(1).map((_, index) => `${index + 2}`))
      expect(
        pages.flatMap((page, index) => (page.replace(/\s+/g, ' ').includes(ribbon[lang]) ? [] : [index + 1])),
      ).toEqual([])
    })

    more(edition)
  })
}

function textIn(dict: PDFDict, name: string): string {
  const text = dict.lookup(PDFName.of(name))
  return text instanceof PDFString || text instanceof PDFHexString ? text.decodeText() : ''
}

function outline(node: PDFDict, depth = 0): { depth: number; text: string }[] {
  const marks: { depth: number; text: string }[] = []
  let child = node.lookupMaybe(PDFName.of('First'), PDFDict)
  while (child !== undefined) {
    marks.push({ depth, text: textIn(child, 'Title') }, ...outline(child, depth + 1))
    child = child.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return marks
}
