import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { indicators } from '../../lib/catalogue/index.ts'
import { parseCsv } from '../../lib/core/index.ts'
import { repository } from '../cli/zhikong.ts'
import { annualReport } from './annual-report.ts'
import { type Made, make } from './making.ts'

annualReport('en', (edition) => {
  // Chinese in the English edition is what has no English name: titles of official documents and places in them, and the
  // figures that three provinces published, which are quoted in their own words.
  test('no Chinese is left but names of sources and published figures', () => {
    const sources = indicators.flatMap(({ source }) => [source.document, source.place])
    const facts = parseCsv(readFileSync(join(repository, 'data-samples/published/facts.csv'), 'utf8')).flat()
    const units = facts.flatMap((text) => [text, ...text.split(/(?<=\p{Script=Han})\s/u)])
    const own = [...new Set([...sources, ...units, '个百分点'])].sort((a, b) => b.length - a.length)
    const left = edition()
      .made.text.split('\n')
      .map((line) => own.reduce((rest, name) => (name === '' ? rest : rest.replaceAll(name, '')), line))
      .filter((line) => /\p{Script=Han}/u.test(line))
    expect(left).toEqual([])
  })

  test('made again in another process, without printing, the model and the record are the same, byte for byte', async () => {
    const { made } = edition()
    const again = await make({ analysis: 'annual-report', lang: 'en', formats: 'json' })
    expect(again.read('report.json').equals(made.read('report.json'))).toBe(true)
    const record = (of: Made) => {
      const { print: _, versions, ...rest } = JSON.parse(of.read('run.json').toString())
      return { ...rest, versions: { ...versions, browser: undefined } }
    }
    expect(record(again)).toEqual(record(made))
  })
})
