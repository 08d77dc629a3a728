import type { TableSchema } from './table-schema.ts'

/** What institutions and quality-control centres found and did about an improvement goal: causes, and steps of PDCA. */
export const improvements: TableSchema = {
  name: 'improvements',
  title: { zh: '改进记录表', en: 'improvements' },
  key: ['goal', 'organization_id', 'department', 'period', 'kind', 'name'],
  absent: 'unknown',
  columns: [
    { name: 'goal', title: { zh: '改进目标', en: 'goal' }, type: 'text', required: true, headers: ['目标编号'] },
    // Blank: the quality-control centre itself.
    {
      name: 'organization_id',
      title: { zh: '机构代码', en: 'organization id' },
      type: 'text',
      refersTo: 'organizations',
      headers: ['组织机构代码', '医疗机构代码'],
    },
    { name: 'department', title: { zh: '科室', en: 'department' }, type: 'text' },
    { name: 'period', title: { zh: '时期', en: 'period' }, type: 'period', required: true, headers: ['报告期'] },
    {
      name: 'kind',
      title: { zh: '类别', en: 'kind' },
      type: 'text',
      required: true,
      codes: { cause: ['原因'], action: ['措施'] },
    },
    {
      name: 'name',
      title: { zh: '内容', en: 'what it is' },
      type: 'text',
      required: true,
      headers: ['原因', '措施', '原因或措施'],
    },
    { name: 'name_en', title: { zh: '英文内容', en: 'the same in English' }, type: 'text' },
    { name: 'count', title: { zh: '次数', en: 'times found' }, type: 'integer', min: 0 },
    {
      name: 'phase',
      title: { zh: '阶段', en: 'phase of PDCA' },
      type: 'text',
      codes: { plan: ['计划', 'P'], do: ['实施', '执行', 'D'], check: ['检查', 'C'], act: ['处置', '处理', 'A'] },
    },
    { name: 'owner', title: { zh: '责任岗位', en: 'responsible role' }, type: 'text' },
    { name: 'owner_en', title: { zh: '英文责任岗位', en: 'the role in English' }, type: 'text' },
    { name: 'due', title: { zh: '期限', en: 'due' }, type: 'date' },
    {
      name: 'status',
      title: { zh: '状态', en: 'status' },
      type: 'text',
      codes: { planned: ['未开始'], running: ['进行中'], done: ['已完成', '完成'] },
    },
  ],
}
