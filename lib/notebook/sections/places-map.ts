import { rankedIntervals, type Tile, tileMap, tilesOf } from '../../charts/index.ts'
import { type Bilingual, isKnown, type Quantity, unavailable } from '../../core/index.ts'
import type { IndicatorRow } from '../../indicators/index.ts'
import type { RecordItem, ReportDocument } from '../../report/index.ts'
import { aboutOf } from '../about.ts'
import { againstOne } from '../against-one.ts'
import type { ComparisonFindings } from '../comparison-findings.ts'
import { type Comparison, hasCounts, keyOf, type RegionalStudy } from '../regional-study.ts'
import { directionOf } from '../spc-of.ts'

const acrossTiles = 8
const mostTiles = 64
/** As many rows as a page holds. */
const mostRanked = 40

/** Where the places stand: `<id>.map` (tiles, of O/E where only that compares) and `<id>.ranks` (values with intervals). */
export function placesMap(
  doc: ReportDocument,
  study: RegionalStudy,
  { comparison, ids, ratios, ranks }: ComparisonFindings,
): RecordItem {
  const { indicator, places, whole } = comparison
  const about = { ...aboutOf(indicator), period: study.period }
  const map = study.lead === 'ratio' && comparison.standard ? ratioTiles(study, comparison) : tilesFor(study, places)
  const drawn = map.length <= mostTiles
  if (drawn) {
    const ratio = study.lead === 'ratio' && ratios ? aboutRatios(study, comparison) : {}
    doc.figure(ids.figure('map'), tileMap(map, { ...about, ...ratio, inOrder: study.layout === undefined }))
  }
  const largest = places.filter(hasCounts).toSorted((a, b) => b.denominator - a.denominator)
  const shown = places.length <= mostRanked ? places : largest.slice(0, mostRanked)
  doc.figure(
    ids.figure('ranks'),
    rankedIntervals(shown, {
      ...about,
      better: directionOf(indicator),
      each: study.each,
      averageName: study.wholeName,
      rankOf: (row) => ranks.get(keyOf(row)) ?? unavailable('missing'),
      ...(isKnown<Quantity>(whole.answer) ? { average: whole.answer.value } : {}),
      ...(shown.length < places.length ? { note: onlyLargest(study, shown.length) } : {}),
    }),
  )
  return { ranks: ids.figure('ranks'), ...(drawn ? { map: ids.figure('map') } : {}) }
}

/** A map of ratios says how many differ from 1 and sets no two of them against each other. */
function aboutRatios(study: RegionalStudy, { indicator, standard }: Comparison) {
  const count = (which: string): number => (standard?.places ?? []).filter((each) => againstOne(each) === which).length
  const [above, below] = [count('above'), count('below')]
  return {
    name: ratioName(indicator.name),
    unit: plain,
    decimals: 2,
    title: {
      zh: `${above}${study.each.zh}的 O/E 高于 1，${below}${study.each.zh}低于 1，其余与 1 无可靠差别`,
      en: `O/E is above 1 in ${above} ${study.each.en} and below 1 in ${below}; the rest do not differ from 1 reliably`,
    },
    note: {
      zh: '每格只与 1 比较，格与格之间不比较。',
      en: 'Each tile is to be held against 1, not against another tile.',
    },
  }
}

export const plain: Bilingual = { zh: 'O/E', en: 'O/E' }

export const ratioName = ({ zh, en }: Bilingual): Bilingual => ({ zh: `${zh} O/E`, en: `${en}, O/E` })

const onlyLargest = ({ place }: RegionalStudy, count: number): Bilingual => ({
  zh: `只画分母最大的 ${count} 个${place.zh}，其余见附录。`,
  en: `Only the ${count} with the largest denominators are drawn; the rest are in the appendix.`,
})

/** Places where they lie, or in the order of their codes where nothing says it. */
function tilesFor({ layout }: RegionalStudy, rows: readonly IndicatorRow[]): readonly Tile[] {
  if (layout) return tilesOf(layout, new Map(rows.map((row) => [keyOf(row), row.answer])))
  return rows.map(({ label, answer }, i) => ({ label, answer, ...inRows(i) }))
}

const inRows = (i: number) => ({ column: i % acrossTiles, row: Math.floor(i / acrossTiles) })

function ratioTiles(study: RegionalStudy, { places, standard }: ComparisonFindings['comparison']): readonly Tile[] {
  const ratios = new Map(standard?.places.map(({ place, ratio }) => [place, ratio]))
  return tilesFor(
    study,
    places.map((row) => ({ ...row, answer: ratios.get(keyOf(row)) ?? row.answer })),
  )
}
