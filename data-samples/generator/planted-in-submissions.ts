import { type Bed, bed } from './planting.ts'
import type { Row } from './write.ts'

const at =
  (organization: string, period: string, element: string) =>
  (row: Row): boolean =>
    row.organization_id === organization && row.period === period && row.element === element

const like = (rows: readonly Row[], fits: (row: Row) => boolean): Row => rows.find(fits) ?? {}

/** Errors in what was reported, by year. */
export function plantInSubmissions(all: readonly Row[], year: number, path: string): Bed {
  const of = (wanted: number): Row[] => all.filter(({ period }) => String(period).startsWith(String(wanted)))
  const file = bed('submissions', path, of(year))
  const plant = { 2021: plant2021, 2022: plant2022, 2023: plant2023, 2024: plant2024 }[year]
  plant?.(file)
  if (year === 2023) copyForward(file, of(2022))
  return file
}

function plant2021({ change, append, rows }: Bed): void {
  change(at('H009', '2021-05', 'gs_doctors'), 'value', '12人', 'text-in-number', '数字里带单位', 'a unit in a number')
  change(at('H017', '2021-06', 'ur_nurses'), 'value', '４０', 'full-width-digits', '全角数字', 'full-width digits')
  change(at('H038', '2021-03', 'gs_operations'), 'value', -227, 'negative', '负数', 'a negative count')
  change(
    at('H047', '2021-08', 'discharges'),
    'value',
    '5,810',
    'thousands-separator',
    '千分位逗号',
    'a separator of thousands',
  )
  change(
    at('H055', '2021-09', 'infusion_volume'),
    'value',
    '1.05E+07',
    'scientific-notation',
    '科学计数法',
    'scientific notation, as spreadsheets write large numbers',
  )
  change(
    at('H033', '2021-02', 'stroke_reperfused'),
    'value',
    '-',
    'placeholder',
    '用横线代替数字',
    'a dash for a number',
  )
  append(
    like(rows, at('H010', '2021-04', 'gs_discharges')),
    'element',
    'duplicate-key',
    '同一填报重复，数值相同',
    'the same report twice, with the same value',
  )
}

function plant2022({ change, append, rows }: Bed): void {
  change(
    at('H029', '2022-03', 'gs_discharges'),
    'element',
    'gs_discharge',
    'unknown-element',
    '数据元名称写错',
    'the name of an element misspelt',
  )
  change(
    at('H062', '2022-05', 'ur_discharges'),
    'period',
    '2022/5',
    'period-shape',
    '时期写法不对',
    'a period written otherwise',
  )
  change(
    at('H069', '2022-07', 'discharges'),
    'period',
    '2022-13',
    'period-shape',
    '没有第 13 个月',
    'there is no thirteenth month',
  )
  change(
    at('H021', '2022-06', 'patient_days'),
    'organization_id',
    'H999',
    'unknown-organization',
    '机构表中没有的机构',
    'an organization that the list does not have',
  )
  change(
    at('H097', '2022-08', 'stroke_reperfused'),
    'value',
    96,
    'numerator-above-denominator',
    '再灌注例数大于 6 小时内就诊例数',
    'more reperfused than came within six hours',
  )
  change(
    at('H103', '2022-10', 'ur_doctors'),
    'value',
    2300,
    'times-hundred',
    '按百分数填报，大了一百倍',
    'reported as a percentage, a hundredfold slip',
  )
  const twin = like(rows, at('H071', '2022-04', 'gs_operated_patients'))
  append(
    { ...twin, value: 1 },
    'element',
    'duplicate-key',
    '同一填报重复，数值不同',
    'the same report twice, with another value',
  )
}

function plant2023({ change, spoil }: Bed): void {
  change(
    at('H056', '2023-02', 'stemi_within_12h'),
    'value',
    '3月12日',
    'date-in-number',
    '数字被表格软件改成日期',
    'a number that a spreadsheet turned into a date',
  )
  change(
    at('H083', '2023-04', 'tumour_tnm_staged'),
    'value',
    160,
    'numerator-above-denominator',
    '分期例数大于首次治疗例数',
    'more staged than treated for the first time',
  )
  change(
    at('H043', '2023-05', 'gs_level4_operations'),
    'value',
    12.5,
    'fraction-of-a-case',
    '例数不是整数',
    'a count that is not whole',
  )
  change(
    at('H024', '2023-07', 'ur_operations'),
    'missing_reason',
    'missing',
    'value-and-reason',
    '既有数值又有无值原因',
    'a value and a reason for none',
  )
  change(
    at('H090', '2023-08', 'gs_appendectomies'),
    'value',
    null,
    'value-missing-without-reason',
    '没有数值也没有原因',
    'neither a value nor a reason',
  )
  spoil(
    at('H091', '2023-09', 'gs_nurses'),
    { missing_reason: '未知', value: null },
    'unknown-reason',
    '无值原因不在清单内',
    'a reason that the list does not have',
  )
  change(
    at('H113', '2023-10', 'gs_doctors_junior'),
    'value',
    2,
    'parts-do-not-sum',
    '高、中、初级之和不等于医师总数',
    'senior, intermediate and junior do not add up',
  )
  change(
    at('H058', '2023-11', 'infusion_bags'),
    'value',
    99999,
    'placeholder',
    '用 99999 代替未知',
    '99999 for unknown',
  )
  change(
    at('H042', '2023-03', 'tumour_first_treated'),
    'organization_id',
    'h042',
    'unknown-organization',
    '机构代码大小写不一致',
    'an organization id in lower case',
  )
}

/** One hospital sent last year's general surgery again. */
function copyForward({ rows, spoil }: Bed, before: readonly Row[]): void {
  const earlier = new Map(
    before.map((row) => [`${row.organization_id} ${row.period} ${row.element}`, row.value ?? null]),
  )
  const copied = rows.flatMap((row, index) => {
    const value = earlier.get(`${row.organization_id} 2022${String(row.period).slice(4)} ${row.element}`)
    return row.organization_id === 'H051' && row.department === '0401' && value !== undefined ? [{ index, value }] : []
  })
  const [first, ...others] = copied
  if (first === undefined) throw new RangeError('H051 reported nothing to copy forward')
  const target = rows[first.index]
  spoil(
    (row) => row === target,
    { value: first.value },
    'copied-forward',
    '2023 年全年照抄 2022 年（H051 普外科全部数据元）',
    'the whole of 2022 copied into 2023 (H051, every element of general surgery)',
  )
  for (const { index, value } of others) rows[index] = { ...rows[index], value }
}

function plant2024({ change }: Bed): void {
  change(at('H031', '2024-03', 'infusion_bags'), 'value', '约18万', 'text-in-number', '约数', '"about" in a number')
  change(
    at('H108', '2024-05', 'gs_operated_patients'),
    'value',
    0,
    'implausible-zero',
    '分母为零而分子不为零',
    'a denominator of zero under numerators above zero',
  )
  change(
    at('H077', '2024-06', 'septic_shock_bundle_1h'),
    'value',
    16,
    'numerator-above-denominator',
    '完成例数大于感染性休克例数',
    'more bundles complete than septic shocks',
  )
  change(
    at('H018', '2024-09', 'gs_doctors_senior'),
    'period',
    '202409',
    'period-shape',
    '时期写法不对',
    'a period written otherwise',
  )
  change(at('H070', '2024-07', 'ur_nurses'), 'value', 4000, 'times-hundred', '大了一百倍', 'a hundredfold slip')
}
