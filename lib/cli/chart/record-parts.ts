import { type Answer, isKnown } from '../../core/index.ts'
import type { SeriesSlot } from './series.ts'

/** A chart as plain data, for programs: numbers unrounded, null where there is none. */
export type ChartRecord = {
  readonly facet?: string
  readonly kind: string
  readonly points?: readonly Readonly<Record<string, unknown>>[]
  readonly units?: readonly Readonly<Record<string, unknown>>[]
  readonly [field: string]: unknown
}

export const numberOf = (answer: Answer): number | null => (isKnown(answer) ? answer.value : null)
export const reasonOf = (answer: Answer) => (isKnown(answer) ? {} : { unavailable: answer.reason })

/** Where a point comes from: x as in the file, and how the chart calls it. */
export const origin = (slot: SeriesSlot | undefined, label: string) => ({
  x: slot?.key.raw ?? label,
  label,
  rows: slot?.rows ?? [],
})
