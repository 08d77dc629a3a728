import { formatNumber, type Lang } from '../core/index.ts'
import type { Funnel } from '../spc/index.ts'
import { numbers, sentences } from './about.ts'
import type { Figure } from './figure.ts'
import { type FunnelAbout, nameOf } from './funnel-chart.ts'
import { isFar, sideOf } from './funnel-points.ts'
import { funnelWords } from './words/funnel-chart.ts'

type Texts = Pick<Figure, 'title' | 'subtitle' | 'caption' | 'alt' | 'note'>

const mostNamed = 10

/** All that a funnel says in words. `left` are outliers whose names found no room on the chart. */
export function funnelText(funnel: Funnel, about: FunnelAbout, lang: Lang, left: readonly string[]): Texts {
  const words = funnelWords(lang, about.each)
  const name = about.name[lang]
  const counts = countsOf(funnel)
  const { withUnit } = numbers(about, lang)
  return {
    title: about.title?.[lang] ?? words.title(about.size === 'half' ? '' : name, counts),
    subtitle: (about.size === 'half' ? words.shortSubtitle : words.subtitle)({
      name,
      unit: about.unit[lang],
      total: about.total[lang],
      period: about.period?.[lang],
      units: counts.units,
    }),
    caption: words.caption(name),
    alt: words.alt({
      ...counts,
      name,
      target: withUnit(funnel.target),
      named: outliers(funnel, about, lang),
      own: own(funnel, about, lang),
    }),
    note: sentences(lang, [
      about.note?.[lang],
      ...notes(funnel, about, lang),
      left.length === 0 || left.length > mostNamed || about.size === 'half' ? undefined : words.hidden(left),
    ]),
  }
}

function countsOf({ points }: Funnel) {
  const count = (verdict: string): number => points.filter((point) => point.verdict === verdict).length
  return {
    units: points.length,
    high: count('high-998'),
    low: count('low-998'),
    high95: count('high-95'),
    low95: count('low-95'),
  }
}

function outliers(funnel: Funnel, about: FunnelAbout, lang: Lang): readonly string[] {
  const { withUnit } = numbers(about, lang)
  return funnel.points
    .filter(isFar)
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z))
    .slice(0, mostNamed)
    .map((point) =>
      funnelWords(lang, about.each).outlier(nameOf(about, point.id, lang), withUnit(point.value), sideOf(point)),
    )
}

function own(funnel: Funnel, about: FunnelAbout, lang: Lang): string | undefined {
  const point = funnel.points.find(({ id }) => id === about.own)
  if (point === undefined) return undefined
  return funnelWords(lang, about.each).own(
    nameOf(about, point.id, lang),
    numbers(about, lang).withUnit(point.value),
    !isFar(point),
  )
}

/** Beside a table there is room for what is particular to this funnel; how to read one stands at the front of the report. */
function notes(funnel: Funnel, about: FunnelAbout, lang: Lang): readonly string[] {
  const words = funnelWords(lang, about.each)
  const whole = about.size !== 'half'
  const phi = formatNumber(funnel.phi, { decimals: 2, lang })
  return [
    ...(whole ? [words.limitsNote] : []),
    funnel.inForce === 'unadjusted'
      ? words.asIs(phi, funnel.warning !== undefined)
      : words.adjusted(phi, formatNumber(funnel.tau2, { decimals: 4, lang })),
    ...(funnel.warning === 'severely-overdispersed' ? [words.severe] : []),
    ...(whole ? [words.method(funnel.method)] : []),
    ...(whole && funnel.targetFrom === 'units' ? [words.ownInTarget] : []),
    ...(funnel.withoutDenominator.length === 0 ? [] : [words.withoutDenominator(funnel.withoutDenominator)]),
  ]
}
