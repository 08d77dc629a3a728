import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Bilingual, describe, type Lang, ProblemError, problem } from '../core/index.ts'
import {
  dialects,
  draftMapping,
  type FrontPageReport,
  type HeaderUse,
  readFrontPages,
  readMapping,
  tables,
} from '../data/index.ts'
import { writeWhole } from '../render/index.ts'
import type { Command } from './run-command.ts'
import { terminal } from './terminal.ts'

/** `zhikong frontpage`: how the headers of front pages are understood; with `--draft`, a mapping file for what is not. */
export const main: Command = async ([path], options, lang) => {
  const effects = terminal(lang)
  const draft = typeof options.draft === 'string' ? resolve(options.draft) : undefined
  if (draft !== undefined && existsSync(draft)) {
    throw new ProblemError([problem('ZK-MAPPING-EXISTS', { path: String(options.draft) })])
  }
  const mapping = typeof options.mapping === 'string' ? await readMapping(resolve(options.mapping)) : undefined
  const report = await readFrontPages(String(path), mapping)
  if (report.files.length === 0 && report.problems.length > 0) throw new ProblemError(report.problems)
  if (draft !== undefined) {
    await writeWhole(draft, draftMapping(report, mapping))
    effects.log(draft)
  }
  process.stdout.write(`${options.json === true ? asJson(report, lang) : asText(report, lang)}\n`)
  return report.problems.length > 0 ? 1 : 0
}

const asJson = ({ problems, ...report }: FrontPageReport, lang: Lang): string =>
  JSON.stringify(
    { ...report, problems: problems.map((each) => ({ ...each, text: describe(each, lang) })) },
    undefined,
    1,
  )

const say = {
  file: { zh: '个文件', en: 'files' },
  dialects: { zh: '写法', en: 'Dialect' },
  none: { zh: '标准列名', en: 'canonical names' },
  read: { zh: '读入', en: 'Read' },
  key: { zh: '只以带密钥的散列读入', en: 'Read as keyed hashes only' },
  identifier: { zh: '个人标识，不读入', en: 'Identify persons, not read' },
  unread: { zh: '认识但不需要', en: 'Known and not needed' },
  ask: { zh: '请先说明内容，再映射', en: 'To be mapped by somebody who knows what stands in it' },
  repeated: { zh: '所指的列已由别的表头填写，未读入', en: 'Of a column that another header fills, not read' },
  unknown: { zh: '不认识，未读入', en: 'Not known, not read' },
  missing: { zh: '缺少必需的列', en: 'Required columns that are missing' },
  mapping: { zh: '映射', en: 'mapping' },
  name: { zh: '标准列名', en: 'canonical name' },
} as const satisfies Record<string, Bilingual>

type File = FrontPageReport['files'][number]

function asText(report: FrontPageReport, lang: Lang): string {
  const blocks = alike(report.files).map((files) => fileText(files, report, lang))
  const problems = report.problems.map((each) => describe(each, lang))
  return [...blocks, ...(problems.length > 0 ? [problems.join('\n')] : [])].join('\n\n')
}

/** Monthly files have the same headers: they are shown once. */
function alike(files: readonly File[]): File[][] {
  const groups = new Map<string, File[]>()
  for (const file of files) {
    const key = JSON.stringify([file.encoding, file.headers])
    groups.set(key, [...(groups.get(key) ?? []), file])
  }
  return [...groups.values()]
}

function fileText(files: readonly File[], { suggestions }: FrontPageReport, lang: Lang): string {
  const [first] = files
  if (!first) return ''
  const named = (is: HeaderUse['is']): HeaderUse[] => first.headers.filter((each) => each.is === is)
  const list = (is: 'identifier' | 'unread' | 'repeated'): string[] => {
    const found = named(is).map(({ header }) => header)
    return found.length === 0 ? [] : [heading(say[is], found.length, lang), `    ${found.join(', ')}`]
  }
  const unknown = named('unknown').map(({ header }) => {
    const near = suggestions[header]
    if (near === undefined) return `    ${header}`
    return lang === 'zh'
      ? `    ${header}  是否指“${near.header}”（${near.column}）？`
      : `    ${header}  did you mean "${near.header}" (${near.column})?`
  })
  return [
    `${files.map(({ path }) => path).join(', ')}${first.encoding === undefined ? '' : `  (${first.encoding})`}`,
    `  ${say.dialects[lang]}  ${dialectText(first, lang)}`,
    heading(say.read, named('column').length, lang),
    ...pairs(named('column'), first, lang),
    ...(named('key').length === 0
      ? []
      : [heading(say.key, named('key').length, lang), ...pairs(named('key'), first, lang)]),
    ...list('identifier'),
    ...list('unread'),
    ...list('repeated'),
    ...(named('ask').length === 0 ? [] : [heading(say.ask, named('ask').length, lang)]),
    ...named('ask').map(({ header, note }) => `    ${header}  ${note?.[lang] ?? ''}`),
    ...(unknown.length === 0 ? [] : [heading(say.unknown, unknown.length, lang), ...unknown]),
    ...(first.missing.length === 0
      ? []
      : [heading(say.missing, first.missing.length, lang), `    ${first.missing.join(', ')}`]),
  ].join('\n')
}

const heading = (words: Bilingual, count: number, lang: Lang): string => `  ${words[lang]} (${count})`

function dialectText({ dialects: found }: File, lang: Lang): string {
  if (found.length === 0) return say.none[lang]
  return found.map(({ id, headers }) => `${titleOf(id)?.[lang] ?? id} (${headers})`).join(', ')
}

const titleOf = (id: string): Bilingual | undefined => dialects.find((each) => each.id === id)?.title

const titles = new Map(
  tables.flatMap(({ name, columns }) =>
    name === 'discharges' ? columns.map((column) => [column.name, column.title] as const) : [],
  ),
)

/** A line for each column: the headers it is read from, and how they were found where that is not the file's dialect. */
function pairs(uses: readonly HeaderUse[], { dialects: [main] }: File, lang: Lang): string[] {
  const columns = [...new Set(uses.flatMap(({ columns: own = [] }) => own))]
  return columns.map((column) => {
    const from = uses.filter(({ columns: own = [] }) => own.includes(column))
    const headers = from.map(({ header }) => header)
    const shown = headers.length > 4 ? `${headers.slice(0, 2).join(', ')} … ${headers.at(-1)}` : headers.join(', ')
    const ways = [
      ...new Set(from.flatMap(({ by }) => (by === undefined || by === main?.id ? [] : [wayText(by, lang)]))),
    ]
    const way = ways.length === 0 ? '' : `  [${ways.join(', ')}]`
    return `    ${shown} → ${column}  ${titles.get(column)?.[lang] ?? ''}${way}`
  })
}

const wayText = (by: NonNullable<HeaderUse['by']>, lang: Lang): string =>
  by === 'mapping' || by === 'name' ? say[by][lang] : (titleOf(by)?.[lang] ?? by)
