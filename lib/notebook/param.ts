import { z } from 'zod'
import { type Problem, ProblemError, problem } from '../core/index.ts'

/** What a parameter may take its default from once the data is open. */
export type DataSpan = { readonly start: string; readonly end: string }

/** One parameter of an analysis: how its text is read, and what it is when nobody says. */
export type Param<T> = {
  readonly schema: z.ZodType<T>
  /** Words for `--help` and for the preview's controls. */
  readonly help: string
  readonly fromData?: (span: DataSpan) => T
  optional(): Param<T | undefined>
}

export type ParamShape = { readonly [name: string]: Param<unknown> }
export type ParamValues<P extends ParamShape> = { readonly [K in keyof P]: P[K] extends Param<infer T> ? T : never }

function make<T>(schema: z.ZodType<T>, help: string, fromData?: (span: DataSpan) => T): Param<T> {
  const base = { schema, help, optional: () => make<T | undefined>(schema.optional(), help) }
  return fromData ? { ...base, fromData } : base
}

/** The last year that the data covers to its end. */
const lastFullYear = ({ end }: DataSpan): number => Number(end.slice(0, 4)) - 1

export const param = {
  /** A calendar year; by default the last one that the data covers whole. */
  year: (): Param<number> => make(z.coerce.number().int().min(1949).max(2199), 'a year, such as 2024', lastFullYear),
  /** A region code of GB/T 2260. */
  region: (): Param<string> => make(z.string().regex(/^\d{6}$/), 'a region code of six digits'),
  /** One of a few words. */
  choice: <const T extends string>(options: readonly [T, ...T[]]): Param<T> =>
    make(z.enum(options) as z.ZodType<T>, `one of ${options.join(', ')}`, () => options[0]),
  text: (): Param<string> => make(z.string(), 'a text'),
}

/**
 * Reads `name=value` settings against an analysis's parameters; all mistakes at once.
 * @throws ProblemError `ZK-PARAM-INVALID`
 */
export function readParams<P extends ParamShape>(
  shape: P,
  given: Readonly<Record<string, string>>,
  span: DataSpan,
): ParamValues<P> {
  const problems: Problem[] = Object.keys(given)
    .filter((name) => !(name in shape))
    .map((name) =>
      problem('ZK-PARAM-INVALID', {
        name,
        value: given[name] ?? '',
        cause: `known are ${Object.keys(shape).join(', ')}`,
      }),
    )
  const values: Record<string, unknown> = {}
  for (const [name, each] of Object.entries(shape)) {
    const text = given[name]
    if (text === undefined && each.fromData) {
      values[name] = each.fromData(span)
      continue
    }
    const read = each.schema.safeParse(text)
    if (read.success) values[name] = read.data
    else problems.push(problem('ZK-PARAM-INVALID', { name, value: text ?? '', cause: each.help }))
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return values as ParamValues<P>
}
