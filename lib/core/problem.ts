import type { Lang } from './lang.ts'
import { type ProblemCode, type ProblemParams, wording } from './wording.ts'

/** Where something is wrong: a cell of a file, a line of a template, a field of a form. */
export type Place = {
  readonly file?: string
  readonly row?: number
  readonly line?: number
  readonly column?: string
  /** A cell of a workbook, such as `填报!F12`. */
  readonly cell?: string
  readonly field?: string
}

/** One thing that is wrong: a stable code, the actual values, the place. The words are made from them, in either language. */
export type Problem<C extends ProblemCode = ProblemCode> = {
  readonly code: C
  readonly params: ProblemParams<C>
  readonly place: Place
}

export function problem<C extends ProblemCode>(code: C, params: ProblemParams<C>, place: Place = {}): Problem {
  return { code, params, place } as Problem
}

/** All problems of one step at once. Caught at the edge and printed; never shown with a stack trace. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map((each) => describe(each, 'en')).join('\n'))
    this.name = 'ProblemError'
    this.problems = problems
  }
}

/** `ZK-COL-UNKNOWN  病案.csv 第 1 行：没有列“出院日斯”。是否指“出院日期”？` */
export function describe(of: Problem, lang: Lang): string {
  const where = placeText(of.place, lang)
  const separator = where === '' ? '' : lang === 'zh' ? '：' : ': '
  return `${of.code}  ${where}${separator}${sentence(of, lang)}`
}

/** What is wrong and the way out, without code and place: for where these stand beside it. */
export function sentence(of: Problem, lang: Lang): string {
  const words = wording[of.code] as Record<Lang, (params: unknown) => string>
  return words[lang](of.params)
}

function placeText(place: Place, lang: Lang): string {
  const zh = lang === 'zh'
  const parts = [
    place.file,
    place.row === undefined ? undefined : zh ? `第 ${place.row} 行` : `row ${place.row}`,
    place.line === undefined ? undefined : zh ? `第 ${place.line} 行` : `line ${place.line}`,
    place.column === undefined ? undefined : zh ? `“${place.column}”列` : `column "${place.column}"`,
    place.cell,
    place.field === undefined ? undefined : zh ? `“${place.field}”` : `"${place.field}"`,
  ]
  return parts.filter((part) => part !== undefined).join(' ')
}
