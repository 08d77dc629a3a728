import { forms, groups } from '../catalogue/index.ts'
import { nearest, ProblemError, period, problem } from '../core/index.ts'
import { formOfFields } from './form-of-fields.ts'
import { formOfGroup } from './form-of-group.ts'
import type { FormOptions, FormPlan } from './plan.ts'

/** Names of all forms that can be made. */
export const formNames = (): readonly string[] => [...groups, ...forms].map(({ id }) => id)

/**
 * What a form asks for in a period.
 * @throws ProblemError `ZK-FORM-UNKNOWN` with the nearest name, `ZK-PERIOD-SHAPE`, `ZK-FORM-NOTHING-DUE` where everything
 * is reported over longer periods.
 * @example formPlan({ form: 'general-surgery', period: '2024-Q1' }).sheets[0]?.periods // ['2024-Q1']
 */
export function formPlan(options: FormOptions): FormPlan {
  period(options.period)
  const group = groups.find(({ id }) => id === options.form)
  const form = forms.find(({ id }) => id === options.form)
  if (!group && !form) {
    const [name, names] = [options.form, formNames()]
    throw new ProblemError([
      problem('ZK-FORM-UNKNOWN', { name, nearest: nearest(name, names), forms: names.join(', ') }),
    ])
  }
  const plan = group ? formOfGroup(group, options) : form ? formOfFields(form, options) : undefined
  if (!plan || plan.sheets.length === 0) {
    throw new ProblemError([problem('ZK-FORM-NOTHING-DUE', { form: options.form, period: options.period })])
  }
  return plan
}
