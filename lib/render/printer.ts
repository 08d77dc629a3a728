import { rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import { type Effects, type Lang, ProblemError, problem } from '../core/index.ts'
import { themeFontNames } from '../report/index.ts'
import { type BrowserChoice, findBrowser } from './browser.ts'
import type { Environment } from './bundled-browser.ts'
import { deadline } from './deadline.ts'
import { withFixedDates } from './fixed-dates.ts'
import { printPaged } from './page-numbers.ts'
import type { PdfFacts } from './pdf-facts.ts'
import { foreignFonts, whereSet } from './preflight.ts'
import { withSteadyIds } from './steady-ids.ts'
import { openTabs } from './tabs.ts'
import { writeWhole, writingBeside } from './write.ts'

export type PrintJob = {
  readonly html: string
  /** The PDF's final path; the page lies beside it while it is printed. */
  readonly out: string
  /** Day that the PDF carries as its date, `2024-03-01`: the day the data were closed. */
  readonly date: string
  /** The page's `main` makes one sheet of its own size. Default: sheets as its style says. */
  readonly fitted?: boolean
}

export type PictureJob = {
  readonly html: string
  /** The PNG's final path. */
  readonly out: string
  /** Which `main > figure` to take, from 0; the whole `main` where absent. */
  readonly figure?: number
}

export type Printed = { readonly out: string; readonly bytes: number; readonly rounds: number } & PdfFacts

/** An open browser that prints one report after another. */
export type Printer = {
  readonly choice: BrowserChoice
  /** As the manifest records it, `HeadlessChrome/147.0.7727.0`. */
  readonly version: string
  print(job: PrintJob): Promise<Printed>
  /** A PNG of a page, three dots to the pixel: about 290 to the inch. */
  picture(job: PictureJob): Promise<void>
  close(): Promise<void>
}

const steps = {
  unpack: { zh: '首次使用，正在解压内置浏览器', en: 'unpacking the bundled browser, once' },
  launch: { zh: '启动浏览器', en: 'starting the browser' },
  load: { zh: '载入版面与字体', en: 'loading the page and its fonts' },
  print: { zh: '打印 PDF', en: 'printing the PDF' },
  root: {
    zh: '以 root 身份运行：浏览器关闭沙箱（--no-sandbox）。请尽量用普通用户运行。',
    en: 'Running as root: the browser runs without its sandbox (--no-sandbox). Prefer an ordinary user.',
  },
} as const

/** Whether the sandbox was already mentioned: once is enough for a process. */
const said = { root: false }

export type PrinterOptions = {
  readonly env?: Environment
  /** How many reports print at a time; 2 on two cores is as fast as it gets. */
  readonly tabs?: number
}

/** Opens a browser, or says why none can be had. The caller closes it in `finally`. */
export async function openPrinter(effects: Effects, options: PrinterOptions = {}): Promise<Printer> {
  const { env = process.env, tabs: count = 1 } = options
  const say = (step: keyof typeof steps): string => steps[step][effects.lang]
  const choice = await findBrowser(env, () => effects.log(say('unpack')))
  effects.progress(say('launch'))
  const browser = await launch(choice, env, effects)
  const version = await browser.version()
  const tabs = openTabs(browser, count)
  return {
    choice,
    version,
    print: (job) => tabs.use((page) => printOn(page, job, effects)),
    picture: (job) => tabs.use((page) => pictureOf(page, job, effects)),
    close: async () => {
      await browser.close().catch(() => undefined)
    },
  }
}

/** Prints one report in a browser of its own, which is what makes the same report the same bytes. */
export async function printPdf(job: PrintJob, effects: Effects, options: PrinterOptions = {}): Promise<Printed> {
  const printer = await openPrinter(effects, options)
  const stop = stopWith(printer)
  try {
    return await printer.print(job)
  } finally {
    stop()
    await printer.close()
  }
}

/** A signal to us closes the browser first, then ends us as the signal would have. Gives back how to stop listening. */
export function stopWith(printer: Pick<Printer, 'close'>): () => void {
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
  const onSignal = (signal: NodeJS.Signals): void => {
    stop()
    void printer.close().finally(() => process.kill(process.pid, signal))
  }
  const stop = (): void => {
    for (const signal of signals) process.off(signal, onSignal)
  }
  for (const signal of signals) process.on(signal, onSignal)
  return stop
}

async function launch(choice: BrowserChoice, env: Environment, effects: Effects): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer')
  const root = process.getuid?.() === 0
  if (root && !said.root) effects.log(steps.root[effects.lang])
  said.root ||= root
  const started = puppeteer.launch({
    executablePath: choice.executablePath,
    headless: choice.kind === 'headless-shell' ? 'shell' : true,
    env: { ...env, ...choice.env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--allow-file-access-from-files',
      '--font-render-hinting=none',
      '--disable-dev-shm-usage',
      ...(root ? ['--no-sandbox'] : []),
    ],
  })
  try {
    return await deadline(steps.launch[effects.lang], 60, started)
  } catch (error) {
    if (error instanceof ProblemError || !(error instanceof Error)) throw error
    const cause = error.message.split('\n')[0] ?? ''
    throw new ProblemError([problem('ZK-BROWSER-LAUNCH', { path: choice.executablePath, cause })])
  }
}

async function printOn(page: Page, { html, out, date, fitted = false }: PrintJob, effects: Effects): Promise<Printed> {
  const seconds = secondsFor(html)
  const { lang } = effects
  const source = join(dirname(out), `.${basename(out)}.${process.pid}.html`)
  try {
    await writingBeside(source, (partial) => writeFile(partial, html))
    effects.progress(steps.load[lang])
    await load(page, source, seconds, lang)
    if (fitted) await page.addStyleTag({ content: await sheetOf(page) })
    effects.progress(steps.print[lang])
    const { pdf, facts, rounds } = await printPaged(page, () => print(page, seconds, lang))
    await checkFonts(page, facts)
    await writeWhole(out, withSteadyIds(withFixedDates(pdf, date)))
    return { out, bytes: pdf.length, rounds, ...facts }
  } finally {
    await rm(source, { force: true })
  }
}

/** The sheet on which the page's `main` just fits, in whole points, since a fraction is rounded away. */
async function sheetOf(page: Page): Promise<string> {
  await page.emulateMediaType('print')
  const { width, height } = await boxOf(page, 'main')
  const points = (pixels: number): number => Math.ceil(pixels * 0.75)
  return `@page { size: ${points(width)}pt ${points(height) + 1}pt; margin: 0; }`
}

const boxOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x, y, width: Math.ceil(width), height: Math.ceil(height) }
  })

async function pictureOf(page: Page, { html, out, figure }: PictureJob, effects: Effects): Promise<void> {
  const source = join(dirname(out), `.${basename(out)}.${process.pid}.html`)
  const { lang } = effects
  const seconds = secondsFor(html)
  try {
    await writingBeside(source, (partial) => writeFile(partial, html))
    effects.progress(steps.load[lang])
    await page.setViewport({ width: 800, height: 1200, deviceScaleFactor: 3 })
    await page.emulateMediaType('print')
    await load(page, source, seconds, lang)
    const clip = await boxOf(page, figure === undefined ? 'main' : `main > figure:nth-of-type(${figure + 1})`)
    await writeWhole(
      out,
      await deadline(steps.load[lang], seconds, page.screenshot({ clip, captureBeyondViewport: true })),
    )
  } finally {
    await rm(source, { force: true })
  }
}

// About 30 s, and 0.2 s for each page of what a page of text and drawings weighs.
const secondsFor = (html: string): number => 30 + Math.ceil(html.length / 20_000) * 0.2

// Fonts begin to load when they are first laid out, which on a busy machine may be after `ready` has said that none is loading:
// each is asked for by name. A font that fails is found by the preflight.
const fontsLoaded =
  'Promise.allSettled([...document.fonts].map((font) => font.load())).then(() => document.fonts.ready).then(() => 0)'

async function load(page: Page, source: string, seconds: number, lang: Lang): Promise<void> {
  const timeout = seconds * 1000
  const step = steps.load[lang]
  await deadline(step, seconds, page.goto(pathToFileURL(source).href, { waitUntil: 'load', timeout }))
  await deadline(step, seconds, page.evaluate(fontsLoaded))
}

const print = (page: Page, seconds: number, lang: Lang): Promise<Uint8Array> =>
  deadline(
    steps.print[lang],
    seconds,
    page.pdf({ preferCSSPageSize: true, printBackground: true, outline: true, tagged: true, timeout: seconds * 1000 }),
  )

async function checkFonts(page: Page, { fonts }: PdfFacts): Promise<void> {
  const allowed = themeFontNames()
  const problems = foreignFonts(fonts, allowed)
  if (problems.length === 0) return
  const places = await whereSet(page, (family) => !allowed.some((name) => name.startsWith(family.replaceAll(' ', ''))))
  const place = places.length === 0 ? {} : { field: places.join('; ') }
  throw new ProblemError(problems.map((each) => ({ ...each, place })))
}
