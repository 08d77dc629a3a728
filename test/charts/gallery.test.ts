import { describe, expect, test } from 'vitest'
import { drawSvg, fontCoverage, theme } from '../../lib/charts/index.ts'
import { gallery } from './gallery.ts'

describe.each(Object.entries(gallery))('%s', (_name, figure) => {
  test.each(['zh', 'en'] as const)('says all it must and draws cleanly (%s)', async (lang) => {
    const made = figure(lang)
    for (const text of [made.title, made.subtitle, made.caption, made.alt]) expect(text).not.toBe('')
    const svg = await drawSvg(made.spec, { idPrefix: 'fig-1' })
    const said = [made.title, made.subtitle, made.caption, made.alt, made.note].join('\n')
    for (const text of [svg, said]) expect(text).not.toMatch(/NaN|undefined|Infinity|null/)
    expect(svg).not.toContain(' opacity="0.')
    expect(fontCoverage(said + svg.replace(/<[^>]*>/g, ''))).toEqual([])
    expect([...svg.matchAll(/font-family="([^"]*)"/g)].every(([, family]) => family === theme.fonts.family)).toBe(true)
    expect([...svg.matchAll(/\sid="([^"]*)"/g)].every(([, id]) => id?.startsWith('fig-1-'))).toBe(true)
  })

  test('is plain data, as wide as the page or half of it', () => {
    const made = figure('zh')
    expect(JSON.parse(JSON.stringify(made))).toEqual(made)
    expect(made.width).toBeLessThanOrEqual(theme.figure.full)
  })
})

test('the same figure is the same bytes, also when many are drawn at once', async () => {
  const entries = Object.values(gallery).slice(0, 6)
  const alone = []
  for (const figure of entries) alone.push(await drawSvg(figure('zh').spec, { idPrefix: 'a' }))
  const together = await Promise.all(entries.map((figure) => drawSvg(figure('zh').spec, { idPrefix: 'a' })))
  expect(together).toEqual(alone)
})

test('the Chinese edition has no English sentence, the English one no Chinese of our own', () => {
  for (const figure of Object.values(gallery)) {
    expect(figure('zh').title).toMatch(/\p{Script=Han}/u)
    expect(figure('en').title).not.toMatch(/\p{Script=Han}/u)
  }
})
