import { describe, expect, test } from 'vitest'
import { drawSvg, fontCoverage, theme } from '../../lib/charts/index.ts'
import { gallery } from './gallery.ts'

describe.each(Object.entries(gallery))('%s', (_name, figure) => {
  test.each(['zh', 'en'] as const)('says all it must, is plain data, and draws cleanly (%s)', async (lang) => {
    const made = figure(lang)
    for (const text of [made.title, made.subtitle, made.caption, made.alt]) expect(text).not.toBe('')
    // The Chinese edition has no English sentence, the English one no Chinese of our own.
    if (lang === 'zh') expect(made.title).toMatch(/\p{Script=Han}/u)
    else expect(made.title).not.toMatch(/\p{Script=Han}/u)
    expect(made.width).toBeLessThanOrEqual(theme.figure.full)
    if (lang === 'zh') expect(JSON.parse(JSON.stringify(made))).toEqual(made)
    const svg = await drawSvg(made.spec, { idPrefix: 'fig-1' })
    const said = [made.title, made.subtitle, made.caption, made.alt, made.note].join('\n')
    for (const text of [svg, said]) expect(text).not.toMatch(/NaN|undefined|Infinity|null/)
    expect(svg).not.toContain(' opacity="0.')
    expect(fontCoverage(said + svg.replace(/<[^>]*>/g, ''))).toEqual([])
    expect([...svg.matchAll(/font-family="([^"]*)"/g)].every(([, family]) => family === theme.fonts.family)).toBe(true)
    expect([...svg.matchAll(/\sid="([^"]*)"/g)].every(([, id]) => id?.startsWith('fig-1-'))).toBe(true)
  })
})

test('the same figure is the same bytes, also when many are drawn at once', async () => {
  const specs = Object.values(gallery)
    .slice(0, 6)
    .map((figure) => figure('zh').spec)
  const alone = []
  for (const spec of specs) alone.push(await drawSvg(spec, { idPrefix: 'a' }))
  const together = await Promise.all(specs.map((spec) => drawSvg(spec, { idPrefix: 'a' })))
  expect(together).toEqual(alone)
})
