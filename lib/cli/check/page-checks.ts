import type { Lang } from '../../core/index.ts'
import type { CheckCategory, CheckResult, CheckSeverity, CheckStatus } from '../../data/index.ts'
import { tables } from '../../data/index.ts'
import { escapeHtml } from '../../report/index.ts'
import { markHtml, noteHtml, sectionHtml, tableHtml } from './html.ts'
import type { CheckRecord } from './record.ts'
import { categoryWords, severityWords, shareText, statusWords, whole, wordIn } from './words.ts'

/** The sign says what the colour says: ✕ blocks, ! breaks a rule, ○ to be looked at. */
export function statusMark({ status, severity }: { status: CheckStatus; severity: CheckSeverity }, lang: Lang): string {
  const word = statusWords[status][lang]
  if (status === 'pass') return markHtml('pass', '✓', word)
  if (status === 'not-applicable') return markHtml('quiet', '–', word)
  return status === 'error' ? markHtml('fatal', signs.fatal, word) : markHtml(severity, signs[severity], word)
}

const signs: Record<CheckSeverity, string> = { fatal: '✕', convention: '!', characterization: '○' }

/** How grave a finding of this check is. */
export const severityMark = ({ severity }: { severity: CheckSeverity }, lang: Lang): string =>
  markHtml(severity, signs[severity], severityWords[severity][lang])

/** Every check, by table and category; those with nothing to look at are named below their table. */
export function checksPart({ checks }: CheckRecord, lang: Lang): string {
  const say = wordIn(lang)
  const parts = tables.flatMap(({ name, title }) => {
    const own = checks.filter(({ table }) => table === name)
    const applied = own.filter(({ status }) => status !== 'not-applicable')
    if (applied.length === 0) return []
    const idle = own.filter(({ status }) => status === 'not-applicable').map((check) => check.title[lang])
    const reasons = [
      ...new Set(
        own.flatMap(({ status, samples }) =>
          status === 'not-applicable' ? samples.map(({ value, hint }) => `${value}  ${hint[lang]}`) : [],
        ),
      ),
    ]
    const heading = `<h3>${escapeHtml(title[lang])}${title[lang] === name ? '' : `<span class="code">${name}</span>`}</h3>`
    const rest =
      idle.length === 0
        ? ''
        : noteHtml(
            `${statusWords['not-applicable'][lang]} ${idle.length}${lang === 'zh' ? '：' : ': '}${idle.join(lang === 'zh' ? '；' : '; ')}`,
          ) + reasons.map(noteHtml).join('')
    return [`${heading}\n${checksTable(applied, lang)}${rest}`]
  })
  return sectionHtml('checks', say('checks'), ...parts)
}

function checksTable(checks: readonly CheckResult[], lang: Lang): string {
  const say = wordIn(lang)
  const order = Object.keys(categoryWords) as CheckCategory[]
  const sorted = checks.toSorted((a, b) => order.indexOf(a.category) - order.indexOf(b.category))
  return tableHtml(
    [
      { title: say('status') },
      { title: say('check'), wide: true },
      { title: say('category') },
      { title: say('severity') },
      { title: say('failed'), number: true },
      { title: say('checked'), number: true },
      { title: say('share'), number: true },
      { title: say('threshold'), number: true },
    ],
    sorted.map((check) => ({
      kind: check.status,
      cells: [
        { html: statusMark(check, lang) },
        { html: titleHtml(check, lang) },
        categoryWords[check.category][lang],
        severityWords[check.severity][lang],
        whole(check.failed, lang),
        whole(check.checked, lang),
        shareText(check.failed, check.checked, lang),
        check.threshold === 0 ? '0' : shareText(check.threshold, 1, lang),
      ],
    })),
  )
}

const titleHtml = ({ id, title, status, note }: CheckResult, lang: Lang): string => {
  const words = escapeHtml(title[lang])
  const linked = status === 'fail' || status === 'error' ? `<a href="#found-${id}">${words}</a>` : words
  return `${linked}<small>${escapeHtml(note[lang])}</small>`
}
