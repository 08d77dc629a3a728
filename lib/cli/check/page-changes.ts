import type { Lang } from '../../core/index.ts'
import type { ChangeState, Changes, PlaceChange } from './changes.ts'
import { markHtml, noteHtml, sectionHtml, tableHtml } from './html.ts'
import type { CheckRecord } from './record.ts'
import { changeCounts } from './text.ts'
import { titleIn } from './title.ts'
import { sourceWords, stateWords, whole, wordIn } from './words.ts'

const shownOnPage = 40
const signs: Record<ChangeState, string> = { new: '+', resolved: '✓', persisting: '=' }
const kinds: Record<ChangeState, string> = { new: 'convention', resolved: 'pass', persisting: 'quiet' }

/** What is new, resolved and persisting since the run before, and in which files and rows the two differ. */
export function changesPart(record: CheckRecord, changes: Changes, lang: Lang): string {
  const say = wordIn(lang)
  const titleOf = titleIn(record, lang)
  return sectionHtml(
    'changes',
    say('changes'),
    `<p>${sentence(changes, lang)}</p>`,
    checksTable(changes, titleOf, lang),
    placesTable(
      changes.places.filter(({ state }) => state !== 'persisting'),
      titleOf,
      lang,
    ),
  )
}

function sentence(changes: Changes, lang: Lang): string {
  const [added, resolved, persisting] = changeCounts(changes).map((n) => whole(n, lang))
  const files = changes.sources.filter(({ state }) => state !== 'same')
  const zh = lang === 'zh'
  const names = files.map(({ path, state }) =>
    zh ? `${path}（${sourceWords[state].zh}）` : `${path} (${sourceWords[state].en})`,
  )
  const input =
    files.length === 0
      ? zh
        ? '输入文件与上次逐字节相同。'
        : 'The input files are the same, byte by byte.'
      : zh
        ? `输入文件有变：${names.join('、')}。`
        : `Input files that differ: ${names.join(', ')}.`
  return zh
    ? `新出现 ${added} 处，已解决 ${resolved} 处，仍存在 ${persisting} 处。${input}`
    : `${added} new, ${resolved} resolved, ${persisting} persisting. ${input}`
}

/** Checks whose findings are not the same as before; of the others it is only said how many there are. */
function checksTable({ checks }: Changes, titleOf: (id: string) => string, lang: Lang): string {
  const say = wordIn(lang)
  const moved = checks.filter((each) => 'listed' in each || each.new + each.resolved > 0)
  const still = checks.length - moved.length
  const rest =
    lang === 'zh'
      ? `${moved.length === 0 ? '' : '另有 '}${whole(still, lang)} 项核查的问题与上次相同。`
      : `${whole(still, lang)} ${moved.length === 0 ? '' : 'other '}${still === 1 ? 'check finds' : 'checks find'} the same as before.`
  const note = still === 0 ? '' : noteHtml(rest)
  if (moved.length === 0) return note
  const number = (title: string) => ({ title, number: true as const })
  const heads = (['new', 'resolved', 'persisting'] as const).map((state) => number(stateWords[state][lang]))
  const table = tableHtml(
    [{ title: say('check'), wide: true }, number(say('before')), number(say('now')), ...heads],
    moved.map((each) => [
      titleOf(each.id),
      each.before ? whole(each.before.failed, lang) : '',
      each.now ? whole(each.now.failed, lang) : '',
      ...('listed' in each ? [say('inPart')] : [each.new, each.resolved, each.persisting].map((n) => whole(n, lang))),
    ]),
  )
  return `${table}${note}`
}

function placesTable(places: readonly PlaceChange[], titleOf: (id: string) => string, lang: Lang): string {
  const say = wordIn(lang)
  if (places.length === 0) return ''
  const shown = places.slice(0, shownOnPage)
  const rows = shown.map(({ check, state, place, value }) => [
    { html: markHtml(kinds[state], signs[state], stateWords[state][lang]) },
    titleOf(check),
    place,
    value,
  ])
  const columns = [
    { title: say('state') },
    { title: say('check') },
    { title: say('place') },
    { title: say('value'), wide: true as const },
  ]
  const rest = places.length - shown.length
  const more =
    lang === 'zh' ? `另有 ${whole(rest, lang)} 处，见 check.xlsx。` : `${whole(rest, lang)} more are in check.xlsx.`
  return `${tableHtml(columns, rows)}${rest > 0 ? noteHtml(more) : ''}`
}
