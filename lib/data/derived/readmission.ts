import type { DerivedFact } from './derived-fact.ts'
import { lastDay, nextAdmission } from './linked-stays.ts'

/**
 * Whether the patient was admitted again within so many days of discharge, the last of them included, whatever the reason; a
 * plan recorded at discharge stands in `readmission_planned_31d`. Unknown as long as the days have not all passed.
 */
const readmission = (days: number): DerivedFact => ({
  column: `readmitted_${days}d`,
  followUpDays: days,
  rule: {
    zh: `同一患者标识的下一次入院在出院后 0–${days} 天内。死亡、转院或转社区（离院方式 5、2、3）的住院之后不计；当日入出院者既不作为前次住院，也不作为再入院；计划内再入院也在内，另由“31天内再住院计划”区分。患者标识或入院日期不明者、所在机构数据最后一天之前不足 ${days} 天出院者（随访未满）为不明，不是 0。再入院的住院须已出院才看得到；跨院再入院须患者标识跨院通用。`,
    en: `The next admission of the same patient key falls on day 0–${days} after discharge. Nothing is counted after a death or a transfer (ways of discharge 5, 2, 3); a stay that ends on its first day is neither followed nor a readmission; planned readmissions are included, and told apart by the plan recorded at discharge. Unknown, and not 0, without a patient key or admission date, and for stays that ended less than ${days} days before the last day in the data of the institution (follow-up incomplete). A readmission is seen once that stay has ended, and in another hospital only where the patient key is common to both.`,
  },
  ways: [
    {
      needs: ['patient_key', 'admission_date', 'discharge_way'],
      linked: true,
      sql: `CASE WHEN patient_key IS NULL OR admission_date IS NULL THEN NULL
        WHEN discharge_way IN ('5', '2', '3') OR admission_date = discharge_date THEN 0
        WHEN discharge_date + ${days} > ${lastDay} THEN NULL
        WHEN ${nextAdmission} <= ${days} THEN 1 ELSE 0 END`,
    },
  ],
})

export const readmissions: readonly DerivedFact[] = [readmission(14), readmission(30), readmission(31)]
