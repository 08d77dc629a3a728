import { type Predicate, ProblemError, problem } from '../core/index.ts'
import { type AggregateSpec, aggregateSql } from './aggregate-sql.ts'
import { renamed } from './dialect.ts'
import type { Dialect, Engine, Table } from './engine.ts'

type Probe = {
  readonly place: string
  readonly code: string | null
  readonly stay: number | null
  readonly cost: string | null
  readonly day: string
}

/** Rows in which every disagreement that is known of engines would show. */
const rows: readonly Probe[] = [
  { place: '三级医院', code: 'I21.0', stay: 3, cost: '0.10', day: '2024-01-31' },
  { place: '三级医院', code: null, stay: null, cost: '0.20', day: '2024-01-01' },
  { place: '三级医院', code: 'I63.9', stay: 7, cost: '12345678901.23', day: '2024-01-15' },
  { place: `O'x\\n`, code: 'X%_1', stay: 2, cost: null, day: '2024-02-29' },
  { place: `O'x\\n`, code: 'XYZ1', stay: 0, cost: null, day: '2024-02-01' },
  { place: '二级', code: 'I21.9', stay: 5, cost: '9.99', day: '2023-12-31' },
  { place: '二级', code: 'I21.9', stay: 5, cost: '9.99', day: '2024-03-01' },
]

const code = (...startsWith: readonly string[]): Predicate => ({ column: 'code', startsWith })

/** Each question with its answer for the two groups, counted by hand: January of the first place, February of the second. */
const questions: readonly (readonly [element: AggregateSpec['elements'][number], january: number, february: number])[] =
  [
    [{ alias: 'zk_rows_counted', count: 'stays', where: { all: [] } }, 3, 2],
    [{ alias: 'zk_in', count: 'stays', where: { column: 'code', in: ['I21.0', 'XYZ1'] } }, 1, 1],
    // An unknown code is not known to be another one.
    [{ alias: 'zk_not_in', count: 'stays', where: { not: { column: 'code', in: ['I21.0'] } } }, 1, 2],
    [{ alias: 'zk_not_like', count: 'stays', where: { not: code('I21', 'X') } }, 1, 0],
    [{ alias: 'zk_prefix', count: 'stays', where: code('I21', 'I63') }, 2, 0],
    [{ alias: 'zk_wildcard', count: 'stays', where: code('X%_') }, 0, 1],
    [{ alias: 'zk_unknown', count: 'stays', where: { column: 'code', known: false } }, 1, 0],
    [{ alias: 'zk_chinese', count: 'stays', where: { column: 'place', startsWith: ['三级'] } }, 3, 0],
    [{ alias: 'zk_within', count: 'stays', where: { column: 'code', contains: ['1.', 'YZ'] } }, 1, 1],
    [{ alias: 'zk_chinese_within', count: 'stays', where: { not: { column: 'place', contains: ['级医'] } } }, 0, 2],
    [{ alias: 'zk_backslash', count: 'stays', where: { column: 'place', in: [`O'x\\n`] } }, 0, 2],
    [{ alias: 'zk_range', count: 'stays', where: { column: 'stay', atLeast: 2, atMost: 3 } }, 1, 1],
    [{ alias: 'zk_not_range', count: 'stays', where: { not: { column: 'stay', atLeast: 3 } } }, 0, 2],
    [{ alias: 'zk_stay', sum: 'stay', where: { all: [] } }, 10, 2],
    // 9 + 49; 4 + 0
    [{ alias: 'zk_squares', sum: 'stay', times: 'stay', where: { all: [] } }, 58, 4],
    // To the fen; a sum of nothing but unknown values is 0 beside its count.
    [{ alias: 'zk_cost', sum: 'cost', where: { all: [] } }, 12345678901.53, 0],
    [{ alias: 'zk_none', sum: 'stay', where: { any: [] } }, 0, 0],
  ]

const spec: AggregateSpec = {
  table: 'zk_probe',
  elements: questions.map(([element]) => element),
  by: ['place'],
  periodColumn: 'day',
  start: '2024-01-01',
  end: '2024-03-01',
}

/** The one question of the self-test: rows written into the SQL, so that no table is needed. */
export function conformanceSql(dialect: Dialect): string {
  const probe = `(${rows.map((row) => rowSql(row, dialect)).join('\nUNION ALL ')}) AS ${dialect.ident('zk_probe')}`
  return aggregateSql(spec, renamed(dialect, new Map([['zk_probe', probe]])))
}

function rowSql({ place, code, stay, cost, day }: Probe, dialect: Dialect): string {
  const { ident, text, date } = dialect
  const unknown = (example: string): string => `nullif(${example}, ${example})`
  const money = (amount: string): string => `cast('${amount}' AS decimal(18,2))`
  return `SELECT ${[
    `${text(place)} AS ${ident('place')}`,
    `${code === null ? unknown("'x'") : text(code)} AS ${ident('code')}`,
    `${stay === null ? unknown('1') : stay} AS ${ident('stay')}`,
    `${cost === null ? unknown(money('0.00')) : money(cost)} AS ${ident('cost')}`,
    `${date(day)} AS ${ident('day')}`,
  ].join(', ')}`
}

const expected: readonly (readonly (number | string)[])[] = [
  ['三级医院', 2024, 1, 3, ...questions.map(([, january]) => january)],
  [`O'x\\n`, 2024, 2, 2, ...questions.map(([, , february]) => february)],
]

/**
 * Asks an engine one question whose answer is known, of a few milliseconds, in which known disagreements between engines
 * would show. An engine that answers otherwise must not be used: it would count something else without an error.
 * @throws ProblemError `ZK-ENGINE-DIFFERS` for each column that differs.
 */
export async function requireConformance(engine: Engine): Promise<void> {
  const answer = await engine.query(conformanceSql(engine.dialect))
  const differing = differences(answer)
  if (differing.length === 0) return
  const about = { engine: `${engine.name} ${engine.version}` }
  throw new ProblemError(differing.map((each) => problem('ZK-ENGINE-DIFFERS', { ...about, ...each })))
}

function differences({ names, columns }: Table): { column: string; expected: string; found: string }[] {
  const order = (columns[0] ?? []).map((_, row) => row)
  const sorted = order.sort((a, b) => Number(columns[2]?.[a]) - Number(columns[2]?.[b]))
  return names.flatMap((column, at) => {
    const wanted = expected.map((row) => row[at])
    const found = sorted.map((row) => columns[at]?.[row])
    const same = wanted.length === found.length && wanted.every((value, row) => value === found[row])
    return same ? [] : [{ column, expected: wanted.join(', '), found: found.join(', ') }]
  })
}
