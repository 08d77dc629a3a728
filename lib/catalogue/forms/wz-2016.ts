import { both, type Pair } from '../entry.ts'
import type { Aggregation, FieldKind, FieldPeriod, Form, FormCondition, FormField } from './types.ts'

const form = 'WZ-2016'
const at = (number: string): string => `${form}-${number}`

type Rest = Partial<Pick<FormField, 'coding'>> & {
  readonly kind?: FieldKind
  readonly period?: FieldPeriod
  readonly aggregation?: Aggregation
  readonly note?: Pair
  readonly errata?: Pair
}

/** A field of a section; a letter at the end of its number makes it an "of which" line of the field before the letter. */
const fieldsOf =
  (section: string) =>
  (number: string, unit: FormField['unit'], name: Pair, rest: Rest = {}): FormField => {
    const { kind = 'count', period = 'state', aggregation = { by: 'sum' }, note, errata, ...others } = rest
    return {
      id: at(number),
      form,
      section,
      ...(/[a-z]$/.test(number) ? { parent: at(number.slice(0, -1)) } : {}),
      name: both(name),
      kind,
      unit,
      period,
      aggregation,
      ...others,
      ...(note ? { note: both(note) } : {}),
      ...(errata ? { errata: both(errata) } : {}),
    }
  }

const union = (zh: string, en: string): Aggregation => ({ by: 'union', of: { zh, en } })
const weighted = (number: string): Aggregation => ({ by: 'weighted', weight: at(number) })
const never = (zh: string, en: string): Aggregation => ({ by: 'none', reason: { zh, en } })

/** Share of county and private hospitals together, from the shares of both and their numbers (fields 24 and 25). */
const combinedOf = (number: string) => [
  { share: at(`${number}a`), weight: at('24') },
  { share: at(`${number}b`), weight: at('25') },
]

const repeated: Pair = [
  '同一项目可在多个县（市、区）出现，只相加会重复计算；汇总须附项目清单，按不重复项目计。',
  'The same item occurs in several counties, so numbers must not be added: the lists are needed, and each item counts once.',
]
const ourWeight: Pair = [
  '表内未印分母。以本表日间手术例次为权重合并各单位的比例，是本目录的读法。',
  'No denominator is printed. Combining the shares by the number of day operations on this form is our reading.',
]
const topThree: Pair = [
  '表内没有例数，不同单位的前三位不能直接合并；附有例数时按例数加权后重新排序。',
  'The form has no numbers of cases, so lists of three cannot be merged; where cases are given, entries are weighted by them and ranked anew.',
]

const control = fieldsOf('quality-control-system')
const continuity = fieldsOf('continuity-of-care')
const diseases = fieldsOf('key-diseases')
const daySurgery = fieldsOf('day-surgery')
const county = fieldsOf('county-and-private')

const halfYear = { period: 'half-year' } as const
const share = (aggregation: Aggregation, note?: Pair): Rest => ({
  kind: 'proportion',
  period: 'half-year',
  aggregation,
  ...(note ? { note } : {}),
})
const list = (coding: NonNullable<FormField['coding']>): Rest => ({
  kind: 'list-of-three',
  period: 'half-year',
  aggregation: { by: 'merged-with-cases' },
  coding,
  note: topThree,
})

/** A count or share with its two "of which" lines for hospitals of level three and two, in the printed words. */
const byLevel = (
  number: string,
  unit: FormField['unit'],
  [zh, en]: Pair,
  ofLevel: (letter: string) => Rest = () => ({}),
): FormField[] => [
  daySurgery(number, unit, [zh, en], ofLevel('')),
  daySurgery(`${number}a`, unit, ['其中三级医院', `${en}: tertiary hospitals`], ofLevel('a')),
  daySurgery(`${number}b`, unit, ['二级医院', `${en}: secondary hospitals`], ofLevel('b')),
]

const byOwner = (number: string, zh: string, en: string, errata?: Pair): FormField[] => [
  county(number, 'percent', [zh, en], {
    kind: 'proportion',
    aggregation: { by: 'combined', of: combinedOf(number) },
    note: [
      '合计比例应等于县级、民营两项比例按各自医院数量加权的均值。',
      'The combined share equals the mean of the two shares, weighted by the numbers of hospitals.',
    ],
    ...(errata ? { errata } : {}),
  }),
  county(`${number}a`, 'percent', ['其中县级医院', `${en}: county hospitals`], {
    kind: 'proportion',
    aggregation: weighted('24'),
  }),
  county(`${number}b`, 'percent', ['民营医院', `${en}: private hospitals`], {
    kind: 'proportion',
    aggregation: weighted('25'),
  }),
]

const fields: readonly FormField[] = [
  control('01', 'item', ['市级各专业质控中心数量（个）', 'Quality-control centres of the city'], {
    aggregation: never(
      '只有市级掌握，各县（市、区）填报的是同一数字。',
      'Known to the city only: counties would all report the same number.',
    ),
  }),
  control('02', 'item', ['开展检验室间质评项目数量（项）', 'Laboratory items in external quality assessment'], {
    aggregation: union('检验项目', 'laboratory items'),
    note: repeated,
  }),
  control(
    '03',
    'item',
    [
      '三级医院检查、检验结果互认项目数量（项）',
      'Examinations and tests whose results tertiary hospitals accept from each other',
    ],
    { aggregation: union('检查、检验项目', 'examinations and tests'), note: repeated },
  ),
  control(
    '04',
    'item',
    [
      '三级医院与二级医院间检查、检验结果互认项目数量（项）',
      'Examinations and tests whose results tertiary and secondary hospitals accept from each other',
    ],
    { aggregation: union('检查、检验项目', 'examinations and tests'), note: repeated },
  ),
  control('05', 'episode', ['年度开展远程会诊病例数量（例次）', 'Remote consultations within the year'], {
    period: 'year-to-date',
    note: [
      '标签印“年度”，本目录读作自 1 月 1 日起累计，同一年内的两次填报不相加。',
      'The label says "within the year": we read it as counted since 1 January, so that two reports of one year are not added.',
    ],
  }),
  control('05a', 'episode', ['其中远程病理会诊病例数量（例次）', 'Remote consultations in pathology'], {
    period: 'year-to-date',
  }),
  control('05b', 'episode', ['其中远程影像诊断会诊病例数量（例次）', 'Remote consultations in imaging'], {
    period: 'year-to-date',
  }),
  control('05c', 'institution', ['开通远程会诊的县级医院数量（家）', 'County hospitals with remote consultation'], {
    note: ['与上级条目单位不同（家），不是其一部分。', 'Counted in hospitals: no part of the line above it.'],
  }),
  control(
    '06',
    'visit',
    [
      '开展基层医疗机构检查、检验人员能力培训数量（人次）',
      'Training of staff in primary care for examinations and tests',
    ],
    halfYear,
  ),
  continuity('07', 'item', ['开展诊疗质量连续化管理的疾病数量（个）', 'Diseases under continuous management'], {
    aggregation: union('疾病', 'diseases'),
    note: repeated,
  }),
  continuity(
    '08',
    'percent',
    ['相关病种下转率（ICD10）（%）', 'Referral downwards by disease (ICD-10)'],
    list('icd-10'),
  ),
  continuity('09', 'institution', [
    '开展长期慢性病患者门诊连续性服务的医疗机构数量（家）',
    'Institutions with continuous outpatient care for chronic patients',
  ]),
  diseases('10', 'institution', [
    '利用信息化手段开展重点病种及医疗技术全过程成本精确管理的医疗机构数量（家）',
    'Institutions that manage the cost of key diseases and techniques by information systems',
  ]),
  ...(
    [
      ['10a', '其中涉及病种数量（个）', 'Diseases concerned', '病种', 'diseases'],
      ['10b', '其中涉及技术数量（个）', 'Techniques concerned', '技术', 'techniques'],
    ] as const
  ).map(([number, zh, en, items, itemsEn]) =>
    diseases(number, 'item', [zh, en], { aggregation: union(items, itemsEn), note: repeated }),
  ),
  diseases('11', 'item', [
    '建立重点病种及医疗技术投入产出分析模型的数量（个）',
    'Input-output models of key diseases and techniques',
  ]),
  diseases('11a', 'item', ['其中病种', 'Input-output models: diseases']),
  diseases('11b', 'item', ['技术', 'Input-output models: techniques']),
  diseases(
    '12',
    'percent',
    [
      '费用下降比例最高的前3位重点病种平均下降比例（ICD10）（%）',
      'Mean fall in cost of the three key diseases with the largest fall (ICD-10)',
    ],
    list('icd-10'),
  ),
  diseases(
    '13',
    'percent',
    [
      '费用下降比例最高的前3位医疗技术平均下降比例（ICD9-CM3）（%）',
      'Mean fall in cost of the three techniques with the largest fall (ICD-9-CM-3)',
    ],
    list('icd-9-cm-3'),
  ),
  ...byLevel('14', 'institution', [
    '建立日间手术质量安全管理制度的医疗机构数量（家）',
    'Institutions with rules for the quality and safety of day surgery',
  ]),
  ...byLevel('15', 'institution', [
    '制定并向社会公开《日间手术病种和技术目录》的医疗机构数量（家）',
    'Institutions that publish their list of day-surgery diseases and techniques',
  ]),
  daySurgery('16', 'item', ['开展日间手术的病种数量（ICD10）', 'Diseases treated by day surgery (ICD-10)'], {
    aggregation: union('ICD-10 病种', 'ICD-10 diseases'),
    note: repeated,
  }),
  daySurgery('17', 'item', ['日间手术技术目录数量（ICD9-CM3）', 'Techniques of day surgery (ICD-9-CM-3)'], {
    aggregation: union('ICD-9-CM-3 技术', 'ICD-9-CM-3 techniques'),
    note: repeated,
  }),
  ...byLevel('18', 'episode', ['开展日间手术总例数（例次）', 'Day operations'], () => halfYear),
  ...byLevel(
    '19',
    'percent',
    ['采取全身麻醉的日间手术比例（%）', 'Day operations under general anaesthesia'],
    (letter) => share(weighted(`18${letter}`)),
  ),
  daySurgery(
    '20',
    'yuan',
    [
      '日间手术均次费用最高的前3位病种（手术）排序',
      'The three diseases (operations) of day surgery with the highest mean cost',
    ],
    list('icd-10-or-icd-9-cm-3'),
  ),
  daySurgery(
    '21',
    'percent',
    ['日间手术患者并发症发生率（%）', 'Complications in day surgery'],
    share(weighted('18'), ourWeight),
  ),
  daySurgery('21a', 'percent', ['其中死亡率（%）', 'Deaths in day surgery'], share(weighted('18'), ourWeight)),
  daySurgery(
    '22',
    'percent',
    ['日间手术患者术后48小时内收入院率（%）', 'Admissions within 48 hours of day surgery'],
    share(weighted('18'), ourWeight),
  ),
  daySurgery(
    '22a',
    'percent',
    ['其中住院二次手术率（%）', 'Second operations in hospital after day surgery'],
    share(
      never(
        '基数未印：可能是全部日间手术患者，也可能只是收入院者。',
        'The base is not printed: all day-surgery patients, or only those admitted.',
      ),
    ),
  ),
  ...byLevel('23', 'percent', ['日间手术患者术后随访率（%）', 'Follow-up after day surgery'], (letter) =>
    share(weighted(`18${letter}`), ourWeight),
  ),
  county('24', 'institution', ['县级公立医院数量（家）', 'Public county hospitals']),
  county('25', 'institution', ['民营医院数量（家）', 'Private hospitals']),
  ...byOwner(
    '26',
    '开展介入诊疗技术的县级公立医院和民营医院比例（%）',
    'County and private hospitals with interventional techniques',
  ),
  ...byOwner(
    '27',
    '开展三级以上内镜诊疗技术的县级公立医院和民营医院比例（%）',
    'County and private hospitals with endoscopy of level three and above',
    ['来源印作“民院”，应为“民营医院”。', 'The source prints 民院 for 民营医院, private hospitals.'],
  ),
  ...byOwner(
    '28',
    '开展血液净化技术的县级公立医院和民营医院比例（%）',
    'County and private hospitals with blood purification',
  ),
  county(
    '29',
    'visit',
    ['开展县级公立医院和民营医院医务人员培训数量（人次）', 'Training of staff of county and private hospitals'],
    halfYear,
  ),
]

const nameOf = (id: string): string => id.slice(form.length + 1)

const atMost = (field: string, limit: string): FormCondition => ({
  rule: 'at-most',
  field: at(field),
  limit: at(limit),
  text: { zh: `${field} 不大于 ${limit}`, en: `${field} is at most ${limit}` },
})

const levelsOf = (whole: string): FormCondition => ({
  rule: 'sum-at-most',
  parts: [at(`${whole}a`), at(`${whole}b`)],
  whole: at(whole),
  text: {
    zh: `${whole}a + ${whole}b 不大于 ${whole}（另有其他级别的机构）`,
    en: `${whole}a + ${whole}b is at most ${whole}: there are institutions of other levels`,
  },
})

const combined = (number: string): FormCondition => ({
  rule: 'weighted-mean',
  field: at(number),
  of: combinedOf(number),
  text: {
    zh: `${number} 等于（${combinedOf(number)
      .map(({ share, weight }) => `${nameOf(weight)} × ${nameOf(share)}`)
      .join(' + ')}）÷（24 + 25）`,
    en: `${number} = (${combinedOf(number)
      .map(({ share, weight }) => `${nameOf(weight)} × ${nameOf(share)}`)
      .join(' + ')}) / (24 + 25)`,
  },
})

/** The summary form of a city's work plan of 2016–2017, filled in by institutions and counties: 54 fields. */
export const wz2016: Form = {
  id: form,
  name: { zh: '提升医疗质量工作信息汇总表', en: 'Summary form of the work to raise the quality of care' },
  header: [
    { zh: '县（市、区）卫生计生局（各医疗保健机构）（盖章）', en: 'County health bureau or institution (seal)' },
    { zh: '填报时间', en: 'Date of report' },
  ],
  sections: [
    {
      id: 'quality-control-system',
      name: { zh: '医疗质量管理与控制体系建设', en: 'Organisation of quality management and control' },
    },
    { id: 'continuity-of-care', name: { zh: '疾病诊疗质量连续化管理', en: 'Continuity of care' } },
    {
      id: 'key-diseases',
      name: {
        zh: '加强重点病种及医疗技术质量管理和费效比控制',
        en: 'Quality and cost of key diseases and techniques',
      },
    },
    { id: 'day-surgery', name: { zh: '日间手术质量精细化管理', en: 'Day surgery' } },
    {
      id: 'county-and-private',
      name: { zh: '提升县医院和民营医院质量安全水平', en: 'County and private hospitals' },
    },
  ],
  fields,
  conditions: [
    atMost('05a', '05'),
    atMost('05b', '05'),
    {
      rule: 'sum-equals',
      parts: [at('11a'), at('11b')],
      whole: at('11'),
      text: { zh: '11a + 11b 等于 11', en: '11a + 11b equals 11' },
    },
    ...['14', '15', '18'].map(levelsOf),
    atMost('21a', '21'),
    ...['26', '27', '28'].map(combined),
  ],
  due: ['2016-12-12', '2017-06-12', '2017-11-10'],
  source: {
    document: '吴忠市关于做好2016-2017年度提升医疗质量相关工作实施方案（吴卫计发〔2016〕391号）',
    place: '附件：提升医疗质量工作信息汇总表',
    verified: true,
  },
}
