import type { Lang } from '../../core/index.ts'
import type { CheckResult } from '../../data/index.ts'
import { escapeHtml } from '../../report/index.ts'
import { type FindingRow, findingRows } from './findings.ts'
import { noteHtml, sectionHtml, tableHtml } from './html.ts'
import { severityMark } from './page-checks.ts'
import type { CheckRecord } from './record.ts'
import { titleIn } from './title.ts'
import { whole, wordIn } from './words.ts'

const shownOnPage = 20

/** What every failed check found, the gravest first: the first of each on the page, all of them in the workbook. */
export function findingsPart(record: CheckRecord, lang: Lang): string {
  const say = wordIn(lang)
  const rows = findingRows(record, lang)
  const titleOf = titleIn(record, lang)
  const ids = [...new Set(rows.map(({ check }) => check))]
  const failed = ids.flatMap((id) => record.checks.find((check) => check.id === id) ?? [])
  const aside = rows.filter(({ check }) => !failed.some(({ id }) => id === check))
  const parts = failed.map((check) =>
    foundPart(
      check,
      titleOf(check.id),
      rows.filter((row) => row.check === check.id),
      lang,
    ),
  )
  const set = aside.length === 0 ? [] : [`<h3>${escapeHtml(say('aside'))}</h3>`, listHtml(aside, aside.length, lang)]
  const none = parts.length + set.length === 0 ? [noteHtml(say('none'))] : []
  return sectionHtml('findings', say('findings'), ...parts, ...set, ...none)
}

function foundPart(check: CheckResult, name: string, rows: readonly FindingRow[], lang: Lang): string {
  const [first] = check.samples
  const heading = `<h3 id="found-${check.id}">${severityMark(check, lang)}${escapeHtml(name)}</h3>`
  const same = rows.every(({ hint }) => hint === rows[0]?.hint)
  const hint = same && first ? noteHtml(first.hint[lang]) : ''
  return `${heading}${hint}${listHtml(rows, check.failed, lang, !same)}`
}

function listHtml(rows: readonly FindingRow[], count: number, lang: Lang, hints = true): string {
  const say = wordIn(lang)
  const columns = [
    { title: say('place'), wide: true as const },
    ...(rows.some(({ column }) => column !== '') ? [{ title: say('column') }] : []),
    { title: say('value'), wide: true as const },
    ...(hints ? [{ title: say('hint'), wide: true as const }] : []),
  ]
  const shown = rows.slice(0, shownOnPage)
  const cells = shown.map((row) => {
    const place = row.file === '' ? row.about : `${row.file}:${row.row}`
    const about = row.file === '' || row.about === '' ? '' : `<small>${escapeHtml(row.about)}</small>`
    return [
      { html: `${escapeHtml(place)}${about}` },
      ...(columns.some(({ title }) => title === say('column')) ? [row.column] : []),
      row.value,
      ...(hints ? [row.hint] : []),
    ]
  })
  const more = rows.length > shown.length ? noteHtml(moreText(shown.length, Math.max(count, rows.length), lang)) : ''
  return `${tableHtml(columns, cells)}${more}`
}

const moreText = (shown: number, count: number, lang: Lang): string =>
  lang === 'zh'
    ? `此处列出 ${whole(shown, lang)} 处，共 ${whole(count, lang)} 处；其余见 check.xlsx。`
    : `${whole(shown, lang)} of ${whole(count, lang)} are shown; the others are in check.xlsx.`
