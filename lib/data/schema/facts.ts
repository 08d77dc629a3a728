import type { TableSchema } from './table-schema.ts'

export const facts: TableSchema = {
  name: 'facts',
  title: { zh: '公布数据表', en: 'facts' },
  key: ['subject', 'indicator', 'period'],
  absent: 'unknown',
  columns: [
    { name: 'subject', title: { zh: '主体', en: 'subject' }, type: 'text', required: true },
    { name: 'indicator', title: { zh: '指标', en: 'indicator' }, type: 'text', required: true },
    { name: 'period', title: { zh: '时期', en: 'period' }, type: 'text' },
    { name: 'value', title: { zh: '数值', en: 'value' }, type: 'decimal', scale: 4 },
    {
      name: 'bound',
      title: { zh: '数值性质', en: 'bound' },
      type: 'text',
      codes: { exact: ['确数'], 'at-least': ['以上', '至少', '余'] },
    },
    { name: 'unit', title: { zh: '单位', en: 'unit' }, type: 'text' },
    { name: 'change', title: { zh: '变化', en: 'change' }, type: 'decimal', scale: 4 },
    { name: 'change_unit', title: { zh: '变化单位', en: 'unit of the change' }, type: 'text' },
    { name: 'source', title: { zh: '来源', en: 'source' }, type: 'text' },
    { name: 'place', title: { zh: '出处', en: 'place in the source' }, type: 'text' },
  ],
}
