import { formatNumber, type Lang } from '../../core/index.ts'
import type { CheckResult, FactOrigin } from '../../data/index.ts'
import type { Changes } from './changes.ts'
import type { AsideCell, CheckRecord } from './record.ts'
import { originWords, wordIn } from './words.ts'

const words = {
  zh: {
    flow: '行的去向',
    quarantine: '隔离的行',
    checks: '核查',
    status: { pass: '通过  ', fail: '有问题', error: '未执行', 'not-applicable': '不适用' },
    severity: { fatal: '致命', convention: '约定', characterization: '留意' },
    rows: (resource: string, n: readonly string[]): string =>
      `  ${resource}：读入 ${n[0]} = 使用 ${n[1]} + 隔离 ${n[2]} + 筛除 ${n[3]}`,
    cell: ({ file, row, column, text }: AsideCell): string => `  ${file} 第 ${row} 行“${column}”列：${text.zh}`,
    more: (count: string): string => `  ……另有 ${count} 处，见 check.xlsx`,
    none: '  无',
    changes: (n: readonly string[]): string => `与上次相比：新出现 ${n[0]} 处，已解决 ${n[1]} 处，仍存在 ${n[2]} 处`,
  },
  en: {
    flow: 'Rows',
    quarantine: 'Rows set aside',
    checks: 'Checks',
    status: { pass: 'pass ', fail: 'found', error: 'error', 'not-applicable': 'n/a  ' },
    severity: { fatal: 'fatal', convention: 'convention', characterization: 'look at it' },
    rows: (resource: string, n: readonly string[]): string =>
      `  ${resource}: ${n[0]} read = ${n[1]} used + ${n[2]} quarantined + ${n[3]} filtered`,
    cell: ({ file, row, column, text }: AsideCell): string => `  ${file} row ${row} column "${column}": ${text.en}`,
    more: (count: string): string => `  … and ${count} more, see check.xlsx`,
    none: '  none',
    changes: (n: readonly string[]): string => `Since the last run: ${n[0]} new, ${n[1]} resolved, ${n[2]} persisting`,
  },
} as const

const cellsShown = 50

/** A run as lines for a terminal: rows, what was set aside, every check, what changed. */
export function asText({ flow, quarantine, checks, rows, facts, changes }: CheckRecord, lang: Lang): string {
  const say = words[lang]
  const whole = (value: number): string => formatNumber(value, { decimals: 0, lang })
  const flowLines = flow.map(({ resource, rowsIn, used, quarantined, filtered }) => {
    const out = filtered.reduce((sum, each) => sum + each.rows, 0)
    return say.rows(resource, [rowsIn, used, quarantined, out].map(whole))
  })
  const aside = quarantine.map(
    (each) => `  ${whole(each.rows).padStart(6)}  ${each.resource} ${each.column}  ${each.text[lang]}`,
  )
  const rest = rows.length - cellsShown
  return [
    say.flow,
    ...flowLines,
    '',
    say.quarantine,
    ...(aside.length > 0 ? [...aside, '', ...rows.slice(0, cellsShown).map(say.cell)] : [say.none]),
    ...(rest > 0 ? [say.more(whole(rest))] : []),
    '',
    say.checks,
    ...checks.flatMap((check) => checkLines(check, lang)),
    ...(facts ? ['', ...factLines(facts, lang)] : []),
    ...(changes ? ['', say.changes(changeCounts(changes).map(whole))] : []),
  ].join('\n')
}

/** Which facts of stays there are, by where they come from; their rules stand on the page. */
function factLines(facts: readonly FactOrigin[], lang: Lang): string[] {
  const origins = Object.entries(originWords).map(([from, name]) => {
    const titles = facts.filter((each) => each.from === from).map(({ title }) => title[lang])
    const list = titles.join(lang === 'zh' ? '、' : ', ') || '—'
    return lang === 'zh' ? `  ${name.zh}：${list}` : `  ${name.en}: ${list}`
  })
  return [wordIn(lang)('facts'), ...origins]
}

function checkLines({ table, title, status, severity, checked, failed, samples }: CheckResult, lang: Lang): string[] {
  const say = words[lang]
  const whole = (value: number): string => formatNumber(value, { decimals: 0, lang })
  const count = `${whole(failed)}/${whole(checked)}`
  const head = `  ${say.status[status]}  ${table}  ${title[lang]}  ${count}  (${say.severity[severity]})`
  if (status !== 'fail') return [head]
  return [head, ...samples.slice(0, 3).map(({ place, value, hint }) => `           ${place}  ${value}  ${hint[lang]}`)]
}

/** How many places are new, resolved, persisting. */
export const changeCounts = ({ places }: Changes): number[] =>
  (['new', 'resolved', 'persisting'] as const).map((state) => places.filter((each) => each.state === state).length)
