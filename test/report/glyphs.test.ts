import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describe } from '../../lib/core/index.ts'
import { missingGlyphs, renderHtml, themeFontNames } from '../../lib/report/index.ts'
import { demoModel } from './fixtures/demo.ts'

const templatesDir = join(import.meta.dirname, 'fixtures', 'templates')

test('every character of the demonstration is in the theme font, in both editions', async () => {
  for (const lang of ['zh', 'en'] as const) {
    const model = demoModel(lang)
    expect(missingGlyphs((await renderHtml(model, { templatesDir })).html, model)).toEqual([])
  }
})

test('a character that would print as a box is named with its field and its words', async () => {
  const model = demoModel('zh')
  const lead = { kind: 'text', text: '由𠮷田主任（化名）提供。', refs: [] } as const
  const odd = { ...model, texts: { ...model.texts, 'gs-lead': lead } }
  const { html } = await renderHtml(odd, { templatesDir })
  expect(missingGlyphs(html, odd).map((each) => describe(each, 'zh'))).toEqual([
    'ZK-GLYPH-MISSING  “texts.gs-lead.text”：字体里没有“𠮷”（U+20BB7），会印成方框：“由𠮷田主任（化名）提”。请在主题中添加含此字的字体。',
  ])
})

test('rare characters of names that the font does have are not complained of', () => {
  expect(missingGlyphs('<body>㐀㑇䶮镕喆</body>')).toEqual([])
})

test('the fonts are known by the names that a PDF gives them', () => {
  expect(themeFontNames()).toEqual(['NotoSansSC-Regular', 'NotoSansSC-Bold'])
})
