import { type Bilingual, formatNumber, type Lang } from '../../core/index.ts'
import type { CheckCategory, CheckSeverity, CheckStatus, FactOrigin } from '../../data/index.ts'
import type { ChangeState, SourceChange } from './changes.ts'

const both = (zh: string, en: string): Bilingual => ({ zh, en })

export const statusWords: Record<CheckStatus, Bilingual> = {
  error: both('未能执行', 'could not run'),
  fail: both('有问题', 'failed'),
  pass: both('通过', 'pass'),
  'not-applicable': both('不适用', 'not applicable'),
}

export const severityWords: Record<CheckSeverity, Bilingual> = {
  fatal: both('致命', 'fatal'),
  convention: both('违反约定', 'convention'),
  characterization: both('需留意', 'look at it'),
}

export const categoryWords: Record<CheckCategory, Bilingual> = {
  'conformance-value': both('规范性·取值', 'Conformance: values'),
  'conformance-relational': both('规范性·关系', 'Conformance: relations'),
  'conformance-computational': both('规范性·计算', 'Conformance: arithmetic'),
  completeness: both('完整性', 'Completeness'),
  'plausibility-uniqueness': both('合理性·唯一', 'Plausibility: uniqueness'),
  'plausibility-atemporal': both('合理性·取值', 'Plausibility: values'),
  'plausibility-temporal': both('合理性·时间', 'Plausibility: time'),
  verification: both('验证', 'Verification'),
}

export const stateWords: Record<ChangeState, Bilingual> = {
  new: both('新出现', 'new'),
  resolved: both('已解决', 'resolved'),
  persisting: both('仍存在', 'persisting'),
}

export const sourceWords: Record<SourceChange['state'], Bilingual> = {
  same: both('未变', 'unchanged'),
  changed: both('已变', 'changed'),
  added: both('新增', 'added'),
  removed: both('已移除', 'removed'),
}

export const originWords: Record<FactOrigin['from'], Bilingual> = {
  supplied: both('已给', 'supplied'),
  derived: both('推算', 'derived'),
  absent: both('没有', 'not there'),
}

const texts = {
  facts: both('病例事实的来历', 'Facts of stays'),
  fact: both('事实', 'Fact'),
  origin: both('来历', 'Origin'),
  rule: both('推算规则', 'Rule'),
  factsNote: both(
    '文件已给的照用；否则由其他列按规则推算；两者都不能时没有，用到它的指标为“不适用”，不作 0。',
    'What a file supplies stands; else it is derived from other columns by the rule; else it is not there, and indicators that need it are not applicable, never 0.',
  ),
  title: both('数据核查', 'Data checks'),
  summary: both('概览', 'Summary'),
  checks: both('核查项', 'Checks'),
  findings: both('问题', 'Findings'),
  flow: both('行的去向', 'Rows'),
  changes: both('与上次相比', 'Since the last run'),
  aside: both('隔离的行', 'Rows set aside'),
  files: both('输入文件', 'Input files'),
  table: both('表', 'Table'),
  category: both('类别', 'Category'),
  check: both('核查', 'Check'),
  id: both('编号', 'Id'),
  severity: both('级别', 'Severity'),
  status: both('结果', 'Status'),
  checked: both('核查数', 'Checked'),
  failed: both('问题数', 'Found'),
  share: both('占比', 'Share'),
  threshold: both('容许', 'Tolerated'),
  note: both('规则来源', 'Set by'),
  file: both('文件', 'File'),
  row: both('行', 'Row'),
  column: both('列', 'Column'),
  place: both('位置', 'Place'),
  value: both('原值', 'Value'),
  hint: both('说明与改法', 'What is wrong, what to do'),
  resource: both('资源', 'Resource'),
  read: both('读入', 'Read'),
  used: both('使用', 'Used'),
  quarantined: both('隔离', 'Set aside'),
  filtered: both('筛除', 'Filtered'),
  before: both('上次', 'Before'),
  now: both('本次', 'Now'),
  none: both('无', 'none'),
  was: both('上次的值', 'Value before'),
  state: both('变化', 'Change'),
  first: both('没有上次的结果可比。', 'There is no earlier run to compare with.'),
  inPart: both('只列出部分，仅比较个数', 'listed in part: only the numbers are compared'),
  addUp: both('每一行：读入 = 使用 + 隔离 + 筛除。', 'In every row: read = used + set aside + filtered.'),
  listed: both('问题较多的核查只列出前 1,000 处。', 'Of a check that found more, the first 1,000 are listed.'),
} as const

export type CheckWord = keyof typeof texts
export const wordIn =
  (lang: Lang) =>
  (word: CheckWord): string =>
    texts[word][lang]

export const whole = (value: number, lang: Lang): string => formatNumber(value, { decimals: 0, lang })

/** The share that failed, to two digits that mean something; none where nothing was looked at. */
export function shareText(failed: number, checked: number, lang: Lang): string {
  if (checked === 0) return ''
  const percent = (failed / checked) * 100
  if (percent > 0 && percent < 0.001) return lang === 'zh' ? '小于 0.001%' : '< 0.001%'
  const decimals = percent === 0 || percent >= 10 ? 0 : percent >= 1 ? 1 : percent >= 0.1 ? 2 : 3
  return formatNumber(percent, { decimals, lang, unit: '%' })
}
