import type { Figure } from '../charts/index.ts'
import type { Lang, Reason } from '../core/index.ts'

/** A number in a sentence: already worded for the edition, or the reason why there is none. */
export type ValueItem =
  | { readonly kind: 'value'; readonly text: string; readonly number: number; readonly unit: string }
  | { readonly kind: 'unavailable'; readonly text: string; readonly reason: Reason }

export type Align = 'left' | 'right' | 'center'

export type TableColumn = {
  readonly key: string
  readonly title: string
  readonly unit?: string
  readonly align: Align
  /** Which of the table's notes explains the column, counted from 0. */
  readonly note?: number
  /** Share of the table's width, in per cent; equal shares of the rest where absent. */
  readonly width?: number
}

/**
 * A cell as it is printed. `light` follows in a lighter tone (an interval). `number` is the same figure unrounded, for the
 * workbook. `icon` names one of the theme's icons.
 */
export type TableCell = {
  readonly text: string
  readonly light?: string
  readonly number?: number
  readonly icon?: string
  readonly tone?: 'improvement' | 'concern' | 'neutral' | 'muted'
  /** Which of the table's notes explains the cell, counted from 0; printed as a, b, c. */
  readonly note?: number
}

export type TableRow = { readonly cells: readonly TableCell[]; readonly kind?: 'total' | 'target' | 'group' }

export type TableItem = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  readonly notes: readonly string[]
  readonly source?: string
}

/** A sentence or paragraph, written from results. `refs` are the figures and tables that carry it. */
export type TextItem = { readonly kind: 'text'; readonly text: string; readonly refs: readonly string[] }

/** A list of like things (chapters, indicators, messages): each a small record that a template places. */
export type Scalar = string | number | boolean
export type RecordItem = { readonly [field: string]: Scalar | readonly RecordItem[] }

/** Who publishes the report, of when and where: the cover and the imprint print what is there. */
export type Imprint = {
  readonly publisher?: string
  readonly region?: string
  readonly period?: string
  readonly edition?: string
  /** Day the data were closed, `2024-03-01`; also the date that the PDF carries. */
  readonly dataDate?: string
  readonly citation?: string
  readonly contact?: string
  readonly licence?: string
}

/** The whole report as plain data: templates place it and compute nothing, and two years can be compared. */
export type ReportModel = {
  readonly schema: 'zhikong-report/1'
  readonly analysis: string
  readonly lang: Lang
  readonly title: string
  readonly subtitle: string
  readonly status: 'draft' | 'final' | 'synthetic'
  readonly params: { readonly [name: string]: string }
  readonly imprint: Imprint
  readonly values: { readonly [id: string]: ValueItem }
  readonly texts: { readonly [id: string]: TextItem }
  readonly lists: { readonly [id: string]: readonly RecordItem[] }
  readonly figures: { readonly [id: string]: Figure }
  readonly tables: { readonly [id: string]: TableItem }
}
