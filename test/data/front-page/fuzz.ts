import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { encodeGb18030 } from '../../../data-samples/generator/gb18030.ts'
import { ProblemError, parseCsv, quiet, type Random, random } from '../../../lib/core/index.ts'
import { openDataset } from '../../../lib/data/index.ts'
import { folderWith } from '../package-folder.ts'

const samples = join(import.meta.dirname, '../../../data-samples/front-page')
const bytesOf = (name: string): Buffer => readFileSync(join(samples, name))

/** A file that was spoilt, and what is known of it: how many rows it has, where that is still certain, or why it must be refused. */
type Spoilt = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly how: string
  readonly rows: number | undefined
  readonly refusal: string | undefined
}

type Draft = {
  /** The first row holds the headers. */
  cells: string[][]
  lineEnd: string
  encode: (text: string) => Uint8Array
  rows: number | undefined
  refusal: string | undefined
}

const text = (name: string): string[][] =>
  parseCsv(
    new TextDecoder(name.startsWith('settlement') ? 'utf-8' : 'gb18030').decode(bytesOf(name)).replace('\uFEFF', ''),
  )
const bases: readonly (readonly string[][])[] = ['letter-codes/2024-01.csv', 'pinyin.csv', 'settlement-list.csv'].map(
  (name) => text(name).slice(0, 9),
)

const encodings: readonly ((text: string) => Uint8Array)[] = [
  (content) => Buffer.from(content),
  (content) => Buffer.from(`\uFEFF${content}`),
  (content) => Buffer.from(`\uFEFF${content}`, 'utf16le'),
  (content) => gb18030(content),
]

/** Characters beyond the two-byte table are left out. */
function gb18030(content: string): Uint8Array {
  const parts = content.split(/(\P{ASCII}+)/u)
  return Buffer.concat(
    parts.map((part, i) => (i % 2 === 0 ? Buffer.from(part) : encodeGb18030([...part].filter(inTable).join('')))),
  )
}

const cache = new Map<string, boolean>()
function inTable(character: string): boolean {
  const before = cache.get(character)
  if (before !== undefined) return before
  let fits = true
  try {
    encodeGb18030(character)
  } catch {
    fits = false
  }
  cache.set(character, fits)
  return fits
}

type Step = { readonly name: string; readonly work: (draft: Draft, source: Random) => void }

const row = (draft: Draft, source: Random): string[] =>
  draft.cells[1 + source.integer(Math.max(1, draft.cells.length - 1))] ?? []
const inCell =
  (make: (before: string, source: Random) => string) =>
  (draft: Draft, source: Random): void => {
    const cells = row(draft, source)
    const at = source.integer(Math.max(1, cells.length))
    if (cells.length > 0) cells[at] = make(cells[at] ?? '', source)
  }

const odd = [
  '',
  ' ',
  '-',
  '\u3000',
  'NULL',
  '\0',
  '#REF!',
  '=1+1',
  '@SUM(A1)',
  '+1',
  "';DROP TABLE discharges;--",
  '1E+05',
  '∞',
  '😀',
  '\u202E',
  '99999999999999999999',
  '-1',
  '2023-02-30',
  '45000',
  '\uFEFF',
  'x'.repeat(5000),
  '"',
  '""',
  'a"b',
  'a,b',
  'a\nb',
  'a\r\nb',
  'a\rb',
  "'",
  '\\',
  '%s',
  '$x',
  '{{x}}',
  '<script>',
]

/** Spoils cells: the rows stay as many as they were. */
const inCells: readonly Step[] = [
  { name: 'odd cell', work: inCell((_, source) => source.pick(odd)) },
  { name: 'odd cell', work: inCell((_, source) => source.pick(odd)) },
  { name: 'cell glued to odd text', work: inCell((before, source) => before + source.pick(odd)) },
  { name: 'cells of a row shuffled', work: (draft, source) => void row(draft, source).reverse() },
  { name: 'byte-order mark in the middle', work: inCell((before) => `\uFEFF${before}`) },
  {
    name: 'row again',
    work(draft, source) {
      const cells = row(draft, source)
      if (cells.length === 0) return
      draft.cells.push([...cells])
      if (draft.rows !== undefined) draft.rows++
    },
  },
  {
    name: 'row cut short',
    work(draft, source) {
      const cells = row(draft, source)
      cells.splice(1 + source.integer(Math.max(1, cells.length - 2)))
    },
  },
  { name: 'row too long', work: (draft, source) => void row(draft, source).push('x', 'y') },
  {
    name: 'all rows but the header gone',
    work(draft) {
      draft.cells.splice(1)
      draft.rows = 0
    },
  },
  {
    name: 'header doubled',
    work(draft, source) {
      const [header = []] = draft.cells
      const at = source.integer(header.length - 1)
      header[at + 1] = header[at] ?? ''
      draft.refusal = 'ZK-COL-DUPLICATE'
    },
  },
  {
    name: 'header misspelt',
    work(draft, source) {
      const [header = []] = draft.cells
      header[source.integer(header.length)] += 'x'
      draft.refusal = undefined
    },
  },
  {
    name: 'column in another dialect',
    work(draft, source) {
      const [header = []] = draft.cells
      header[source.integer(header.length)] = source.pick([
        'A12C',
        'P5',
        'XB',
        'gend',
        '性别',
        'ZFY',
        '姓名',
        '总费用（元）',
        'case_id',
      ])
      draft.refusal = undefined
      // The new name may stand there already.
      draft.rows = new Set(header).size < header.length ? undefined : draft.rows
    },
  },
  { name: 'columns turned round', work: (draft) => draft.cells.forEach((cells) => void cells.reverse()) },
  {
    name: 'ten megabytes in a cell',
    work(draft, source) {
      const cells = row(draft, source)
      // Rare, for it takes its time.
      if (source.next() < 0.05 && cells.length > 0) cells[0] = 'y'.repeat(10 << 20)
    },
  },
]

const withLines =
  (end: string) =>
  (draft: Draft): void => {
    draft.lineEnd = end
  }
const inLines: readonly Step[] = [
  { name: 'CRLF', work: withLines('\r\n') },
  { name: 'lone CR', work: withLines('\r') },
  { name: 'LF', work: withLines('\n') },
]

/** Spoils the bytes; `certain` where the number of rows is still known. */
type ByteStep = {
  readonly name: string
  readonly work: (bytes: Buffer, source: Random) => Uint8Array
  readonly refusal?: string
}

const insert = (bytes: Buffer, at: number, what: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)])
const anywhere = (bytes: Buffer, source: Random): number => source.integer(bytes.length + 1)

const inBytes: readonly ByteStep[] = [
  { name: 'cut off', work: (bytes, source) => bytes.subarray(0, anywhere(bytes, source)) },
  { name: 'a byte 0xFF', work: (bytes, source) => insert(bytes, anywhere(bytes, source), Buffer.from([0xff])) },
  { name: 'many bytes 0xFF', work: (bytes, source) => insert(bytes, anywhere(bytes, source), Buffer.alloc(300, 0xff)) },
  { name: 'a nought byte', work: (bytes, source) => insert(bytes, anywhere(bytes, source), Buffer.from([0])) },
  { name: 'a quote', work: (bytes, source) => insert(bytes, anywhere(bytes, source), Buffer.from('"')) },
  { name: 'a carriage return', work: (bytes, source) => insert(bytes, anywhere(bytes, source), Buffer.from('\r')) },
  { name: 'a line feed', work: (bytes, source) => insert(bytes, anywhere(bytes, source), Buffer.from('\n')) },
  { name: 'blank lines', work: (bytes, source) => insert(bytes, anywhere(bytes, source), Buffer.from('\n\n\r\n\n')) },
  { name: 'a separator', work: (bytes, source) => insert(bytes, anywhere(bytes, source), Buffer.from(',')) },
  {
    name: 'a byte changed',
    work(bytes, source) {
      const copy = Buffer.from(bytes)
      if (copy.length > 0) copy[source.integer(copy.length)] = source.integer(256)
      return copy
    },
  },
  {
    name: 'a stretch of random bytes',
    work(bytes, source) {
      const copy = Buffer.from(bytes)
      const start = anywhere(bytes, source)
      for (let i = start; i < Math.min(copy.length, start + 64); i++) copy[i] = source.integer(256)
      return copy
    },
  },
  {
    name: 'a stretch gone',
    work: (bytes, source) => {
      const at = anywhere(bytes, source)
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + source.integer(200))])
    },
  },
  { name: 'two files in one', work: (bytes) => Buffer.concat([bytes, bytes]) },
  {
    name: 'other alphabet in the middle',
    work: (bytes, source) => insert(bytes, anywhere(bytes, source), Buffer.from('欧阳', 'utf8')),
  },
  { name: 'nothing left', work: () => Buffer.alloc(0), refusal: 'ZK-FILE-EMPTY' },
  {
    name: 'a zip file',
    work: (_, source) =>
      Buffer.concat([
        Buffer.from('PK\u0003\u0004'),
        Buffer.from(Array.from({ length: 500 }, () => source.integer(256))),
      ]),
  },
  { name: 'only line ends', work: () => Buffer.from('\n\r\n\n') },
]

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The n-th file of a run: the same each time. */
function spoiltFile(seed: string, nth: number): Spoilt {
  const source = random(`${seed} ${nth}`)
  const kind = source.next()
  if (kind < 0.08) return spoiltBinary(nth, 'dbf', bytesOf('p-codes.dbf'), source)
  if (kind < 0.1) return spoiltBinary(nth, 'xlsx', bytesOf('chinese.xlsx'), source)
  return spoiltText(nth, source)
}

// What a stay needs, and a few of the other columns: the engine's time goes by their number.
const kept = new Set(
  'A01 A48 A49 A11 A20 B15 D01 USERNAME BAH ZYCS XM CYSJ ZFY mdtrt_id fixmedins_code psn_name certno dscg_time'.split(
    ' ',
  ),
)

function fewColumns(base: readonly string[][], source: Random): string[][] {
  const [header = []] = base
  const chosen = header.flatMap((name, at) => (kept.has(name) || source.next() < 0.15 ? [at] : []))
  return base.map((cells) => chosen.map((at) => cells[at] ?? ''))
}

function spoiltText(nth: number, source: Random): Spoilt {
  const cells = fewColumns(source.pick(bases), source)
  const draft: Draft = {
    cells,
    lineEnd: '\n',
    encode: source.pick(encodings),
    rows: cells.length - 1,
    refusal: undefined,
  }
  const how: string[] = []
  for (let i = source.integer(4); i > 0; i--) {
    const step = source.pick(source.next() < 0.8 ? inCells : inLines)
    how.push(step.name)
    step.work(draft, source)
  }
  const lines = draft.cells.map((each) => each.map(quoted).join(','))
  let bytes = draft.encode(lines.join(draft.lineEnd) + draft.lineEnd)
  let { rows, refusal } = draft
  if (source.next() < 0.5) {
    const step = source.pick(inBytes)
    how.push(step.name)
    bytes = step.work(Buffer.from(bytes), source)
    rows = undefined
    refusal = step.refusal
  }
  return { name: `f${nth}.csv`, bytes, how: how.join(', '), rows, refusal }
}

function spoiltBinary(nth: number, extension: string, whole: Buffer, source: Random): Spoilt {
  const step = source.pick(inBytes)
  const untouched = source.next() < 0.1
  const bytes = untouched ? whole : step.work(whole, source)
  const cut = !untouched && step.name === 'cut off' && extension === 'dbf' && bytes.length < whole.length - 1
  return {
    name: `f${nth}.${extension}`,
    bytes,
    how: untouched ? 'untouched' : step.name,
    rows: untouched ? 36 : undefined,
    refusal: untouched ? undefined : cut && bytes.length > 0 ? 'ZK-FILE-UNREADABLE' : step.refusal,
  }
}

/** How many files are opened as one package: an engine for each would take longer than all else. */
const together = 16

/** Spoils and opens files, from the n-th on, and tells what is wrong with how each ended. */
export async function judgeAll(seed: string, from: number, count: number): Promise<string[]> {
  const faults: string[] = []
  for (let at = from; at < from + count; at += together) {
    const some = Array.from({ length: Math.min(together, from + count - at) }, (_, i) => spoiltFile(seed, at + i))
    faults.push(...(await judge(some)))
  }
  return faults
}

async function judge(files: readonly Spoilt[]): Promise<string[]> {
  if (files.length === 0) return []
  const root = folderWith(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])))
  return judgeIn(root, files).finally(() => rm(root, { recursive: true }))
}

async function judgeIn(root: string, files: readonly Spoilt[]): Promise<string[]> {
  const resources = files.map(({ name }) => ({
    name,
    path: name,
    zhikong: { table: 'discharges' as const, mapping: name.endsWith('csv') ? mapping(name, files) : {} },
  }))
  try {
    const dataset = await openDataset(
      { name: 'fuzz', root, resources },
      { effects: quiet, hashKey: 'key of the fuzz, long enough', threads: 1 },
    )
    const faults = files.flatMap((file) => {
      const flow = dataset.flow.find(({ resource }) => resource === file.name)
      if (!flow) return [fault(file, 'no line of the row flow')]
      const filtered = flow.filtered.reduce((sum, each) => sum + each.rows, 0)
      if (flow.rowsIn !== flow.used + flow.quarantined + filtered)
        return [fault(file, `rows do not add up: ${JSON.stringify(flow)}`)]
      if (file.refusal !== undefined) return [fault(file, `not refused for ${file.refusal}`)]
      if (file.rows !== undefined && file.rows !== flow.rowsIn)
        return [fault(file, `${flow.rowsIn} rows instead of ${file.rows}`)]
      return []
    })
    await dataset.close()
    return faults
  } catch (error) {
    return refused(files, error)
  }
}

/** Only the pinyin base has no column of the organization. */
const mapping = (name: string, files: readonly Spoilt[]): { organization_id?: { value: string } } => {
  const start = Buffer.from(files.find((file) => file.name === name)?.bytes ?? [])
    .subarray(0, 64)
    .toString('latin1')
  return start.replaceAll('\0', '').includes('USERNAME') ? { organization_id: { value: 'H1' } } : {}
}

async function refused(files: readonly Spoilt[], error: unknown): Promise<string[]> {
  const [only] = files
  if (!(error instanceof ProblemError)) {
    if (files.length > 1) return judgeAlone(files)
    return [fault(only, error instanceof Error ? (error.stack ?? error.message) : String(error))]
  }
  const named = (problems: ProblemError['problems'], { name }: Spoilt) =>
    problems.filter(({ place, params }) => place.file === name || ('path' in params && params.path === name))
  if (error.problems.some(({ code }) => code === 'ZK-ENGINE')) {
    return files.length > 1 ? judgeAlone(files) : [fault(only, error.message)]
  }
  const own = files.map((file) => ({
    file,
    problems: files.length === 1 ? error.problems : named(error.problems, file),
  }))
  const left = own.filter(({ problems }) => problems.length === 0).map(({ file }) => file)
  if (left.length === files.length) return judgeAlone(files)
  const faults = own.flatMap(({ file, problems }) => {
    const codes = problems.map(({ code }) => code)
    if (codes.length === 0) return []
    if (file.refusal !== undefined && !codes.some((code) => code === file.refusal))
      return [fault(file, `refused for ${codes}, not ${file.refusal}`)]
    return []
  })
  return [...faults, ...(await judge(left))]
}

async function judgeAlone(files: readonly Spoilt[]): Promise<string[]> {
  const faults: string[] = []
  for (const file of files) faults.push(...(await judge([file])))
  return faults
}

const fault = (file: Spoilt | undefined, what: string): string => `${file?.name} (${file?.how}): ${what}`
