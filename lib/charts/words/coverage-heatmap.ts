import type { Lang } from '../../core/index.ts'
import type { SlotUnit } from '../slots.ts'

type Said = {
  unit: SlotUnit
  cells: string
  institutions: number
  full: string
  partial: string
  none: string
  from: string
  to: string
}

export type CoverageWords = {
  states: Record<'full' | 'partial' | 'none', string>
  shareHead: string
  title: (of: Said) => string
  subtitle: (of: Said) => string
  caption: (unit: SlotUnit) => string
  alt: (of: Said, least: readonly string[]) => string
  note: (unit: SlotUnit) => string
}

const unitsZh: Partial<Record<SlotUnit, string>> = { month: '月', quarter: '季', half: '半年', year: '年' }
const periodsZh: Partial<Record<SlotUnit, string>> = { month: '月份', quarter: '季度', half: '半年', year: '年份' }
const unitsEn: Partial<Record<SlotUnit, string>> = {
  month: 'month',
  quarter: 'quarter',
  half: 'half-year',
  year: 'year',
}

const zh: CoverageWords = {
  states: { full: '报齐', partial: '部分', none: '未报' },
  shareHead: '上报率',
  title: (of) =>
    `${of.institutions}家机构应报的${of.cells}个机构${unitsZh[of.unit] ?? '期'}中，${of.full}报齐，${of.none}未报`,
  subtitle: (of) => `每行一家机构，按地区排列，${of.from}至${of.to}`,
  caption: (unit) => `数据上报情况，机构与${periodsZh[unit] ?? '时期'}`,
  alt: (of, least) =>
    `上报热力图：${of.institutions}家机构，${of.from}至${of.to}；报齐${of.full}，部分${of.partial}，未报${of.none}；上报率最低的地区：${least.join('、')}。`,
  note: (unit) => `右侧为各地区已报数据项占应报的比例。未报的${periodsZh[unit] ?? '时期'}不计入任何指标，也不当作零。`,
}

const en: CoverageWords = {
  states: { full: 'complete', partial: 'partial', none: 'absent' },
  shareHead: 'Reported',
  title: (of) =>
    `Of ${of.cells} institution-${unitsEn[of.unit] ?? 'period'}s due from ${of.institutions} institutions, ${of.full} were complete and ${of.none} absent`,
  subtitle: (of) => `One row an institution, by region, ${of.from} to ${of.to}`,
  caption: (unit) => `Reporting by institution and ${unitsEn[unit] ?? 'period'}`,
  alt: (of, least) =>
    `Heat map of reporting: ${of.institutions} institutions, ${of.from} to ${of.to}; ${of.full} complete, ${of.partial} partial, ${of.none} absent; lowest regions: ${least.join(', ')}.`,
  note: (unit) =>
    `At the right: share of the items due that were reported, by region. Absent ${unitsEn[unit] ?? 'period'}s enter no indicator and are never taken as zero.`,
}

export const coverageWords: Record<Lang, CoverageWords> = { zh, en }
