import { z } from 'zod'
import { type Bilingual, type Problem, ProblemError, problem } from '../core/index.ts'

/** What a parameter may take its default from once the data is open. */
export type DataSpan = { readonly start: string; readonly end: string }

/** One parameter of an analysis: how its text is read, and what it is when nobody says. */
export type Param<T> = {
  readonly schema: z.ZodType<T>
  /** What may be given, as a message says it. */
  readonly help: Bilingual
  readonly fromData?: (span: DataSpan) => T
  /** Why a value cannot be used with these data. */
  unfit?(value: T, span: DataSpan): Bilingual | undefined
  optional(): Param<T | undefined>
}

export type ParamShape = { readonly [name: string]: Param<unknown> }
export type ParamValues<P extends ParamShape> = { readonly [K in keyof P]: P[K] extends Param<infer T> ? T : never }

type Rest<T> = Pick<Param<T>, 'fromData' | 'unfit'>

function make<T>(schema: z.ZodType<T>, help: Bilingual, rest: Rest<T> = {}): Param<T> {
  return { schema, help, ...rest, optional: () => make<T | undefined>(schema.optional(), help) }
}

/** The last year that the data covers to its end. */
const lastFullYear = ({ end }: DataSpan): number => Number(end.slice(0, 4)) - 1

/** A year needs a month of data, at least. */
function outside(year: number, { start, end }: DataSpan): Bilingual | undefined {
  if (start < `${year + 1}-01-01` && `${year}-01-01` < end) return undefined
  const [from, to] = [start.slice(0, 7), lastMonth(end)]
  return { zh: `数据只有 ${from} 至 ${to}`, en: `the data run from ${from} to ${to}` }
}

/** The month before a first day. */
export function lastMonth(end: string): string {
  const [year = 0, month = 1] = end.split('-').map(Number)
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}

/** The half-year of a month. */
const halfOf = (month: string): string => `${month.slice(0, 4)}-H${month.slice(5) > '06' ? 2 : 1}`

export const param = {
  /** A calendar year; by default the last one that the data covers whole. */
  year: (): Param<number> =>
    make(
      z.coerce.number().int().min(1949).max(2199),
      { zh: '应为年份，如 2024', en: 'it must be a year, such as 2024' },
      { fromData: lastFullYear, unfit: outside },
    ),
  /** A half-year; by default the last one that the data reach. */
  half: (): Param<string> =>
    make(
      z.string().regex(/^\d{4}-H[12]$/),
      { zh: '应为半年，如 2017-H1', en: 'it must be a half-year, such as 2017-H1' },
      { fromData: ({ end }) => halfOf(lastMonth(end)) },
    ),
  /** A region code of GB/T 2260. */
  region: (): Param<string> =>
    make(z.string().regex(/^\d{6}$/), { zh: '应为六位行政区划代码', en: 'it must be a region code of six digits' }),
  /** One of a few words. */
  choice: <const T extends string>(options: readonly [T, ...T[]]): Param<T> =>
    make(
      z.enum(options) as z.ZodType<T>,
      { zh: `应为 ${options.join('、')} 之一`, en: `it must be one of ${options.join(', ')}` },
      { fromData: () => options[0] },
    ),
  /** Some words, separated by commas. */
  list: (): Param<readonly string[]> =>
    make(
      z
        .string()
        .transform((text) => text.split(/[,，]/).map((each) => each.trim()))
        .pipe(z.array(z.string().min(1))) as unknown as z.ZodType<readonly string[]>,
      { zh: '应为用逗号分隔的几个词', en: 'it must be words separated by commas' },
    ),
  /** A whole number of at least `least`. */
  count: (least: number): Param<number> =>
    make(z.coerce.number().int().min(least), {
      zh: `应为不小于 ${least} 的整数`,
      en: `it must be a whole number of at least ${least}`,
    }),
  text: (): Param<string> => make(z.string(), { zh: '应为文字', en: 'it must be a text' }),
}

type Settings = Readonly<Record<string, string>>

const invalid = (name: string, value: string, cause: Bilingual): Problem =>
  problem('ZK-PARAM-INVALID', { name, value, ...cause })

/**
 * Checks what can be checked before any data are open: names, and the shape of values.
 * @throws ProblemError `ZK-PARAM-INVALID`, all mistakes at once.
 */
export function checkSettings(shape: ParamShape, given: Settings): void {
  const known = Object.keys(shape).join(', ')
  const problems = Object.entries(given).flatMap(([name, value]) => {
    const each = shape[name]
    if (each === undefined) return [invalid(name, value, { zh: `可用的参数：${known}`, en: `known are ${known}` })]
    return each.schema.safeParse(value).success ? [] : [invalid(name, value, each.help)]
  })
  if (problems.length > 0) throw new ProblemError(problems)
}

/**
 * Reads `name=value` settings against an analysis's parameters; all mistakes at once.
 * @throws ProblemError `ZK-PARAM-INVALID`
 */
export function readParams<P extends ParamShape>(shape: P, given: Settings, span: DataSpan): ParamValues<P> {
  checkSettings(shape, given)
  const problems: Problem[] = []
  const values: Record<string, unknown> = {}
  for (const [name, each] of Object.entries(shape)) {
    const text = given[name]
    const read = each.schema.safeParse(text)
    const value = text === undefined && each.fromData ? each.fromData(span) : read.data
    const unfit = value === undefined ? undefined : each.unfit?.(value, span)
    if (unfit) problems.push(invalid(name, text ?? String(value), unfit))
    else if (value === undefined && !read.success) problems.push(invalid(name, '', each.help))
    else values[name] = value
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return values as ParamValues<P>
}
