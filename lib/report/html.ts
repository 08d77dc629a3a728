import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawSvg } from '../charts/index.ts'
import { nearest, type Problem, ProblemError, problem } from '../core/index.ts'
import { contentsHtml, exhibitsHtml, pageSlot } from './contents-html.ts'
import { escapeHtml } from './escape-html.ts'
import { figureHtml } from './figure-html.ts'
import { drawIcon, iconNames } from './icon.ts'
import type { ReportModel } from './model.ts'
import { fileFonts, fontCss, pageCss, themeCss } from './page-css.ts'
import { createPlacing, type Placed, type Placing } from './placing.ts'
import { fillSlots, type SlotKind } from './slot.ts'
import { tableHtml } from './table-html.ts'
import { openTemplate, ownTemplates } from './templates.ts'

export type HtmlOptions = {
  /** Holds `<analysis>/report.hbs`; `partials/` and `theme/report.css` where they differ from the toolkit's own. */
  readonly templatesDir: string
  /** Which of its folders to use, where it is not the analysis's own. */
  readonly template?: string
  /** Where pages find their fonts: on this machine (to print), or beside the page (to publish). */
  readonly fonts?: 'file' | { readonly regular: string; readonly bold: string; readonly extra: readonly string[] }
}

/** The report as one page of HTML, with what was placed, in reading order. */
export type RenderedReport = {
  readonly html: string
  readonly placed: readonly Placed[]
  /** Figures and tables of the model that the template left out. */
  readonly unplaced: readonly string[]
}

/** A template that could not be filled; `html` is the page all the same, with each problem marked where it stands. */
export class TemplateError extends ProblemError {
  readonly html: string

  constructor(problems: readonly Problem[], html: string) {
    super(problems)
    this.name = 'TemplateError'
    this.html = html
  }
}

/**
 * Fills a report's template: one complete page of HTML, with numbers, references, drawings and styles in it. The same page
 * is printed as PDF and shown in a browser.
 * @throws ProblemError for templates that cannot be read, TemplateError for names they do not find: all of them at once.
 */
export async function renderHtml(model: ReportModel, options: HtmlOptions): Promise<RenderedReport> {
  const template = openTemplate(options.templatesDir, options.template ?? model.analysis)
  const placing = createPlacing(model)
  const draft = template.render(placing)
  placing.problems.push(...danglingReferences(placing))
  const drawings = await draw(placing)
  const body = fillSlots(draft, (kind, argument) => filled(kind, argument, placing, drawings))
  const html = pageHtml(body, placing, options)
  if (placing.problems.length > 0) throw new TemplateError(distinct(placing.problems), html)
  const known = [...Object.keys(model.figures), ...Object.keys(model.tables)]
  const { placed } = placing
  return { html, placed, unplaced: known.filter((id) => !placed.some((each) => each.id === id)) }
}

function danglingReferences({ references, placed }: Placing): Problem[] {
  const targets = placed.map(({ id }) => id)
  return [...references].flatMap(([name, place]) => {
    if (targets.includes(name)) return []
    const params = { kind: 'target', name, nearest: nearest(name, targets) }
    return [problem('ZK-TEMPLATE-UNKNOWN-NAME', params, place)]
  })
}

async function draw({ placed, model }: Placing): Promise<ReadonlyMap<string, string>> {
  const figures = placed.filter(({ kind }) => kind === 'figure')
  const drawings = new Map<string, string>()
  for (const [index, { id }] of figures.entries()) {
    const figure = model.figures[id]
    if (figure !== undefined) drawings.set(id, await drawSvg(figure.spec, { idPrefix: `fig-${index + 1}` }))
  }
  return drawings
}

function filled(kind: SlotKind, argument: string, placing: Placing, drawings: ReadonlyMap<string, string>): string {
  const { model, words, placed } = placing
  const target = placed.find(({ id }) => id === argument)
  switch (kind) {
    case 'contents':
      return contentsOf(argument, placed)
    case 'figures-list':
      return exhibitsHtml(placed, 'figure')
    case 'tables-list':
      return exhibitsHtml(placed, 'table')
    case 'ref':
      return target === undefined ? '' : refHtml(target, placing)
    case 'page':
      return `<a class="ref" href="#${argument}">${words.page(pageSlot(argument))}</a>`
    case 'carriers':
      return carriersHtml(argument.split('|'), placing)
    case 'icon':
      return iconHtml(argument, placing)
    case 'figure':
      return target ? figureHtml(of(model.figures, argument), target, drawings.get(argument) ?? '', words) : ''
    case 'table':
      return target ? tableHtml(of(model.tables, argument), target, words) : ''
  }
}

function contentsOf(argument: string, placed: readonly Placed[]): string {
  const [depth = 2, from = 0] = argument.split(' ').map(Number)
  return contentsHtml(placed.slice(from), depth)
}

/** An item that the helper has found before it left the slot. */
function of<T>(items: { readonly [id: string]: T }, id: string): T {
  const item = items[id]
  if (item === undefined) throw new RangeError(`slot for unknown item ${id}`)
  return item
}

function refHtml({ kind, id, label, title }: Placed, { words }: Placing): string {
  const text = kind === 'part' && label !== '' ? words.part(label) : label === '' ? title : label
  return `<a class="ref" href="#${id}">${escapeHtml(text)}</a>`
}

/** A template need not place every figure; only those it placed are referred to. */
function carriersHtml(ids: readonly string[], placing: Placing): string {
  const placed = ids.flatMap((id) => placing.placed.filter((each) => each.id === id))
  if (placed.length === 0) return ''
  return `<span class="carriers">${placing.words.carriedBy(placed.map((each) => refHtml(each, placing)))}</span>`
}

function iconHtml(argument: string, { problems }: Placing): string {
  const [name = '', label = ''] = argument.split('|')
  const drawn = drawIcon(name, label)
  if (drawn !== undefined) return drawn
  problems.push(problem('ZK-TEMPLATE-UNKNOWN-NAME', { kind: 'icon', name, nearest: nearest(name, iconNames) }))
  return ''
}

const distinct = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((each) => [JSON.stringify(each), each])).values(),
]

function pageHtml(body: string, placing: Placing, { templatesDir, fonts = 'file' }: HtmlOptions): string {
  const { model, words } = placing
  const status = words.status[model.status]
  const style = [
    fontCss(fonts === 'file' ? fileFonts() : fonts),
    themeCss(),
    styleSheet(templatesDir),
    pageCss(placing),
  ].join('\n')
  const meta = [
    ['generator', 'zhikong'],
    ['author', model.imprint.publisher ?? ''],
    ['description', model.subtitle],
  ].map(([name, content = '']) => `<meta name="${name}" content="${escapeHtml(content)}">`)
  return `<!doctype html>
<html lang="${model.lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(model.title)}</title>
${meta.join('\n')}
<style>
${style}
</style>
</head>
<body class="${model.status}">
${status === '' ? '' : `<p class="ribbon" role="note">${escapeHtml(status)}</p>\n`}<main>
${body}
</main>
</body>
</html>
`
}

function styleSheet(templatesDir: string): string {
  const path = (folder: string): string => join(folder, 'theme', 'report.css')
  return readFileSync(path(existsSync(path(templatesDir)) ? templatesDir : ownTemplates), 'utf8')
}
