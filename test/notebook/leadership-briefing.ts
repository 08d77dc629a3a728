import { beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '../../lib/catalogue/index.ts'
import { gaps, type Made, make, noBrowser, pdfOf } from './making.ts'

/** What holds for the briefing in any edition; `more` asks further of it. */
export function briefing(lang: 'zh' | 'en', more: (edition: () => Made) => void = () => {}): void {
  if (noBrowser !== undefined) console.log(`skipped: the briefing, ${lang} (${noBrowser})`)
  describe.skipIf(noBrowser !== undefined)(`the briefing for the leadership, ${lang}`, () => {
    let made: Made | undefined
    const edition = (): Made => {
      if (!made) throw new Error('the briefing was not made')
      return made
    }

    beforeAll(async () => {
      made = await make({ analysis: 'leadership-briefing', lang })
    })

    test('has two pages', async () => {
      expect((await pdfOf(edition())).pages).toBe(2)
    })

    test('has five messages, each with its figure, its certainty and its source', () => {
      const { model, html } = edition()
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

    test('nothing in it is a gap', () => {
      const { text, model } = edition()
      expect(text.split('\n').filter((line) => gaps.test(line))).toEqual([])
      expect(JSON.stringify(model).match(gaps)).toBeNull()
    })

    more(edition)
  })
}
