import type { Lang } from '../../core/index.ts'
import type { CheckResult, CheckSeverity } from '../../data/index.ts'
import { escapeHtml } from '../../report/index.ts'
import { markHtml } from './html.ts'
import type { CheckRecord } from './record.ts'
import { severityWords, statusWords, whole } from './words.ts'

/** How many checks ended in which way, and what that means for the data. */
export function summaryPart({ checks, flow }: CheckRecord, lang: Lang): string {
  const of = (keep: (check: CheckResult) => boolean): number => checks.filter(keep).length
  const failed = (severity: CheckSeverity): number => of((each) => each.status === 'fail' && each.severity === severity)
  const tiles = [
    tile('fatal', '✕', severityWords.fatal[lang], failed('fatal'), lang),
    tile('convention', '!', severityWords.convention[lang], failed('convention'), lang),
    tile('characterization', '○', severityWords.characterization[lang], failed('characterization'), lang),
    tile(
      'pass',
      '✓',
      statusWords.pass[lang],
      of(({ status }) => status === 'pass'),
      lang,
    ),
    tile(
      'quiet',
      '–',
      statusWords['not-applicable'][lang],
      of(({ status }) => status === 'not-applicable'),
      lang,
    ),
    tile(
      'fatal',
      '✕',
      statusWords.error[lang],
      of(({ status }) => status === 'error'),
      lang,
    ),
  ]
  const rows = flow.reduce((sum, { rowsIn }) => sum + rowsIn, 0)
  const aside = flow.reduce((sum, { quarantined }) => sum + quarantined, 0)
  return `<section id="summary"><p class="verdict">${escapeHtml(verdict(checks, rows, aside, lang))}</p><ul class="tiles">${tiles.join('')}</ul></section>`
}

const tile = (kind: string, sign: string, word: string, count: number, lang: Lang): string =>
  `<li class="tile ${count === 0 ? 'nought' : ''}"><strong>${whole(count, lang)}</strong>${markHtml(count === 0 ? 'quiet' : kind, sign, word)}</li>`

function verdict(checks: readonly CheckResult[], rows: number, aside: number, lang: Lang): string {
  const fatal = checks.filter(
    ({ severity, status }) => severity === 'fatal' && (status === 'fail' || status === 'error'),
  )
  const failed = checks.filter(({ status }) => status === 'fail')
  const zh = lang === 'zh'
  const flow = zh
    ? `读入 ${whole(rows, lang)} 行，隔离 ${whole(aside, lang)} 行。`
    : `${whole(rows, lang)} rows were read and ${whole(aside, lang)} set aside.`
  if (fatal.length > 0) {
    const names = fatal.map(({ title }) => title[lang])
    return zh
      ? `${flow}${fatal.length} 项致命核查未通过（${names.join('、')}），更正前不宜使用这些数据。`
      : `${flow} ${fatal.length} fatal ${fatal.length === 1 ? 'check' : 'checks'} failed (${names.join('; ')}): correct these before the data are used.`
  }
  if (failed.length > 0) {
    return zh
      ? `${flow}没有致命问题，${failed.length} 项核查有问题待核实。`
      : `${flow} Nothing fatal was found; ${failed.length} ${failed.length === 1 ? 'check has' : 'checks have'} findings to look into.`
  }
  return zh ? `${flow}所有适用的核查均通过。` : `${flow} Every check that applied has passed.`
}
