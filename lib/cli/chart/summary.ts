import type { Figure } from '../../charts/index.ts'
import { formatNumber, isKnown, type Lang } from '../../core/index.ts'
import { adviceText, type ControlChart, type Funnel, rebaseText, suggestRebase } from '../../spc/index.ts'
import { aboutOf, funnelAboutOf } from './about.ts'
import type { Panel } from './compute.ts'
import { labels, ruleNames } from './labels.ts'
import type { ChartRequest } from './request.ts'

const shown = 12
const indent = 15

/** A chart in words, for a terminal: the message, the key numbers, each signal, and the note beneath the picture. */
export function summaryOf(panel: Panel, figure: Figure | undefined, request: ChartRequest): string {
  const { lang } = request
  const say = labels[lang]
  const advice = panel.advice && line(say.advice, adviceText(panel.advice, lang))
  const notes = figure === undefined && panel.notes.map((each) => each[lang]).join(lang === 'zh' ? '' : ' ')
  return [
    ...(figure ? [figure.title, figure.subtitle, ''] : []),
    ...(advice ? [advice] : []),
    ...bodyOf(panel, request),
    ...(figure && figure.icons.length > 0
      ? [line(say.icons, figure.icons.map(({ label }) => label).join(say.joint))]
      : []),
    ...(figure ? [line(say.note, figure.note)] : notes ? [line(say.note, notes)] : []),
  ].join('\n')
}

/** Labels of Han characters are twice as wide. */
const line = (label: string, text: string): string => {
  const width = [...label].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
  return `${label}${' '.repeat(Math.max(2, indent - width))}${text}`
}

function bodyOf(panel: Panel, request: ChartRequest): readonly string[] {
  if (panel.family === 'control') return controlLines(panel, panel.chart, request)
  if (panel.family === 'funnel' && 'points' in panel.chart) return funnelLines(panel, panel.chart, request)
  return []
}

function controlLines(panel: Panel, chart: ControlChart, request: ChartRequest): readonly string[] {
  const { lang } = request
  const say = labels[lang]
  const number = numbers(aboutOf(panel, request), lang)
  const last = chart.points.findLast(({ centre }) => centre !== undefined)
  const known = chart.points.filter(({ value }) => isKnown(value)).length
  const excluded = chart.points.filter((point) => point.excluded !== undefined).length
  const suggestion = suggestRebase(chart)
  return [
    line(say.points, say.pointsOf(known, chart.points.length - known, excluded)),
    ...(last?.centre === undefined
      ? []
      : [line(chart.kind === 'run' || chart.kind === 'g' ? say.median : say.centre, number(last.centre))]),
    ...(last?.lower === undefined && last?.upper === undefined
      ? []
      : [
          line(
            say.limits,
            say.limitsOf(
              last.lower === undefined ? '—' : number(last.lower),
              last.upper === undefined ? '—' : number(last.upper),
            ),
          ),
        ]),
    line(say.signals, signalText(chart, number, lang)),
    ...(suggestion ? [line(say.suggestion, rebaseText(suggestion, lang))] : []),
  ]
}

const numbers =
  ({ decimals, unit }: { readonly decimals: number; readonly unit: Readonly<Record<Lang, string>> }, lang: Lang) =>
  (value: number): string =>
    formatNumber(value, { decimals, lang, unit: unit[lang] })

/** Each flagged slot with its value and the rules that flag it. */
function signalText({ points, parts }: ControlChart, number: (value: number) => string, lang: Lang): string {
  const say = labels[lang]
  const flagged = points.filter(({ signals }) => signals.length > 0)
  const texts = flagged.map(({ x, value, signals, direction }) => {
    const rules = signals.map((rule) => ruleNames[rule]?.[lang] ?? rule).join(say.joint)
    return say.signal(x, isKnown(value) ? number(value.value) : '', direction ? say[direction] : '', rules)
  })
  const runs = parts.filter(({ runs: found }) => found?.signal).map(({ start }) => points[start]?.x ?? '')
  const rest = texts.length - shown
  const all = [
    ...texts.slice(-shown),
    ...(rest > 0 ? [say.more(rest)] : []),
    ...(runs.length === 0 ? [] : [parts.length === 1 ? say.runs : say.runsFrom(runs.join(say.joint))]),
  ]
  return all.length === 0 ? say.none : all.join(`\n${' '.repeat(indent)}`)
}

function funnelLines(panel: Panel, funnel: Funnel, request: ChartRequest): readonly string[] {
  const { lang } = request
  const say = labels[lang]
  const number = numbers(funnelAboutOf(panel, request), lang)
  const out = funnel.points
    .filter(({ verdict }) => verdict.endsWith('998'))
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z))
  const texts = out.slice(0, shown).map(({ id, value, verdict, z }) => {
    const side = verdict.startsWith('high') ? say.high : say.low
    return `${id} ${number(value)} (${side}, z = ${formatNumber(z, { decimals: 1, lang })})`
  })
  const rest = out.length - texts.length
  const all = [...texts, ...(rest > 0 ? [say.more(rest)] : [])]
  return [
    line(say.units, formatNumber(funnel.points.length, { decimals: 0, lang })),
    line(say.centre, number(funnel.target)),
    line(say.outliers, all.length === 0 ? say.none : all.join(`\n${' '.repeat(indent)}`)),
  ]
}
