import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gaps, type Made, make, noBrowser, poppler, wrongInContents } from '../notebook/making.ts'

const version = await poppler('pdfinfo', '-v')
if (version === undefined) console.log('skipped: reports read back by poppler (pdfinfo is not installed)')
if (noBrowser !== undefined) console.log(`skipped: reports read back by poppler (${noBrowser})`)

const reports = [
  { analysis: 'annual-report', lang: 'zh', title: '医疗质量与安全年度报告' },
  { analysis: 'annual-report', lang: 'en', title: 'Annual Report on the Quality and Safety of Care' },
  { analysis: 'leadership-briefing', lang: 'zh', title: '医疗质量与安全简报' },
  { analysis: 'leadership-briefing', lang: 'en', title: 'Briefing on the Quality and Safety of Care' },
] as const

describe.skipIf(version === undefined || noBrowser !== undefined).each(reports)(
  '$analysis, $lang, read back by another program',
  ({ analysis, lang, title }) => {
    const scratch = mkdtempSync(join(tmpdir(), 'zhikong-pages-'))
    let made: Made
    let path = ''
    const said = async (program: string, ...args: string[]): Promise<string> => (await poppler(program, ...args)) ?? ''

    beforeAll(async () => {
      made = await make({ analysis, lang, formats: 'pdf,html,json' })
      path = join(made.folder, 'report.pdf')
    })
    afterAll(() => rmSync(scratch, { recursive: true, force: true }))

    test('it is tagged, titled, and all its pages are A4', async () => {
      const info = await said('pdfinfo', '-f', '1', '-l', '-1', path)
      expect(info).toMatch(/^Tagged: +yes$/m)
      expect(info.match(/^Title: +(.+)$/m)?.[1]).toBe(title)
      const sizes = [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm)].map(([, ...sides]) =>
        sides.map(Number),
      )
      expect(sizes).toHaveLength(Number(info.match(/^Pages: +(\d+)$/m)?.[1]))
      // 210 × 297 mm is 595.28 × 841.89 points; Chromium rounds to pixels. Wide tables lie on their side.
      for (const [short = 0, long = 0] of sizes.map((sides) => sides.toSorted((a, b) => a - b))) {
        expect(Math.abs(short - 595.28)).toBeLessThan(1)
        expect(Math.abs(long - 841.89)).toBeLessThan(1)
      }
    })

    test('the contents give the pages of the destinations', async () => {
      const dests = await said('pdfinfo', '-dests', path)
      const pages = new Map([...dests.matchAll(/^ *(\d+) .*"(.+)"$/gm)].map(([, page, id = '']) => [id, Number(page)]))
      const front = await said('pdftotext', '-layout', '-l', `${(pages.get('key-messages') ?? 2) - 1}`, path, '-')
      expect(wrongInContents(made.html, front, pages)).toEqual([])
    })

    test('every font is embedded, one of the theme’s, and a real font', async () => {
      const [, , ...rows] = (await said('pdffonts', path)).trim().split('\n')
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows)
        expect(row).toMatch(/^[A-Z]{6}\+NotoSansSC-(Regular|Bold) +CID TrueType +Identity-H +yes yes yes /)
    })

    test('its text can be copied: no gap, no character of the radicals block', async () => {
      const text = await said('pdftotext', path, '-')
      expect(text.split('\n').filter((line) => gaps.test(line) || /[\u2F00-\u2FDF]/u.test(line))).toEqual([])
    })

    test('no page is blank', async () => {
      await said('pdftoppm', '-r', '30', '-gray', path, join(scratch, 'page'))
      const images = readdirSync(scratch)
        .filter((name) => name.endsWith('.pgm'))
        .sort()
      expect(images.length).toBeGreaterThanOrEqual(2)
      const blank = images.filter((name) => inked(readFileSync(join(scratch, name))) < 0.004)
      expect(blank).toEqual([])
    })
  },
)

/** The share of a grey picture's pixels that is darker than light grey: head and foot of an empty page stay below 0.003. */
function inked(image: Buffer): number {
  const [header = ''] =
    image
      .subarray(0, 40)
      .toString('latin1')
      .match(/^P5\s+\d+\s+\d+\s+\d+\s/) ?? []
  const pixels = image.subarray(header.length)
  return pixels.reduce((count, grey) => count + (grey < 200 ? 1 : 0), 0) / pixels.length
}
