import { relative, resolve } from 'node:path'
import { describe, type Lang, nearest, ProblemError, problem } from '../core/index.ts'
import { type Dataset, openDataset, type TableName } from '../data/index.ts'
import { placeKey } from '../indicators/index.ts'
import { writeWhole } from '../render/index.ts'
import { traceJson, traceRequest, traceSheet, traceText } from './compute/case.ts'
import { drgJson, drgSheet, drgText } from './compute/drg-output.ts'
import { computeDrg } from './compute/drg-values.ts'
import { type Format, type Request, readRequest } from './compute/request.ts'
import { type Sheet, sheetBook, sheetCsv, sheetParquet } from './compute/sheet.ts'
import { computeSteps, stepsJson, stepsSheet, stepsText } from './compute/steps.ts'
import { computeValues } from './compute/values.ts'
import { valuesJson } from './compute/values-json.ts'
import { valuesSheet } from './compute/values-sheet.ts'
import { valuesText } from './compute/values-text.ts'
import { later } from './later.ts'
import type { Command } from './run-command.ts'
import { terminal } from './terminal.ts'

/** `zhikong compute`: just the numbers, from reports or cases; or how a case, or all of them, came to be counted. */
export const main: Command = async ([names], options, lang) => {
  const request = readRequest(names as readonly string[], options, process.cwd())
  const effects = later(terminal(lang))
  try {
    const dataset = await openDataset(resolve(request.data), { effects, tables: tablesFor(request) })
    try {
      requirePlaces(dataset, request)
      for (const warning of dataset.warnings) effects.log(describe(warning, lang))
      if (dataset.synthetic) effects.log(synthetic[lang])
      const made = await makeResult(dataset, request, lang)
      effects.stop()
      await deliver(made, request, lang)
      return 0
    } finally {
      await dataset.close()
    }
  } finally {
    effects.stop()
  }
}

/** Reports answer nothing that is asked of DRGs, and weights nothing else. */
const tablesFor = ({ show }: Request): readonly TableName[] =>
  typeof show === 'object' && 'drg' in show ? ['discharges', 'drg_weights'] : ['submissions', 'discharges']

const synthetic = {
  zh: '数据为程序合成，不代表任何真实机构。',
  en: 'The data are synthetic and stand for no real institution.',
} as const

/** A result in each of the ways in which it can be handed over. */
type Result = { readonly text: string; readonly json: unknown; readonly sheet: Sheet }

async function makeResult(dataset: Dataset, request: Request, lang: Lang): Promise<Result> {
  const { text, json, sheet } = await resultOf(dataset, request, lang)
  return { text, json, sheet: dataset.synthetic ? marked(sheet) : sheet }
}

async function resultOf(dataset: Dataset, request: Request, lang: Lang): Promise<Result> {
  if (request.show === 'values') {
    const values = await computeValues(dataset, request)
    return { text: valuesText(values, lang), json: valuesJson(values), sheet: valuesSheet(values, lang) }
  }
  if (request.show === 'attrition') {
    const steps = await computeSteps(dataset, request)
    return { text: stepsText(steps, lang), json: stepsJson(steps, dataset), sheet: stepsSheet(steps, lang) }
  }
  if ('drg' in request.show) {
    const values = await computeDrg(dataset, request, request.show.drg)
    return { text: drgText(values, lang), json: drgJson(values), sheet: drgSheet(values, lang) }
  }
  const traces = await traceRequest(dataset, request, request.show.trace)
  return { text: traceText(traces, lang), json: traceJson(traces), sheet: traceSheet(traces, lang) }
}

/** A table leaves the terminal behind: each row of made-up data says so itself. */
const marked = ({ columns, rows, name }: Sheet): Sheet => ({
  name,
  columns: [
    ...columns,
    {
      name: 'synthetic',
      title: { zh: '虚构数据', en: 'Synthetic' },
      type: 'text',
      width: 10,
      words: { yes: { zh: '是', en: 'yes' } },
    },
  ],
  rows: rows.map((row) => [...row, 'yes']),
})

function requirePlaces({ organizations }: Dataset, { places }: Request): void {
  const problems = places.flatMap(({ dimension, key }) => {
    const keys = [...new Set(organizations.map((each) => placeKey(each, dimension)))]
    if (keys.includes(key)) return []
    return [problem('ZK-COMPUTE-PLACE', { name: dimension, value: key, nearest: nearest(key, keys) })]
  })
  if (problems.length > 0) throw new ProblemError(problems)
}

/** To the screen where no file is named, but for what is no text. */
async function deliver(made: Result, { format, out }: Request, lang: Lang): Promise<void> {
  const content = await contentOf(made, format, lang)
  const file = out ?? (format === 'parquet' || format === 'xlsx' ? `out/compute.${format}` : undefined)
  if (file === undefined) return void process.stdout.write(content)
  await writeWhole(resolve(file), content)
  process.stdout.write(`${relative(process.cwd(), resolve(file))}\n`)
}

async function contentOf({ text, json, sheet }: Result, format: Format | undefined, lang: Lang) {
  if (format === 'json') return `${JSON.stringify(json, undefined, 1)}\n`
  if (format === 'csv') return sheetCsv(sheet)
  if (format === 'parquet') return sheetParquet(sheet)
  if (format === 'xlsx') return sheetBook(sheet, lang)
  return `${text}\n`
}
