import type { Form, FormCondition, FormField } from '../catalogue/index.ts'
import type { Bilingual } from '../core/index.ts'
import { entryRow } from './entry-row.ts'
import { askedEvery, periodsWithin } from './frequency.ts'
import type { FormOptions, FormPlan, PlanRow, PlanRule, ValueType } from './plan.ts'
import { planVersion } from './plan-version.ts'
import { percentUnit, unitName, valueType } from './value-type.ts'

/** A printed form of fields, half a year at a time: its sections, its "of which" lines and its lists of three. */
export function formOfFields(form: Form, options: FormOptions): FormPlan {
  const every = askedEvery('half-year', options)
  const periods = periodsWithin(every, options.period)
  const sections = new Map(form.sections.map(({ id, name }) => [id, name] as const))
  const rows = form.fields.flatMap((field) => rowsFor(field, sections.get(field.section)))
  const plan = {
    ...options,
    title: form.name,
    issuer: { zh: '上级卫生健康行政部门', en: 'Superior health authority' },
    sheets: periods.length === 0 ? [] : [{ every, periods, rows }],
    rules: form.conditions.map(ruleOf),
    computes: [],
    leftOut: [],
    source: form.source.document,
  }
  return { ...plan, version: planVersion(plan) }
}

const covers: Readonly<Record<FormField['period'], Bilingual>> = {
  state: { zh: '报告期末的实有数。', en: 'As things stand at the end of the period.' },
  'half-year': { zh: '本报告期内的累计数。', en: 'Of the period itself.' },
  'year-to-date': { zh: '自 1 月 1 日至报告期末的累计数。', en: 'Since 1 January, up to the end of the period.' },
}

const codings: Readonly<Record<NonNullable<FormField['coding']>, Bilingual>> = {
  'icd-10': { zh: '名称后写 ICD-10 编码。', en: 'Name each with its ICD-10 code.' },
  'icd-9-cm-3': { zh: '名称后写 ICD-9-CM-3 编码。', en: 'Name each with its ICD-9-CM-3 code.' },
  'icd-10-or-icd-9-cm-3': {
    zh: '名称后写 ICD-10 或 ICD-9-CM-3 编码。',
    en: 'Name each with its ICD-10 or ICD-9-CM-3 code.',
  },
}

function rowsFor(field: FormField, section: Bilingual | undefined): PlanRow[] {
  const texts = [covers[field.period], field.coding && codings[field.coding], field.note].filter(
    (each) => each !== undefined,
  )
  const row = {
    key: field.id,
    element: field.id,
    label: field.id.slice(field.form.length + 1),
    ...(section ? { section } : {}),
    name: field.name,
    partOf: field.parent !== undefined,
    unit: field.unit === 'percent' ? percentUnit : unitName(field.unit),
    definition: { zh: texts.map(({ zh }) => zh).join(''), en: texts.map(({ en }) => en).join(' ') },
    value: typeOf(field),
  }
  if (field.kind !== 'list-of-three') return [row]
  return [1, 2, 3].map((entry) => ({ ...entryRow(row, field.name, entry), key: `${field.id}#${entry}` }))
}

const typeOf = ({ unit }: FormField): ValueType => (unit === 'percent' ? { kind: 'percent' } : valueType(unit))

function ruleOf(condition: FormCondition): PlanRule {
  switch (condition.rule) {
    case 'sum-at-most':
      return { rule: 'at-most', parts: condition.parts, whole: condition.whole }
    case 'sum-equals':
      return { rule: 'equals', parts: condition.parts, whole: condition.whole }
    case 'at-most':
      return { rule: 'at-most', parts: [condition.field], whole: condition.limit }
    case 'weighted-mean':
      return { rule: 'weighted-mean', whole: condition.field, of: condition.of }
  }
}
