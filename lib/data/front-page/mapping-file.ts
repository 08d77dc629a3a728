import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { nearest, type Problem, ProblemError, problem } from '../../core/index.ts'
import { causeOf } from '../cause.ts'
import { discharges } from '../schema/discharges.ts'

export const mappingFormat = 'zhikong-mapping/1'

const shape = z
  .object({
    format: z.literal(mappingFormat),
    /** For the person who edits it; not read. */
    note: z.unknown().optional(),
    /** Header of the file: the canonical column it fills; null is not read. Several of one column are gathered. */
    headers: z.record(z.string(), z.string().nullable()),
    /** Canonical column: one value for all rows; null is none. */
    values: z.record(z.string(), z.string().nullable()).default({}),
    /** What a draft thinks; not read. */
    suggestions: z.unknown().optional(),
  })
  .strict()

export type Mapping = {
  readonly headers: { readonly [header: string]: string | null }
  readonly values: { readonly [column: string]: { readonly value: string } }
}

/**
 * Reads what a person has decided about headers that are not known.
 * @throws ProblemError `ZK-FILE-MISSING`, `ZK-MAPPING-INVALID` for every fault.
 */
export async function readMapping(path: string): Promise<Mapping> {
  const file = basename(path)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const missing = error.code === 'ENOENT' || error.code === 'ENOTDIR'
    throw new ProblemError([
      missing ? problem('ZK-FILE-MISSING', { path }) : problem('ZK-FILE-UNREADABLE', { path, cause: causeOf(error) }),
    ])
  })
  const parsed = shape.safeParse(jsonOf(text, file))
  if (!parsed.success) {
    throw new ProblemError(
      parsed.error.issues.map((issue) =>
        problem('ZK-MAPPING-INVALID', { at: issue.path.map(String).join('.') || '$', cause: issue.message }, { file }),
      ),
    )
  }
  const { headers, values } = parsed.data
  const problems = [...Object.values(headers), ...Object.keys(values)].flatMap((name) => unknownColumn(name, file))
  if (problems.length > 0) throw new ProblemError(problems)
  const given = Object.entries(values).flatMap(([column, value]) =>
    value === null ? [] : [[column, { value }] as const],
  )
  return { headers, values: Object.fromEntries(given) }
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ProblemError([problem('ZK-MAPPING-INVALID', { at: '$', cause: causeOf(error) }, { file })])
  }
}

const columns = discharges.columns.map(({ name }) => name)

function unknownColumn(name: string | null, file: string): Problem[] {
  if (name === null || columns.includes(name)) return []
  return [problem('ZK-COL-UNKNOWN', { column: name, nearest: nearest(name, columns) }, { file })]
}
