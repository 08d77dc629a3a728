import type { Bilingual } from '../core/index.ts'

/** Malignant tumours by the category of ICD-10, those that tumour centres report most. */
const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  C11: ['鼻咽癌', 'Nasopharynx'],
  C15: ['食管癌', 'Oesophagus'],
  C16: ['胃癌', 'Stomach'],
  C18: ['结肠癌', 'Colon'],
  C20: ['直肠癌', 'Rectum'],
  C22: ['肝癌', 'Liver'],
  C23: ['胆囊癌', 'Gallbladder'],
  C25: ['胰腺癌', 'Pancreas'],
  C32: ['喉癌', 'Larynx'],
  C34: ['肺癌', 'Lung'],
  C43: ['黑色素瘤', 'Melanoma'],
  C50: ['乳腺癌', 'Breast'],
  C53: ['宫颈癌', 'Cervix'],
  C54: ['子宫体癌', 'Corpus uteri'],
  C56: ['卵巢癌', 'Ovary'],
  C61: ['前列腺癌', 'Prostate'],
  C64: ['肾癌', 'Kidney'],
  C67: ['膀胱癌', 'Bladder'],
  C71: ['脑恶性肿瘤', 'Brain'],
  C73: ['甲状腺癌', 'Thyroid'],
  C81: ['霍奇金淋巴瘤', 'Hodgkin lymphoma'],
  C85: ['非霍奇金淋巴瘤', 'Non-Hodgkin lymphoma'],
  C90: ['多发性骨髓瘤', 'Multiple myeloma'],
  C91: ['淋巴细胞白血病', 'Lymphoid leukaemia'],
  C92: ['髓系白血病', 'Myeloid leukaemia'],
}

/**
 * How a tumour is called by the category of its ICD-10 code, with the code; any other text stands for itself.
 * @example tumourName('C34').zh // '肺癌（C34）'
 */
export function tumourName(code: string): Bilingual {
  const found = names[code.slice(0, 3)]
  return found && /^C\d\d/.test(code)
    ? { zh: `${found[0]}（${code}）`, en: `${found[1]} (${code})` }
    : { zh: code, en: code }
}
