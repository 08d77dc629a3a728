import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quiet } from '../../lib/core/index.ts'
import { loadAnalysis, runAnalysis } from '../../lib/notebook/index.ts'
import { openPrinter, type Printer } from '../../lib/render/index.ts'
import type { Benchmark, Figure } from './figure.ts'
import { alternate, timed } from './measure.ts'

const rounds = 5
const root = join(import.meta.dirname, '..', '..')
const blank = '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>.</title></head><body></body></html>'

/** Printing the finished HTML of the annual report, against a blank page printed the same way in the same browser. */
export const print: Benchmark = {
  name: 'print',
  async run() {
    const out = await mkdtemp(join(tmpdir(), 'zhikong-bench-'))
    try {
      const folder = await annualReport(out)
      const printer = await openPrinter(quiet)
      try {
        return await figures(printer, folder)
      } finally {
        await printer.close()
      }
    } finally {
      await rm(out, { recursive: true })
    }
  },
}

/** The folder in which the report's HTML lies with its fonts. */
async function annualReport(out: string): Promise<string> {
  const data = join(root, 'data-samples', 'province')
  const options = { data, set: {}, formats: ['html'], out, cwd: root, lang: 'zh', effects: quiet } as const
  return (await runAnalysis(await loadAnalysis('annual-report', root), options)).folder
}

async function figures(printer: Printer, folder: string): Promise<Figure[]> {
  const html = await readFile(join(folder, 'report.html'), 'utf8')
  // The page is printed from where its PDF goes, so the fonts are found.
  const job = { date: '2025-01-31', out: join(folder, 'bench.pdf') }
  const found = { pages: 0, rounds: 0 }
  const { own, floor } = await alternate(
    async () => (await timed(async () => Object.assign(found, await printer.print({ ...job, html })))).wall,
    async () => (await timed(() => printer.print({ ...job, html: blank }))).wall,
    rounds,
  )
  const aPage = own.map((wall, round) => (wall - (floor[round] ?? 0)) / found.pages)
  return [
    {
      name: `print the annual report, ${found.pages} pages, ${found.rounds} passes`,
      unit: 'ms',
      own,
      floor: { name: 'a blank page', samples: floor },
    },
    { name: '  above the blank page, by page', unit: 'ms', own: aPage },
  ]
}
