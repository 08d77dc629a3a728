import { join } from 'node:path'
import { indicator } from '../../catalogue/index.ts'
import { type Bilingual, formatNumber, known, type Lang, quiet } from '../../core/index.ts'
import { type Fact, openDataset } from '../../data/index.ts'
import { type ReportDocument, rowCell, type TableItem, type TableRow, textCell } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { levelLines } from '../level-lines.ts'
import { packageRoot } from '../locate.ts'

/** The published figures that come with the toolkit, each with its source. */
export async function publishedFacts(): Promise<readonly Fact[]> {
  const dataset = await openDataset(join(packageRoot, 'data-samples', 'published'), { effects: quiet })
  try {
    return dataset.facts
  } finally {
    await dataset.close()
  }
}

const thrombolysis = '急性脑梗死4.5小时静脉溶栓率'
const reperfusion = 'NIT-2023-II'

/**
 * A published example beside the region's own figure: Shandong's thrombolysis within 4.5 hours. The definitions differ and
 * the publication gives no counts, so the two stand side by side and no interval or verdict is printed for the published one.
 * Writes `published.text`, `published.table` and `published.own` (figure), and `published.facts` with every figure of the document.
 */
export async function publishedExample(doc: ReportDocument, data: AnalysisData, year: number): Promise<void> {
  const facts = await publishedFacts()
  const example = facts.find(({ subject, indicator: of }) => subject === '山东省' && of === thrombolysis)
  if (!example || example.value === null || example.change === null) return
  const published = { after: example.value, change: example.change, source: example.source }
  doc.value('published.after', known(published.after), { decimals: 0, unit: '%' })
  doc.value('published.before', known(published.after - published.change), { decimals: 1, unit: '%' })
  doc.text('published.text', (lang) => sentence(published, lang), ['published.table'])
  doc.table('published.table', (lang) => comparison(data, published, year, lang))
  doc.figure('published.own', levelLines(data, indicator(reperfusion), year))
  doc.table('published.facts', (lang) => factsTable(facts, lang))
}

type Published = { readonly after: number; readonly change: number; readonly source: string }

function sentence({ after, change }: Published, lang: Lang): string {
  const print = (value: number, decimals: number): string => formatNumber(value, { decimals, lang })
  const before = after - change
  const times = print(after / before, 1)
  return lang === 'zh'
    ? `山东省公布：急性脑梗死 4.5 小时静脉溶栓率达到 ${print(after, 0)}%，较前提升 ${print(change, 1)} 个百分点，即由 ${print(before, 1)}% 升至 ${print(after, 0)}%，为此前的 ${times} 倍。公布时未给出分子与分母，因此没有区间，也不与本省数值作统计比较。`
    : `Shandong published that intravenous thrombolysis within 4.5 hours of acute ischaemic stroke reached ${print(after, 0)}%, up ${print(change, 1)} percentage points, that is from ${print(before, 1)}%, ${times} times as much. Numerator and denominator were not published, so there is no interval and no statistical comparison with this province.`
}

function comparison(data: AnalysisData, published: Published, year: number, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const own = data.indicator(reperfusion).by('year').through(year)
  const { format, name } = own.indicator
  const [first, last] = [own.rows[0], own.rows.at(-1)]
  const ownRows: TableRow[] = own.rows.map((row) => ({
    cells: [
      textCell(`${zh ? '本省' : 'This province'} ${row.keys.year}`),
      textCell(name[lang]),
      rowCell(row, format, lang),
    ],
  }))
  const publishedName: Bilingual = { zh: '4.5 小时静脉溶栓率', en: 'Thrombolysis within 4.5 h' }
  const line = (label: Bilingual, value: number, decimals: number): TableRow => ({
    cells: [
      textCell(label[lang]),
      textCell(publishedName[lang]),
      { text: formatNumber(value, { decimals, lang }), number: value },
    ],
  })
  return {
    kind: 'table',
    caption: zh ? '公布的例子与本省的数值' : 'The published example and this province',
    columns: [
      { key: 'who', title: zh ? '地区与时间' : 'Region and time', align: 'left', width: 30 },
      { key: 'what', title: zh ? '指标' : 'Indicator', align: 'left' },
      { key: 'value', title: zh ? '数值' : 'Value', unit: '%', align: 'right', width: 26 },
    ],
    rows: [
      line({ zh: '山东省 此前', en: 'Shandong, before' }, published.after - published.change, 1),
      line({ zh: '山东省 公布值', en: 'Shandong, as published' }, published.after, 0),
      ...(first && last ? ownRows : []),
    ],
    notes: [
      zh
        ? '此前的数值由公布值减去公布的提升幅度得出，属推算。'
        : 'The value before is derived: the published value less the published rise.',
      zh
        ? '两个指标口径不同：山东为 4.5 小时内静脉溶栓，本省为发病 6 小时内再灌注治疗，不可直接相减。'
        : 'The definitions differ: thrombolysis within 4.5 hours there, reperfusion within 6 hours of onset here; they must not be subtracted.',
    ],
    source: published.source,
  }
}

function factsTable(facts: readonly Fact[], lang: Lang): TableItem {
  const zh = lang === 'zh'
  return {
    kind: 'table',
    caption: zh ? '三省做法中公布的数字' : 'Figures published for three provinces (as printed, in Chinese)',
    columns: [
      { key: 'subject', title: zh ? '省份' : 'Province', align: 'left', width: 11 },
      { key: 'what', title: zh ? '内容' : 'Item', align: 'left' },
      { key: 'value', title: zh ? '数值' : 'Value', align: 'right', width: 16 },
      { key: 'unit', title: zh ? '单位' : 'Unit', align: 'left', width: 11 },
      { key: 'place', title: zh ? '原文位置' : 'Place', align: 'left', width: 20 },
    ],
    rows: facts.map((fact) => ({
      cells: [
        textCell(fact.subject),
        textCell(fact.indicator),
        factCell(fact, lang),
        textCell(fact.unit),
        textCell(fact.place),
      ],
    })),
    notes: [
      zh
        ? '“≥”为原文“以上”“余”，只是下限，不参与平均或相加。'
        : '“≥” stands for “at least” in the source: a bound, never averaged or summed.',
    ],
    ...(facts[0] ? { source: facts[0].source } : {}),
  }
}

function factCell({ value, bound, change, changeUnit }: Fact, lang: Lang) {
  if (value === null) return textCell('—')
  const decimals = Number.isInteger(value) ? 0 : 1
  const text = `${bound === 'at-least' ? '≥' : ''}${formatNumber(value, { decimals, lang })}`
  const light =
    change === null ? {} : { light: `${formatNumber(change, { decimals: 1, lang, signed: true })} ${changeUnit}` }
  return { text, number: value, ...light }
}
