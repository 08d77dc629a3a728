import type { Bilingual } from '../core/index.ts'
import type { Dataset } from '../data/index.ts'
import { explainMiss } from '../engine/index.ts'

/** Where answers are kept: how many of a run's questions were not asked again, and why the others were. */
export function cacheLines(dataset: Dataset): readonly Bilingual[] {
  if (!dataset.has('discharges')) return []
  const outcomes = dataset.engineOf('discharges').asked.flatMap(({ cache }) => (cache === undefined ? [] : [cache]))
  const times = new Map<string, number>()
  for (const each of outcomes) times.set(each, (times.get(each) ?? 0) + 1)
  return [...times].map(([outcome, count]) => {
    if (outcome === 'hit') return { zh: `查询缓存：${count} 个问题沿用上次的回答`, en: `kept answers: ${count} taken` }
    const why = explainMiss(outcome as Exclude<(typeof outcomes)[number], 'hit'>)
    return { zh: `查询缓存：${count} 个问题重新计算，${why.zh}`, en: `kept answers: ${count} asked again, ${why.en}` }
  })
}
