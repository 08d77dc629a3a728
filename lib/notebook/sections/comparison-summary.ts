import { type Answer, type Bilingual, formatNumber, known, type Lang } from '../../core/index.ts'
import {
  numberCell,
  quantityCell,
  type RecordItem,
  type ReportDocument,
  rowCell,
  type TableItem,
  textCell,
} from '../../report/index.ts'
import { expectedFalseFlags } from '../../stats/index.ts'
import { againstOne } from '../against-one.ts'
import type { ComparisonFindings } from '../comparison-findings.ts'
import { bare, differenceUnit, pText, withUnit } from '../comparison-words.ts'
import { hasCounts, type RegionalStudy } from '../regional-study.ts'
import { beyondChance, extremesSentence } from './equity.ts'
import { outsideInForce, outsideUnadjusted } from './place-funnels.ts'

const mostMessages = 7

/**
 * The pages before the chapters, written from the numbers: the lists `messages` and `numbers`, the tables `compare.overview` and
 * `compare.dispersion`, the table `compare.coverage` and the text `compare.scope`.
 */
export function comparisonSummary(
  doc: ReportDocument,
  study: RegionalStudy,
  found: readonly ComparisonFindings[],
): void {
  doc.list(
    'messages',
    found.slice(0, mostMessages).map((each) => message(doc, study, each)),
  )
  numbers(doc, study, found)
  doc.table('compare.overview', (lang) => overview(study, found, lang))
  doc.table('compare.dispersion', (lang) => dispersion(study, found, lang))
  doc.table('compare.coverage', (lang) => coverage(study, lang))
  doc.text('compare.scope', (lang) => scope(study, found, lang), ['compare.overview', 'compare.dispersion'])
}

/** The heading of a chapter, which names its indicator above: what was found, in one line. */
export function chapterHeading(study: RegionalStudy, found: ComparisonFindings, lang: Lang): string {
  const text = finding(study, found, lang)
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function headline(study: RegionalStudy, found: ComparisonFindings, lang: Lang): string {
  const name = found.comparison.indicator.name[lang]
  return `${name}${lang === 'zh' ? '：' : ': '}${finding(study, found, lang)}`
}

function finding(study: RegionalStudy, { comparison, gap }: ComparisonFindings, lang: Lang): string {
  const { indicator, standard } = comparison
  const zh = lang === 'zh'
  if (study.lead === 'ratio' && standard) {
    const count = (which: string): number => standard.places.filter((place) => againstOne(place) === which).length
    const [above, below, all] = [count('above'), count('below'), standard.places.length]
    return zh
      ? `${all}${study.each.zh}中 ${above} 个高于期望、${below} 个低于期望`
      : `${above} of ${all} ${study.each.en} above expectation, ${below} below`
  }
  if (!gap) return zh ? '可比的地方不足两个' : 'fewer than two places to compare'
  const size = `${bare(indicator, gap.chance.gap, lang)}${differenceUnit(indicator, lang)}`
  const count = comparison.places.filter(hasCounts).length
  if (zh)
    return beyondChance(gap)
      ? `${count}${study.each.zh}差距达 ${size}，超出随机波动`
      : `${count}${study.each.zh}差距为 ${size}，随机波动即可造成`
  return beyondChance(gap)
    ? `up to ${size} between ${count} ${study.each.en}, more than chance`
    : `up to ${size} between ${count} ${study.each.en}, no more than chance`
}

function message(doc: ReportDocument, study: RegionalStudy, found: ComparisonFindings): RecordItem {
  const { ids, gap, ratios, places } = found
  const id = ids.figure('message')
  const lead = study.lead === 'ratio' ? ratios && 'oe' : places && 'places'
  doc.text(id, (lang) => sentence(study, found, lang), [ids.figure(lead ?? 'table')])
  return {
    id,
    headline: headline(study, found, doc.lang),
    judgement: gap && beyondChance(gap) ? 'changed' : 'none',
  }
}

function sentence(study: RegionalStudy, found: ComparisonFindings, lang: Lang): string {
  const { comparison, gap, places, ratios, discoveries } = found
  const zh = lang === 'zh'
  if (study.lead === 'ratio' && ratios) {
    const phi = formatNumber(ratios.phi, { decimals: 2, lang })
    const [naive, allowed] = [outsideUnadjusted(ratios), outsideInForce(ratios)]
    const value =
      comparison.whole.answer.kind === 'value'
        ? withUnit(comparison.indicator, comparison.whole.answer.value, lang)
        : ''
    return zh
      ? `${study.wholeName.zh}粗率 ${value}。各州 O/E 的离散系数 φ 为 ${phi}；未调整的 99.8% 限外有 ${naive} 个，${ratios.inForce === 'adjusted' ? `计入州间真实差异后为 ${allowed} 个` : '无需调整'}。`
      : `The crude rate of ${study.wholeName.en.toLowerCase()} is ${value}. Dispersion φ of O/E between ${study.each.en} is ${phi}; ${naive} lie beyond unadjusted 99.8% limits${ratios.inForce === 'adjusted' ? ` and ${allowed} beyond limits that allow for it` : ', and no adjustment is needed'}.`
  }
  const foundCount = discoveries.filter((each) => each.found).length
  const many = places
    ? zh
      ? `控制错误发现率后，${foundCount} 个与总体不同。`
      : ` With the false discovery rate controlled ${foundCount} differ from the whole.`
    : ''
  return `${gap ? extremesSentence(study, found, gap, lang) : ''}${many}`
}

function numbers(doc: ReportDocument, study: RegionalStudy, found: readonly ComparisonFindings[]): void {
  const [first] = found
  const all = found.reduce((sum, { discoveries }) => sum + discoveries.length, 0)
  const { watch } = expectedFalseFlags({ units: all, indicators: 1 })
  const differing = found.reduce((sum, { discoveries }) => sum + discoveries.filter((each) => each.found).length, 0)
  const lines: readonly (readonly [id: string, value: Answer, decimals: number, what: Bilingual])[] = [
    [
      'numbers.places',
      known(first?.comparison.places.length ?? 0),
      0,
      { zh: `${study.each.zh}，${study.period.zh}`, en: `${study.each.en}, ${study.period.en}` },
    ],
    [
      'numbers.comparisons',
      known(all),
      0,
      {
        zh: `次比较，${found.length} 项指标`,
        en: `comparisons, ${found.length === 1 ? '1 indicator' : `${found.length} indicators`}`,
      },
    ],
    [
      'numbers.found',
      known(differing),
      0,
      { zh: '次在控制错误发现率后仍与总体不同', en: 'still differ from the whole with false discoveries controlled' },
    ],
    [
      'numbers.chance',
      known(watch),
      1,
      { zh: '次会被 95% 限误报，即使毫无差别', en: 'would be flagged at 95% though nothing differed' },
    ],
  ]
  for (const [id, value, decimals] of lines) doc.value(id, value, { decimals })
  doc.list('numbers', (lang) => lines.map(([id, , , what]) => ({ id, what: what[lang] })))
}

function scope(study: RegionalStudy, found: readonly ComparisonFindings[], lang: Lang): string {
  const count = found[0]?.comparison.places.length ?? 0
  const zh = lang === 'zh'
  const hidden = found.reduce((sum, { comparison }) => sum + comparison.hidden, 0)
  const policy = study.suppression
    ? zh
      ? `按小数抑制规则隐藏 1 至 ${study.suppression.threshold - 1} 例的计数，并隐藏足以反推它们的其他数，本期共隐藏 ${hidden} 处；机构与月度数据因此不列。`
      : `Counts of 1 to ${study.suppression.threshold - 1} are hidden, with whatever would give them back, ${hidden} in this period; institutions and months are left out for the same reason.`
    : ''
  return zh
    ? `比较 ${count}${study.each.zh}的 ${found.length} 项指标，时期为${study.period.zh}。${policy}`
    : `${found.length === 1 ? 'One indicator is' : `${found.length} indicators are`} compared between ${count} ${study.each.en} in ${study.period.en}. ${policy}`.trim()
}

const right = (key: string, title: string, unit?: string, width?: number) => ({
  key,
  title,
  align: 'right' as const,
  ...(unit ? { unit } : {}),
  ...(width ? { width } : {}),
})

function overview(study: RegionalStudy, found: readonly ComparisonFindings[], lang: Lang): TableItem {
  const zh = lang === 'zh'
  return {
    kind: 'table',
    caption: zh
      ? `各指标的${study.place.zh}差距，${study.period.zh}`
      : `Gaps between ${study.each.en}, ${study.period.en}`,
    columns: [
      { key: 'indicator', title: zh ? '指标' : 'Indicator', align: 'left', width: 27 },
      { key: 'unit', title: zh ? '单位' : 'Unit', align: 'left', width: 9 },
      right('whole', study.wholeName[lang]),
      right('low', zh ? '最低' : 'Lowest'),
      right('high', zh ? '最高' : 'Highest'),
      right('gap', zh ? '差' : 'Gap'),
      right('chance', zh ? '随机可致' : 'By chance'),
      right('p', 'p'),
    ],
    rows: found.map(({ comparison: { indicator, whole }, gap }) => {
      const number = (value: number | undefined) =>
        value === undefined ? textCell('') : { text: bare(indicator, value, lang), number: value }
      return {
        cells: [
          textCell(indicator.name[lang]),
          textCell(indicator.format.unit[lang]),
          rowCell(whole, indicator.format, lang),
          number(gap?.extremes.low.value),
          number(gap?.extremes.high.value),
          number(gap?.chance.gap),
          number(gap?.chance.byChance95),
          gap ? { text: pText(gap.chance.p, lang), number: gap.chance.p } : textCell(''),
        ],
      }
    }),
    notes: [
      zh
        ? '括号内为 95% 区间。“随机可致”：若各地完全相同，95% 的模拟中最高与最低之差不超过此数；p 为差距至少如此的模拟所占比例。差以该指标的单位计，百分比之差为个百分点。'
        : '95% intervals in brackets. "By chance": were all places alike, 95 of 100 simulated gaps would not exceed it; p is the share of simulations with a gap as wide. Gaps are in the unit of the indicator; of percentages, in percentage points.',
      ...(study.lead === 'ratio'
        ? [
            zh
              ? '粗率未作风险校正，差距含病人组成的差别。'
              : 'Crude rates are not risk-adjusted; gaps include differences in patients.',
          ]
        : []),
    ],
  }
}

function dispersion(study: RegionalStudy, found: readonly ComparisonFindings[], lang: Lang): TableItem {
  const zh = lang === 'zh'
  const ofRatios = study.lead === 'ratio'
  return {
    kind: 'table',
    caption: zh
      ? `${ofRatios ? 'O/E ' : ''}漏斗图的离散程度与限外个数`
      : `Dispersion of the ${ofRatios ? 'O/E ' : ''}funnels, and how many lie beyond the limits`,
    columns: [
      { key: 'indicator', title: zh ? '指标' : 'Indicator', align: 'left', width: 29 },
      right('units', zh ? '个数' : 'Number', undefined, 7),
      right('phi', 'φ', undefined, 7),
      right('tau2', 'τ²', undefined, 9),
      right('naive', zh ? '未调整限外' : 'Outside unadjusted', '99.8%', 11),
      right('inForce', zh ? '所用限外' : 'Outside limits used', '99.8%', 9),
      right('chance', zh ? '预期误报' : 'False flags expected', '99.8%', 9),
      right('found', zh ? 'FDR 后' : 'After FDR', 'q=0.05', 7),
      { key: 'limits', title: zh ? '所用的限' : 'Limits used', align: 'left', width: 11 },
    ],
    rows: found.map(({ comparison: { indicator }, places, ratios, discoveries }) => {
      const funnel = ofRatios ? ratios : places
      if (!funnel)
        return {
          cells: [
            textCell(indicator.name[lang]),
            ...Array.from({ length: 7 }, () => textCell('')),
            textCell(zh ? '不足 10 个' : 'fewer than 10'),
          ],
        }
      const adjusted = funnel.inForce === 'adjusted'
      return {
        cells: [
          textCell(indicator.name[lang]),
          numberCell(funnel.points.length, 0, lang),
          numberCell(funnel.phi, 2, lang),
          numberCell(funnel.tau2, 5, lang),
          numberCell(outsideUnadjusted(funnel), 0, lang),
          numberCell(outsideInForce(funnel), 0, lang),
          numberCell(0.002 * funnel.points.length, 2, lang),
          numberCell(discoveries.filter((each) => each.found).length, 0, lang),
          textCell(adjusted ? (zh ? '加性调整' : 'additive') : zh ? '未调整' : 'unadjusted'),
        ],
      }
    }),
    notes: [
      zh
        ? `方法：${methodOf(found, ofRatios, 'zh')}。φ > 1.5 时采用按加性随机效应（τ²）放宽的限；未调整的限此时会把真实的普遍差异当作个别异常。${ofRatios ? '“FDR 后”按粗率的漏斗图。' : ''}`
        : `Method: ${methodOf(found, ofRatios, 'en')}. Above φ = 1.5 the limits are widened by an additive random effect (τ²); unadjusted ones would take a spread that all share for single outliers.${ofRatios ? ' "After FDR" goes by the funnel of crude rates.' : ''}`,
    ],
  }
}

const methodOf = (found: readonly ComparisonFindings[], ofRatios: boolean, lang: Lang): string => {
  const methods = [...new Set(found.flatMap(({ places, ratios }) => (ofRatios ? ratios : places)?.method ?? []))]
  const chinese: readonly (readonly [RegExp, string])[] = [
    [/arcsine/, '反正弦尺度'],
    [/log ratio of counts/, '计数比的对数尺度'],
    [/log ratio/, '对数尺度'],
    [/winsorise (\S+) %/, '两端各 $1% 缩尾'],
    [/truncate (\S+) %/, '两端各 $1% 截去'],
    [/additive/, '加性调整'],
    [/, /g, '，'],
  ]
  return methods
    .map((method) =>
      lang === 'en' ? method : chinese.reduce((text, [piece, word]) => text.replace(piece, word), method),
    )
    .join(lang === 'zh' ? '；' : '; ')
}

function coverage(study: RegionalStudy, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const withheld = study.comparisons.some(({ coverage: each }) => each.withheld > 0)
  const of = study.comparisons[0]?.coverage.of[lang] ?? ''
  return {
    kind: 'table',
    caption: zh ? `进入比较的${of}` : `What entered the comparison, in ${of}`,
    columns: [
      { key: 'indicator', title: zh ? '指标' : 'Indicator', align: 'left', width: 40 },
      right('due', zh ? '应有' : 'Due'),
      right('used', zh ? '用于比较' : 'Used'),
      ...(withheld ? [right('withheld', zh ? '因例数少不公布' : 'Withheld as too few')] : []),
      right('absent', zh ? '无数据' : 'Not available'),
      right('share', zh ? '用到的比例' : 'Share used', '%'),
    ],
    rows: study.comparisons.map(({ indicator, coverage: each }) => {
      const due = each.used + each.withheld + each.absent
      return {
        cells: [
          textCell(indicator.name[lang]),
          numberCell(due, 0, lang),
          numberCell(each.used, 0, lang),
          ...(withheld ? [numberCell(each.withheld, 0, lang)] : []),
          numberCell(each.absent, 0, lang),
          quantityCell(due > 0 ? known((each.used / due) * 100) : { kind: 'unavailable', reason: 'missing' }, 1, lang),
        ],
      }
    }),
    notes: [
      zh
        ? '没有数据与不公布的都不进入计算，也不当作零。'
        : 'What is not available or withheld enters no computation and is never taken as zero.',
    ],
  }
}
