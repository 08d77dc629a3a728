import type { Lang } from '../../core/index.ts'
import { noteHtml, sectionHtml, tableHtml } from './html.ts'
import type { CheckRecord } from './record.ts'
import { whole, wordIn } from './words.ts'

/** Rows read, used, set aside and filtered, by resource. */
export function flowPart({ flow }: CheckRecord, lang: Lang): string {
  const say = wordIn(lang)
  const number = (word: 'read' | 'used' | 'quarantined' | 'filtered') => ({ title: say(word), number: true as const })
  const rows = flow.map(({ table, resource, rowsIn, used, quarantined, filtered }) => [
    resource,
    table,
    ...[rowsIn, used, quarantined, filtered.reduce((sum, each) => sum + each.rows, 0)].map((n) => whole(n, lang)),
  ])
  const columns = [
    { title: say('resource') },
    { title: say('table') },
    ...(['read', 'used', 'quarantined', 'filtered'] as const).map(number),
  ]
  return sectionHtml('rows', say('flow'), tableHtml(columns, rows), noteHtml(say('addUp')))
}

/** Which bytes this page speaks of. */
export function filesPart({ sources }: CheckRecord, lang: Lang): string {
  const say = wordIn(lang)
  const rows = sources.map(({ path, bytes, sha256 }) => [path, whole(bytes, lang), { html: `<code>${sha256}</code>` }])
  const bytes = { title: lang === 'zh' ? '字节' : 'Bytes', number: true as const }
  return sectionHtml(
    'files',
    say('files'),
    tableHtml([{ title: say('file') }, bytes, { title: 'SHA-256', wide: true }], rows),
  )
}
