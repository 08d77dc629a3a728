import type { About, FunnelAbout } from '../../charts/index.ts'
import type { Bilingual } from '../../core/index.ts'
import { type Panel, shownValues } from './compute.ts'
import { noteText } from './notes.ts'
import type { ChartRequest } from './request.ts'
import { decimalsFor } from './scale.ts'

const both = (text: string): Bilingual => ({ zh: text, en: text })

/** What is measured, by the name that was given or by the columns. */
export function measureName({ name, columns }: Pick<ChartRequest, 'name' | 'columns'>): string {
  if (name !== undefined) return name
  const { value, count, total, expected } = columns
  const below = total ?? expected
  return value ?? (below === undefined ? (count ?? '') : `${count} / ${below}`)
}

/** What a chart of one panel is told; the panel's own name stands with the measure. */
export function aboutOf(panel: Panel, request: ChartRequest): About {
  const measure = measureName(request)
  const { facet } = panel.series
  return {
    name: facet === '' ? both(measure) : { zh: `${facet}：${measure}`, en: `${facet}, ${measure}` },
    ...sharedAbout([panel], request),
    ...(panel.notes.length > 0 && { note: noteText(panel.notes) }),
  }
}

/** The unit and the decimals that all panels share. */
export function sharedAbout(
  panels: readonly Panel[],
  { title }: ChartRequest,
): Pick<About, 'unit' | 'decimals' | 'title'> {
  return {
    unit: panels[0]?.scale.unit ?? both(''),
    decimals: decimalsFor(panels.flatMap(shownValues)),
    ...(title !== undefined && { title: both(title) }),
  }
}

/** What a funnel is told besides. */
export function funnelAboutOf(panel: Panel, request: ChartRequest): FunnelAbout {
  const { total, expected } = request.columns
  return {
    ...aboutOf(panel, request),
    better: request.better,
    total: both(total ?? expected ?? ''),
    each: { zh: '个单位', en: 'units' },
    ...(request.choice.id === 'funnel-ratio'
      ? { centre: { zh: '预期', en: 'Expected' } }
      : request.target === undefined
        ? {}
        : { centre: { zh: '目标', en: 'Target' } }),
  }
}
