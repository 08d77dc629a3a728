import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPdf } from '../../lib/render/index.ts'
import { folderWith } from '../data/package-folder.ts'
import { noBrowser, poppler } from '../notebook/making.ts'
import { csv, firstsFrom } from './chart-command.ts'
import { command } from './command.ts'

if (noBrowser !== undefined) console.log(`skipped: charts as PNG and PDF (${noBrowser})`)

const twelve = [3, 2, 4, 1, 3, 2, 5, 2, 3, 4, 2, 9]
const data = csv({ month: firstsFrom(2023, 1, 12), cnt: twelve, tot: twelve.map(() => 100) })
const options = {
  x: 'month',
  count: 'cnt',
  total: 'tot',
  name: '感染率',
  exclude: ['2023-12:停诊'],
  decided: '2024-03-01',
}

test.skipIf(noBrowser !== undefined)(
  'a chart is one page of its own size, tagged, with all its words, and the same bytes twice',
  async () => {
    const folder = folderWith({ 'data.csv': data })
    const print = async (name: string): Promise<Buffer[]> => {
      const out = join(folder, name)
      const said = await command('chart', ['p', join(folder, 'data.csv')], {
        options: { ...options, png: true, pdf: true, out },
      })
      expect(said.code).toBe(0)
      return [readFileSync(`${out}.png`), readFileSync(`${out}.pdf`)]
    }
    const [png, pdf] = await print('first')
    const again = await print('second')
    expect(again.map((bytes) => bytes.equals(bytes === again[0] ? (png ?? bytes) : (pdf ?? bytes)))).toEqual([
      true,
      true,
    ])
    // Width and height stand in the PNG's header: three dots to the pixel of 176 mm.
    expect(png?.readUInt32BE(16)).toBe(3 * Math.ceil((176 * 96) / 25.4))
    const facts = await readPdf(pdf ?? new Uint8Array())
    expect(facts).toMatchObject({ pages: 1, tagged: true })
    const text = await poppler('pdftotext', join(folder, 'first.pdf'), '-')
    if (text !== undefined)
      for (const words of ['感染率', '停诊', '2024-03-01', 'anhoej']) expect(text).toContain(words)
  },
)

test.skipIf(noBrowser !== undefined)('facets fill sheets of A4, forty to a sheet', async () => {
  const units = Array.from({ length: 41 }, (_, i) => `U${i + 1}`)
  const rows = units.flatMap((unit) => twelve.map((cnt, i) => ({ unit, month: i + 1, cnt })))
  const folder = folderWith({
    'data.csv': csv({
      unit: rows.map(({ unit }) => unit),
      month: rows.map(({ month }) => month),
      cnt: rows.map(({ cnt }) => cnt),
    }),
  })
  const out = join(folder, 'units.pdf')
  const asked = { x: 'month', count: 'cnt', facet: 'unit', lang: 'en', out }
  const said = await command('chart', ['c', join(folder, 'data.csv')], { options: asked, lang: 'en' })
  expect(said.code).toBe(0)
  expect(await readPdf(readFileSync(out))).toMatchObject({ pages: 2, tagged: true })
  const info = await poppler('pdfinfo', out)
  if (info !== undefined) expect(info).toContain('(A4)')
})
