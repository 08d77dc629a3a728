import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError, quiet } from '../../lib/core/index.ts'
import { findBrowser, openPrinter, type Printed, printPdf, readPdf } from '../../lib/render/index.ts'
import { type RenderedReport, renderHtml } from '../../lib/report/index.ts'
import { demoModel } from '../report/fixtures/demo.ts'
import { problemsOf } from '../report/fixtures/fill.ts'

const templatesDir = join(import.meta.dirname, '..', 'report', 'fixtures', 'templates')
const folder = mkdtempSync(join(tmpdir(), 'zhikong-print-'))
const date = '2024-03-01'

const noBrowser = await findBrowser().then(
  () => undefined,
  (error: unknown) => (error instanceof ProblemError ? error.message : String(error)),
)
if (noBrowser !== undefined) console.log(`skipped: printing (${noBrowser})`)
const printing = test.skipIf(noBrowser !== undefined)

function poppler(program: string, ...args: string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    console.log(`skipped: what ${program} says (poppler is not installed)`)
    return undefined
  }
}

const reports: { [lang in 'zh' | 'en']?: { report: RenderedReport; printed: Printed } } = {}
const made = (lang: 'zh' | 'en') => {
  const found = reports[lang]
  if (found === undefined) throw new Error(`${lang} was not printed`)
  return found
}

beforeAll(async () => {
  if (noBrowser !== undefined) return
  for (const lang of ['zh', 'en'] as const) {
    const report = await renderHtml(demoModel(lang), { templatesDir })
    const printed = await printPdf({ html: report.html, out: join(folder, `${lang}.pdf`), date }, quiet)
    reports[lang] = { report, printed }
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

printing.each(['zh', 'en'] as const)(
  'the %s edition is tagged, in two passes, in the theme fonts only, all embedded',
  (lang) => {
    const { printed } = made(lang)
    expect(printed).toMatchObject({ tagged: true, rounds: 2 })
    expect(printed.fonts.map(({ name }) => name).sort()).toEqual(['NotoSansSC-Bold', 'NotoSansSC-Regular'])
    expect(printed.fonts.every(({ embedded, type }) => embedded && type === 'CIDFontType2')).toBe(true)
  },
)

printing.each(['zh', 'en'] as const)(
  'page numbers on the contents page of the %s edition are those of the pages',
  async (lang) => {
    const { printed, report } = made(lang)
    const text = poppler('pdftotext', '-layout', '-f', '3', '-l', '3', printed.out, '-')
    if (text === undefined) return
    const chapters = report.placed.filter(
      ({ kind, id }) => ['chapter', 'appendix', 'part'].includes(kind) && id !== 'contents',
    )
    for (const { id, title } of chapters) {
      const line = text.split('\n').find((each) => each.includes(title)) ?? ''
      expect(`${title} ${line.trim().split(/\s+/).at(-1)}`).toBe(`${title} ${printed.destinations.get(id)}`)
    }
  },
)

printing('each heading stands on the page that its destination says', () => {
  const { printed, report } = made('zh')
  for (const { id, title } of report.placed.filter(({ kind }) => kind === 'part')) {
    const page = `${printed.destinations.get(id)}`
    const text = poppler('pdftotext', '-f', page, '-l', page, printed.out, '-')
    if (text !== undefined) expect(text.replace(/\s/g, '')).toContain(title.replace(/\s/g, ''))
  }
})

printing('chapters and their parts are bookmarks, two deep', async () => {
  const pdf = await PDFDocument.load(readFileSync(made('zh').printed.out))
  const top = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict)
  const titles = outline(top)
  expect(titles).toContain('0 要点')
  expect(titles.filter((title) => /第 1 章|^1 1\.|附录 A/.test(title))).toEqual([
    '0 第 1 章　普外科 普外科手术更安全，医院之间更接近',
    '1 1.1 非计划再次手术率一年下降 0.8 个百分点',
    '1 1.2 5 家医院高于控制限，较上年减少 4 家',
    '0 附录 A 指标定义',
  ])
})

function outline(node: PDFDict, depth = 0): string[] {
  const titles: string[] = []
  let child = node.lookupMaybe(PDFName.of('First'), PDFDict)
  while (child !== undefined) {
    const title = child.lookup(PDFName.of('Title'))
    const text = title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : ''
    titles.push(`${depth} ${text.replaceAll('\u00A0', ' ')}`, ...outline(child, depth + 1))
    child = child.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return titles
}

printing('figures carry their alt text and a caption, and table heads their scope', async () => {
  const pdf = await PDFDocument.load(readFileSync(made('zh').printed.out))
  const elements = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
  const named = (name: string) => elements.filter((each) => each.get(PDFName.of('S')) === PDFName.of(name))
  const alts = named('Figure').map((each) => {
    const alt = each.lookup(PDFName.of('Alt'))
    return alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : ''
  })
  expect(alts).toContain('折线图：比例由 4.6% 降到 3.4%。')
  expect(named('Caption').length).toBeGreaterThanOrEqual(1)
  expect(named('TH').length).toBeGreaterThan(50)
  expect(pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)).toBeDefined()
  expect(pdf.getPages().every((page) => page.node.lookupMaybe(PDFName.of('MediaBox'), PDFArray) !== undefined)).toBe(
    true,
  )
})

printing.each(['zh', 'en'] as const)(
  'the text of the %s edition has no gap, no box, no radical, and names synthetic data on every page',
  (lang) => {
    const { printed } = made(lang)
    const text = poppler('pdftotext', printed.out, '-')
    if (text === undefined) return
    expect(text).not.toMatch(/\?\?|undefined|NaN|[\u2F00-\u2FDF]/u)
    const ribbon = lang === 'zh' ? '合成数据，不代表任何真实机构' : 'Synthetic data: no real institution'
    const pages = text.split('\f').slice(0, printed.pages)
    expect(pages.filter((page) => !page.includes(ribbon))).toEqual([])
  },
)

printing('the cover carries no page number, a wide table lies on a landscape page', async () => {
  const { printed } = made('zh')
  const pdf = await PDFDocument.load(readFileSync(printed.out))
  const landscape = pdf.getPages().flatMap((page, index) => (page.getWidth() > page.getHeight() ? [index + 1] : []))
  expect(landscape).toEqual([printed.destinations.get('wide')])
  const cover = poppler('pdftotext', '-f', '1', '-l', '1', printed.out, '-')
  if (cover !== undefined) expect(cover.split('\n').filter((line) => /^\d+$/.test(line.trim()))).toEqual([])
})

printing('the same page printed in another fresh browser is the same bytes, with nothing left beside it', async () => {
  const { report, printed } = made('zh')
  const again = await printPdf({ html: report.html, out: join(folder, 'again', 'zh.pdf'), date }, quiet)
  expect(again.rounds).toBe(printed.rounds)
  expect(readFileSync(again.out).equals(readFileSync(printed.out))).toBe(true)
  expect(readdirSync(join(folder, 'again'))).toEqual(['zh.pdf'])
})

printing('a batch prints with two tabs what it prints with one, and a failure stops only itself', async () => {
  const { html } = await renderHtml(demoModel('zh', 'demo-briefing'), { templatesDir })
  const odd = html.replace('</main>', '<p style="font-family: Georgia, serif">Ӝ</p></main>')
  const log: string[] = []
  const printer = await openPrinter({ ...quiet, progress: (step) => log.push(step) }, { tabs: 2 })
  try {
    const jobs = [html, html, odd, html].map((page, index) =>
      problemsOf(() => printer.print({ html: page, out: join(folder, 'batch', `${index}.pdf`), date })),
    )
    const problems = await Promise.all(jobs)
    expect(problems.map((each) => each.map((text) => text.split('  ')[0]))).toEqual([[], [], ['ZK-FONT-FOREIGN'], []])
  } finally {
    await printer.close()
  }
  expect(readdirSync(join(folder, 'batch')).sort()).toEqual(['0.pdf', '1.pdf', '3.pdf'])
  const facts = await Promise.all(
    ['0', '1', '3'].map((name) => readPdf(readFileSync(join(folder, 'batch', `${name}.pdf`)))),
  )
  expect(new Set(facts.map(({ pages, fonts }) => JSON.stringify([pages, fonts])))).toHaveProperty('size', 1)
  expect(log).toContain('打印 PDF')
})

printing('a stop closes the browser and is reported as a stop', async () => {
  const script = `
    import { openPrinter, stopWith } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../lib/render/index.ts')).href)}
    const printer = await openPrinter({ lang: 'en', log: () => {}, progress: () => {} })
    stopWith(printer)
    console.log('open')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  const browsers = childrenOf(child.pid ?? 0)
  child.kill('SIGTERM')
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGTERM')
  expect(browsers.filter((pid) => existsSync(`/proc/${pid}/exe`))).toEqual([])
})

function childrenOf(pid: number): string[] {
  const list = `/proc/${pid}/task/${pid}/children`
  return existsSync(list)
    ? readFileSync(list, 'utf8')
        .split(' ')
        .filter((each) => each !== '')
    : []
}

const bundled = await findBrowser({ PATH: '', XDG_CACHE_HOME: join(folder, 'cache') }).catch(() => undefined)
if (bundled?.from !== 'bundled') console.log('skipped: the bundled browser (not for this machine, or not installed)')
test.skipIf(bundled?.from !== 'bundled')(
  'the bundled browser is unpacked into a folder of one’s own, and prints',
  async () => {
    const path = bundled?.executablePath ?? ''
    expect(path).toMatch(/zhikong.chromium-[\d.]+-x64.chromium$/)
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700)
    expect(readdirSync(join(folder, 'cache', 'zhikong'))).toHaveLength(1)
    const { html } = await renderHtml(demoModel('en', 'demo-briefing'), { templatesDir })
    const env = {
      ...process.env,
      ZHIKONG_BROWSER: '',
      PUPPETEER_EXECUTABLE_PATH: '',
      PATH: '',
      XDG_CACHE_HOME: join(folder, 'cache'),
    }
    const printed = await printPdf({ html, out: join(folder, 'bundled.pdf'), date }, quiet, { env })
    expect(printed.tagged).toBe(true)
  },
)
