import { rm } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { type Lang, ProblemError, period, problem } from '../core/index.ts'
import {
  type Collected,
  type CollectedForm,
  type CollectOptions,
  type CoverageMatrix,
  collectedFiles,
  collectForms,
  formCoverage,
  type Institutions,
  isoDay,
  problemRows,
  type ResultFile,
  readInstitutions,
  readReceived,
  receiptWords,
  returnedCopies,
  returnedFolder,
} from '../forms/index.ts'
import { writeWhole } from '../render/index.ts'
import type { Command } from './run-command.ts'
import { terminal } from './terminal.ts'

type Options = Readonly<Record<string, unknown>>

/** What was collected and where it was written. */
type Outcome = {
  readonly collected: Collected
  readonly coverage: CoverageMatrix
  readonly files: readonly string[]
  readonly returned: readonly string[]
  readonly unmarked: readonly string[]
}

/** `zhikong form collect`: workbooks back into one data package; exit 1 where any has a problem. */
export const main: Command = async ([folder], options, lang) => {
  const effects = terminal(lang)
  try {
    const [from, out] = [resolve(String(folder)), resolve(String(options.out))]
    const institutions =
      typeof options.organizations === 'string' ? await readInstitutions(options.organizations, effects) : undefined
    const collected = await collectForms({ folder: from, out, effects, ...(await asked(options, institutions, lang)) })
    const coverage = formCoverage(collected.forms, recipients(institutions, lang))
    const unmarked: string[] = []
    await rm(join(out, returnedFolder), { recursive: true, force: true })
    const returned: string[] = []
    for await (const file of returnedCopies(collected, from, effects, (path) => unmarked.push(path))) {
      returned.push(await write(out, file))
    }
    const files: string[] = []
    for (const file of await collectedFiles(collected, coverage, institutions, effects))
      files.push(await write(out, file))
    effects.stop()
    const outcome = { collected, coverage, files, returned, unmarked }
    process.stdout.write(`${options.json === true ? asJson(outcome) : asText(outcome, lang)}\n`)
    return collected.forms.some(({ form }) => form.problems.length > 0) ? 1 : 0
  } finally {
    effects.stop()
  }
}

const recipients = (institutions: Institutions | undefined, lang: Lang) =>
  institutions?.organizations.map(({ organizationId: id, name, nameEn }) => ({
    id,
    name: lang === 'en' ? (nameEn ?? name) : name,
  }))

async function asked(
  options: Options,
  institutions: Institutions | undefined,
  lang: Lang,
): Promise<Pick<CollectOptions, 'organizations' | 'period' | 'deadline' | 'received'>> {
  const organizations = recipients(institutions, lang)
  const { period: wanted, deadline, received } = options
  const day = typeof deadline === 'string' ? isoDay(deadline) : undefined
  if (typeof deadline === 'string' && day === undefined) {
    throw new ProblemError([problem('ZK-FORM-DEADLINE', { value: deadline })])
  }
  return {
    ...(organizations ? { organizations } : {}),
    ...(typeof wanted === 'string' ? { period: period(wanted).text } : {}),
    ...(day === undefined ? {} : { deadline: day }),
    ...(typeof received === 'string' ? { received: await readReceived(received) } : {}),
  }
}

async function write(out: string, { path, content }: ResultFile): Promise<string> {
  const file = join(out, path)
  await writeWhole(file, content)
  return relative(process.cwd(), file)
}

const numbersIn = (forms: readonly CollectedForm[]): number =>
  forms.reduce((sum, { form }) => sum + form.taken.length, 0)

function asJson({ collected: { forms, ignored }, coverage, files, returned, unmarked }: Outcome): string {
  return JSON.stringify(
    {
      workbooks: forms.map(
        ({ path, organization = null, refused, receipt, form: { identity, taken, problems, normalised } }) => ({
          path,
          organization,
          form: identity?.form ?? null,
          period: identity?.period ?? null,
          refused,
          taken: taken.length,
          problems: problems.length,
          normalised: normalised.length,
          receipt,
        }),
      ),
      numbers: numbersIn(forms),
      problems: problemRows(forms).map(
        ([file, organization, form, when, cell, element, value, code, used, zh, en]) => ({
          file,
          organization,
          form,
          period: when,
          cell,
          element,
          value,
          code,
          used: used === 'yes',
          text: { zh, en },
        }),
      ),
      coverage: coverage.rows.map(({ organization, cells }) => ({
        organization: organization.id,
        cells: cells.map((cell, i) => ({ ...columnOf(coverage, i), ...cell })),
      })),
      ignored,
      files,
      returned,
      unmarked,
    },
    undefined,
    1,
  )
}

const columnOf = ({ columns }: CoverageMatrix, i: number) => ({ form: columns[i]?.form, period: columns[i]?.period })

const words = {
  zh: {
    read: (count: number, numbers: number) => `读取工作簿 ${count} 份，采用数据 ${numbers} 条`,
    coverage: '覆盖情况',
    column: (form: string, when: string) => `  ${form} ${when}：`,
    count: (count: number, state: string) => `${state} ${count} 家`,
    stop: '，',
    lacking: '    未收到：',
    late: '迟报',
    problems: (count: number, forms: number) => `问题 ${count} 处，涉及 ${forms} 份`,
    more: (count: number) => `  ……另有 ${count} 处，见 problems.csv`,
    written: '已写入',
    returned: (count: number, folder: string) => `退回的标注件 ${count} 份：${folder}`,
    unmarked: '无法标注（打不开或不是填报表）：',
    ignored: '未读的其他文件：',
  },
  en: {
    read: (count: number, numbers: number) => `${count} workbooks read, ${numbers} numbers or reasons taken`,
    coverage: 'Coverage',
    column: (form: string, when: string) => `  ${form} ${when}: `,
    count: (count: number, state: string) => `${count} ${state}`,
    stop: ', ',
    lacking: '    not received: ',
    late: 'late',
    problems: (count: number, forms: number) => `${count} problems in ${forms} workbooks`,
    more: (count: number) => `  … and ${count} more, see problems.csv`,
    written: 'Written',
    returned: (count: number, folder: string) => `${count} marked copies to be returned: ${folder}`,
    unmarked: 'No copy could be marked (not opened, or no form): ',
    ignored: 'Other files, not read: ',
  },
} as const

const shownProblems = 30
const shownNames = 12

function asText({ collected: { forms, ignored }, coverage, files, returned, unmarked }: Outcome, lang: Lang): string {
  const say = words[lang]
  const rows = problemRows(forms)
  const faulty = forms.filter(({ form }) => form.problems.length > 0)
  const lines = rows.slice(0, shownProblems).map(([path, , , , cell, , , code, , zh, en]) => {
    const place = [path, cell].filter((each) => each !== '').join(' ')
    return `  ${code}  ${place}${lang === 'zh' ? `：${zh}` : `: ${en}`}`
  })
  const list = (label: string, names: readonly string[]): string[] => {
    if (names.length === 0) return []
    const rest = names.length > shownNames ? ` …（+${names.length - shownNames}）` : ''
    return [`${label}${names.slice(0, shownNames).join(lang === 'zh' ? '、' : ', ')}${rest}`]
  }
  const [folder = ''] = returned
  return [
    say.read(forms.length, numbersIn(forms)),
    '',
    say.coverage,
    ...coverageLines(coverage, forms, lang, list),
    '',
    say.problems(rows.length, faulty.length),
    ...lines,
    ...(rows.length > shownProblems ? [say.more(rows.length - shownProblems)] : []),
    '',
    say.written,
    ...files.map((file) => `  ${file}`),
    ...(returned.length > 0
      ? [say.returned(returned.length, folder.slice(0, folder.indexOf(returnedFolder) + returnedFolder.length))]
      : []),
    ...list(say.unmarked, unmarked),
    ...list(say.ignored, ignored),
  ].join('\n')
}

type List = (label: string, names: readonly string[]) => string[]

function coverageLines(
  { columns, rows }: CoverageMatrix,
  forms: readonly CollectedForm[],
  lang: Lang,
  list: List,
): string[] {
  const say = words[lang]
  const states = ['complete', 'partial', 'refused', 'none'] as const
  return columns.flatMap(({ form, period: when }, i) => {
    const cells = rows.flatMap(({ cells: own }) => own[i] ?? [])
    const counts = states.flatMap((state) => {
      const count = cells.filter((cell) => cell.state === state).length
      return count === 0 ? [] : [say.count(count, receiptWords[lang].states[state])]
    })
    const here = forms.filter(({ form: { identity } }) => identity?.form === form && identity.period === when)
    const late = here.filter(({ receipt }) => receipt.verdict === 'late').length
    const notes = late === 0 ? [] : [say.count(late, say.late)]
    const lacking = rows.filter(({ cells: own }) => own[i]?.state === 'none').map(({ organization }) => organization.id)
    return [`${say.column(form, when)}${[...counts, ...notes].join(say.stop)}`, ...list(say.lacking, lacking)]
  })
}
