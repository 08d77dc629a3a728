import { elementsOf, groups, indicators } from './catalogue.ts'
import { goals } from './goals.ts'
import type { Indicator } from './types.ts'

/** Where a word may stand, weightiest first. A word found in none of them rules the indicator out. */
type Texts = readonly [id: string, name: string, definition: string]

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

const index: readonly { readonly indicator: Indicator; readonly texts: Texts }[] = indicators.map((indicator) => ({
  indicator,
  texts: textsOf(indicator),
}))

/**
 * Indicators that contain every word, in Chinese or English: those named by their id first, then by name (also of goal and
 * specialty), then by definition or by a data element. Ties keep the order of the catalogue.
 * @example search('非计划再次手术率').map(({ id }) => id) // ['GS-2022-06', 'UR-2022-10b']
 */
export function search(words: string): readonly Indicator[] {
  const wanted = plain(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (wanted.length === 0) return []
  return index
    .map(({ indicator, texts }) => ({ indicator, rank: rankOf(texts, wanted) }))
    .filter(({ rank }) => rank >= 0)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ indicator }) => indicator)
}

/** The sum over the words of the first place each is found in; −1 where one is not found. */
function rankOf(texts: Texts, wanted: readonly string[]): number {
  const places = wanted.map((word) => texts.findIndex((text) => text.includes(word)))
  return places.includes(-1) ? -1 : places.reduce((sum, place) => sum + place, 0)
}

function textsOf(indicator: Indicator): Texts {
  const group = groups.find(({ id }) => id === indicator.group)
  const goal = goals.find(({ id }) => id === indicator.goal)
  const both = (texts: readonly ({ readonly zh: string; readonly en: string } | undefined)[]): string =>
    plain(texts.flatMap((text) => (text ? [text.zh, text.en] : [])).join('\n'))
  return [
    plain(indicator.id),
    both([indicator.name, goal?.name, group?.name]),
    both([indicator.definition, ...elementsOf(indicator).flatMap(({ name, definition }) => [name, definition])]),
  ]
}
