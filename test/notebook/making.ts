import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll } from 'vitest'
import { ProblemError } from '../../lib/core/index.ts'
import { findBrowser, type PdfFacts, readPdf } from '../../lib/render/index.ts'
import type { ReportModel } from '../../lib/report/index.ts'
import { repository } from '../cli/zhikong.ts'

const run = promisify(execFile)

/** A report as a person finds it after `zhikong run`. */
export type Made = {
  readonly folder: string
  readonly stdout: string
  readonly stderr: string
  read(name: string): Buffer
  readonly html: string
  /** What stands on the pages: the HTML without styles and tags. */
  readonly text: string
  readonly model: ReportModel
}

export type Making = {
  readonly analysis: string
  readonly lang?: 'zh' | 'en'
  readonly formats?: string
  readonly data?: string
  readonly args?: readonly string[]
}

const scratch: string[] = []
afterAll(() => {
  for (const folder of scratch.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Makes a report in a process of its own; its folder goes when the tests of the file have ended. */
export async function make(of: Making): Promise<Made> {
  const { analysis, lang = 'zh', formats = 'pdf,html,json', data = 'data-samples/province', args = [] } = of
  const out = mkdtempSync(join(tmpdir(), 'zhikong-made-'))
  scratch.push(out)
  const command = ['run', analysis, '--data', data, '--lang', lang, '--format', formats, '--out', out, ...args]
  const { stdout, stderr } = await run(process.execPath, ['lib/cli/zhikong.mjs', ...command], { cwd: repository })
  const folder = join(out, analysis, readdirSync(join(out, analysis))[0] ?? '')
  const read = (name: string): Buffer => readFileSync(join(folder, name))
  const html = formats.includes('html') ? read('report.html').toString() : ''
  const model = JSON.parse(read('report.json').toString()) as ReportModel
  return { folder, stdout, stderr, read, html, text: textOf(html), model }
}

/** Texts of a page, one to a line. */
export function textOf(html: string): string {
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
}

export const pdfOf = (made: Made): Promise<PdfFacts> => readPdf(made.read('report.pdf'))

/** Why nothing can be printed here; undefined where it can. */
export const noBrowser: string | undefined = await findBrowser().then(
  () => undefined,
  (error: unknown) => (error instanceof ProblemError ? error.message : String(error)),
)

/** What one of poppler's programs says, or nothing where it is not installed. */
export async function poppler(program: string, ...args: string[]): Promise<string | undefined> {
  try {
    return (await run(program, args, { maxBuffer: 64e6 })).stdout
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    console.log(`skipped: what ${program} says (poppler is not installed)`)
    return undefined
  }
}

/** What no page may show: a number that is none, a field that was not there, a reference to nothing. */
export const gaps = /\bNaN\b|\bundefined\b|\[object|\bInfinity\b|\?\?/

/** Headings of the contents whose printed page number is not that of the page where they stand; `front` is the contents' text. */
export function wrongInContents(html: string, front: string, pageOf: ReadonlyMap<string, number>): string[] {
  const lines = front.split('\n').map(contentsLine)
  const [list = ''] = html.match(/<ol class="contents">[\s\S]*?<\/ol>/) ?? []
  const entries = [...list.matchAll(/<a href="#(?<id>[^"]+)">(?<heading>.*?)<span class="leader">/g)]
  return entries.flatMap(({ groups: { id = '', heading = '' } = {} }) => {
    const [page, text] = [pageOf.get(id), textOf(heading).replace(/\s/g, '')]
    return lines.some((line) => line.page === page && opens(line.words, text)) ? [] : [id]
  })
}

/** A line of the contents: its words without spaces, and the number at its end. */
function contentsLine(line: string): { words: string; page: number } {
  const [, words = '', page = ''] = line.match(/^(.*?)\s(\d+)\s*$/) ?? []
  return { words: words.replace(/\s/g, ''), page: Number(page) }
}

/** Long headings run over two lines, of which the first carries the number. */
const opens = (words: string, heading: string): boolean =>
  words === heading || (words.length > 20 && heading.startsWith(words))
