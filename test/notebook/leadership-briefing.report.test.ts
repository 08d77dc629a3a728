import { beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '../../lib/catalogue/index.ts'
import { gaps, type Made, make, noBrowser, pdfOf } from './making.ts'

if (noBrowser !== undefined) console.log(`skipped: the briefing (${noBrowser})`)

type Edition = 'zh' | 'en'
const editions = ['zh', 'en'] as const

describe.skipIf(noBrowser !== undefined)('the briefing for the leadership', () => {
  const reports = new Map<Edition, Made>()
  const made = (lang: Edition): Made => {
    const found = reports.get(lang)
    if (!found) throw new Error(`the ${lang} edition was not made`)
    return found
  }

  beforeAll(async () => {
    for (const lang of editions) reports.set(lang, await make({ analysis: 'leadership-briefing', lang }))
  })

  test.each(editions)('%s: has two pages', async (lang) => {
    expect((await pdfOf(made(lang))).pages).toBe(2)
  })

  test.each(editions)('%s: has five messages, each with its figure, its certainty and its source', (lang) => {
    const { model, html } = made(lang)
    const messages = model.lists['briefing.messages'] ?? []
    expect(messages).toHaveLength(5)
    const known = new Set(indicators.map(({ id }) => id))
    for (const each of messages) {
      const figure = model.figures[String(each.figure)]
      expect(figure?.alt.length).toBeGreaterThan(20)
      expect(String(each.certainty)).toMatch(
        lang === 'zh'
          ? /^与 2023 年相比：(上升|下降|略升|略降|无明确变化|不作判断)/
          : /^Against 2023: (rose|fell|no clear change|not judged)/,
      )
      expect(String(each.source)).toMatch(lang === 'zh' ? /^来源：.+%。$/ : /^Source: .+\.$/)
      expect(known.has(String(each.id).replace('briefing.', ''))).toBe(true)
    }
    const articles = html.match(/<article class="briefing-message">[\s\S]*?<\/article>/g) ?? []
    expect(articles).toHaveLength(5)
    for (const article of articles) {
      expect(article).toMatch(/<figure [\s\S]*<figcaption>/)
      expect(article).toMatch(/class="certainty">.*\S.*<\/p>[\s\S]*class="source-line">.*\S.*<\/p>/)
    }
  })

  test('both editions give the same messages in the same order', () => {
    const ids = editions.map((lang) => made(lang).model.lists['briefing.messages']?.map(({ id }) => id))
    expect(ids[0]).toEqual(ids[1])
  })

  test.each(editions)('%s: nothing in it is a gap', (lang) => {
    const { text, model } = made(lang)
    expect(text.split('\n').filter((line) => gaps.test(line))).toEqual([])
    expect(JSON.stringify(model).match(gaps)).toBeNull()
  })

  test('en: it has no Chinese', () => {
    expect(
      made('en')
        .text.split('\n')
        .filter((line) => /\p{Script=Han}/u.test(line)),
    ).toEqual([])
  })

  test('made twice in processes of their own, every file is the same, byte for byte', async () => {
    const again = await make({ analysis: 'leadership-briefing' })
    for (const name of ['report.pdf', 'report.html', 'report.json', 'run.json', 'quarantine.csv']) {
      expect([name, again.read(name).equals(made('zh').read(name))]).toEqual([name, true])
    }
  })
})
