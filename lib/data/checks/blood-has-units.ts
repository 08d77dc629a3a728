import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const bloodHasUnits = rowCheck({
  id: 'blood-has-units',
  title: { zh: '有血费的填写输血品种与用量', en: 'a cost of blood has its products and units' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['cost_blood', 'blood_products'],
  among: 'cost_blood > 0',
  // Noughts say that nothing was given.
  broken: `coalesce(regexp_full_match(blood_products, '[0. ]*'), true)`,
  shows: 'cost_blood',
  hint: {
    zh: '血费大于 0 时，应填写输血品种及用量',
    en: 'Where blood cost something, say which products and how much',
  },
})
