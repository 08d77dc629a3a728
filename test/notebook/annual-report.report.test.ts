import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '../../lib/catalogue/index.ts'
import { parseCsv } from '../../lib/core/index.ts'
import type { PdfFacts } from '../../lib/render/index.ts'
import { repository } from '../cli/zhikong.ts'
import { gaps, type Made, make, noBrowser, pdfOf, poppler, wrongInContents } from './making.ts'

if (noBrowser !== undefined) console.log(`skipped: the annual report (${noBrowser})`)

type Edition = 'zh' | 'en'
const editions = ['zh', 'en'] as const
const title = { zh: '医疗质量与安全年度报告', en: 'Annual Report on the Quality and Safety of Care' }
const ribbon = { zh: '合成数据，不代表任何真实机构', en: 'Synthetic data: no real institution is described' }

describe.skipIf(noBrowser !== undefined)('the annual report of the sample province', () => {
  const reports = new Map<Edition, { made: Made; pdf: PDFDocument; facts: PdfFacts; pages: readonly string[] }>()
  const edition = (lang: Edition) => {
    const found = reports.get(lang)
    if (!found) throw new Error(`the ${lang} edition was not made`)
    return found
  }

  beforeAll(async () => {
    const both = editions.map(async (lang) => {
      const made = await make({ analysis: 'annual-report', lang })
      const path = join(made.folder, 'report.pdf')
      const [pdf, facts] = [await PDFDocument.load(readFileSync(path), { updateMetadata: false }), await pdfOf(made)]
      const text = await poppler('pdftotext', '-layout', path, '-')
      reports.set(lang, { made, pdf, facts, pages: text?.split('\f').slice(0, facts.pages) ?? [] })
    })
    await Promise.all(both)
  })

  test('its files are named on standard output, and nothing else lies beside them', () => {
    const { made } = edition('zh')
    const files = ['quarantine.csv', 'report.html', 'report.json', 'report.pdf', 'run.json']
    const named = made.stdout.trim().split('\n')
    expect(named.map((line) => line.split('/').at(-1)).sort()).toEqual(files)
    expect(readdirSync(made.folder).sort()).toEqual(['fonts', ...files])
    const fonts = [...made.html.matchAll(/url\(["']?(fonts\/[^"')]+)/g)].map(([, path = '']) => path)
    expect(fonts.filter((path) => !existsSync(join(made.folder, path)))).toEqual([])
    expect(readdirSync(join(made.folder, 'fonts')).length).toBe(new Set(fonts).size)
  })

  test.each(editions)('%s: it has the pages, figures and tables of an annual report', (lang) => {
    const { made, facts } = edition(lang)
    expect(facts.pages).toBeGreaterThanOrEqual(20)
    expect(Object.keys(made.model.figures).length).toBeGreaterThanOrEqual(15)
    expect(Object.keys(made.model.tables).length).toBeGreaterThanOrEqual(10)
  })

  test.each(editions)(
    '%s: every figure has its message, its caption and its alternative text, on the page too',
    (lang) => {
      const { model, html } = edition(lang).made
      for (const [id, { title: message, caption, alt }] of Object.entries(model.figures)) {
        expect([id, message.length > 5, caption.length > 2, alt.length > 20]).toEqual([id, true, true, true])
      }
      const drawn = [...html.matchAll(/<figure [^>]*aria-label="(?<alt>[^"]*)"[\s\S]*?<\/figure>/g)]
      expect(drawn.length).toBeGreaterThanOrEqual(15)
      for (const [figure] of drawn) expect(figure).toMatch(/<figcaption><p><span class="label">.+<\/span> .+<\/p>/)
    },
  )

  test.each(editions)('%s: nothing on its pages, or in its model, is a gap', (lang) => {
    const { text, model } = edition(lang).made
    expect(text.split('\n').filter((line) => gaps.test(line))).toEqual([])
    expect(JSON.stringify(model).match(gaps)).toBeNull()
  })

  test.each(editions)('%s: the PDF is tagged, and has a title, a language and bookmarks two deep', (lang) => {
    const { pdf, facts } = edition(lang)
    expect(facts.tagged).toBe(true)
    expect(pdf.getTitle()).toBe(title[lang])
    expect(textIn(pdf.catalog, 'Lang')).toBe(lang === 'zh' ? 'zh-CN' : 'en')
    const marks = outline(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict))
    expect(new Set(marks.map(({ depth }) => depth))).toEqual(new Set([0, 1]))
    expect(marks.filter(({ depth }) => depth === 0).length).toBeGreaterThanOrEqual(12)
  })

  test.each(editions)('%s: only the theme’s fonts are in it, embedded', (lang) => {
    const { fonts } = edition(lang).facts
    expect(fonts.map(({ name }) => name).sort()).toEqual(['NotoSansSC-Bold', 'NotoSansSC-Regular'])
    expect(fonts.every(({ embedded, type }) => embedded && type === 'CIDFontType2')).toBe(true)
  })

  test.each(editions)('%s: the contents give the pages where things stand', (lang) => {
    const { made, facts, pages } = edition(lang)
    if (pages.length === 0) return
    const front = pages.slice(0, (facts.destinations.get('key-messages') ?? 1) - 1).join('\n')
    expect(made.html.match(/<li class="part">/g)?.length).toBeGreaterThan(20)
    expect(wrongInContents(made.html, front, facts.destinations)).toEqual([])
  })

  test.each(editions)(
    '%s: every page but the cover carries its number, and every page says that the data are synthetic',
    (lang) => {
      const { pages } = edition(lang)
      const numbers = pages.map((page) => page.trimEnd().split(/\s+/).at(-1))
      expect(numbers.slice(1)).toEqual(pages.slice(1).map((_, index) => `${index + 2}`))
      expect(
        pages.flatMap((page, index) => (page.replace(/\s+/g, ' ').includes(ribbon[lang]) ? [] : [index + 1])),
      ).toEqual([])
    },
  )

  // Chinese in the English edition is what has no English name: titles of official documents and places in them, and the
  // figures that three provinces published, which are quoted in their own words.
  test('en: no Chinese is left but names of sources and published figures', () => {
    const sources = indicators.flatMap(({ source }) => [source.document, source.place])
    const facts = parseCsv(readFileSync(join(repository, 'data-samples/published/facts.csv'), 'utf8')).flat()
    const units = facts.flatMap((text) => [text, ...text.split(/(?<=\p{Script=Han})\s/u)])
    const own = [...new Set([...sources, ...units, '个百分点'])].sort((a, b) => b.length - a.length)
    const left = edition('en')
      .made.text.split('\n')
      .map((line) => own.reduce((rest, name) => (name === '' ? rest : rest.replaceAll(name, '')), line))
      .filter((line) => /\p{Script=Han}/u.test(line))
    expect(left).toEqual([])
  })

  test('zh: a change of a percentage is in 个百分点; a % after a verb of change is called relative', () => {
    const { text } = edition('zh').made
    const verbs = '上升|下降|略升|略降|升高|降低|提高|增加|减少|增长'
    expect(text.match(new RegExp(`.*(?<!相对)(?:${verbs})了?\\s*[\\d.,]+\\s*[%‰].*`, 'g'))).toBeNull()
    expect(text.match(new RegExp(`(?:${verbs}) [\\d.]+ 个百分点`, 'g'))?.length).toBeGreaterThan(10)
  })

  test('made again in another process, without printing, the model and the record are the same, byte for byte', async () => {
    const { made } = edition('zh')
    const again = await make({ analysis: 'annual-report', formats: 'json' })
    expect(again.read('report.json').equals(made.read('report.json'))).toBe(true)
    const record = (of: Made) => {
      const { print: _, versions, ...rest } = JSON.parse(of.read('run.json').toString())
      return { ...rest, versions: { ...versions, browser: undefined } }
    }
    expect(record(again)).toEqual(record(made))
  })
})

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
