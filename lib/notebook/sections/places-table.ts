import { formatNumber, isKnown, type Lang } from '../../core/index.ts'
import {
  numberCell,
  type RecordItem,
  type ReportDocument,
  rowCell,
  type TableCell,
  type TableItem,
  textCell,
} from '../../report/index.ts'
import type { ComparisonFindings } from '../comparison-findings.ts'
import { bare, pText } from '../comparison-words.ts'
import { hasCounts, keyOf, type RegionalStudy } from '../regional-study.ts'

/** More places than this are too many for a chapter: the largest are shown. */
const mostRows = 60
const fewerRows = 32

/** One row a place: cases, value, rank with its caution interval, value drawn towards the mean, z and adjusted p: `<id>.table`. */
export function placesTable(doc: ReportDocument, study: RegionalStudy, found: ComparisonFindings): RecordItem {
  const { ids } = found
  doc.table(ids.figure('table'), (lang) => table(study, found, lang))
  doc.text(ids.figure('table-text'), (lang) => reading(study, found, lang), [ids.figure('table')])
  return { table: ids.figure('table'), tableText: ids.figure('table-text') }
}

/** How many ranks are as good as known, and how strongly values were drawn together. */
function reading(study: RegionalStudy, { ranks, shrunk, comparison }: ComparisonFindings, lang: Lang): string {
  const all = [...ranks.values()].filter((rank) => isKnown(rank))
  const widths = all.map(({ lower, upper }) => upper - lower + 1).sort((a, b) => a - b)
  const typical = widths[Math.floor(widths.length / 2)] ?? 0
  const half = all.filter(({ lower, upper }) => upper <= all.length / 2 || lower > all.length / 2 + 0.5).length
  const zh = lang === 'zh'
  const order =
    comparison.indicator.better === 'lower'
      ? zh
        ? '由低到高'
        : 'from low to high'
      : zh
        ? '由高到低'
        : 'from high to low'
  const crude = study.lead === 'ratio'
  const parts = [
    zh
      ? `名次${order}，只与警示区间一起看：一半${study.place.zh}的名次区间宽达 ${typical} 名以上，${all.length}${study.each.zh}中只有 ${half} 个能以 95% 的把握说在前一半还是后一半。`
      : `Ranks run ${order} and are to be read with their caution intervals only: for half of the ${study.each.en} these span ${typical} ranks or more, and only ${half} of ${all.length} can be placed in the upper or lower half with 95% confidence.`,
    crude
      ? zh
        ? '这里排的是粗率，未校正病人组成。'
        : 'What is ranked here is the crude rate, not adjusted for patients.'
      : '',
    shrunk === undefined
      ? ''
      : shrunk.between === 0
        ? zh
          ? '收缩值（Marshall 经验贝叶斯）：各地之间除随机波动外没有可见的差别（A = 0），收缩后都等于总体数值。'
          : 'Shrunken values (Marshall, empirical Bayes): nothing beyond chance is seen between places (A = 0), so all of them equal the value of the whole.'
        : zh
          ? '“收缩值”按 Marshall 经验贝叶斯向总体靠拢，分母越小靠得越多；它是对真值的估计，不是上报的数。'
          : 'The column "shrunken" draws each value towards the whole after Marshall, the more the smaller its denominator; it estimates the true value and is not what was reported.',
  ]
  return parts.filter((part) => part !== '').join(zh ? '' : ' ')
}

function table(study: RegionalStudy, found: ComparisonFindings, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const { indicator, places, whole } = found.comparison
  const unit = indicator.format.unit[lang]
  const rank = (key: string): number => {
    const own = found.ranks.get(key)
    return own && isKnown(own) ? own.value : Number.POSITIVE_INFINITY
  }
  const largest = places.toSorted((a, b) => (b.denominator ?? 0) - (a.denominator ?? 0))
  const shown = places.length <= mostRows ? places : largest.slice(0, fewerRows)
  const sorted = shown.toSorted((a, b) => (rank(keyOf(a)) === rank(keyOf(b)) ? 0 : rank(keyOf(a)) - rank(keyOf(b))))
  const shrunken = shrunkOf(found)
  return {
    kind: 'table',
    caption: zh
      ? `${indicator.name.zh}：${study.place.zh}一览，${study.period.zh}`
      : `${indicator.name.en}: all ${study.each.en}, ${study.period.en}`,
    columns: [
      { key: 'place', title: study.place[lang], align: 'left', width: 20 },
      { key: 'cases', title: zh ? '分母' : 'Cases', align: 'right' },
      { key: 'value', title: zh ? '数值' : 'Value', unit, align: 'right', width: 25 },
      {
        key: 'rank',
        title: zh ? '名次' : 'Rank',
        unit: zh ? '95% 警示区间' : '95% caution interval',
        align: 'right',
        width: 16,
      },
      ...(found.shrunk ? [{ key: 'shrunk', title: zh ? '收缩值' : 'Shrunken', unit, align: 'right' as const }] : []),
      ...(found.places
        ? [
            { key: 'z', title: 'z', align: 'right' as const },
            { key: 'p', title: zh ? '校正 p' : 'Adjusted p', align: 'right' as const },
          ]
        : []),
    ],
    rows: [
      {
        kind: 'total',
        cells: [
          textCell(study.wholeName[lang]),
          numberCell(whole.denominator, 0, lang),
          rowCell(whole, indicator.format, lang),
          textCell(''),
          ...(found.shrunk ? [textCell('')] : []),
          ...(found.places ? [textCell(''), textCell('')] : []),
        ],
      },
      ...sorted.map((row) => ({ cells: cells(row, found, shrunken, lang) })),
    ],
    notes: [
      zh
        ? `括号内为 95% 区间。名次区间由 2,000 次有种子的模拟得出（Goldstein & Spiegelhalter 1996）。z 与校正 p 按${found.places?.inForce === 'adjusted' ? '调整过度离散后' : '未调整'}的漏斗图，p 经 Benjamini–Hochberg 校正。`
        : `In brackets 95% intervals. Rank intervals come from 2,000 seeded simulations (Goldstein & Spiegelhalter 1996). z and adjusted p go by the funnel ${found.places?.inForce === 'adjusted' ? 'adjusted for over-dispersion' : 'without adjustment'}; p is adjusted after Benjamini–Hochberg.`,
      ...(shown.length < places.length
        ? [
            zh
              ? `只列分母最大的 ${shown.length} 个，名次仍在全部 ${places.length} 个中。`
              : `The ${shown.length} with the largest denominators; ranks are among all ${places.length}.`,
          ]
        : []),
    ],
  }
}

/** Drawn values by place, in the printed unit. */
function shrunkOf({ comparison, shrunk }: ComparisonFindings): ReadonlyMap<string, number> {
  const { per } = comparison.indicator.format
  const counted = comparison.places.filter(hasCounts)
  return new Map(
    counted.flatMap((row, i) => {
      const share = shrunk?.shares[i]
      return share === null || share === undefined ? [] : [[keyOf(row), share * per]]
    }),
  )
}

function cells(
  row: ComparisonFindings['comparison']['places'][number],
  { comparison: { indicator }, ranks, places, discoveries, shrunk }: ComparisonFindings,
  shrunken: ReadonlyMap<string, number>,
  lang: Lang,
): TableCell[] {
  const key = keyOf(row)
  const rank = ranks.get(key)
  const drawn = shrunken.get(key)
  const discovery = discoveries.find(({ id }) => id === key)
  return [
    textCell(row.label[lang]),
    numberCell(row.denominator, 0, lang),
    rowCell(row, indicator.format, lang),
    rank && isKnown(rank)
      ? { text: `${rank.value}`, light: `(${rank.lower}–${rank.upper})`, number: rank.value }
      : textCell(''),
    ...(shrunk ? [drawn === undefined ? textCell('') : { text: bare(indicator, drawn, lang), number: drawn }] : []),
    ...(places
      ? [
          discovery
            ? { text: formatNumber(discovery.z, { decimals: 1, lang, signed: true }), number: discovery.z }
            : textCell(''),
          discovery
            ? {
                text: pText(discovery.adjustedP, lang),
                number: discovery.adjustedP,
                ...(discovery.found ? { tone: 'neutral' as const } : {}),
              }
            : textCell(''),
        ]
      : []),
  ]
}
