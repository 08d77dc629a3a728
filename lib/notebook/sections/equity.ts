import { formatInterval, formatNumber, hasInterval, isKnown, type Lang } from '../../core/index.ts'
import {
  quantityCell,
  type RecordItem,
  type ReportDocument,
  type TableItem,
  type TableRow,
  textCell,
} from '../../report/index.ts'
import type { ComparisonFindings } from '../comparison-findings.ts'
import { bare, differenceHead, differenceUnit, listed, pText, ratioText, withUnit } from '../comparison-words.ts'
import { type Contrast, type EquityGap, fewestExpected } from '../equity-gap.ts'
import type { RegionalStudy } from '../regional-study.ts'
import { spreadOverYears } from './spread-over-years.ts'

/** How unequal the places are: `<id>.gap` (table of contrasts), `<id>.measures` (table), `<id>.gap-text` and `<id>.spread` (figure). */
export function equity(doc: ReportDocument, study: RegionalStudy, found: ComparisonFindings): RecordItem {
  const { ids, gap } = found
  if (!gap) return {}
  doc.table(ids.figure('gap'), (lang) => gapTable(study, found, gap, lang))
  doc.table(ids.figure('measures'), (lang) => measuresTable(study, found, gap, lang))
  doc.text(ids.figure('gap-text'), (lang) => reading(study, found, gap, lang), [ids.figure('gap')])
  const spread = spreadOverYears(study, found.comparison)
  if (spread) doc.figure(ids.figure('spread'), spread)
  return {
    gap: ids.figure('gap'),
    measures: ids.figure('measures'),
    gapText: ids.figure('gap-text'),
    ...(spread ? { spread: ids.figure('spread') } : {}),
  }
}

export const beyondChance = ({ chance }: EquityGap): boolean => chance.gap > chance.byChance95

function reading(study: RegionalStudy, found: ComparisonFindings, gap: EquityGap, lang: Lang): string {
  return [extremesSentence(study, found, gap, lang), fifthsSentence(found, gap, lang)]
    .filter((sentence) => sentence !== '')
    .join(lang === 'zh' ? '' : ' ')
}

/** Highest and lowest, and what chance would make of equal places. */
export function extremesSentence(
  study: RegionalStudy,
  { comparison: { indicator } }: ComparisonFindings,
  gap: EquityGap,
  lang: Lang,
): string {
  const { high, low } = gap.extremes
  const [top, bottom] = [high, low].map(({ name, value }) => ({
    name: name[0]?.label[lang] ?? '',
    value: withUnit(indicator, value, lang),
  }))
  if (!top || !bottom) return ''
  const unit = differenceUnit(indicator, lang)
  const size = `${bare(indicator, gap.chance.gap, lang)}${unit}`
  const { difference } = gap.extremes
  const { decimals } = indicator.format
  const limits = hasInterval(difference) ? formatInterval(difference, { decimals, lang }) : undefined
  const [mean, upper] = [bare(indicator, gap.chance.byChance, lang), bare(indicator, gap.chance.byChance95, lang)]
  const times = isKnown(gap.extremes.ratio) ? ratioText(gap.extremes.ratio, lang) : undefined
  if (lang === 'zh') {
    const judged = beyondChance(gap) ? '差距超出随机波动可解释的范围' : '这样的差距随机波动就可以造成'
    return `${top.name}最高（${top.value}），${bottom.name}最低（${bottom.value}），相差 ${size}${limits ? `（95% 区间 ${limits}）` : ''}${times ? `，前者为后者的 ${times}倍` : ''}。最高与最低是看过数据才挑出的：若各地完全相同，随机波动平均也会造成 ${mean}${unit} 的差距，95% 的情况下不超过 ${upper}${unit}；${judged}。`
  }
  const judged = beyondChance(gap) ? 'the gap is wider than chance explains' : 'chance alone can bring a gap like this'
  return `${top.name} is highest (${top.value}) and ${bottom.name} lowest (${bottom.value}): ${size} apart${limits ? ` (95% interval ${limits})` : ''}${times ? `, a ratio of ${times}` : ''}. The two ends were picked after looking: were all ${study.each.en} alike, chance would still put ${mean}${unit} between them on average and no more than ${upper}${unit} in 95 of 100 cases; ${judged}.`
}

function fifthsSentence({ comparison: { indicator } }: ComparisonFindings, { fifths }: EquityGap, lang: Lang): string {
  if ('kind' in fifths) return ''
  const { difference } = fifths
  const { decimals } = indicator.format
  const print = (value: number): string => formatNumber(value, { decimals, lang, signed: true })
  const limits = hasInterval(difference) ? formatInterval(difference, { decimals, lang, signed: true }) : undefined
  const value = isKnown(difference) ? print(difference.value) : ''
  const unit = differenceUnit(indicator, lang)
  if (lang === 'zh')
    return `按上年数值分组（避免挑选之偏）：上年最高五分之一的地方本年仍比最低五分之一${isKnown(difference) && difference.value >= 0 ? '高' : '低'}，差值 ${value}${unit}${limits ? `（95% 区间 ${limits}）` : ''}，比值 ${ratioText(fifths.ratio, lang)}。`
  return `Grouped by the year before, which avoids that bias, the fifth that was highest then differs from the fifth that was lowest by ${value}${unit}${limits ? ` (95% interval ${limits})` : ''} this year, a ratio of ${ratioText(fifths.ratio, lang)}.`
}

function gapTable(study: RegionalStudy, { comparison }: ComparisonFindings, gap: EquityGap, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const { indicator } = comparison
  const unit = indicator.format.unit[lang]
  const row = (what: string, { high, low, difference, ratio }: Contrast): TableRow => ({
    cells: [
      textCell(what),
      { text: bare(indicator, high.value, lang), number: high.value },
      { text: bare(indicator, low.value, lang), number: low.value },
      quantityCell(difference, indicator.format.decimals, lang),
      quantityCell(ratio, 2, lang),
    ],
  })
  const names = ({ high, low }: Contrast): string =>
    `${listed(
      high.name.map(({ label }) => label[lang]),
      lang,
    )}${zh ? '；' : ' v '}${listed(
      low.name.map(({ label }) => label[lang]),
      lang,
    )}`
  const { fifths, leftOut } = gap
  const grouped = 'kind' in fifths ? undefined : fifths
  const many = (grouped?.high.name.length ?? 0) > 8
  return {
    kind: 'table',
    caption: zh
      ? `${indicator.name.zh}：地区差距，${study.period.zh}`
      : `${indicator.name.en}: gaps between ${study.each.en}, ${study.period.en}`,
    columns: [
      { key: 'contrast', title: zh ? '比较' : 'Contrast', align: 'left', width: 30 },
      { key: 'high', title: zh ? '高' : 'High', unit, align: 'right' },
      { key: 'low', title: zh ? '低' : 'Low', unit, align: 'right' },
      {
        key: 'difference',
        title: zh ? '差' : 'Difference',
        unit: differenceHead(indicator, lang),
        align: 'right',
        width: 23,
      },
      { key: 'ratio', title: zh ? '比' : 'Ratio', align: 'right', width: 23 },
    ],
    rows: [
      row(zh ? '最高与最低' : 'Highest and lowest', gap.extremes),
      ...(grouped
        ? [row(zh ? '上年最高与最低的五分之一' : 'Highest and lowest fifth of the year before', grouped)]
        : []),
    ],
    notes: [
      zh ? '括号内为 95% 区间。' : 'In brackets 95% intervals.',
      zh ? `最高与最低：${names(gap.extremes)}。` : `Highest and lowest: ${names(gap.extremes)}.`,
      ...(grouped && !many ? [zh ? `五分之一：${names(grouped)}。` : `Fifths: ${names(grouped)}.`] : []),
      ...(leftOut > 0
        ? [
            zh
              ? `${leftOut} 个过小（期望事件或非事件少于 ${fewestExpected} 例），不参与最高与最低的比较。`
              : `${leftOut} are too small for the extremes (fewer than ${fewestExpected} expected events or non-events).`,
          ]
        : []),
    ],
  }
}

function measuresTable(study: RegionalStudy, found: ComparisonFindings, gap: EquityGap, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const { comparison, disparity, shrunk, places } = found
  const { per, decimals } = comparison.indicator.format
  const unit = differenceHead(comparison.indicator, lang)
  const print = (value: number, digits: number): string => formatNumber(value, { decimals: digits, lang })
  const line = (name: string, value: string, formula: string, source: string): TableRow => ({
    cells: [textCell(name), textCell(value), textCell(formula), textCell(source)],
  })
  const spread = (value: number): string => `${print(value, decimals + 1)} ${unit}`
  return {
    kind: 'table',
    caption: zh
      ? `${comparison.indicator.name.zh}：用到全部${study.place.zh}的不均等指标`
      : `${comparison.indicator.name.en}: measures of inequality that use every one of the ${study.each.en}`,
    columns: [
      { key: 'measure', title: zh ? '指标' : 'Measure', align: 'left', width: 24 },
      { key: 'value', title: zh ? '数值' : 'Value', align: 'right', width: 19 },
      { key: 'formula', title: zh ? '算法' : 'Formula', align: 'left', width: 33 },
      { key: 'source', title: zh ? '来源' : 'Source', align: 'left' },
    ],
    rows: [
      ...(disparity
        ? [
            line(
              zh ? '地区间标准差（含随机波动）' : 'Between-place SD, chance included',
              spread(Math.sqrt(disparity.variance) * per),
              '√Σ s(y − m)²',
              'Keppel et al. 2005',
            ),
          ]
        : []),
      ...(shrunk
        ? [
            line(
              zh ? '地区间标准差（扣除随机波动）' : 'Between-place SD beyond chance',
              spread(Math.sqrt(shrunk.between) * per),
              '√A, A = max(0, s² − m·J/N)',
              'Marshall 1991',
            ),
          ]
        : []),
      ...(places
        ? [
            line(
              zh ? '离散系数 φ' : 'Dispersion φ',
              print(places.phi, 2),
              zh ? 'Σz²/I（缩尾后）' : 'Σz²/I, winsorised',
              'Spiegelhalter 2005',
            ),
          ]
        : []),
      ...(disparity
        ? [
            line(
              zh ? '差异指数' : 'Index of disparity',
              `${print(disparity.index * 100, 1)}%`,
              'Σ|y − m| / (J·m)',
              'Pearcy & Keppel 2002',
            ),
            line(zh ? 'Theil 指数' : "Theil's T", print(disparity.theil, 5), 'Σ s(y/m)·ln(y/m)', 'Theil 1967'),
          ]
        : []),
      line(
        zh ? '最高最低之差的 p 值' : 'p of the gap between the ends',
        pText(gap.chance.p, lang),
        zh ? `各地相同时的模拟，${gap.chance.replicates} 次` : `${gap.chance.replicates} simulations of equal places`,
        'Davison & Hinkley 1997',
      ),
    ],
    notes: [
      zh
        ? `y 为各地数值，m 为合计数值，s 为各地分母占比，J 为地方个数，N 为分母合计，I 为参与计算的个数。模拟的种子：${gap.chance.seed}。`
        : `y: value of a place; m: value of all together; s: share of the denominator; J: number of places; N: sum of the denominators; I: number used. Seed of the simulation: ${gap.chance.seed}.`,
    ],
  }
}
