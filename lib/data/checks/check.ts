import type { Bilingual } from '../../core/index.ts'
import type { CheckCategory, CheckResult, CheckSeverity, Dataset, TableName } from '../dataset.ts'

export type Sample = CheckResult['samples'][number]

/** What a check saw. Nothing looked at is never a pass. */
export type Found = { readonly checked: number; readonly failed: number; readonly samples: readonly Sample[] }

/** One question put to the data after loading. */
export type Check = {
  readonly id: string
  readonly title: Bilingual
  readonly category: CheckCategory
  readonly severity: CheckSeverity
  readonly table: TableName
  /** Share of failures that is tolerated; 0 where it is left out. */
  readonly threshold?: number
  /** Where the rule or its threshold comes from. */
  readonly note: Bilingual
  /** Looks at counts alone, in words that every engine understands: also where the table stands in a database elsewhere. */
  readonly anywhere?: true
  /** `limit`: how many examples are wanted at most. */
  find(dataset: Dataset, limit: number): Promise<Found>
}

/** The check had nothing to look at: a column or a whole table is absent, or no row qualifies. */
export const nothing: Found = { checked: 0, failed: 0, samples: [] }

/** How many examples a result carries where nobody asks for more. */
export const samplesShown = 5

export const ourRule: Bilingual = { zh: '规则由本工具设定', en: 'rule set by this toolkit' }
export const frontPageRule: Bilingual = {
  zh: '住院病案首页数据质量要求',
  en: 'quality requirements for the front page of the medical record',
}
