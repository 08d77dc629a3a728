import { formatNumber, isKnown, type Lang } from '../core/index.ts'
import { type Excursion, excursions, type RaCusum } from '../spc/index.ts'
import { asSet, sentences } from './about.ts'
import { isDated } from './case-axis.ts'
import { decisionNotes } from './control-text.ts'
import type { Figure } from './figure.ts'
import { type RaCusumAbout, type RaSide, raSides } from './ra-cusum-chart.ts'
import { periodText } from './slots.ts'
import { spanOf } from './vlad-text.ts'
import { raCusumWords } from './words/ra-cusum-chart.ts'

type Texts = Pick<Figure, 'title' | 'subtitle' | 'caption' | 'alt' | 'note'>

const mostNamed = 8

/** All that a risk-adjusted CUSUM says in words, from its result. */
export function raCusumText(raCusum: RaCusum, about: RaCusumAbout, lang: Lang): Texts {
  const words = raCusumWords(lang, about.event)
  const name = about.name[lang]
  const counted = raCusum.points.filter(({ more, excluded }) => isKnown(more) && excluded === undefined).length
  const cases = formatNumber(counted, { decimals: 0, lang })
  const span = spanOf(raCusum.points, lang)
  const found = excursions(raCusum, raSides)
  const message = messageOf(raCusum, found, about, lang)
  const said = found.slice(0, mostNamed).map((each) => words.signal(each.side, caseText(raCusum, each.signal, lang)))
  return {
    title: about.title?.[lang] ?? words.title(name, message),
    subtitle: words.subtitle({ cases, span }),
    caption: words.caption(name),
    alt: words.alt({ name, cases, message, signals: found.length < 2 ? [] : said, left: found.length - said.length }),
    note: sentences(lang, [about.note?.[lang], ...notes(raCusum, lang, about)]),
  }
}

function messageOf(raCusum: RaCusum, found: readonly Excursion<RaSide>[], about: RaCusumAbout, lang: Lang): string {
  const words = raCusumWords(lang, about.event)
  if (!raCusum.points.some(({ more }) => isKnown(more))) return words.nothing
  if (raCusum.limits === undefined) return words.unjudged
  const [first] = found
  if (first === undefined) return words.none
  const count = (side: RaSide): number => found.filter((each) => each.side === side).length
  return words.found({ more: count('more'), fewer: count('fewer'), first: caseText(raCusum, first.signal, lang) })
}

/** A case by its number, and its date where cases are dated. */
function caseText({ points }: RaCusum, at: number, lang: Lang): string {
  const words = raCusumWords(lang)
  const x = points[at]?.x ?? ''
  return isDated(x) ? words.datedCase(at + 1, periodText(x, lang)) : words.case(at + 1)
}

function notes(raCusum: RaCusum, lang: Lang, { event }: RaCusumAbout): readonly string[] {
  const words = raCusumWords(lang, event)
  const missing = raCusum.points.filter(({ more }) => !isKnown(more)).length
  return [
    words.method(asSet(raCusum.odds.more, lang), asSet(raCusum.odds.fewer, lang)),
    ...(raCusum.limits === undefined ? [] : [raCusum.reset ? words.reset : words.noReset]),
    ...decisionNotes(raCusum, lang),
    ...(missing === 0 ? [] : [words.missing(formatNumber(missing, { decimals: 0, lang }))]),
  ]
}
