import { describe, expect, test } from 'vitest'
import { make, noBrowser, pdfOf } from './making.ts'

if (noBrowser !== undefined) console.log(`skipped: the summary form on paper (${noBrowser})`)

describe.skipIf(noBrowser !== undefined)('the summary form on paper', () => {
  test.each(['zh', 'en'] as const)('each county has its form on one page, like the original (%s)', async (lang) => {
    const made = await make({
      analysis: 'summary-form',
      data: 'data-samples/summary-form',
      formats: 'pdf,html,json',
      lang,
    })
    const { destinations } = await pdfOf(made)
    const counties = [...destinations].filter(([id]) => id.startsWith('county-')).map(([, page]) => page)
    expect(counties).toHaveLength(5)
    const [first = 0] = counties
    expect([...counties, destinations.get('returns')]).toEqual([0, 1, 2, 3, 4, 5].map((nth) => first + nth))
  })
})
