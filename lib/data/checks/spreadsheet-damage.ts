import { type Check, nothing, ourRule } from './check.ts'
import { rowCheck } from './row-check.ts'

// Long numbers become 1.2E+17, codes such as 0401 lose their zero where other rows still have it.
// A spreadsheet keeps 15 digits, so a keyed hash is none of its numbers; hardly another code has a plus, and to look for one
// takes a fraction of the pattern's time.
const scientific = (column: string): string =>
  `(strlen("${column}") < 24 AND contains("${column}", '+') AND regexp_full_match("${column}", '\\d(\\.\\d+)?[Ee]\\+\\d+'))`
const texts = ['case_id', 'patient_key', 'department', 'principal_diagnosis', 'principal_procedure', 'drg_code']
const lostZero = `department IN (SELECT substr(department, 2) FROM (SELECT DISTINCT department FROM discharges) WHERE department LIKE '0%')`

/** Codes that a spreadsheet has turned into numbers. */
export const spreadsheetDamage: Check = {
  id: 'spreadsheet-damage',
  title: { zh: '编码未被电子表格改动', en: 'codes untouched by spreadsheets' },
  category: 'conformance-value',
  severity: 'convention',
  table: 'discharges',
  note: ourRule,
  async find(dataset, limit) {
    const there = texts.filter((column) => dataset.columns('discharges').includes(column))
    if (there.length === 0) return nothing
    const signs = [...there.map(scientific), ...(there.includes('department') ? [lostZero] : [])]
    const shown = there.map((column) => `CASE WHEN ${scientific(column)} THEN "${column}" END`)
    return rowCheck({
      ...spreadsheetDamage,
      uses: [],
      broken: signs.join(' OR '),
      shows: `coalesce(${[...shown, there.includes('department') ? 'department' : `''`].join(', ')})`,
      hint: {
        zh: '编码按文本保存：科学记数法与丢失的首位 0 都已改变原值',
        en: 'Keep codes as text: scientific notation and a lost leading zero have changed the value',
      },
    }).find(dataset, limit)
  },
}
