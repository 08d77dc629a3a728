import type { Dialect } from '../../engine/index.ts'
import type { RowCheck } from '../row-checks.ts'
import { discharges } from '../schema/discharges.ts'
import type { ColumnSchema } from '../schema/table-schema.ts'
import type { ServerCell } from './match-server-columns.ts'

/** Why a row of a database's table is not used, as SQL that is true where it is broken, on every engine; else it is false or unknown. */
export type ServerFault = { readonly code: RowCheck['code']; readonly column: string; readonly broken: string }

/** Dates outside these years are slips of the keyboard, as in files. */
const [firstYear, lastYear] = [1900, 2100]
/** ClickHouse writes a day that is not known as the first of its calendar, 1 January 1970. */
const firstYearOf = (dialect: Dialect): number => (dialect.name === 'clickhouse' ? 1971 : firstYear)

/**
 * The faults for which loading from files sets a row aside, as far as they can be asked of any engine. `unknown` are the
 * organizations that nobody listed; `dialect` writes the canonical names as the site has them.
 */
export function serverFaults(
  cells: readonly ServerCell[],
  unknown: readonly string[],
  dialect: Dialect,
): ServerFault[] {
  const there = new Set(cells.map(({ schema }) => schema.name))
  return [
    ...cells.flatMap(({ schema }) => [
      ...columnFaults(schema, dialect),
      ...(schema.refersTo === 'organizations' && unknown.length > 0 ? [unknownOrganization(unknown, dialect)] : []),
    ]),
    ...(discharges.rules ?? [])
      .filter(({ uses }) => uses.every((column) => there.has(column)))
      .map(({ code, column, uses, broken }) => {
        const known = uses.map((each) => `${dialect.ident(each)} IS NOT NULL`)
        const named = broken.replaceAll(/"(\w+)"/g, (_, name: string) => dialect.ident(name))
        return { code, column, broken: `(${[...known, named].join(' AND ')})` }
      }),
  ]
}

function columnFaults(schema: ColumnSchema, dialect: Dialect): ServerFault[] {
  const { name, type, required, codes, min, max } = schema
  const column = dialect.ident(name)
  const fault = (code: RowCheck['code'], broken: string): ServerFault => ({ code, column: name, broken })
  const blank = type === 'text' ? `(${column} IS NULL OR ${column} = '')` : `${column} IS NULL`
  const filled = type === 'text' ? `${column} IS NOT NULL AND ${column} <> ''` : `${column} IS NOT NULL`
  const bounds = [
    ...(min === undefined ? [] : [`${column} < ${min}`]),
    ...(max === undefined ? [] : [`${column} > ${max}`]),
  ]
  const first = required ? firstYearOf(dialect) : firstYear
  return [
    ...(required ? [fault('ZK-ROW-BLANK', blank)] : []),
    ...(codes === undefined
      ? []
      : [
          fault(
            'ZK-ROW-CODE',
            `(${filled} AND NOT (${column} IN (${Object.keys(codes).map(dialect.text).join(', ')})))`,
          ),
        ]),
    ...(bounds.length === 0 ? [] : [fault('ZK-ROW-RANGE', `(${filled} AND (${bounds.join(' OR ')}))`)]),
    ...(type === 'date'
      ? [
          fault(
            'ZK-ROW-DATE',
            `(${filled} AND (${dialect.year(name)} < ${first} OR ${dialect.year(name)} > ${lastYear}))`,
          ),
        ]
      : []),
  ]
}

function unknownOrganization(unknown: readonly string[], dialect: Dialect): ServerFault {
  const listed = unknown.map(dialect.text).join(', ')
  const id = dialect.ident('organization_id')
  return {
    code: 'ZK-ROW-ORGANIZATION',
    column: 'organization_id',
    broken: `(${id} IS NOT NULL AND ${id} IN (${listed}))`,
  }
}

/** Rows outside the chosen dates, where any are chosen; a row without a date is not outside. */
export function outsideSql(
  window: { readonly start?: string; readonly end?: string },
  dialect: Dialect,
): string | undefined {
  const column = dialect.ident('discharge_date')
  const sides = [
    ...(window.start === undefined ? [] : [`${column} < ${dialect.date(window.start)}`]),
    ...(window.end === undefined ? [] : [`${column} >= ${dialect.date(window.end)}`]),
  ]
  return sides.length === 0 ? undefined : `(${column} IS NOT NULL AND (${sides.join(' OR ')}))`
}
