import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Handlebars from 'handlebars'
import { nearest, type Place, type Problem, ProblemError, problem } from '../core/index.ts'
import { escapeHtml } from './escape-html.ts'
import type { Call } from './helper.ts'
import { helpers, vocabulary } from './helpers/index.ts'
import { need, show } from './need.ts'
import type { Placing } from './placing.ts'
import { hardenTemplate } from './template-tree.ts'

/** One report's template with its partials, read and checked. */
export type Template = { render(placing: Placing): string }

type Source = { readonly name: string; readonly file: string; readonly text: string }

/** The templates that come with the toolkit: partials that every report may use, the theme, its own reports. */
export const ownTemplates = join(import.meta.dirname, '..', '..', 'templates')

/**
 * Reads `<folder>/<analysis>/report.hbs`, checks and compiles it with its partials: the toolkit's own, those of
 * `<folder>/partials`, those of the report; a later one takes the place of an earlier one of its name.
 * @throws ProblemError with all that is wrong in any of them, each with its file and line.
 */
export function openTemplate(folder: string, analysis: string): Template {
  const report = readReport(folder, analysis)
  const folders = new Set([
    join(ownTemplates, 'partials'),
    join(folder, 'partials'),
    join(folder, analysis, 'partials'),
  ])
  const found = [...folders].flatMap(readPartials)
  const partials = [...new Map(found.map((partial) => [partial.name, partial])).values()]
  const checked = checkTemplates(
    [report, ...partials],
    partials.map(({ name }) => name),
  )
  if (checked.problems.length > 0) throw new ProblemError(checked.problems)
  const [tree, ...partTrees] = checked.trees
  return {
    render: (placing) => {
      const engine = engineFor(placing)
      for (const [index, { name }] of partials.entries())
        engine.registerPartial(name, engine.compile(partTrees[index], { strict: true, preventIndent: true }))
      return rendered(engine.compile(tree, { strict: true, preventIndent: true }), placing, report.file)
    },
  }
}

/** Parses templates and finds what they may not or cannot say; the test over all templates uses it too. */
export function checkTemplates(
  sources: readonly Source[],
  partials: readonly string[],
): { trees: hbs.AST.Program[]; problems: Problem[] } {
  const trees: hbs.AST.Program[] = []
  const problems = sources.flatMap((source) => {
    try {
      const tree = Handlebars.parse(source.text, { srcName: source.file })
      trees.push(tree)
      return hardenTemplate(tree, { ...vocabulary, partials })
    } catch (error) {
      return [syntaxProblem(error, source.file)]
    }
  })
  return { trees, problems }
}

function readReport(folder: string, analysis: string): Source {
  const file = `${analysis}/report.hbs`
  const known = subfolders(folder).filter((name) => name !== 'partials' && name !== 'theme')
  if (!known.includes(analysis))
    throw new ProblemError([problem('ZK-TEMPLATE-FILE', { path: file, nearest: nearest(analysis, known) })])
  return { name: 'report', file, text: readFileSync(join(folder, file), 'utf8') }
}

/** The partials of a folder, in the order of their names. */
export function readPartials(folder: string): Source[] {
  const files = filesOf(folder).filter((file) => file.endsWith('.hbs'))
  return files.map((file) => ({
    name: basename(file, '.hbs'),
    file: `partials/${file}`,
    text: readFileSync(join(folder, file), 'utf8'),
  }))
}

const entries = (folder: string) => {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}
const subfolders = (folder: string): string[] => entries(folder).flatMap((e) => (e.isDirectory() ? [e.name] : []))
const filesOf = (folder: string): string[] => entries(folder).flatMap((e) => (e.isFile() ? [e.name] : []))

type Options = Handlebars.HelperOptions & { readonly loc?: hbs.AST.SourceLocation }

// Stands for what a name did not find: the problem is noted once, where the name stands, and the report goes on.
const missing = Object.freeze({})

function engineFor(placing: Placing): typeof Handlebars {
  const engine = Handlebars.create()
  for (const [name, helper] of Object.entries(helpers))
    engine.registerHelper(name, function (this: unknown, ...given: unknown[]) {
      const call = callOf(name, this, given)
      if ([...call.args, ...Object.values(call.named)].includes(missing)) return marked('')
      return guarded(placing, call.place, () => new Handlebars.SafeString(helper(call, placing)), marked)
    })
  engine.registerHelper('need', function (this: unknown, name: string, value: unknown, options: Options) {
    if (value === missing) return missing
    return guarded(
      placing,
      placeOf(options),
      () => need(name, value, this, placeOf(options)),
      () => missing,
    )
  })
  engine.registerHelper('show', function (this: unknown, name: string, value: unknown, options: Options) {
    if (value === missing) return marked('')
    return guarded<unknown>(placing, placeOf(options), () => show(name, value, this, placeOf(options)), marked)
  })
  return engine
}

const marked = (code: string): Handlebars.SafeString =>
  new Handlebars.SafeString(`<mark class="problem">${escapeHtml(code)}</mark>`)

function callOf(helper: string, scope: unknown, given: readonly unknown[]): Call {
  const options = given.at(-1) as Options
  return {
    helper,
    args: given.slice(0, -1),
    named: options.hash,
    scope,
    place: placeOf(options),
    body: (inner = scope, data = {}) =>
      options.fn(inner, { data: { ...Handlebars.createFrame(options.data), ...data } }),
    otherwise: () => options.inverse(scope),
  }
}

const placeOf = ({ loc }: Options): Place => (loc === undefined ? {} : { file: loc.source, line: loc.start.line })

/** A problem is noted and marked where it stands, and the rest of the report goes on: all problems at once. */
function guarded<T>(placing: Placing, at: Place, work: () => T, instead: (code: string) => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    placing.problems.push(...error.problems.map((each) => ({ ...each, place: { ...at, ...each.place } })))
    return instead(error.problems[0]?.code ?? '')
  }
}

function rendered(template: Handlebars.TemplateDelegate, placing: Placing, file: string): string {
  const { values: _, texts: __, lists: ___, figures: ____, tables: _____, ...plain } = placing.model
  try {
    return template(plain)
  } catch (error) {
    if (error instanceof ProblemError) placing.problems.push(...error.problems)
    else placing.problems.push(syntaxProblem(error, file))
    return ''
  }
}

function syntaxProblem(error: unknown, file: string): Problem {
  if (!(error instanceof Error)) throw error
  const line = /(?:on line |- )(\d+)/.exec(error.message)?.[1]
  const cause = error.message
    .split('\n')
    .filter((text) => text.trim() !== '')
    .join(' ')
  return problem('ZK-TEMPLATE-SYNTAX', { cause }, line === undefined ? { file } : { file, line: Number(line) })
}
