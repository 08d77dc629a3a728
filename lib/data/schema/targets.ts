import type { TableSchema } from './table-schema.ts'

export const targets: TableSchema = {
  name: 'targets',
  title: { zh: '目标值表', en: 'targets' },
  key: ['indicator', 'year', 'scope'],
  absent: 'unknown',
  columns: [
    { name: 'indicator', title: { zh: '指标', en: 'indicator' }, type: 'text', required: true },
    { name: 'year', title: { zh: '年份', en: 'year' }, type: 'integer', required: true, min: 1900, max: 2200 },
    { name: 'scope', title: { zh: '范围', en: 'scope' }, type: 'text' },
    {
      name: 'operator',
      title: { zh: '比较', en: 'operator' },
      type: 'text',
      required: true,
      codes: { '>=': ['≥', '不低于', '至少'], '<=': ['≤', '不高于', '至多'] },
    },
    { name: 'value', title: { zh: '目标值', en: 'value' }, type: 'decimal', scale: 4, required: true },
  ],
}
