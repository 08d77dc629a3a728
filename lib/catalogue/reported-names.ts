import type { Bilingual } from '../core/index.ts'

/** Diseases as institutions write them into reports by disease, with their English terms. */
const names: Readonly<Record<string, string>> = {
  突发性耳聋: 'Sudden deafness',
  脑梗死: 'Cerebral infarction',
  一氧化碳中毒: 'Carbon monoxide poisoning',
  颅脑损伤: 'Brain injury',
  糖尿病足: 'Diabetic foot',
  面神经麻痹: 'Facial palsy',
  放射性膀胱炎: 'Radiation cystitis',
  高血压: 'Hypertension',
  '2型糖尿病': 'Type 2 diabetes',
  慢阻肺: 'COPD',
  冠心病: 'Coronary heart disease',
  脑卒中: 'Stroke',
  慢性肾病: 'Chronic kidney disease',
}

/**
 * What institutions call a class of their own, for both editions: standard diseases by their English term, any other name in
 * quotation marks, since it is data. A code after the name stays.
 * @example reportedName('高血压 I10') // { zh: '高血压 I10', en: 'Hypertension I10' }
 */
export function reportedName(text: string): Bilingual {
  const [, name = text, code = ''] = /^(.*?)(\s[A-Z]\d{2}(?:\.\S+)?)?$/.exec(text) ?? []
  const known = names[name]
  if (known !== undefined) return { zh: text, en: `${known}${code}` }
  return { zh: text, en: /\p{Script=Han}/u.test(text) ? `“${text}”` : text }
}
