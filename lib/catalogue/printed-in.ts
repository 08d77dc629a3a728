import type { Source } from './types.ts'

/** A set of indicators as it is printed; its fractions were pictures, of which only the labels are left. */
export const printedIn =
  (document: string) =>
  (place: string): Source => ({
    document,
    place,
    verified: true,
    note: {
      zh: '来源文本中的分式为图片，已缺失；分子、分母依定义用本目录的语言重述。',
      en: 'The fractions were pictures and are lost from the text; numerator and denominator are restated from the definition.',
    },
  })
