import { type Call, type Helpers, idOf, misused, unknownName } from '../helper.ts'
import type { ReportModel } from '../model.ts'
import { fieldsOf } from '../need.ts'
import type { Placing } from '../placing.ts'

/**
 * What Handlebars' own `if` and `each` are not: `{{#rows "list"}}` and `{{#rows field}}` go through records; `{{#section "id"}}`
 * asks whether the report has an answer (a real 0 is one); `{{#has "field"}}` whether the record has the field;
 * `{{#when field is="met"}}` compares.
 */
export const flowHelpers: Helpers = {
  rows: (call, placing) => {
    const records = recordsOf(call, placing)
    if (records.length === 0) return call.otherwise()
    const last = records.length - 1
    return records
      .map((record, at) => call.body(record, { number: at + 1, first: at === 0, last: at === last }))
      .join('')
  },

  section: (call, { model }) => (isAvailable(call, model) ? call.body() : call.otherwise()),

  has: (call) => {
    const path = idOf(call).split('.')
    const found = path.reduce<unknown>((here, part) => fieldsOf(here)[part], call.scope)
    return found === undefined ? call.otherwise() : call.body()
  },

  when: (call) => {
    const [value] = call.args
    const { is } = call.named
    if (is === undefined)
      throw misused(call, '要写 is=，如 {{#when state is="met"}}', 'needs is=, as in {{#when state is="met"}}')
    return value === is ? call.body() : call.otherwise()
  },
}

function recordsOf(call: Call, { model }: Placing): readonly unknown[] {
  const [of] = call.args
  if (Array.isArray(of)) return of
  const name = idOf(call)
  const list = Object.hasOwn(model.lists, name) ? model.lists[name] : undefined
  if (list === undefined) throw unknownName(call.place, 'list', name, Object.keys(model.lists))
  return list
}

/** A name that the report never heard of is a mistake; a value that is unavailable or an empty list is a "no". */
function isAvailable(call: Call, model: ReportModel): boolean {
  const id = idOf(call)
  const { values, lists, texts, figures, tables } = model
  if (Object.hasOwn(values, id)) return values[id]?.kind === 'value'
  if (Object.hasOwn(lists, id)) return (lists[id]?.length ?? 0) > 0
  return [texts, figures, tables].some((items) => Object.hasOwn(items, id))
}
