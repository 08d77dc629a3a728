import type { Bilingual } from '../core/index.ts'

type Unit = { readonly name: Bilingual /** Counted one by one: fractions are slips. */; readonly whole: boolean }

const unit = (zh: string, en: string, whole = true): Unit => ({ name: { zh, en }, whole })

/** What one counts. A person with two visits is one person, two visits; numerator and denominator of a share agree in it. */
export const countingUnits = {
  person: unit('人', 'persons'),
  visit: unit('人次', 'visits'),
  'person-day': unit('人日', 'person-days'),
  case: unit('例', 'cases'),
  episode: unit('例次', 'episodes'),
  operation: unit('例', 'operations'),
  event: unit('例', 'events'),
  opening: unit('次', 'chamber openings'),
  procedure: unit('例次', 'procedures'),
  record: unit('份', 'records'),
  questionnaire: unit('份', 'questionnaires'),
  day: unit('天', 'days'),
  'working-day': unit('工作日', 'working days'),
  'bed-day': unit('床日', 'bed-days'),
  'device-day': unit('导管日', 'catheter-days'),
  bed: unit('张', 'beds'),
  place: unit('舱位', 'chamber places'),
  bag: unit('袋（瓶）', 'bags'),
  millilitre: unit('毫升', 'millilitres', false),
  item: unit('项', 'items'),
  variety: unit('种', 'varieties'),
  institution: unit('家', 'institutions'),
  ddd: unit('DDD', 'DDDs', false),
  weight: unit('权重', 'weight', false),
  yuan: unit('元', 'yuan', false),
} as const satisfies Readonly<Record<string, Unit>>

export type CountingUnit = keyof typeof countingUnits
