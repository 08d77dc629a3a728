import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, formatNumber, type Lang, parseCsv } from '../core/index.ts'
import { type CheckResult, type Dataset, openDataset, runChecks } from '../data/index.ts'
import type { Command } from './run-command.ts'
import { terminal } from './terminal.ts'

/** `zhikong check`: what became of the rows, what was set aside and why, and every check; exit 1 on a fatal finding. */
export const main: Command = async ([data], options, lang) => {
  const effects = terminal(lang)
  const scratch = await mkdtemp(join(tmpdir(), 'zhikong-'))
  try {
    const dataset = await openDataset(resolve(String(data)), { effects, quarantineDir: scratch })
    try {
      for (const warning of dataset.warnings) effects.log(describe(warning, lang))
      const seen = { dataset, checks: await runChecks(dataset), cells: await quarantinedCells(dataset) }
      effects.stop()
      process.stdout.write(`${options.json === true ? asJson(seen, lang) : asText(seen, lang)}\n`)
      return seen.checks.some(isFatal) ? 1 : 0
    } finally {
      await dataset.close()
    }
  } finally {
    effects.stop()
    await rm(scratch, { recursive: true, force: true })
  }
}

const isFatal = ({ severity, status }: CheckResult): boolean =>
  severity === 'fatal' && (status === 'fail' || status === 'error')

/** One cell that had its row set aside. */
type Cell = {
  readonly file: string
  readonly row: number
  readonly column: string
  readonly value: string
  readonly code: string
  readonly text: Readonly<Record<Lang, string>>
}

type Seen = { readonly dataset: Dataset; readonly checks: readonly CheckResult[]; readonly cells: readonly Cell[] }

async function quarantinedCells({ quarantineFile }: Dataset): Promise<Cell[]> {
  if (quarantineFile === undefined) return []
  const [, ...rows] = parseCsv(await readFile(quarantineFile, 'utf8'))
  return rows.map(([file = '', row = '', column = '', value = '', code = '', zh = '', en = '']) => ({
    file,
    row: Number(row),
    column,
    value,
    code,
    text: { zh, en },
  }))
}

function asJson({ dataset: { name, flow, quarantine, sources }, checks, cells }: Seen, lang: Lang): string {
  const rows = cells.map(({ text, ...cell }) => ({ ...cell, text: text[lang] }))
  return JSON.stringify({ name, sources, flow, quarantine, rows, checks }, undefined, 1)
}

const words = {
  zh: {
    flow: '行的去向',
    quarantine: '隔离的行',
    checks: '核查',
    status: { pass: '通过  ', fail: '有问题', error: '未执行', 'not-applicable': '不适用' },
    severity: { fatal: '致命', convention: '约定', characterization: '留意' },
    rows: (resource: string, n: readonly string[]): string =>
      `  ${resource}：读入 ${n[0]} = 使用 ${n[1]} + 隔离 ${n[2]} + 筛除 ${n[3]}`,
    cell: ({ file, row, column, text }: Cell): string => `  ${file} 第 ${row} 行“${column}”列：${text.zh}`,
    more: (count: string): string => `  ……另有 ${count} 处，见 --json`,
    none: '  无',
  },
  en: {
    flow: 'Rows',
    quarantine: 'Rows set aside',
    checks: 'Checks',
    status: { pass: 'pass ', fail: 'found', error: 'error', 'not-applicable': 'n/a  ' },
    severity: { fatal: 'fatal', convention: 'convention', characterization: 'look at it' },
    rows: (resource: string, n: readonly string[]): string =>
      `  ${resource}: ${n[0]} read = ${n[1]} used + ${n[2]} quarantined + ${n[3]} filtered`,
    cell: ({ file, row, column, text }: Cell): string => `  ${file} row ${row} column "${column}": ${text.en}`,
    more: (count: string): string => `  … and ${count} more, see --json`,
    none: '  none',
  },
} as const

const cellsShown = 50

function asText({ dataset, checks, cells }: Seen, lang: Lang): string {
  const say = words[lang]
  const whole = (value: number): string => formatNumber(value, { decimals: 0, lang })
  const flow = dataset.flow.map(({ resource, rowsIn, used, quarantined, filtered }) => {
    const out = filtered.reduce((sum, { rows }) => sum + rows, 0)
    return say.rows(resource, [rowsIn, used, quarantined, out].map(whole))
  })
  const aside = dataset.quarantine.map(
    ({ resource, column, text, rows }) => `  ${whole(rows).padStart(6)}  ${resource} ${column}  ${text[lang]}`,
  )
  const rest = cells.length - cellsShown
  return [
    say.flow,
    ...flow,
    '',
    say.quarantine,
    ...(aside.length > 0 ? [...aside, '', ...cells.slice(0, cellsShown).map(say.cell)] : [say.none]),
    ...(rest > 0 ? [say.more(whole(rest))] : []),
    '',
    say.checks,
    ...checks.flatMap((check) => checkLines(check, lang)),
  ].join('\n')
}

function checkLines({ table, title, status, severity, checked, failed, samples }: CheckResult, lang: Lang): string[] {
  const say = words[lang]
  const whole = (value: number): string => formatNumber(value, { decimals: 0, lang })
  const count = `${whole(failed)}/${whole(checked)}`
  const head = `  ${say.status[status]}  ${table}  ${title[lang]}  ${count}  (${say.severity[severity]})`
  if (status !== 'fail') return [head]
  return [head, ...samples.slice(0, 3).map(({ place, value, hint }) => `           ${place}  ${value}  ${hint[lang]}`)]
}
