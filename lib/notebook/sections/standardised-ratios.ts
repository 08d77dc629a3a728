import { funnelChart } from '../../charts/index.ts'
import { type Bilingual, formatNumber, type Lang } from '../../core/index.ts'
import type { StandardisedRatio } from '../../indicators/index.ts'
import {
  numberCell,
  quantityCell,
  type RecordItem,
  type ReportDocument,
  type TableCell,
  textCell,
} from '../../report/index.ts'
import type { Funnel } from '../../spc/index.ts'
import { type AgainstOne, againstOne } from '../against-one.ts'
import type { AnalysisData } from '../analysis-data.ts'
import type { ComparisonFindings } from '../comparison-findings.ts'
import { keyOf, type RegionalStudy, type Standard } from '../regional-study.ts'
import { directionOf } from '../spc-of.ts'
import { shortNames } from './place-funnels.ts'
import { plain, ratioName } from './places-map.ts'

const expected: Bilingual = { zh: '期望例数', en: 'expected events' }
/** More places than this stand in the appendix only. */
const mostRows = 20
/** With more points than this names would hide them. */
const mostNamed = 120
const mostOutliers = 15

/**
 * Observed over expected events, each place held against 1: `<id>.oe` (funnel), `<id>.oe-units` (funnel of institutions, where
 * only adjusted values compare), `<id>.ratios` (table, by code) and `<id>.standard` (text).
 */
export function standardisedRatios(
  doc: ReportDocument,
  data: AnalysisData,
  study: RegionalStudy,
  found: ComparisonFindings,
): RecordItem {
  const { comparison, ids, ratios, unitRatios } = found
  const { indicator, standard } = comparison
  if (!standard) return {}
  const about = {
    name: ratioName(indicator.name),
    unit: plain,
    decimals: 2,
    period: study.period,
    better: directionOf(indicator),
    total: expected,
    centre: { zh: '期望', en: 'Expected' },
  }
  if (ratios) {
    doc.figure(
      ids.figure('oe'),
      funnelChart(ratios, {
        ...about,
        height: standard.places.length > mostRows ? 62 : 48,
        named: ratios.points.length <= mostNamed,
        each: study.each,
        nameOf: shortNames(study, found),
      }),
    )
  }
  const showUnits = study.lead === 'ratio' && unitRatios !== undefined
  if (showUnits) {
    const nameOf = (id: string): Bilingual => data.organizationName(id)
    const named = unitRatios.points.length <= mostNamed
    doc.figure(
      ids.figure('oe-units'),
      funnelChart(unitRatios, { ...about, height: 78, each: study.unitEach, nameOf, named }),
    )
    doc.table(ids.figure('oe-outliers'), (lang) => outliersTable(data, study, found, unitRatios, lang))
  }
  const few = standard.places.length <= mostRows
  if (few) doc.table(ids.figure('ratios'), (lang) => ratiosTable(study, found, standard, lang))
  doc.text(ids.figure('standard'), (lang) => reading(study, standard, lang), ratios ? [ids.figure('oe')] : [])
  return {
    standard: ids.figure('standard'),
    ...(ratios ? { oe: ids.figure('oe') } : {}),
    ...(showUnits ? { oeUnits: ids.figure('oe-units'), oeOutliers: ids.figure('oe-outliers') } : {}),
    ...(few ? { ratios: ids.figure('ratios') } : {}),
  }
}

const words: Record<AgainstOne, Bilingual> = {
  above: { zh: '高于 1', en: 'above 1' },
  below: { zh: '低于 1', en: 'below 1' },
  'as-expected': { zh: '与 1 无可靠差别', en: 'no reliable difference' },
  unavailable: { zh: '无法判断', en: 'not judged' },
}

function reading({ each, wholeName }: RegionalStudy, { basis, how, places, remark }: Standard, lang: Lang): string {
  const count = (which: AgainstOne): number => places.filter((place) => againstOne(place) === which).length
  const sum = (of: 'observed' | 'expected'): number => places.reduce((total, place) => total + place[of], 0)
  const pooled = formatNumber(sum('observed') / sum('expected'), { decimals: 3, lang })
  const parts =
    lang === 'zh'
      ? [
          `使${basis.zh}相同后，${places.length}${each.zh}中 ${count('above')} 个的 O/E 高于 1、${count('below')} 个低于 1（99.8% 区间不含 1，未计各地普遍存在的差异），其余与 1 无可靠差别；${wholeName.zh}合计 O/E 为 ${pooled}。`,
          how.zh,
          remark?.zh,
          `O/E 只能各自与 1 比较：各地的期望数按各自的构成得出，两地的 O/E 不可相互排名。`,
        ]
      : [
          `With ${basis.en} held equal, O/E is above 1 in ${count('above')} of ${places.length} ${each.en} and below 1 in ${count('below')} (99.8% interval excludes 1, no allowance for the spread that all share); the others do not differ reliably. O/E of all together is ${pooled}.`,
          how.en,
          remark?.en,
          'Each O/E is to be held against 1 only: expected numbers follow the mix of each place, so two of them are not to be ranked against each other.',
        ]
  return parts.filter((part) => part !== undefined).join(lang === 'zh' ? '' : ' ')
}

function ratiosTable(study: RegionalStudy, { comparison }: ComparisonFindings, standard: Standard, lang: Lang) {
  const zh = lang === 'zh'
  return {
    kind: 'table' as const,
    caption: zh
      ? `${comparison.indicator.name.zh}：观察与期望，${study.period.zh}`
      : `${comparison.indicator.name.en}: observed and expected, ${study.period.en}`,
    columns: [
      { key: 'place', title: study.place[lang], align: 'left' as const, width: 22 },
      { key: 'observed', title: zh ? '观察 O' : 'Observed O', align: 'right' as const },
      { key: 'expected', title: zh ? '期望 E' : 'Expected E', align: 'right' as const },
      { key: 'ratio', title: 'O/E', align: 'right' as const, width: 26 },
      { key: 'reading', title: zh ? '与 1 相比' : 'Against 1', align: 'left' as const, width: 24 },
    ],
    rows: comparison.places.flatMap((row) => {
      const found = standard.places.find(({ place }) => place === keyOf(row))
      return found ? [{ cells: [textCell(row.label[lang]), ...ratioCells(found, lang), againstCell(found, lang)] }] : []
    }),
    notes: [
      zh
        ? '括号内为 95% 区间（O 少于 10 用精确泊松，其余用 Byar）；“与 1 相比”按 99.8% 区间判断。按代码排列，次序无含义。'
        : 'In brackets 95% intervals (exact Poisson below 10 events, otherwise Byar); "against 1" goes by the 99.8% interval. In the order of codes, which means nothing.',
    ],
  }
}

/** The institutions farthest outside the limits used. */
function outliersTable(
  data: AnalysisData,
  study: RegionalStudy,
  { comparison }: ComparisonFindings,
  funnel: Funnel,
  lang: Lang,
) {
  const zh = lang === 'zh'
  const ratios = new Map(comparison.standard?.units.map((each) => [each.place, each]))
  const far = funnel.points
    .filter(({ verdict }) => verdict.endsWith('998'))
    .toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z))
  const shown = far.slice(0, mostOutliers)
  return {
    kind: 'table' as const,
    caption: zh
      ? `${comparison.indicator.name.zh}：O/E 在 99.8% 限外的${study.unitEach.zh.slice(1)}`
      : `${comparison.indicator.name.en}: ${study.unitEach.en} with O/E beyond the 99.8% limits`,
    columns: [
      { key: 'unit', title: zh ? '机构' : 'Institution', align: 'left' as const, width: 42 },
      { key: 'place', title: study.place[lang], align: 'left' as const, width: 15 },
      { key: 'observed', title: zh ? '观察 O' : 'Observed O', align: 'right' as const },
      { key: 'expected', title: zh ? '期望 E' : 'Expected E', align: 'right' as const },
      { key: 'ratio', title: 'O/E', align: 'right' as const, width: 20 },
    ],
    rows: shown.flatMap(({ id }) => {
      const ratio = ratios.get(id)
      const place = data.organization(id)?.regionCode ?? ''
      return ratio
        ? [
            {
              cells: [
                textCell(data.organizationName(id)[lang]),
                textCell(study.shortName?.(place) ?? place),
                ...ratioCells(ratio, lang),
              ],
            },
          ]
        : []
    }),
    notes: [
      zh
        ? `按离限的远近（z）排列${far.length > shown.length ? `，只列前 ${shown.length} 家，共 ${far.length} 家，其余见 report.json` : ''}。限外只说明偶然不能解释，不说明好坏。`
        : `In the order of their distance (z)${far.length > shown.length ? `; the first ${shown.length} of ${far.length}, the others are in report.json` : ''}. Beyond a limit means not explained by chance and says neither good nor bad.`,
    ],
  }
}

export const ratioCells = ({ observed, expected: e, ratio }: StandardisedRatio, lang: Lang): TableCell[] => [
  numberCell(observed, 0, lang),
  numberCell(e, 1, lang),
  quantityCell(ratio, 2, lang),
]

function againstCell(found: StandardisedRatio, lang: Lang): TableCell {
  const which = againstOne(found)
  return { text: words[which][lang], tone: which === 'above' || which === 'below' ? 'neutral' : 'muted' }
}
