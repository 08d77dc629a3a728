import { elementsOf, type Indicator } from '../../catalogue/index.ts'
import type { Lang } from '../../core/index.ts'
import { type Dataset, tables } from '../../data/index.ts'
import { columnsOf, type Setting } from '../../indicators/index.ts'

/** Parts of an indicator that nobody gave, and files that lack what its cases need: lines for a terminal. */
export function absentLines(dataset: Dataset, { facts }: Setting, indicator: Indicator, lang: Lang): string[] {
  const elements = elementsOf(indicator)
  const without = elements.flatMap(({ id, name }): string[] => {
    if (facts.countedFrom.has(id)) return []
    const lacks = facts.wanting?.get(id)
    const columns = lacks?.map((column) => titled(column, lang)).join(lang === 'zh' ? '、' : ', ')
    const why =
      lacks === undefined
        ? nobody[lang]
        : lang === 'zh'
          ? `病例数据缺少 ${columns}，不适用`
          : `cases lack ${columns}: not applicable`
    return [lang === 'zh' ? `  ${name.zh}：${why}` : `  ${name.en}: ${why}`]
  })
  const counted = elements.filter(({ id }) => facts.countedFrom.get(id) === 'cases')
  const columns = [...new Set(counted.flatMap(columnsOf))].filter((column) => dataset.lacking.has(column))
  return [...without, ...columns.map((column) => fileLine(dataset, column, lang))]
}

const nobody = { zh: '无人填报', en: 'nobody reported it' } as const

function fileLine({ lacking, sources }: Dataset, column: string, lang: Lang): string {
  const files = (lacking.get(column) ?? []).map((index) => sources[index]?.path ?? '').join(lang === 'zh' ? '、' : ', ')
  return lang === 'zh'
    ? `  这些文件没有 ${titled(column, lang)}，其病例不适用：${files}`
    : `  Files without ${titled(column, lang)}, whose cases are not applicable: ${files}`
}

/** A column by its title, with the name that a mapping gives it. */
function titled(column: string, lang: Lang): string {
  const schema = tables.find(({ name }) => name === 'discharges')?.columns.find(({ name }) => name === column)
  if (schema === undefined) return column
  return lang === 'zh' ? `${schema.title.zh}（${column}）` : `${schema.title.en} (${column})`
}
