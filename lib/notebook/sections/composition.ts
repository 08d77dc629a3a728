import { countingUnits, type Element, elementsOf, type Indicator } from '../../catalogue/index.ts'
import { compositionBars, type Figure } from '../../charts/index.ts'
import type { Bilingual, Localised } from '../../core/index.ts'
import type { AnalysisData } from '../analysis-data.ts'

/** What a composition is made of, for each level of institution and the whole. */
export function compositionFigure(data: AnalysisData, indicator: Indicator, year: number): Localised<Figure> {
  const whole = data.indicator(indicator).in(year).rows
  const levels = data.indicator(indicator).by('level').in(year).rows
  const bars = [...whole.map((row) => ({ ...row, label: data.wholeName })), ...levels]
  return compositionBars(
    bars.flatMap(({ label, parts }) => (parts ? [{ label, parts }] : [])),
    {
      name: indicator.name,
      parts: distinctive(elementsOf(indicator).map(({ name }) => name)),
      unit: countedIn(elementsOf(indicator)),
      period: { zh: `${year} 年末`, en: `end of ${year}` },
    },
  )
}

/** The same for every city, as thin bars. */
export function compositionByCity(data: AnalysisData, indicator: Indicator, year: number): Localised<Figure> {
  const { rows } = data.indicator(indicator).by('region').in(year)
  return compositionBars(
    rows.flatMap(({ label, parts }) => (parts ? [{ label, parts }] : [])),
    {
      name: indicator.name,
      parts: distinctive(elementsOf(indicator).map(({ name }) => name)),
      unit: countedIn(elementsOf(indicator)),
      period: { zh: `${year} 年末`, en: `end of ${year}` },
      title: { zh: `${indicator.name.zh}，各市（州）`, en: `${indicator.name.en} by city` },
    },
  )
}

/** What the parts count: their unit, or all of them where they differ, as doctors and chamber places do. */
function countedIn(parts: readonly Element[]): Bilingual {
  const names = [...new Set(parts.map(({ unit }) => unit))].map((unit) => countingUnits[unit].name)
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}

/** Names without what they all begin and end with: 高级职称 instead of 普外科高级职称医师数. */
export function distinctive(names: readonly Bilingual[]): Bilingual[] {
  const zh = withoutCommon(names.map((name) => name.zh))
  const en = withoutCommon(names.map((name) => name.en))
  return names.map((name, i) => ({ zh: zh[i] ?? name.zh, en: en[i] ?? name.en }))
}

function withoutCommon(texts: readonly string[]): string[] {
  const shared = (letters: readonly (readonly string[])[]): number => {
    const [first = []] = letters
    const differs = first.findIndex((letter, i) => letters.some((each) => each[i] !== letter))
    return Math.max(differs, 0)
  }
  const letters = texts.map((text) => [...text])
  const head = shared(letters)
  // A single character would be too little of a name: 高级 rather than 高.
  const room = Math.min(...letters.map(({ length }) => length)) - head - 2
  const tail = Math.max(0, Math.min(room, shared(letters.map((each) => each.toReversed()))))
  return letters.map((each) =>
    each
      .slice(head, each.length - tail)
      .join('')
      .trim(),
  )
}
