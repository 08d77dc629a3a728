import { ProblemError, problem } from '../core/index.ts'
import type { Dialect } from './engine.ts'

/** What an engine really writes in its own way; the rest is written alike everywhere. */
type OwnWays = Pick<Dialect, 'name' | 'ident' | 'text'> & Partial<Pick<Dialect, 'oneOf' | 'narrow'>>

const isoDate = /^\d{4}-\d{2}-\d{2}$/

/** A whole dialect from the few things that differ. */
export function dialectOf(own: OwnWays): Dialect {
  return {
    ...own,
    date: (iso) => {
      if (!isoDate.test(iso)) throw new ProblemError([problem('ZK-SQL-LITERAL', { value: iso, kind: 'date' })])
      return `cast('${iso}' AS date)`
    },
    year: (column) => `extract(year FROM ${own.ident(column)})`,
    month: (column) => `extract(month FROM ${own.ident(column)})`,
    limit: (rows) => {
      const whole = Number.isSafeInteger(rows) && rows >= 0
      if (!whole) throw new ProblemError([problem('ZK-SQL-LITERAL', { value: String(rows), kind: 'limit' })])
      return `LIMIT ${rows}`
    },
  }
}

/**
 * The same dialect for a table whose columns are called otherwise: `names` has the SQL that stands for each name. What it
 * does not have is an identifier as before.
 */
export function renamed({ name, ident, text, oneOf, narrow }: Dialect, names: ReadonlyMap<string, string>): Dialect {
  return dialectOf({
    name,
    ident: (each) => names.get(each) ?? ident(each),
    text,
    ...(oneOf === undefined ? {} : { oneOf }),
    ...(narrow === undefined ? {} : { narrow }),
  })
}
