import { type Problem, ProblemError, problem } from '../core/index.ts'
import { checkRules } from './check-rules.ts'
import { checkSlips } from './check-slips.ts'
import { openBook, type Workbook } from './excel.ts'
import { formPlan } from './form-plan.ts'
import type { Found } from './found.ts'
import { type Identity, optionsOf } from './identity.ts'
import { type KeyedSheet, keyedSheets } from './keyed-sheet.ts'
import type { FormPlan } from './plan.ts'
import { type Cover, readCover } from './read-cover.ts'
import { type FilledRow, readSheet } from './read-sheet.ts'
import { madeOn, sheetNames } from './sheets/cover.ts'
import { sniff } from './sniff.ts'
import { type Normalised, type Taken, takeRows } from './take-rows.ts'

/** One workbook as it was read. */
export type ReadForm = {
  readonly identity?: Identity
  readonly plan?: FormPlan
  readonly cover: Cover
  /** When a program last saved it, as the program wrote into the file; absent where it was never saved since it was made. */
  readonly saved?: string
  readonly taken: readonly Taken[]
  readonly normalised: readonly Normalised[]
  readonly problems: readonly Found[]
  readonly remarks: readonly { readonly element: string; readonly text: string }[]
}

/** Makes each form once, however many workbooks of it come. */
export type Plans = (identity: Identity) => FormPlan | undefined

export function plansByIdentity(): Plans {
  const made = new Map<string, FormPlan | undefined>()
  return (identity) => {
    const options = optionsOf(identity)
    const key = JSON.stringify(options)
    if (!made.has(key)) made.set(key, tryPlan(options))
    return made.get(key)
  }
}

function tryPlan(options: Parameters<typeof formPlan>[0]): FormPlan | undefined {
  try {
    return formPlan(options)
  } catch (error) {
    if (error instanceof ProblemError) return undefined
    throw error
  }
}

const noCover: Cover = { problems: [] }

function failed(of: Problem, rest: Partial<ReadForm> = {}): ReadForm {
  const problems: readonly Found[] = [{ problem: of, value: '', aside: true }]
  return { cover: noCover, taken: [], normalised: [], remarks: [], ...rest, problems }
}

/**
 * Reads the bytes of one workbook. Whatever cannot be read is a problem with its place; nothing is thrown for what an
 * institution did.
 */
export async function readForm(bytes: Uint8Array, plans: Plans): Promise<ReadForm> {
  const unusable = sniff(bytes)
  if (unusable) return failed(unusable)
  let book: Workbook
  try {
    book = await openBook(bytes, 'values')
  } catch {
    // exceljs says only where its own code stumbled, which helps nobody who has to send the file again.
    return failed(problem('ZK-FORM-DAMAGED', { part: 'content' }))
  }
  return readBook(book, plans)
}

function readBook(book: Workbook, plans: Plans): ReadForm {
  const keyed = keyedSheets(book)
  const cover = keyed.find(({ identity }) => identity.sheet === 'cover')
  const first = cover ?? keyed[0]
  if (!first) return failed(problem('ZK-FORM-UNRELATED', {}))
  const { identity } = first
  const about = { identity, cover: readCover(cover), ...savedOn(book, identity, plans) }
  const plan = plans(identity)
  const params = { form: identity.form, found: identity.version, expected: plan?.version ?? '—' }
  if (plan?.version !== identity.version) return failed(problem('ZK-FORM-VERSION', params), about)
  const wrong = sheetProblem(keyed, first, plan)
  if (wrong) return failed(wrong, { ...about, plan })
  return { ...about, plan, ...readRows(keyed, plan, about.cover, identity) }
}

function savedOn(book: Workbook, identity: Identity, plans: Plans): { readonly saved?: string } {
  const plan = plans(identity)
  const modified = book.modified
  if (!(modified instanceof Date) || Number.isNaN(modified.getTime())) return {}
  return plan && modified.getTime() === madeOn(plan).getTime() ? {} : { saved: modified.toISOString() }
}

/** Sheets of another form, a sheet that stands twice, or one that is not there. */
function sheetProblem(keyed: readonly KeyedSheet[], { identity }: KeyedSheet, plan: FormPlan): Problem | undefined {
  const foreign = keyed.find(
    ({ identity: other }) =>
      other.form !== identity.form || other.period !== identity.period || other.version !== identity.version,
  )
  if (foreign) return problem('ZK-FORM-MIXED', { sheet: foreign.sheet.name })
  for (const [i, { every }] of plan.sheets.entries()) {
    const [one, other] = keyed.filter((each) => each.identity.sheet === every)
    if (!one) return problem('ZK-FORM-SHEET-MISSING', { sheet: sheetNames(plan, identity.lang)[i] ?? '' })
    if (other) return problem('ZK-FORM-TWO-SHEETS', { sheet: one.sheet.name, other: other.sheet.name })
  }
  return undefined
}

function readRows(
  keyed: readonly KeyedSheet[],
  plan: FormPlan,
  cover: Cover,
  { lang }: Identity,
): Pick<ReadForm, 'taken' | 'normalised' | 'problems' | 'remarks'> {
  const sheets = plan.sheets.flatMap((sheet) => {
    const found = keyed.find(({ identity }) => identity.sheet === sheet.every)
    return found ? [readSheet(found, sheet, lang)] : []
  })
  const rows = sheets.flatMap((sheet) => sheet.rows)
  const structure = sheets.flatMap(({ problems }) => problems)
  const remarks = rows.flatMap(({ row, remark }) =>
    remark === undefined ? [] : [{ element: row.element, text: remark }],
  )
  if (structure.length === 0 && rows.every(isBlank)) {
    const empty: Found = { problem: problem('ZK-FORM-EMPTY', {}), value: '', aside: true }
    return { taken: [], normalised: dateNote(cover), problems: [...cover.problems, empty], remarks }
  }
  const { taken, normalised, problems } = takeRows(rows)
  const all = [...cover.problems, ...structure, ...problems, ...checkRules(rows, plan.rules, lang), ...checkSlips(rows)]
  return { taken: withoutAside(taken, all), normalised: [...dateNote(cover), ...normalised], problems: all, remarks }
}

const isBlank = ({ cells, reason, entry }: FilledRow): boolean =>
  reason === undefined && (entry?.text ?? '') === '' && cells.every(({ read }) => read.kind === 'blank')

function dateNote({ filed, filedBy }: Cover): Normalised[] {
  return filed === undefined || filedBy === undefined ? [] : [{ ...filedBy, to: filed }]
}

/** Numbers whose own cell has a problem that sets it aside. */
function withoutAside(taken: readonly Taken[], problems: readonly Found[]): readonly Taken[] {
  const key = (spot: Found['spot']): string => `${spot?.sheet}|${spot?.row}|${spot?.column}`
  const aside = new Set(problems.filter((each) => each.aside).map(({ spot }) => key(spot)))
  return taken.filter(({ spot }) => !aside.has(key(spot)))
}
