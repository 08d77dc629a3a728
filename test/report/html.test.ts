import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderHtml } from '../../lib/report/index.ts'
import { demoModel } from './fixtures/demo.ts'

const templatesDir = join(import.meta.dirname, 'fixtures', 'templates')
const pages = {
  zh: await renderHtml(demoModel('zh'), { templatesDir }),
  en: await renderHtml(demoModel('en'), { templatesDir }),
}

test.each(['zh', 'en'] as const)(
  'the %s edition is one whole page: language, title, styles and drawings inside it',
  (lang) => {
    const { html } = pages[lang]
    expect(html).toContain(lang === 'zh' ? '<html lang="zh-CN">' : '<html lang="en">')
    expect(html).toContain(
      lang === 'zh' ? '<title>普外科医疗质量年度报告</title>' : '<title>General surgery: annual quality report</title>',
    )
    expect(html).not.toMatch(/<link|<script|src="http|undefined|NaN|\?\?|<zk-slot/)
    expect(html.match(/<svg[^>]* width="162mm"/g)).toHaveLength(1)
  },
)

test.each(['zh', 'en'] as const)(
  'ids of the %s edition stand once, and every link and url() has its target',
  (lang) => {
    const ids = [...pages[lang].html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBe(new Set(ids).size)
    const targets = [...pages[lang].html.matchAll(/href="#([^"]+)"|url\(#([^)]+)\)/g)].map(
      ([, href, url]) => href ?? url,
    )
    expect(targets.length).toBeGreaterThan(15)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  },
)

test('a figure is an image with alt text and a visible caption, and its drawing is hidden from reading software', () => {
  expect(pages.zh.html).toMatch(
    /<figure id="trend" role="img" aria-label="折线图：比例由 4.6% 降到 3.4%。"[^>]*>[\s\S]*?<svg[^>]* aria-hidden="true">/,
  )
  expect(pages.zh.html).toContain(
    '<figcaption><p><span class="label">图 1-1</span> 非计划再次手术率，按月，2022–2023 年</p>',
  )
})

test('synthetic data are named on every page, by a margin box and a ribbon; a final report says nothing', async () => {
  expect(pages.zh.html).toContain('@bottom-left { content: "合成数据，不代表任何真实机构"')
  expect(pages.en.html).toContain('<p class="ribbon" role="note">Synthetic data: no real institution is described</p>')
  const final = await renderHtml({ ...demoModel('zh'), status: 'final' }, { templatesDir })
  expect(final.html).not.toContain('合成数据，不代表任何真实机构')
})

test('a wide table lies on a landscape page that keeps the running head of its appendix', () => {
  expect(pages.zh.html).toContain('<div class="landscape" style="page:a2-landscape">')
  expect(pages.zh.html).toContain(
    '@page a2-landscape { size: A4 landscape; @top-left { content: "附录 B　完整数据表"; } }',
  )
})

test('both editions place the same things, and the same model gives the same bytes', async () => {
  expect(pages.zh.placed.map(({ id, kind }) => `${kind} ${id}`)).toEqual(
    pages.en.placed.map(({ id, kind }) => `${kind} ${id}`),
  )
  expect((await renderHtml(demoModel('zh'), { templatesDir })).html).toBe(pages.zh.html)
})

test('the page finds its fonts on this machine, or wherever the publisher put them', async () => {
  expect(pages.zh.html).toMatch(
    /@font-face \{ font-family: "Noto Sans SC"; font-weight: 700; src: url\("file:\/\/\/[^"]+\.ttf"\)/,
  )
  const fonts = { regular: 'fonts/a.woff2', bold: 'fonts/b.woff2', extra: ['fonts/rare.ttf'] }
  const { html } = await renderHtml(demoModel('zh'), { templatesDir, fonts })
  expect(html).toContain('font-weight: 400; src: url("fonts/a.woff2")')
  expect(html).toContain('"Noto Sans SC Extra 1"; font-weight: 400 700; src: url("fonts/rare.ttf")')
  expect(html).not.toContain('file://')
})
