import type { TableSchema } from './table-schema.ts'

const year = `TRY_CAST(substr("period", 1, 4) AS INTEGER)`
const nth = `TRY_CAST(substr("period", 7, 1) AS INTEGER)`
const firstMonth = `CASE WHEN length("period") = 4 THEN 1 WHEN "period" LIKE '%Q%' THEN ${nth} * 3 - 2 WHEN "period" LIKE '%H%' THEN ${nth} * 6 - 5 ELSE TRY_CAST(substr("period", 6, 2) AS INTEGER) END`

const unit = `CASE WHEN length("period") = 4 THEN 'year' WHEN "period" LIKE '%Q%' THEN 'quarter' WHEN "period" LIKE '%H%' THEN 'half' ELSE 'month' END`

export const submissions: TableSchema = {
  name: 'submissions',
  title: { zh: '上报数据表', en: 'submissions' },
  key: ['organization_id', 'department', 'period', 'element', 'stratum'],
  absent: 'unknown',
  datedBy: 'period_start',
  derived: [
    { name: 'period_start', sql: `make_date(${year}, ${firstMonth}, 1)` },
    { name: 'period_unit', sql: unit },
  ],
  columns: [
    {
      name: 'organization_id',
      title: { zh: '机构代码', en: 'organization id' },
      type: 'text',
      required: true,
      refersTo: 'organizations',
      headers: ['组织机构代码', '医疗机构代码'],
    },
    { name: 'department', title: { zh: '科室', en: 'department' }, type: 'text' },
    {
      name: 'period',
      title: { zh: '时期', en: 'period' },
      type: 'period',
      required: true,
      headers: ['月份', '报告期'],
    },
    {
      name: 'element',
      title: { zh: '数据元', en: 'data element' },
      type: 'text',
      required: true,
      refersTo: 'elements',
      headers: ['数据元代码', 'element_id'],
    },
    { name: 'stratum', title: { zh: '分层', en: 'stratum' }, type: 'text' },
    { name: 'value', title: { zh: '数值', en: 'value' }, type: 'decimal', scale: 4, min: 0, present: true },
    {
      name: 'missing_reason',
      title: { zh: '无值原因', en: 'reason for no value' },
      type: 'text',
      codes: {
        missing: ['未报'],
        'not-applicable': ['不适用'],
        suppressed: ['已隐藏'],
        'too-few': ['样本过小'],
        'follow-up-incomplete': ['随访未满'],
      },
      headers: ['reason'],
    },
  ],
}
