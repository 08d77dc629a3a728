import { describe, expect, test } from 'vitest'
import { gaps, make, noBrowser, pdfOf } from './making.ts'

if (noBrowser !== undefined) console.log(`skipped: inpatient performance (${noBrowser})`)

describe.skipIf(noBrowser !== undefined)('inpatient performance of the sample province', () => {
  test('in English, with one hospital in the foreground: every chapter is there, nothing is a gap', async () => {
    const made = await make({ analysis: 'inpatient-performance', lang: 'en', args: ['--set', 'hospital=H031'] })
    const { pages, tagged } = await pdfOf(made)
    expect(tagged).toBe(true)
    expect(pages).toBeGreaterThanOrEqual(28)
    expect(pages).toBeLessThanOrEqual(45)
    expect(made.text.split('\n').filter((line) => gaps.test(line))).toEqual([])
    const { model } = made
    expect(model.title).toBe('Inpatient Performance of Tertiary General Hospitals')
    expect(model.values['numbers.hospitals']).toMatchObject({ number: 33 })
    // 33 hospitals are enough for both funnels, and the sample has its six deaths among cases graded low by 2021–2023.
    expect(Object.keys(model.figures)).toEqual(expect.arrayContaining(['safety.low', 'safety.mid-low', 'own.quadrant']))
    expect(model.values['numbers.low']).toMatchObject({ number: 6 })
    // H031 stays long for its case-mix, H019 short: both were made so (truth.json), and both are found.
    const adjusted = model.texts['stays.text']?.text ?? ''
    expect(adjusted).toContain('longer than those of all together: 1 (Songmo Central Hospital)')
    expect(adjusted).toContain('Yunting Central Hospital')
  })
})
