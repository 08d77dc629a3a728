import { basename, extname, relative, resolve } from 'node:path'
import type { Figure } from '../../charts/index.ts'
import { type CsvCell, type Effects, ProblemError, toCsv } from '../../core/index.ts'
import { openPrinter, type Printer, stopWith, writeWhole } from '../../render/index.ts'
import { type FigureSheet, figurePage, figureSvg, missingGlyphs } from '../../report/index.ts'
import type { Panel } from './compute.ts'
import { figureOf, figuresOf, isMultiples } from './figures.ts'
import type { ReadRows } from './read-rows.ts'
import { recordOf } from './record.ts'
import type { ChartRecord } from './record-parts.ts'
import { type ChartRequest, type OutputFormat, pictureFormats } from './request.ts'
import { summaryOf } from './summary.ts'

export type Made = {
  readonly panels: readonly Panel[]
  readonly request: ChartRequest
  readonly source: ReadRows['source']
}

/**
 * Hands the chart over. Words, JSON, CSV and SVG go to standard output where no file is named; a picture that is no text, and
 * several formats at once, go to files, whose names are printed.
 */
export async function deliver(made: Made, effects: Effects): Promise<void> {
  const { formats, out, lang } = made.request
  const [only] = formats
  if (only === undefined) return void process.stdout.write(`${textOf(made)}\n`)
  const toScreen = formats.length === 1 && out === undefined && only !== 'png' && only !== 'pdf'
  if (toScreen) return void process.stdout.write(await single(made, only))
  const printed = (format: OutputFormat): boolean => format === 'png' || format === 'pdf'
  for (const format of formats) if (!printed(format)) await writeText(made, format)
  if (formats.some(printed)) await print(made, formats, { ...effects, lang })
}

function textOf({ panels, request }: Made): string {
  const faceted = request.columns.facet !== undefined
  return panels
    .map((panel) => summaryOf(panel, figureOf(panel, request, request.lang), request))
    .join(faceted ? `\n\n${'─'.repeat(40)}\n\n` : '\n')
}

async function single(made: Made, format: OutputFormat): Promise<string> {
  if (format === 'json') return `${JSON.stringify(jsonOf(made), undefined, 1)}\n`
  if (format === 'csv') return csvOf(made)
  const [figure] = figuresOf(made.panels, made.request, made.request.lang)
  return figure === undefined ? '' : figureSvg(figure, made.request.lang)
}

function recordsOf({ panels, request }: Made): readonly ChartRecord[] {
  return panels.map((panel) => recordOf(panel, figureOf(panel, request, request.lang), request))
}

/** One chart, or with facets the list of them. */
function jsonOf(made: Made): unknown {
  const { columns, lang, decisions } = made.request
  const [first, ...others] = recordsOf(made)
  const about = { lang, source: made.source, decisionsAsked: decisions }
  return columns.facet === undefined
    ? { ...first, ...about }
    : { facet: columns.facet, ...about, panels: [first, ...others] }
}

/** The points (or units) of all panels as a table. */
function csvOf(made: Made): string {
  const records = recordsOf(made)
  const rows = records.flatMap(({ facet, points, units }) =>
    (points ?? units ?? []).map((point) => ({ ...(facet !== undefined && { facet }), ...point })),
  )
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => name !== 'limits')
  return toCsv(
    columns,
    rows.map((row) => columns.map((name) => cellOf((row as Readonly<Record<string, unknown>>)[name]))),
  )
}

function cellOf(value: unknown): CsvCell {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.join(' ')
  return Object.values(value).join('; ')
}

/** `chart.svg`; of several pages `chart-2.svg`. */
function fileOf({ request }: Made, format: OutputFormat, page?: number): string {
  const { out, file, choice } = request
  const named = out ?? `${basename(file, extname(file))}-${choice.id}`
  const ending = extname(named).slice(1).toLowerCase()
  const known = ['json', 'csv', ...pictureFormats].some((each) => each === ending)
  const stem = known ? named.slice(0, -ending.length - 1) : named
  return `${stem}${page === undefined ? '' : `-${page}`}.${format}`
}

const said = (file: string): void => void process.stdout.write(`${relative(process.cwd(), resolve(file))}\n`)

async function writeText(made: Made, format: OutputFormat): Promise<void> {
  if (format !== 'svg') {
    const file = fileOf(made, format)
    await writeWhole(resolve(file), await single(made, format))
    return said(file)
  }
  const figures = figuresOf(made.panels, made.request, made.request.lang)
  for (const [i, figure] of figures.entries()) {
    const file = fileOf(made, 'svg', figures.length > 1 ? i + 1 : undefined)
    await writeWhole(resolve(file), await figureSvg(figure, made.request.lang))
    said(file)
  }
}

/** PNG and PDF by the browser, one of its own so that the same chart has the same bytes. */
async function print(made: Made, formats: readonly OutputFormat[], effects: Effects): Promise<void> {
  const { request } = made
  const figures = figuresOf(made.panels, request, request.lang)
  const sheet = sheetFor(made, figures)
  const html = await figurePage(figures, request.lang, sheet)
  const missing = missingGlyphs(html)
  if (missing.length > 0) throw new ProblemError(missing)
  const printer = await openPrinter(effects)
  const stop = stopWith(printer)
  try {
    if (formats.includes('png')) await pictures(made, figures, printer)
    if (formats.includes('pdf')) {
      const out = fileOf(made, 'pdf')
      await printer.print({ html, out: resolve(out), date: dateOf(made), fitted: sheet === 'fitted' })
      said(out)
    }
  } finally {
    stop()
    await printer.close()
  }
}

/** Small multiples have a sheet each; several figures follow one another; one has a sheet of its own size. */
function sheetFor({ panels, request }: Made, figures: readonly Figure[]): FigureSheet {
  if (isMultiples(panels, request)) return 'A4'
  return figures.length > 1 ? 'A4-flow' : 'fitted'
}

async function pictures(made: Made, figures: readonly Figure[], printer: Printer): Promise<void> {
  for (const [i, figure] of figures.entries()) {
    const out = fileOf(made, 'png', figures.length > 1 ? i + 1 : undefined)
    await printer.picture({ html: await figurePage([figure], made.request.lang, 'fitted'), out: resolve(out) })
    said(out)
  }
}

/** The day of the newest decision, else of the last slot: what the data tell, never the clock. */
function dateOf({ panels, request }: Made): string {
  const decided = request.decisions.map(({ recorded }) => recorded).sort()
  const slots = panels.flatMap(({ series }) => series.slots.map(({ key }) => key.start?.slice(0, 10) ?? '')).sort()
  return decided.at(-1) ?? (slots.at(-1) || '2000-01-01')
}
