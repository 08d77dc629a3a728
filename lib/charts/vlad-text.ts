import { formatNumber, isKnown, type Lang } from '../core/index.ts'
import type { Vlad } from '../spc/index.ts'
import { sentences } from './about.ts'
import { isDated } from './case-axis.ts'
import { decisionNotes } from './control-text.ts'
import type { Figure } from './figure.ts'
import { periodText } from './slots.ts'
import type { VladAbout } from './vlad-chart.ts'
import { vladWords } from './words/vlad-chart.ts'

type Texts = Pick<Figure, 'title' | 'subtitle' | 'caption' | 'alt' | 'note'>

/** All that a VLAD says in words, from its result. */
export function vladText(vlad: Vlad, about: VladAbout, lang: Lang): Texts {
  const words = vladWords(lang, about.event)
  const whole = (value: number): string => formatNumber(value, { decimals: 0, lang })
  const tenth = (value: number): string => formatNumber(value, { decimals: 1, lang })
  const { counted, observed, expected, since } = current(vlad)
  const difference = expected - observed
  const missing = vlad.points.filter(({ value }) => !isKnown(value)).length
  const of = {
    name: about.name[lang],
    cases: whole(counted),
    all: whole(vlad.points.length - missing),
    observed: whole(observed),
    expected: tenth(expected),
    difference: tenth(Math.abs(difference)),
    side: Math.abs(difference) < 0.5 ? ('even' as const) : difference > 0 ? ('fewer' as const) : ('more' as const),
    span: spanOf(vlad.points, lang),
    since: since === undefined ? undefined : periodText(since, lang),
  }
  return {
    title: about.title?.[lang] ?? (counted === 0 ? words.nothing(of.name) : words.title(of)),
    subtitle: words.subtitle(of),
    caption: words.caption(of.name),
    alt: words.alt({ ...of, ...extremes(vlad, tenth) }),
    note: sentences(lang, [
      about.note?.[lang],
      words.method,
      ...decisionNotes(vlad, lang),
      missing === 0 ? undefined : words.missing(whole(missing)),
    ]),
  }
}

/** What the line as it stands has added up: over all cases, or since the last part began. */
function current({ points, parts }: Vlad) {
  const start = parts.at(-1)?.start ?? 0
  const counted = points
    .slice(start)
    .flatMap(({ value, excluded, event, risk }) =>
      isKnown(value) && excluded === undefined && event !== null && risk !== null ? [{ event, risk }] : [],
    )
  return {
    counted: counted.length,
    observed: counted.reduce((sum, { event }) => sum + event, 0),
    expected: counted.reduce((sum, { risk }) => sum + risk, 0),
    since: start === 0 ? undefined : points[start]?.x,
  }
}

/** First and last date of the cases, where they are labelled by dates. */
export function spanOf(cases: readonly { readonly x: string }[], lang: Lang): string | undefined {
  const [first, last] = [cases[0]?.x ?? '', cases.at(-1)?.x ?? '']
  if (!isDated(first) || !isDated(last)) return undefined
  const say = (text: string): string => periodText(text.slice(0, 7), lang)
  return lang === 'zh' ? `${say(first)}至${say(last)}` : `${say(first)} to ${say(last)}`
}

function extremes({ points }: Vlad, print: (value: number) => string) {
  const values = points.flatMap(({ value, excluded }) =>
    isKnown(value) && excluded === undefined ? [value.value] : [],
  )
  return {
    highest: print(values.reduce((a, b) => Math.max(a, b), 0)),
    lowest: print(values.reduce((a, b) => Math.min(a, b), 0)),
  }
}
