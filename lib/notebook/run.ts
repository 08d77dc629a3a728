import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { elements as catalogued } from '../catalogue/index.ts'
import { describe, type Effects, type Lang, ProblemError, problem, withScratch } from '../core/index.ts'
import { type Dataset, openDataset } from '../data/index.ts'
import { openPrinter, requireWritable, stopWith, writeWhole, writingBeside } from '../render/index.ts'
import { createDocument, missingGlyphs, type ReportModel, renderHtml } from '../report/index.ts'
import type { Analysis } from './analysis.ts'
import { AnalysisData } from './analysis-data.ts'
import { cacheLines } from './cache-lines.ts'
import { imprintOf } from './imprint.ts'
import { templatesFor } from './locate.ts'
import { manifest, type PrintRecord } from './manifest.ts'
import { checkSettings, readParams } from './param.ts'
import { type Provenance, provenanceOf } from './provenance.ts'
import { publishHtml } from './publish-html.ts'
import { type Stopwatch, stopwatch } from './stopwatch.ts'

export const formats = ['pdf', 'html', 'json'] as const
export type Format = (typeof formats)[number]

export type RunOptions = {
  /** Folder of the data package; the analysis's own data where absent. */
  readonly data?: string
  readonly set: Readonly<Record<string, string>>
  readonly formats: readonly Format[]
  readonly out: string
  readonly cwd: string
  readonly lang: Lang
  readonly effects: Effects
}

export type RunOutcome = { readonly folder: string; readonly files: readonly string[]; readonly model: ReportModel }

const steps = {
  load: { zh: '读入并检查数据', en: 'loading and checking the data' },
  compute: { zh: '汇总计数', en: 'counting' },
  run: { zh: '计算并撰写', en: 'computing and writing' },
  html: { zh: '排版与绘图', en: 'laying out and drawing' },
  pdf: { zh: '打印 PDF', en: 'printing the PDF' },
} as const

/**
 * Runs one analysis from data to documents: load, count, compute, lay out, print. Everything is written beside its final
 * name and renamed, so that a failed run leaves no half-written report.
 * @throws ProblemError with everything that is wrong in the step that failed.
 */
export async function runAnalysis(analysis: Analysis, options: RunOptions): Promise<RunOutcome> {
  const { lang, effects } = options
  checkSettings(analysis.params, options.set)
  const out = resolve(options.cwd, options.out, analysis.id)
  await requireWritable(out)
  const watch = stopwatch(effects, Object.keys(steps).length)
  return withScratch(async (scratch) => {
    const dataset = await watch.step(steps.load[lang], () => openData(analysis, options, scratch))
    try {
      for (const warning of dataset.warnings) effects.log(describe(warning, lang))
      const data = await watch.step(steps.compute[lang], () => AnalysisData.load(dataset, analysis.elements))
      const { model, provenance } = await watch.step(steps.run[lang], () => write(analysis, data, options))
      const folder = join(out, folderName(model))
      const files = await publish({ model, provenance, dataset, folder }, options, watch)
      watch.report()
      for (const line of cacheLines(dataset)) effects.log(line[lang])
      return { folder, files, model }
    } finally {
      await dataset.close()
    }
  })
}

function openData(analysis: Analysis, { data, cwd, effects }: RunOptions, scratch: string): Promise<Dataset> {
  if (data === undefined) throw new ProblemError([problem('ZK-DATA-NEEDED', { analysis: analysis.id })])
  const root = resolve(cwd, data)
  const wrapped = existsSync(root) && !existsSync(join(root, 'datapackage.json')) ? analysis.data?.(root) : undefined
  const elements = [...catalogued, ...(analysis.elements ?? [])].map(({ id }) => id)
  return openDataset(wrapped ?? root, { effects, quarantineDir: scratch, elements })
}

async function write(
  analysis: Analysis,
  data: AnalysisData,
  { set, lang }: RunOptions,
): Promise<{ model: ReportModel; provenance: Provenance }> {
  const { dataset } = data
  const params = readParams(analysis.params, set, data.span)
  const texts = Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
  const provenance = provenanceOf(analysis.id, texts, dataset)
  const doc = createDocument({
    analysis: analysis.id,
    lang,
    title: analysis.titleOf?.(params) ?? analysis.title,
    subtitle: analysis.subtitle ?? dataset.title,
    status: dataset.synthetic ? 'synthetic' : 'draft',
    params: texts,
    imprint: imprintOf(dataset, data.span, lang),
  })
  await analysis.run({ data, params, doc, lang, provenance })
  return { model: doc.model(), provenance }
}

/** `year-2024`, `year-2024-en`: one folder for each set of parameters and edition. */
function folderName({ params, lang }: ReportModel): string {
  const parts = Object.entries(params).map(([name, value]) => `${name}-${value.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_')}`)
  return [...parts, ...(lang === 'zh' ? [] : [lang])].join('-') || 'default'
}

type Result = {
  readonly model: ReportModel
  readonly provenance: Provenance
  readonly dataset: Dataset
  readonly folder: string
}

async function publish(
  { model, provenance, dataset, folder }: Result,
  options: RunOptions,
  watch: Stopwatch,
): Promise<string[]> {
  const { formats: wanted, lang } = options
  const at = (name: string): string => join(folder, name)
  const templatesDir = templatesFor(model.analysis, options.cwd)
  const { html } = await watch.step(steps.html[lang], () => renderHtml(model, { templatesDir }))
  const unprintable = missingGlyphs(html, model)
  if (unprintable.length > 0) throw new ProblemError(unprintable)
  const pdf = wanted.includes('pdf')
    ? await watch.step(steps.pdf[lang], () => print(html, at('report.pdf'), model, options.effects))
    : undefined
  if (wanted.includes('html')) await publishHtml(html, at('report.html'))
  if (wanted.includes('json')) await writeWhole(at('report.json'), `${JSON.stringify(model, undefined, 1)}\n`)
  const quarantine = dataset.quarantineFile
  if (quarantine) await writingBeside(at('quarantine.csv'), (partial) => cp(quarantine, partial))
  await writeWhole(
    at('run.json'),
    `${JSON.stringify(manifest({ provenance, dataset, lang, printed: pdf }), undefined, 1)}\n`,
  )
  return [
    ...wanted.map((format) => at(`report.${format}`)),
    at('run.json'),
    ...(quarantine ? [at('quarantine.csv')] : []),
  ]
}

/** Prints in a browser of its own, which is what makes the same report the same bytes. */
async function print(html: string, out: string, model: ReportModel, effects: Effects): Promise<PrintRecord> {
  const printer = await openPrinter(effects)
  const stop = stopWith(printer)
  try {
    const { pages, fonts } = await printer.print({ html, out, date: model.imprint.dataDate ?? '2000-01-01' })
    return { browser: printer.version, browserKind: printer.choice.kind, pages, fonts: fonts.map(({ name }) => name) }
  } finally {
    stop()
    await printer.close()
  }
}
