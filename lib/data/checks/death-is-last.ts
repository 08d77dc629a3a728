import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

// Of those who died alone; how many that are, among a year's patients, is a few in a hundred.
const dead = `SELECT patient_key FROM discharges WHERE discharge_way = '5'`
const last = `SELECT patient_key, max(admission_date) AS last_admission FROM discharges WHERE patient_key IN (${dead}) GROUP BY patient_key`

export const deathIsLast = rowCheck({
  id: 'death-is-last',
  title: { zh: '死亡后无再次住院', en: 'no stay after a death' },
  category: 'plausibility-temporal',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['patient_key', 'discharge_way', 'admission_date'],
  from: `(SELECT d.*, p.last_admission FROM discharges AS d INNER JOIN (${last}) AS p USING (patient_key))`,
  among: `discharge_way = '5'`,
  broken: `discharge_way = '5' AND last_admission > discharge_date`,
  shows: `discharge_date || ' / ' || last_admission`,
  hint: {
    zh: '请核对离院方式，或是否为同一患者',
    en: 'Check the way of discharge, and whether it is the same patient',
  },
})
