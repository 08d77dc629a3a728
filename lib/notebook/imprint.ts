import type { Lang } from '../core/index.ts'
import type { Dataset } from '../data/index.ts'
import type { Imprint } from '../report/index.ts'
import { type DataSpan, lastMonth } from './param.ts'

/** What cover and imprint print: from the data package's own imprint, and from the months that the data cover. */
export function imprintOf({ imprint, regions }: Dataset, span: DataSpan, lang: Lang): Imprint {
  const region = regions[0]?.name[lang]
  const period = imprint?.period?.[lang] ?? `${span.start.slice(0, 7)} – ${lastMonth(span.end)}`
  return {
    period,
    dataDate: imprint?.dataDate ?? span.end,
    ...(region ? { region } : {}),
    ...(imprint?.publisher ? { publisher: imprint.publisher[lang] } : {}),
    ...(imprint?.edition ? { edition: imprint.edition[lang] } : {}),
    ...(imprint?.contact ? { contact: imprint.contact[lang] } : {}),
    ...(imprint?.licence ? { licence: imprint.licence[lang] } : {}),
  }
}
