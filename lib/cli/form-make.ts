import { join, relative } from 'node:path'
import { type Effects, type Lang, type PeriodUnit, ProblemError, problem } from '../core/index.ts'
import {
  type FormPlan,
  formPlan,
  isoDay,
  makeWorkbook,
  type Recipient,
  readInstitutions,
  type WorkbookOptions,
} from '../forms/index.ts'
import { writeWhole } from '../render/index.ts'
import type { Command } from './run-command.ts'
import { terminal } from './terminal.ts'

type Options = Readonly<Record<string, unknown>>

const step = { zh: '生成填报表', en: 'making forms' } as const

/** `zhikong form make`: one workbook for each institution, or one for all to fill in their id. */
export const main: Command = async ([groups], options, lang) => {
  const effects = terminal(lang)
  try {
    const plans = (groups as readonly string[]).map((form) => planOf(form, options))
    const recipients = await recipientsOf(options, lang, effects)
    const shared = sharedOptions(options, lang)
    const each = options.blank === true ? [] : recipients
    for (const plan of plans) {
      const folder = join(String(options.out), plan.form, plan.period)
      if (each.length === 0) {
        await write(join(folder, fileName(plan)), plan, { ...shared, choices: recipients })
        continue
      }
      for (const [i, recipient] of each.entries()) {
        effects.progress(step[lang], i, each.length)
        await write(join(folder, fileName(plan, recipient)), plan, { ...shared, recipient })
      }
    }
    effects.stop()
    return 0
  } finally {
    effects.stop()
  }
}

function planOf(form: string, { period, by, departments }: Options): FormPlan {
  const named = typeof departments === 'string' ? departments.split(/[,，]/).map((each) => each.trim()) : []
  return formPlan({
    form,
    period: String(period),
    ...(by === undefined ? {} : { by: (by === 'half-year' ? 'half' : by) as PeriodUnit }),
    ...(named.length > 0 ? { departments: named } : {}),
  })
}

async function recipientsOf({ organizations }: Options, lang: Lang, effects: Effects): Promise<Recipient[]> {
  if (typeof organizations !== 'string') return []
  const found = await readInstitutions(organizations, effects)
  return found.organizations.map(({ organizationId: id, name, nameEn }) => ({
    id,
    name: lang === 'en' ? (nameEn ?? name) : name,
  }))
}

function sharedOptions({ deadline, contact }: Options, lang: Lang): WorkbookOptions {
  const day = typeof deadline === 'string' ? isoDay(deadline) : undefined
  if (typeof deadline === 'string' && day === undefined) {
    throw new ProblemError([problem('ZK-FORM-DEADLINE', { value: deadline })])
  }
  return {
    lang,
    ...(day === undefined ? {} : { deadline: day }),
    ...(typeof contact === 'string' ? { contact } : {}),
  }
}

const fileName = ({ form, period }: FormPlan, recipient?: Recipient): string =>
  `${[form, period, ...(recipient ? [recipient.id.replace(/[^\p{L}\p{N}_.-]/gu, '_')] : [])].join('-')}.xlsx`

async function write(path: string, plan: FormPlan, options: WorkbookOptions): Promise<void> {
  await writeWhole(path, await makeWorkbook(plan, options))
  process.stdout.write(`${relative(process.cwd(), path)}\n`)
}
