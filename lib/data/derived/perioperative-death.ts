import type { DerivedFact, Way } from './derived-fact.ts'

/** Days from the principal operation to the discharge, which for the dead is the day of death. */
const days = '(discharge_date - procedure_date)'

/** Of the dead who were operated, the days decide; where the day of the operation is blank they cannot. */
const within = (most: number): Way => ({
  needs: ['surgical_stay', 'discharge_way', 'procedure_date'],
  sql: `CASE WHEN surgical_stay = 0 OR discharge_way <> '5' THEN 0 WHEN discharge_way IS NULL OR ${days} < 0 THEN NULL
    WHEN ${days} <= ${most} THEN 1 WHEN ${days} > ${most} THEN 0 END`,
})

const known = {
  zh: '以主要手术的日期为准，死亡日期取离院方式为死亡者的出院日期；手术日期空缺或晚于出院者不明。',
  en: 'By the date of the principal operation; the day of death is the day of discharge of those who died. Unknown where the date of the operation is blank or after the discharge.',
}

const hours = (limit: 24 | 48, day: { readonly zh: string; readonly en: string }): DerivedFact => ({
  column: `perioperative_death_${limit}h`,
  rule: {
    zh: `不推算：须有手术开始与死亡的时刻。只凭日期，${day.zh}，反之不然。`,
    en: `Not derived: it takes the hours of operation and death. From dates alone, ${day.en}, but not the other way round.`,
  },
  ways: [],
})

/** Deaths after an operation, as far as dates can tell; hours only where somebody registered them. */
export const perioperativeDeaths: readonly DerivedFact[] = [
  {
    column: 'perioperative_death_same_day',
    rule: {
      zh: `手术患者在手术当日（同一日历日）死亡。${known.zh}`,
      en: `An operated patient died on the calendar day of the operation. ${known.en}`,
    },
    ways: [within(0)],
  },
  {
    column: 'perioperative_death_next_day',
    rule: {
      zh: `手术患者在手术当日或次日死亡。${known.zh}`,
      en: `An operated patient died on the calendar day of the operation or the next. ${known.en}`,
    },
    ways: [within(1)],
  },
  hours(24, {
    zh: '手术当日死亡必在 24 小时内，次日死亡则可能超过',
    en: 'a death on the day of the operation lies within 24 hours, one on the next day may not',
  }),
  hours(48, {
    zh: '手术次日及以前死亡必在 48 小时内，第三日死亡则可能超过',
    en: 'a death by the end of the next day lies within 48 hours, one on the day after that may not',
  }),
  {
    column: 'perioperative_death',
    rule: {
      zh: '手术患者离院方式为死亡，即术后至出院的死亡。',
      en: 'An operated patient whose way of discharge is death: death between operation and discharge.',
    },
    ways: [
      {
        needs: ['surgical_stay', 'discharge_way'],
        sql: `CASE WHEN surgical_stay = 0 OR discharge_way <> '5' THEN 0 WHEN discharge_way = '5' THEN 1 END`,
      },
    ],
  },
]
