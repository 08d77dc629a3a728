import type { Lang } from '../../core/index.ts'

// The control-chart room names its estimators in English; here each piece of such a name has its Chinese.
const pieces: readonly (readonly [RegExp, string])[] = [
  [/^average normalised moving range/, '标准化移动极差均值'],
  [/^average subgroup standard deviation/, '组内标准差均值'],
  [/^average of subgroup standard deviation/, '逐组标准差均值'],
  [/^pooled subgroup standard deviation/, '合并组内标准差'],
  [/^average subgroup range/, '组内极差均值'],
  [/^geometric, /, '几何分布，'],
  [/^binomial quantiles$/, '二项分布分位数'],
  [/^Poisson quantiles$/, '泊松分布分位数'],
  [/, 0 as /, '，0 取作 '],
  [/average moving range of z/, 'z 的平均移动极差'],
  [/average moving range/, '平均移动极差'],
  [/median moving range/, '移动极差中位数'],
  [/standard deviation of z/, 'z 的标准差'],
  [/ x sigma_z from /, ' × σz，σz 取自'],
  [/^binomial, /, '二项分布，'],
  [/^Poisson, /, '泊松分布，'],
  [/, screened/, '（剔除过大的移动极差一次）'],
  [/, unscreened/, '（不剔除）'],
  [/^known$/, '事先给定'],
  [/^none$/, '无'],
]

/** A sigma estimator's name as the edition prints it; a piece without Chinese stays as it is. */
export function estimatorText(name: string, lang: Lang): string {
  const written = name.replaceAll('sqrt(', '√(').replaceAll('(1-p)', '(1−p)')
  if (lang === 'en') return written.replace(' x sigma_z', ' × σz')
  return pieces.reduce((text, [piece, chinese]) => text.replace(piece, chinese), written)
}
