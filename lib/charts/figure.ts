/** A Vega-Lite specification as plain data. */
export type ChartSpec = { readonly [key: string]: unknown }

export type Icon =
  | { readonly kind: 'variation'; readonly is: string; readonly label: string }
  | { readonly kind: 'assurance'; readonly is: string; readonly label: string }

/**
 * A figure ready to be placed. The title is its message, the subtitle what is plotted (unit, period, n); caption and alt
 * text are required, since without them a figure is lost to readers who cannot see it.
 */
export type Figure = {
  readonly kind: 'figure'
  readonly title: string
  readonly subtitle: string
  readonly caption: string
  readonly alt: string
  /** Method, rule set, sigma estimator, baseline, exclusions with reasons. */
  readonly note: string
  readonly icons: readonly Icon[]
  readonly spec: ChartSpec
  /** Millimetres on the page. */
  readonly width: number
  readonly height: number
}
