import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const deathIsLast = rowCheck({
  id: 'death-is-last',
  title: { zh: '死亡后无再次住院', en: 'no stay after a death' },
  category: 'plausibility-temporal',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['patient_key', 'discharge_way', 'admission_date'],
  from: `(SELECT d.*, p.last_admission FROM discharges AS d INNER JOIN (SELECT patient_key, max(admission_date) AS last_admission FROM discharges GROUP BY patient_key) AS p USING (patient_key))`,
  among: `discharge_way = '5'`,
  broken: `discharge_way = '5' AND last_admission > discharge_date`,
  shows: `discharge_date || ' / ' || last_admission`,
  hint: {
    zh: '请核对离院方式，或是否为同一患者',
    en: 'Check the way of discharge, and whether it is the same patient',
  },
})
