import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const deathWithoutPlan = rowCheck({
  id: 'death-without-plan',
  title: { zh: '死亡病例无再住院计划', en: 'no readmission planned after a death' },
  category: 'plausibility-temporal',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['discharge_way', 'readmission_planned_31d'],
  among: `discharge_way = '5'`,
  broken: `readmission_planned_31d = '2'`,
  shows: `discharge_way || ' / ' || readmission_planned_31d`,
  hint: { zh: '请核对离院方式或再住院计划', en: 'Check the way of discharge or the planned readmission' },
})
