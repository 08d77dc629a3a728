import { type Indicator, kinds } from '../../catalogue/index.ts'
import { type Bilingual, formatNumber } from '../../core/index.ts'
import type { Finding } from '../../data/index.ts'
import { funnel } from '../../spc/index.ts'
import type { IndicatorResult, IndicatorRow } from '../types.ts'
import type { IndicatorCheck } from './indicator-check.ts'
import { byYear } from './years.ts'

const hint: Bilingual = {
  zh: '分子 / 分母：比例；落在同行漏斗图 99.8% 限值之外（已计入额外变异）',
  en: 'numerator / denominator: share; outside the 99.8 % limits of the funnel of peers, extra variation allowed for',
}

/** Institutions whose share differs from that of all in the year by more than their size and the usual variation explain. */
export const peerFunnel: IndicatorCheck = {
  id: 'peer-funnel',
  title: { zh: '比例在同行漏斗限值之内', en: 'shares within the funnel of peers' },
  category: 'plausibility-atemporal',
  severity: 'characterization',
  table: 'submissions',
  threshold: 0.05,
  note: {
    zh: '漏斗图，Spiegelhalter 2005；少于 10 家不适用；容许 5%，由本工具设定；先列最远者',
    en: 'funnel after Spiegelhalter 2005; not applicable to fewer than 10; 5 % are tolerated; set by this toolkit; the farthest first',
  },
  find({ setting }, limit) {
    const seen = byYear(setting)
      .filter(({ indicator }) => kinds[indicator.kind].subset)
      .flatMap(yearsOf)
      .map(({ indicator, rows }) => outside(indicator, rows))
    const found = seen.flatMap((each) => each.found).sort((a, b) => b.size - a.size)
    return {
      checked: seen.reduce((sum, { checked }) => sum + checked, 0),
      failed: found.length,
      samples: found.slice(0, limit).map(({ finding }) => finding),
    }
  },
}

const yearsOf = ({ indicator, rows }: IndicatorResult): { indicator: Indicator; rows: IndicatorRow[] }[] =>
  [...new Set(rows.map(({ keys }) => keys.year))].map((year) => ({
    indicator,
    rows: rows.filter(
      ({ keys, denominator, numerator }) => keys.year === year && (denominator ?? 0) > 0 && numerator !== null,
    ),
  }))

/** How far outside in standard errors, so that the farthest come first. */
type Outside = { readonly checked: number; readonly found: { readonly size: number; readonly finding: Finding }[] }

function outside(indicator: Indicator, rows: readonly IndicatorRow[]): Outside {
  const units = rows
    .map(({ keys, numerator, denominator }) => ({
      id: keys.organization ?? '',
      count: numerator ?? 0,
      total: denominator ?? 0,
    }))
    .filter(({ count, total }) => Number.isInteger(count) && Number.isInteger(total) && count <= total)
  const judged = funnel(units, { kind: 'proportion', curvePoints: 2 })
  if (!('points' in judged)) return { checked: 0, found: [] }
  const beyond = judged.points.filter(({ verdict }) => verdict === 'high-998' || verdict === 'low-998')
  return {
    checked: judged.points.length,
    found: beyond.map(({ id, count, total, z }) => ({
      size: Math.abs(z),
      finding: {
        place: `${id} ${indicator.id} ${rows[0]?.keys.year}`,
        value: `${count} / ${total}: ${formatNumber((count / total) * indicator.format.per, { decimals: indicator.format.decimals, lang: 'en' })} ${indicator.format.unit.en}`,
        hint,
      },
    })),
  }
}
