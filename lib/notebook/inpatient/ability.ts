import { formatNumber, type Lang } from '../../core/index.ts'
import type { ReportDocument } from '../../report/index.ts'
import { namesOf, rankedHospitals } from './exhibits.ts'
import { measures, measureText } from './measures.ts'
import { beyond } from './sides.ts'
import type { InpatientStudy } from './study.ts'

/** What hospitals are able to treat. Writes `ability.text`, `ability.cmi` and `ability.level` (figures, the second where levels of operations are known). */
export function inpatientAbility(doc: ReportDocument, study: InpatientStudy): void {
  doc.text('ability.text', (lang) => finding(study, lang), ['ability.cmi'])
  doc.figure('ability.cmi', rankedHospitals(study, measures.cmi, { name: measures.cmi.head }))
  if (study.hospitals.some((row) => measures.highLevel.of(row).kind === 'value'))
    doc.figure('ability.level', rankedHospitals(study, measures.highLevel))
}

function finding(study: InpatientStudy, lang: Lang): string {
  const { whole, hospitals } = study
  const { high, low } = beyond(study, measures.cmi)
  const counts = hospitals.map(({ mix }) => mix.drgCount).sort((a, b) => a - b)
  const whole0 = (value: number): string => formatNumber(value, { decimals: 0, lang })
  const [least, most] = [whole0(counts[0] ?? 0), whole0(counts.at(-1) ?? 0)]
  const surgical = measureText(measures.surgical, whole, lang)
  const level = measureText(measures.highLevel, whole, lang)
  const operations = measures.highLevel.of(whole).kind === 'value'
  return lang === 'zh'
    ? `${hospitals.length} 家医院的 CMI 合计为 ${measureText(measures.cmi, whole, lang)}：${high.length} 家可靠地高于合计${high.length > 0 ? `（${namesOf(high, lang)}）` : ''}，${low.length} 家可靠地低于合计。各院收治 ${least}–${most} 个 DRG 组，全部医院合起来为 ${whole0(whole.mix.drgCount)} 组。外科组病例占 ${surgical}${operations ? `，手术中三四级占 ${level}` : ''}。CMI 高说明病例更复杂，不说明做得更好。`
    : `The CMI of all ${hospitals.length} hospitals is ${measureText(measures.cmi, whole, lang)}. Reliably above it: ${high.length}${high.length > 0 ? ` (${namesOf(high, lang)})` : ''}; reliably below: ${low.length}. Hospitals treat ${least}–${most} DRGs each, ${whole0(whole.mix.drgCount)} between them. Surgical groups hold ${surgical} of cases${operations ? `, and ${level} of operations are of level 3 or 4` : ''}. A higher CMI means more complex cases, not better care.`
}
