import type { Lang, PeriodUnit } from '../core/index.ts'

/** Why there is no number, as a form words it: what may be chosen in the column of reasons. */
export const reasonChoices = {
  missing: { zh: '未报', en: 'not reported' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
} as const

export type MissingReason = keyof typeof reasonChoices

/** What a cell may hold instead of a number. The signs are those that reports print for the same reasons. */
export const reasonSigns = { missing: '—', 'not-applicable': '/' } as const

type Words = {
  readonly cover: string
  readonly data: string
  readonly dataEvery: Readonly<Record<PeriodUnit, string>>
  readonly indicators: string
  readonly every: Readonly<Record<PeriodUnit, string>>
  readonly nth: string
  readonly element: string
  readonly unit: string
  readonly definition: string
  readonly entry: string
  readonly reason: string
  readonly remark: string
  readonly organization: string
  readonly organizationId: string
  readonly period: string
  readonly reporter: string
  readonly phone: string
  readonly reviewer: string
  readonly filed: string
  readonly deadline: string
  readonly issuer: string
  readonly contact: string
  readonly contactBlank: string
  readonly seal: string
  readonly howTo: string
  readonly code: string
  readonly indicator: string
  readonly formula: string
  readonly printed: string
  readonly formAndVersion: (form: string, version: string) => string
  readonly sheetNote: (every: string) => string
  readonly instructions: (form: Instructions) => readonly string[]
  readonly wrongTitle: string
  readonly wrongNumber: (whole: boolean) => string
  readonly wrongPercent: string
  readonly wrongPart: (whole: string) => string
  readonly wrongWhole: string
  readonly wrongReason: string
  readonly wrongId: string
  readonly wrongDate: string
  readonly page: string
  readonly announced: string
}

/** What the instructions on the cover depend on. */
export type Instructions = {
  readonly period: string
  readonly deadline: string | undefined
  readonly issuer: string
  readonly prefilled: boolean
  readonly departments: boolean
  readonly entries: boolean
  readonly every: readonly string[]
  readonly sheets: readonly string[]
  readonly leftOut: readonly string[]
}

const zh: Words = {
  cover: '封面',
  data: '填报',
  dataEvery: { month: '按月填报', quarter: '按季填报', half: '按半年填报', year: '按年填报' },
  indicators: '指标对照',
  every: { month: '月', quarter: '季度', half: '半年', year: '年' },
  nth: '序号',
  element: '数据元',
  unit: '单位',
  definition: '口径',
  entry: '名称与编码',
  reason: '无值原因',
  remark: '备注',
  organization: '填报机构',
  organizationId: '机构代码',
  period: '报告期',
  reporter: '填报人',
  phone: '联系电话',
  reviewer: '审核人',
  filed: '填报日期',
  deadline: '报送截止',
  issuer: '报送至',
  contact: '答疑联系人',
  contactBlank: '（由质控中心填写姓名与电话）',
  seal: '（单位盖章）',
  howTo: '填报说明',
  code: '编号',
  indicator: '指标',
  formula: '由哪些数据元计算',
  printed: '来源',
  formAndVersion: (form, version) => `表号 ${form}　版本 ${version}`,
  sheetNote: (every) =>
    `只填浅黄色单元格，每${every}一列。没有数据时留空，并在“无值原因”栏选择；该原因适用于本行所有空格。`,
  instructions: ({ period, deadline, issuer, prefilled, departments, entries, every, sheets, leftOut }) => [
    `谁来填：${prefilled ? '封面所列机构' : '填报机构（请先在封面填写机构代码）'}，由质控科（或医务部门）统一汇总后报${issuer}；封面的填报人、联系电话、审核人和填报日期请一并填写。`,
    `报告期：${period}，按每${every.join('、每')}填报。按各数据元的口径取数，时点数取该期最后一天。`,
    `报送期限：${deadline === undefined ? '见质控中心通知' : `${deadline}（含当日）`}。逾期按实际收到日期登记为迟报。`,
    `填在哪里：只填“${sheets.join('”“')}”中的浅黄色单元格。其余单元格已锁定；请不要增删行列、改动隐藏的编码或另建表格。`,
    '怎样填数：填阿拉伯数字，不带单位、文字、“约”或“+”。例数、人数填整数；不要把率填进例数。确为零的填 0。',
    '没有数据怎样说：单元格留空，在同一行“无值原因”栏选“未报”（有这项工作但取不到数）或“不适用”（没有这项工作）；也可在单元格里填“—”（未报）或“/”（不适用）。不要填“无”：分不清是零还是没有数据。',
    ...(departments ? ['分科填报：每个科室一段，科室名称见浅灰色行；没有该科室的，各行选“不适用”。'] : []),
    ...(entries ? ['列举项：先写名称与编码，再填数，从多到少；不足的，后面几行留空。'] : []),
    '红底粗字：与另一项矛盾（如分子大于分母），请核对两项后改正。表内校验对粘贴的内容不起作用，收表时会重新核查，有问题的退回标注。',
    ...(leftOut.length > 0 ? [`本期不填：${leftOut.join('、')}，按更长的周期填报。`] : []),
  ],
  wrongTitle: '填写有误',
  wrongNumber: (whole) =>
    `请填不小于 0 的${whole ? '整' : ''}数，不带单位和文字；没有数据填“—”（未报）或“/”（不适用）。`,
  wrongPercent: '请填 0 到 100 之间的数：百分之 12.5 填 12.5，不填 0.125；没有数据填“—”（未报）或“/”（不适用）。',
  wrongPart: (whole) => `应为数，且不大于“${whole}”；没有数据填“—”（未报）或“/”（不适用）。`,
  wrongWhole: '应为数，且不小于以它为分母（或合计）的各项；没有数据填“—”（未报）或“/”（不适用）。',
  wrongReason: '请从下拉列表中选择原因。',
  wrongId: '请从下拉列表中选择机构代码。',
  wrongDate: '请填日期，例如 2024-04-08。',
  page: '第 &P 页，共 &N 页',
  announced: '见质控中心通知',
}

const en: Words = {
  cover: 'Cover',
  data: 'Data',
  dataEvery: { month: 'Monthly data', quarter: 'Quarterly data', half: 'Half-yearly data', year: 'Yearly data' },
  indicators: 'Indicators',
  every: { month: 'month', quarter: 'quarter', half: 'half-year', year: 'year' },
  nth: 'No.',
  element: 'Data element',
  unit: 'Unit',
  definition: 'What is counted',
  entry: 'Name and code',
  reason: 'Why blank',
  remark: 'Remarks',
  organization: 'Institution',
  organizationId: 'Institution id',
  period: 'Period',
  reporter: 'Filled in by',
  phone: 'Telephone',
  reviewer: 'Reviewed by',
  filed: 'Date',
  deadline: 'Due by',
  issuer: 'Return to',
  contact: 'Questions to',
  contactBlank: '(name and telephone, to be given by the centre)',
  seal: '(seal of the institution)',
  howTo: 'How to fill in this form',
  code: 'Code',
  indicator: 'Indicator',
  formula: 'Computed from',
  printed: 'Source',
  formAndVersion: (form, version) => `Form ${form}, version ${version}`,
  sheetNote: (every) =>
    `Fill in the light yellow cells only, one column for each ${every}. Where there is no number, leave the cell blank and choose a reason under "Why blank": it holds for all blank cells of the row.`,
  instructions: ({ period, deadline, issuer, prefilled, departments, entries, every, sheets, leftOut }) => [
    `Who: ${prefilled ? 'the institution named above' : 'the reporting institution (write its id above first)'}; its quality department brings the numbers together and returns the form to: ${issuer}. Please give names, telephone and date above.`,
    `Period: ${period}, by ${every.join(' and ')}. Count as the definitions say; states are those of the last day of each period.`,
    `Due: ${deadline === undefined ? 'as the centre announces' : `${deadline}, that day included`}. What is received later is registered as late.`,
    `Where: only the light yellow cells of "${sheets.join('" and "')}". All others are locked. Please do not add or delete rows or columns, and leave the hidden keys as they are.`,
    'Numbers: digits only, without units, words, "about" or "+". Counts are whole numbers; never give a rate where a count is asked. If it is zero, write 0.',
    'No number: leave the cell blank and choose "not reported" (the work is done, the number cannot be had) or "not applicable" (the work is not done here) in the same row. Or write — (not reported) or / (not applicable) in the cell. Do not write "none": it could be zero or no data.',
    ...(departments
      ? [
          'Departments: one block each, named in the grey rows. For a department you do not have, choose "not applicable".',
        ]
      : []),
    ...(entries
      ? ['Lists: name and code first, then the number, the largest on top. Leave the rows that are not needed blank.']
      : []),
    'Red with bold figures: the number contradicts another, such as a numerator above its denominator. Check both. Checks inside the workbook do not see what is pasted; everything is checked again on receipt, and returned marked if need be.',
    ...(leftOut.length > 0
      ? [`Not asked this time, because reported over longer periods: ${leftOut.join('; ')}.`]
      : []),
  ],
  wrongTitle: 'Please check',
  wrongNumber: (whole) =>
    `Write a ${whole ? 'whole ' : ''}number from 0, without unit or words. No number: — (not reported) or / (not applicable).`,
  wrongPercent:
    'Write a number from 0 to 100: 12.5 for 12.5 per cent, not 0.125. No number: — (not reported) or / (not applicable).',
  wrongPart: (whole) => `Write a number no greater than "${whole}". No number: — (not reported) or / (not applicable).`,
  wrongWhole:
    'Write a number no smaller than any that is a part of it. No number: — (not reported) or / (not applicable).',
  wrongReason: 'Choose a reason from the list.',
  wrongId: 'Choose the institution id from the list.',
  wrongDate: 'Write a date such as 2024-04-08.',
  page: 'Page &P of &N',
  announced: 'as announced',
}

export const words: Readonly<Record<Lang, Words>> = { zh, en }
