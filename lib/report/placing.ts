import { type Place, type Problem, ProblemError, problem } from '../core/index.ts'
import type { ReportModel } from './model.ts'
import { type Words, wordsFor } from './wording/index.ts'

export type PlacedKind = 'front' | 'chapter' | 'appendix' | 'part' | 'sub' | 'figure' | 'table'

/** A heading, figure or table where a template put it, with the number it got there. */
export type Placed = {
  readonly kind: PlacedKind
  readonly id: string
  /** `第 2 章`, `2.1`, `图 2-3`; empty for headings without a number. */
  readonly label: string
  readonly title: string
  /** Short name for running heads and the contents page, where the title is a long finding. */
  readonly name: string
  /** The named page that the thing stands on. */
  readonly page: string
}

/** A report while its template is being gone through: what has been placed so far, and what went wrong. */
export type Placing = {
  readonly model: ReportModel
  readonly words: Words
  readonly placed: Placed[]
  readonly problems: Problem[]
  /** Explicit references, each with the first place that makes it. */
  readonly references: Map<string, Place>
  /** Pages that carry a landscape table. */
  readonly landscape: Set<string>
  readonly count: Counters
}

type Counters = {
  chapter: number
  appendix: number
  front: number
  part: number
  figure: number
  table: number
  prefix: string
  page: string
}

export function createPlacing(model: ReportModel): Placing {
  return {
    model,
    words: wordsFor(model.lang),
    placed: [],
    problems: [],
    references: new Map(),
    landscape: new Set(),
    count: { chapter: 0, appendix: 0, front: 0, part: 0, figure: 0, table: 0, prefix: '', page: 'plain' },
  }
}

/** What a template hands over to be placed. */
export type Candidate = Pick<Placed, 'kind' | 'id' | 'title' | 'name'>

/** Gives the thing its number and its page. */
export function place(placing: Placing, candidate: Candidate): Placed {
  const { id } = candidate
  if (placing.placed.some((other) => other.id === id))
    throw new ProblemError([problem('ZK-TEMPLATE-PLACED-TWICE', { id })])
  const label = numbered(placing, candidate.kind)
  const placed: Placed = { ...candidate, label, page: placing.count.page }
  placing.placed.push(placed)
  return placed
}

function numbered({ count, words }: Placing, kind: PlacedKind): string {
  const within = (number: number, sign: string): string => `${count.prefix === '' ? '' : count.prefix + sign}${number}`
  switch (kind) {
    case 'chapter':
      open(count, `${++count.chapter}`, `c${count.chapter}`)
      return words.chapter(count.prefix)
    case 'appendix':
      open(count, letter(count.appendix++), `a${count.appendix}`)
      return words.appendix(count.prefix)
    case 'front':
      open(count, '', `f${++count.front}`)
      return ''
    case 'part':
      return count.prefix === '' ? '' : within(++count.part, '.')
    case 'sub':
      return ''
    case 'figure':
      return words.figure(within(++count.figure, '-'))
    case 'table':
      return words.table(within(++count.table, '-'))
  }
}

/** Pages before the first chapter share one run of plain numbers; each chapter and appendix begins its own. */
function open(count: Counters, prefix: string, page: string): void {
  const stays = prefix === '' && count.prefix === ''
  Object.assign(count, { prefix, page, part: 0 }, stays ? {} : { figure: 0, table: 0 })
}

const letter = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index)
