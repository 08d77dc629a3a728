import { type PeriodUnit, type Problem, ProblemError, periodsBetween, problem } from '../../core/index.ts'
import type { Slot } from '../../spc/index.ts'
import { type ChartNote, note } from './notes.ts'
import type { DataRow, ReadRows } from './read-rows.ts'
import type { ChartRequest } from './request.ts'
import { type Axis, momentIn, namedKeys, type SlotKey, slotKeys } from './slot-key.ts'

/** A slot with its place in the file, and what is measured there. */
export type SeriesSlot = {
  readonly key: SlotKey
  /** Rows of the file that it was made from; none where a period has no row. */
  readonly rows: readonly number[]
  readonly slot: Slot
  readonly risk: number | null
  readonly target: number | null
}

/** What one chart is drawn from: all rows, or those of one facet. */
export type Series = {
  readonly facet: string
  readonly axis: Axis
  readonly slots: readonly SeriesSlot[]
  readonly notes: readonly ChartNote[]
}

type KeyedRow = DataRow & { readonly key: SlotKey }

/**
 * Rows as series: slots in order, each once, months without a row kept as empty places.
 * @throws ProblemError with every cell that could not be read, every slot that occurs twice, every text among dates, every second target of a slot.
 */
export function seriesOf({ rows: all, problems: before }: ReadRows, request: ChartRequest): readonly Series[] {
  const problems = [...before]
  const rows = all.filter(({ x, facet }) => x !== '' && (request.columns.facet === undefined || facet !== ''))
  const { axis, keyed } = keyedRows(rows, request, problems)
  const facets = [...new Set(rows.map(({ facet }) => facet))]
  const series = facets.map((facet) =>
    oneSeries(
      facet,
      axis,
      keyed.filter((row) => row.facet === facet),
      request,
      problems,
    ),
  )
  if (problems.length > 0) throw new ProblemError(problems)
  return series
}

function keyedRows(rows: readonly DataRow[], request: ChartRequest, problems: Problem[]) {
  const { columns, by, file } = request
  const texts = rows.map(({ x }) => x)
  const { axis, keys } = request.choice.family === 'funnel' ? namedKeys(texts) : slotKeys(texts)
  const calendar = by !== undefined && by !== 'x' ? by : undefined
  const keyed = rows.flatMap((row, i): KeyedRow[] => {
    const key = keys[i]
    if (key !== undefined && (calendar === undefined || axis === 'time'))
      return [{ ...row, key: calendar ? inPeriod(calendar, key) : key }]
    problems.push(problem('ZK-ROW-DATE', { value: row.x }, { file, row: row.row, column: columns.x ?? '' }))
    return []
  })
  return { axis, keyed }
}

function inPeriod(unit: PeriodUnit, { start = '' }: SlotKey): SlotKey {
  const moment = momentIn(unit, { start })
  return { ...moment, raw: moment.label, order: moment.start }
}

function oneSeries(
  facet: string,
  axis: Axis,
  rows: readonly KeyedRow[],
  request: ChartRequest,
  problems: Problem[],
): Series {
  const ordered =
    axis === 'text' || request.categorical ? rows : [...rows].sort((a, b) => compare(a.key.order, b.key.order))
  const repeats = request.choice.events === true
  const groups = repeats ? ordered.map((row) => [row]) : grouped(ordered)
  const moved = isMoved(groups, repeats ? rows.map((row) => [row]) : grouped(rows))
  if (!repeats && !joins(request)) problems.push(...groups.flatMap((group) => repeated(group, request)))
  const left = { rows: 0 }
  const slots = groups.map((group) => slotOf(group, request, left, problems))
  const whole = repeats || axis !== 'time' ? slots : withGaps(slots)
  const gaps = whole.filter((each) => each.rows.length === 0).map(({ key }) => key.label)
  return {
    facet,
    axis,
    slots: whole,
    notes: [
      ...(moved ? [note.sorted()] : []),
      ...(axis === 'text' && !request.categorical && request.choice.family !== 'funnel' ? [note.asInFile()] : []),
      ...(gaps.length > 0 ? [note.gaps(gaps)] : []),
      ...(left.rows > 0 ? [note.leftOut(left.rows)] : []),
      ...(request.by !== undefined && groups.some(({ length }) => length > 1) ? [note.added(request.by)] : []),
    ],
  }
}

/** Whether slots stand in another order than in the file, by the first row of each. */
const isMoved = (sorted: readonly (readonly KeyedRow[])[], before: readonly (readonly KeyedRow[])[]): boolean =>
  sorted.some(([first], i) => first?.key.label !== before[i]?.[0]?.key.label)

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : a < b ? -1 : a > b ? 1 : 0

/** Whether rows of one slot belong together. */
const joins = ({ choice, subgroup, by }: ChartRequest): boolean =>
  choice.subgroups === true || subgroup || by !== undefined

function grouped(rows: readonly KeyedRow[]): KeyedRow[][] {
  const groups = new Map<string, KeyedRow[]>()
  for (const row of rows) {
    const group = groups.get(row.key.label)
    if (group === undefined) groups.set(row.key.label, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

const repeated = ([first, ...others]: readonly KeyedRow[], { file, columns }: ChartRequest): Problem[] =>
  others.map(({ row, x }) =>
    problem('ZK-CHART-TWICE', { value: x, row: first?.row ?? 0 }, { file, row, column: columns.x ?? '' }),
  )

function slotOf(
  group: readonly KeyedRow[],
  request: ChartRequest,
  left: { rows: number },
  problems: Problem[],
): SeriesSlot {
  const [first] = group
  if (first === undefined) throw new RangeError('a slot has a row')
  const { key } = first
  const targets = [...new Set(group.flatMap(({ numbers }) => numbers.target ?? []))]
  if (targets.length > 1)
    problems.push(
      problem(
        'ZK-CHART-TARGET',
        { slot: key.label, values: targets.join(', ') },
        { file: request.file, row: first.row },
      ),
    )
  return {
    key,
    rows: group.map(({ row }) => row),
    slot: { x: key.label, ...measured(group, request, left) },
    risk: first.numbers.risk ?? null,
    target: targets[0] ?? null,
  }
}

function measured(group: readonly KeyedRow[], request: ChartRequest, left: { rows: number }): Omit<Slot, 'x'> {
  const { value, total, expected } = request.columns
  if (value !== undefined) return valued(group, request)
  const below = total !== undefined ? 'total' : expected !== undefined ? 'expected' : undefined
  if (group.length === 1) {
    const { count = null, [below ?? 'total']: n = null } = group[0]?.numbers ?? {}
    return below === undefined ? { y: count } : { y: count, n }
  }
  // A count is added up only together with its total.
  const whole = group.filter(
    ({ numbers }) => numbers.count !== null && (below === undefined || numbers[below] !== null),
  )
  if (whole.length > 0) left.rows += group.length - whole.length
  const sum = (role: 'count' | 'total' | 'expected'): number | null =>
    whole.length === 0 ? null : whole.reduce((all, { numbers }) => all + (numbers[role] ?? 0), 0)
  return below === undefined ? { y: sum('count') } : { y: sum('count'), n: sum(below) }
}

function valued(group: readonly KeyedRow[], request: ChartRequest): Omit<Slot, 'x'> {
  const values = group.flatMap(({ numbers }) => numbers.value ?? [])
  if (joins(request)) return { y: null, n: values.length, values }
  const [value = null] = values
  if (request.columns.total === undefined) return { y: value }
  const total = group[0]?.numbers.total ?? null
  return { y: value === null || total === null ? null : value * total, n: total }
}

/** Months, quarters, half-years or years between the first and the last that no row has. */
function withGaps(slots: readonly SeriesSlot[]): readonly SeriesSlot[] {
  const [first, last] = [slots[0]?.key, slots.at(-1)?.key]
  const unit = first?.unit
  const even = unit !== undefined && unit !== 'day' && slots.every(({ key }) => key.unit === unit)
  if (!even || first?.start === undefined || last?.end === undefined) return slots
  const known = new Map(slots.map((slot) => [slot.key.label, slot]))
  return periodsBetween(unit, first.start, last.end).map(({ text, start, end }) => {
    const key = { raw: text, label: text, order: start, start, end, unit }
    return known.get(text) ?? { key, rows: [], slot: { x: text, y: null }, risk: null, target: null }
  })
}
