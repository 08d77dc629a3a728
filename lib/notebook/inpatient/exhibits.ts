import { type Figure, type QuadrantPoint, quadrant, type RankedAbout, rankedIntervals } from '../../charts/index.ts'
import { type Bilingual, isKnown, type Lang, type Localised, type Quantity } from '../../core/index.ts'
import type { DrgRow, IndicatorRow } from '../../indicators/index.ts'
import type { TableColumn } from '../../report/index.ts'
import { type DrgMeasure, measures, numberOf } from './measures.ts'
import { type InpatientStudy, isOwn } from './study.ts'

// What the pages on inpatient performance are drawn with.

export const periodOf = ({ wanted: { year } }: InpatientStudy): Bilingual => ({ zh: `${year} 年`, en: `${year}` })

/** A row of a ranked plot. */
const rankedRow = (row: DrgRow, measure: DrgMeasure): IndicatorRow => ({
  keys: row.keys.organization === undefined ? {} : { organization: row.keys.organization },
  label: row.label,
  numerator: null,
  denominator: row.mix.flow.used,
  answer: measure.of(row),
  reported: 1,
  expected: 1,
  months: 12,
  absent: {},
})

/** More than a page can hold. */
const mostRanked = 40

/** Every hospital with its interval against all of them; of very many the two ends, which the note says. */
export function rankedHospitals(
  study: InpatientStudy,
  measure: DrgMeasure,
  more: Partial<RankedAbout> = {},
): Localised<Figure> {
  const height = (row: DrgRow): number => numberOf(measure, row) ?? Number.NEGATIVE_INFINITY
  const sorted = [...study.hospitals].sort((a, b) => height(b) - height(a))
  const cut = sorted.length > mostRanked
  const own = isOwn(study)
  const shown = cut
    ? sorted.filter((row, i) => i < mostRanked / 2 || i >= sorted.length - mostRanked / 2 || own(row))
    : sorted
  const average = measure.of(study.whole)
  return rankedIntervals(
    shown.map((row) => rankedRow(row, measure)),
    {
      name: measure.name,
      unit: measure.unit,
      decimals: measure.decimals,
      better: measure.better,
      each: { zh: '家医院', en: 'hospitals' },
      ...(isKnown<Quantity>(average) ? { average: average.value, averageName: { zh: '合计', en: 'Together' } } : {}),
      period: periodOf(study),
      own,
      ...(cut
        ? {
            note: {
              zh: `共 ${sorted.length} 家，只画两端各 ${mostRanked / 2} 家。`,
              en: `Of ${sorted.length} hospitals the ${mostRanked / 2} at either end are shown.`,
            },
          }
        : {}),
      ...more,
    },
  )
}

export type QuadrantWanted = {
  readonly x: DrgMeasure
  readonly y: DrgMeasure
  /** Whose values the two lines are. */
  readonly reference: DrgRow
  readonly referenceName: Bilingual
  readonly each?: Bilingual
  readonly own?: string
  readonly size?: 'full' | 'half'
  readonly height?: number
  readonly named?: number
  readonly title?: Bilingual
  readonly note?: Bilingual
}

/** Two measures of every row at once; rows that lack either are left out. Nothing where fewer than three are left. */
export function quadrantOf(
  study: InpatientStudy,
  rows: readonly DrgRow[],
  { x, y, reference, referenceName, each, own, size = 'full', height, named, title, note }: QuadrantWanted,
): Localised<Figure> | undefined {
  const points = rows.flatMap((row): QuadrantPoint[] => {
    const [across, up] = [x.of(row), y.of(row)]
    if (!isKnown<Quantity>(across) || !isKnown<Quantity>(up)) return []
    return [{ id: Object.values(row.keys).join('|'), label: row.label, x: across.value, y: up.value }]
  })
  const [crossX, crossY] = [x.of(reference), y.of(reference)]
  if (points.length < 3 || !isKnown<Quantity>(crossX) || !isKnown<Quantity>(crossY)) return undefined
  return quadrant(points, {
    name: y.name,
    unit: y.unit,
    decimals: y.decimals,
    xName: x.head,
    xDecimals: x.decimals,
    period: periodOf(study),
    reference: { x: crossX.value, y: crossY.value, name: referenceName },
    size,
    ...(each ? { each } : {}),
    ...(own === undefined ? {} : { own }),
    ...(height === undefined ? {} : { height }),
    ...(named === undefined ? {} : { named }),
    ...(title ? { title } : {}),
    ...(note ? { note } : {}),
  })
}

/** CMI and time index: who treats what, and how long for it. */
export const complexityByTime = { x: measures.cmi, y: measures.time } as const

/** A column of numbers. */
export const numberColumn = (key: string, title: Bilingual, lang: Lang, unit?: Bilingual): TableColumn => ({
  key,
  title: title[lang],
  align: 'right',
  ...(unit && unit[lang] !== '' ? { unit: unit[lang] } : {}),
})

export const measureColumn = (key: string, measure: DrgMeasure, lang: Lang): TableColumn =>
  numberColumn(key, measure.head, lang, measure.unit)

/** Names joined as a sentence does, the first few of them. */
export function namesOf(rows: readonly DrgRow[], lang: Lang, most = 3): string {
  const names = rows.slice(0, most).map(({ label }) => label[lang])
  const more = rows.length > most ? (lang === 'zh' ? `等 ${rows.length} 家` : ` and ${rows.length - most} more`) : ''
  return `${names.join(lang === 'zh' ? '、' : ', ')}${more}`
}
