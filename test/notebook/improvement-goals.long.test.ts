import { rm } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { largeHospitals } from './large-hospitals.ts'
import { gaps, make, noBrowser, pdfOf } from './making.ts'

if (noBrowser !== undefined) console.log(`skipped: the progress of goals (${noBrowser})`)

const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

describe.skipIf(noBrowser !== undefined)('the progress of the improvement goals', () => {
  test('in English: printed in one go, every goal under its centre, nothing on the pages is a gap', async () => {
    const data = await largeHospitals()
    folders.push(data)
    const made = await make({ analysis: 'improvement-goals', lang: 'en', data })
    const { pages, tagged } = await pdfOf(made)
    expect(tagged).toBe(true)
    expect(pages).toBeGreaterThanOrEqual(40)
    expect(pages).toBeLessThanOrEqual(90)
    expect(made.text.split('\n').filter((line) => gaps.test(line))).toEqual([])
    expect(made.html.match(/<div class="goal">/g)).toHaveLength(49)
    expect(made.text).toContain('No causes were reported for 2024, and no actions.')
  })
})
