import type { Bilingual } from '../../lib/core/index.ts'

/** A city that does not exist, and how many hospitals of each level we give it. */
export type City = {
  readonly code: string
  readonly name: Bilingual
  readonly tertiary: number
  readonly secondary: number
  readonly primary: number
}

export const province = { code: '990000', name: { zh: '示例省', en: 'Sample Province' } } as const

const city = (code: string, zh: string, en: string, tertiary: number, secondary: number, primary: number): City => ({
  code,
  name: { zh, en },
  tertiary,
  secondary,
  primary,
})

/** Codes begin with 99, which GB/T 2260 gives to no province; none of the names is a city's. */
export const cities: readonly City[] = [
  city('990100', '青岚市', 'Qinglan', 7, 6, 3),
  city('990200', '云汀市', 'Yunting', 4, 5, 3),
  city('990300', '松陌市', 'Songmo', 3, 4, 2),
  city('990400', '澄浦市', 'Chengpu', 3, 4, 2),
  city('990500', '霁川市', 'Jichuan', 2, 4, 2),
  city('990600', '禾澜市', 'Helan', 2, 3, 2),
  city('990700', '栖原市', 'Qiyuan', 2, 3, 2),
  city('990800', '枫陵市', 'Fengling', 2, 3, 2),
  city('990900', '苇洲市', 'Weizhou', 2, 3, 2),
  city('991000', '砚湖市', 'Yanhu', 2, 3, 2),
  city('991100', '麓宁市', 'Luning', 2, 3, 2),
  city('991200', '桐埠市', 'Tongbu', 1, 3, 2),
  city('991300', '沅霖市', 'Yuanlin', 1, 3, 1),
  city('991400', '朔林市', 'Shuolin', 1, 3, 1),
  city('991500', '瑾溪市', 'Jinxi', 1, 2, 1),
  city('991600', '岚泽市', 'Lanze', 1, 2, 1),
]
