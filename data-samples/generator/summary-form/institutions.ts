import type { Bilingual } from '../../../lib/core/index.ts'

/** Who fills in the form: the health bureau of a county, or one of its institutions. */
export type Reporter = {
  readonly id: string
  readonly name: Bilingual
  readonly region: string
  readonly role: 'bureau' | 'tertiary' | 'county' | 'private' | 'primary'
  readonly beds: number
}

export const prefecture = { code: '990500', name: { zh: '霁川市', en: 'Jichuan' } } as const

/** Counties and districts of an invented city. */
export const counties: readonly { readonly code: string; readonly name: Bilingual }[] = [
  { code: '990502', name: { zh: '清渠区', en: 'Qingqu District' } },
  { code: '990521', name: { zh: '柏塘县', en: 'Baitang County' } },
  { code: '990522', name: { zh: '石屏坝县', en: 'Shipingba County' } },
  { code: '990523', name: { zh: '双堰县', en: 'Shuangyan County' } },
  { code: '990524', name: { zh: '雁鸣县', en: 'Yanming County' } },
]

const kinds: readonly (readonly [role: Reporter['role'], zh: string, en: string, beds: number])[] = [
  ['bureau', '卫生健康局', 'Health Bureau', 0],
  ['county', '人民医院（示例）', 'People’s Hospital (sample)', 420],
  ['county', '中医医院（示例）', 'Chinese Medicine Hospital (sample)', 210],
  ['private', '安禾医院（示例）', 'Anhe Hospital (sample)', 110],
  ['primary', '中心卫生院（示例）', 'Central Health Centre (sample)', 40],
]

/** Five reporters of each county; the district also has the city's tertiary hospital. */
export const reporters: readonly Reporter[] = counties.flatMap(({ code, name }, nth) => {
  const tertiary: typeof kinds =
    nth === 0 ? [['tertiary', '市第一医院（示例）', 'City No. 1 Hospital (sample)', 980]] : []
  return [...kinds, ...tertiary].map(
    ([role, zh, en, beds], at): Reporter => ({
      id: `W${nth + 1}${at + 1}`,
      name: { zh: `${name.zh}${zh}`, en: `${name.en} ${en}`.replace('’', "'") },
      region: code,
      role,
      beds: Math.round(beds * (1.1 - 0.08 * nth)),
    }),
  )
})
