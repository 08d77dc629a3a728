import { sentence } from '../core/index.ts'
import type { CollectedForm } from './collect.ts'
import { spotText } from './found.ts'
import { normalisations } from './normalisations.ts'

export type ListRow = readonly (string | number)[]

export const problemHeads = [
  '文件 file',
  '机构代码 organization_id',
  '表 form',
  '时期 period',
  '位置 cell',
  '数据元 element',
  '原填 value',
  '代码 code',
  '采用 used',
  '说明',
  'explanation',
] as const

/** Every problem of every workbook, one a line, in both languages. */
export function problemRows(forms: readonly CollectedForm[]): ListRow[] {
  return forms.flatMap(({ path, organization = '', form: { identity, problems } }) =>
    problems.map(({ problem, spot, period, element = '', value, aside }): ListRow => {
      const where = spot ? spotText(spot) : ''
      const when = period ?? identity?.period ?? ''
      const form = identity?.form ?? ''
      const words = [sentence(problem, 'zh'), sentence(problem, 'en')]
      return [path, organization, form, when, where, element, value, problem.code, aside ? 'no' : 'yes', ...words]
    }),
  )
}

export const normalisedHeads = [
  '文件 file',
  '机构代码 organization_id',
  '时期 period',
  '位置 cell',
  '数据元 element',
  '原填 written',
  '读作 read as',
  '规则 rule',
  '说明',
  'explanation',
] as const

/** Everything that was read as something else than it was written. */
export function normalisedRows(forms: readonly CollectedForm[]): ListRow[] {
  return forms.flatMap(({ path, organization = '', form: { normalised } }) =>
    normalised.map(({ rule, spot, period = '', element = '', from, to }): ListRow => {
      const { name } = normalisations[rule]
      return [path, organization, period, spotText(spot), element, from, to, rule, name.zh, name.en]
    }),
  )
}
