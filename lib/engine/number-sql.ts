import { ProblemError, problem } from '../core/index.ts'

/** A number written into SQL: finite, and without an exponent that some engine would read as a float. */
export function numberSql(value: number): string {
  const text = String(value)
  if (!/^-?\d+(\.\d+)?$/.test(text))
    throw new ProblemError([problem('ZK-SQL-LITERAL', { value: text, kind: 'number' })])
  return text
}
