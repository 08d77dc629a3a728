import { nearest, problem } from '../core/index.ts'
import type { Found } from './found.ts'
import type { ReadForm } from './read-form.ts'

/** Which institution a form is of, or why that is not known. */
export type Whose = { readonly organization: string } | { readonly organization?: string; readonly found: Found }

/** The id on the cover counts; the one the workbook was made for must agree with it; both must be in the list if there is one. */
export function whoseForm({ identity, cover }: ReadForm, known: ReadonlySet<string> | undefined): Whose {
  const made = identity?.organization
  const id = cover.organization ?? made
  const value = cover.organization ?? ''
  const wrong = (of: Found['problem']): Whose => ({
    ...(made === undefined ? {} : { organization: made }),
    found: {
      problem: of,
      ...(cover.organizationSpot ? { spot: cover.organizationSpot } : {}),
      value,
      aside: true,
    },
  })
  if (id === undefined) return wrong(problem('ZK-FORM-ORGANIZATION-BLANK', {}))
  if (made !== undefined && id !== made)
    return wrong(problem('ZK-FORM-ORGANIZATION-CHANGED', { found: id, expected: made }))
  if (known === undefined || known.has(id)) return { organization: id }
  return wrong(problem('ZK-FORM-ORGANIZATION-UNKNOWN', { name: id, nearest: nearest(id, [...known]) }))
}
