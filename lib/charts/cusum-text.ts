import { isKnown, type Lang } from '../core/index.ts'
import { type Cusum, type Excursion, excursions } from '../spc/index.ts'
import { asSet, numbers, sentences } from './about.ts'
import { decisionNotes } from './control-text.ts'
import { type CusumAbout, type CusumSide, cusumSides } from './cusum-chart.ts'
import type { Figure } from './figure.ts'
import { periodText, slotUnit } from './slots.ts'
import { type Tone, toneOf } from './tone.ts'
import { controlWords } from './words/control-chart.ts'
import { type CusumShift, cusumWords } from './words/cusum-chart.ts'
import { estimatorText } from './words/estimator.ts'

type Texts = Pick<Figure, 'title' | 'subtitle' | 'caption' | 'alt' | 'note'>

/** All that a CUSUM says in words, from its result. */
export function cusumText(cusum: Cusum, about: CusumAbout, lang: Lang): Texts {
  const words = cusumWords[lang]
  const name = about.name[lang]
  const slots = cusum.points.map(({ x }) => x)
  const span = {
    from: periodText(slots[0] ?? '', lang),
    to: periodText(slots.at(-1) ?? '', lang),
    count: controlWords[lang].count(slots.length, slotUnit(slots)),
  }
  const shifts = excursions(cusum, cusumSides).map((each) => shiftOf(cusum, each, about, lang))
  const message = messageOf(cusum, shifts, lang)
  return {
    title: about.title?.[lang] ?? words.title(name, message),
    subtitle: words.subtitle({ ...span, name, unit: about.unit[lang] }),
    caption: words.caption(name),
    alt: words.alt({ ...span, name, message, shifts }),
    note: sentences(lang, [about.note?.[lang], ...notes(cusum, about, lang)]),
  }
}

function shiftOf(cusum: Cusum, { side, from, signal, open }: Excursion<CusumSide>, about: CusumAbout, lang: Lang) {
  const say = (at: number): string => periodText(cusum.points[at]?.x ?? '', lang)
  const tone: Tone = toneOf(side, about.better ?? 'neutral')
  return { side, from: say(from), signal: say(signal), open, tone }
}

/** What stands now, or else what was found once, or that nothing was. */
function messageOf(cusum: Cusum, shifts: readonly CusumShift[], lang: Lang): string {
  const words = cusumWords[lang]
  const judged = cusum.points.some(({ high }) => isKnown(high))
  if (!judged) return cusum.points.some(({ observed }) => isKnown(observed)) ? words.tooFew : words.noValues
  const last = shifts.at(-1)
  return last === undefined ? words.none : words.shift(last)
}

function notes(cusum: Cusum, about: CusumAbout, lang: Lang): readonly string[] {
  const words = cusumWords[lang]
  const { withUnit } = numbers(about, lang)
  const last = cusum.parts.at(-1)
  const gaps = cusum.points.filter(({ observed }) => !isKnown(observed)).map(({ x }) => periodText(x, lang))
  const fine = (value: number): string => numbers({ ...about, decimals: about.decimals + 1 }, lang).withUnit(value)
  return [
    words.method(asSet(cusum.shift / 2, lang), asSet(cusum.limit, lang)),
    last?.centre === undefined
      ? ''
      : words.centre(withUnit(last.centre), last.sigma === undefined ? undefined : fine(last.sigma)),
    controlWords[lang].sigma(estimatorText(cusum.sigma.estimator, lang), undefined),
    ...decisionNotes(cusum, lang),
    ...(gaps.length === 0 ? [] : [controlWords[lang].missing(gaps)]),
    ...(cusum.parts.some(({ limits }) => limits === 'trial') ? [words.trial] : []),
  ]
}
