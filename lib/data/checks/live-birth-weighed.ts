import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const liveBirthWeighed = rowCheck({
  id: 'live-birth-weighed',
  title: { zh: '活产分娩有出生体重', en: 'a live birth has its birth weight' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['other_diagnoses', 'birth_weight'],
  among: `regexp_matches(coalesce(principal_diagnosis, '') || ' ' || coalesce(other_diagnoses, ''), 'Z37\\.[02356]')`,
  broken: `birth_weight IS NULL`,
  shows: `coalesce(other_diagnoses, '')`,
  hint: {
    zh: '分娩结局含活产（Z37.0、.2、.3、.5、.6）时须填新生儿出生体重',
    en: 'Where the outcome has a live birth (Z37.0, .2, .3, .5, .6) the birth weight is due',
  },
})
