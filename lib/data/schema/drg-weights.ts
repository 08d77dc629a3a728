import type { TableSchema } from './table-schema.ts'

export const drgWeights: TableSchema = {
  name: 'drg_weights',
  title: { zh: 'DRG权重表', en: 'DRG weights' },
  key: ['version', 'drg_code'],
  absent: 'unknown',
  columns: [
    { name: 'version', title: { zh: '版本', en: 'version' }, type: 'text', required: true },
    { name: 'drg_code', title: { zh: 'DRG编码', en: 'DRG code' }, type: 'text', required: true },
    { name: 'name', title: { zh: 'DRG名称', en: 'name' }, type: 'text' },
    { name: 'name_en', title: { zh: 'DRG英文名称', en: 'English name' }, type: 'text' },
    { name: 'weight', title: { zh: '权重', en: 'weight' }, type: 'decimal', scale: 4, required: true, min: 0 },
    {
      name: 'reference_days',
      title: { zh: '标杆平均住院日', en: 'reference mean stay' },
      type: 'decimal',
      scale: 4,
      min: 0,
    },
    {
      name: 'reference_cost',
      title: { zh: '标杆次均费用', en: 'reference mean cost' },
      type: 'decimal',
      scale: 2,
      min: 0,
    },
  ],
}
