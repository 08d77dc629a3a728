import type { Lang } from '../../core/index.ts'
import { noteHtml, sectionHtml, tableHtml } from './html.ts'
import type { CheckRecord } from './record.ts'
import { originWords, wordIn } from './words.ts'

/** Which facts of stays were supplied, which were derived and by which rule, and which are not there. */
export function factsPart({ facts = [] }: CheckRecord, lang: Lang): string {
  const say = wordIn(lang)
  const rows = facts.map(({ column, title, from, rule }) => [
    `${title[lang]} ${column}`,
    originWords[from][lang],
    rule[lang],
  ])
  const columns = [{ title: say('fact') }, { title: say('origin') }, { title: say('rule'), wide: true as const }]
  return sectionHtml('facts', say('facts'), tableHtml(columns, rows), noteHtml(say('factsNote')))
}
