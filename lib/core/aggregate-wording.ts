import { says } from './says.ts'

/** What may be wrong with SQL that is to be printed, and with the file of its result that comes back. */
export const aggregateWording = {
  'ZK-SQL-CANNOT': says<{ indicator: string; elements: string }>(
    (p) =>
      `指标 ${p.indicator} 不能由病案首页统计：${p.elements} 没有计数规则。它只能由机构填报，可用 zhikong form make 下发工作簿。`,
    (p) =>
      `Indicator ${p.indicator} cannot be counted from front pages: ${p.elements} has no rule for cases. Institutions must report it; make workbooks with zhikong form make.`,
  ),
  'ZK-SQL-PERIOD': says<Record<never, never>>(
    () => '请用 --set year=2024 或 --set period=2024-Q1 指明时期：SQL 里必须写明日期。',
    () => 'Name the period with --set year=2024 or --set period=2024-Q1: the SQL must have its dates.',
  ),
  'ZK-AGGREGATE-COLUMNS': says<{ missing: string; extra: string; expected: string }>(
    (p) =>
      `结果文件的列不对${p.missing === '' ? '' : `，缺 ${p.missing}`}${p.extra === '' ? '' : `，多 ${p.extra}`}${p.missing + p.extra === '' ? '，次序不同' : ''}。应依次为：${p.expected}。请原样导出查询的全部列。`,
    (p) =>
      `The columns of the result file are not those of the query${p.missing === '' ? '' : `: missing ${p.missing}`}${p.extra === '' ? '' : `; not asked for ${p.extra}`}${p.missing + p.extra === '' ? ': another order' : ''}. In order: ${p.expected}. Export all columns of the query as they are.`,
  ),
  'ZK-AGGREGATE-CELL': says<{ value: string; wanted: 'text' | 'integer' | 'decimal' }>(
    (p) =>
      `“${p.value}”应为${{ text: '文字', integer: '不小于 0、不超过 2^53 的整数', decimal: '不小于 0、可精确表示的小数' }[p.wanted]}。请检查导出时的格式。`,
    (p) =>
      `"${p.value}" should be ${{ text: 'a text', integer: 'a whole number from 0 to 2^53', decimal: 'a decimal from 0 that can be held exactly' }[p.wanted]}. Check how the file was exported.`,
  ),
  'ZK-AGGREGATE-QUERY': says<{ expected: string; found: string }>(
    (p) => `结果出自另一段 SQL：文件中为 ${p.found}，说明中为 ${p.expected}。请用随数据包打印的 SQL 重新查询。`,
    (p) =>
      `The result comes from another SQL: the file says ${p.found}, the description ${p.expected}. Run the SQL that was printed with this package.`,
  ),
  'ZK-AGGREGATE-DEFINITION': says<{ elements: string }>(
    (p) => `打印 SQL 之后，数据元的计数规则已改变或不复存在（${p.elements}）。请重新打印 SQL 并查询。`,
    (p) =>
      `Since the SQL was printed, rules of data elements have changed or gone (${p.elements}). Print the SQL again and run it.`,
  ),
  'ZK-AGGREGATE-REPEATED': says<{ group: string; row: number }>(
    (p) => `${p.group} 在第 ${p.row} 行已出现过。每个机构每月只有一行；是否把几次结果拼在了一起？`,
    (p) =>
      `${p.group} stands in row ${p.row} already. An institution has one row a month; were several results put together?`,
  ),
  'ZK-AGGREGATE-OUTSIDE': says<{ value: string; start: string; end: string }>(
    (p) => `${p.value} 不在查询的时期 ${p.start} 至 ${p.end}（不含）之内。`,
    (p) => `${p.value} is outside the period of the query, from ${p.start} to before ${p.end}.`,
  ),
  'ZK-AGGREGATE-OVER': says<{ value: string; stays: string }>(
    (p) => `计数 ${p.value} 大于该行的病例数 ${p.stays}。`,
    (p) => `The count ${p.value} exceeds the stays of the row, ${p.stays}.`,
  ),
  'ZK-AGGREGATE-GAPS': says<{ cells: number; which: string; rows: number; confirmed: boolean }>(
    (p) =>
      `结果中没有 ${p.cells} 个机构月：${p.which}。${p.confirmed ? '行数与平台所报一致，视为当月没有出院病例。' : `文件可能被截断；若平台报的行数就是 ${p.rows}，请在 zhikong.aggregate 中写明 "rows": ${p.rows}，即视为当月没有出院病例。`}`,
    (p) =>
      `The result lacks ${p.cells} months of institutions: ${p.which}. ${p.confirmed ? 'The number of rows is what the platform says, so nobody was discharged in them.' : `The file may have been cut off; if the platform says that there are ${p.rows} rows, write "rows": ${p.rows} into zhikong.aggregate: nobody was discharged in them then.`}`,
  ),
  'ZK-AGGREGATE-ROWS': says<{ expected: number; found: number }>(
    (p) => `结果文件有 ${p.found} 行，说明中写的是 ${p.expected} 行。文件可能被截断，请重新导出。`,
    (p) =>
      `The result file has ${p.found} rows, the description says ${p.expected}. It may have been cut off: export it again.`,
  ),
} as const
