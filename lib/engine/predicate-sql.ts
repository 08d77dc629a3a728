import { type Predicate, ProblemError, problem } from '../core/index.ts'
import type { Dialect } from './engine.ts'
import { numberSql } from './number-sql.ts'

const always = '1 = 1'
const never = '1 = 0'

/**
 * Which cases count, as a condition in SQL that means the same on every engine: `not` is pushed down to the single
 * comparisons, and each negated one also asks that the value is known.
 * @throws ProblemError `ZK-SQL-LITERAL` for a number that SQL cannot hold, or a part of a cell with a wildcard in it; a
 * beginning may have one where it is plain ASCII.
 * @example predicateSql({ column: 'sex', in: ['2'] }, duckDbDialect) // `"sex" IN ('2')`
 */
export function predicateSql(predicate: Predicate, dialect: Dialect): string {
  return render(predicate, false, dialect)
}

function render(predicate: Predicate, negated: boolean, dialect: Dialect): string {
  if ('not' in predicate) return render(predicate.not, !negated, dialect)
  if ('all' in predicate) return join(predicate.all, negated, negated ? 'OR' : 'AND', dialect)
  if ('any' in predicate) return join(predicate.any, negated, negated ? 'AND' : 'OR', dialect)
  const column = dialect.ident(predicate.column)
  if ('known' in predicate) return `${column} IS ${predicate.known === negated ? 'NULL' : 'NOT NULL'}`
  const condition = comparison(predicate, column, dialect)
  if (!negated) return condition
  if (condition === never) return `${column} IS NOT NULL`
  return `(NOT (${condition}) AND ${column} IS NOT NULL)`
}

function join(parts: readonly Predicate[], negated: boolean, word: 'AND' | 'OR', dialect: Dialect): string {
  if (parts.length === 0) return word === 'AND' ? always : never
  return `(${parts.map((part) => render(part, negated, dialect)).join(` ${word} `)})`
}

type Comparison = Exclude<Predicate, { all: unknown } | { any: unknown } | { not: unknown } | { known: unknown }>

function comparison(predicate: Comparison, column: string, dialect: Dialect): string {
  if ('in' in predicate) return oneOf(predicate.in, column, dialect)
  if ('startsWith' in predicate) return like(predicate.startsWith, '', column, dialect)
  if ('contains' in predicate) return like(predicate.contains, '%', column, dialect)
  const bounds = [
    predicate.atLeast === undefined ? [] : [`${column} >= ${numberSql(predicate.atLeast)}`],
    predicate.atMost === undefined ? [] : [`${column} <= ${numberSql(predicate.atMost)}`],
  ].flat()
  return bounds.length === 0
    ? `${column} IS NOT NULL`
    : bounds.length === 1
      ? bounds.join()
      : `(${bounds.join(' AND ')})`
}

function oneOf(values: readonly (string | number)[], column: string, dialect: Dialect): string {
  if (values.length === 0) return never
  const literals = values.map((value) => (typeof value === 'number' ? numberSql(value) : dialect.text(value)))
  const several = values.length > 1 && values.every((value) => typeof value === 'string')
  if (several && dialect.oneOf) return dialect.oneOf(column, literals)
  return `${column} IN (${literals.join(', ')})`
}

function like(texts: readonly string[], before: '' | '%', column: string, dialect: Dialect): string {
  if (texts.length === 0) return never
  const tests = texts.map((text) => likeTest(text, before, column, dialect))
  return tests.length === 1 ? tests.join() : `(${tests.join(' OR ')})`
}

// Engines disagree on how LIKE escapes its wildcards, so a prefix that holds one is compared as text; and on whether a text
// is cut by characters or by bytes, so such a prefix may hold nothing that takes more than one.
function likeTest(text: string, before: '' | '%', column: string, dialect: Dialect): string {
  if (!/[%_\\]/.test(text)) return `${column} LIKE ${dialect.text(`${before}${text}%`)}`
  if (before === '' && /^[\x20-\x7e]*$/.test(text)) {
    return `substr(${column}, 1, ${text.length}) = ${dialect.text(text)}`
  }
  throw new ProblemError([problem('ZK-SQL-LITERAL', { value: text, kind: 'part' })])
}
