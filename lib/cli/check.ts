import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { formatNumber, type Lang } from '../core/index.ts'
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
      const checks = await runChecks(dataset)
      effects.stop()
      process.stdout.write(`${options.json === true ? asJson(dataset, checks) : asText(dataset, checks, lang)}\n`)
      return checks.some(isFatal) ? 1 : 0
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

function asJson({ name, flow, quarantine, sources }: Dataset, checks: readonly CheckResult[]): string {
  return JSON.stringify({ name, sources, flow, quarantine, checks }, undefined, 1)
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
    none: '  none',
  },
} as const

function asText(dataset: Dataset, checks: readonly CheckResult[], lang: Lang): string {
  const say = words[lang]
  const whole = (value: number): string => formatNumber(value, { decimals: 0, lang })
  const flow = dataset.flow.map(({ resource, rowsIn, used, quarantined, filtered }) => {
    const out = filtered.reduce((sum, { rows }) => sum + rows, 0)
    return say.rows(resource, [rowsIn, used, quarantined, out].map(whole))
  })
  const aside = dataset.quarantine.map(
    ({ resource, text, rows }) => `  ${whole(rows).padStart(6)}  ${resource}  ${text[lang]}`,
  )
  return [
    say.flow,
    ...flow,
    '',
    say.quarantine,
    ...(aside.length > 0 ? aside : [say.none]),
    '',
    say.checks,
    ...checks.flatMap((check) => checkLines(check, lang)),
  ].join('\n')
}

function checkLines({ title, status, severity, checked, failed, samples }: CheckResult, lang: Lang): string[] {
  const say = words[lang]
  const whole = (value: number): string => formatNumber(value, { decimals: 0, lang })
  const head = `  ${say.status[status]}  ${title[lang]}  ${whole(failed)}/${whole(checked)}  (${say.severity[severity]})`
  if (status !== 'fail') return [head]
  return [head, ...samples.slice(0, 3).map(({ place, value, hint }) => `           ${place}  ${value}  ${hint[lang]}`)]
}
