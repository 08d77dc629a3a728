import type { TableSchema } from './table-schema.ts'

export const organizations: TableSchema = {
  name: 'organizations',
  title: { zh: '机构表', en: 'organizations' },
  key: ['organization_id'],
  absent: 'unknown',
  columns: [
    {
      name: 'organization_id',
      title: { zh: '机构代码', en: 'organization id' },
      type: 'text',
      required: true,
      headers: ['组织机构代码', '医疗机构代码'],
    },
    {
      name: 'name',
      title: { zh: '机构名称', en: 'name' },
      type: 'text',
      required: true,
      headers: ['医疗机构名称', '医院名称', 'name_zh'],
    },
    { name: 'name_en', title: { zh: '英文名称', en: 'English name' }, type: 'text' },
    {
      name: 'region_code',
      title: { zh: '行政区划代码', en: 'region code' },
      type: 'text',
      headers: ['地区代码'],
    },
    {
      name: 'level',
      title: { zh: '级别', en: 'level' },
      type: 'text',
      codes: {
        tertiary: ['三级', '三级甲等', '三级乙等', '三甲', '三乙', '3'],
        secondary: ['二级', '二级甲等', '二级乙等', '二甲', '二乙', '2'],
        primary: ['一级', '1'],
        unknown: ['未定级', '无', '未知'],
      },
    },
    { name: 'kind', title: { zh: '机构类别', en: 'kind' }, type: 'text' },
    {
      name: 'ownership',
      title: { zh: '所有制', en: 'ownership' },
      type: 'text',
      codes: { public: ['公立'], private: ['民营', '非公立', '私立'], unknown: ['未知'] },
    },
    {
      name: 'beds',
      title: { zh: '床位数', en: 'beds' },
      type: 'integer',
      min: 0,
      headers: ['实际开放床位数', '编制床位数'],
    },
  ],
}
