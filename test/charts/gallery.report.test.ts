import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawSvg, fontFiles, theme } from '../../lib/charts/index.ts'
import { findBrowser } from '../../lib/render/index.ts'
import { gallery } from './gallery.ts'

type Box = {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const choice = await findBrowser().catch(() => undefined)
if (choice === undefined) console.log('charts: no browser here, so that text boxes are not measured')

const folder = mkdtempSync(join(tmpdir(), 'zhikong-charts-'))
let browser: Browser | undefined
let page: Page | undefined

beforeAll(async () => {
  if (choice === undefined) return
  browser = await puppeteer.launch({
    executablePath: choice.executablePath,
    headless: choice.kind === 'full' ? true : 'shell',
    env: { ...process.env, ...choice.env },
    args: [
      '--allow-file-access-from-files',
      '--font-render-hinting=none',
      '--disable-dev-shm-usage',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  page = await opened(browser)
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

/** A page that has the fonts: each drawing in turn is put into it. */
async function opened(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  const { regular, bold } = fontFiles()
  const face = (weight: number, file: string): string =>
    `@font-face { font-family: '${theme.fonts.family}'; font-weight: ${weight}; src: url('${pathToFileURL(file).href}') }`
  const file = join(folder, 'charts.html')
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><style>${face(400, regular)} ${face(700, bold)} svg { margin: 40px; overflow: visible } p { font-family: '${theme.fonts.family}' }</style><p>a<b>b</b></p>`,
  )
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' })
  await page.evaluate('document.fonts.ready.then(() => 0)')
  return page
}

async function shown(svg: string): Promise<{ readonly frame: Box; readonly texts: readonly Box[] }> {
  if (page === undefined) throw new RangeError('the browser is open')
  await page.evaluate(`document.body.innerHTML = ${JSON.stringify(svg)}`)
  return (await page.evaluate(measure)) as Awaited<ReturnType<typeof shown>>
}

// Runs in the page: the boxes of the drawing and of each line of text in it.
const measure = `(() => {
  const box = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    return { text: element.textContent, left, top, right, bottom }
  }
  const leaves = [...document.querySelectorAll('svg text')].flatMap((text) => {
    const lines = [...text.querySelectorAll('tspan')]
    return lines.length > 0 ? lines : [text]
  })
  return { frame: box(document.querySelector('svg')), texts: leaves.filter((leaf) => leaf.textContent !== '').map(box) }
})()`

const half = 0.5

// A line box is taller than its letters: three quarters of it, around its middle, is what ink can touch.
const ink = ({ text, left, top, right, bottom }: Box): Box => {
  const spare = (bottom - top) / 5
  return { text, left: left + half, right: right - half, top: top + spare, bottom: bottom - spare }
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

async function complaints(
  svg: string,
): Promise<{ outside: readonly string[]; overlapping: readonly (readonly [string, string])[] }> {
  const { frame, texts } = await shown(svg)
  const outside = texts.filter(
    ({ left, top, right, bottom }) =>
      left < frame.left - half || right > frame.right + half || top < frame.top - 3 || bottom > frame.bottom + 3,
  )
  const inks = texts.map(ink)
  const overlapping = inks.flatMap((a, i) =>
    inks.slice(i + 1).flatMap((b) => (meet(a, b) ? [[a.text, b.text] as const] : [])),
  )
  return { outside: outside.map(({ text }) => text), overlapping }
}

const cases = Object.entries(gallery).flatMap(([name, figure]) =>
  (['zh', 'en'] as const).map((lang) => ({ name, lang, figure })),
)

test.skipIf(choice === undefined).each(cases)(
  '$name in $lang: every text lies inside, and none on another',
  async ({ figure, lang }) => {
    const svg = await drawSvg(figure(lang).spec, { idPrefix: 'fig-1' })
    expect(await complaints(svg)).toEqual({ outside: [], overlapping: [] })
  },
)

test.skipIf(choice === undefined)('texts that do overlap or stick out are found', async () => {
  const svg =
    '<svg width="100" height="60"><text x="10" y="30">甲乙丙</text><text x="20" y="32">丁</text><text x="90" y="55">戊己</text></svg>'
  expect(await complaints(svg)).toEqual({ outside: ['戊己'], overlapping: [['甲乙丙', '丁']] })
})
