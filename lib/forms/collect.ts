import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Effects, problem } from '../core/index.ts'
import { compareTwins } from './compare-twins.ts'
import { findWorkbooks } from './find-workbooks.ts'
import { type Found, inOrder } from './found.ts'
import { type Plans, plansByIdentity, type ReadForm, readForm } from './read-form.ts'
import { dayOf, type Receipt, receiptOf } from './receipt.ts'
import type { Recipient } from './sheets/key-sheet.ts'
import { whoseForm } from './whose.ts'

export type CollectOptions = {
  readonly folder: string
  /** Where results go; not searched, should it lie in the folder. */
  readonly out: string
  /** All who should report; without, whoever did. */
  readonly organizations?: readonly Recipient[]
  /** Only forms of this period are taken. */
  readonly period?: string
  /** Instead of the one a workbook was made with. */
  readonly deadline?: string
  /** Day received by file or institution id. */
  readonly received?: ReadonlyMap<string, string>
  readonly effects: Effects
}

/** One workbook of the folder: whose it is, what was taken, what is wrong. */
export type CollectedForm = {
  readonly path: string
  readonly organization?: string
  /** Nothing of it was taken, and nothing can be until it is sent again. */
  readonly refused: boolean
  readonly form: ReadForm
  readonly receipt: Receipt
}

export type Collected = { readonly forms: readonly CollectedForm[]; readonly ignored: readonly string[] }

const step = { zh: '读取填报表', en: 'reading forms' } as const

/**
 * Reads every workbook of a folder, one at a time. Whatever is wrong with one is said of that one; nothing stops the rest.
 * @throws ProblemError where the folder cannot be read or has no workbook.
 */
export async function collectForms(options: CollectOptions): Promise<Collected> {
  const { folder, out, effects } = options
  const { workbooks, ignored } = await findWorkbooks(folder, out)
  const known = options.organizations && new Set(options.organizations.map(({ id }) => id))
  const plans = plansByIdentity()
  const forms: CollectedForm[] = []
  for (const [i, path] of workbooks.entries()) {
    effects.progress(step[effects.lang], i, workbooks.length)
    forms.push(await collectOne(path, options, known, plans))
  }
  const ordered = withoutTwins(forms).map(({ form, ...rest }) => ({
    ...rest,
    form: { ...form, problems: inOrder(form.problems) },
  }))
  return { forms: ordered, ignored }
}

async function collectOne(
  path: string,
  options: CollectOptions,
  known: ReadonlySet<string> | undefined,
  plans: Plans,
): Promise<CollectedForm> {
  const read = await readForm(await readFile(join(options.folder, path)), plans)
  const receipt = receiptFor(path, read, options)
  if (read.identity === undefined || read.plan === undefined || isRefusal(read)) {
    const owner = read.identity?.organization
    return { path, ...(owner === undefined ? {} : { organization: owner }), refused: true, form: read, receipt }
  }
  const whose = whoseForm(read, known)
  const period = periodProblem(read, options.period)
  const refusals = [...('found' in whose ? [whose.found] : []), ...(period ? [period] : [])]
  const { organization } = whose
  const about = { path, ...(organization === undefined ? {} : { organization }), receipt }
  if (refusals.length === 0) return { ...about, refused: false, form: read }
  return { ...about, refused: true, form: { ...read, taken: [], normalised: [], problems: refusals } }
}

/** A problem of the whole file, other than that it is empty, leaves nothing that could be read. */
const isRefusal = ({ problems }: ReadForm): boolean =>
  problems.some(({ spot, problem: { code } }) => spot === undefined && code !== 'ZK-FORM-EMPTY')

function periodProblem({ identity }: ReadForm, wanted: string | undefined): Found | undefined {
  if (wanted === undefined || identity === undefined || identity.period === wanted) return undefined
  const of = problem('ZK-FORM-PERIOD', { found: identity.period, expected: wanted })
  return { problem: of, value: identity.period, aside: true }
}

function receiptFor(path: string, read: ReadForm, { deadline, received }: CollectOptions): Receipt {
  const organization = read.cover.organization ?? read.identity?.organization
  const name = path.slice(path.lastIndexOf('/') + 1)
  const day = received?.get(path) ?? received?.get(name) ?? (organization ? received?.get(organization) : undefined)
  return receiptOf(deadline ?? read.identity?.deadline, {
    received: day,
    saved: read.saved === undefined ? undefined : dayOf(read.saved),
    stated: read.cover.filed,
  })
}

/** Several files of one institution for one form and period are compared with each other. */
function withoutTwins(forms: readonly CollectedForm[]): CollectedForm[] {
  const keyOf = ({ refused, organization, form: { identity } }: CollectedForm): string | undefined =>
    refused || !identity ? undefined : `${organization}|${identity.form}|${identity.period}`
  const byKey = new Map<string, CollectedForm[]>()
  for (const each of forms) {
    const key = keyOf(each)
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), each])
  }
  const compared = new Map<CollectedForm, ReadForm>()
  for (const twins of byKey.values()) {
    if (twins.length < 2) continue
    compareTwins(twins).forEach((form, i) => {
      const twin = twins[i]
      if (twin) compared.set(twin, form)
    })
  }
  return forms.map((each) => ({ ...each, form: compared.get(each) ?? each.form }))
}
