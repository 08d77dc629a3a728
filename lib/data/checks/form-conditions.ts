import { type Form, type FormCondition, forms } from '../../catalogue/index.ts'
import { filledForms } from '../filled-forms.ts'
import { type Judged, judgedConditions } from '../form-conditions.ts'
import { type Check, ourRule, type Sample } from './check.ts'

/** What must hold between the fields of a printed form, wherever all of them were filled in. */
export const formConditions: Check = {
  id: 'form-conditions',
  title: { zh: '汇总表各项之间的关系成立', en: 'fields of a form agree with each other' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  async find(dataset, limit) {
    const all: { readonly sample: Sample; readonly holds: boolean }[] = []
    for (const form of forms) {
      for (const [period, filled] of await filledForms(dataset, form)) {
        for (const judged of judgedConditions(form, filled))
          all.push({ sample: sampleOf(form, period, judged), holds: judged.holds })
      }
    }
    const broken = all.filter(({ holds }) => !holds).map(({ sample }) => sample)
    return { checked: all.length, failed: broken.length, samples: broken.toSorted(inOrder).slice(0, limit) }
  },
}

const sampleOf = (form: Form, period: string, { organization, condition, stated, against }: Judged): Sample => ({
  place: `${organization} ${period} ${form.id} ${inSigns(condition).replaceAll(`${form.id}-`, '')}`,
  value: `${rounded(stated)} / ${rounded(against)}`,
  hint: { zh: '所填 / 应满足的数；请核对有关各栏', en: 'filled in / what it is held against; check these fields' },
})

const inOrder = (a: Sample, b: Sample): number => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)
const rounded = (value: number): number => Math.round(value * 100) / 100

function inSigns(condition: FormCondition): string {
  if (condition.rule === 'at-most') return `${condition.field} ≤ ${condition.limit}`
  if (condition.rule === 'weighted-mean')
    return `${condition.field} = x̄(${condition.of.map(({ share }) => share).join(', ')})`
  return `${condition.parts.join(' + ')} ${condition.rule === 'sum-equals' ? '=' : '≤'} ${condition.whole}`
}
