import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

/** Judged while loading, before the number becomes a hash: only what is wrong with it is kept. */
export const identityNumber = rowCheck({
  id: 'identity-number',
  title: { zh: '身份证号位数与校验码正确', en: 'identity numbers have their length and check digit' },
  category: 'conformance-value',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['id_number_fault'],
  among: 'id_number_fault IS NOT NULL',
  broken: `id_number_fault <> 'none'`,
  shows: 'id_number_fault',
  hint: {
    zh: '应为 18 位（旧证 15 位），末位为校验码；科学记数法是电子表格改动所致。号码本身不保留，请在原文件中核对',
    en: 'It has 18 characters (of old 15), the last a check digit; scientific notation is the work of a spreadsheet. The number itself is not kept: look it up in the file',
  },
})
