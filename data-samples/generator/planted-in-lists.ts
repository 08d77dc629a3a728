import { type Bed, bed } from './planting.ts'
import type { Row } from './write.ts'

const like = (rows: readonly Row[], fits: (row: Row) => boolean): Row => rows.find(fits) ?? {}

/** Errors in the list of hospitals: added rows, so that no hospital with reports is lost. */
export function plantInOrganizations(rows: readonly Row[], path: string): Bed {
  const file = bed('organizations', path, rows)
  const ghost = (organization_id: string, name: string, cells: Row): Row => ({
    organization_id,
    name,
    name_en: null,
    region_code: '990100',
    level: 'primary',
    kind: '综合',
    ownership: 'public',
    beds: 40,
    ...cells,
  })
  file.change(
    (row) => row.organization_id === 'H014',
    'beds',
    '47',
    'number-as-text',
    '数字存为文本',
    'a number stored as text',
  )
  file.append(
    ghost('H201', '青岚市示例一院', { beds: new Date(0) }),
    'beds',
    'date-in-number',
    '床位数被表格软件改成日期',
    'beds that a spreadsheet turned into a date',
  )
  file.append(
    ghost('H202', '青岚市示例二院', { level: '四级' }),
    'level',
    'code-unknown',
    '没有“四级”医院',
    'a level that does not exist',
  )
  file.append(
    ghost('H203', '青岚市示例三院', { beds: '约300张' }),
    'beds',
    'text-in-number',
    '数字里带文字',
    'words in a number',
  )
  file.append(
    like(rows, (row) => row.organization_id === 'H003'),
    'organization_id',
    'duplicate-key',
    '机构重复',
    'the same organization twice',
  )
  return file
}

/** Errors in the weights, on groups that no case has. */
export function plantInWeights(rows: readonly Row[], path: string): Bed {
  const file = bed('drg_weights', path, rows)
  const ghost = (drg_code: string, weight: string): Row => ({
    version: rows[0]?.version ?? null,
    drg_code,
    name: '示例组',
    weight,
    reference_days: null,
    reference_cost: null,
  })
  file.append(ghost('ZB19', 'O.95'), 'weight', 'text-in-number', '字母 O 代替数字 0', 'the letter O for a zero')
  file.append(ghost('ZC11', '-2.1000'), 'weight', 'negative', '权重为负', 'a negative weight')
  file.append(
    { ...like(rows, (row) => row.drg_code === 'GD25'), weight: '0.7000' },
    'drg_code',
    'duplicate-key',
    '同一组重复，权重不同',
    'a group twice, with another weight',
  )
  return file
}

/** Errors in the targets. */
export function plantInTargets(rows: readonly Row[], path: string): Bed {
  const file = bed('targets', path, rows)
  const ghost = (cells: Row): Row => ({
    indicator: 'NIT-2023-I',
    year: 2020,
    scope: 'province',
    operator: '>=',
    value: 70,
    ...cells,
  })
  file.append(
    ghost({ indicator: 'NIT-2023-XX' }),
    'indicator',
    'unknown-indicator',
    '目录中没有的指标',
    'an indicator that the catalogue does not have',
  )
  file.append(ghost({ year: '二〇一九' }), 'year', 'text-in-number', '年份写成汉字', 'a year in words')
  file.append(
    ghost({ year: 2018, operator: '>' }),
    'operator',
    'code-unknown',
    '比较符号不在清单内',
    'a comparison that the list does not have',
  )
  return file
}
