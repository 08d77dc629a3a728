import { z } from 'zod'
import type { Lang } from '../core/index.ts'
import type { FormOptions, FormPlan } from './plan.ts'

const units = ['month', 'quarter', 'half', 'year'] as const

// Stands as text in the first cell of every sheet, so that a sheet is known however it is renamed, moved or copied.
const identity = z.object({
  zhikong: z.literal('form/1'),
  sheet: z.enum(['cover', 'key', ...units]),
  form: z.string(),
  period: z.string(),
  version: z.string(),
  lang: z.enum(['zh', 'en']),
  by: z.enum(units).optional(),
  departments: z.array(z.string()).optional(),
  organization: z.string().optional(),
  deadline: z.string().optional(),
})

/** What a workbook says of itself: which form, for which period, made for whom. */
export type Identity = z.output<typeof identity>

/** Whom a workbook is made for, and until when. */
export type Addressee = { readonly lang: Lang; readonly organization?: string; readonly deadline?: string }

export function identityOf(
  plan: FormPlan,
  sheet: Identity['sheet'],
  { lang, organization, deadline }: Addressee,
): Identity {
  const { form, period, version, by, departments } = plan
  return {
    zhikong: 'form/1',
    sheet,
    form,
    period,
    version,
    lang,
    ...(by === undefined ? {} : { by }),
    ...(departments === undefined ? {} : { departments: [...departments] }),
    ...(organization === undefined ? {} : { organization }),
    ...(deadline === undefined ? {} : { deadline }),
  }
}

export const identityText = (of: Identity): string => JSON.stringify(of)

const begins = '{"zhikong":"form/'

/** The identity that a text states; nothing for any other text. */
export function readIdentity(text: string): Identity | undefined {
  if (!text.startsWith(begins)) return undefined
  try {
    return identity.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** What a form has to be made from again to understand the workbook. */
export function optionsOf({ form, period, by, departments }: Identity): FormOptions {
  return {
    form,
    period,
    ...(by === undefined ? {} : { by }),
    ...(departments === undefined ? {} : { departments }),
  }
}
