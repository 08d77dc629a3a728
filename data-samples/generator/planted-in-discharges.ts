import { type Bed, bed } from './planting.ts'
import type { Cell, Row } from './write.ts'

const withProcedure = (row: Row): boolean => row.surgery_level === '3' && Number(row.length_of_stay) > 4

/** Errors in front pages. */
export function plantInDischarges(rows: readonly Row[], path: string): Bed {
  const file = bed('discharges', path, rows)
  plantInDates(file)
  plantInPatients(file)
  plantInCodes(file)
  return file
}

function plantInDates({ change }: Bed): void {
  const from = (organization: string, year: string) => (row: Row) =>
    row.organization_id === organization && String(row.discharge_date).startsWith(year) && withProcedure(row)
  change(
    from('H003', '2021-06'),
    'discharge_date',
    '2021-01-01',
    'discharge-before-admission',
    '出院早于入院',
    'discharged before admission',
  )
  change(
    from('H010', '2022'),
    'length_of_stay',
    45,
    'stay-differs-from-dates',
    '住院天数与日期不符',
    'length of stay differs from the dates',
  )
  change(from('H024', '2023'), 'length_of_stay', 0, 'stay-below-one', '住院天数为 0', 'a stay of no days')
  change(
    from('H040', '2022'),
    'procedure_date',
    '2020-02-02',
    'procedure-outside-stay',
    '手术日期不在住院期间',
    'operated outside the stay',
  )
  change(
    from('H062', '2024'),
    'procedure_date',
    '2029-03-01',
    'date-in-future',
    '手术日期在将来',
    'operated in the future',
  )
  change(from('H083', '2021'), 'admission_date', null, 'date-missing', '缺入院日期', 'no date of admission')
  change(
    from('H097', '2023'),
    'admission_date',
    '1900-01-01',
    'placeholder',
    '用 1900-01-01 代替未知',
    '1900-01-01 for unknown',
  )
}

function plantInPatients({ change, rows }: Bed): void {
  const of = (organization: string, fits: (row: Row) => boolean) => (row: Row) =>
    row.organization_id === organization && fits(row)
  const any = (): boolean => true
  change(of('H001', any), 'age_years', 212, 'age-impossible', '年龄 212 岁', 'an age of 212')
  change(
    of('H008', any),
    'sex',
    '7',
    'code-unknown',
    '性别代码不在 RC001 内',
    'a code for sex that RC001 does not have',
  )
  change(
    of('H030', (row) => row.principal_diagnosis === 'O80.000'),
    'sex',
    '1',
    'sex-against-diagnosis',
    '男性而诊断为分娩',
    'a man giving birth',
  )
  change(
    of('H063', (row) => row.principal_diagnosis === 'N40.x00'),
    'sex',
    '2',
    'sex-against-diagnosis',
    '女性而诊断为前列腺增生',
    'a woman with an enlarged prostate',
  )
  change(
    of('H084', (row) => row.principal_diagnosis === 'O80.900'),
    'age_years',
    3,
    'age-against-diagnosis',
    '3 岁而诊断为分娩',
    'a delivery at three years of age',
  )
  const twin = rows.find((row) => row.organization_id === 'H103')
  change(
    of('H103', (row) => row !== twin),
    'case_id',
    twin?.case_id ?? null,
    'duplicate-key',
    '病例号重复',
    'the same case id twice',
  )
  const readmitted = rows.find((row) => row.organization_id === 'H018' && row.readmitted_30d === 1)
  change(
    (row) => row === readmitted,
    'discharge_way',
    '5',
    'death-then-later-stay',
    '死亡后又有住院',
    'a death, then a later stay',
  )
  change(
    of('H047', any),
    'discharge_way',
    '8',
    'code-unknown',
    '离院方式代码不在 RC019 内',
    'a way of discharge that RC019 does not have',
  )
}

function plantInCodes({ change, rows }: Bed): void {
  const of = (organization: string) => (row: Row) => row.organization_id === organization && withProcedure(row)
  const slip = rows.find((row) => row.organization_id === 'H091' && withProcedure(row))
  const set = (organization: string, column: string, value: Cell, kind: string, zh: string, en: string): void =>
    change(of(organization), column, value, kind, zh, en)
  set('H056', 'drg_code', 'ZX99', 'drg-unknown', '权重表中没有的 DRG', 'a DRG that the weights do not have')
  set(
    'H063',
    'drg_weight',
    '3.1000',
    'weight-differs-from-table',
    '权重与权重表不符',
    'a weight other than the table says',
  )
  set('H069', 'total_cost', '-1520.00', 'negative', '费用为负', 'a negative cost')
  change(
    (row) => row === slip,
    'total_cost',
    (Number(slip?.total_cost) * 100).toFixed(2),
    'times-hundred',
    '以分填报，大了一百倍',
    'reported in fen, a hundredfold slip',
  )
  set('H070', 'principal_diagnosis', '胆囊结石', 'code-shape', '以文字代替诊断编码', 'words for a diagnosis code')
  set('H076', 'principal_procedure', '512300', 'code-shape', '手术编码缺小数点', 'a procedure code without its point')
  set(
    'H077',
    'organization_id',
    'H777',
    'unknown-organization',
    '机构表中没有的机构',
    'an organization that the list does not have',
  )
  set('H090', 'department', null, 'department-missing', '缺出院科别', 'no department at discharge')
}
