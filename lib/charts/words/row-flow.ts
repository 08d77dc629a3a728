import type { Lang } from '../../core/index.ts'

type Said = { rowsIn: string; used: string; filtered: string; quarantined: string; share: string; resources: number }

export type FlowWords = {
  rowsIn: string
  fates: Record<'used' | 'quarantined' | 'filtered', string>
  title: (of: Said) => string
  subtitle: (of: Said) => string
  caption: string
  alt: (of: Said) => string
  reason: (reason: string, rows: string) => string
  note: (reasons: readonly string[]) => string
}

const zh: FlowWords = {
  rowsIn: '读入',
  fates: { used: '使用', quarantined: '隔离', filtered: '筛除' },
  title: (of) => `读入${of.rowsIn}行，使用${of.used}行，隔离${of.quarantined}行（${of.share}）`,
  subtitle: (of) => `各资源的行去向，每条为100%，${of.resources}个资源`,
  caption: '数据行的去向',
  alt: (of) =>
    `条形图：${of.resources}个资源共读入${of.rowsIn}行，使用${of.used}行，筛除${of.filtered}行，隔离${of.quarantined}行。`,
  reason: (reason, rows) => `${reason}${rows}行`,
  note: (reasons) =>
    `读入 = 使用 + 筛除 + 隔离。${reasons.length === 0 ? '' : `筛除原因：${reasons.join('、')}。`}不足一线宽者画为一线。`,
}

const en: FlowWords = {
  rowsIn: 'Read',
  fates: { used: 'Used', quarantined: 'Quarantined', filtered: 'Filtered' },
  title: (of) => `${of.rowsIn} rows read, ${of.used} used, ${of.quarantined} quarantined (${of.share})`,
  subtitle: (of) => `What became of the rows of each resource, every bar 100%, ${of.resources} resources`,
  caption: 'What became of the rows',
  alt: (of) =>
    `Bar chart: ${of.rowsIn} rows read from ${of.resources} resources, ${of.used} used, ${of.filtered} filtered, ${of.quarantined} quarantined.`,
  reason: (reason, rows) => `${reason} ${rows}`,
  note: (reasons) =>
    `Read = used + filtered + quarantined.${reasons.length === 0 ? '' : ` Filtered: ${reasons.join('; ')}.`} Parts thinner than a hair are drawn as a hair.`,
}

export const flowWords: Record<Lang, FlowWords> = { zh, en }
