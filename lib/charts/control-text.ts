import { formatInterval, formatNumber, isKnown, type Lang } from '../core/index.ts'
import type { ChartPoint, ControlChart, Variation } from '../spc/index.ts'
import { type About, asSet, numbers, sentences } from './about.ts'
import { type PlacedPoint, pointTone, valuesOf } from './control-layers.ts'
import type { Figure } from './figure.ts'
import type { Phased } from './phase-labels.ts'
import { periodText, type SlotUnit, slotUnit } from './slots.ts'
import { controlWords } from './words/control-chart.ts'
import { estimatorText } from './words/estimator.ts'

type Texts = Pick<Figure, 'title' | 'subtitle' | 'caption' | 'alt' | 'note'>

const mostNamed = 6

type Decided = Pick<Phased, 'parts'> & { readonly points: readonly Pick<ChartPoint, 'x' | 'excluded'>[] }

/** All that a control chart says in words, from its result: message, what is plotted, caption, alternative text, notes. */
export function controlText(chart: ControlChart, about: About, lang: Lang, cutAxis: boolean): Texts {
  const words = controlWords[lang]
  const frame = span(chart, about, lang)
  return {
    title:
      about.title?.[lang] ?? words.title(about.name[lang], finding(chart, about, lang), assurance(chart, about, lang)),
    subtitle: words.subtitle({
      ...frame,
      slots: words.slots[unitOf(chart)],
      unit: about.unit[lang],
    }),
    caption: words.caption(about.name[lang], frame.kind),
    alt: words.alt({ ...frame, name: about.name[lang], ...keyNumbers(chart, about, lang) }),
    note: sentences(lang, [about.note?.[lang], ...notes(chart, lang), cutAxis ? words.axis : undefined]),
  }
}

const unitOf = ({ ordered, points }: ControlChart): SlotUnit => (ordered ? slotUnit(points.map(({ x }) => x)) : 'item')

function span(chart: ControlChart, about: About, lang: Lang) {
  const words = controlWords[lang]
  const slots = chart.points.map(({ x }) => x)
  return {
    span: chart.ordered ? words.span(periodText(slots[0] ?? '', lang), periodText(slots.at(-1) ?? '', lang)) : '',
    count: words.count(slots.length, unitOf(chart)),
    kind: words.kinds[chart.kind],
    ...(about.period === undefined ? {} : { period: about.period[lang] }),
  }
}

/** A kind of control chart by its name. */
export const kindText = (kind: ControlChart['kind'], lang: Lang): string => controlWords[lang].kinds[kind]

/** The judgement of the chart as a clause. */
export function finding(chart: ControlChart, about: About, lang: Lang): string {
  const words = controlWords[lang]
  const last = valuesOf(chart).at(-1)
  if (last === undefined) return words.noValues
  if (chart.warnings.includes('all-zero')) return words.allZero
  const runs = chart.parts.at(-1)?.runs?.signal ?? false
  const earlier = valuesOf(chart).filter((each) => pointTone(chart, each) !== undefined).length
  if (!chart.ordered && chart.variation !== undefined) return words.beyond(earlier)
  if (runs && (chart.variation === undefined || chart.variation === 'common-cause')) return words.runsSignal
  if (chart.variation === 'common-cause' && earlier > 0) return words.earlier(earlier)
  if (chart.variation !== undefined) return words.findings[chart.variation](baselineText(chart, lang))
  return words.noLimits(numbers(about, lang).withUnit(last.value))
}

/** A target as the direction has it. */
export const targetSign = { higher: '≥', lower: '≤', neutral: '' } as const

/** The label beside the icon, which may stand without the title: it says by what it was judged. */
export function variationLabel({ parts }: ControlChart, variation: Variation, lang: Lang): string {
  const words = controlWords[lang]
  const label = words.variationLabels[variation]
  return parts.at(-1)?.frozen === undefined ? label : words.byBaseline(label)
}

/** The baseline whose limits the last points are held against, where they are not their own; a whole year by its number. */
function baselineText({ parts }: ControlChart, lang: Lang): string | undefined {
  const frozen = parts.at(-1)?.frozen
  if (frozen === undefined) return undefined
  const year = frozen.from.slice(0, 4)
  const whole = frozen.from === `${year}-01` && frozen.to === `${year}-12`
  const [from, to] = whole ? [year, year] : [frozen.from, frozen.to]
  return controlWords[lang].against(periodText(from, lang), periodText(to, lang))
}

/**
 * Limits of a frozen baseline tell what the process did then. Once it has moved away from them they say nothing of whether
 * the process of today will meet its target. Nor has an axis without order a today, or a series of zeros anything to tell.
 */
export function speaksOfToday({ parts, variation, ordered, warnings }: ControlChart): boolean {
  if (!ordered || warnings.includes('all-zero')) return false
  return parts.at(-1)?.frozen === undefined || variation === 'common-cause'
}

export function assurance(chart: ControlChart, about: About, lang: Lang): string | undefined {
  if (!speaksOfToday(chart)) return undefined
  const target = chart.points.findLast((point) => point.target !== undefined)?.target
  if (chart.assurance === undefined || target === undefined) return undefined
  return controlWords[lang].assurances[chart.assurance](
    `${targetSign[chart.better]}${numbers(about, lang).target(target, true)}`,
  )
}

function keyNumbers(chart: ControlChart, about: About, lang: Lang) {
  const { withUnit } = numbers(about, lang)
  const last = valuesOf(chart).at(-1)
  const limits = chart.points.findLast((point) => point.upper !== undefined && point.lower !== undefined)
  const centre = chart.points.findLast((point) => point.centre !== undefined)?.centre
  return {
    last:
      last === undefined || (centre === undefined && chart.variation === undefined)
        ? undefined
        : { at: periodText(last.point.x, lang), value: withUnit(last.value) },
    centre: centre === undefined ? undefined : withUnit(centre),
    limits:
      limits?.lower === undefined || limits.upper === undefined
        ? undefined
        : formatInterval(
            { lower: limits.lower, upper: limits.upper },
            { decimals: about.decimals, lang, unit: about.unit[lang] },
          ),
    finding: finding(chart, about, lang),
    assurance: assurance(chart, about, lang),
    special: specialPoints(chart, about, lang),
  }
}

function specialPoints(chart: ControlChart, about: About, lang: Lang): readonly string[] {
  const words = controlWords[lang]
  const { withUnit } = numbers(about, lang)
  const described = valuesOf(chart).flatMap((each: PlacedPoint) => {
    const tone = pointTone(chart, each)
    return tone === undefined ? [] : [words.specialPoint(periodText(each.point.x, lang), withUnit(each.value), tone)]
  })
  const named = described.slice(-mostNamed)
  return described.length > named.length ? [...named, words.more(described.length - named.length)] : named
}

function notes(chart: ControlChart, lang: Lang): readonly string[] {
  const words = controlWords[lang]
  const runs = chart.parts.at(-1)?.runs
  const limited = chart.parts.some(({ limits }) => limits !== 'none') && chart.kind !== 'run'
  const sigmaZ = chart.sigma.sigmaZ
  return [
    ...(limited ? [limitsNote(chart, lang)] : []),
    ...(limited
      ? [
          words.sigma(
            estimatorText(chart.sigma.estimator, lang),
            sigmaZ === undefined ? undefined : formatNumber(sigmaZ, { decimals: 2, lang }),
          ),
        ]
      : []),
    ...(chart.parts.some(({ centre }) => centre !== undefined) ? [rulesNote(chart, lang)] : []),
    ...(runs === undefined || !judgesRuns(chart) || !chart.ruleSet.id.startsWith('anhoej') ? [] : [words.runs(runs)]),
    ...(chart.falseAlarm > 0
      ? [words.falseAlarm(formatNumber(chart.falseAlarm * 100, { decimals: 0, lang, unit: '%' }))]
      : []),
    ...decisions(chart, lang),
    ...chart.warnings.map((warning) => words.warnings[warning]),
  ]
}

/** Where neighbours share their data, or the axis has no order, only the limits speak. */
const judgesRuns = ({ falseAlarmOf }: ControlChart): boolean => falseAlarmOf.runs > 0

function rulesNote(chart: ControlChart, lang: Lang): string {
  const words = controlWords[lang]
  const { id, version } = chart.ruleSet
  return judgesRuns(chart) || chart.falseAlarm === 0 ? words.rules(id, version) : words.limitsOnly
}

function limitsNote(chart: ControlChart, lang: Lang): string {
  const words = controlWords[lang]
  if (chart.kind === 'i' && chart.ruleSet.id.startsWith('making-data-count')) return words.limitsXmr
  const { sigmas, probability } = chart.width
  const width =
    probability === undefined
      ? words.sigmas(words.limitsFrom[chart.centreOf], asSet(sigmas, lang))
      : words.probability(formatNumber(probability * 100, { decimals: 2, lang, unit: '%' }))
  if (chart.smoothing !== undefined) return words.smoothed(width, asSet(chart.smoothing, lang))
  const last = chart.parts.at(-1)
  const widths = chart.points.slice(last?.start, last?.end).map(({ upper }) => upper)
  return words.limitsNote(width, new Set(widths.filter((each) => each !== undefined)).size > 1)
}

function decisions(chart: ControlChart, lang: Lang): readonly string[] {
  const gaps = chart.points.filter(({ value }) => !isKnown(value)).map(({ x }) => periodText(x, lang))
  return [...decisionNotes(chart, lang), ...(gaps.length === 0 ? [] : [controlWords[lang].missing(gaps)])]
}

/** What somebody decided about a chart: phases, baselines and points left out, each with its reason and date. */
export function decisionNotes(chart: Decided, lang: Lang): readonly string[] {
  const words = controlWords[lang]
  const say = (x: string): string => periodText(x, lang)
  return [
    ...chart.parts.flatMap(({ start, decision, frozen }) => [
      ...(decision === undefined
        ? []
        : [words.phaseNote(say(chart.points[start]?.x ?? ''), decision.reason, decision.recorded)]),
      ...(frozen === undefined ? [] : [words.frozen(say(frozen.from), say(frozen.to), frozen.reason, frozen.recorded)]),
    ]),
    ...chart.points.flatMap(({ x, excluded }) =>
      excluded === undefined ? [] : [words.excluded(say(x), excluded.reason, excluded.recorded)],
    ),
  ]
}
