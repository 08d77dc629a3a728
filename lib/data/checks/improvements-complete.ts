import { ourRule } from './check.ts'
import { rowCheck } from './row-check.ts'

/** A cause is how often it was found; an action is a phase, a role and a date. */
export const improvementsComplete = rowCheck({
  id: 'improvements-complete',
  title: { zh: '原因有次数，措施有阶段、责任岗位与期限', en: 'causes are counted; actions have phase, role and date' },
  category: 'completeness',
  severity: 'convention',
  table: 'improvements',
  note: ourRule,
  uses: ['kind'],
  broken: `("kind" = 'cause' AND "count" IS NULL) OR ("kind" = 'action' AND ("phase" IS NULL OR "owner" IS NULL OR "due" IS NULL))`,
  shows: `"goal" || ' ' || "name"`,
  hint: {
    zh: '请补填：原因的次数，或措施的阶段、责任岗位、期限',
    en: 'fill in: how often a cause was found, or phase, role and date of an action',
  },
})
