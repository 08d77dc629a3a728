import type { Figure } from '../../charts/index.ts'
import type { Lang } from '../../core/index.ts'
import { adviceText } from '../../spc/index.ts'
import type { Panel } from './compute.ts'
import { controlRecord } from './control-record.ts'
import { cusumRecord, raCusumRecord, vladRecord } from './cumulative-record.ts'
import { funnelRecord, unjudged } from './funnel-record.ts'
import type { ChartRecord } from './record-parts.ts'
import type { ChartRequest } from './request.ts'

/** All that was computed of one panel, and the words that its picture carries. */
export function recordOf(
  panel: Panel,
  figure: Figure | undefined,
  { choice, lang, better }: ChartRequest,
): ChartRecord {
  const { series, scale, notes, advice } = panel
  return {
    ...(series.facet !== '' && { facet: series.facet }),
    ...chartRecord(panel, choice.id, lang),
    better,
    unit: scale.unit[lang],
    multiplier: scale.multiplier,
    axis: series.axis,
    ...(advice && { advice: { ...advice, text: adviceText(advice, lang) } }),
    ...(figure && {
      title: figure.title,
      subtitle: figure.subtitle,
      caption: figure.caption,
      footnote: figure.note,
      alt: figure.alt,
      icons: figure.icons,
    }),
    notes: notes.map((each) => each[lang]),
  }
}

function chartRecord(panel: Panel, id: string, lang: Lang): ChartRecord {
  switch (panel.family) {
    case 'control':
      return controlRecord(panel.chart, panel.series.slots, lang)
    case 'cusum':
      return cusumRecord(panel.chart, panel.series.slots)
    case 'vlad':
      return vladRecord(panel.chart, panel.series.slots)
    case 'ra-cusum':
      return raCusumRecord(panel.chart, panel.series.slots)
    case 'funnel':
      return 'points' in panel.chart
        ? funnelRecord(panel.chart)
        : { kind: id, unavailable: panel.chart.reason, units: unjudged(panel.series.slots, panel.scale.multiplier, id) }
    case 'advice':
      return { kind: panel.advice?.kind ?? 'line' }
  }
}
