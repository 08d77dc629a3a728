import type { DerivedFact } from './derived-fact.ts'

/**
 * Codes of ICD-9-CM-3 whose own title names the approach (laparoscopic, thoracoscopic, endoscopic, transurethral, percutaneous with
 * scope, robotic without laparotomy), to four digits; beside them stands category 56.0.
 */
const codes: readonly string[] = [
  ...[
    '17.11',
    '17.12',
    '17.13',
    '17.21',
    '17.22',
    '17.23',
    '17.24',
    '17.31',
    '17.32',
    '17.33',
    '17.34',
    '17.35',
    '17.36',
    '17.39',
  ],
  ...[
    '17.42',
    '17.43',
    '17.44',
    '17.45',
    '32.20',
    '32.30',
    '32.41',
    '32.50',
    '34.06',
    '34.20',
    '34.52',
    '33.20',
    '42.33',
    '43.41',
  ],
  ...[
    '44.38',
    '44.68',
    '44.95',
    '44.97',
    '45.30',
    '45.42',
    '45.43',
    '45.81',
    '47.01',
    '47.11',
    '48.42',
    '48.51',
    '50.25',
    '51.23',
  ],
  ...[
    '51.24',
    '51.84',
    '51.85',
    '51.86',
    '51.87',
    '51.88',
    '53.42',
    '53.43',
    '53.62',
    '53.63',
    '53.71',
    '53.83',
    '54.21',
    '54.51',
  ],
  ...[
    '55.03',
    '55.04',
    '55.34',
    '57.49',
    '60.21',
    '60.29',
    '65.01',
    '65.13',
    '65.14',
    '65.23',
    '65.24',
    '65.25',
    '65.31',
  ],
  ...[
    '65.41',
    '65.53',
    '65.54',
    '65.63',
    '65.64',
    '65.74',
    '65.75',
    '65.76',
    '65.81',
    '68.31',
    '68.41',
    '68.51',
    '68.61',
  ],
  ...['68.71'],
]

const ways = [
  '腹腔镜',
  '胸腔镜',
  '宫腔镜',
  '关节镜',
  '膀胱镜',
  '输尿管镜',
  '肾镜',
  '内镜',
  '内窥镜',
  '镜下',
  '经尿道',
  '机器人',
]
const converted = ['中转开', '中转为开', '转开腹', '转开胸', '转开放']

const name = 'principal_procedure_name'
const has = (words: readonly string[]): string => words.map((word) => `contains(${name}, '${word}')`).join(' OR ')
const byCode = `(substr(principal_procedure, 1, 5) IN (${codes.map((code) => `'${code}'`).join(', ')}) OR principal_procedure LIKE '56.0%')`

/**
 * Whether the principal operation was done through a scope or by a robot. Four digits of a code are not enough: for most
 * resections ICD-9-CM-3 has one code for both ways, so that codes alone would give shares that are far too low.
 */
export const minimallyInvasive: DerivedFact = {
  column: 'minimally_invasive',
  rule: {
    zh: '主要手术名称写明腹腔镜、胸腔镜、内镜、经尿道、机器人等者（写明中转开放者除外），或其编码在 ICD-9-CM-3 中以此命名者；既无名称、编码又不能判定者不明。只有编码而没有手术名称的数据不推算，因多数切除术的编码不分入路。',
    en: 'The name of the principal operation says laparoscopic, thoracoscopic, endoscopic, transurethral or robotic (and not converted to open), or its code is titled so in ICD-9-CM-3; unknown where there is no name and the code cannot tell. Not derived from codes alone: most resections have one code for both approaches.',
  },
  ways: [
    {
      needs: ['surgical_stay', 'principal_procedure', name],
      sql: `CASE WHEN surgical_stay = 0 THEN 0 WHEN ${has(converted)} THEN 0 WHEN ${has(ways)} THEN 1
        WHEN ${byCode} THEN 1 WHEN ${name} IS NOT NULL THEN 0 END`,
    },
  ],
}
