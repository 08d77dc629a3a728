import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { random } from '../../../lib/core/index.ts'
import { formPlan } from '../../../lib/forms/form-plan.ts'
import { makeWorkbook } from '../../../lib/forms/make-workbook.ts'
import type { FormPlan } from '../../../lib/forms/plan.ts'
import { cellFaults, type Fault, type Planted } from './cell-faults.ts'
import { type FileFault, fileFaults } from './file-faults.ts'
import { type Filling, fill, truthKey, unruled } from './fill.ts'
import { careless, withColumn } from './habits.ts'
import { cellsOf, openWhole, place, toBytes } from './sheets.ts'

/** What the script that filled the workbooks knows: every number that is good, and every fault by its cell. */
export type Ledger = {
  /** `organization|period|element|stratum=value`, sorted. */
  readonly good: string[]
  /** `file code place`, sorted. */
  readonly faults: string[]
  readonly kinds: ReadonlySet<string>
  readonly institutions: readonly { readonly id: string; readonly name: string }[]
  readonly files: readonly string[]
  /** Not to be opened and saved by another program: it cannot, or it would mend what is wrong. */
  readonly asTheyAre: ReadonlySet<string>
}

export type Scale = {
  readonly institutions: number
  readonly faulty: number
  readonly faultsEach: number
  /** Taken in turn. */
  readonly forms: readonly string[]
  /** One workbook in so many is by month, which has room for slips and merged cells. */
  readonly monthlyIn: number
}

type Writing = {
  readonly folder: string
  readonly good: string[]
  readonly faults: string[]
  readonly kinds: Set<string>
  readonly files: string[]
  readonly asTheyAre: Set<string>
}

const period = '2024'

/** Of ten workbooks, the one that another program will open; files are made in this order, one for each institution. */
export const toBeOpened = 3

function planFor(index: number, { forms: names, monthlyIn }: Scale): FormPlan {
  return formPlan({
    form: names[index % names.length] ?? '',
    period,
    ...(index % monthlyIn === 0 ? { by: 'month' as const } : {}),
  })
}

/** Makes workbooks, fills them in as institutions would, plants faults in some, and writes them to a folder. */
export async function fillFolder(folder: string, scale: Scale): Promise<Ledger> {
  const { institutions, faulty, faultsEach } = scale
  const writing: Writing = { folder, good: [], faults: [], kinds: new Set(), files: [], asTheyAre: new Set() }
  const ids = Array.from({ length: institutions }, (_, i) => ({
    id: `T${String(i + 1).padStart(3, '0')}`,
    name: `第${i + 1}医院`,
  }))
  const cells = Object.entries(cellFaults)
  const left: string[] = cells.map(([name]) => name)
  for (const [index, { id, name }] of ids.entries()) {
    const source = random(`forms/${id}`)
    const plan = planFor(index, scale)
    const book = await openWhole(
      await makeWorkbook(plan, { lang: index % 5 === 4 ? 'en' : 'zh', recipient: { id, name } }),
      index % 10 !== toBeOpened,
    )
    const filling = fill(book, plan, source)
    if (source.next() < 0.5) careless(filling)
    if (source.next() < 0.2) withColumn(filling)
    const nth = index - (institutions - faulty)
    const file = `${id}-${plan.form}.xlsx`
    const whole = fileFaults[nth]
    if (nth < 0) await write(writing, id, file, filling, await toBytes(book))
    else if (nth === fileFaults.length) await writeTwins(writing, id, file, filling)
    else if (whole) await writeSpoilt(writing, file, filling, whole)
    else await writeWithFaults(writing, id, file, filling, left, faultsEach)
  }
  writeFileSync(join(folder, '~$T001-general-surgery.xlsx'), 'open elsewhere')
  writeFileSync(join(folder, '说明.txt'), '请勿外传')
  const { good, faults, kinds, files, asTheyAre } = writing
  return { good: good.toSorted(), faults: faults.toSorted(), kinds, institutions: ids, files, asTheyAre }
}

async function write(
  { folder, good, files }: Writing,
  id: string,
  file: string,
  filling: Filling,
  bytes: Uint8Array,
): Promise<void> {
  // Some send their files in folders of their own.
  const path = filling.source.next() < 0.2 ? `${id}/${file}` : file
  mkdirSync(join(folder, id), { recursive: true })
  writeFileSync(join(folder, path), bytes)
  files.push(path)
  for (const [key, value] of filling.truth) good.push(`${id}|${key}=${value}`)
}

async function writeSpoilt(
  { folder, faults, kinds, files, asTheyAre }: Writing,
  file: string,
  filling: Filling,
  fault: FileFault,
): Promise<void> {
  const bytes = await fault.spoil(filling, () => toBytes(filling.book))
  writeFileSync(join(folder, file), bytes)
  files.push(file)
  if (fault.unopenable) asTheyAre.add(file)
  for (const planted of fault.planted(filling)) note(faults, kinds, file, fault.name, planted)
}

function note(faults: string[], kinds: Set<string>, file: string, name: string, { code, cell, sheet }: Planted): void {
  faults.push(`${file} ${code} ${cell ? place(cell) : (sheet ?? '')}`.trimEnd())
  kinds.add(name)
}

/** Two files of one institution that agree but for one number. */
async function writeTwins(writing: Writing, id: string, file: string, filling: Filling): Promise<void> {
  const { folder, good, faults, kinds, files } = writing
  const second = `改-${file}`
  writeFileSync(join(folder, file), await toBytes(filling.book))
  const [key = ''] = unruled(filling.plan).filter((each) => {
    const row = filling.plan.sheets.flatMap(({ rows }) => rows).find((of) => of.key === each)
    return (
      row && [...filling.truth].some(([at, value]) => at.split('|')[1] === row.element && value !== 'not-applicable')
    )
  })
  const sheet = filling.plan.sheets.find(({ rows }) => rows.some((row) => row.key === key))
  const row = sheet?.rows.find((each) => each.key === key)
  const when = sheet?.periods[0] ?? ''
  if (!row) throw new RangeError('no row for twins to differ in')
  const cell = cellsOf(filling.book)(key, when)
  cell.value = (filling.values.get(`${key}|${when}`) ?? 0) + 1
  writeFileSync(join(folder, second), await toBytes(filling.book))
  filling.truth.delete(truthKey(when, row))
  files.push(file, second)
  for (const [at, value] of filling.truth) good.push(`${id}|${at}=${value}`)
  for (const path of [file, second]) {
    note(faults, kinds, path, 'two files of one institution', { code: 'ZK-FORM-DUPLICATE' })
    note(faults, kinds, path, 'two files of one institution', { code: 'ZK-FORM-DIFFERS', cell })
  }
}

/** Plants the next faults that this form has a place for. */
async function writeWithFaults(
  writing: Writing,
  id: string,
  file: string,
  filling: Filling,
  left: string[],
  faultsEach: number,
): Promise<void> {
  const taken = new Set<string>()
  const planted: (readonly [string, Planted])[] = []
  let used = 0
  for (const name of left.slice()) {
    if (used >= faultsEach) break
    const fault: Fault | undefined = cellFaults[name]
    const found = fault?.(filling, taken) ?? []
    if (found.length === 0) continue
    used++
    left.splice(left.indexOf(name), 1)
    planted.push(...found.map((each) => [name, each] as const))
  }
  if (left.length === 0) left.push(...Object.keys(cellFaults))
  await writeKnown(writing, id, file, filling, planted)
}

async function writeKnown(
  { folder, good, faults, kinds, files, asTheyAre }: Writing,
  id: string,
  file: string,
  filling: Filling,
  planted: readonly (readonly [string, Planted])[],
): Promise<void> {
  writeFileSync(join(folder, file), await toBytes(filling.book))
  files.push(file)
  for (const [name, each] of planted) note(faults, kinds, file, name, each)
  // An office program works the formula out.
  if (planted.some(([name]) => name === 'formula without a result')) asTheyAre.add(file)
  for (const [key, value] of filling.truth) good.push(`${id}|${key}=${value}`)
}

export const allKinds = (): readonly string[] => [
  ...Object.keys(cellFaults),
  ...fileFaults.map(({ name }) => name),
  'two files of one institution',
]
