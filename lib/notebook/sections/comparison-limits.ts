import type { Bilingual } from '../../core/index.ts'
import type { ReportDocument } from '../../report/index.ts'
import type { RegionalStudy } from '../regional-study.ts'

/** True of every comparison of places, whatever the data. */
const always: readonly Bilingual[] = [
  {
    zh: '在漏斗限外只说明偶然不能解释，不说明原因，也不说明好坏。',
    en: 'Beyond a limit means not explained by chance; it says neither why nor whether care was good or poor.',
  },
  {
    zh: '过度离散的调整把地区间普遍存在的差别当作背景；各地若普遍偏高或偏低，这里看不出来。',
    en: 'Adjustment for over-dispersion takes the spread that all share as background: were all places too high or too low, it would not be seen here.',
  },
  {
    zh: '各地也在总体之中，因此与总体的差别略被低估，分母越大越明显。',
    en: 'Each place is part of the whole it is held against, so its difference is slightly understated, the more the larger it is.',
  },
  {
    zh: '没有使用贫困或收入等排序，因此不计算斜率指数；不均等指标描述差别，不说明其是否可以避免。',
    en: 'No ordering such as deprivation is used, so there is no slope index; measures of inequality describe differences and do not say whether they are avoidable.',
  },
]

/** What a reader must bear in mind, of these data and of any comparison of places: the list `compare.limits`. */
export function comparisonLimits(doc: ReportDocument, { limits }: RegionalStudy): void {
  doc.list('compare.limits', (lang) => [...limits, ...always].map((each) => ({ text: each[lang] })))
}
